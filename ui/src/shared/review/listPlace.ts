// Keeps the list of findings still: what she looks at stays where it is when others come and go.
import { firstWhere } from "./pieces";

/** A finding in the list and how far down it stood. */
export interface Anchor {
  key: string;
  top: number;
}

/** The part that scrolls around the list, if it does. */
function scroller(list: Element): Element | null {
  return list.closest("[data-scrolls]");
}

/** The first finding in view, unless the list stands at its beginning. */
export function anchorIn(list: Element): Anchor | null {
  const room = scroller(list);
  if (!room || room.scrollTop === 0) return null;
  const { top } = room.getBoundingClientRect();
  const rows = list.children;
  const first = rows[firstWhere(rows.length, (at) => (rows[at] as Element).getBoundingClientRect().bottom > top)];
  const key = first instanceof HTMLElement ? first.dataset["key"] : undefined;
  return first && key !== undefined ? { key, top: first.getBoundingClientRect().top } : null;
}

/** Scrolls so that the finding stands where it stood. */
export function restore(list: Element, { key, top }: Anchor): void {
  const row = rowOf(list, key);
  const room = scroller(list);
  if (row && room) room.scrollTop += row.getBoundingClientRect().top - top;
}

/** Scrolls no more than is needed to see a finding; only the list's own room moves. */
export function reveal(list: Element, key: string): void {
  const row = rowOf(list, key)?.getBoundingClientRect();
  const room = scroller(list);
  if (!row || !room) return;
  const seen = room.getBoundingClientRect();
  if (row.top < seen.top) room.scrollTop += row.top - seen.top;
  else if (row.bottom > seen.bottom) room.scrollTop += Math.min(row.bottom - seen.bottom, row.top - seen.top);
}

/** The finding's row. */
export function rowOf(list: ParentNode, key: string): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-key="${key}"]`);
}
