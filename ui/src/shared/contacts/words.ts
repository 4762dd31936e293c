// What a contact is called and where it stands, in her words.
import type { Contact, ContactKind, Registration } from "$door/generated";
import type { StatusKind } from "$shared/ui";

export const kindWords: Record<ContactKind, string> = {
  comment: "Kommentar",
  message: "Meddelande",
  mention: "Omnämnande",
  review: "Recension",
  phone: "Samtal",
  email: "E-post",
  open_forum: "Öppet forum",
  visit: "Besök",
};

export const kinds = Object.keys(kindWords) as ContactKind[];

/** Worry as answers to choose between. */
export const worryChoices = ["Ingen oro", "Lite", "Tydlig", "Stark"].map((text, value) => ({
  value,
  text,
}));

const outcomes: Record<Registration, Standing> = {
  diariefors: { kind: "plain", text: "Diarieförd" },
  ordnad: { kind: "ok", text: "Hålls ordnad" },
  ringa_betydelse: { kind: "off", text: "Ringa betydelse" },
};

export interface Standing {
  kind: StatusKind;
  text: string;
}

/** A double, waiting and for how long, answered and not judged, or how it is kept. */
export function standing(contact: Contact, now: string): Standing {
  if (contact.duplicate_of !== undefined) return { kind: "off", text: "Dubblett" };
  const kept = contact.assessment?.registration;
  if (!contact.answer && kept !== "ringa_betydelse") {
    return { kind: "waiting", text: `Väntar ${timeSince(contact.received, now)}` };
  }
  return kept ? outcomes[kept] : { kind: "draft", text: "Ej bedömd" };
}

/** "45 min", "21 tim", "3 dygn". */
export function timeSince(moment: string, now: string): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(moment)) / 60_000);
  if (minutes < 60) return `${Math.max(minutes, 1)} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} tim` : `${Math.floor(hours / 24)} dygn`;
}
