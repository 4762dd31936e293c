// What a checklist run is about, and the way to it.
import type { RunSubject } from "$door/generated";

/** A run that stands alone. */
export const alone: RunSubject = { post: null, contact: null, account: null, incident: null };

/** About one thing. */
export function about(what: Partial<RunSubject>): RunSubject {
  return { ...alone, ...what };
}

/** The kind of thing a run is about, as the pages name it. */
export function kindOf(subject: RunSubject): "alone" | "post" | "contact" | "account" | "incident" {
  const kinds = ["post", "contact", "account", "incident"] as const;
  return kinds.find((kind) => subject[kind] !== null) ?? "alone";
}
