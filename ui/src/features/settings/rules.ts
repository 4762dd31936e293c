// The review's rules as pages to read: by area, searched by any word in them.
import type { Bite, Role, Rule, RuleSource } from "$door/generated";
import { formatDay } from "$shared/format";
import type { StatusKind } from "$shared/ui";

const areas: Partial<Record<string, string>> = {
  PER: "Personuppgifter",
  SEK: "Sekretess",
  TIL: "Tillgänglighet",
  KLA: "Klarspråk",
  TON: "Tilltal och ton",
  KAN: "Kanalens gränser",
  STA: "Stavning",
};

export interface Area {
  id: string;
  name: string;
  rules: Rule[];
}

/** How a bite is shown. */
export const bites: Record<Bite, { kind: StatusKind; text: string }> = {
  stopp: { kind: "stopp", text: "Stopp" },
  regel: { kind: "regel", text: "Regel" },
  råd: { kind: "rad", text: "Råd" },
};

const roles: Record<Role, string> = { post: "inlägg", reply: "svar", incoming: "inkommet" };

/** The texts a rule reads: "Läser inlägg och svar." */
export function rolesText(rule: Rule): string {
  const names = rule.roles.map((role) => roles[role]);
  const last = names.pop() ?? "alla texter";
  return `Läser ${names.length ? `${names.join(", ")} och ${last}` : last}.`;
}

/** Whence a rule comes, in a line. */
export function sourceText(source: RuleSource): string {
  const read = formatDay(source.as_of).replace(/^\S+ /, "");
  if (source.law) return `${source.law} ${source.place ?? ""} (${source.sfs ?? ""}), läst ${read}`;
  return `${source.title ?? "Källa"}, läst ${read}`;
}

/** Everything on the rule's page that she might search for, in lower case. */
function words(rule: Rule): string {
  const sources = rule.sources.flatMap((source) => [source.title, source.law, source.sfs]);
  const texts = [rule.id, rule.title, rule.say.message, rule.say.why, bites[rule.bite].text];
  const examples = rule.examples.flatMap((example) => [example.wrong, example.right]);
  return [...texts, ...sources, ...examples, areas[rule.area]].join("\n").toLowerCase();
}

/** The rules that hold every word searched for, by area, in the order of the book. */
export function areasOf(rules: readonly Rule[], search: string): Area[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found: Area[] = [];
  for (const rule of rules) {
    const text = words(rule);
    if (!wanted.every((word) => text.includes(word))) continue;
    let area = found.find((each) => each.id === rule.area);
    if (!area) found.push((area = { id: rule.area, name: areas[rule.area] ?? rule.area, rules: [] }));
    area.rules.push(rule);
  }
  return found;
}
