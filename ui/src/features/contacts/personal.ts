// Somebody's data in what is being written, and the neutral words that may stand there instead.
import type { PersonalData } from "$door/generated";

const neutral: Record<string, string> = {
  personnummer: "[personnummer]",
  phone_private: "[telefonnummer]",
  email_private: "[e-postadress]",
  address_private: "[adress]",
  vehicle_registration: "[registreringsnummer]",
  name_private: "[namn]",
};

/** What may stand there instead. */
export function neutralWord(kind: string): string {
  return neutral[kind] ?? "[uppgift]";
}

/** Why it should go. */
export function reasonOf(data: PersonalData): string {
  if (data.never) return "får aldrig sparas i loggen";
  if (data.sensitive) return "namn där det gäller hälsa, stöd eller brott";
  return "uppgift om en person";
}

/** The text without them; those that have moved since they were found are left. */
export function neutralised(text: string, found: readonly PersonalData[]): string {
  let clean = text;
  for (const data of [...found].sort((one, other) => other.start - one.start)) {
    if (clean.slice(data.start, data.end) !== data.text) continue;
    clean = clean.slice(0, data.start) + neutralWord(data.kind) + clean.slice(data.end);
  }
  return clean;
}
