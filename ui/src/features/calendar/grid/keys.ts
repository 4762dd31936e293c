// The keys of the table, as in a spreadsheet.
import { copyText } from "$shared/copy";
import type { Sheet, Spot } from "./sheet.svelte";

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key did: nothing of ours, or taken care of; `write` leaves the letter to the field. */
export type Done = "no" | "yes" | "write";

/** Carries out a key on the chosen cells. `page` is how many rows are on screen. */
export function gridKey(sheet: Sheet, event: KeyboardEvent, page: number): Done {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return "no";
  const spot = target(sheet, event.key, control, page);
  if (spot) {
    sheet.to(spot, event.shiftKey);
    return "yes";
  }
  if (control) return withControl(sheet, event.key.toLowerCase());
  return alone(sheet, event);
}

/** The cell a key leads to. */
function target(sheet: Sheet, key: string, far: boolean, page: number): Spot | null {
  const { active, lastRow, lastColumn } = sheet;
  const step = steps[key];
  if (step) {
    const by = far ? lastRow + lastColumn + 1 : 1;
    return { row: active.row + step[0] * by, column: active.column + step[1] * by };
  }
  switch (key) {
    case "Home":
      return { row: far ? 0 : active.row, column: 0 };
    case "End":
      return { row: far ? lastRow : active.row, column: lastColumn };
    case "PageUp":
      return { ...active, row: active.row - page };
    case "PageDown":
      return { ...active, row: active.row + page };
    default:
      return null;
  }
}

function withControl(sheet: Sheet, key: string): Done {
  if (key === "c" || key === "x") {
    void copyText(sheet.copied());
    if (key === "x") void sheet.clear();
  } else if (key === "d") {
    void sheet.fillDown();
  } else if (key === "a") {
    sheet.to({ row: 0, column: 0 });
    sheet.to({ row: sheet.lastRow - 1, column: sheet.lastColumn }, true);
  } else {
    return "no";
  }
  return "yes";
}

function alone(sheet: Sheet, event: KeyboardEvent): Done {
  const { active, lastColumn, lastRow } = sheet;
  switch (event.key) {
    case "F2":
    case "Enter":
      sheet.edit();
      return "yes";
    case "Delete":
    case "Backspace":
      void sheet.clear();
      return "yes";
    case "Tab": {
      const next = nextCell(active, event.shiftKey ? -1 : 1, lastColumn);
      if (next.row < 0 || next.row > lastRow) return "no";
      sheet.to(next);
      return "yes";
    }
  }
  // A letter, or the dead key before one, begins a new value; the field takes it from there.
  if (event.key.length !== 1 && event.key !== "Dead") return "no";
  sheet.edit("");
  return "write";
}

/** The cell after or before, from the end of one row to the beginning of the next. */
export function nextCell({ row, column }: Spot, by: number, lastColumn: number): Spot {
  if (column + by > lastColumn) return { row: row + 1, column: 0 };
  if (column + by < 0) return { row: row - 1, column: lastColumn };
  return { row, column: column + by };
}
