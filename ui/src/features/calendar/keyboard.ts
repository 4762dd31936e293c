// The keys on the calendar's own stops: walking, marking, moving at once, and carrying.
import type { Board } from "./board.svelte";
import { simpleKeys } from "$shared/keys.svelte";
import type { Chip } from "./chips";
import { neighbour, stopAt } from "./roving";
import { tray } from "./targets";

const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
const holding = (event: KeyboardEvent) =>
  event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;

/** Keys while a post is carried; true when the key was for that. */
export function carryKey(board: Board, event: KeyboardEvent): boolean {
  if (!board.lead || event.ctrlKey || event.metaKey) return false;
  if (event.key === "Escape" || event.key === "Tab") board.cancel();
  else if (board.by === "pointer") return false;
  else if (event.key === "Enter" || event.key === " ") void board.drop();
  else if (arrows.includes(event.key)) board.aimBy(event.key);
  else if (event.key.toLowerCase() === "t") board.aim(tray);
  else if (event.key === "PageUp") board.aimPage(-1);
  else if (event.key === "PageDown") board.aimPage(1);
  else if (event.key.length > 1) return false;
  return event.key !== "Tab";
}

/** What a chip's letters do; given by the view. */
export interface ChipWays {
  status: (chip: Chip) => void;
  plan: (chip: Chip) => void;
  menu: (chip: Chip) => void;
}

/** Keys on a chip; true when the key was for that. */
export function chipKey(board: Board, chip: Chip, event: KeyboardEvent, ways: ChipWays): boolean {
  if (event.altKey) return !event.ctrlKey && moveKey(board, chip, event.key);
  if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
    ways.menu(chip);
    return true;
  }
  if (event.key === " ") return spaceKey(board, chip, event);
  if (holding(event) || !simpleKeys()) return false;
  return letterKey(board, chip, event.key.toLowerCase(), ways);
}

function moveKey(board: Board, chip: Chip, key: string): boolean {
  if (!arrows.includes(key)) return false;
  void board.moveBy(chip, key);
  return true;
}

function spaceKey(board: Board, chip: Chip, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) board.selection.toggle(chip);
  else board.pickUp(chip, "keys");
  return true;
}

function letterKey(board: Board, chip: Chip, key: string, ways: ChipWays): boolean {
  if (key === "t") void board.move(chip, tray);
  else if (key === "x") board.selection.toggle(chip);
  else if (key === "s") ways.status(chip);
  else if (key === "p") ways.plan(chip);
  else return false;
  return true;
}

/** An arrow without Alt walks; gives the day beyond the edge when it leads there. */
export function walk(
  zone: HTMLElement,
  event: KeyboardEvent,
  column: boolean,
): { handled: boolean; day?: string } {
  const from = stopAt(event.target);
  if (!from || holding(event) || !arrows.includes(event.key)) return { handled: false };
  const next = neighbour(zone, from, event.key, column);
  if (next && "stop" in next) next.stop.focus();
  return next && "day" in next ? { handled: true, day: next.day } : { handled: true };
}

/** Shift with an arrow: the next post that way, past days and folds; null when there is none. */
export function nextPost(
  zone: HTMLElement,
  event: KeyboardEvent,
  column: boolean,
): HTMLElement | null {
  const only = event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
  let at = only && arrows.includes(event.key) ? stopAt(event.target) : null;
  while (at) {
    const next = neighbour(zone, at, event.key, column);
    at = next && "stop" in next ? next.stop : null;
    if (at?.dataset["post"]) return at;
  }
  return null;
}
