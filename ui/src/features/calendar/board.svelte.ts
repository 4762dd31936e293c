// What is being moved on the calendar, where to, and what is said of it; by pointer or by keys.
import { call } from "$door/call";
import type { NamedDay } from "$door/generated";
import { Refusal } from "$door/refusal";
import { formatDay, type Day } from "$shared/format";
import { clashes, type Chip } from "./chips";
import { stepDay } from "./dates";
import { findStop, postStop, type Stop } from "./roving";
import { aimed, dayOfTarget, slotAt, slotWords, targetOf, tray, type Lay, type Target } from "./targets";

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
  /** Draws a post where it is going, before the desk has answered. */
  place: (chip: Chip, slot: string | null) => void;
  /** Draws it all as the desk has it, after a refusal. */
  redraw: () => void;
  /** Brings a day on screen. */
  show: (day: Day) => void;
}

export class Board {
  /** The post in her hand. */
  carried = $state.raw<Chip | null>(null);
  by = $state<"pointer" | "keys">("keys");
  /** Where it would land now; null outside every cell. */
  target = $state<Target | null>(null);
  /** Where the pointer is, for the words beside it. */
  point = $state.raw({ x: 0, y: 0 });
  /** Said aloud and shown under the calendar. */
  said = $state("");
  refusal = $state.raw<Refusal | null>(null);
  /** The post a stop held back. */
  held = $state.raw<Chip | null>(null);
  /** The stop that is to have focus as soon as it is on screen. */
  wanted: Stop | null = null;
  /** Moves the desk has not answered yet; until then its older answers are not drawn. */
  waiting = $state(0);
  #line: Promise<unknown> = Promise.resolve();

  constructor(readonly around: Surroundings) {}

  /** Takes a post; a published one stays and says so. */
  pickUp(chip: Chip, by: "pointer" | "keys"): boolean {
    if (this.#isFixed(chip)) return false;
    this.by = by;
    this.carried = chip;
    if (by === "pointer") return true;
    this.target = chip.slot === null ? this.around.first() : targetOf(chip.slot, this.around.hours());
    this.said = `Plockade upp ${quoted(chip)}. Pilarna väljer dag, Retur släpper, T tar bort dagen, Esc avbryter.`;
    return true;
  }

  /** Points at another target; with keys it is said and brought on screen. */
  aim(target: Target | null): void {
    if (!this.carried || target === this.target) return;
    this.target = target;
    if (this.by === "pointer" || target === null) return;
    this.said = this.words;
    const day = dayOfTarget(target);
    if (day) this.around.show(day);
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

  /** The target in words, with the day's name and what it clashes with. */
  get words(): string {
    const { carried, target } = this;
    if (!carried || target === null) return "";
    const slot = slotAt(target, carried.slot);
    if (slot === null) return "Utan dag";
    const day = slot.slice(0, 10);
    const named = this.around.named(day);
    const near = clashes(carried, slot, this.around.chipsOn(day));
    return [
      slotWords(slot, this.around.today()),
      named && (named.closed ? `${named.name}, röd dag` : named.name),
      ...near.slice(0, 2).map((other) => `krockar med ${other.time} ${other.name}`),
      near.length > 2 && `och ${near.length - 2} till`,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  /** Lets go where she points; outside every cell nothing is moved. */
  async drop(): Promise<void> {
    const { carried, target } = this;
    this.#letGo();
    if (carried && target !== null) await this.move(carried, target);
    else if (carried) this.#stays(carried);
  }

  /** Puts it back where it was. */
  cancel(): void {
    const { carried } = this;
    this.#letGo();
    if (!carried) return;
    this.#stays(carried);
    if (carried.slot) this.around.show(carried.slot.slice(0, 10));
  }

  /** An arrow with Alt: moves one step at once. */
  async moveBy(chip: Chip, arrow: string): Promise<void> {
    if (this.#isFixed(chip)) return;
    const from = targetOf(chip.slot, this.around.hours());
    const target = from === tray ? this.around.first() : aimed(from, arrow, this.around.lay());
    if (target) await this.move(chip, target);
  }

  /** One move, one line in the journal; quick moves go to the desk in their order. */
  async move(chip: Chip, target: Target): Promise<void> {
    if (this.#isFixed(chip)) return;
    const slot = slotAt(target, chip.slot);
    if (slot === chip.slot) return this.#stays(chip);
    this.wanted = postStop(chip.id);
    this.said = slot === null ? `Tog bort dagen för ${quoted(chip)}.` : this.#moved(chip, slot);
    this.refusal = this.held = null;
    this.waiting += 1;
    this.around.place(chip, slot);
    if (slot !== null) this.around.show(slot.slice(0, 10));
    const sent = this.#line.then(() => call("plan_post", { id: chip.id, slot }));
    this.#line = sent.catch(() => undefined);
    await sent.catch((thrown: unknown) => {
      this.said = "";
      this.refusal = Refusal.from(thrown);
      if (this.refusal.code === "held_by_stop") this.held = chip;
      this.around.redraw();
    });
    this.waiting -= 1;
  }

  /** Gives focus to the wanted stop if it is on screen. */
  focusWanted(zone: ParentNode): void {
    const found = this.wanted === null ? null : findStop(zone, this.wanted);
    if (!found) return;
    this.wanted = null;
    found.focus();
  }

  #moved(chip: Chip, slot: string): string {
    const day = formatDay(slot.slice(0, 10), this.around.today());
    const sameTime = chip.slot?.slice(11) === slot.slice(11);
    return sameTime ? `Flyttat till ${day}` : `Flyttat till ${slotWords(slot, this.around.today())}`;
  }

  #isFixed(chip: Chip): boolean {
    if (chip.fixed) {
      this.said = `${quoted(chip)} är publicerat och kan inte flyttas.`;
    }
    return chip.fixed;
  }

  #stays(chip: Chip): void {
    this.wanted = postStop(chip.id);
    const where = chip.slot === null ? "utan dag" : slotWords(chip.slot, this.around.today());
    this.said = `${quoted(chip)} ligger kvar ${where}.`;
  }

  #letGo(): void {
    this.carried = null;
    this.target = null;
  }
}

function quoted(chip: Chip): string {
  return `”${chip.name}”`;
}
