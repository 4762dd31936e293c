// What the rows of the day say.
import type { Post, Run, Today } from "$door/generated";
import { daysBetween, formatNearDay, formatTime, type Day } from "$shared/format";

/** The post's working name, or how its text begins. */
export function nameOf(post: Post): string {
  const name = post.title.trim() || post.text.trim().split(/\s+/).slice(0, 8).join(" ");
  return name || "Utan text";
}

/** "i dag 14.30", "mån 23 november 08.00". */
export function slotText(post: Post, day: Day): string {
  if (!post.slot) return "utan tid";
  const [slotDay = "", time = ""] = post.slot.split("T");
  return `${formatNearDay(slotDay, day)} ${formatTime(time)}`;
}

/** Whether the post should have gone up on an earlier day. */
export function isLate(post: Post, day: Day): boolean {
  return post.slot !== null && daysBetween(post.slot.slice(0, 10), day) > 0;
}

/** "6 av 12 punkter bedömda". */
export function progress(run: Run): string {
  const done = run.answers.filter((each) => each.verdict !== "unjudged").length;
  return `${done} av ${run.answers.length} punkter bedömda`;
}

/** Whether nothing at all waits for her. */
export function isCalm(today: Today): boolean {
  const { contacts, incidents, due, follow_up, unreviewed, runs, coming, promises } = today;
  const lists = [contacts, incidents, due, follow_up, unreviewed, runs, coming, promises];
  return lists.every((each) => each.length === 0) && today.drafts + today.account_gaps === 0;
}
