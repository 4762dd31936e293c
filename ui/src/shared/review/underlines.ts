// Where the underlines lie: measured on a hidden copy of the text, so that no letter ever moves.
import type { Piece } from "./marks";

/** One line under one stretch on one row, in pixels from the copy's corner. */
export interface Underline {
  piece: Piece;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Measures where each piece lies in the copy; a piece over two rows gives two lines. */
export function underlines(copy: HTMLElement, pieces: readonly Piece[]): Underline[] {
  const text = copy.firstChild;
  if (!(text instanceof Text)) return [];
  const corner = copy.getBoundingClientRect();
  return pieces.flatMap((piece) =>
    rows(text, piece).map((row) => ({
      piece,
      left: row.left - corner.left,
      top: row.top - corner.top,
      width: row.width,
      height: row.height,
    })),
  );
}

function rows(text: Text, { start, end }: Piece): DOMRect[] {
  const range = document.createRange();
  // Without a page laid out there is nothing to measure.
  if (typeof range.getClientRects !== "function" || end > text.length) return [];
  range.setStart(text, start);
  range.setEnd(text, end);
  return [...range.getClientRects()].filter((row) => row.width >= 1);
}

/** Calls back when the element's width changes or its letters have arrived. */
export function onReflow(element: HTMLElement, again: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const watcher = new ResizeObserver(again);
  watcher.observe(element);
  void document.fonts.ready.then(again);
  return () => watcher.disconnect();
}
