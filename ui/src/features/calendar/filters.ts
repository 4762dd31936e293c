// What of the plan she wants to see: by account, status, campaign, activity and words.
import type { PlannedPost, PostStatus } from "./planned";
import { statuses } from "./statuses";

/** Nothing chosen in a group is everything. Zero and "" stand for posts that have none. */
export interface Filter {
  account: readonly number[];
  status: readonly PostStatus[];
  campaign: readonly string[];
  activity: readonly number[];
  /** Words that must all be found in the name or the campaign. */
  text: string;
}

export type Group = "account" | "status" | "campaign" | "activity";
export const groups: readonly Group[] = ["account", "status", "campaign", "activity"];
export const noFilter: Filter = { account: [], status: [], campaign: [], activity: [], text: "" };

/** What a post has of a group. */
function valuesOf(post: PlannedPost, group: Group): readonly (number | string)[] {
  if (group === "status") return [post.status];
  if (group === "campaign") return [post.campaign];
  if (group === "activity") return [post.activity ?? 0];
  return post.accounts.length > 0 ? post.accounts : [0];
}

function passesGroup(post: PlannedPost, filter: Filter, group: Group): boolean {
  const wanted: readonly (number | string)[] = filter[group];
  return wanted.length === 0 || valuesOf(post, group).some((each) => wanted.includes(each));
}

const plain = (text: string) => text.toLocaleLowerCase("sv");

function passesText(post: PlannedPost, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const said = plain(`${post.name}\n${post.campaign}`);
  return words.every((word) => said.includes(word));
}

const wordsOf = (text: string) => plain(text).split(/\s+/).filter(Boolean);

/** The posts that pass. */
export function passing(posts: readonly PlannedPost[], filter: Filter): PlannedPost[] {
  if (isEmpty(filter)) return [...posts];
  const words = wordsOf(filter.text);
  return posts.filter(
    (post) => passesText(post, words) && groups.every((each) => passesGroup(post, filter, each)),
  );
}

/** One choice of a group and how many posts it would show with the other groups as they are. */
export interface Choice {
  value: number | string;
  count: number;
}

/** The choices of a group: all that some post has, and those that are chosen. */
export function choicesOf(posts: readonly PlannedPost[], filter: Filter, group: Group): Choice[] {
  const words = wordsOf(filter.text);
  const others = groups.filter((each) => each !== group);
  const counts = new Map<number | string, number>(filter[group].map((value) => [value, 0]));
  for (const post of posts) {
    const counted =
      passesText(post, words) && others.every((each) => passesGroup(post, filter, each));
    for (const value of valuesOf(post, group)) {
      counts.set(value, (counts.get(value) ?? 0) + (counted ? 1 : 0));
    }
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort(inOrder(group));
}

/** Statuses as a post goes through them, else the many first; those that have none come last. */
function inOrder(group: Group): (a: Choice, b: Choice) => number {
  if (group === "status") {
    const rank = ({ value }: Choice) => statuses.indexOf(value as PostStatus);
    return (a, b) => rank(a) - rank(b);
  }
  const none = ({ value }: Choice) => (value === 0 || value === "" ? 1 : 0);
  return (a, b) =>
    none(a) - none(b) ||
    b.count - a.count ||
    String(a.value).localeCompare(String(b.value), "sv", { numeric: true });
}

/** The filter with one choice taken or left. */
export function toggled(filter: Filter, group: Group, value: number | string): Filter {
  const chosen: readonly (number | string)[] = filter[group];
  const next = chosen.includes(value)
    ? chosen.filter((each) => each !== value)
    : [...chosen, value];
  return { ...filter, [group]: next };
}

/** Whether everything is shown. */
export function isEmpty(filter: Filter): boolean {
  return countOf(filter) === 0;
}

/** How many choices she has made; words count as one. */
export function countOf(filter: Filter): number {
  const chosen = groups.reduce((sum, group) => sum + filter[group].length, 0);
  return chosen + (filter.text.trim() ? 1 : 0);
}
