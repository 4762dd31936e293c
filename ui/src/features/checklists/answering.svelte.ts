// One item being answered: what she has chosen, what is saved, and the reason that must come first.
import { untrack } from "svelte";
import { call } from "$door/call";
import type { ItemAnswer, RunId, Verdict } from "$door/generated";
import { Refusal } from "$door/refusal";

const pause = 800;

/** Make it while the item's component is set up; `saved` gives what the desk has. */
export class Answering {
  /** Chosen and not yet come back from the desk. */
  #wish = $state<Verdict | null>(null);
  #sending = $state(0);
  #timer: ReturnType<typeof setTimeout> | undefined;
  note = $state("");
  refusal = $state.raw<Refusal | null>(null);

  constructor(
    readonly run: () => RunId,
    readonly saved: () => ItemAnswer,
    /** Whether an answer needs a reason before it can be sent. */
    readonly reasoned: (verdict: Verdict) => boolean = (verdict) => verdict === "not_applicable",
  ) {
    this.note = untrack(saved).note;
    let before = this.note;
    $effect(() => {
      const { note } = saved();
      untrack(() => {
        if (this.note === before) this.note = note;
        before = note;
        if (!this.#sending && !this.#timer && !this.asks) this.#wish = null;
      });
    });
    $effect(() => () => this.settle());
  }

  get verdict(): Verdict {
    return this.#wish ?? this.saved().verdict;
  }

  /** What is chosen waits for its reason. */
  get asks(): boolean {
    return this.#wish !== null && this.reasoned(this.#wish) && this.note.trim() === "";
  }

  get unsaved(): boolean {
    const saved = this.saved();
    return this.verdict !== saved.verdict || this.note.trim() !== saved.note;
  }

  /** Takes an answer; sent at once unless a reason is missing. */
  choose(verdict: Verdict): void {
    this.refusal = null;
    this.#wish = verdict;
    if (!this.asks) this.settle();
  }

  /** Takes what is typed; sent when she pauses. */
  type(note: string): void {
    this.note = note;
    this.#stop();
    this.#timer = setTimeout(() => this.settle(), pause);
  }

  /** Back to what was saved. */
  forget(): void {
    this.#stop();
    this.#wish = null;
    this.note = this.saved().note;
    this.refusal = null;
  }

  /** Sends what is not yet saved, when it may be sent. */
  settle(): void {
    this.#stop();
    const missing = this.reasoned(this.verdict) && this.note.trim() === "";
    if (this.unsaved && !missing) void this.#send();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #send(): Promise<void> {
    this.#sending += 1;
    const answer = { item: this.saved().item, verdict: this.verdict, note: this.note.trim() };
    try {
      await call("answer_item", { run: this.run(), answer });
    } catch (thrown) {
      this.refusal = Refusal.from(thrown);
      this.#wish = null;
    } finally {
      this.#sending -= 1;
    }
  }
}
