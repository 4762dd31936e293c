// A text cut where words of hers stand in it, to be shown with <mark>; never as HTML.
import type { HitMark } from "$door/generated";

export interface Piece {
  text: string;
  hit: boolean;
}

/** The text in pieces, in order; joined they are the text. */
export function cut(text: string, marks: readonly HitMark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), hit: false });
    pieces.push({ text: text.slice(mark.start, mark.end), hit: true });
    at = mark.end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}
