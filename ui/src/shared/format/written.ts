// A day as she writes it, in any of the ways it is done here.
import { addDays, daysBetween, months, type Day } from "./days";

const words: Readonly<Record<string, number>> = {
  "i dag": 0,
  idag: 0,
  "i morgon": 1,
  imorgon: 1,
  "i övermorgon": 2,
  "i går": -1,
  igår: -1,
};

/**
 * "2027-03-05" for "2027-03-05", "20270305", "270305", "5/3", "5/3 2027", "5 mars", "i morgon" and
 * "+4"; a day without a year is the one nearest to today. Null for what is no day.
 */
export function readDay(written: string, today: Day): Day | null {
  const text = written.trim().toLowerCase();
  const near = words[text];
  if (near !== undefined) return addDays(today, near);
  const away = /^[+-]\d{1,3}$/.exec(text);
  if (away) return addDays(today, Number(text));
  const whole = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? /^(\d{4}|\d{2})(\d{2})(\d{2})$/.exec(text);
  if (whole) return made(whole[1], whole[2], whole[3]);
  const spoken = /^(\d{1,2})(?:\s*[/.]\s*(\d{1,2})|\s+(\p{L}{3,}))(?:[\s/.-]+(\d{4}|\d{2}))?$/u.exec(text);
  if (!spoken) return null;
  const name = spoken[3];
  const month = name === undefined ? spoken[2] : String(months.findIndex((each) => each.startsWith(name)) + 1);
  if (spoken[4]) return made(spoken[4], month, spoken[1]);
  const year = Number(today.slice(0, 4));
  const each = [year - 1, year, year + 1].map((it) => made(String(it), month, spoken[1]));
  const found = each.filter((day) => day !== null);
  const far = (day: Day) => Math.abs(daysBetween(day, today));
  return found.sort((a, b) => far(a) - far(b))[0] ?? null;
}

function made(year = "", month = "", day = ""): Day | null {
  const full = year.length === 2 ? `20${year}` : year;
  const written = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${written}T00:00:00Z`);
  const real = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written);
  return real ? written : null;
}
