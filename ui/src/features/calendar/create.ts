// A new post begun in the calendar: written empty and put where she pointed.
import { call } from "$door/call";
import { go } from "$shared/place";
import { emptyForm } from "$shared/posts";
import { hourOfTarget, landing } from "./targets";
import { nowhere } from "./planned";

/** The new post's id; without a target she is sent to write one, and there is none yet. */
export async function newPost(target: string | null, account?: number): Promise<number | null> {
  if (target === null) {
    go("posts", "new");
    return null;
  }
  const accounts = account ? [account] : [];
  const to = landing(target, nowhere);
  if (hourOfTarget(target) === null) {
    return await call("write_post", { ...emptyForm, accounts, target: to.target });
  }
  const id = await call("write_post", { ...emptyForm, accounts }, { quiet: true });
  await call("plan_post", { id, ...to });
  return id;
}
