// Moving many at once: the one she holds lands where she points, the others keep their distance.
import { addDays, daysBetween, type Day } from "$shared/format";
import { wallBetween, wallPlus } from "./clockShift";
import type { Chip } from "./chips";
import { nowhere, samePlace, type Placing } from "./planned";
import { dayOfTarget, hourOfTarget, hourTarget, landing, type Target } from "./targets";

/** One post and where it goes. */
export interface Move {
  chip: Chip;
  to: Placing;
}

/** Where each of the carried lands when `lead` lands on the target. */
export function movesTo(carried: readonly Chip[], lead: Chip, target: Target): Move[] {
  const by = distance(carried, lead, target);
  return carried.map((chip) => ({
    chip,
    to: chip.id === lead.id ? landing(target, lead) : shifted(chip, lead, target, by),
  }));
}

/** The moves that change something. */
export function changing(moves: readonly Move[]): Move[] {
  return moves.filter(({ chip, to }) => !samePlace(chip, to));
}

/** How far they all go: whole days, and minutes of wall time when a slot goes to an hour. */
interface Distance {
  days: number;
  minutes: number;
}

function distance(carried: readonly Chip[], lead: Chip, target: Target): Distance {
  const day = dayOfTarget(target);
  const from = lead.day ?? firstDay(carried);
  const days = day === null || from === null ? 0 : daysBetween(from, day);
  const hour = hourOfTarget(target);
  if (hour === null || lead.slot === null) return { days, minutes: days * 1440 };
  // Counted to the hour she points at, not to the one the spring night makes of it.
  const wanted = `${target}:${lead.slot.slice(14, 16)}`;
  return { days, minutes: wallBetween(lead.slot, wanted) };
}

function firstDay(carried: readonly Chip[]): Day | null {
  const days = carried.map((chip) => chip.day).filter((day) => day !== null);
  return days.length === 0 ? null : days.reduce((a, b) => (a < b ? a : b));
}

function shifted(chip: Chip, lead: Chip, target: Target, by: Distance): Placing {
  if (dayOfTarget(target) === null) return nowhere;
  if (chip.slot !== null) return { slot: wallPlus(chip.slot, by.minutes), target: null };
  if (chip.target === null) return landing(target, chip);
  const day = addDays(chip.target, by.days);
  const hour = hourOfTarget(target);
  // Wishes become slots together with the wish she holds, never because a slot was moved.
  if (hour === null || lead.slot !== null) return { slot: null, target: day };
  return landing(hourTarget(day, hour), chip);
}
