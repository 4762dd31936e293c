// Where a post can be put: a day, an hour of a day or the tray; and the slot that gives.
import { addDays, formatDay, formatTime, type Day } from "$shared/format";
import { onClock, shiftHour, shiftOf } from "./clockShift";
import type { View } from "./dates";
import { nowhere, type Placing } from "./planned";

/** A day "2027-03-03", an hour of it "2027-03-03T14", or the tray. */
export type Target = string;

export const tray: Target = "tray";
const firstHour = 10;
/** When a post goes up that has not been given a time. */
export const firstTime = `${firstHour}:00`;

/** The target's day, or null for the tray. */
export function dayOfTarget(target: Target): Day | null {
  return target === tray ? null : target.slice(0, 10);
}

/** The target's hour, or null when it is a whole day or the tray. */
export function hourOfTarget(target: Target): number | null {
  return target.length > 10 ? Number(target.slice(11)) : null;
}

/** The hour of a day as a target; hours outside the day stay inside it. */
export function hourTarget(day: Day, hour: number): Target {
  return `${day}T${String(Math.min(23, Math.max(0, hour))).padStart(2, "0")}`;
}

/** The target a post lies in, as the view draws it. */
export function targetOf({ slot, target }: Placing, hours: boolean): Target {
  if (slot !== null) return slot.slice(0, hours ? 13 : 10);
  return target ?? tray;
}

/**
 * The slot after a move. The wall time stays; an hour changes the hour and keeps the minutes;
 * from the tray it becomes 10.00. A time the spring night skips becomes the hour after.
 */
export function slotAt(target: Target, before: string | null): string | null {
  const day = dayOfTarget(target);
  if (day === null) return null;
  const hour = hourOfTarget(target);
  const time = before?.slice(11, 16) ?? firstTime;
  const wanted = hour === null ? time : `${String(hour).padStart(2, "0")}${time.slice(2)}`;
  return `${day}T${onClock(day, wanted)}`;
}

/**
 * Where a post lands. An hour is a slot. A day moves the day of a slot; what has no slot only gets
 * a wished day, which never publishes anything.
 */
export function landing(target: Target, before: Placing): Placing {
  const day = dayOfTarget(target);
  if (day === null) return nowhere;
  if (hourOfTarget(target) === null && before.slot === null) return { slot: null, target: day };
  return { slot: slotAt(target, before.slot), target: null };
}

/** How a view's arrows move: days by sideways, weeks or hours by up and down. */
export interface Lay {
  view: View;
  /** One column: every arrow is a day. */
  narrow: boolean;
}

/** Whether cells are hours. */
export function hasHours(lay: Lay): boolean {
  return lay.view === "week" && !lay.narrow;
}

/** The target an arrow leads to from another; null when the arrow leads nowhere. */
export function aimed(from: Target, arrow: string, lay: Lay): Target | null {
  const day = dayOfTarget(from);
  const side = { ArrowLeft: -1, ArrowRight: 1 }[arrow] ?? 0;
  const down = { ArrowUp: -1, ArrowDown: 1 }[arrow] ?? 0;
  if (day === null || (!side && !down)) return null;
  const hour = hourOfTarget(from);
  if (hour === null && hasHours(lay) && down) return down > 0 ? hourTarget(day, firstHour) : null;
  if (hour !== null) return onDay(hourTarget(addDays(day, side), hour + down), down || 1);
  return addDays(day, side + down * (lay.narrow || lay.view === "list" ? 1 : 7));
}

/** Past the hour that is not there in the spring night. */
function onDay(target: Target, by: number): Target {
  const day = target.slice(0, 10);
  if (hourOfTarget(target) !== shiftHour || shiftOf(day) !== "gone") return target;
  return hourTarget(day, shiftHour + Math.sign(by));
}

/** "ons 3 mars kl. 14.30", or "utan dag". */
export function slotWords(slot: string | null, today: Day): string {
  if (slot === null) return "utan dag";
  return `${formatDay(slot.slice(0, 10), today)} kl.\u00a0${formatTime(slot.slice(11))}`;
}

/** "önskad dag ons 3 mars", "ons 3 mars kl. 14.30" or "utan dag". */
export function placeWords({ slot, target }: Placing, today: Day): string {
  if (slot !== null || target === null) return slotWords(slot, today);
  return `önskad dag ${formatDay(target, today)}`;
}
