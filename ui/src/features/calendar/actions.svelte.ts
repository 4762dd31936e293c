// What can be done with a post, or with all the marked, straight from the calendar.
import { call } from "$door/call";
import { Refusal } from "$door/refusal";
import { formatCount, type Day } from "$shared/format";
import { go } from "$shared/place";
import { statuses } from "$shared/posts";
import type { StatusKind } from "$shared/ui";
import type { Board } from "./board.svelte";
import type { Chip } from "./chips";
import { onClock } from "./clockShift";
import type { Move } from "./group";
import type { PostStatus } from "./planned";
import { postStop } from "./roving";
import { asks, commonStatuses, wordOf } from "./statuses";
import { tray } from "./targets";
import { quoted } from "./words";

/** One line of a menu. */
export interface Item {
  text: string;
  kind?: StatusKind;
  keys?: string;
  run: () => void;
}

/** A menu and where it stands in the window. */
export interface Menu {
  title: string;
  items: Item[];
  x: number;
  y: number;
}

/** A change of status that wants to know something first. */
export interface Turn {
  chips: readonly Chip[];
  status: PostStatus;
}

/** Where a menu is to stand, in the window. */
export interface Point {
  x: number;
  y: number;
}

export class Actions {
  menu = $state.raw<Menu | null>(null);
  /** The posts she is giving a time. */
  planning = $state.raw<readonly Chip[] | null>(null);

  /** The change of status she is asked about. */
  turning = $state.raw<Turn | null>(null);

  constructor(readonly board: Board) {}

  /** The list of statuses all of them may have. */
  chooseStatus(chip: Chip, at: Point): void {
    const chips = this.board.selection.with(chip);
    const items = this.#statusItems(chips);
    if (items.length === 0) this.board.said = `${named(chips)} kan inte byta status härifrån.`;
    else this.menu = { title: `Status för ${named(chips)}`, items, ...at };
  }

  /** Everything that can be done with it. */
  open(chip: Chip, at: Point): void {
    const chips = this.board.selection.with(chip);
    const items = [
      ...(chips.length === 1 ? [{ text: "Öppna", run: () => go("posts", chip.id) }] : []),
      ...(chips.every((each) => each.fixed) ? [] : this.#moveItems(chip, chips)),
      ...this.#statusItems(chips),
    ];
    this.menu = { title: named(chips), items, ...at };
  }

  /** Asks for a time. */
  plan(chip: Chip): void {
    const free = this.board.selection.with(chip).filter((each) => !each.fixed);
    this.planning = free.length > 0 ? free : null;
  }

  /** Gives them the time, each on its own day; `day` is for those that have none. */
  async planAt(chips: readonly Chip[], time: string, day: Day): Promise<void> {
    const moves: Move[] = chips.map((chip) => {
      const own = chip.day ?? day;
      return { chip, to: { slot: `${own}T${onClock(own, time)}`, target: null } };
    });
    this.planning = null;
    const [lead] = chips;
    if (lead) await this.board.place(moves, lead);
  }

  #moveItems(chip: Chip, chips: readonly Chip[]): Item[] {
    const { board } = this;
    const slotted = chips.some((each) => each.slot !== null);
    return [
      { text: "Plocka upp", keys: "Blanksteg", run: () => this.#carry(chip) },
      { text: "Planera till ett klockslag", keys: "p", run: () => this.plan(chip) },
      ...(slotted
        ? [{ text: "Behåll dagen, ta bort klockslaget", run: () => void this.#wish(chips, chip) }]
        : []),
      { text: "Ta bort dagen", keys: "t", run: () => void board.move(chip, tray) },
      {
        text: board.selection.has(chip.id) ? "Avmarkera" : "Markera",
        keys: "x",
        run: () => board.selection.toggle(chip),
      },
    ];
  }

  #carry(chip: Chip): void {
    this.board.pickUp(chip, "keys");
  }

  async #wish(chips: readonly Chip[], lead: Chip): Promise<void> {
    const free = chips.filter((chip) => !chip.fixed && chip.day !== null);
    const moves = free.map((chip) => ({ chip, to: { slot: null, target: chip.day } }));
    await this.board.place(moves, lead);
  }

  #statusItems(chips: readonly Chip[]): Item[] {
    return commonStatuses(chips).map((status) => ({
      text: statuses[status].text,
      kind: statuses[status].kind,
      run: () => void this.#turn({ chips, status }),
    }));
  }

  async #turn(turn: Turn): Promise<void> {
    if (asks[turn.status]) this.turning = turn;
    else await this.setStatus(turn).catch((thrown: unknown) => this.#refused(thrown));
  }

  #refused(thrown: unknown): void {
    this.board.refusal = Refusal.from(thrown);
  }

  /** Sets the status of them all, in one step; rejects with a refusal. */
  async setStatus({ chips, status }: Turn, by = "", note = ""): Promise<void> {
    const { board } = this;
    board.refusal = null;
    const turns = chips.map(({ id }) => ({ id, status, by, note }));
    const [first] = turns;
    if (!first) return;
    if (turns.length === 1) await call("set_post_status", first);
    else await call("set_post_statuses", turns);
    this.turning = null;
    board.said = `${named(chips)}: ${wordOf(status)}.`;
    board.wanted = postStop(first.id);
  }
}

function named(chips: readonly Chip[]): string {
  const [first] = chips;
  return first && chips.length === 1 ? quoted(first) : formatCount(chips.length, "inlägg", "inlägg");
}
