// Which pictures of the bank she sees, and what is said when there are none.
import type { MediaFilter } from "$door/generated";

export const filters: readonly { value: MediaFilter; text: string }[] = [
  { value: "all", text: "Alla bilder" },
  { value: "unused", text: "Oanvända" },
  { value: "used", text: "Använda" },
  { value: "no_alt", text: "Utan alternativtext" },
  { value: "expiring", text: "Rätten går ut" },
  { value: "withdrawn", text: "Samtycke återkallat" },
];

/** The filter an address means. */
export function filterOf(word: string | undefined): MediaFilter {
  return filters.find(({ value }) => value === word)?.value ?? "all";
}

const none: Record<MediaFilter, string> = {
  all: "Ingen bild stämmer med det du söker.",
  unused: "Alla bilder används i något inlägg.",
  used: "Ingen bild används i något inlägg ännu.",
  no_alt: "Alla bilder har alternativtext. Bra.",
  expiring: "Ingen bild har en sista dag inom 30 dagar.",
  withdrawn: "Inget samtycke är återkallat.",
};

/** One sentence for an empty list. */
export function emptyWords(filter: MediaFilter, narrowed: boolean): string {
  if (narrowed) return none[filter];
  return (
    "Här samlas bilderna till inläggen, med alternativtext, rättigheter och samtycken. " +
    "Släpp filer här, klistra in en bild eller välj från disken. Plats och kamerauppgifter tas bort."
  );
}
