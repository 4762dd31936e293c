// What a chip says of a post: where, when, its name and how it stands.
import type { Calendar, Channel, NamedDay, Post, RegisteredAccount } from "$door/generated";
import { formatTime, type Day } from "$shared/format";
import type { StatusKind } from "$shared/ui";

/** A post as the calendar draws it; made once per answer, so that cells only show. */
export interface Chip {
  id: number;
  slot: string | null;
  /** "14.30", or empty in the tray. */
  time: string;
  name: string;
  /** "Fb Ig", "Fb +2". */
  marks: string;
  /** The marks in words: "Facebook, Instagram". */
  where: string;
  kind: StatusKind;
  word: string;
  /** Published: it stands where it stands. */
  fixed: boolean;
  accounts: readonly number[];
}

const shortMarks: Record<string, string> = {
  bluesky: "Bs",
  facebook: "Fb",
  instagram: "Ig",
  linkedin: "Li",
  nextdoor: "Nd",
  threads: "Th",
  tiktok: "Tt",
  x: "X",
  youtube: "Yt",
};
const longestName = 60;

/** "Fb" for facebook; the first two letters of a platform without a mark. */
export function markOf(platform: string): string {
  return shortMarks[platform] ?? platform.charAt(0).toUpperCase() + platform.slice(1, 2);
}

/** The title, or the text's first words, or that it is empty. */
export function nameOf(post: Pick<Post, "title" | "text">): string {
  const title = post.title.trim();
  if (title) return title;
  const text = post.text.trim().replace(/\s+/g, " ");
  if (!text) return "Utan text";
  if (text.length <= longestName) return text;
  const cut = text.slice(0, longestName);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), longestName / 2)).trimEnd()}…`;
}

/** How it stands, as shape and word; a planned post whose day is past waits for her. */
export function statusOf(post: Post, today: Day): Pick<Chip, "kind" | "word"> {
  if (post.status === "published") return { kind: "ok", word: "publicerat" };
  if (post.slot === null) return { kind: "draft", word: "utkast" };
  const past = post.slot.slice(0, 10) < today;
  if (past) return { kind: "waiting", word: "planerat, dagen har passerat" };
  return { kind: "planned", word: "planerat" };
}

/** The platforms of accounts, known by the account's id. */
export type Platforms = ReadonlyMap<number, string>;

/** Which platform each account lies on. */
export function platformsOf(accounts: readonly RegisteredAccount[]): Platforms {
  return new Map(accounts.map((account) => [account.id, account.platform]));
}

/** What each platform is called. */
export function wordsOf(channels: readonly Channel[]): ReadonlyMap<string, string> {
  return new Map(channels.map((channel) => [channel.id, channel.name]));
}

/** Makes chips; `words` has the platforms' own names. */
export function chipsOf(
  posts: readonly Post[],
  platforms: Platforms,
  words: ReadonlyMap<string, string>,
  today: Day,
): Chip[] {
  return posts.map((post) => {
    const found = post.accounts.map((id) => platforms.get(id)).filter((each) => each !== undefined);
    const unique = [...new Set(found)];
    return {
      id: post.id,
      slot: post.slot,
      time: post.slot ? formatTime(post.slot.slice(11)) : "",
      name: nameOf(post),
      marks: marksOf(unique),
      where: unique.map((platform) => words.get(platform) ?? platform).join(", "),
      ...statusOf(post, today),
      fixed: post.status === "published",
      accounts: post.accounts,
    };
  });
}

function marksOf(platforms: readonly string[]): string {
  const [first, second, ...more] = platforms.map(markOf);
  if (more.length > 0) return `${first} +${more.length + 1}`;
  return [first, second].filter(Boolean).join(" ");
}

/** Chips by their day, in the order of the clock. */
export function byDay(chips: readonly Chip[]): Map<Day, Chip[]> {
  const days = new Map<Day, Chip[]>();
  for (const chip of chips) {
    const day = chip.slot?.slice(0, 10);
    if (day === undefined) continue;
    const there = days.get(day);
    if (there) there.push(chip);
    else days.set(day, [chip]);
  }
  for (const each of days.values()) each.sort((a, b) => order(a) - order(b) || a.id - b.id);
  return days;
}

/** Minutes into the day. */
function order(chip: Chip): number {
  return Number(chip.slot?.slice(11, 13)) * 60 + Number(chip.slot?.slice(14, 16));
}

const near = 60;

/** Posts on one of the same accounts less than an hour from a slot. */
export function clashes(chip: Chip, slot: string | null, thatDay: readonly Chip[]): Chip[] {
  if (slot === null) return [];
  const at = order({ ...chip, slot });
  return thatDay.filter(
    (other) =>
      other.id !== chip.id &&
      Math.abs(order(other) - at) < near &&
      other.accounts.some((account) => chip.accounts.includes(account)),
  );
}

/** The names of the days that have one; two on one day are both said. */
export function namesByDay(named: Calendar["named_days"]): Map<Day, NamedDay> {
  const days = new Map<Day, NamedDay>();
  for (const each of named) {
    const before = days.get(each.day);
    days.set(
      each.day,
      before
        ? { ...each, name: `${before.name}, ${each.name}`, closed: before.closed || each.closed }
        : each,
    );
  }
  return days;
}
