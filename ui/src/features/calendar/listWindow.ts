// Which rows of the list are on screen: days with their posts, every row of a known height.
import type { Day } from "$shared/format";
import type { Chip } from "./chips";

/** Heights in pixels: a day's head, and a post. */
export const headHeight = 32;
export const rowHeight = 30;

/** A day of the list, where it begins and all that lies in it. */
export interface Section {
  day: Day;
  top: number;
  height: number;
  chips: readonly Chip[];
}

/** The days one under the other. */
export function sectionsOf(days: readonly Day[], chips: ReadonlyMap<Day, Chip[]>): Section[] {
  let top = 0;
  return days.map((day) => {
    const there = chips.get(day) ?? [];
    const height = headHeight + there.length * rowHeight;
    const section = { day, top, height, chips: there };
    top += height;
    return section;
  });
}

/** A day of which something is on screen, and which of its rows. */
export interface Shown extends Section {
  /** Rows from here, up to but not with `last`. */
  first: number;
  last: number;
}

/** What is on screen between two heights, with some rows to spare on both sides. */
export function windowOf(
  sections: readonly Section[],
  from: number,
  to: number,
  spare = 12,
): Shown[] {
  const [top, end] = [from - spare * rowHeight, to + spare * rowHeight];
  const shown: Shown[] = [];
  for (let at = firstFrom(sections, top); at < sections.length; at += 1) {
    const section = sections[at];
    if (!section || section.top >= end) break;
    shown.push({ ...section, ...rowsWithin(section, top, end) });
  }
  return shown;
}

function rowsWithin({ top: own, chips }: Section, top: number, end: number) {
  const row = (height: number) => (height - own - headHeight) / rowHeight;
  const within = (count: number) => Math.max(0, Math.min(chips.length, count));
  return { first: within(Math.floor(row(top))), last: within(Math.ceil(row(end))) };
}

/** The first section that ends below a height, found by halves. */
function firstFrom(sections: readonly Section[], height: number): number {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const section = sections[middle];
    if (section && section.top + section.height <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How high they are together. */
export function heightOf(sections: readonly Section[]): number {
  const last = sections.at(-1);
  return last ? last.top + last.height : 0;
}
