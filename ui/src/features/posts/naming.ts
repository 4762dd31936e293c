// What a post is called in lists, how it stands, and which of many she is looking for.
import type { Post, PostStatus } from "$door/generated";
import { formatDay, formatTime, formatWeek, type Day } from "$shared/format";
import { statuses } from "$shared/posts";
import type { StatusKind } from "$shared/ui";

export type Filter = "all" | PostStatus;

export const filters: readonly { value: Filter; text: string }[] = [
  { value: "all", text: "Alla" },
  { value: "idea", text: "Idéer" },
  { value: "draft", text: "Utkast" },
  { value: "reviewed", text: "Granskade" },
  { value: "approved", text: "Godkända" },
  { value: "planned", text: "Planerade" },
  { value: "published", text: "Publicerade" },
  { value: "followed_up", text: "Uppföljda" },
  { value: "cancelled", text: "Inställda" },
];

const longest = 70;

/** The working title, else the text's first words. */
export function nameOf(post: Pick<Post, "title" | "text">): string {
  const title = post.title.trim();
  if (title) return title;
  const text = post.text.trim().replace(/\s+/g, " ");
  if (!text) return "Utan text";
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()} …`;
}

/** Shape and word of how it stands; a slot gone by is waiting for her. */
export function statusOf(post: Post, today: Day): { kind: StatusKind; text: string } {
  const late = post.status === "planned" && post.slot !== null && post.slot.slice(0, 10) < today;
  return late ? { kind: "waiting", text: "Planerat, dagen har gått" } : statuses[post.status];
}

/** "ons 3 mars kl. 14.30"; without the year when it is this year. */
export function shortSlot(slot: string, today: Day): string {
  return `${formatDay(slot.slice(0, 10), today)} kl.\u00a0${formatTime(slot.slice(11))}`;
}

/** "ons 3 mars 2027 kl. 14.30, v. 9". */
export function longSlot(slot: string): string {
  const day = slot.slice(0, 10);
  return `${formatDay(day)} kl.\u00a0${formatTime(slot.slice(11))}, ${formatWeek(day)}`;
}

/** What a post is called outside the app, on its pictures and in the calendar file: "P0042". */
export function planId(post: Pick<Post, "id">): string {
  return `P${String(post.id).padStart(4, "0")}`;
}

/** Posts that stand as the filter says and hold every word sought. */
export function found(posts: readonly Post[], filter: Filter, sought: string): Post[] {
  const words = sought.toLocaleLowerCase("sv").split(/\s+/).filter(Boolean);
  return posts.filter((post) => {
    if (filter !== "all" && post.status !== filter) return false;
    const text = `${post.title} ${post.text}`.toLocaleLowerCase("sv");
    return words.every((word) => text.includes(word));
  });
}

/** A day and a time as she typed them, as a slot; null when they are none. */
export function slotOf(day: string, time: string): string | null {
  const clock = /^(\d{1,2})[.:](\d{2})(?::\d{2})?$/.exec(time.trim());
  if (!clock || !/^\d{4}-\d{2}-\d{2}$/.test(day.trim())) return null;
  const [, hours = "", minutes = ""] = clock;
  return `${day.trim()}T${hours.padStart(2, "0")}:${minutes}`;
}
