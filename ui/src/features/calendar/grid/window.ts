// Which rows are drawn, and where a column begins: the measures of the table.
import type { GridColumn } from "./columns";

export const rowHeight = 30;
/** The names and the filters above the rows. */
export const headHeight = 62;

/** The rows on screen, with some above and below so that scrolling never shows a gap. */
export function windowOf(top: number, height: number, rows: number): { from: number; to: number } {
  const spare = 8;
  const from = Math.max(0, Math.floor(top / rowHeight) - spare);
  const to = Math.min(rows, Math.ceil((top + height) / rowHeight) + spare);
  return { from: Math.min(from, to), to };
}

/** How far from the row's number a column begins, in pixels. */
export function leftOf(columns: readonly GridColumn[], column: number): number {
  return columns.slice(0, column).reduce((sum, each) => sum + each.width, 0);
}

/** The name of a cell in the page. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
