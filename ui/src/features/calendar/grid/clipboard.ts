// Blocks of cells as a spreadsheet lays them on the clipboard: tabs, lines, quotes where needed.

/** Cells as text; one with a tab, a line or a quote at its edge stands in quotes. */
export function written(cells: readonly (readonly string[])[]): string {
  const quoted = (cell: string) =>
    /[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map((row) => row.map(quoted).join("\t")).join("\n");
}

/** The cells of pasted text. Quotes that hold neither lines nor quotes are her own. */
export function readCells(pasted: string): string[][] {
  const text = pasted.replaceAll("\r\n", "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const cell = quotedAt(text, at) ?? plainAt(text, at);
    rows.at(-1)?.push(cell.value);
    at = cell.end + 1;
    if (text[cell.end] === "\n") rows.push([]);
  }
  return rows;
}

interface Read {
  value: string;
  /** Where the cell ends: a tab, a line end, or the end of the text. */
  end: number;
}

function plainAt(text: string, from: number): Read {
  const found = text.slice(from).search(/[\t\n]/);
  const end = found < 0 ? text.length : from + found;
  return { value: text.slice(from, end), end };
}

function quotedAt(text: string, from: number): Read | null {
  if (text[from] !== '"') return null;
  let at = from + 1;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    if (text[at + 1] !== '"') break;
    at += 2;
  }
  const inside = text.slice(from + 1, at);
  const ends = at + 1 === text.length || /[\t\n]/.test(text[at + 1] ?? "");
  const needed = /[\t\n]/.test(inside) || inside.includes('""');
  return ends && needed ? { value: inside.replaceAll('""', '"'), end: at + 1 } : null;
}

/** A block made to fill a larger one: one cell or one row is repeated, as a spreadsheet does. */
export function spread(cells: string[][], rows: number, columns: number): string[][] {
  const height = cells.length;
  const width = Math.max(...cells.map((row) => row.length));
  const down = rows % height === 0 ? Math.max(rows, height) : height;
  const across = columns % width === 0 ? Math.max(columns, width) : width;
  return Array.from({ length: down }, (_, row) =>
    Array.from({ length: across }, (_, column) => cells[row % height]?.[column % width] ?? ""),
  );
}
