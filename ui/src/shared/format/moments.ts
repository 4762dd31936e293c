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
