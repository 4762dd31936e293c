// What she had typed and not saved when she went elsewhere; kept while the window lives.
import type { Draft } from "./draft";

const drafts = new Map<string, Draft>();

/** Takes back what was kept under this key, once. */
export function takeKept(key: string): Draft | null {
  const kept = drafts.get(key) ?? null;
  drafts.delete(key);
  return kept;
}

/** Keeps a draft under this key. */
export function keep(key: string, draft: Draft): void {
  drafts.set(key, draft);
}
