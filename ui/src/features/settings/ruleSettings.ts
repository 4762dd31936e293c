// What she has changed in a rule, and how a change is told to the desk: only what differs from shipped.
import type { Bite, Listed, RuleSetting } from "$door/generated";
import { formatNumber } from "$shared/format";
import { biteName } from "$shared/review";

const labels: Partial<Record<string, string>> = {
  over: "Slår till över",
  under: "Slår till under",
  max: "Högst",
  min: "Minst",
  upto: "Upp till",
  within: "Inom",
  words: "Ord",
  over_words: "Slår till över, i ord",
  letters: "Bokstäver",
  sentences: "Meningar",
  characters: "Tecken",
  short: "Kort är högst",
  actor_within: "Ord bort till den som gör",
};

/** What a threshold is called; its name on the page when it has no other. */
export function paramLabel(name: string): string {
  return labels[name] ?? name;
}

/** Her setting of the rule; empty when all is as shipped. */
function settingOf({ rule, hers }: Listed): RuleSetting {
  return hers ?? { rule: rule.id, off: null, bite: null, params: {}, exceptions: [] };
}

/** The setting with the rule on or off. */
export function withOff(listed: Listed, off: boolean): RuleSetting {
  return { ...settingOf(listed), off: off === listed.shipped.off ? null : off };
}

/** The setting with another bite. */
export function withBite(listed: Listed, bite: Bite): RuleSetting {
  return { ...settingOf(listed), bite: bite === listed.shipped.bite ? null : bite };
}

/** The setting with another threshold. */
export function withParam(listed: Listed, name: string, value: number): RuleSetting {
  const params = { ...settingOf(listed).params, [name]: value };
  const changed = Object.entries(params).filter(([each, now]) => now !== listed.shipped.params[each]);
  return { ...settingOf(listed), params: Object.fromEntries(changed) };
}

/** The setting with these phrases spared. */
export function withExceptions(listed: Listed, exceptions: readonly string[]): RuleSetting {
  return { ...settingOf(listed), exceptions: [...exceptions] };
}

/** What differs from shipped, a line each. */
export function differences({ hers, shipped, rule }: Listed): string[] {
  if (!hers) return [];
  const lines: string[] = [];
  if (hers.off !== null) lines.push(hers.off ? "Avstängd, levereras på" : "På, levereras avstängd");
  if (hers.bite !== null) {
    lines.push(`${biteName(rule.bite)} i stället för ${biteName(shipped.bite).toLowerCase()}`);
  }
  for (const [name, value] of Object.entries(hers.params)) {
    const before = shipped.params[name];
    const instead = before === undefined ? "" : ` i stället för ${formatNumber(before, 2)}`;
    lines.push(`${paramLabel(name)}: ${formatNumber(value, 2)}${instead}`);
  }
  const spared = hers.exceptions.length;
  if (spared > 0) lines.push(spared === 1 ? "1 undantag" : `${formatNumber(spared)} undantag`);
  return lines;
}

/** A number as she types it, "45,5" too; null when it is none. */
export function readNumber(written: string): number | null {
  const text = written.trim().replace(",", ".").replace("−", "-");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
