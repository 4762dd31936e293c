// What the platforms count, in words; and which of it a table shows.
import type { LeftOutWhy, Metric, StatisticsState } from "$door/generated";

export const metrics: Record<Metric, string> = {
  views: "Visningar",
  reactions: "Reaktioner",
  comments: "Kommentarer",
  shares: "Delningar",
  clicks: "Klick",
  link_clicks: "Länkklick",
  saves: "Sparade",
  follows: "Nya följare",
  visits: "Besök",
  followers: "Följare",
  watch_minutes: "Minuter sedda",
};

/** The columns of the table and of the grid she fills in. */
export const shown: readonly Metric[] = ["views", "reactions", "comments", "shares", "link_clicks", "saves"];

export const forms: Record<string, string> = {
  facebook: "Facebook, inlägg",
  instagram: "Instagram, inlägg",
  x: "X",
  linkedin: "LinkedIn",
  tiktok: "TikTok",
  youtube: "YouTube",
  meta_page: "Meta, ett mått per dag",
  by_hand: "skrivet för hand",
};

export const reasons: Record<LeftOutWhy, string> = {
  total: "är summan av de andra",
  nameless: "saknar både id och länk",
  not_lifetime: "gäller ett dygn, inte hela inläggets tid",
  double: "är samma inlägg som en annan rad, med färre interaktioner",
  undated: "har en dag som inte går att läsa",
};

export const states: Record<StatisticsState, string> = {
  new: "Nytt",
  changed: "Ändrat",
  unchanged: "Oförändrat",
};

/** "3 rader är summan av de andra (rad 2, 9, 11)", a line a reason. */
export function leftOutLines(rows: readonly { row: number; why: LeftOutWhy }[]): string[] {
  const by = new Map<LeftOutWhy, number[]>();
  for (const { row, why } of rows) by.set(why, [...(by.get(why) ?? []), row]);
  return [...by].map(([why, numbers]) => {
    const first = numbers.slice(0, 5).join(", ");
    const more = numbers.length > 5 ? " …" : "";
    return `Rad ${first}${more} ${reasons[why]}.`;
  });
}
