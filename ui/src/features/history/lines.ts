// The journal as she reads it: newest first, by day, a burst of saves as one row, what is undone marked.
import type { Line } from "$door/generated";
import { dayOf, type Day } from "$shared/format";
import type { PlaceId } from "$shared/place";

/** One row: a line, or several saves of the same thing one after another. */
export interface Entry {
  /** The latest of its lines. */
  line: Line;
  /** How many lines it stands for. */
  count: number;
  /** It was undone and not done again. */
  undone: boolean;
}

export interface DayOfEntries {
  day: Day;
  entries: Entry[];
}

/** The lines that now stand undone. */
export function undoneIds(lines: readonly Line[]): Set<number> {
  const undone = new Set<number>();
  for (const line of lines) {
    if (line.target === null) continue;
    if (line.act === "undid") undone.add(line.target);
    else if (line.act === "redid") undone.delete(line.target);
  }
  return undone;
}

/** Verbs that come in bursts: saves of a text, answers along a checklist. */
const bursts = ["edit_post", "answer_item"];

function continues(before: Entry | undefined, line: Line, undone: boolean): boolean {
  if (!before || !bursts.includes(line.verb) || before.undone !== undone) return false;
  const { line: last } = before;
  return last.verb === line.verb && last.row === line.row && last.act === line.act;
}

/** Lines, oldest first as the desk gives them, made into days, newest first. */
export function daysOf(lines: readonly Line[]): DayOfEntries[] {
  const gone = undoneIds(lines);
  const days: DayOfEntries[] = [];
  for (const line of [...lines].reverse()) {
    const day = dayOf(line.at);
    if (days.at(-1)?.day !== day) days.push({ day, entries: [] });
    const entries = days.at(-1)?.entries ?? [];
    const before = entries.at(-1);
    const undone = gone.has(line.id);
    if (before && continues(before, line, undone)) before.count += 1;
    else entries.push({ line, count: 1, undone });
  }
  return days;
}

const nouns: Partial<Record<string, { place: PlaceId; name: string }>> = {
  post: { place: "posts", name: "inlägg" },
  contact: { place: "contacts", name: "kontakt" },
  incident: { place: "incidents", name: "händelse" },
  run: { place: "checklists", name: "checklista" },
  account: { place: "accounts", name: "konto" },
  media: { place: "media", name: "bild" },
  consent: { place: "media", name: "samtycke" },
  office: { place: "settings", name: "uppgifter om dig" },
  rule: { place: "settings", name: "granskningens regler" },
  own_rule: { place: "settings", name: "egna regler" },
  own_word: { place: "settings", name: "egna ord" },
  review_profile: { place: "settings", name: "granskningens profil" },
  year_day: { place: "settings", name: "egen dag i året" },
  year_change: { place: "settings", name: "dag i året" },
  mark_hidden: { place: "calendar", name: "dagar som visas" },
  namnd_meeting: { place: "settings", name: "nämndens sammanträden" },
  namnd_offset: { place: "settings", name: "tider runt sammanträden" },
  plan_limits: { place: "settings", name: "mått på planen" },
};

/** Where a line's subject lies, and what to call it when its name is not known. */
export function subjectOf(line: Line): { place: PlaceId; row: number | null; name: string } | null {
  const noun = nouns[line.subject];
  if (!noun) return null;
  const whole = noun.place === "settings" || noun.place === "calendar" || line.subject === "consent";
  const alone = whole || line.row === null;
  return {
    place: noun.place,
    row: alone ? null : line.row,
    name: alone ? noun.name : `${noun.name} nr ${line.row}`,
  };
}
