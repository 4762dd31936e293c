// What time it is for the page: this computer's clock, moved to the day the desk says it is.
import { call } from "$door/call";
import { dayOf, daysBetween, momentAt, type Day } from "$shared/format";

const dayLength = 86_400_000;
let instant = $state(Date.now());
let daysAhead = $state(0);

/** Now, as a moment for the desk; reading it in an effect follows it by the minute. */
export function now(): string {
  return momentAt(instant + daysAhead * dayLength);
}

/** Today in Stockholm. */
export function today(): Day {
  return dayOf(now());
}

/** Takes over the day the desk says it is. */
export function setToday(day: Day): void {
  daysAhead = daysBetween(dayOf(momentAt(instant)), day);
}

/** Keeps the clock going; call while the frame is being set up. */
export function useClock(): void {
  $effect(() => {
    call("today", null)
      .then((answer) => setToday(answer.day))
      .catch(() => undefined);
    const timer = setInterval(() => (instant = Date.now()), 20_000);
    return () => clearInterval(timer);
  });
}
