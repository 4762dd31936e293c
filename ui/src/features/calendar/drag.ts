// Dragging with the pointer: from press to release, by what lies under it.
import type { Board } from "./board.svelte";
import type { Chip } from "./chips";

/** How far the pointer goes before a press is a drag. */
const threshold = 5;

/** Begins to follow a press on a chip; a press that never moves stays a click. */
export function follow(board: Board, chip: Chip, press: PointerEvent): void {
  if (press.button !== 0 || press.pointerType === "touch" || board.lead) return;
  const listening = new AbortController();
  const on = <K extends keyof WindowEventMap>(kind: K, run: (event: WindowEventMap[K]) => void) =>
    addEventListener(kind, run, { signal: listening.signal });
  let begun = false;

  on("pointermove", (event) => {
    if (!begun && Math.hypot(event.x - press.x, event.y - press.y) < threshold) return;
    if (!begun && !board.pickUp(chip, "pointer")) return listening.abort();
    begun = true;
    event.preventDefault();
    board.point = { x: event.x, y: event.y };
    board.aim(targetUnder(event));
  });
  on("pointerup", () => {
    listening.abort();
    if (!begun) return;
    refuseNextClick();
    if (board.lead) void board.drop();
  });
  on("pointercancel", () => {
    listening.abort();
    if (begun) board.cancel();
  });
}

function targetUnder(event: PointerEvent): string | null {
  const under = document.elementFromPoint(event.x, event.y);
  return under?.closest<HTMLElement>("[data-drop]")?.dataset["drop"] ?? null;
}

/** The click that follows the release of a drag opens nothing. */
function refuseNextClick(): void {
  const listening = new AbortController();
  const refuse = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener("click", refuse, { capture: true, signal: listening.signal });
  setTimeout(() => listening.abort());
}
