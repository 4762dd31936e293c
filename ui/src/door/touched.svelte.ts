// How many times each topic has been written to, and the last write; what resources listen to.
import { untrack } from "svelte";
import { SvelteMap } from "svelte/reactivity";

const versions = new SvelteMap<string, number>();

/** Marks topics as changed. */
export function touch(topics: readonly string[]): void {
  untrack(() => {
    for (const topic of topics) versions.set(topic, (versions.get(topic) ?? 0) + 1);
  });
}

/** How many times the topic has changed; reading it in an effect subscribes to it. */
export function version(topic: string): number {
  return versions.get(topic) ?? 0;
}

/** The last write of this window, counted so that two alike are two. */
export interface Write {
  verb: string;
  count: number;
  quiet: boolean;
}

let last = $state.raw<Write>({ verb: "", count: 0, quiet: true });

/** Notes that a write went through. */
export function noteWrite(verb: string, quiet: boolean): void {
  last = { verb, count: untrack(() => last.count) + 1, quiet };
}

/** The last write; reading it in an effect subscribes to it. */
export function lastWrite(): Write {
  return last;
}
