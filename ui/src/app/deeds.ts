// Everything she can do, for the one field where it is found: where each verb of the door is reached, by the
// words she would use for it. A test holds the list against the table of verbs.
import { askCapture } from "$shared/capture.svelte";
import { askCrisis } from "$shared/crisis.svelte";
import { lockNow } from "$shared/locking.svelte";
import { go, type PlaceId } from "$shared/place";
import type { Deed } from "$shared/search/deeds";
import { setTheme } from "$shared/theme.svelte";
import { places } from "./navigation";

type Verbs = NonNullable<Deed["verbs"]>;

/** What lies at an address. */
function at(
  name: string,
  words: string,
  spot: [PlaceId, (string | null)?, Record<string, string>?],
  verbs: Verbs = [],
): Deed {
  const [place, id = null, query = {}] = spot;
  return { name, words, verbs, run: () => go(place, id, query) };
}

const written: Deed[] = [
  {
    name: "Logga kontakt",
    words: "ny fråga oro synpunkt kommentar klagomål beröm diarium registrera medborgare",
    keys: "Alt+L",
    run: () => askCapture(),
    verbs: ["log_contact", "keep_draft"],
  },
  at("Nytt inlägg", "skriv text utkast post publicera", ["posts", "new"], ["write_post", "edit_post", "discard_post"]),
  at("Inlägg: status, publicerat, versioner, översättning", "godkänn granska publicera följ upp ångra text språk", ["posts"], [
    ...(["set_post_status", "publish_post", "restore_version", "write_translation"] as const),
    ...(["keep_publication_shot", "waive_finding", "revoke_waiver", "post_package"] as const),
  ]),
  at("Bilder och filmer i inlägg", "textning undertext alt-text foto", ["posts"], [
    ...(["attach_media", "detach_media", "order_post_media", "set_post_media"] as const),
    ...(["write_film", "edit_film", "remove_film"] as const),
  ]),
  at("Mallar för svar och inlägg", "signatur hashtaggar färdiga texter", ["posts"], [
    ...(["write_template", "edit_template", "delete_template"] as const),
  ]),
  at("Återkommande inlägg", "serie varje vecka upprepa", ["posts"], ["write_series", "edit_following", "end_series"]),
];

const planned: Deed[] = [
  at("Planera inlägg", "flytta tid dag månad vecka schema publiceringskalender", ["calendar"], [
    ...(["plan_post", "plan_posts", "set_post_statuses", "export_plan", "export_calendar"] as const),
  ]),
  at("Planen som tabell", "kalkylblad excel rutnät celler egna kolumner", ["calendar", null, { view: "table" }], [
    ...(["write_cells", "set_own_column", "rename_own_column", "remove_own_column"] as const),
  ]),
  at("Hämta en plan", "importera excel xlsx csv ics kalkylblad klistra in", ["calendar"], ["import_plan"]),
  at("Årshjulet", "temadagar flaggdagar helgdagar lov nämnd sammanträden", ["calendar", "year"], [
    ...(["write_year_series", "show_marks"] as const),
  ]),
  at("Inställningar: planering", "godkännande påminnelse täthet krockar", ["settings", "plan"], [
    ...(["set_plan_settings", "set_plan_limits"] as const),
  ]),
  at("Inställningar: året", "egna dagar sammanträden manus utskick justering", ["settings", "year"], [
    ...(["set_year_day", "remove_year_day", "change_shipped_day", "reset_shipped_day"] as const),
    ...(["add_namnd_meetings", "edit_namnd_meeting", "remove_namnd_meeting", "set_namnd_offsets"] as const),
  ]),
];

