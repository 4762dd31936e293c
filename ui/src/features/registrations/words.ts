// How a contact stands on its way to the diarium, and what is said of pasted rows.
import type { PasteFault, Unregistered } from "$door/generated";
import type { StatusKind } from "$shared/ui";

/** One word of where it is. */
export function standing(item: Unregistered): { kind: StatusKind; text: string } {
  if (item.waiting) return { kind: "waiting", text: "Väntar, skäl finns" };
  if (item.saved) return { kind: "waiting", text: "Underlag sparat" };
  return { kind: "regel", text: "Inget gjort än" };
}

/** Why a row is left; a missing one is a type error. */
export const faultWords: Record<PasteFault, string> = {
  no_pair: "Två nummer behövs på raden.",
  no_such_contact: "Ingen kontakt har det numret.",
  not_to_be_registered: "Kontakten ska inte diarieföras.",
  has_number: "Kontakten har redan ett annat nummer.",
  no_diarienummer: "Det är inget diarienummer.",
  digits_alone: "Bara siffror. Kryssa i rutan om det stämmer.",
  twice: "Kontakten står på en rad ovanför.",
};
