// Moves go to the desk as one wish, so that they are one line in the journal and one Ctrl+Z.
import { call } from "$door/call";
import type { Move } from "./group";

/** Plans one post, or many at once. */
export async function send(moves: readonly Move[]): Promise<void> {
  const plans = moves.map(({ chip, to }) => ({ id: chip.id, slot: to.slot, target: to.target }));
  const [first] = plans;
  if (plans.length > 1) await call("plan_posts", plans);
  else if (first) await call("plan_post", first);
}
