// The verdict in a word or two, and the measures in words.
import type { Bite, ChannelLength, Finding } from "$door/generated";
import { formatNumber } from "$shared/format";
import type { StatusKind } from "$shared/ui";

export const bites: readonly Bite[] = ["stopp", "regel", "råd"];
const words: Record<Bite, [string, string]> = {
  stopp: ["stopp", "stopp"],
  regel: ["regel", "regler"],
  råd: ["råd", "råd"],
};

export interface Verdict {
  kind: StatusKind;
  text: string;
}

/** The shape that goes with a bite. */
export function kindOf(bite: Bite): StatusKind {
  return bite === "råd" ? "rad" : bite;
}

/** "Stopp", "Regel", "Råd". */
export function biteName(bite: Bite): string {
  return bite.charAt(0).toUpperCase() + bite.slice(1);
}

/** "2 råd", "1 regel". */
export function biteCount(bite: Bite, count: number): string {
  return `${formatNumber(count)}\u00a0${words[bite][count === 1 ? 0 : 1]}`;
}

/** How many of each bite, the gravest first; what she has let stand is not counted. */
export function counts(findings: readonly Finding[]): { bite: Bite; count: number }[] {
  return bites.map((bite) => ({
    bite,
    count: findings.filter((each) => each.bite === bite && each.waiver === null).length,
  }));
}

/** How many she has let stand. */
export function standing(findings: readonly Finding[]): number {
  return findings.filter((each) => each.waiver !== null).length;
}

/** The gravest bite and how many of it, or that it is ready. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const gravest = counts(findings).find(({ count }) => count > 0);
  if (!gravest) return { kind: "ok", text: "Klar" };
  return { kind: kindOf(gravest.bite), text: biteCount(gravest.bite, gravest.count) };
}

/** "1 stopp, 2 råd, 1 får stå" for the list's head. */
export function countsText(findings: readonly Finding[]): string {
  const all = counts(findings).filter(({ count }) => count > 0);
  const texts = all.map(({ bite, count }) => biteCount(bite, count));
  if (texts.length === 0) texts.push("Inget att anmärka på");
  const stands = standing(findings);
  if (stands > 0) texts.push(`${formatNumber(stands)}\u00a0får stå`);
  return texts.join(", ");
}

/** How hard a text with this LIX is to read. */
export function lixWord(lix: number): string {
  if (lix < 40) return "lätt";
  return lix < 50 ? "medel" : "svår";
}

/** Whether the draft is longer than the channel takes. */
export function isOver({ length, limit }: ChannelLength): boolean {
  return length > limit;
}
