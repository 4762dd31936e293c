// The table as a sheet: where she stands in it, which block is chosen, and what she writes in it.
import { call } from "$door/call";
import type { CellRefusal, Post } from "$door/generated";
import { Refusal } from "$door/refusal";
import { formatCount } from "$shared/format";
import { remarkText } from "$shared/texts/sheets";
import { readCells, spread, written } from "./clipboard";
import type { GridColumn } from "./columns";

export interface Spot {
  row: number;
  column: number;
}

export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What the sheet must know of the table around it; read when it is needed. */
export interface Around {
  rows: () => readonly Post[];
  columns: () => readonly GridColumn[];
}

export class Sheet {
  /** Where she stands. */
  active = $state.raw<Spot>({ row: 0, column: 0 });
  /** The other corner of the block; where she stands when it is one cell. */
  anchor = $state.raw<Spot>({ row: 0, column: 0 });
  /** The value being written; null when she only moves. */
  draft = $state<string | null>(null);
  said = $state("");
  refusal = $state.raw<Refusal | null>(null);
  /** Values on their way to the desk, by post and column. */
  pending = $state.raw<Readonly<Record<string, string>>>({});
  #line: Promise<unknown> = Promise.resolve();

  constructor(readonly around: Around) {}

  get block(): Block {
    const { active, anchor } = this;
    return {
      top: Math.min(active.row, anchor.row),
      left: Math.min(active.column, anchor.column),
      bottom: Math.max(active.row, anchor.row),
      right: Math.max(active.column, anchor.column),
    };
  }

  /** The last row is empty: what is written there is a new post. */
  get lastRow(): number {
    return this.around.rows().length;
  }

  get lastColumn(): number {
    return this.around.columns().length - 1;
  }

  /** Goes to a cell; with `extend` the block grows to it. */
  to(spot: Spot, extend = false): void {
    const row = Math.min(Math.max(spot.row, 0), this.lastRow);
    const column = Math.min(Math.max(spot.column, 0), this.lastColumn);
    this.active = { row, column };
    if (!extend) this.anchor = this.active;
  }

  /** The cell's value, what is on its way before what the desk last said. */
  value(row: number, column: GridColumn): string {
    const post = this.around.rows()[row];
    if (!post) return "";
    return this.pending[`${post.id} ${column.key}`] ?? column.read(post);
  }

  /** The chosen block as text for the clipboard. */
  copied(): string {
    return written(this.#cells());
  }

  /** Pasted text from the block's corner on; one cell fills the whole block. */
  async paste(text: string): Promise<void> {
    const { top, left, bottom, right } = this.block;
    const cells = spread(readCells(text), bottom - top + 1, right - left + 1);
    await this.write(top, left, cells);
  }

  /** Empties the block. */
  async clear(): Promise<void> {
    const { top, left } = this.block;
    await this.write(top, left, this.#cells().map((row) => row.map(() => "")));
  }

  /** The block's first row into all its rows; a single cell takes the one above. */
  async fillDown(): Promise<void> {
    const { top, left, bottom } = this.block;
    const from = top === bottom ? top - 1 : top;
    const first = this.#cells(from, from)[0];
    if (!first || from < 0) return;
    const rows = Array.from({ length: bottom - from }, () => first);
    await this.write(from + 1, left, rows);
  }

  /** Begins to write in the cell, with what stands there or from nothing. */
  edit(from: string | null = null): void {
    const column = this.around.columns()[this.active.column];
    if (column) this.draft = from ?? this.value(this.active.row, column);
  }

  /** What was written becomes the cell's value. */
  async commit(): Promise<void> {
    const { draft, active } = this;
    this.draft = null;
    const column = this.around.columns()[active.column];
    if (draft === null || !column || draft === this.value(active.row, column)) return;
    await this.write(active.row, active.column, [[draft]]);
  }

  /** A block of values from a cell on, all in one step to undo; rows below the last are new posts. */
  async write(top: number, left: number, cells: readonly (readonly string[])[]): Promise<void> {
    const columns = this.around.columns().slice(left, left + Math.max(...cells.map((r) => r.length)));
    const posts = this.around.rows();
    const rows = cells.map((row, at) => ({
      id: posts[top + at]?.id ?? null,
      cells: columns.map((_, column) => row[column] ?? ""),
    }));
    const wanted = rows.filter((row) => row.id !== null || row.cells.some((cell) => cell.trim()));
    if (wanted.length === 0) return;
    this.refusal = null;
    this.#expect(wanted, columns);
    const input = { columns: columns.map(({ field, own }) => ({ field, name: own })), rows: wanted };
    const sent = this.#line.then(() => call("write_cells", input, { quiet: true }));
    this.#line = sent.catch(() => undefined);
    try {
      const done = await sent;
      const first = done.refused[0];
      this.said = first ? this.#refused(first, done.refused.length) : this.#written(wanted.length);
    } catch (thrown) {
      this.refusal = Refusal.from(thrown);
    }
    this.pending = {};
  }

  #cells(from = this.block.top, to = this.block.bottom): string[][] {
    const columns = this.around.columns().slice(this.block.left, this.block.right + 1);
    const rows = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    return rows.map((row) => columns.map((column) => this.value(row, column)));
  }

  /** Shows the values at once; what is read otherwise comes with the desk's answer. */
  #expect(rows: { id: number | null; cells: string[] }[], columns: readonly GridColumn[]): void {
    const held = { ...this.pending };
    for (const { id, cells } of rows) {
      if (id === null) continue;
      for (const [at, column] of columns.entries()) held[`${id} ${column.key}`] = cells[at] ?? "";
    }
    this.pending = held;
  }

  #written(rows: number): string {
    return `Sparat i ${formatCount(rows, "rad", "rader")}. Ctrl+Z ångrar.`;
  }

  #refused({ code, about }: CellRefusal, count: number): string {
    const rest = count > 1 ? ` Och ${formatCount(count - 1, "cell", "celler")} till.` : "";
    return `Inget sparades. ${remarkText(code, about)}${rest}`;
  }
}
