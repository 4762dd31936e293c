// What a request, its steps and its records are called, in her words.
import type { DisclosureStatus, GivenWay, RecordKind, RequestWay } from "$door/generated";
import type { StatusKind } from "$shared/ui";

export const statusWords: Record<DisclosureStatus, { kind: StatusKind; text: string }> = {
  new: { kind: "waiting", text: "Ny" },
  gathering: { kind: "draft", text: "Samlas in" },
  reviewed: { kind: "reviewed", text: "Granskad" },
  handed_out: { kind: "ok", text: "Utlämnad" },
  partly_refused: { kind: "approved", text: "Utlämnad, maskad" },
  refused: { kind: "stopp", text: "Avslagen" },
  withdrawn: { kind: "off", text: "Återtagen" },
};

export const wayWords: Record<RequestWay, string> = {
  visit: "Besök",
  phone: "Samtal",
  email: "E-post",
  letter: "Brev",
  message: "Meddelande i kanal",
};

export const givenWords: Record<GivenWay, string> = {
  read: "Läst på plats",
  copy: "Kopia i handen",
  email: "E-post",
  letter: "Brev",
};

/** The kinds that can be searched for. */
export const searchable: readonly { value: RecordKind; text: string }[] = [
  { value: "contact", text: "Kontakter" },
  { value: "post", text: "Publicerade inlägg" },
  { value: "incident", text: "Händelser" },
  { value: "picture", text: "Bilder" },
  { value: "evidence", text: "Skärmbilder" },
  { value: "removal", text: "Borttagningar" },
];

/** Whether nothing more is to be done. */
export function isClosed(status: DisclosureStatus): boolean {
  return ["handed_out", "partly_refused", "refused", "withdrawn"].includes(status);
}

/** How long a request has waited; a copy is to be handed out promptly. */
export function ageWords(age: number): string {
  if (age === 0) return "kom i dag";
  return age === 1 ? "1 arbetsdag" : `${age} arbetsdagar`;
}
