// The answer to an audit in words.
import type { AuditGap, AuditProof, AuditStanding, Proven } from "$door/generated";
import { formatNumber } from "$shared/format";
import type { StatusKind } from "$shared/ui";

export const standings: Record<AuditStanding, { kind: StatusKind; text: string }> = {
  met: { kind: "ok", text: "Visat" },
  partly: { kind: "regel", text: "Delvis visat" },
  unproven: { kind: "stopp", text: "Inte visat" },
};

export const proofs: Record<AuditProof, string> = {
  decided: "Konton med beslut, dag och diarienummer",
  reported: "Konton rapporterade till stadsledningskontoret",
  purpose: "Konton med syfte, målgrupp och mätetal",
  duties: "Uppgifter som har någon ansvarig och en ersättare",
  basics: "Punkter i basinformationen kontrollerade det senaste året",
  archived: "Konton arkiverade som deras nivå kräver",
  watch: "Utlovade tittar den här månaden",
  routine: "Lokala rutiner inom sin tid",
  assessed: "Kontakter som är bedömda",
  registered: "Kontakter som ska diarieföras och har diarienummer",
  answered: "Kontakter som behöver svar och har fått det",
  gallring: "Handlingsslag med beslut om bevarande eller gallring",
  removals: "Borttagningar med hel dokumentation",
  alt_texts: "Publicerade bilder med alternativtext",
};

/** Where what is lacking is mended. */
export const places: Record<AuditProof, readonly [place: string, id?: string]> = {
  decided: ["accounts"],
  reported: ["accounts"],
  purpose: ["accounts"],
  duties: ["accounts"],
  basics: ["accounts"],
  archived: ["accounts"],
  watch: ["watch"],
  routine: ["accounts"],
  assessed: ["contacts"],
  registered: ["registrations"],
  answered: ["contacts"],
  gallring: ["gallring"],
  removals: ["watch"],
  alt_texts: ["media"],
};

/** "4 av 5", or that there is nothing to show. */
export function outcome({ done, of }: Proven): string {
  return of === 0 ? "inget att visa under perioden" : `${formatNumber(done)} av ${formatNumber(of)}`;
}

/** What is lacking, by name; the first of them when they are many. */
export function lackingText({ lacking, done, of }: Proven): string {
  if (!lacking.length) return "";
  const shown = lacking.slice(0, 5).join(", ");
  return lacking.length > 5 || of - done > lacking.length ? `Saknas: ${shown} …` : `Saknas: ${shown}.`;
}

/** A gap in a sentence. */
export function gapText(gap: AuditGap): string {
  if (gap.kind === "rows") return `Inte i ordning: ${proofs[gap.proof].toLowerCase()}.`;
  if (gap.kind === "no_run") return `Ingen undertecknad genomgång under perioden: ${gap.title}.`;
  return `Avvikelse: ${gap.question}`;
}
