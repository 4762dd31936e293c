// What the review found, as places in the text that stands now: shifted, kept apart and walked between.
import type { Finding } from "$door/generated";

export interface Span {
  start: number;
  end: number;
}

/** A finding moved to where its words stand now. */
export interface Mark extends Span {
  /** The same for the same finding from one review to the next, as far as can be told. */
  key: string;
  finding: Finding;
  /** It is about the text as a whole: shown in the list, not as a line. */
  whole: boolean;
  /** She has changed its words since they were reviewed: nothing is drawn until the next answer. */
  stale: boolean;
}

/** A review's finding with the name it keeps. */
export interface Keyed {
  key: string;
  finding: Finding;
}

const wordSign = /[\p{L}\p{N}]/u;

/** The one stretch in which two texts differ: `before[start..end]` became `length` units. */
export function changeBetween(before: string, after: string): Span & { length: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, length: after.length - tail - start };
}

/** The findings of a review of `before`, as marks in the text `after`. */
export function marksIn(keyed: readonly Keyed[], before: string, after: string): Mark[] {
  const change = changeBetween(before, after);
  const read = readable(before);
  return keyed.map(({ key, finding }) => {
    const placed = place(finding, change, after);
    return {
      key,
      finding,
      ...(placed ?? around(finding, change)),
      whole: finding.start <= read.start && finding.end >= read.end,
      stale: placed === null,
    };
  });
}

/** Gives each finding the name it had: the same rule at the same place, as the old marks have moved. */
export function keyedAs(
  findings: readonly Finding[],
  old: readonly Mark[],
  fresh: () => string,
): Keyed[] {
  const known = new Map<string, string[]>();
  const note = (at: string, key: string) => {
    const keys = known.get(at);
    if (keys) keys.push(key);
    else known.set(at, [key]);
  };
  for (const { key, finding, start, end } of old) {
    note(`${finding.rule}|${start}|${end}`, key);
    note(`${finding.rule}|from ${start}`, key);
    note(`${finding.rule}|to ${end}`, key);
  }
  const taken = new Set<string>();
  const given: (string | undefined)[] = findings.map(() => undefined);
  // Whole places first, so that one end alone never takes another finding's name.
  for (const at of [exactly, fromStart, toEnd]) {
    findings.forEach((finding, index) => {
      if (given[index] !== undefined) return;
      const key = known.get(at(finding))?.find((each) => !taken.has(each));
      if (key === undefined) return;
      taken.add(key);
      given[index] = key;
    });
  }
  return findings.map((finding, index) => ({ key: given[index] ?? fresh(), finding }));
}

const exactly = ({ rule, start, end }: Finding) => `${rule}|${start}|${end}`;
const fromStart = ({ rule, start }: Finding) => `${rule}|from ${start}`;
const toEnd = ({ rule, end }: Finding) => `${rule}|to ${end}`;

/** Where the span stands after the change; null when its words are no longer what was reviewed. */
function place(span: Span, change: ReturnType<typeof changeBetween>, after: string): Span | null {
  const moved = change.length - (change.end - change.start);
  const before = span.end <= change.start;
  if (!before && span.start < change.end) return null;
  const by = before ? 0 : moved;
  const placed = { start: span.start + by, end: span.end + by };
  const touched = before ? span.end === change.start : span.start === change.end;
  return touched && grown(placed, before, after) ? null : placed;
}

/** Where what was changed within the span, or around its edge, lies now. */
function around(span: Span, change: ReturnType<typeof changeBetween>): Span {
  const moved = change.length - (change.end - change.start);
  return {
    start: Math.min(span.start, change.start),
    end: Math.max(span.end + moved, change.start + change.length),
  };
}

/** Whether a word at the edge of the span now goes on outside it. */
function grown({ start, end }: Span, atEnd: boolean, text: string): boolean {
  const [inside, outside] = atEnd ? [text[end - 1], text[end]] : [text[start], text[start - 1]];
  return wordSign.test(inside ?? "") && wordSign.test(outside ?? "");
}

/** The text without the blanks around it; a span over all of it is about the whole. */
function readable(text: string): Span {
  return { start: text.length - text.trimStart().length, end: text.trimEnd().length };
}

/** Whether there is something left to do about it: she has not let it stand. */
export function isOpen({ finding }: Mark): boolean {
  return finding.waiver === null;
}

/** The narrowest mark the caret stands in or at the edge of. */
export function markAt(marks: readonly Mark[], caret: number): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (mark.whole || mark.stale || mark.start > caret || caret > mark.end) continue;
    if (!best || length(mark) < length(best)) best = mark;
  }
  return best;
}

/** How much of the text it covers. */
export function length({ start, end }: Span): number {
  return end - start;
}

/** The next or previous mark that is open: from the chosen one, else from the caret; round at the ends. */
export function stepFrom(
  marks: readonly Mark[],
  current: string | null,
  caret: number,
  by: 1 | -1,
): Mark | null {
  const at = marks.findIndex((mark) => mark.key === current);
  for (let far = 1; at >= 0 && far <= marks.length; far += 1) {
    const mark = marks[(at + by * far + marks.length * far) % marks.length];
    if (mark && isOpen(mark)) return mark;
  }
  const open = marks.filter(isOpen);
  const ahead = (mark: Mark) => (by > 0 ? mark.start >= caret : mark.end <= caret);
  const found = by > 0 ? open.find(ahead) : open.findLast(ahead);
  return found ?? open.at(by > 0 ? 0 : -1) ?? null;
}
