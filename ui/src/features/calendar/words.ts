// What is said of a move: taken, aimed, done, or staying where it is.
import type { NamedDay } from "$door/generated";
import { daysBetween, formatCount, formatDay, type Day } from "$shared/format";
import { clashes, type Chip } from "./chips";
import type { Move } from "./group";
import { dayOfPlacing } from "./planned";
import { placeWords } from "./targets";

export const quoted = (chip: Chip) => `”${chip.name}”`;
const posts = (count: number) => formatCount(count, "inlägg", "inlägg");

/** What was taken, and the keys that lead on. */
export function takenWords(lead: Chip, count: number): string {
  const what = count > 1 ? `${posts(count)} med ${quoted(lead)} först i handen` : quoted(lead);
  return `Plockade upp ${what}. Pilarna väljer dag, Retur släpper, T tar bort dagen, Esc avbryter.`;
}

/** Why nothing was taken. */
export function fixedWords(chip: Chip): string {
  if (chip.status === "cancelled") return `${quoted(chip)} är inställt. Byt status innan det flyttas.`;
  return `${quoted(chip)} är publicerat och kan inte flyttas.`;
}

/** Where it stays. */
export function staysWords(chip: Chip, today: Day): string {
  return `ligger kvar ${placeWords(chip, today)}`;
}

/** What the words of a target need to know of the calendar. */
export interface Near {
  today: () => Day;
  chipsOn: (day: Day) => readonly Chip[];
  named: (day: Day) => NamedDay | undefined;
}

/** The target of the lead in words, with the day's name, how many go along and what they clash with. */
export function targetWords(moves: readonly Move[], lead: Chip, near: Near): string {
  const to = moves.find(({ chip }) => chip.id === lead.id)?.to;
  if (!to) return "";
  const day = dayOfPlacing(to);
  const others = moves.length - 1;
  const along = others > 0 && `med ${others} till${day === null ? "" : ", samma avstånd"}`;
  if (day === null) return ["Utan dag", along].filter(Boolean).join(" · ");
  const named = near.named(day);
  return [
    placeWords(to, near.today()),
    along,
    named && (named.closed ? `${named.name}, röd dag` : named.name),
    ...clashWords(moves, near),
  ]
    .filter(Boolean)
    .join(" · ");
}

function clashWords(moves: readonly Move[], near: Near): (string | false)[] {
  const going = new Set(moves.map(({ chip }) => chip.id));
  const found = moves.flatMap(({ chip, to }) => {
    const there = to.slot === null ? [] : near.chipsOn(to.slot.slice(0, 10));
    return clashes(chip, to.slot, there).filter((other) => !going.has(other.id));
  });
  const unique = [...new Map(found.map((chip) => [chip.id, chip])).values()];
  if (moves.length > 1) {
    return [unique.length > 0 && `krockar med ${posts(unique.length)}`];
  }
  return [
    ...unique.slice(0, 2).map((other) => `krockar med ${other.time} ${other.name}`),
    unique.length > 2 && `och ${unique.length - 2} till`,
  ];
}

/** What was done, for one or for many. */
export function doneWords(moves: readonly Move[], lead: Chip, today: Day): string {
  const own = moves.find(({ chip }) => chip.id === lead.id) ?? moves[0];
  if (!own) return "";
  const [{ chip, to }, many] = [own, moves.length > 1];
  const day = dayOfPlacing(to);
  if (day === null) return `Tog bort dagen för ${many ? posts(moves.length) : quoted(chip)}.`;
  if (many) return `Flyttade ${posts(moves.length)}${distanceWords(chip.day, day)}.`;
  const sameTime = chip.slot?.slice(11) === to.slot?.slice(11) && to.slot !== null;
  if (to.slot === null) return `Önskad dag för ${quoted(chip)}: ${formatDay(day, today)}`;
  return `Flyttat till ${sameTime ? formatDay(day, today) : placeWords(to, today)}`;
}

function distanceWords(from: Day | null, to: Day): string {
  const days = from === null ? 0 : daysBetween(from, to);
  if (days === 0) return "";
  const count = formatCount(Math.abs(days), "dag", "dagar");
  return ` ${count} ${days > 0 ? "framåt" : "bakåt"}`;
}
