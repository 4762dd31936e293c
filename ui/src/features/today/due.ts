// What the registers wait for on a day: open requests, accounts and routines soon out of their time.
import type { ListedDisclosure, LivingAccount, Routine } from "$door/generated";
import { addDays, type Day } from "$shared/format";

/** So many days ahead a routine is told of. */
const ahead = 14;
const closed = ["handed_out", "partly_refused", "refused", "withdrawn"];

/** Requests that are not done, the oldest first. */
export function openRequests(all: readonly ListedDisclosure[]): ListedDisclosure[] {
  return all.filter(({ status }) => !closed.includes(status)).sort((one, other) => other.age - one.age);
}

/** Accounts that wait for something. */
export function waiting(all: readonly LivingAccount[]): LivingAccount[] {
  return all.filter(({ needs }) => needs.length > 0);
}

/** Routines to be read through within two weeks, or that should have been. */
export function dueRoutines(all: readonly Routine[], day: Day): Routine[] {
  return all.filter(({ next_review }) => next_review <= addDays(day, ahead));
}
