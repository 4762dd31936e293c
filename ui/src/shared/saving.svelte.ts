// Saving a document: one at a time, and what became of it, for the line beside the button.
import { Refusal } from "$door/refusal";

/** What became of the latest document. */
export class Saving {
  busy = $state(false);
  path = $state<string | null>(null);
  refusal = $state.raw<Refusal | null>(null);

  /** Saves; gives back whether she did, since she may change her mind in the dialog. */
  async save(make: () => Promise<{ path: string | null }>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.refusal = null;
    try {
      const { path } = await make();
      this.path = path;
      return path !== null;
    } catch (thrown) {
      this.refusal = Refusal.from(thrown);
      return false;
    } finally {
      this.busy = false;
    }
  }
}
