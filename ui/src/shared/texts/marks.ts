// What the kinds of mark in the year are called, and the letter each has where there is no room.
import type { MarkKind } from "$door/generated";

export interface MarkWords {
  /** One of them: "Klämdag". */
  one: string;
  /** The kind: "Klämdagar". */
  many: string;
  /** In the cells of the year. */
  letter: string;
}

/** A missing kind is a type error. */
export const markWords: Record<MarkKind, MarkWords> = {
  holiday: { one: "Helgdag", many: "Helgdagar", letter: "H" },
  eve: { one: "Afton", many: "Aftnar", letter: "A" },
  bridge: { one: "Klämdag", many: "Klämdagar", letter: "K" },
  mourning: { one: "Sorgedag", many: "Sorgedagar", letter: "S" },
  namnd: { one: "Nämnden", many: "Nämnden", letter: "N" },
  school_break: { one: "Lov", many: "Lov", letter: "L" },
  flag: { one: "Flaggdag", many: "Flaggdagar", letter: "F" },
  theme: { one: "Temadag", many: "Temadagar", letter: "T" },
  clock: { one: "Sommartid", many: "Sommartid", letter: "U" },
  own: { one: "Egen dag", many: "Egna dagar", letter: "E" },
};

/** The kinds in the order they are offered. */
export const markKinds = Object.keys(markWords) as MarkKind[];
