// The verdict in a word or two, and the measures in words.
import type { Bite, ChannelLength, Finding } from "$door/generated";
import type { StatusKind } from "$shared/ui";

const order: readonly Bite[] = ["stopp", "regel", "råd"];
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
  return `${count}\u00a0${words[bite][count === 1 ? 0 : 1]}`;
}

/** How many of each bite, the gravest first; those that are none are left out. */
export function counts(findings: readonly Finding[]): { bite: Bite; count: number }[] {
  return order
    .map((bite) => ({ bite, count: findings.filter((each) => each.bite === bite).length }))
    .filter(({ count }) => count > 0);
}

/** The gravest bite and how many of it, or that it is ready. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const gravest = counts(findings)[0];
  if (!gravest) return { kind: "ok", text: "Klar" };
  return { kind: kindOf(gravest.bite), text: biteCount(gravest.bite, gravest.count) };
}

/** "1 stopp, 2 råd" for the list's head. */
export function countsText(findings: readonly Finding[]): string {
  const all = counts(findings).map(({ bite, count }) => biteCount(bite, count));
  return all.length > 0 ? all.join(", ") : "Inget att anmärka på";
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
