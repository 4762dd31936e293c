// The periods a board asks about: thirds of a year, whole years, or days of her own.
import { formatDay, type Day } from "$shared/format";

export interface Period {
  /** "2026-2" for the second tertial of 2026, "2026" for the whole year. */
  id: string;
  text: string;
  from: Day;
  to: Day;
}

const tertials = [
  { number: 3, from: "09-01", to: "12-31" },
  { number: 2, from: "05-01", to: "08-31" },
  { number: 1, from: "01-01", to: "04-30" },
];

/** The periods of this year and the last that have begun, the latest first. */
export function periodsAt(today: Day): Period[] {
  const year = Number(today.slice(0, 4));
  const all = [year, year - 1].flatMap((each) => [
    ...tertials.map(({ number, from, to }) => ({
      id: `${each}-${number}`,
      text: `Tertial ${number} ${each}`,
      from: `${each}-${from}`,
      to: `${each}-${to}`,
    })),
    { id: `${each}`, text: `Hela ${each}`, from: `${each}-01-01`, to: `${each}-12-31` },
  ]);
  return all
    .filter((period) => period.from <= today)
    .map((period) => (period.to < today ? period : { ...period, text: `${period.text} (pågår)` }));
}

/** The latest tertial that is over: what is most likely wanted. */
export function likelyPeriod(today: Day): Period {
  const over = periodsAt(today).find((each) => each.id.includes("-") && each.to < today);
  if (!over) throw new Error("last year's tertials are always over");
  return over;
}

/** "1 maj 2026–31 augusti 2026". */
export function periodText(from: Day, to: Day): string {
  const bare = (day: Day) => formatDay(day).replace(/^\S+ /, "");
  return `${bare(from)}–${bare(to)}`;
}
