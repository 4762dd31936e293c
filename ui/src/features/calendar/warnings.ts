// What is said of the plan: one sentence for each code of the desk's.
import type { Meter, PlanWarning, RegisteredAccount, WarningKind } from "$door/generated";
import { formatCount, formatDay, formatMonth, daysBetween, type Day } from "$shared/format";
import type { StatusKind } from "$shared/ui";

/** The shape a warning has; a closed day is only to be known. */
export const warningShapes: Record<WarningKind, StatusKind> = {
  crisis: "waiting",
  open_incident: "stopp",
  mourning: "stopp",
  same_hour: "regel",
  crowded_day: "regel",
  gap: "rad",
  closed_day: "plain",
};

const grave: readonly StatusKind[] = ["waiting", "stopp", "regel", "rad", "plain"];

/** The warnings, the gravest first and otherwise as they came. */
export function byGravity(warnings: readonly PlanWarning[]): PlanWarning[] {
  const rank = ({ kind }: PlanWarning) => grave.indexOf(warningShapes[kind]);
  return [...warnings].sort((a, b) => rank(a) - rank(b));
}

/** The gravest of some warnings, as a shape. */
export function worstShape(warnings: readonly PlanWarning[]): StatusKind {
  const [worst] = byGravity(warnings);
  return worst ? warningShapes[worst.kind] : "ok";
}

/** A warning in one sentence, without the posts it is about. */
export function warningText(
  warning: PlanWarning,
  accounts: readonly Pick<RegisteredAccount, "id" | "name">[],
  today: Day,
): string {
  const { kind, about, posts } = warning;
  const account = accounts.find((each) => each.id === warning.account)?.name ?? "ett konto";
  const day = formatDay(warning.day, today);
  const length = daysBetween(warning.day, warning.last) + 1;
  const sentences: Record<WarningKind, string> = {
    crisis: `Krisläge: ${formatCount(posts.length, "inlägg är pausat", "inlägg är pausade")} för ”${about}”.`,
    open_incident: `”${about}” pågår. Se över ${formatCount(posts.length, "inlägg", "inlägg")} som ligger framåt.`,
    mourning: `Inlägg på en sorgedag, ${day}: ${about}.`,
    same_hour: `Två inlägg inom en timme på ${account}, ${day}.`,
    crowded_day: `${formatCount(posts.length, "inlägg", "inlägg")} samma dag på ${account}, ${day}.`,
    gap: `Tyst på ${account} i ${formatCount(length, "dag", "dagar")}, från ${day}.`,
    closed_day: `Inlägg när ni har stängt, ${day}: ${about}.`,
  };
  return sentences[kind];
}

/** The meter in words: "Planerat: 7 av 12, 58 procent. Inom målet 40–60 procent." */
export function meterText(meter: Meter): string {
  if (meter.share === null) return `Inga inlägg i ${formatMonth(meter.month)}.`;
  const words = { below: "Under målet", within: "Inom målet", above: "Över målet" };
  const stands = meter.standing ? ` ${words[meter.standing]}.` : "";
  return `${meter.planned} av ${meter.posts} inlägg planerade i förväg, ${meter.share}\u00a0%.${stands}`;
}

/** The dialogue in words. */
export function dialogueText(meter: Meter): string {
  if (meter.dialogue === null) return "Ingen dialog än.";
  const answers = formatCount(meter.answers, "svar", "svar");
  return `${answers} till invånare, ${meter.dialogue}\u00a0% av svar och publicerade inlägg.`;
}
