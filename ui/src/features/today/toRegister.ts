// What of the diarium's queue is to be told of on the day.
import type { RegistrationQueue } from "$door/generated";

type Waiting = RegistrationQueue["waiting"][number];
type Year = RegistrationQueue["yearly"][number];

/** Contacts for which nothing has been done: no package saved, no reason given. */
export function untold(queue: RegistrationQueue | undefined): Waiting[] {
  return (queue?.waiting ?? []).filter((each) => !each.saved && !each.waiting);
}

/** Years whose matter it is time to make. */
export function yearsDue(queue: RegistrationQueue | undefined): Year[] {
  return (queue?.yearly ?? []).filter((each) => each.due);
}
