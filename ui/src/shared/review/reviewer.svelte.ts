// Reviews a text as it is written: after a short pause, the newest text wins.
import { call } from "$door/call";
import type { Finding, Measures, ReviewText } from "$door/generated";
import { Refusal } from "$door/refusal";
import { marksIn } from "./marks";

const pause = 150;

interface Answer {
  text: string;
  findings: readonly Finding[];
  measures: Measures;
}

const untold: Answer["measures"] = {
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
  #input: () => ReviewText;
  /** As text, so that an equal input asks nothing anew. */
  readonly #wanted = $derived.by(() => JSON.stringify(this.#input()));
  refusal = $state.raw<Refusal | null>(null);

  /** Where the findings stand in the text as it is now. */
  readonly marks = $derived.by(() =>
    this.#answer ? marksIn(this.#answer.findings, this.#answer.text, this.#input().text) : [],
  );
  readonly findings = $derived.by(() => this.#answer?.findings ?? []);
  readonly measures = $derived.by(() => this.#answer?.measures ?? untold);
  /** Whether there is anything to say a verdict of. */
  readonly judged = $derived.by(() => this.#answer !== null && this.#answer.text.trim() !== "");

  constructor(input: () => ReviewText) {
    this.#input = input;
    $effect(() => {
      const wanted = JSON.parse(this.#wanted) as ReviewText;
      const mine = ++this.#asked;
      const timer = setTimeout(() => void this.#read(wanted, mine), this.#wait());
      return () => {
        clearTimeout(timer);
        this.#asked += 1;
      };
    });
  }

  /** The first answer comes at once. */
  #wait(): number {
    return this.#asked === 1 ? 0 : pause;
  }

  async #read(wanted: ReviewText, mine: number): Promise<void> {
    try {
      const { findings, measures } = await call("review_text", wanted);
      if (mine !== this.#asked) return;
      this.#answer = { text: wanted.text, findings, measures };
      this.refusal = null;
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.#answer = null;
      this.refusal = Refusal.from(thrown);
    }
  }
}
