// The handbook as the page shows it: a section a place, paragraphs and lists.
import type { PlaceId } from "$shared/place";

export type HelpBlock = { text: string } | { lines: string[] };

export interface HelpPage {
  title: string;
  place: string;
  blocks: HelpBlock[];
}

const block = (text: string): HelpBlock =>
  text.startsWith("- ")
    ? { lines: text.split(/^- /m).slice(1).map((line) => line.trim()) }
    : { text: text.replace(/\s+/g, " ") };

/** The sections, "## Kalender {calendar}" each; pictures are for the handbook on paper. */
export function pagesOf(handbook: string): HelpPage[] {
  return handbook
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [head = "", ...rest] = section.split("\n");
      const [, title = head, place = ""] = /^(.*) \{(\w+)\}$/.exec(head.trim()) ?? [];
      const parts = rest.join("\n").split(/\n\s*\n/).map((part) => part.trim());
      return { title, place, blocks: parts.filter((part) => part && !part.startsWith("!")).map(block) };
    });
}

/** The section of a place. */
export const pageOf = (pages: readonly HelpPage[], place: PlaceId): HelpPage | null =>
  pages.find((page) => page.place === place) ?? null;
