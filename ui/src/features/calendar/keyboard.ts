// The keys on the calendar's own stops: walking, moving at once, and carrying.
import type { Board } from "./board.svelte";
import type { KeyBinding } from "$shared/keys.svelte";
import type { Chip } from "./chips";
import type { View } from "./dates";
import { neighbour, stopAt } from "./roving";
import { tray } from "./targets";

const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

/** What the calendar's own keys do. */
export interface Ways {
  step: (by: number) => void;
  today: () => void;
  view: (view: View) => void;
}

/** The keys of the whole calendar, as the list of shortcuts names them. */
export function calendarKeys({ step, today, view }: Ways): KeyBinding[] {
  return [
    { keys: "PageUp", text: "Föregående månad eller vecka", run: () => step(-1) },
    { keys: "PageDown", text: "Nästa månad eller vecka", run: () => step(1) },
    { keys: "Home", text: "I dag", run: today },
    { keys: "i", text: "I dag", run: today },
    { keys: "m", text: "Månad", run: () => view("month") },
    { keys: "v", text: "Vecka", run: () => view("week") },
  ];
}

/** Keys while a post is carried; true when the key was for that. */
export function carryKey(board: Board, event: KeyboardEvent): boolean {
  if (!board.carried || event.ctrlKey || event.metaKey) return false;
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

/** Keys on a chip: Alt with an arrow, Space, T; true when the key was for that. */
export function chipKey(board: Board, chip: Chip, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.altKey) {
    if (!arrows.includes(event.key)) return false;
    void board.moveBy(chip, event.key);
    return true;
  }
  if (event.key === " ") return board.pickUp(chip, "keys") || true;
  if (event.key.toLowerCase() !== "t") return false;
  void board.move(chip, tray);
  return true;
}

/** An arrow without Alt walks; gives the day beyond the edge when it leads there. */
export function walk(
  zone: HTMLElement,
  event: KeyboardEvent,
  column: boolean,
): { handled: boolean; day?: string } {
  const from = stopAt(event.target);
  const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!from || held || !arrows.includes(event.key)) return { handled: false };
  const next = neighbour(zone, from, event.key, column);
  if (next && "stop" in next) next.stop.focus();
  return next && "day" in next ? { handled: true, day: next.day } : { handled: true };
}