const answered: Deed[] = [
  at("Svara på kontakter", "besvara svar fråga väntar obesvarad", ["contacts"], [
    ...(["edit_contact", "answer_contact", "note_action", "choose_response", "keep_promise", "edit_promise"] as const),
    ...(["pause_contact", "resume_contact", "print_contact"] as const),
  ]),
  at("Bedöm kontakter", "allmän handling hemlig sekretess diarieföra ordnad", ["contacts"], [
    ...(["assess_contact", "set_subject", "mark_secrecy", "remove_secrecy_mark"] as const),
  ]),
  at("Koppla och dela kontakter", "dubblett samma slå ihop dela avsändare namn", ["contacts"], [
    ...(["tie_contacts", "loosen_contacts", "merge_contacts", "split_contact", "name_writer", "forget_writer"] as const),
  ]),
  at("Bevis till kontakter", "skärmbild skärmdump", ["contacts"], ["keep_evidence", "edit_evidence", "save_evidence"]),
  at("Inställningar: kontakter", "svarstid norm ämnen vägar katalog adresser hänvisa", ["settings", "log"], [
    ...(["set_contact_settings", "set_response_norms", "set_disclosure_settings", "set_worry_limit"] as const),
    ...(["write_directory_entry", "edit_directory_entry", "delete_directory_entry"] as const),
  ]),
  at("Diarieför", "registrera dnr diarium kö registrator", ["registrations"], [
    ...(["register_contact", "register_contacts", "set_waiting_reason", "note_package"] as const),
    ...(["note_yearly_file", "register_yearly_file", "registration_package", "yearly_package"] as const),
  ]),
  at("Uppsikt: titta till konton", "bevakning ledighet ersättare semester löfte", ["watch"], [
    ...(["set_watch_promise", "note_look", "add_leave", "remove_leave"] as const),
    ...(["export_watch", "print_deputy_pack", "print_handover"] as const),
  ]),
  at("Dokumentera en borttagning", "ta bort radera kommentar hot hat dölj moderera", ["watch", "new", { tab: "removals" }], [
    ...(["open_removal", "edit_removal", "keep_removal_evidence", "set_removal_profile"] as const),
    ...(["print_removal", "print_removal_list"] as const),
  ]),
];

const worried: Deed[] = [
  at("Ny händelse", "oro kris brand skottlossning", ["incidents", "new"], ["open_incident", "edit_incident"]),
  at("Händelser: läge, frågor, avslut", "nästa uppdatering läget klocka myndighet", ["incidents"], [
    ...(["close_incident", "reopen_incident", "log_situation", "set_next_update", "set_authority"] as const),
    ...(["remove_authority", "write_question", "edit_question", "delete_question"] as const),
    ...(["tie_post", "loosen_post", "begin_post"] as const),
  ]),
  at("Orosbarometern", "oro ämnen vad undrar de mycket just nu", ["incidents", "barometer"]),
  {
    name: "Krisläge",
    words: "kris håll inlägg stoppa publicering allvarlig händelse",
    keys: "Alt+K",
    run: () => askCrisis(),
    verbs: ["begin_crisis", "end_crisis", "hold_posts", "release_posts"],
  },
];

const kept: Deed[] = [
  at("Lämna ut handlingar", "utlämnande begäran offentlighetsprincipen maskera sekretessprövning", ["disclosures"], [
    ...(["open_disclosure", "edit_disclosure", "set_reach", "step_disclosure", "add_to_bundle"] as const),
    ...(["remove_from_bundle", "set_masks", "write_decision", "print_bundle", "print_decision", "export_log"] as const),
  ]),
  at("Registerutdrag", "dataskydd gdpr artikel 15 personuppgifter", ["disclosures", "registerutdrag"], [
    ...(["record_extract", "print_extract"] as const),
  ]),
  at("Gallringsplan", "gallra förstöra bevara tider beslut informationshantering", ["gallring"], ["set_gallring_rule"]),
  at("Gallra nu", "förstöra radera", ["gallring", "due"], ["carry_out_gallring"]),
  at("Undantag från gallring", "håll kvar stoppa", ["gallring", "holds"], ["hold_from_gallring", "lift_hold"]),
  at("Gallringsprotokoll", "vad som förstörts", ["gallring", "protocols"], ["print_gallring_protocol"]),
  at("Rensa utkast", "gamla utkast", ["gallring", "drafts"], ["purge_drafts"]),
  at("Gå igenom en checklista", "kontroll regelverk sekretess", ["checklists"], [
    ...(["answer_item", "keep_run_evidence", "drop_run_evidence", "sign_checklist", "repeat_checklist"] as const),
    ...(["write_checklist", "reset_checklist", "keep_checklist", "switch_checklist"] as const),
    ...(["print_run", "save_run_evidence"] as const),
  ]),
  at("Börja en checklista", "ny genomgång", ["checklists", "new"], ["start_checklist"]),
  at("Lagtexter", "lag paragraf sfs kontrollera senast läst", ["checklists", "lagtexter"], ["check_law"]),
  at("Svara på revision", "revisorer kontrollmål intern kontroll", ["checklists", "revision"], [
    ...(["write_audit_goal", "edit_audit_goal", "delete_audit_goal", "print_audit"] as const),
  ]),
];

