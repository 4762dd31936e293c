// A new post begun in the calendar: written empty and put where she pointed.
import { call } from "$door/call";
import { go } from "$shared/place";
import { emptyForm } from "$shared/posts";
import { slotAt } from "./targets";

/** The new post's id; without a target she is sent to write one, and there is none yet. */
export async function newPost(target: string | null, account: number | null): Promise<number | null> {
  if (target === null) {
    go("posts", "new");
    return null;
  }
  const accounts = account === null ? [] : [account];
  const id = await call("write_post", { ...emptyForm, accounts }, { quiet: true });
  await call("plan_post", { id, slot: slotAt(target, null) });
  return id;
}
