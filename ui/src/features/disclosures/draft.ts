// A request while it is being written, and the way to the desk's form.
import type { DisclosureForm, RequestWay } from "$door/generated";
import { Refusal } from "$door/refusal";
import { formatTime, inStockholm, momentOf } from "$shared/format";

export interface Draft {
  wanted: string;
  way: RequestWay;
  day: string;
  time: string;
  diarienummer: string;
}

/** An empty draft of a request that came now. */
export function freshDraft(now: string): Draft {
  return { wanted: "", way: "email", diarienummer: "", ...wallOf(now) };
}

/** What was written down, to be rewritten. */
export function draftOf(form: DisclosureForm): Draft {
  const { wanted, way, received, diarienummer } = form;
  return { wanted, way, diarienummer: diarienummer ?? "", ...wallOf(received) };
}

/** The desk's form; refuses here what the desk cannot be asked. */
export function formOf(draft: Draft): DisclosureForm {
  if (!draft.wanted.trim()) throw new Refusal("empty", "wanted");
  const received = momentOf(draft.day, draft.time);
  if (!received) throw new Refusal("bad_time", "received");
  const { wanted, way } = draft;
  return { wanted, way, received, diarienummer: draft.diarienummer.trim() || null };
}

function wallOf(moment: string): { day: string; time: string } {
  const { day, time } = inStockholm(moment);
  return { day, time: formatTime(time) };
}
