// What she reads when something is refused or breaks: what happened, what is safe, what to do.
import type { AnyCode } from "$door/refusal";

export interface Saying {
  happened: string;
  safe: string;
  todo: string;
}

/** A missing code is a type error; every sentence is said to her. */
export const codes: Record<AnyCode, Saying> = {
  crisis_going_on: {
    happened: "Krisläget är redan på.",
    safe: "Inläggen är pausade.",
    todo: "Öppna händelsen från raden överst.",
  },
  no_crisis: {
    happened: "Krisläget är redan avslutat.",
    safe: "Planen är som den var.",
    todo: "Läs på I dag vad som hann passera.",
  },
  bad_input: {
    happened: "Något du skrev gick inte att spara.",
    safe: "Det du har skrivit står kvar.",
    todo: "Rätta fältet som är markerat och försök igen.",
  },
  empty_sheet: {
    happened: "Det finns inget att läsa i filen.",
    safe: "Planen är som den var.",
    todo: "Välj en fil med rader, eller kopiera raderna i Excel och klistra in dem.",
  },
  sheet_too_large: {
    happened: "Filen är större än 50 MB, eller sväller orimligt när den packas upp.",
    safe: "Planen är som den var.",
    todo: "Ta bort bilder ur filen, eller kopiera raderna och klistra in dem.",
  },
  too_many_rows: {
    happened: "Bladet har fler än 20 000 rader.",
    safe: "Planen är som den var.",
    todo: "Dela bladet och importera en del i taget.",
  },
  unknown_kind_of_file: {
    happened: "Filen är varken kalkylblad eller kalender.",
    safe: "Planen är som den var.",
    todo: "Välj en fil av sorten .xlsx, .xls, .ods, .csv eller .ics.",
  },
  locked_sheet: {
    happened: "Arbetsboken är låst med lösenord.",
    safe: "Planen är som den var.",
    todo: "Öppna den i Excel, ta bort lösenordet och spara. Eller kopiera raderna och klistra in dem.",
  },
  damaged_sheet: {
    happened: "Filen är trasig och går inte att läsa.",
    safe: "Planen är som den var.",
    todo: "Öppna den i Excel och spara den på nytt, eller hämta den igen.",
  },
  nothing_to_import: {
    happened: "Ingen rad går att lägga in.",
    safe: "Planen är som den var.",
    todo: "Rätta raderna som är markerade. Rader som redan finns i planen hoppas över.",
  },
  digits_alone: {
    happened: "Numret är bara siffror.",
    safe: "Det är inte sparat än.",
    todo: "Kontrollera det. Spara igen om det stämmer.",
  },
  not_found: {
    happened: "Det du sökte finns inte längre.",
    safe: "Inget annat har ändrats.",
    todo: "Gå tillbaka till listan, eller ångra om du nyss tog bort det.",
  },
  cannot_be_undone: {
    happened: "Här går det inte att ångra längre bakåt, för att något har gallrats eller rensats.",
    safe: "Allt som finns kvar står som det står. Det som är förstört finns ingenstans.",
    todo: "Det du gör efter gallringen kan du ångra som vanligt.",
  },
  gallring_changed: {
    happened: "Något av det som skulle gallras har ändrats sedan listan visades.",
    safe: "Ingenting är gallrat.",
    todo: "Gå igenom den nya listan och gallra därifrån.",
  },
  nothing_to_destroy: {
    happened: "Det finns ingenting att gallra.",
    safe: "Ingenting är gallrat.",
    todo: "Se under Plan vilka slag som har ett beslut och när tiden går ut.",
  },
  conflict: {
    happened: "Det här har ändrats sedan du öppnade det.",
    safe: "Den senaste sparade versionen finns kvar.",
    todo: "Läs in på nytt och gör din ändring igen.",
  },
  nothing_to_undo: {
    happened: "Det finns inget att ångra.",
    safe: "Allt är som det var.",
    todo: "Du kan fortsätta.",
  },
  broken: {
    happened: "Något gick fel i Anslag.",
    safe: "Allt som var sparat finns kvar.",
    todo: "Försök igen. Starta om Anslag om det händer en gång till.",
  },
  unknown_verb: {
    happened: "Sidan bad om något som Anslag inte känner till.",
    safe: "Allt som var sparat finns kvar.",
    todo: "Starta om Anslag. Händer det igen är installationen ofullständig.",
  },
  empty: {
    happened: "Ett fält som behövs är tomt.",
    safe: "Det du har skrivit står kvar.",
    todo: "Fyll i fältet som är markerat.",
  },
  too_long: {
    happened: "En text är för lång.",
    safe: "Det du har skrivit står kvar.",
    todo: "Korta texten i fältet som är markerat.",
  },
  bad_diarienummer: {
    happened: "Det där är inget diarienummer som Anslag känner igen.",
    safe: "Det du har skrivit står kvar.",
    todo: "Skriv till exempel 1.2.3-159-2015 eller KUN 2023/123.",
  },
  bad_link: {
    happened: "Det där är ingen webbadress.",
    safe: "Det du har skrivit står kvar.",
    todo: "Klistra in adressen från webbläsaren, till exempel https://start.stockholm.",
  },
  out_of_range: {
    happened: "Ett värde ligger utanför sin skala.",
    safe: "Det du har skrivit står kvar.",
    todo: "Välj ett av de värden som visas.",
  },
  bad_time: {
    happened: "Den tiden finns inte.",
    safe: "Det du har skrivit står kvar.",
    todo: "Natten då sommartiden börjar saknar en timme. Välj en annan tid.",
  },
  ends_before_it_begins: {
    happened: "Perioden slutar innan den börjar.",
    safe: "Det du har skrivit står kvar.",
    todo: "Välj en sista dag som ligger efter den första.",
  },
  secret_must_be_registered: {
    happened: "En uppgift som kan vara sekretessbelagd måste diarieföras.",
    safe: "Bedömningen är inte ändrad.",
    todo: "Välj Diarieförs, eller ta bort markeringen för sekretess (OSL 5 kap. 1 §).",
  },
  reason_missing: {
    happened: "Ett skäl saknas.",
    safe: "Det du har skrivit står kvar.",
    todo: "Skriv i en mening varför det är så.",
  },
  second_missing: {
    happened: "Regeln kräver att en andra person håller med.",
    safe: "Det du har skrivit står kvar.",
    todo: "Skriv namnet på den som också har bedömt texten.",
  },
  second_is_same: {
    happened: "Den andra personen är du själv.",
    safe: "Det du har skrivit står kvar.",
    todo: "Skriv namnet på någon annan som också har bedömt texten.",
  },
  held_by_stop: {
    happened: "Granskningen håller kvar inlägget.",
    safe: "Inlägget är oförändrat.",
    todo: "Rätta det som är markerat med Stopp, eller låt det stå och skriv varför.",
  },
  held_by_checklist: {
    happened: "En fråga i en checklista håller kvar det.",
    safe: "Inget är ändrat.",
    todo: "Svara på frågan i checklistan. Svaret ska vara det säkra, eller inte tillämpligt med ett skäl.",
  },
  checklist_missing: {
    happened: "En checklista ska gås igenom först.",
    safe: "Inget är ändrat.",
    todo: "Gå igenom checklistan, eller slå av kravet under Checklistor.",
  },
  faulty_rule: {
    happened: "Regelsidan går inte att använda.",
    safe: "Det du har skrivit står kvar. Övriga regler gäller som förut.",
    todo: "Rätta raden som anges och försök igen.",
  },
  unjudged: {
    happened: "Alla punkter är inte bedömda.",
    safe: "Dina svar är sparade.",
    todo: "Svara på punkterna som är kvar. Signera sedan.",
  },
  signed: {
    happened: "Genomgången är signerad och går inte att ändra.",
    safe: "Den signerade genomgången är orörd.",
    todo: "Börja en ny genomgång, eller ångra signeringen.",
  },
  published: {
    happened: "Inlägget är publicerat och står som det stod.",
    safe: "Det publicerade inlägget är orört.",
    todo: "Skriv ett nytt inlägg, eller ångra publiceringen.",
  },
  not_approved: {
    happened: "Inlägget är inte godkänt.",
    safe: "Texten är sparad.",
    todo: "Låt den som godkänner göra det, eller skriv varför det måste upp ändå.",
  },
  no_such_step: {
    happened: "Inlägget kan inte få den statusen härifrån.",
    safe: "Inget har ändrats.",
    todo: "Planera det med dag och tid, eller markera det som publicerat.",
  },
  in_use: {
    happened: "Något annat hänvisar hit.",
    safe: "Inget har ändrats.",
    todo: "Ta först bort det som hänvisar hit, till exempel en checklista för inlägget.",
  },
  nothing_to_redo: {
    happened: "Det finns inget att göra om.",
    safe: "Allt är som det var.",
    todo: "Du kan fortsätta.",
  },
  no_office: {
    happened: "Anslag vet inte vem du är ännu.",
    safe: "Allt som var sparat finns kvar.",
    todo: "Fyll i dina uppgifter under Inställningar.",
  },
  cannot_print: {
    happened: "Dokumentet gick inte att skriva ut.",
    safe: "Alla uppgifter finns kvar.",
    todo: "Se över rubriker och texter. Försök sedan igen.",
  },
  file_too_big: {
    happened: "Filen är större än 50 MB.",
    safe: "Inget har ändrats.",
    todo: "Spara bilden i mindre storlek och ta in den igen.",
  },
  too_many_pixels: {
    happened: "Bilden har fler än 80 miljoner bildpunkter.",
    safe: "Inget har ändrats.",
    todo: "Förminska bilden och ta in den igen.",
  },
  not_a_picture: {
    happened: "Filen är ingen bild som banken kan läsa, vad den än heter.",
    safe: "Inget har ändrats.",
    todo: "Ta in en JPEG, PNG, WebP eller GIF.",
  },
  damaged_picture: {
    happened: "Bilden är skadad eller avklippt.",
    safe: "Inget har ändrats.",
    todo: "Hämta bilden på nytt där den kommer ifrån och försök igen.",
  },
  not_evidence: {
    happened: "Filen är av en sort som inte sparas som bevis.",
    safe: "Inget har ändrats.",
    todo: "Välj en skärmbild (PNG, JPEG eller WebP) eller en PDF.",
  },
  personnummer: {
    happened: "Det står ett personnummer i texten. Det får inte sparas i loggen.",
    safe: "Det du har skrivit står kvar här, inget är sparat.",
    todo: "Ta bort numret, eller byt det mot [personnummer] med Alt+U.",
  },
  captions_missing: {
    happened: "En film i inlägget saknar textning.",
    safe: "Inlägget är oförändrat.",
    todo: "Lägg in textningen, eller skriv varför filmen måste ut utan.",
  },
  bad_captions: {
    happened: "Textningen går inte att läsa.",
    safe: "Det du skrev finns kvar.",
    todo: "Klistra in hela SRT- eller VTT-filen. Varje replik har en tid och en text.",
  },
  alt_missing: {
    happened: "En bild i inlägget saknar alternativtext.",
    safe: "Inlägget är oförändrat.",
    todo: "Skriv vad bilden visar, eller markera den som brådskande och skriv varför.",
  },
  past_last_day: {
    happened: "En bild i inlägget får inte längre användas. Dess sista dag har gått.",
    safe: "Inlägget är oförändrat.",
    todo: "Byt bild, eller ändra sista dagen om rätten är förlängd.",
  },
  channel_not_allowed: {
    happened: "En bild i inlägget får inte användas i en av inläggets kanaler.",
    safe: "Inlägget är oförändrat.",
    todo: "Byt bild, eller ta bort kontot från inlägget.",
  },
  consent_expired: {
    happened: "Ett samtycke för en bild i inlägget har gått ut.",
    safe: "Inlägget är oförändrat.",
    todo: "Byt bild, eller skriv in ett nytt samtycke.",
  },
  consent_withdrawn: {
    happened: "Ett samtycke är återkallat.",
    safe: "Inget har ändrats.",
    todo: "Ta bort bilden ur inlägget och välj en annan.",
  },
  sensitive_selection: {
    happened: "Ordet säger något känsligt om personer. Det kan inte vara filter eller ämne.",
    safe: "Inget har ändrats.",
    todo: "Välj ett ämne ur listan. Det är förbjudet att söka fram personer efter känsliga uppgifter (2018:218, 3 kap. 3 §).",
  },
  person_selection: {
    happened: "Det går inte att filtrera på vem som har skrivit.",
    safe: "Inget har ändrats.",
    todo: "Sök på det saken gäller, eller på kontaktens nummer.",
  },
  tied_already: {
    happened: "Kontakterna hör redan ihop.",
    safe: "Inget har ändrats.",
    todo: "Lossa dem först om de ska höra ihop på ett annat sätt.",
  },
  wrong_key: {
    happened: "Lösenfrasen stämmer inte.",
    safe: "Dina uppgifter är orörda.",
    todo: "Försök igen. Stora och små bokstäver räknas.",
  },
  not_a_code: {
    happened: "Koden är inte rätt skriven.",
    safe: "Dina uppgifter är orörda.",
    todo: "Jämför med papperet, grupp för grupp. Den har åtta grupper om fem tecken.",
  },
  database_missing: {
    happened: "Arkivet är borta från datorn, men säkerhetskopior finns kvar.",
    safe: "Kopiorna är orörda.",
    todo: "Återställ från den senaste.",
  },
  no_such_place: {
    happened: "Mappen finns inte eller nås inte.",
    safe: "Inget har ändrats.",
    todo: "Kontrollera att disken är ansluten, eller välj en annan mapp.",
  },
  same_place: {
    happened: "Mappen ligger hos arkivet.",
    safe: "Inget har ändrats.",
    todo: "Välj en mapp på en annan disk.",
  },
  locked: {
    happened: "Anslag är låst.",
    safe: "Dina uppgifter är orörda.",
    todo: "Starta om Anslag och skriv din lösenfras.",
  },
  passphrase_too_short: {
    happened: "Lösenfrasen är för kort.",
    safe: "Inget har sparats.",
    todo: "Skriv minst 12 tecken.",
  },
  not_saved: {
    happened: "Filen gick inte att spara.",
    safe: "Allt i Anslag finns kvar.",
    todo: "Välj en annan mapp, eller stäng programmet som har filen öppen.",
  },
  field_to_fill: {
    happened: "Rapporten har ett fält som ingen har fyllt i.",
    safe: "Den är sparad som den står och inte skickad.",
    todo: "Skriv det som saknas, eller utelämna stycket.",
  },
  report_sent: {
    happened: "Rapporten är skickad.",
    safe: "Den står kvar som den var.",
    todo: "Börja en ny rapport om något ska ändras.",
  },
  not_opened: {
    happened: "Det gick inte att öppna.",
    safe: "Inget har ändrats.",
    todo: "Öppna filen i filhanteraren, eller kopiera adressen till webbläsaren.",
  },
  disk_full: {
    happened: "Disken är full.",
    safe: "Det du sparade förut finns kvar.",
    todo: "Frigör plats och försök igen.",
  },
  read_only: {
    happened: "Anslag får inte skriva i sin mapp.",
    safe: "Det du sparade förut finns kvar.",
    todo: "Kontrollera att mappen inte är skrivskyddad.",
  },
  busy: {
    happened: "Anslag är redan öppet.",
    safe: "Dina uppgifter är orörda.",
    todo: "Stäng det andra fönstret med Anslag och försök igen.",
  },
  damaged: {
    happened: "En uppgift i filen går inte att läsa.",
    safe: "Filen är inte ändrad.",
    todo: "Återställ från den senaste säkerhetskopian.",
  },
  unreachable: {
    happened: "Sidan fick inget svar från Anslag.",
    safe: "Allt som var sparat finns kvar.",
    todo: "Försök igen. Starta om Anslag om det händer en gång till.",
  },
};

/** The saying of a code, also of one this page is too old to know. */
export function sayingOf(code: string): Saying {
  return (codes as Partial<Record<string, Saying>>)[code] ?? codes.broken;
}