const counted: Deed[] = [
  at("Registrera ett konto", "nytt konto facebook instagram linkedin önska", ["accounts", "new"], [
    ...(["register_account", "request_account"] as const),
  ]),
  at("Kontoregistret", "konto ansvarig lösenord ersättare avsluta bild rutin", ["accounts"], [
    ...(["edit_account", "take_account_step", "set_account_aim", "check_account_point", "set_account_duty"] as const),
    ...(["keep_account_picture", "drop_account_picture", "write_routine", "edit_routine"] as const),
    ...(["delete_routine", "export_register", "print_archive_package"] as const),
  ]),
  at("Nytt mål", "aktivitet uppdrag budget", ["goals", "new"], ["write_goal"]),
  at("Mål och indikatorer", "följ upp utfall årsmål", ["goals"], [
    ...(["edit_goal", "delete_goal", "write_indicator", "edit_indicator", "delete_indicator"] as const),
    ...(["set_indicator_period"] as const),
  ]),
  at("Hämta statistik", "importera visningar räckvidd följare csv", ["statistics"], [
    ...(["import_statistics", "write_statistics", "match_statistics"] as const),
  ]),
  at("Ny rapport till nämnden", "tjänsteutlåtande dialograpport verksamhetsberättelse pdf word docx", ["reports"], [
    ...(["begin_report", "edit_report", "recount_report", "send_report", "discard_report"] as const),
    ...(["keep_report_layout", "clear_report_layout", "print_report", "print_kept_report"] as const),
  ]),
  at("Lägg till bilder", "foto bildbank ladda upp beskär licens fotograf", ["media"], [
    ...(["import_media", "edit_media", "crop_media", "delete_media"] as const),
  ]),
  at("Samtycken", "medgivande barn vårdnadshavare återkalla", ["media"], [
    ...(["write_consent", "edit_consent", "delete_consent", "tie_consent", "loosen_consent", "withdraw_consent"] as const),
  ]),
];

const settled: Deed[] = [
  at("Säkerhetskopiera", "backup kopia spara återställ", ["settings", "safety"]),
  at("Inställningar: om dig", "namn titel telefon förvaltning nämnd", ["settings", "office"], ["set_office"]),
  at("Inställningar: utseende och tangenter", "mörkt ljust tema kortkommandon", ["settings", "look"]),
  at("Inställningar: granskning", "regler egna ord ordlista profil klarspråk tonalitet", ["settings", "rules"], [
    ...(["set_rule", "reset_rule", "add_own_word", "remove_own_word", "write_own_rule"] as const),
    ...(["delete_own_rule", "set_review_profile"] as const),
  ]),
  at("Inställningar: säkerhet", "lösenfras nyckel kod lås", ["settings", "safety"], [
    ...(["set_safety", "print_recovery_sheet"] as const),
  ]),
  at("Exportera allt", "öppna format json csv flytta lämna över", ["settings", "safety"], [
    ...(["export_whole", "print_data_protection"] as const),
  ]),
  at("Kontrollera journalen", "historik bevis ändrad", ["settings", "journal"]),
  at("Om Anslag", "version licenser delar", ["settings", "about"]),
  { name: "Ljust utseende", words: "tema färg", run: () => setTheme("light") },
  { name: "Mörkt utseende", words: "tema färg natt", run: () => setTheme("dark") },
  { name: "Utseende som datorn", words: "tema färg system", run: () => setTheme("system") },
  { name: "Lås Anslag", words: "gå ifrån", keys: "Ctrl+L", run: () => void lockNow() },
];

/** All of it: places first, then what is done in them. */
export const deeds: readonly Deed[] = [
  ...places.map(({ id, name, keys }) => ({
    name,
    words: "gå till visa",
    run: () => go(id),
    ...(keys ? { keys } : {}),
  })),
  ...[written, planned, answered, worried, kept, counted, settled].flat(),
];
