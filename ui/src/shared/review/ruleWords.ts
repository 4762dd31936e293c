// The rule book in words: areas by name, the texts a rule reads, whence it comes.
import type { Role, Rule, RuleSource } from "$door/generated";
import { formatDay } from "$shared/format";

const areas: Partial<Record<string, string>> = {
  PER: "Personuppgifter",
  SEK: "Sekretess",
  TIL: "Tillgänglighet",
  KLA: "Klarspråk",
  TON: "Tilltal och ton",
  KAN: "Kanalens gränser",
  STA: "Stavning",
  SKR: "Skrivregler",
  INK: "Inkluderande språk",
  AVS: "Tydlig avsändare",
  VAL: "Neutralitet och val",
  EGEN: "Egna regler",
};

const roles: Record<Role, string> = { post: "inlägg", reply: "svar", incoming: "inkommet" };

/** The area's Swedish name, else its letters. */
export function areaName(area: string): string {
  return areas[area] ?? area;
}

/** "inlägg och svar". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "alla texter";
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} och ${last}` : last;
}

/** The texts a rule reads: "Läser inlägg och svar." */
export function rolesText(rule: Rule): string {
  const when = rule.mode === "election" ? ", bara inför val" : "";
  return `Läser ${listed(rule.roles.map((role) => roles[role]))}${when}.`;
}

/** Whence a rule comes, in a line. */
export function sourceText(source: RuleSource): string {
  const read = formatDay(source.as_of).replace(/^\S+ /, "");
  if (source.law) return `${source.law} ${source.place ?? ""} (${source.sfs ?? ""}), läst ${read}`;
  return `${source.title ?? "Källa"}, läst ${read}`;
}

/** Things by area, in the order they come. */
export function byArea<T>(
  all: readonly T[],
  areaOf: (each: T) => string,
): { id: string; name: string; rules: T[] }[] {
  const found = new Map<string, T[]>();
  for (const each of all) {
    const area = found.get(areaOf(each));
    if (area) area.push(each);
    else found.set(areaOf(each), [each]);
  }
  return [...found].map(([id, rules]) => ({ id, name: areaName(id), rules }));
}
