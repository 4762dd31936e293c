// A post as the calendar needs it: where, when, its name and how it stands, never its whole text.
export type { PlannedPost, PostStatus } from "$door/generated";
import type { Day } from "$shared/format";

/** Where a post lies: in a slot, on a wished day without a time, or on neither: in the tray. */
export interface Placing {
  slot: string | null;
  target: Day | null;
}

/** Neither a slot nor a wished day. */
export const nowhere: Placing = { slot: null, target: null };

/** The day a post is drawn on; null in the tray. A slot says more than a wish. */
export function dayOfPlacing({ slot, target }: Placing): Day | null {
  return slot?.slice(0, 10) ?? target;
}

/** Whether two are the same place. */
export function samePlace(a: Placing, b: Placing): boolean {
  return a.slot === b.slot && (a.slot !== null || a.target === b.target);
}
