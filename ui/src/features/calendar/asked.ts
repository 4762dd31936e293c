// What the address asks the calendar to show: view, day, account and status.
import type { Post, PostStatus } from "$door/generated";
import type { Day } from "$shared/format";
import type { View } from "./dates";

export type StatusFilter = "all" | Exclude<PostStatus, "draft">;

export interface Asked {
  view: View;
  /** Null when the address names no day: then today. */
  day: Day | null;
  account: number | null;
  status: StatusFilter;
}

/** Reads the address; what it does not understand is as if it were not there. */
export function askedOf(query: Readonly<Record<string, string>>): Asked {
  const { view, day = "", account = "", status } = query;
  return {
    view: view === "week" ? "week" : "month",
    day: isDay(day) ? day : null,
    account: /^\d+$/.test(account) ? Number(account) : null,
    status: status === "planned" || status === "published" ? status : "all",
  };
}

/** The address of what is asked, without what goes without saying. */
export function queryOf(asked: Asked): Record<string, string> {
  return {
    ...(asked.view === "week" ? { view: "week" } : {}),
    ...(asked.day ? { day: asked.day } : {}),
    ...(asked.account === null ? {} : { account: String(asked.account) }),
    ...(asked.status === "all" ? {} : { status: asked.status }),
  };
}

/** The posts that pass; one in the tray is only asked which account it is for. */
export function passing(posts: readonly Post[], asked: Asked): Post[] {
  return posts.filter(
    (post) =>
      (asked.account === null || post.accounts.includes(asked.account)) &&
      (asked.status === "all" || post.slot === null || post.status === asked.status),
  );
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
