// What a key, a click or the other button on the calendar's stops does.
import { tick } from "svelte";
import type { Actions, Point } from "./actions.svelte";
import type { Board } from "./board.svelte";
import type { Chip } from "./chips";
import { chipKey, nextPost, walk, type ChipWays } from "./keyboard";
import { chipAt, inOrder, type Picture } from "./picture";
import { postStop, stopAt } from "./roving";
import type { Lay } from "./targets";

/** What became of a key: whether it was for the calendar, and the day beyond the edge it leads to. */
export interface Pressed {
  handled: boolean;
  day?: string;
}

export class Hands {
  /** The chip a menu was opened on, which has focus again when it closes. */
  #from: HTMLElement | null = null;

  constructor(
    readonly board: Board,
    readonly actions: Actions,
    readonly picture: () => Picture | null,
  ) {}

  /** A key on a stop. */
  press(event: KeyboardEvent, lay: Lay): Pressed {
    const stop = stopAt(event.target);
    const zone = stop?.closest<HTMLElement>("[data-zone]");
    if (!stop || !zone || this.board.lead || event.defaultPrevented) return { handled: false };
    const chip = this.#chip(stop);
    if (chip && chipKey(this.board, chip, event, this.#ways(stop))) return { handled: true };
    const column = lay.narrow || lay.view === "list" || zone.dataset["zone"] !== "days";
    if (chip && this.#extend(zone, chip, event, column)) return { handled: true };
    return walk(zone, event, column);
  }

  /** Ctrl marks one more, Shift marks all from the last one; without them the post opens. */
  click(event: MouseEvent): void {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) return;
    const stop = stopAt(event.target);
    const chip = stop && this.#chip(stop);
    if (!chip) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) this.board.selection.extend(this.#order(), chip);
    else this.board.selection.toggle(chip);
    stop.focus();
  }

  /** The other button opens the menu of a post. */
  context(event: MouseEvent): void {
    const stop = stopAt(event.target);
    const chip = stop && this.#chip(stop);
    if (!chip) return;
    event.preventDefault();
    this.#from = stop;
    this.actions.open(chip, { x: event.clientX, y: event.clientY });
  }

  /** Marks all in the view: of the tray when focus is there, else of the days. */
  markAll(): void {
    const picture = this.picture();
    if (!picture) return;
    const zone = document.activeElement?.closest<HTMLElement>("[data-zone]")?.dataset["zone"];
    const chips = zone === "tray" ? picture.undated : inOrder(picture).filter(({ day }) => day);
    this.board.selection.all(chips);
    this.board.said = `${chips.length} inlägg markerade.`;
  }

  /** Does something with the marked, or with the post that has focus. */
  onMarked(run: (chip: Chip, at: Point) => void): void {
    const stop = stopAt(document.activeElement);
    const chip = (stop && this.#chip(stop)) ?? this.board.selection.chips.find((each) => !each.fixed);
    const one = chip ?? this.board.selection.chips[0];
    if (!one) return;
    this.#from = stop ?? (document.activeElement as HTMLElement | null);
    run(one, pointOf(this.#from));
  }

  /** Closes the menu; focus goes back to where it was opened. */
  closeMenu(): void {
    if (!this.actions.menu) return;
    this.actions.menu = null;
    const { id, post } = { id: this.#from?.dataset["post"], post: this.#from };
    if (id) this.board.wanted = postStop(Number(id));
    void tick().then(() => {
      if (post?.isConnected && !this.board.lead) post.focus();
    });
  }

  #ways(stop: HTMLElement): ChipWays {
    const at = () => {
      this.#from = stop;
      return pointOf(stop);
    };
    return {
      status: (chip) => this.actions.chooseStatus(chip, at()),
      menu: (chip) => this.actions.open(chip, at()),
      plan: (chip) => this.actions.plan(chip),
    };
  }

  /** Shift and an arrow: focus goes to the next post, and all between are marked. */
  #extend(zone: HTMLElement, chip: Chip, event: KeyboardEvent, column: boolean): boolean {
    if (!event.shiftKey) return false;
    const next = nextPost(zone, event, column);
    const to = next && this.#chip(next);
    if (!to) return false;
    this.board.selection.begin(chip);
    this.board.selection.extend(this.#order(), to);
    this.board.said = `${this.board.selection.size} inlägg markerade.`;
    next.focus();
    return true;
  }

  #chip(stop: HTMLElement): Chip | undefined {
    const picture = this.picture();
    return picture && stop.dataset["post"] ? chipAt(picture, stop) : undefined;
  }

  #order(): Chip[] {
    const picture = this.picture();
    return picture ? inOrder(picture) : [];
  }
}

/** Just under an element. */
function pointOf(element: Element | null): Point {
  const { left = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
  return { x: left, y: bottom + 2 };
}
