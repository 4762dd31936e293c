// A write from a list of small things: what was refused is kept until the next one goes through.
import { Refusal } from "$door/refusal";

export class Attempt {
  refusal = $state.raw<Refusal | null>(null);

  /** Runs a write; false when it was refused. */
  async run(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      this.refusal = null;
      return true;
    } catch (thrown) {
      this.refusal = Refusal.from(thrown);
      return false;
    }
  }
}

/** The same for what takes its time: while one is under way there is no other. */
export class OneAttempt extends Attempt {
  busy = $state(false);

  override async run(act: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refusal = null;
    try {
      return await super.run(act);
    } finally {
      this.busy = false;
    }
  }
}
