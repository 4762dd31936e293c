// A rule for posts that come again, as she fills it in.
import type { Every, Recurrence } from "$door/generated";
import { addDays } from "$shared/format";
import { slotOf } from "./naming";

export interface RuleDraft {
  day: string;
  time: string;
  every: Every;
  interval: string;
  until: string;
  skip: boolean;
}

export const everyWords: { value: Every; text: string }[] = [
  { value: "week", text: "vecka" },
  { value: "day", text: "dag" },
  { value: "month", text: "månad, samma datum" },
  { value: "month_by_weekday", text: "månad, samma veckodag" },
  { value: "year", text: "år" },
];

/** A rule to begin from: each week for a quarter, at the post's own slot if it has one. */
export function firstRule(slot: string | null, target: string | null, today: string): RuleDraft {
  const day = slot?.slice(0, 10) ?? target ?? addDays(today, 7);
  const time = slot?.slice(11, 16) ?? "09:00";
  return { day, time, every: "week", interval: "1", until: addDays(day, 91), skip: true };
}

/** The rule as the desk wants it; null while something is missing. */
export function ruleOf(draft: RuleDraft): Recurrence | null {
  const first = slotOf(draft.day, draft.time);
  const interval = Number(draft.interval);
  if (first === null || !Number.isInteger(interval) || interval < 1 || !draft.until) return null;
  const { every, until, skip } = draft;
  return { first, every, interval, weekdays: [], until, skip_closed: skip };
}
