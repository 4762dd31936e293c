// What she can do, found by its name or by an everyday word for it.
import type { Verbs } from "$door/generated";

export interface Deed {
  name: string;
  /** Everyday words for it, and what it leads to. */
  words?: string;
  keys?: string;
  run: () => void;
  /** The verbs she reaches by it. */
  verbs?: readonly (keyof Verbs)[];
}

const parts = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** How well a deed fits the words typed so far, 0 best; nothing when it does not. Å is not a. */
function fit(deed: Deed, typed: readonly string[]): number | null {
  const name = parts(deed.name);
  const begins = (words: readonly string[], word: string) => words.some((each) => each.startsWith(word));
  if (typed.every((word) => begins(name, word))) return typed[0] && name[0]?.startsWith(typed[0]) ? 0 : 1;
  const known = [...name, ...parts(deed.words ?? "")];
  if (typed.every((word) => begins(known, word))) return 2;
  // Inside a compound: "lista" finds "checklista".
  const inside = (word: string) => word.length > 2 && known.some((each) => each.includes(word));
  return typed.every((word) => begins(known, word) || inside(word)) ? 3 : null;
}

/** The deeds that fit, the best first; of no words, none. */
export function fitting(deeds: readonly Deed[], text: string, most: number): Deed[] {
  const typed = parts(text);
  if (typed.length === 0) return [];
  const fits = deeds.flatMap((deed) => {
    const rank = fit(deed, typed);
    return rank === null ? [] : [{ deed, rank }];
  });
  return fits
    .sort((one, other) => one.rank - other.rank)
    .slice(0, most)
    .map(({ deed }) => deed);
}
