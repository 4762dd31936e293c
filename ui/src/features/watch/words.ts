// The watch in words: what was promised, and what a gap was.
import type { Gap, Interval, Promise as Promised } from "$door/generated";
import { formatDay, formatMomentTime, dayOf } from "$shared/format";

/** "2 gånger på arbetsdagar, 1 gång på lediga dagar, kl. 8–22". */
export function promiseText(promise: Promised): string {
  const times = (count: number) => (count === 1 ? "1 gång" : `${count} gånger`);
  const hours = `kl. ${promise.opens}–${promise.closes}`;
  return `${times(promise.working)} på arbetsdagar, ${times(promise.free)} på lediga dagar, ${hours}`;
}

/** "tors 25 feb. kl. 12.00–16.00". */
export function intervalText(interval: Interval, today: string): string {
  const day = formatDay(dayOf(interval.start), today);
  return `${day} kl. ${formatMomentTime(interval.start)}–${formatMomentTime(interval.end)}`;
}

/** Why nobody may have looked; empty when nothing is known. */
export function awayText(gap: Gap): string {
  if (!gap.away) return "";
  return gap.deputy ? `ledighet, ersättare ${gap.deputy}` : "ledighet, ingen ersättare";
}
