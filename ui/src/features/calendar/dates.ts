// Which days a month, a week or a list shows, what it is called, and the way to the next one.
import {
  addDays,
  addMonths,
  daysBetween,
  formatMonth,
  formatWeek,
  monday,
  monthEnd,
  monthStart,
  type Day,
} from "$shared/format";

export type View = "month" | "week" | "list";

/** How many months a list runs from the one it begins in. */
const listMonths = 3;

/** A first and a last day, both counted. */
export interface Stretch {
  from: Day;
  to: Day;
}

/** The days on screen: whole weeks from Monday. */
export function shownDays(view: View, day: Day): Stretch {
  if (view !== "month") return ownDays(view, day);
  return { from: monday(monthStart(day)), to: addDays(monday(monthEnd(day)), 6) };
}

/** The month or week itself, without the days that fill up its first and last week. */
export function ownDays(view: View, day: Day): Stretch {
  if (view === "week") return weekOf(day);
  const first = monthStart(day);
  const last = view === "list" ? addMonths(first, listMonths - 1) : first;
  return { from: first, to: monthEnd(last) };
}

function weekOf(day: Day): Stretch {
  return { from: monday(day), to: addDays(monday(day), 6) };
}

/** Whether a day lies in a stretch. */
export function isWithin(day: Day, { from, to }: Stretch): boolean {
  return day >= from && day <= to;
}

/** Every day of a stretch, in order. */
export function daysOf({ from, to }: Stretch): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

/** The weeks on screen, each from Monday to Sunday. */
export function weeksOf(view: View, day: Day): Day[][] {
  const days = daysOf(shownDays(view, day));
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The same day so many months or weeks away; the month's last day when the month is shorter. */
export function stepDay(view: View, day: Day, by: number): Day {
  if (view === "week") return addDays(day, 7 * by);
  return addMonths(day, by);
}

/** "november 2026", "v. 47, 16–22 november 2026", "v. 53, 28 december 2026 – 3 januari 2027". */
export function titleOf(view: View, day: Day): string {
  if (view === "month") return formatMonth(day);
  if (view === "list") return monthsTitle(ownDays(view, day));
  const { from, to } = weekOf(day);
  const begin = `${Number(from.slice(8))}`;
  const end = `${Number(to.slice(8))} ${formatMonth(to)}`;
  const [month = "", year = ""] = formatMonth(from).split(" ");
  if (formatMonth(from) === formatMonth(to)) return `${formatWeek(day)}, ${begin}–${end}`;
  const shown = year === to.slice(0, 4) ? month : `${month} ${year}`;
  return `${formatWeek(day)}, ${begin} ${shown} – ${end}`;
}

function monthsTitle({ from, to }: Stretch): string {
  const [month = "", year = ""] = formatMonth(from).split(" ");
  return `${year === to.slice(0, 4) ? month : `${month} ${year}`} – ${formatMonth(to)}`;
}

/** The hours a week shows: the working day and the evening, more when something lies outside. */
export function hoursOf(hours: readonly number[]): number[] {
  const first = Math.min(7, ...hours);
  const last = Math.max(20, ...hours);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
