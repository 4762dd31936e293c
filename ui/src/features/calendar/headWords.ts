// What the head of a day says in the list.
import { daysBetween, formatLongDay, type Day } from "$shared/format";

const near: Readonly<Record<number, string>> = { 0: "I dag", 1: "I morgon", [-1]: "I går" };

/** "I dag, tisdag 24 november 2026", "I morgon, …", else the day alone. */
export function headWords(day: Day, today: Day): string {
  const word = near[daysBetween(today, day)];
  const long = formatLongDay(day);
  return word ? `${word}, ${long}` : long.charAt(0).toUpperCase() + long.slice(1);
}
