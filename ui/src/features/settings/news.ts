// What is new, in her words: the headings of `assets/about/andringar.md` and the lines under each.

export interface News {
  day: string;
  lines: string[];
}

/** The page's headings of the second rank with their lists. */
export function newsOf(page: string): News[] {
  const parts = page.split(/^## /m).slice(1);
  return parts.map((part) => {
    const [day = "", ...rest] = part.split("\n");
    const lines = rest.join("\n").split(/^- /m).slice(1);
    return { day: day.trim(), lines: lines.map((line) => line.replace(/\s+/g, " ").trim()) };
  });
}
