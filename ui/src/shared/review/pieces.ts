// The lines to draw: overlapping marks cut into stretches, so that each stretch has one line.
import type { Bite } from "$door/generated";
import { isOpen, length, type Mark, type Span } from "./marks";

/** A line is a bite's, or that of something she has let stand. */
export type LineKind = Bite | "stands";

/** A stretch to underline with one kind of line. */
export interface Piece extends Span {
  line: LineKind;
  current: boolean;
}

const gravity: readonly LineKind[] = ["stopp", "regel", "råd", "stands"];

/** The line under a mark. */
function lineOf(mark: Mark): LineKind {
  return isOpen(mark) ? mark.finding.bite : "stands";
}

/** Whether `a` shows where both lie: what is open before what stands, the narrowest, then the gravest. */
function shows(a: Mark, b: Mark): boolean {
  if (isOpen(a) !== isOpen(b)) return isOpen(a);
  const by = length(a) - length(b) || gravity.indexOf(lineOf(a)) - gravity.indexOf(lineOf(b));
  return by < 0;
}

/** Cuts overlapping marks into stretches that do not overlap, in order; n log n in the marks. */
export function pieces(marks: readonly Mark[], current: string | null): Piece[] {
  const drawn = marks.filter((mark) => !mark.whole && !mark.stale && mark.end > mark.start);
  const chosen = drawn.find((mark) => mark.key === current);
  const starts = drawn.toSorted((a, b) => a.start - b.start);
  const edges = [...new Set(drawn.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const over = new Heap(shows);
  const cut: Piece[] = [];
  let next = 0;
  edges.slice(0, -1).forEach((start, index) => {
    const end = edges[index + 1] ?? start;
    for (let mark = starts[next]; mark && mark.start <= start; mark = starts[next]) {
      over.push(mark);
      next += 1;
    }
    while (over.top && over.top.end <= start) over.pop();
    if (!over.top) return;
    const inside = chosen !== undefined && chosen.start <= start && end <= chosen.end;
    add(cut, { start, end, line: lineOf(over.top), current: inside });
  });
  return cut;
}

/** Adds a stretch, or lengthens the last one when it is of the same kind. */
function add(cut: Piece[], piece: Piece): void {
  const last = cut.at(-1);
  const alike = last && last.line === piece.line && last.current === piece.current;
  if (alike && last.end === piece.start) last.end = piece.end;
  else cut.push(piece);
}

/** Those of the pieces, which lie in order, that touch the stretch. */
export function piecesIn(all: readonly Piece[], { start, end }: Span): readonly Piece[] {
  return all.slice(
    firstWhere(all.length, (index) => (all[index]?.end ?? 0) > start),
    firstWhere(all.length, (index) => (all[index]?.start ?? 0) >= end),
  );
}

/** The first number below `count` that passes, when all after it do; `count` when none does. */
export function firstWhere(count: number, passes: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A binary heap: the mark that shows before all others is on top. */
class Heap {
  readonly #all: Mark[] = [];

  constructor(readonly before: (a: Mark, b: Mark) => boolean) {}

  get top(): Mark | undefined {
    return this.#all[0];
  }

  push(mark: Mark): void {
    this.#all.push(mark);
    for (let at = this.#all.length - 1; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (!this.#swapped(at, parent)) break;
      at = parent;
    }
  }

  pop(): void {
    const last = this.#all.pop();
    if (last === undefined || this.#all.length === 0) return;
    this.#all[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const child = this.#first(left, right);
      if (child >= this.#all.length || !this.#swapped(child, at)) break;
      at = child;
    }
  }

  #first(left: number, right: number): number {
    const [a, b] = [this.#all[left], this.#all[right]];
    return a && b && this.before(b, a) ? right : left;
  }

  /** Exchanges the two when the first belongs above the second. */
  #swapped(low: number, high: number): boolean {
    const [a, b] = [this.#all[low], this.#all[high]];
    if (!a || !b || !this.before(a, b)) return false;
    [this.#all[low], this.#all[high]] = [b, a];
    return true;
  }
}
