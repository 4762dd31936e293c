// The two nights a year when the clock is changed: which hour is gone, which one comes twice.
import { addDays, inStockholm, momentAt, momentOf, type Day } from "$shared/format";

/** What the clock does on a day. */
export type Shift = "gone" | "twice" | null;

/** The hour the clock skips in spring and comes back to in autumn. */
export const shiftHour = 2;

const hour = 3_600_000;
const known = new Map<Day, Shift>();

/** How many hours a day has. */
export function hoursIn(day: Day): number {
  const [begin, end] = [momentOf(day, "00:00"), momentOf(addDays(day, 1), "00:00")];
  if (begin === null || end === null) return 24;
  return (Date.parse(end) - Date.parse(begin)) / hour;
}

/** What the clock does on a day; only the last Sundays of March and October are asked. */
export function shiftOf(day: Day): Shift {
  if (!/-(03|10)-(2[5-9]|3[01])$/.test(day)) return null;
  const before = known.get(day);
  if (before !== undefined) return before;
  const hours = hoursIn(day);
  const shift = hours < 24 ? "gone" : hours > 24 ? "twice" : null;
  known.set(day, shift);
  return shift;
}

/** The time itself when the day has it; the same minute an hour later when the clock skips it. */
export function onClock(day: Day, time: string): string {
  const moment = momentOf(day, time);
  if (moment === null || inStockholm(moment).time === time) return time;
  return `${String(Number(time.slice(0, 2)) + 1).padStart(2, "0")}${time.slice(2)}`;
}

/** A wall time so many minutes on, as the calendar counts: every day has 24 hours but the bad two. */
export function wallPlus(slot: string, minutes: number): string {
  const wall = momentAt(Date.parse(`${slot}:00Z`) + minutes * 60_000);
  const day = wall.slice(0, 10);
  return `${day}T${onClock(day, wall.slice(11, 16))}`;
}

/** Minutes of wall time from one slot to another. */
export function wallBetween(from: string, to: string): number {
  return (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;
}

/** "23 timmar: kl. 02–03 finns inte." */
export function shiftWords(shift: Shift): string {
  if (shift === "gone") return "23 timmar: kl.\u00a002–03 finns inte, klockan ställs fram";
  if (shift === "twice") return "25 timmar: kl.\u00a002–03 kommer två gånger, klockan ställs tillbaka";
  return "";
}
