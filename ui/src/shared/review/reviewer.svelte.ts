// Reviews a text as it is written: after a short pause, the newest text wins.
import { tick } from "svelte";
import { call } from "$door/call";
import { topics, type Measures, type Review, type ReviewText } from "$door/generated";
import { Refusal } from "$door/refusal";
import { version } from "$door/touched.svelte";
import { isOpen, keyedAs, marksIn, type Keyed, type Mark } from "./marks";

const pause = 150;
const longestPause = 900;
/** A long text waits longer: a millisecond for so many letters. */
const lettersAMillisecond = 200;

interface Answer {
  text: string;
  keyed: readonly Keyed[];
  review: Review;
}

const untold: Measures = {
  characters: 0,
  words: 0,
  sentences: 0,
  longest_sentence: 0,
  lix: null,
  lengths: [],
};

/** Make it while a component is being set up: it lives and stops with it. */
export class Reviewer {
  #answer = $state.raw<Answer | null>(null);
  #asked = 0;
  #named = 0;
  #took = 0;
  #waiting: (() => void)[] = [];
  #pending = false;
  #input: () => ReviewText;
  /** As text, so that an equal input asks nothing anew. */
  readonly #wanted = $derived.by(() => JSON.stringify(this.#input()));
  refusal = $state.raw<Refusal | null>(null);

  /** Where the findings stand in the text as it is now. */
  readonly marks = $derived.by(() =>
    this.#answer ? marksIn(this.#answer.keyed, this.#answer.text, this.#input().text) : [],
  );
  readonly findings = $derived.by(() => this.#answer?.review.findings ?? []);
  /** Those she has not let stand: what the verdict counts. */
  readonly open = $derived.by(() => this.findings.filter((each) => each.waiver === null));
  readonly measures = $derived.by(() => this.#answer?.review.measures ?? untold);
  /** Ids of the rules that ran and had nothing to say. */
  readonly passed = $derived.by(() => this.#answer?.review.passed ?? []);
  readonly triage = $derived.by(() => this.#answer?.review.triage ?? null);
  /** Whether there is anything to say a verdict of. */
  readonly judged = $derived.by(() => this.#answer !== null && this.#answer.text.trim() !== "");

  constructor(input: () => ReviewText) {
    this.#input = input;
    $effect(() => {
      // A word of hers, a rule or something let stand changes the answer to the same text.
      for (const topic of topics.reads.review_text) version(topic);
      const wanted = JSON.parse(this.#wanted) as ReviewText;
      const mine = ++this.#asked;
      this.#pending = true;
      const timer = setTimeout(() => void this.#read(wanted, mine), this.#wait(wanted.text.length));
      return () => {
        clearTimeout(timer);
        this.#asked += 1;
      };
    });
    $effect(() => () => this.#rest());
  }

  /** Resolves when the text as it stands has been read, or could not be. */
  async settled(): Promise<void> {
    await tick();
    if (this.#pending) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** The first stop that is neither mended nor let stand. */
  get firstStop(): Mark | null {
    return this.marks.find((mark) => mark.finding.bite === "stopp" && isOpen(mark)) ?? null;
  }

  /** The first answer comes at once; a long text, or a slow answer, gives her longer to go on. */
  #wait(length: number): number {
    if (this.#asked === 1) return 0;
    return Math.min(longestPause, Math.max(pause + length / lettersAMillisecond, this.#took));
  }

  async #read(wanted: ReviewText, mine: number): Promise<void> {
    const began = performance.now();
    try {
      const review = await call("review_text", wanted);
      if (mine !== this.#asked) return;
      this.#took = performance.now() - began;
      this.#answer = { text: wanted.text, keyed: this.#keyed(review, wanted.text), review };
      this.refusal = null;
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.#answer = null;
      this.refusal = Refusal.from(thrown);
    }
    this.#rest();
  }

  /** What is found again keeps its name, so that nothing on the page changes place. */
  #keyed(review: Review, text: string): Keyed[] {
    const before = this.#answer;
    const old = before ? marksIn(before.keyed, before.text, text) : [];
    return keyedAs(review.findings, old, () => `f${(this.#named += 1)}`);
  }

  #rest(): void {
    this.#pending = false;
    for (const each of this.#waiting.splice(0)) each();
  }
}
