// What the grids draw from one answer of the desk: the days, their names and their chips.
import type { Calendar, NamedDay } from "$door/generated";
import type { Day } from "$shared/format";
import { passing, type Asked } from "./asked";
import { byDay, chipsOf, namesByDay, type Chip, type Platforms } from "./chips";
import { hoursOf, isWithin, ownDays, weeksOf, type View } from "./dates";

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
  const drawn = (posts: Calendar["posts"]) =>
    chipsOf(passing(posts, asked), platforms, words, answer.today);
  const chips = drawn(answer.posts);
  const own = ownDays(view, day);
  return {
    view,
    day,
    today: answer.today,
    weeks: weeksOf(view, day),
    hours: hoursOf(chips.map((chip) => Number(chip.slot?.slice(11, 13)))),
    named: namesByDay(answer.named_days),
    chips: byDay(chips),
    undated: drawn(answer.undated),
    count: chips.filter((chip) => chip.slot && isWithin(chip.slot.slice(0, 10), own)).length,
  };
}

/** The answer with one post in another slot, or in the tray. */
export function moved(answer: Calendar, id: number, slot: string | null): Calendar {
  const post = [...answer.posts, ...answer.undated].find((each) => each.id === id);
  if (!post) return answer;
  const others = (posts: Calendar["posts"]) => posts.filter((each) => each.id !== id);
  const [posts, undated] = [others(answer.posts), others(answer.undated)];
  if (slot === null) undated.unshift({ ...post, slot, status: "draft" });
  else posts.push({ ...post, slot, status: "planned" });
  return { ...answer, posts, undated };
}

/** What every grid is given. */
export interface GridProps {
  picture: Picture;
  /** The days whose rest is unfolded. */
  open: ReadonlySet<Day>;
  ontoggle: (day: Day) => void;
  onopen: (day: Day) => void;
  /** A new post on a day, at an hour when the cell is one. */
  oncreate: (target: string) => void;
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
