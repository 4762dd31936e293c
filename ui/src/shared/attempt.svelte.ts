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
