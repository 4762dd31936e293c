// Saving the report as a document: one at a time, and what became of it.
import { call } from "$door/call";
import { stopPrinting } from "$door/host";
import type { Format, ReportId } from "$door/generated";
import { Refusal } from "$door/refusal";

export type Outcome =
  | { at: "rest" }
  | { at: "printing"; format: Format }
  | { at: "saved"; path: string }
  | { at: "refused"; refusal: Refusal };

/** The print shop as the view sees it. */
export class Printing {
  outcome = $state.raw<Outcome>({ at: "rest" });

  get busy(): boolean {
    return this.outcome.at === "printing";
  }

  /** Makes and saves; she may change her mind in the save dialog, and then nothing is said. */
  async save(report: ReportId, format: Format): Promise<void> {
    if (this.busy) return;
    this.outcome = { at: "printing", format };
    try {
      const { path } = await call("print_kept_report", { id: report, format });
      this.outcome = path ? { at: "saved", path } : { at: "rest" };
    } catch (thrown) {
      this.outcome = { at: "refused", refusal: Refusal.from(thrown) };
    }
  }

  /** Lets go of the one that is being made. */
  async stop(): Promise<void> {
    if (this.busy) await stopPrinting();
  }
}
