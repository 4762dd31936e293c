// The marks of the year as the calendar says them: by day, in words, those she has left out aside.
import type { Calendar, Mark, MarkKind, NamedDay } from "$door/generated";
import { addDays, formatDay, type Day } from "$shared/format";
import { markWords } from "$shared/texts/marks";

/** What a calendar without marks answers; for drawing before the year is known. */
export const noMarks: Omit<Calendar, "today" | "posts" | "undated" | "named_days"> = {
  marks: [],
  hidden_marks: [],
  warnings: [],
  meters: [],
  limits: { per_day: 2, gap_days: 14, share_from: 40, share_to: 60 },
};

/** Words before a title that does not say by itself what it is. */
const before: Partial<Record<MarkKind, RegExp>> = {
  namnd: /^nämnd/i,
  mourning: /sorg/i,
  school_break: /lov/i,
};

/** "Nämnden: Utskick", "Sorgedag: Minnesstund", "Nationaldagen". */
export function markText({ kind, title }: Pick<Mark, "kind" | "title">): string {
  const itself = before[kind];
  return !itself || itself.test(title) ? title : `${markWords[kind].one}: ${title}`;
}

/** Everything that is known of a mark, in a few lines for reading. */
export function markLines(mark: Mark, today: Day): string[] {
  return [
    mark.meeting && mark.meeting !== mark.first
      ? `Hör till sammanträdet ${formatDay(mark.meeting, today)}`
      : "",
    mark.relevance && `Relevans för oss: ${mark.relevance}`,
    mark.note,
    mark.suggested ? "Förslag: kontrollera datumet" : "",
    mark.source,
  ].filter(Boolean);
}

/** The marks of each day, several days long ones on every one of theirs. */
export function marksByDay(
  marks: readonly Mark[],
  hidden: readonly MarkKind[],
  from: Day,
  to: Day,
): Map<Day, Mark[]> {
  const days = new Map<Day, Mark[]>();
  for (const mark of marks) {
    if (hidden.includes(mark.kind)) continue;
    const last = mark.last < to ? mark.last : to;
    for (let day = mark.first > from ? mark.first : from; day <= last; day = addDays(day, 1)) {
      const there = days.get(day);
      if (there) there.push(mark);
      else days.set(day, [mark]);
    }
  }
  return days;
}

/** The names of the days as the heads of the calendar show them; the clock has a sign of its own. */
export function namedOf(
  answer: Pick<Calendar, "marks" | "hidden_marks">,
  from: Day,
  to: Day,
): NamedDay[] {
  const days = marksByDay(answer.marks, [...answer.hidden_marks, "clock"], from, to);
  return [...days].flatMap(([day, marks]) => {
    const ordered = [...marks].sort((a, b) => weight(a) - weight(b));
    const names = ordered.map(markText).map((name) => shortened(name, marks));
    return [...new Set(names)].map((name, index) => {
      const closed = index === 0 && marks.some((mark) => mark.closed);
      return { day, name, closed };
    });
  });
}

const order: readonly MarkKind[] = [
  ...(["mourning", "holiday", "eve", "bridge", "namnd", "own"] as const),
  ...(["school_break", "flag", "theme", "clock"] as const),
];

function weight(mark: Mark): number {
  return order.indexOf(mark.kind);
}

/** "Flaggdag: nyårsdagen" beside "Nyårsdagen" is only a flag day. */
function shortened(name: string, marks: readonly Mark[]): string {
  const [flag, why] = name.split(": ");
  const said = why && marks.some((mark) => mark.title.toLowerCase() === why.toLowerCase());
  return flag === "Flaggdag" && said ? flag : name;
}
