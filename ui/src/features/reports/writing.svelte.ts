// The report that is open: what she writes is saved as she writes it, and waits for nothing.
import { call } from "$door/call";
import type { KeptReport, ReportForm, ReportId } from "$door/generated";
import { Refusal } from "$door/refusal";
import { saveBefore } from "$shared/unsaved";

const pause = 400;

/** A report being written. */
export class Writing {
  readonly id: ReportId;
  form = $state() as ReportForm;
  refusal = $state.raw<Refusal | null>(null);
  saved = $state(true);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(kept: KeptReport) {
    this.id = kept.id;
    this.form = formOf(kept);
  }

  /** Has what is unsaved saved before Ångra and before the window closes; gives back how to stop. */
  watch(): () => void {
    const stop = saveBefore(() => this.save());
    return () => {
      stop();
      void this.save();
    };
  }

  /** Takes what the desk has, unless something is on its way there. */
  follow(kept: KeptReport): void {
    if (this.saved) this.form = formOf(kept);
  }

  /** Something was written. */
  touch(): void {
    this.saved = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), pause);
  }

  /** Saves at once. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.saved) return;
    const form = $state.snapshot(this.form) as ReportForm;
    this.saved = true;
    try {
      await call("edit_report", { id: this.id, form }, { quiet: true });
      this.refusal = null;
    } catch (thrown) {
      this.saved = false;
      this.refusal = Refusal.from(thrown);
    }
  }
}

function formOf(kept: KeptReport): ReportForm {
  const { kind, from, to, diarienummer, meeting, director, title, subtitle } = kept;
  const { decisions, sections, attachments } = kept;
  const lists = structuredClone({ decisions, sections, attachments });
  return { kind, from, to, diarienummer, meeting, director, title, subtitle, ...lists };
}
