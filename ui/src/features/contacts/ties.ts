// How contacts that belong together are named, seen from the one she reads.
import type { Hit, TiedContact } from "$door/generated";

/** The words before the other's number. */
export function tieWords({ kind, from_other }: Pick<TiedContact, "kind" | "from_other">): string {
  switch (kind) {
    case "related":
      return "Hör ihop med";
    case "duplicate_of":
      return from_other ? "Har dubbletten" : "Dubblett av";
    case "split_from":
      return from_other ? "Delad till" : "Delad från";
  }
}

/** What she may tie to: every contact found but the one she reads. */
export function others(exact: readonly Hit[], found: readonly Hit[], self: number): Hit[] {
  return [...exact, ...found].filter((each) => each.kind === "contact" && each.id !== self);
}
