// The copy under the text field: cut at line breaks so that a keystroke lays out little of it, and
// searched by height so that only what is in view is measured.
import { firstWhere } from "./pieces";
import { changeBetween, type Span } from "./marks";

/** A part of the text that stands in an element of its own. */
export interface Chunk {
  /** The same as long as it is the same part. */
  id: number;
  start: number;
  text: string;
}

/** How much of the text a chunk holds before it ends at the next line break. */
const chunkLength = 2000;

/** A text in chunks; when it changes, only the chunks that hold the change are cut anew. */
export class Chunks {
  #text = "";
  #all: Chunk[] = [{ id: 0, start: 0, text: "" }];
  #made = 0;

  /** The chunks of the text as it now stands. */
  of(text: string): readonly Chunk[] {
    const change = changeBetween(this.#text, text);
    const moved = change.length - (change.end - change.start);
    const first = this.#last((chunk) => chunk.start <= change.start);
    const last = this.#last((chunk) => chunk.start <= change.end);
    const [from, to] = [this.#all[first], this.#all[last]];
    if (!from || !to || text === this.#text) return this.#all;
    const end = to.start + to.text.length + moved;
    const after = this.#all.slice(last + 1);
    this.#text = text;
    this.#all = [
      ...this.#all.slice(0, first),
      ...this.#cut(text.slice(from.start, end), from),
      ...after.map((chunk) => ({ ...chunk, start: chunk.start + moved })),
    ];
    return this.#all;
  }

  /** The last chunk that passes; the first always does. */
  #last(passes: (chunk: Chunk) => boolean): number {
    return Math.max(0, this.#all.findLastIndex(passes));
  }

  /** Cuts at line breaks; the break itself becomes the step to the next element. */
  #cut(text: string, { id, start }: Chunk): Chunk[] {
    const chunks: Chunk[] = [];
    let at = 0;
    for (;;) {
      const name = chunks.length === 0 ? id : (this.#made += 1);
      // A chunk grows to twice its length before it is cut, so that a letter seldom cuts it.
      const full = text.length - at > 2 * chunkLength;
      const end = full ? text.indexOf("\n", at + chunkLength) : -1;
      chunks.push({ id: name, start: start + at, text: text.slice(at, end < 0 ? undefined : end) });
      if (end < 0) return chunks;
      at = end + 1;
    }
  }
}

/** A height in the window. */
export interface Band {
  top: number;
  bottom: number;
}

/** What of the window the element may be seen through, with a half window more at both ends. */
export function bandOf(margin = window.innerHeight / 2): Band {
  return { top: -margin, bottom: window.innerHeight + margin };
}

/** The copy as laid out: chunks in order, each an element with one text. */
export class Copy {
  constructor(
    readonly element: HTMLElement,
    readonly chunks: readonly Chunk[],
  ) {}

  /** The stretch of text that lies within the band. */
  inView({ top, bottom }: Band): Span {
    const last = this.chunks.length - 1;
    const from = firstWhere(last, (index) => this.#box(index).bottom > top);
    const to = firstWhere(last, (index) => this.#box(index + 1).top >= bottom);
    return {
      start: this.#offset(from, (row) => !row || row.bottom > top),
      end: this.#offset(to, (row) => row !== undefined && row.top >= bottom),
    };
  }

  /** The rows a stretch of text stands on, in the window. */
  rows({ start, end }: Span): DOMRect[] {
    const first = this.#chunkAt(start);
    const last = this.#chunkAt(Math.max(start, end - 1));
    const rows: DOMRect[] = [];
    for (let index = first; index <= last; index += 1) {
      const chunk = this.chunks[index];
      const text = this.#text(index);
      if (!chunk || !text) continue;
      const from = Math.max(0, start - chunk.start);
      const to = Math.min(chunk.text.length, end - chunk.start);
      if (to > from) rows.push(...boxes(text, from, to));
    }
    return rows.filter((row) => row.width >= 1);
  }

  /** The first place in the chunk whose row passes, its end when none does; a line break has no row. */
  #offset(index: number, passes: (row: DOMRect | undefined) => boolean): number {
    const chunk = this.chunks[index];
    const text = this.#text(index);
    if (!chunk || !text) return 0;
    const row = (at: number) => boxes(text, at, at + 1).at(-1);
    return chunk.start + firstWhere(chunk.text.length, (at) => passes(row(at)));
  }

  #chunkAt(offset: number): number {
    return firstWhere(this.chunks.length, (index) => (this.chunks[index]?.start ?? 0) > offset) - 1;
  }

  #text(index: number): Text | null {
    const node = this.element.children[index]?.firstChild;
    return node instanceof Text ? node : null;
  }

  #box(index: number): DOMRect {
    return (this.element.children[index] ?? this.element).getBoundingClientRect();
  }
}

function boxes(text: Text, start: number, end: number): DOMRect[] {
  const range = document.createRange();
  // Without a page laid out there is nothing to measure.
  if (typeof range.getClientRects !== "function" || end > text.length) return [];
  range.setStart(text, start);
  range.setEnd(text, end);
  return [...range.getClientRects()];
}
