// The rows of a week: its hours, with the one that is gone in spring and the one that comes twice.
import type { Day } from "$shared/format";
import type { Chip } from "./chips";
import { shiftHour, shiftOf, type Shift } from "./clockShift";
import { hourTarget, type Target } from "./targets";

/** An hour; `again` when it is the second of the two that have the same number. */
export interface Row {
  key: string;
  hour: number;
  again: boolean;
  text: string;
}

const clock = (hour: number) => `${String(hour).padStart(2, "0")}.00`;
const row = (hour: number, again = false): Row => ({
  key: `${hour}${again ? "b" : ""}`,
  hour,
  again,
  text: again ? `${clock(hour)} igen` : clock(hour),
});

/** The hours shown, all of them from midnight in a week with a bad night; `aimed` is among them. */
export function rowsOf(days: readonly Day[], hours: readonly number[], aimed: number | null): Row[] {
  const shifts = days.map(shiftOf);
  const wanted = [...hours, ...(aimed === null ? [] : [aimed])];
  const first = shifts.some((each) => each !== null) ? 0 : Math.min(...wanted);
  const last = Math.max(...wanted);
  const all = Array.from({ length: last - first + 1 }, (_, index) => row(first + index));
  if (!shifts.includes("twice")) return all;
  return all.flatMap((each) => (each.hour === shiftHour ? [each, row(shiftHour, true)] : [each]));
}

/** What a day has at a row: an hour, one that is gone, the same one again, or nothing of its own. */
export function cellOf({ hour, again }: Row, shift: Shift): "hour" | "gone" | "again" | "none" {
  if (again) return shift === "twice" ? "again" : "none";
  return hour === shiftHour && shift === "gone" ? "gone" : "hour";
}

/** The chips of a week by the hour they begin in; those without a time by their day. */
export function byHour(chips: ReadonlyMap<Day, Chip[]>, days: readonly Day[]): Map<Target, Chip[]> {
  const cells = new Map<Target, Chip[]>();
  for (const day of days) {
    for (const chip of chips.get(day) ?? []) {
      const key = chip.slot === null ? day : hourTarget(day, Number(chip.slot.slice(11, 13)));
      const there = cells.get(key);
      if (there) there.push(chip);
      else cells.set(key, [chip]);
    }
  }
  return cells;
}
