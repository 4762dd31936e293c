// Changes in the year's shipped days: each told to the desk as what differs, in one year or in every year.
import type { ListedDay, MarkKind, YearChange, YearDayForm } from "$door/generated";
import { formatDay, type Day } from "$shared/format";

/** The kinds a day of her own may have, as she chooses them. */
export const ownKinds: readonly { value: MarkKind; text: string }[] = [
  { value: "own", text: "Egen dag" },
  { value: "school_break", text: "Lov" },
  { value: "mourning", text: "Sorgedag" },
  { value: "theme", text: "Temadag" },
  { value: "flag", text: "Flaggdag" },
  { value: "eve", text: "Afton" },
];

/** What she has changed in a day, in a year or in every year; nothing changed where she has not. */
export function changeOf(changes: readonly YearChange[], key: string, year: number | null): YearChange {
  const there = changes.find((change) => change.key === key && change.year === year);
  return there ?? { key, year, hidden: false, first: null, last: null, relevance: "", note: "" };
}

/** The days a day or a break is moved to in its year. */
export function withDays(
  changes: readonly YearChange[],
  key: string,
  year: number,
  days: { first: Day; last: Day },
): YearChange {
  return { ...changeOf(changes, key, year), ...days };
}

/** Whether the day has dates of hers in the year. */
export function isMoved({ first, last, shipped_first, shipped_last }: ListedDay): boolean {
  return first !== shipped_first || last !== shipped_last;
}

/** "mån 1 mars – fre 5 mars", without the year. */
export function daysWords(first: Day, last: Day): string {
  return first === last ? formatDay(first, first) : `${formatDay(first, first)} – ${formatDay(last, first)}`;
}

/** A new day of hers, beginning on a day. */
export function blankDay(kind: MarkKind, day: Day): YearDayForm {
  return { kind, title: "", first: day, last: day, closed: false, relevance: "", note: "" };
}

/** A year she may look at. */
export function yearOf(written: string | undefined, today: Day): number {
  const year = Number(written);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : Number(today.slice(0, 4));
}
