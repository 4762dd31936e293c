// Masks over texts, in UTF-16 units: put, taken away, drawn, and found again wherever words stand.
import type { Mask, RecordPart } from "$door/generated";

/** A stretch to be drawn: plain, masked or proposed. */
export interface Stretch {
  text: string;
  mask: Mask | null;
  proposed: boolean;
}

export interface Range {
  part: number;
  start: number;
  end: number;
}

/** Whether two ranges of one text share anything. */
export function overlaps(one: Range, other: Range): boolean {
  return one.part === other.part && one.start < other.end && other.start < one.end;
}

/** A selection without the spaces at its ends; null when nothing is left. */
export function trimmed(text: string, range: Range): Range | null {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { part: range.part, start, end } : null;
}

/** The masks without those that touch a range, or the place of the caret. */
export function without(masks: readonly Mask[], range: Range): Mask[] {
  const touched = (mask: Mask) =>
    mask.part === range.part &&
    (overlaps(mask, range) || (range.start === range.end && mask.start <= range.start && range.end <= mask.end));
  return masks.filter((mask) => !touched(mask));
}

/** Every place where words stand, whole and however they are set. */
export function occurrences(parts: readonly RecordPart[], words: string): Range[] {
  const sought = words.toLowerCase();
  if (!sought.trim()) return [];
  return parts.flatMap(({ text }, part) => {
    const small = text.toLowerCase();
    // A letter that changes length when it is made small would move every place after it.
    if (small.length !== text.length) return [];
    const found: Range[] = [];
    for (let at = small.indexOf(sought); at >= 0; at = small.indexOf(sought, at + sought.length)) {
      const end = at + sought.length;
      if (!letter(text.charAt(at - 1)) && !letter(text.charAt(end))) found.push({ part, start: at, end });
    }
    return found;
  });
}

const letter = (sign: string) => /[\p{L}\p{N}]/u.test(sign);

/** A text cut where its masks and proposals begin and end. */
export function stretches(
  text: string,
  part: number,
  masks: readonly Mask[],
  proposals: readonly Range[],
): Stretch[] {
  const mine = masks.filter((mask) => mask.part === part);
  const asked = proposals.filter((range) => range.part === part);
  const edges = [...mine, ...asked].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([0, ...edges, text.length])].sort((one, other) => one - other);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const here = { part, start, end };
    return {
      text: text.slice(start, end),
      mask: mine.find((mask) => overlaps(mask, here)) ?? null,
      proposed: asked.some((range) => overlaps(range, here)),
    };
  });
}
