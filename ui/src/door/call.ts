// One call through the door: typed verb in, typed value out, a Refusal when refused.
import { topics, type Verbs } from "./generated";
import { Refusal } from "./refusal";
import { noteWrite, touch } from "./touched.svelte";
import { transport } from "./transport";

export type Verb = keyof Verbs;
export type Input<V extends Verb> = Verbs[V]["input"];
export type Output<V extends Verb> = Verbs[V]["output"];

const touches: Readonly<Record<string, readonly string[] | undefined>> = topics.touches;

export interface CallOptions {
  /** A write she need not be told of, such as autosave: no undo line is shown. */
  quiet?: boolean;
}

/** The write before this one: what is done, undone and done again goes through the door in order. */
let before: Promise<unknown> | null = null;

/** Says a wish to the desk. After a write, everything shown on its topics reads again. */
export async function call<V extends Verb>(
  verb: V,
  input: Input<V>,
  options: CallOptions = {},
): Promise<Output<V>> {
  const touched = touches[verb];
  if (!touched) return (await send(verb, input)) as Output<V>;
  const output = (await inTurn(() => send(verb, input))) as Output<V>;
  touch(touched);
  noteWrite(verb, options.quiet ?? false);
  return output;
}

/** Starts at once when no write is under way, else when the last of them has settled. */
function inTurn(write: () => Promise<unknown>): Promise<unknown> {
  const mine = before ? before.then(write) : write();
  const settled: Promise<unknown> = mine
    .catch(() => undefined)
    .then(() => {
      if (before === settled) before = null;
    });
  before = settled;
  return mine;
}

/** Sends any verb by name and turns a rejection into a Refusal. */
export async function send(verb: string, input: unknown): Promise<unknown> {
  try {
    return await transport().call(verb, input);
  } catch (thrown) {
    throw Refusal.from(thrown);
  }
}
