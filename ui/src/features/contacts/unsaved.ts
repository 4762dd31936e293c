// Answers begun and not yet saved, kept while she looks at something else.
import type { ContactId } from "$door/generated";

const answers = new Map<ContactId, string>();

/** What she had begun to answer. */
export function begunAnswer(id: ContactId): string | null {
  return answers.get(id) ?? null;
}

/** Keeps what she has begun, or forgets it when it is saved or empty. */
export function keepAnswer(id: ContactId, text: string | null): void {
  if (text?.trim()) answers.set(id, text);
  else answers.delete(id);
}
