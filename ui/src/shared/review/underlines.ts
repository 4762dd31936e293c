// Where the underlines lie: measured on a hidden copy of the text, so that no letter ever moves.
import type { Band, Copy } from "./layout";
import { piecesIn, type Piece } from "./pieces";

/** One line under one stretch on one row, in pixels from the copy's corner. */
export interface Underline {
  piece: Piece;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Measures where each piece in view lies in the copy; a piece over two rows gives two lines. */
export function underlines(copy: Copy, pieces: readonly Piece[], band: Band): Underline[] {
  if (pieces.length === 0) return [];
  const corner = copy.element.getBoundingClientRect();
  const seen = copy.inView(band);
  return piecesIn(pieces, seen).flatMap((piece) => {
    const part = {
      start: Math.max(piece.start, seen.start),
      end: Math.min(piece.end, seen.end),
    };
    return copy.rows(part).map((row) => ({
      piece,
      left: row.left - corner.left,
      top: row.top - corner.top,
      width: row.width,
      height: row.height,
    }));
  });
}

/** Calls back when the element's width changes or its letters have arrived. */
export function onReflow(element: HTMLElement, again: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const watcher = new ResizeObserver(again);
  watcher.observe(element);
  void document.fonts.ready.then(again);
  return () => watcher.disconnect();
}

/** Calls back, once a frame at most, when anything has scrolled or the window has another size. */
export function onScroll(again: () => void): () => void {
  let asked = 0;
  const ask = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(again);
  };
  const options = { capture: true, passive: true };
  window.addEventListener("scroll", ask, options);
  window.addEventListener("resize", ask, options);
  return () => {
    cancelAnimationFrame(asked);
    window.removeEventListener("scroll", ask, options);
    window.removeEventListener("resize", ask, options);
  };
}
