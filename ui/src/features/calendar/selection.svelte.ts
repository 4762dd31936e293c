// The posts she has marked, kept while she turns the page, in the order she sees them.
import { SvelteMap } from "svelte/reactivity";
import { idsOf, type Chip } from "./chips";

/** From one to another in the order shown, both counted; only the last when the first is gone. */
export function rangeOf<T>(order: readonly T[], from: T | null, to: T): T[] {
  const [a, b] = [from === null ? -1 : order.indexOf(from), order.indexOf(to)];
  if (b < 0) return [];
  if (a < 0) return [to];
  return order.slice(Math.min(a, b), Math.max(a, b) + 1);
}

export class Selection {
  readonly #chips = new SvelteMap<number, Chip>();
  /** Where a range begins. */
  #anchor: number | null = null;

  get size(): number {
    return this.#chips.size;
  }

  /** The marked, the earliest first. */
  get chips(): Chip[] {
    const key = (chip: Chip) => chip.slot ?? chip.target ?? "~";
    const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    return [...this.#chips.values()].sort((a, b) => order(key(a), key(b)) || a.id - b.id);
  }

  has(id: number): boolean {
    return this.#chips.has(id);
  }

  /** Marks one, or takes the mark away. */
  toggle(chip: Chip): void {
    if (!this.#chips.delete(chip.id)) this.#chips.set(chip.id, chip);
    this.#anchor = chip.id;
  }

  /** Where the next range begins, when none is marked. */
  begin(chip: Chip): void {
    if (this.#anchor === null || this.size === 0) this.#anchor = chip.id;
  }

  /** Marks from where the range began to here, and nothing else. */
  extend(order: readonly Chip[], chip: Chip): void {
    const ids = order.map((each) => each.id);
    if (this.#anchor === null || !ids.includes(this.#anchor)) this.#anchor = chip.id;
    const [from, to] = [ids.indexOf(this.#anchor), ids.indexOf(chip.id)];
    this.#set(rangeOf(order, order[from] ?? null, order[to] ?? chip));
  }

  /** Marks all of these and nothing else. */
  all(chips: readonly Chip[]): void {
    this.#set(chips);
    this.#anchor = chips[0]?.id ?? null;
  }

  clear(): void {
    this.#chips.clear();
    this.#anchor = null;
  }

  /** What she carries when she takes this one: all the marked, or it alone. */
  with(chip: Chip): readonly Chip[] {
    return this.has(chip.id) ? this.chips : [chip];
  }

  /** The marked as they are drawn now; one that is not on screen stays as it was. */
  refresh(drawn: Iterable<Chip>): void {
    if (this.size === 0) return;
    for (const chip of drawn) if (this.has(chip.id)) this.#chips.set(chip.id, chip);
  }

  #set(chips: readonly Chip[]): void {
    const wanted = idsOf(chips);
    for (const id of [...this.#chips.keys()]) if (!wanted.has(id)) this.#chips.delete(id);
    for (const chip of chips) if (!this.has(chip.id)) this.#chips.set(chip.id, chip);
  }
}
