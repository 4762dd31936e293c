// The year as twelve rows: where each day lies, how the arrows walk, and what a cell says.
import type { Mark, MarkKind } from "$door/generated";
import { addDays, addMonths, formatCount, formatLongDay, formatWeek, monday, monthEnd, weekday, type Day } from "$shared/format";
import { markWords } from "$shared/texts/marks";
import { markText } from "./marks";

/** Weeks a month may touch, in days: the columns of the grid. */
export const columns = Array.from({ length: 37 }, (_, index) => index);

/** "mån" and so on for a column. */
export const columnLetters = ["M", "T", "O", "T", "F", "L", "S"];

/** The first of each month. */
export function monthsOf(year: number): Day[] {
  return Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}-01`);
}

/** A month's days in their columns; the columns before and after are empty. */
export function rowOf(month: Day): (Day | null)[] {
  const before = weekday(month) - 1;
  const length = Number(monthEnd(month).slice(8));
  return columns.map((column) => {
    const day = column - before;
    return day >= 0 && day < length ? addDays(month, day) : null;
  });
}

/** The same day of another month, or its last. */
export function sameDayIn(day: Day, month: number, year = Number(day.slice(0, 4))): Day {
  return addMonths(day, (year - Number(day.slice(0, 4))) * 12 + month - Number(day.slice(5, 7)));
}

/** Where a key leads from a day; null when it is no key of the grid's. The year may change. */
export function walked(day: Day, key: string): Day | null {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4));
  switch (key) {
    case "ArrowLeft":
      return addDays(day, -1);
    case "ArrowRight":
      return addDays(day, 1);
    case "ArrowUp":
      return month > 1 ? sameDayIn(day, month - 1) : sameDayIn(day, 12, year - 1);
    case "ArrowDown":
      return month < 12 ? sameDayIn(day, month + 1) : sameDayIn(day, 1, year + 1);
    case "Home":
      return `${day.slice(0, 8)}01`;
    case "End":
      return monthEnd(day);
    case "PageUp":
      return sameDayIn(day, month, year - 1);
    case "PageDown":
      return sameDayIn(day, month, year + 1);
    default:
      return null;
  }
}

/** The letters a cell has room for, the weightiest first; a break has a line and a letter where it begins. */
export function lettersOf(day: Day, marks: readonly Mark[]): string {
  const here = marks.filter((mark) => mark.kind !== "school_break" || mark.first === day);
  const kinds = lettered.filter((kind) => here.some((mark) => mark.kind === kind));
  return kinds
    .slice(0, 2)
    .map((kind) => markWords[kind].letter)
    .join("");
}

const lettered: readonly MarkKind[] = [
  ...(["mourning", "namnd", "holiday", "eve", "bridge"] as const),
  ...(["school_break", "own", "flag", "theme", "clock"] as const),
];

/** What a cell says aloud. */
export function cellText(day: Day, marks: readonly Mark[], posts: number): string {
  const names = [...new Set(marks.map(markText))];
  const count = posts === 0 ? [] : [formatCount(posts, "inlägg", "inlägg")];
  return [formatLongDay(day), ...names, ...count].join(", ");
}

/** What a month's row tells in words: everything but flag days, squeezed days and plain theme days. */
export function monthText(month: Day, marks: readonly Mark[]): string {
  const quiet: readonly MarkKind[] = ["flag", "clock", "bridge"];
  const first = (mark: Mark) => mark.first.slice(0, 7) === month.slice(0, 7);
  const told = marks.filter(
    (mark) => first(mark) && !quiet.includes(mark.kind) && (mark.kind !== "theme" || mark.relevance !== ""),
  );
  return told.map((mark) => `${daysText(mark)} ${markText(mark)}`).join(" · ");
}

function daysText({ first, last }: Mark): string {
  const begin = String(Number(first.slice(8)));
  if (first === last) return begin;
  if (first.slice(0, 7) === last.slice(0, 7)) return `${begin}–${Number(last.slice(8))}`;
  return `${begin}/${Number(first.slice(5, 7))}–${Number(last.slice(8))}/${Number(last.slice(5, 7))}`;
}

/** How many posts the day's week has: "v. 9: 4 inlägg". */
export function weekText(day: Day, posts: ReadonlyMap<Day, number>): string {
  const first = monday(day);
  const days = Array.from({ length: 7 }, (_, index) => posts.get(addDays(first, index)) ?? 0);
  const sum = days.reduce((all, each) => all + each, 0);
  return `${formatWeek(day)}: ${formatCount(sum, "inlägg", "inlägg")}`;
}
