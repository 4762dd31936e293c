// What a chip says of a post: where, when, its name and how it stands.
import type { Calendar, Channel, NamedDay, PlanWarning, RegisteredAccount } from "$door/generated";
import { formatTime, type Day } from "$shared/format";
import type { StatusKind } from "$shared/ui";
import { dayOfPlacing, type PlannedPost, type PostStatus } from "./planned";
import { statuses } from "$shared/posts";
import { isFixed, wordOf } from "./statuses";

/** A post as the calendar draws it; made once per answer, so that cells only show. */
export interface Chip {
  id: number;
  slot: string | null;
  /** The wished day; it counts only without a slot. */
  target: Day | null;
  /** Where it is drawn; null in the tray. */
  day: Day | null;
  /** "14.30", "önskad" on a wished day, or empty in the tray. */
  time: string;
  name: string;
  /** "Fb Ig", "Fb +2". */
  marks: string;
  /** The marks in words: "Facebook, Instagram". */
  where: string;
  status: PostStatus;
  kind: StatusKind;
  word: string;
  /** Published: it stands where it stands. */
  fixed: boolean;
  accounts: readonly number[];
  campaign: string;
  /** What is not as it should be, in words. */
  warning: string;
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

/** "Fb" for facebook; the first two letters of a platform without a mark. */
export function markOf(platform: string): string {
  return shortMarks[platform] ?? platform.charAt(0).toUpperCase() + platform.slice(1, 2);
}

/** How it stands, as shape and word; a planned post whose day is past waits for her. */
export function statusOf(post: PlannedPost, today: Day): Pick<Chip, "kind" | "word"> {
  if (post.held) return { kind: "waiting", word: "pausat av krisläget" };
  const late = post.status === "planned" && post.slot !== null && post.slot.slice(0, 10) < today;
  if (late) return { kind: "waiting", word: "planerat, dagen har passerat" };
  const word = wordOf(post.status);
  const read = post.status !== "planned" ? "" : post.approved ? ", godkänt" : post.reviewed ? ", granskat" : "";
  return { kind: statuses[post.status].kind, word: `${word}${read}` };
}

const warningWords: Readonly<Record<PlannedPost["warnings"][number], string>> = {
  no_account: "inget konto",
  no_text: "ingen text",
  unreviewed: "publicerat ogranskat",
};

/** What the plan's own warnings say of a post, where a chip has room for it; the list says the rest. */
const planWords: Partial<Record<PlanWarning["kind"], (about: string) => string>> = {
  mourning: (about) => `sorgedag: ${about}`,
  same_hour: () => "krockar inom en timme på samma konto",
  crowded_day: () => "många inlägg den dagen på samma konto",
};

/** What is to be said of each post, gathered from the warnings of the plan. */
export function notesOf(warnings: readonly PlanWarning[]): ReadonlyMap<number, readonly string[]> {
  const notes = new Map<number, string[]>();
  for (const { kind, posts, about } of warnings) {
    const says = planWords[kind]?.(about);
    for (const id of says ? posts : []) {
      const there = notes.get(id) ?? [];
      if (says && !there.includes(says)) notes.set(id, [...there, says]);
    }
  }
  return notes;
}

/** The platforms of accounts, known by the account's id. */
export type Platforms = ReadonlyMap<number, string>;

/** Which platform each account lies on. */
export function platformsOf(accounts: readonly RegisteredAccount[]): Platforms {
  return new Map(accounts.map((account) => [account.id, account.platform]));
}

/** What each account, or goal, is called. */
export function namesOf(all: readonly { id: number; name: string }[]): ReadonlyMap<number, string> {
  return new Map(all.map(({ id, name }) => [id, name]));
}

/** The ids of chips, to ask for one of them. */
export function idsOf(chips: readonly Chip[]): ReadonlySet<number> {
  return new Set(chips.map((chip) => chip.id));
}

/** What each platform is called. */
export function wordsOf(channels: readonly Channel[]): ReadonlyMap<string, string> {
  return new Map(channels.map((channel) => [channel.id, channel.name]));
}

/** Makes chips; `words` has the platforms' own names, `notes` what the plan says against a post. */
export function chipsOf(
  posts: readonly PlannedPost[],
  platforms: Platforms,
  words: ReadonlyMap<string, string>,
  today: Day,
  notes: ReadonlyMap<number, readonly string[]> = new Map(),
): Chip[] {
  return posts.map((post) => {
    const found = post.accounts.map((id) => platforms.get(id)).filter((each) => each !== undefined);
    const unique = [...new Set(found)];
    return {
      ...whenOf(post),
      ...statusOf(post, today),
      id: post.id,
      name: post.name || "Utan text",
      marks: marksOf(unique),
      where: unique.map((platform) => words.get(platform) ?? platform).join(", "),
      status: post.status,
      fixed: isFixed(post.status),
      accounts: post.accounts,
      campaign: post.campaign,
      warning: [
        ...post.warnings.map((each) => warningWords[each]),
        ...(notes.get(post.id) ?? []),
      ].join(", "),
    };
  });
}

function whenOf({ slot, target }: PlannedPost): Pick<Chip, "slot" | "target" | "day" | "time"> {
  const time = slot ? formatTime(slot.slice(11)) : target ? "önskad" : "";
  return { slot, target, day: dayOfPlacing({ slot, target }), time };
}

function marksOf(platforms: readonly string[]): string {
  const [first, second, ...more] = platforms.map(markOf);
  if (more.length > 0) return `${first} +${more.length + 1}`;
  return [first, second].filter(Boolean).join(" ");
}

/** Chips by their day, wishes first, then in the order of the clock. */
export function byDay(chips: readonly Chip[]): Map<Day, Chip[]> {
  const days = new Map<Day, Chip[]>();
  for (const chip of chips) {
    const { day } = chip;
    if (day === null) continue;
    const there = days.get(day);
    if (there) there.push(chip);
    else days.set(day, [chip]);
  }
  for (const each of days.values()) each.sort((a, b) => order(a) - order(b) || a.id - b.id);
  return days;
}

/** Minutes into the day; before them all for a wish. */
function order(chip: Pick<Chip, "slot">): number {
  if (chip.slot === null) return -1;
  return Number(chip.slot.slice(11, 13)) * 60 + Number(chip.slot.slice(14, 16));
}

const near = 60;

/** Posts on one of the same accounts less than an hour from a slot. */
export function clashes(chip: Chip, slot: string | null, thatDay: readonly Chip[]): Chip[] {
  if (slot === null) return [];
  const at = order({ slot });
  return thatDay.filter(
    (other) =>
      other.id !== chip.id &&
      other.slot !== null &&
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
