// What a run says about itself: how far it has come, what departs from the safe answer.
import type { Item, JudgedItem, Measured, Run, Verdict } from "$door/generated";

/** The four answers, in the order of their keys 1–4. */
export const verdicts: readonly { value: Verdict; text: string }[] = [
  { value: "yes", text: "Ja" },
  { value: "no", text: "Nej" },
  { value: "not_applicable", text: "Ej tillämpligt" },
  { value: "unjudged", text: "Ej bedömt" },
];

/** An answer in words. */
export function verdictText(verdict: Verdict): string {
  return verdicts.find((each) => each.value === verdict)?.text ?? verdict;
}

/** What departs from the safe answer, in words; null when nothing does. */
export function deviation(item: Item, verdict: Verdict): string | null {
  if (item.safe === "yes" && verdict === "no") return "Avviker: svaret bör vara ja";
  if (item.safe === "no" && verdict === "yes") return "Avviker: svaret bör vara nej";
  return null;
}

/** The item's answer; every item has one. */
export function answerOf(run: Run, item: Item): JudgedItem {
  const answer = run.answers.find((each) => each.item === item.id);
  return answer ?? { item: item.id, verdict: "unjudged", note: "", measured: null, evidence: [] };
}

/** How many items are judged, of how many. */
export function progress(run: Run): { judged: number; all: number } {
  const judged = run.answers.filter((answer) => answer.verdict !== "unjudged").length;
  return { judged, all: run.checklist.item.length };
}

/** How many answers depart from the safe ones. */
export function deviations(run: Run): number {
  const departs = (item: Item) => deviation(item, answerOf(run, item).verdict) !== null;
  return run.checklist.item.filter(departs).length;
}

/** The first item without an answer. */
export function firstUnjudged(run: Run): Item | null {
  const open = (item: Item) => answerOf(run, item).verdict === "unjudged";
  return run.checklist.item.find(open) ?? null;
}

/** Open runs first, the latest begun first; then signed ones, the latest signed first. */
export function inOrder(runs: readonly Run[]): { open: Run[]; signed: Run[] } {
  const open = runs.filter((run) => !run.signed);
  const signed = runs.filter((run) => run.signed);
  open.sort((one, other) => other.started.localeCompare(one.started));
  signed.sort((one, other) => (other.signed?.at ?? "").localeCompare(one.signed?.at ?? ""));
  return { open, signed };
}

/** The answer a measurement gives to an item, as the desk reckons it. */
export function toldBy(item: Item, measured: Measured | null): Verdict | null {
  if (!measured) return null;
  const counts = ["link_count", "hashtag_count", "findings"].includes(measured.measure);
  if (!counts && measured.of === 0) return "not_applicable";
  const good = counts ? measured.done <= measured.of : measured.done >= measured.of;
  return good === (item.safe === "yes") ? "yes" : "no";
}

/** Whether an answer needs a reason: nothing applies, or it goes against what was measured. */
export function needsReason(item: Item, measured: Measured | null, verdict: Verdict): boolean {
  const told = toldBy(item, measured);
  if (verdict === "unjudged" || verdict === told) return false;
  return verdict === "not_applicable" || (told !== null && told !== "not_applicable");
}
