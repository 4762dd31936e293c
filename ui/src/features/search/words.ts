// What is found, named, and where each lies.
import type { FoundKind, Hit } from "$door/generated";
import type { PlaceId } from "$shared/place";
import type { IconName } from "$shared/ui";

interface Kind {
  /** The heading of its group. */
  many: string;
  /** What one is, where it has no title. */
  one: string;
  place: PlaceId;
  icon: IconName;
}

export const kinds: Record<FoundKind, Kind> = {
  contact: { many: "Kontakter", one: "Kontakt", place: "contacts", icon: "contacts" },
  post: { many: "Inlägg", one: "Inlägg", place: "posts", icon: "posts" },
  incident: { many: "Händelser", one: "Händelse", place: "incidents", icon: "incidents" },
  account: { many: "Konton", one: "Konto", place: "accounts", icon: "accounts" },
  run: { many: "Checklistor", one: "Checklista", place: "checklists", icon: "checklists" },
  media: { many: "Bilder", one: "Bild", place: "media", icon: "media" },
  goal: { many: "Mål", one: "Mål", place: "goals", icon: "goals" },
  template: { many: "Mallar", one: "Mall", place: "posts", icon: "posts" },
};

/** Where a hit lies; templates have no place of their own and are put in from the posts. */
export function placeOf(hit: Hit): { place: PlaceId; id: number | null } {
  return { place: kinds[hit.kind].place, id: hit.kind === "template" ? null : hit.id };
}

/** The row the arrows lead to: round at the ends. */
export function step(at: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (at < 0) return by === 1 ? 0 : count - 1;
  return (at + by + count) % count;
}
