// Posts small enough to read, for the calendar's tests.
import type { PlannedPost } from "./planned";
import { chipsOf, type Chip } from "./chips";

/** A post in a slot, on a wished day, or in the tray. */
export function post(
  id: number,
  slot: string | null,
  more: Partial<PlannedPost> = {},
): PlannedPost {
  const status = slot === null ? "draft" : "planned";
  const plain = { target: null, accounts: [1], campaign: "", activity: null };
  const read = { reviewed: false, approved: false, held: false, warnings: [] };
  return { id, slot, status, name: `Text ${id}`, ...plain, ...read, ...more } as PlannedPost;
}

const platforms = new Map([
  [1, "facebook"],
  [2, "instagram"],
  [3, "x"],
]);
const words = new Map([["facebook", "Facebook"]]);

/** Their chips on 3 March 2027. */
export const drawn = (...posts: PlannedPost[]): Chip[] =>
  chipsOf(posts, platforms, words, "2027-03-03");
