// Days as "YYYY-MM-DD" strings: counting, weeks and Swedish words. No clock and no time zone here.
export type Day = string;

const weekdays = ["sön", "mån", "tis", "ons", "tors", "fre", "lör"];
const longWeekdays = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];
export const months = [
  ...["januari", "februari", "mars", "april", "maj", "juni"],
  ...["juli", "augusti", "september", "oktober", "november", "december"],
];
const dayLength = 86_400_000;

/** Midnight UTC of the day: only for counting. */
function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}

/** The day this many days later, or earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return toDay(new Date(utc(day).getTime() + count * dayLength));
}

/** Whole days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / dayLength);
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return utc(day).getUTCDay() || 7;
}

/** The Monday of the day's week. */
export function monday(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** The first day of the day's month. */
export function monthStart(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The last day of the day's month. */
export function monthEnd(day: Day): Day {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return toDay(new Date(Date.UTC(year, month, 0)));
}

/** The same day so many months away; the month's last day when the month is shorter. */
export function addMonths(day: Day, count: number): Day {
  const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const month = String((all % 12) + 1).padStart(2, "0");
  const first = `${String(Math.floor(all / 12)).padStart(4, "0")}-${month}-01`;
  const wanted = `${first.slice(0, 8)}${day.slice(8)}`;
  const last = monthEnd(first);
  return wanted > last ? last : wanted;
}

/** ISO week: weeks start on Monday and week 1 holds the year's first Thursday. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(monday(day), 3);
  const year = Number(thursday.slice(0, 4));
  return { year, week: 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) };
}

/** "fre". */
export function shortWeekday(day: Day): string {
  return weekdays[utc(day).getUTCDay()] ?? "";
}

/** "v. 9". */
export function formatWeek(day: Day): string {
  return `v.\u00a0${isoWeek(day).week}`;
}

/** "ons 3 mars 2027"; without the year when it is the year of `now`. */
export function formatDay(day: Day, now?: Day): string {
  const year = now?.slice(0, 4) === day.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;
  return `${weekdays[utc(day).getUTCDay()]} ${dayAndMonth(day)}${year}`;
}

/** "onsdag 3 mars 2027". */
export function formatLongDay(day: Day): string {
  return `${longWeekdays[utc(day).getUTCDay()]} ${dayAndMonth(day)} ${day.slice(0, 4)}`;
}

/** "mars 2027". */
export function formatMonth(day: Day): string {
  return `${months[utc(day).getUTCMonth()]} ${day.slice(0, 4)}`;
}

/** "i dag", "i morgon", "i går", or the day in words. */
export function formatNearDay(day: Day, now: Day): string {
  const near: Record<number, string> = { 0: "i dag", 1: "i morgon", [-1]: "i går" };
  return near[daysBetween(now, day)] ?? formatDay(day, now);
}

function dayAndMonth(day: Day): string {
  return `${utc(day).getUTCDate()} ${months[utc(day).getUTCMonth()]}`;
}
