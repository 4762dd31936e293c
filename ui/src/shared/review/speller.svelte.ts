// Spelling suggestions, asked for when a misspelling is looked at and kept while the window lives.
import { SvelteMap } from "svelte/reactivity";
import { call } from "$door/call";
import type { Finding } from "$door/generated";

const known = new SvelteMap<string, readonly string[]>();
/** Words that have been asked for and not yet answered. */
const asked: Partial<Record<string, Promise<void>>> = Object.create(null);

/** Whether it is a word the dictionary does not know. */
export function isMisspelling(finding: Finding): boolean {
  return finding.kind === "misspelling";
}

/** The ready answers of a finding; of a misspelling those that have come so far. */
export function suggestionsOf(finding: Finding): readonly string[] {
  if (finding.suggestions.length > 0 || !isMisspelling(finding)) return finding.suggestions;
  return known.get(finding.text) ?? [];
}

/** Whether a misspelling's suggestions are still to come. */
export function isWaiting(finding: Finding): boolean {
  return isMisspelling(finding) && finding.suggestions.length === 0 && !known.has(finding.text);
}

/** Asks for the suggestions of a misspelling, once for each word; a word without any is no fault. */
export function wish(finding: Finding): Promise<void> {
  if (!isWaiting(finding)) return Promise.resolve();
  const word = finding.text;
  return (asked[word] ??= call("suggest_spelling", { word })
    .catch(() => [])
    .then((words) => {
      known.set(word, words);
      asked[word] = undefined;
    }));
}
