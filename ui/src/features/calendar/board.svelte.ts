// What is being moved on the calendar, where to, and what is said of it; by pointer or by keys.
import { Refusal } from "$door/refusal";
import type { NamedDay } from "$door/generated";
import type { Day } from "$shared/format";
import { idsOf, type Chip } from "./chips";
import { stepDay } from "./dates";
import { changing, movesTo, type Move } from "./group";
import { findStop, postStop, type Stop } from "./roving";
import { Selection } from "./selection.svelte";
import { send } from "./send";
import { aimed, dayOfTarget, targetOf, tray, type Lay, type Target } from "./targets";
import { quoted, staysWords, doneWords, targetWords, takenWords, fixedWords } from "./words";

/** What the board must know of the calendar around it; read when it is needed. */
export interface Surroundings {
  today: () => Day;
  lay: () => Lay;
  /** Whether cells are hours. */
  hours: () => boolean;
  chipsOn: (day: Day) => readonly Chip[];
  named: (day: Day) => NamedDay | undefined;
  /** The target to begin with for a post from the tray. */
  first: () => Target;
  /** Draws posts where they are going, before the desk has answered. */
  place: (moves: readonly Move[]) => void;
  /** Draws it all as the desk has it, after a refusal. */
  redraw: () => void;
  /** Brings a day on screen. */
  show: (day: Day) => void;
}

export class Board {
  /** The post she holds: of those she carries, the one that lands where she points. */
  lead = $state.raw<Chip | null>(null);
  /** All she carries. */
  carried = $state.raw<readonly Chip[]>([]);
  by = $state<"pointer" | "keys">("keys");
  /** Where the lead would land now; null outside every cell. */
  target = $state<Target | null>(null);
  /** Where the pointer is, for the words beside it. */
  point = $state.raw({ x: 0, y: 0 });
  /** The day a move last brought on screen. */
  shown = $state.raw<{ day: Day } | null>(null);
  /** Said aloud and shown under the calendar. */
  said = $state("");
  refusal = $state.raw<Refusal | null>(null);
  /** The post a stop held back. */
  held = $state.raw<Chip | null>(null);
  /** The stop that is to have focus as soon as it is on screen. */
  wanted: Stop | null = null;
  /** Moves the desk has not answered yet; until then its older answers are not drawn. */
  waiting = $state(0);
  readonly selection = new Selection();
  readonly #holding = $derived(idsOf(this.carried));
  #line: Promise<unknown> = Promise.resolve();

  constructor(readonly around: Surroundings) {}

  /** Whether she holds this post now. */
  carries(id: number): boolean {
    return this.#holding.has(id);
  }

  /** Takes a post, and with it all that are marked when it is; published ones stay and say so. */
  pickUp(chip: Chip, by: "pointer" | "keys"): boolean {
    const free = this.#free(chip);
    if (free.length === 0) return false;
    this.by = by;
    this.lead = chip.fixed ? (free[0] ?? null) : chip;
    this.carried = free;
    if (by === "pointer" || !this.lead) return true;
    this.target = this.#from(this.lead);
    this.said = takenWords(this.lead, free.length);
    return true;
  }

  /** Points at another target; with keys it is said and brought on screen. */
  aim(target: Target | null): void {
    if (!this.lead || target === this.target) return;
    this.target = target;
    if (this.by === "pointer" || target === null) return;
    this.said = this.words;
    const day = dayOfTarget(target);
    if (day) this.#show(day);
  }

  /** An arrow while she carries: the next target. */
  aimBy(arrow: string): void {
    const from = this.target === tray || this.target === null ? null : this.target;
    this.aim(from ? (aimed(from, arrow, this.around.lay()) ?? from) : this.around.first());
  }

  /** Page Up or Page Down while she carries: the same day a month or a week away. */
  aimPage(by: number): void {
    const day = this.target === null ? null : dayOfTarget(this.target);
    if (day === null || this.target === null) return;
    this.aim(stepDay(this.around.lay().view, day, by) + this.target.slice(10));
  }

  /** Where they would go now. */
  get moves(): Move[] {
    if (!this.lead || this.target === null) return [];
    return movesTo(this.carried, this.lead, this.target);
  }

  /** The target in words, with the day's name and what it clashes with. */
  get words(): string {
    return this.lead ? targetWords(this.moves, this.lead, this.around) : "";
  }

  /** Lets go where she points; outside every cell nothing is moved. */
  async drop(): Promise<void> {
    const { lead, target, moves } = this;
    this.#letGo();
    if (lead && target !== null) await this.place(moves, lead);
    else if (lead) this.#stays(lead);
  }

  /** Puts it back where it was. */
  cancel(): void {
    const { lead } = this;
    this.#letGo();
    if (!lead) return;
    this.#stays(lead);
    if (lead.day) this.#show(lead.day);
  }

  /** An arrow with Alt: moves one step at once. */
  async moveBy(chip: Chip, arrow: string): Promise<void> {
    const from = targetOf(chip, this.around.hours());
    const target = from === tray ? this.around.first() : aimed(from, arrow, this.around.lay());
    if (target) await this.move(chip, target);
  }

  /** Moves a post, and with it all that are marked when it is. */
  async move(chip: Chip, target: Target): Promise<void> {
    const free = this.#free(chip);
    const lead = chip.fixed ? free[0] : chip;
    if (lead) await this.place(movesTo(free, lead, target), lead);
  }

  /** One move, one line in the journal; quick moves go to the desk in their order. */
  async place(wanted: readonly Move[], lead: Chip): Promise<void> {
    const moves = changing(wanted);
    if (moves.length === 0) return this.#stays(lead);
    const to = moves.find(({ chip }) => chip.id === lead.id)?.to ?? moves[0]?.to;
    this.wanted = postStop(lead.id);
    this.said = doneWords(moves, lead, this.around.today());
    this.refusal = this.held = null;
    this.waiting += 1;
    this.around.place(moves);
    const day = to?.slot?.slice(0, 10) ?? to?.target;
    if (day) this.#show(day);
    const sent = this.#line.then(() => send(moves));
    this.#line = sent.catch(() => undefined);
    await sent.catch((thrown: unknown) => this.#refused(thrown, lead));
    this.waiting -= 1;
  }

  /** Gives focus to the wanted stop if it is on screen. */
  focusWanted(zone: ParentNode): void {
    const found = this.wanted === null ? null : findStop(zone, this.wanted);
    if (!found) return;
    this.wanted = null;
    found.focus();
  }

  #show(day: Day): void {
    this.shown = { day };
    this.around.show(day);
  }

  #refused(thrown: unknown, lead: Chip): void {
    this.said = "";
    this.refusal = Refusal.from(thrown);
    if (this.refusal.code === "held_by_stop") this.held = lead;
    this.around.redraw();
  }

  /** What can be moved with a chip; when nothing can, it says why. */
  #free(chip: Chip): readonly Chip[] {
    const free = this.selection.with(chip).filter((each) => !each.fixed);
    if (free.length === 0) this.said = fixedWords(chip);
    return free;
  }

  #from(lead: Chip): Target {
    const from = targetOf(lead, this.around.hours());
    return from === tray ? this.around.first() : from;
  }

  #stays(chip: Chip): void {
    this.wanted = postStop(chip.id);
    this.said = `${quoted(chip)} ${staysWords(chip, this.around.today())}.`;
  }

  #letGo(): void {
    this.lead = null;
    this.carried = [];
    this.target = null;
  }
}
