// What is said of a sheet: what its columns hold, what is wrong in a row, and what to do.
import type { Field, OwnKind, PostStatus, RemarkCode } from "$door/generated";
import { formatDay, formatNumber } from "$shared/format";

/** What a column can hold, in the order of a list to choose from. */
export const fieldWords: Record<Field, string> = {
  day: "Dag",
  time: "Tid",
  day_time: "Dag och tid",
  week: "Vecka",
  weekday: "Veckodag",
  target: "Önskad dag",
  title: "Rubrik",
  text: "Text",
  variant: "Egen text för ett konto",
  accounts: "Konton",
  status: "Status",
  campaign: "Kampanj",
  link: "Länk (egen kolumn)",
  alt_text: "Alttext (egen kolumn)",
  note: "Anteckning (egen kolumn)",
  own: "Egen kolumn",
  id: "Inläggets id",
  skip: "Ta inte med",
};

export const ownKindWords: Record<OwnKind, string> = {
  text: "Text",
  number: "Tal",
  day: "Dag",
  choice: "Val",
};

export const statusNames: Record<PostStatus, string> = {
  idea: "Idé",
  draft: "Utkast",
  reviewed: "Granskat",
  approved: "Godkänt",
  planned: "Planerat",
  published: "Publicerat",
  followed_up: "Uppföljt",
  cancelled: "Inställt",
};

const weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const day = (about: string) => formatDay(about);

/** A missing code is a type error; `about` is what the desk says it is about. */
const remarks: Record<RemarkCode, (about: string) => string> = {
  day_unreadable: (about) =>
    about ? `”${about}” är ingen dag. Skriv till exempel 3 mars 2027.` : "Dagen saknas. Skriv till exempel 3 mars.",
  time_unreadable: (about) => `”${about}” är ingen tid. Skriv till exempel 14.30.`,
  no_such_hour: () => "Den timmen finns inte, klockan ställs fram den natten. Välj en annan tid.",
  unknown_account: (about) => `Inget konto heter ”${about}”. Skriv kontots namn eller registrera det.`,
  several_accounts: (about) => `Flera konton kan heta ”${about}”. Skriv hela namnet.`,
  nothing_written: () => "Raden har varken rubrik eller text. Skriv något av dem.",
  too_long: (about) => `Texten är längre än ${formatNumber(Number(about))} tecken. Korta den.`,
  published: () => "Inlägget är publicerat och står som det stod.",
  cell_fault: (about) => `${about} är kalkylbladets eget fel. Skriv vad som ska stå.`,
  hour_comes_twice: () => "Timmen kommer två gånger den natten. Den första gäller.",
  year_assumed: (about) => `Året stod inte där. Lästes som ${day(about)}.`,
  other_weekday: (about) => `Dagen är en ${weekdays[Number(about) - 1] ?? "annan dag"}.`,
  past: () => "Dagen har varit.",
  day_only: (about) => `Ingen tid: ${day(about)} blir önskad dag.`,
  unknown_status: (about) => `Statusen ”${about}” är okänd och tas inte med.`,
  status_lowered: (about) => `Blir ”${about}”. Granska, godkänna och publicera gör du själv.`,
  link_unreadable: (about) => `”${about}” ser inte ut som en webbadress.`,
  unknown_id: (about) => `Inget inlägg har id ${about}. Raden blir ett nytt.`,
  same_id: (about) => `Rad ${about} har samma id. Den här raden blir ett nytt inlägg.`,
  already_here: () => "Samma inlägg finns redan i planen.",
  already_above: (about) => `Samma inlägg står på rad ${about}.`,
  unchanged: () => "Inlägget är redan så.",
  held_by_stop: (about) => `Ett stopp (${about}) håller det från planen. Blir utkast med önskad dag.`,
  empty: () => "Tom rad eller mellanrubrik.",
};

/** A remark as a sentence. */
export function remarkText(code: RemarkCode, about: string): string {
  return remarks[code](about);
}

/** What keeps a row out until a cell is mended; the rest is only said. */
export const refusing: ReadonlySet<RemarkCode> = new Set<RemarkCode>([
  ...(["day_unreadable", "time_unreadable", "no_such_hour", "unknown_account"] as const),
  ...(["several_accounts", "nothing_written", "too_long", "published", "cell_fault"] as const),
]);
