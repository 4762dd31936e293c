// What the grids draw from one answer of the desk: the days, their names and their chips.
import type { Calendar, NamedDay } from "$door/generated";
import type { Day } from "$shared/format";
import type { Asked } from "./asked";
import { byDay, chipsOf, namesByDay, notesOf, type Chip, type Platforms } from "./chips";
import { hoursOf, isWithin, ownDays, shownDays, weeksOf, type View } from "./dates";
import { passing } from "./filters";
import type { Move } from "./group";
import { namedOf } from "./marks";
import { dayOfPlacing, type PlannedPost } from "./planned";
import { isFixed } from "./statuses";

export interface Picture {
  view: View;
  /** A day of the month or week shown. */
  day: Day;
  today: Day;
  weeks: Day[][];
  hours: number[];
  named: Map<Day, NamedDay>;
  chips: Map<Day, Chip[]>;
  undated: Chip[];
  /** How many posts the month or week itself has. */
  count: number;
}

export const columnDays = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"];

/** Draws an answer as it was asked for. */
export function pictureOf(
  answer: Calendar,
  asked: Asked & { day: Day },
  platforms: Platforms,
  words: ReadonlyMap<string, string>,
): Picture {
  const { view, day } = asked;
  const notes = notesOf(answer.warnings);
  const drawn = (posts: Calendar["posts"]) =>
    chipsOf(passing(posts, asked.filter), platforms, words, answer.today, notes);
  const chips = drawn(answer.posts);
  const own = ownDays(view, day);
  const shown = shownDays(view, day);
  return {
    view,
    day,
    today: answer.today,
    weeks: view === "list" ? [] : weeksOf(view, day),
    hours: view === "week" ? hoursOf(hoursIn(chips)) : [],
    named: namesByDay(namedOf(answer, shown.from, shown.to)),
    chips: byDay(chips),
    undated: drawn(answer.undated),
    count: chips.filter((chip) => chip.day !== null && isWithin(chip.day, own)).length,
  };
}

function hoursIn(chips: readonly Chip[]): number[] {
  return chips.flatMap(({ slot }) => (slot === null ? [] : [Number(slot.slice(11, 13))]));
}

/** The answer with posts in other places, as the desk will have them. */
export function moved(answer: Calendar, moves: readonly Move[]): Calendar {
  const wanted = new Map(moves.map(({ chip, to }) => [chip.id, to]));
  const placed = (post: PlannedPost): PlannedPost => {
    const to = wanted.get(post.id);
    return to ? { ...post, ...to, status: afterMove(post.status, to.slot) } : post;
  };
  const all = [...answer.posts, ...answer.undated].map(placed);
  const tray = (post: PlannedPost) => dayOfPlacing(post) === null;
  const undated = all.filter(tray);
  const came = undated.filter((post) => wanted.has(post.id));
  return {
    ...answer,
    posts: all.filter((post) => !tray(post)),
    undated: [...came, ...undated.filter((post) => !wanted.has(post.id))],
  };
}

/** A slot makes it planned; without one it is what it was, or a draft again. */
function afterMove(status: PlannedPost["status"], slot: string | null): PlannedPost["status"] {
  if (isFixed(status)) return status;
  if (slot !== null) return "planned";
  return status === "planned" ? "draft" : status;
}

/** What every grid is given. */
export interface GridProps {
  picture: Picture;
  /** The day whose posts are all shown in the panel. */
  open: Day | null;
  ontoggle: (day: Day) => void;
  onopen: (day: Day) => void;
  /** A new post on a day, at an hour when the cell is one. */
  oncreate: (target: string) => void;
}

/** The chips in the order they are read: day by day, then the tray. */
export function inOrder(picture: Picture): Chip[] {
  const days = [...picture.chips.keys()].sort();
  return [...days.flatMap((day) => picture.chips.get(day) ?? []), ...picture.undated];
}

/** Whether a double click fell beside everything that is pressed by itself. */
export function besideParts(event: MouseEvent): boolean {
  return !(event.target instanceof Element && event.target.closest("a, button"));
}

/** The chip a stop on screen shows, if it shows one. */
export function chipAt(picture: Picture, stop: HTMLElement): Chip | undefined {
  const { day, post } = stop.dataset;
  const there = day ? picture.chips.get(day) : picture.undated;
  return there?.find((chip) => String(chip.id) === post);
}
