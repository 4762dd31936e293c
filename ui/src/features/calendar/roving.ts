// One stop of many is reached by Tab, the arrows walk between them: days, chips and "+3 till".
import { addDays, weekday, type Day } from "$shared/format";

/** What a stop is called: "day:2027-03-03", "post:12", "more:2027-03-03". */
export type Stop = string;

export const dayStop = (day: Day): Stop => `day:${day}`;
export const postStop = (id: number): Stop => `post:${id}`;

function stopsIn(zone: ParentNode): HTMLElement[] {
  return [...zone.querySelectorAll<HTMLElement>("[data-stop]")];
}

/** The stop the element lies in. */
export function stopAt(element: EventTarget | null): HTMLElement | null {
  return element instanceof Element ? element.closest<HTMLElement>("[data-stop]") : null;
}

/** The element of a stop, if it is on screen; the one in the opened day before the one in its cell. */
export function findStop(zone: ParentNode, stop: Stop): HTMLElement | null {
  return stopsIn(zone).findLast((each) => each.dataset["stop"] === stop) ?? null;
}

/** Leaves one stop in the order of Tab: the one that was, else the first of `preferred`. */
export function settle(zone: ParentNode, preferred: readonly Stop[]): void {
  const stops = stopsIn(zone);
  const wanted = preferred.map((stop) => stops.find((each) => each.dataset["stop"] === stop));
  const before = stops.find((each) => each.tabIndex === 0);
  keepOnly(stops, before ?? wanted.find((each) => each !== undefined) ?? stops[0]);
}

/** Makes the stop that has focus the one in the order of Tab. */
export function remember(zone: ParentNode, stop: HTMLElement): void {
  keepOnly(stopsIn(zone), stop);
}

function keepOnly(stops: readonly HTMLElement[], one: HTMLElement | undefined): void {
  for (const stop of stops) {
    const index = stop === one ? 0 : -1;
    if (stop.tabIndex !== index) stop.tabIndex = index;
  }
}

/** Where an arrow leads: to a stop on screen, or to a day beyond its edge. */
export type Next = { stop: HTMLElement } | { day: Day } | null;

/** Up and down walk one weekday's column, left and right go to the day beside. */
export function neighbour(zone: ParentNode, from: HTMLElement, arrow: string, column: boolean): Next {
  const stops = stopsIn(zone);
  const down = { ArrowUp: -1, ArrowDown: 1 }[arrow];
  const side = { ArrowLeft: -1, ArrowRight: 1 }[arrow];
  const day = from.dataset["day"];
  if (column || !day) return inRow(stops, from, down ?? side ?? 0);
  if (down) {
    const same = stops.filter((each) => weekdayOf(each) === weekday(day));
    return inRow(same, from, down) ?? { day: addDays(day, 7 * down) };
  }
  return side ? beside(stops, from, addDays(day, side)) : null;
}

function weekdayOf(stop: HTMLElement): number {
  return weekday(stop.dataset["day"] ?? "");
}

function inRow(stops: readonly HTMLElement[], from: HTMLElement, by: number): Next {
  const stop = stops[stops.indexOf(from) + by];
  return by !== 0 && stop ? { stop } : null;
}

/** The stop of a day that answers to the one she comes from: chip to chip, else the day itself. */
function beside(stops: readonly HTMLElement[], from: HTMLElement, day: Day): Next {
  const there = stops.filter((each) => each.dataset["day"] === day);
  if (there.length === 0) return { day };
  const here = stops.filter((each) => each.dataset["day"] === from.dataset["day"]);
  const stop = there[Math.min(here.indexOf(from), there.length - 1)];
  return stop ? { stop } : { day };
}
