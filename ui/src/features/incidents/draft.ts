// An incident while it is being written, and the way to the desk's form.
import type { Incident, IncidentForm, IncidentKind } from "$door/generated";
import { Refusal } from "$door/refusal";
import { formatTime, inStockholm, momentOf } from "$shared/format";

export interface Draft {
  kind: IncidentKind;
  title: string;
  place: string;
  day: string;
  time: string;
  situation: string;
}

/** An empty draft that begins now. */
export function freshDraft(now: string): Draft {
  return { kind: "other", title: "", place: "", situation: "", ...wallOf(now) };
}

/** Day and time as she writes them. */
function wallOf(moment: string): { day: string; time: string } {
  const { day, time } = inStockholm(moment);
  return { day, time: formatTime(time) };
}

/** What is known, to be rewritten. */
export function draftOf(incident: Incident): Draft {
  const { kind, title, place, situation, began } = incident;
  return { kind, title, place, situation, ...wallOf(began) };
}

/** The desk's form; refuses here what the desk cannot be asked. */
export function formOf(draft: Draft): IncidentForm {
  const { day, time, ...rest } = draft;
  if (!rest.title.trim()) throw new Refusal("empty", "title");
  const began = momentOf(day, time);
  if (!began) throw new Refusal("bad_time", "began");
  return { ...rest, began };
}
