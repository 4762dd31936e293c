// What the review found, as places in the text that stands now: shifted, cut and put in order.
import type { Bite, Finding } from "$door/generated";

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

/** A stretch to underline with one kind of line. */
export interface Piece extends Span {
  bite: Bite;
  current: boolean;
}

const gravity: readonly Bite[] = ["stopp", "regel", "råd"];
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
export function marksIn(findings: readonly Finding[], before: string, after: string): Mark[] {
  const seen = new Map<string, number>();
  const change = changeBetween(before, after);
  return findings.map((finding) => {
    const nth = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, nth + 1);
    const placed = place(finding, change, after);
    return {
      key: `${finding.rule}|${nth}`,
      finding,
      start: placed?.start ?? finding.start,
      end: placed?.end ?? finding.end,
      whole: isWhole(finding, before),
      stale: placed === null,
    };
  });
}

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

/** Whether a word at the edge of the span now goes on outside it. */
function grown({ start, end }: Span, atEnd: boolean, text: string): boolean {
  const [inside, outside] = atEnd ? [text[end - 1], text[end]] : [text[start], text[start - 1]];
  return wordSign.test(inside ?? "") && wordSign.test(outside ?? "");
}

/** Whether the span covers all there is to read. */
export function isWhole({ start, end }: Span, text: string): boolean {
  return text.slice(0, start).trim() === "" && text.slice(end).trim() === "";
}

/** Cuts overlapping marks into stretches that do not overlap; the narrowest mark shows, then the gravest. */
export function pieces(marks: readonly Mark[], current: string | null): Piece[] {
  const drawn = marks.filter((mark) => !mark.whole && !mark.stale && mark.end > mark.start);
  const edges = [...new Set(drawn.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const cut: Piece[] = [];
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? start;
    const over = drawn.filter((mark) => mark.start <= start && mark.end >= end);
    const [top] = over.sort((a, b) => length(a) - length(b) || grave(a) - grave(b));
    if (!top) return;
    const bite = top.finding.bite;
    cut.push({ start, end, bite, current: over.some((mark) => mark.key === current) });
  });
  return joined(cut);
}

function grave(mark: Mark): number {
  return gravity.indexOf(mark.finding.bite);
}

function joined(cut: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of cut) {
    const last = out.at(-1);
    const alike = last && last.bite === piece.bite && last.current === piece.current;
    if (alike && last.end === piece.start) last.end = piece.end;
    else out.push({ ...piece });
  }
  return out;
}

/** The narrowest mark the caret stands in or at the edge of. */
export function markAt(marks: readonly Mark[], caret: number): Mark | null {
  return marks
    .filter((mark) => !mark.whole && !mark.stale && mark.start <= caret && caret <= mark.end)
    .reduce<Mark | null>((best, mark) => (best && length(best) <= length(mark) ? best : mark), null);
}

function length({ start, end }: Span): number {
  return end - start;
}

/** The next or previous mark: from the chosen one, else from the caret; round at the ends. */
export function stepFrom(
  marks: readonly Mark[],
  current: string | null,
  caret: number,
  by: 1 | -1,
): Mark | null {
  const at = marks.findIndex((mark) => mark.key === current);
  if (at >= 0) return marks[(at + by + marks.length) % marks.length] ?? null;
  const ahead = (mark: Mark) => (by > 0 ? mark.start >= caret : mark.end <= caret);
  const found = by > 0 ? marks.find(ahead) : marks.findLast(ahead);
  return found ?? marks.at(by > 0 ? 0 : -1) ?? null;
}
