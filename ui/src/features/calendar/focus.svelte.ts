// Focus on the calendar's stops stays where she had it, also when what had it is drawn anew.
import { untrack } from "svelte";
import type { Board } from "./board.svelte";
import { settle, stopAt, type Stop } from "./roving";

/** What has to be known of the page. */
export interface Page {
  zone: () => HTMLElement | undefined;
  /** Reads everything that draws stops anew; false before there is a picture. */
  drawn: () => boolean;
  /** The stops that are reached by Tab when none was before. */
  preferred: () => readonly Stop[];
}

/** Keeps focus; call while the view is being set up. */
export function keepFocus(board: Board, page: Page): void {
  let held: Stop | null = null;

  $effect.pre(() => {
    page.drawn();
    const stop = stopAt(document.activeElement);
    held = stop && page.zone()?.contains(stop) ? (stop.dataset["stop"] ?? null) : null;
  });

  $effect(() => {
    const zone = page.zone();
    if (!page.drawn() || !zone) return;
    for (const part of zone.querySelectorAll("[data-zone]")) settle(part, page.preferred());
    untrack(() => giveBack(board, zone, held));
  });
}

/** What had focus and was drawn anew has it again; what is gone leaves it to the board. */
function giveBack(board: Board, zone: HTMLElement, held: Stop | null): void {
  const lost = document.activeElement === document.body;
  if (lost && board.lead) return zone.querySelector<HTMLElement>(".board")?.focus();
  const waiting = board.wanted !== null;
  if (lost && !waiting) board.wanted = held;
  board.focusWanted(zone);
  if (waiting || board.wanted === null) return;
  board.wanted = null;
  zone.querySelector<HTMLElement>("[data-stop][tabindex='0']")?.focus();
}
