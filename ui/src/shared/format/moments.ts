// Moments are UTC texts from the desk; she reads them as wall time in Stockholm.
import { formatDay, type Day } from "./days";

const stockholm = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "short",
  hourCycle: "h23",
});

/** The day and wall time ("14:30") a moment falls on in Stockholm. */
export function inStockholm(moment: string): { day: Day; time: string } {
  const parts = stockholm.formatToParts(new Date(moment));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  return {
    day: `${part("year")}-${part("month")}-${part("day")}`,
    time: `${part("hour")}:${part("minute")}`,
  };
}

/** The day a moment falls on in Stockholm. */
export function dayOf(moment: string): Day {
  return inStockholm(moment).day;
}

/** "14.30" for a wall time such as "14:30" or "14:30:00". */
export function formatTime(time: string): string {
  return time.slice(0, 5).replace(":", ".");
}

/** "14.30" for a moment. */
export function formatMomentTime(moment: string): string {
  return formatTime(inStockholm(moment).time);
}

/** "ons 3 mars 2027 kl. 14.30"; without the year when it is the year of `now`. */
export function formatMoment(moment: string, now?: Day): string {
  const { day, time } = inStockholm(moment);
  return `${formatDay(day, now)} kl.\u00a0${formatTime(time)}`;
}

/** The moment a wall time ("2027-03-03", "14.30") names in Stockholm; null when it is no time. */
export function momentOf(day: Day, written: string): string | null {
  const time = readTime(written);
  const wall = time ? Date.parse(`${day}T${time}:00Z`) : Number.NaN;
  if (Number.isNaN(wall)) return null;
  const early = wall - offsetAt(wall);
  return momentAt(wall - offsetAt(early));
}

/** How far Stockholm's clock is ahead of UTC, in milliseconds. */
function offsetAt(instant: number): number {
  const { day, time } = inStockholm(new Date(instant).toISOString());
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(instant / 60_000) * 60_000;
}

/** The moment of an instant in milliseconds, as the desk writes it. */
export function momentAt(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Minutes from midnight of the wall time she wrote; null when it is no time. */
export function minuteOf(written: string): number | null {
  const [hour, minute] = readTime(written)?.split(":").map(Number) ?? [];
  return hour === undefined || minute === undefined ? null : hour * 60 + minute;
}

/** "08:00" for 480 minutes from midnight. */
export function clockOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The wall time she wrote, "14.30", "14:30", "1430" or "9", as "14:30"; null when it is no time. */
export function readTime(written: string): string | null {
  const [, hour = "", minute = "00"] = /^(\d{1,2})[.: ]?(\d{2})?$/.exec(written.trim()) ?? [];
  if (!hour || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, "0")}:${minute}`;
}
