// The statuses of a post: which she may choose from the calendar, and what each wants to know.
import { stands, statuses as drawings } from "$shared/posts";
import type { PlannedPost, PostStatus } from "./planned";

/** Every status, in the order a post goes through them. */
export const statuses = Object.keys(drawings) as PostStatus[];

/** Its word inside a sentence. */
export const wordOf = (status: PostStatus) => drawings[status].text.toLowerCase();

/** Whether a post is not moved: what happened stands where it stands, what is cancelled is not planned. */
export function isFixed(status: PostStatus): boolean {
  return stands({ status }) || status === "cancelled";
}

/** What the button of a change says. */
export const statusVerbs: Readonly<Record<PostStatus, string>> = {
  idea: "Gör till idé",
  draft: "Gör till utkast",
  reviewed: "Granska",
  approved: "Godkänn",
  planned: "Planera",
  published: "Publicera",
  followed_up: "Följ upp",
  cancelled: "Ställ in",
};

/** What has to be written with a status. */
export interface Ask {
  field: "by" | "note";
  label: string;
  required: boolean;
  /** Said when it is not there. */
  missing: string;
}

const who = "Skriv vem, till exempel ditt namn.";
export const asks: Readonly<Partial<Record<PostStatus, Ask>>> = {
  reviewed: { field: "by", label: "Granskat av", required: true, missing: who },
  approved: { field: "by", label: "Godkänt av", required: true, missing: who },
  cancelled: {
    field: "note",
    label: "Varför ställs det in?",
    required: true,
    missing: "Skriv varför, så att den som frågar får veta.",
  },
  followed_up: { field: "note", label: "Vad blev det av det?", required: false, missing: "" },
};

type Standing = Pick<PlannedPost, "status" | "slot">;

/**
 * Where a post may be put from the calendar. It is published in the post itself, with links and
 * times; it leaves the plan when its day is taken away.
 */
export function nextStatuses({ status, slot }: Standing): PostStatus[] {
  if (status === "published") return ["followed_up"];
  if (status === "followed_up") return ["published"];
  if (status === "planned") return ["reviewed", "approved", "cancelled"];
  const open: PostStatus[] = ["idea", "draft", "reviewed", "approved"];
  const again: PostStatus[] = slot === null ? [] : ["planned"];
  return [...open, ...again, "cancelled" as const].filter((each) => each !== status);
}

/** What all of them may become. */
export function commonStatuses(posts: readonly Standing[]): PostStatus[] {
  const [first, ...rest] = posts.map(nextStatuses);
  return (first ?? []).filter((each) => rest.every((others) => others.includes(each)));
}
