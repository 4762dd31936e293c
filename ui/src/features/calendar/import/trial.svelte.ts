// The sheet on trial: how it is understood, what she has mended, and the desk's verdict on every row.
import { call } from "$door/call";
import type { CellFix, Field, ImportPlan, ImportPreview, ImportRow } from "$door/generated";
import { Refusal } from "$door/refusal";
import type { Wish } from "./asked.svelte";

/** Which rows are shown. */
export type Shown = "bad" | "all";

export class Trial {
  preview = $state.raw<ImportPreview | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  busy = $state(false);
  #sheet: number | null = null;
  #fields: Field[] | null = null;
  #fixes: CellFix[] = [];
  #count = 0;

  constructor(readonly wish: Wish) {}

  /** What is asked of the desk, in trial and in earnest. */
  get plan(): ImportPlan {
    const { source } = this.wish;
    return { source, sheet: this.#sheet, fields: this.#fields, fixes: this.#fixes, left_out: [] };
  }

  /** How many posts would be new or changed. */
  get posts(): number {
    const counts = this.preview?.counts;
    return counts ? counts.new + counts.changed : 0;
  }

  /** Asks for the verdicts; only the latest answer counts. */
  async read(): Promise<void> {
    const mine = ++this.#count;
    this.busy = true;
    try {
      const preview = await call("preview_import", this.plan);
      if (mine === this.#count) [this.preview, this.refusal] = [preview, null];
    } catch (thrown) {
      if (mine === this.#count) this.refusal = Refusal.from(thrown);
    }
    if (mine === this.#count) this.busy = false;
  }

  /** Another of the workbook's sheets; what was said of the first no longer counts. */
  async choose(sheet: number): Promise<void> {
    [this.#sheet, this.#fields, this.#fixes] = [sheet, null, []];
    await this.read();
  }

  /** A column holds something else. A field that only one column may have leaves the other. */
  async hold(column: number, field: Field): Promise<void> {
    const before = this.preview?.columns.map((each) => each.field) ?? [];
    this.#fields = before.map((each, at) => {
      if (at === column) return field;
      return each === field && isLone(field) ? "own" : each;
    });
    await this.read();
  }

  /** A cell she has mended. */
  async mend(row: ImportRow, column: number, value: string): Promise<void> {
    if (row.cells[column] === value) return;
    const others = this.#fixes.filter((fix) => fix.row !== row.number || fix.column !== column);
    this.#fixes = [...others, { row: row.number, column, value }];
    await this.read();
  }

  /** Takes the sheet in; gives the number of posts, or null when it was refused. */
  async carryOut(): Promise<number | null> {
    this.busy = true;
    try {
      const done = await call("import_plan", this.plan);
      return done.new + done.changed;
    } catch (thrown) {
      this.refusal = Refusal.from(thrown);
      return null;
    } finally {
      this.busy = false;
    }
  }
}

function isLone(field: Field): boolean {
  return !["own", "skip", "variant", "link", "alt_text", "note", "text"].includes(field);
}
