// An archive package in words.
import type { ArchiveGap, ArchiveLevel } from "$door/generated";

export const levels: readonly { value: ArchiveLevel; text: string }[] = [
  { value: "overview", text: "Översiktsbild" },
  { value: "unique", text: "Unik information" },
  { value: "complete", text: "Fullständig" },
];

/** What a package lacks, and what she can do about it. */
export const gaps: Record<ArchiveGap, string> = {
  level: "Kontot har ingen arkivnivå. Välj den under Mål och arkivering; nu gäller Unik information.",
  picture: "Ingen översiktsbild är tagen under året.",
  year: "Året är inte slut. Paketet får med det som finns i dag.",
  link: "Något inlägg saknar adressen dit det publicerades.",
  shot: "Något inlägg saknar skärmbild av hur det såg ut.",
  checklist: "Checklistan Arkivering är inte undertecknad för kontot i år.",
  reference: "Årets samlingsärende har inget diarienummer än.",
};

/** The years she may pack, the latest first. */
export function yearsTo(today: string): readonly { value: number; text: string }[] {
  const now = Number(today.slice(0, 4));
  return Array.from({ length: 8 }, (_, back) => ({ value: now - back, text: String(now - back) }));
}

/** "1,4 MB", "312 kB". */
export function formatBytes(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kB"] : [bytes / 1_000_000, "MB"];
  const decimals = unit === "MB" && value < 10 ? 1 : 0;
  return `${value.toLocaleString("sv-SE", { maximumFractionDigits: decimals })} ${unit}`;
}
