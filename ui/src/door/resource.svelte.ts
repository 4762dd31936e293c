// A value read through the door that reads itself again when something it rests on changes.
import { untrack } from "svelte";
import { call, type Input, type Output, type Verb } from "./call";
import { topics } from "./generated";
import { Refusal } from "./refusal";
import { version } from "./touched.svelte";

const reads: Readonly<Record<string, readonly string[] | undefined>> = topics.reads;

/**
 * Make it while a component is being set up: `new Resource("list_contacts", () => ({ from, to }))`.
 * Reads anew when the input's state changes or a topic is touched; an undefined input reads nothing.
 * The newest question wins: late answers to older ones are dropped, and the old value stands meanwhile.
 */
export class Resource<V extends Verb> {
  value = $state.raw<Output<V> | undefined>();
  loading = $state(false);
  refusal = $state.raw<Refusal | null>(null);
  #asked = 0;
  #again = $state(0);

  constructor(
    readonly verb: V,
    input: () => Input<V> | undefined,
  ) {
    $effect(() => {
      for (const topic of reads[verb] ?? []) version(topic);
      void this.#again;
      const wanted = input();
      untrack(() => void this.#read(wanted));
      return () => {
        this.#asked += 1;
      };
    });
  }

  /** Reads once more, for example from a "Försök igen" button. */
  reload(): void {
    this.#again += 1;
  }

  async #read(input: Input<V> | undefined): Promise<void> {
    const mine = ++this.#asked;
    if (input === undefined) {
      this.value = undefined;
      this.loading = false;
      return;
    }
    this.loading = true;
    try {
      const value = await call(this.verb, input);
      if (mine !== this.#asked) return;
      this.value = value;
      this.refusal = null;
    } catch (thrown) {
      if (mine !== this.#asked) return;
      this.refusal = Refusal.from(thrown);
    }
    this.loading = false;
  }
}
