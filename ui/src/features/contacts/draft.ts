// A contact while it is being written: every field a text or a choice, and the way to the desk's form.
import type {
  AccountId,
  Class,
  Contact,
  ContactForm,
  ContactKind,
  Direction,
  Flag,
  IncidentId,
  Triage,
  Urgency,
  WriterId,
} from "$door/generated";
import { Refusal } from "$door/refusal";
import { formatTime, inStockholm, momentOf } from "$shared/format";

export interface Draft {
  kind: ContactKind;
  account: AccountId | null;
  day: string;
  time: string;
  summary: string;
  topic: string;
  worry: number;
  place: string;
  link: string;
  incident: IncidentId | null;
  direction: Direction;
  /** When we came to know of it; empty for when it came. */
  knownDay: string;
  knownTime: string;
  class: Class | null;
  urgency: Urgency | null;
  flags: Flag[];
  responsible: string;
  action: string;
  lesson: string;
  escalated: boolean;
  writer: WriterId | null;
}

/** The fields that are filled in for her until she has touched them. */
export type Guess = "kind" | "account" | "received" | "topic" | "worry";

const byAccount: readonly ContactKind[] = ["comment", "message", "mention", "review"];

/** Whether what comes this way comes to an account. */
export function hasAccount(kind: ContactKind): boolean {
  return byAccount.includes(kind);
}

/** An empty draft: a comment, just now, to the account used last. */
export function freshDraft(now: string, latest: Contact | undefined): Draft {
  return {
    ...{ kind: "comment", account: latest?.account ?? null },
    ...wallOf(now),
    ...{ summary: "", topic: "", worry: 0, place: "", link: "", incident: null },
    ...{ direction: "incoming", knownDay: "", knownTime: "", class: null, urgency: null, flags: [] },
    ...{ responsible: "", action: "", lesson: "", escalated: false, writer: null },
  };
}

/** Day and time as she writes them. */
function wallOf(moment: string): { day: string; time: string } {
  const { day, time } = inStockholm(moment);
  return { day, time: formatTime(time) };
}

function knownOf(moment: string): { knownDay: string; knownTime: string } {
  const { day, time } = wallOf(moment);
  return { knownDay: day, knownTime: time };
}

/** The draft with the topic and worry that were guessed, where she has not chosen herself. */
export function guessedIn(
  draft: Draft,
  triage: Triage,
  guessed: readonly Guess[],
  topics: readonly string[],
): Draft {
  const topic = guessed.includes("topic") && topics.includes(triage.topic);
  const worry = guessed.includes("worry");
  const { class: sort, urgency, flags } = triage;
  return {
    ...draft,
    ...{ class: sort, urgency, flags },
    ...(topic ? { topic: triage.topic } : {}),
    ...(worry ? { worry: triage.worry } : {}),
  };
}

/** What was written down, to be rewritten. */
export function draftOf(contact: Contact): Draft {
  const { kind, account, summary, topic, worry, place, link, incident } = contact;
  const { direction, known, urgency, flags, responsible, action, lesson } = contact;
  const { class: sort, escalated, writer } = contact;
  return {
    ...{ kind, account, summary, topic, worry, place, incident, link: link ?? "" },
    ...{ direction, class: sort, urgency, flags, responsible, action, lesson },
    ...(known ? knownOf(known) : { knownDay: "", knownTime: "" }),
    ...{ escalated, writer },
    ...wallOf(contact.received),
  };
}

/** The desk's form; refuses here what the desk cannot be asked. */
export function formOf(draft: Draft): ContactForm {
  const { day, time, link, knownDay, knownTime, ...rest } = draft;
  for (const field of ["summary", "topic"] as const) {
    if (!draft[field].trim()) throw new Refusal("empty", field);
  }
  const received = momentOf(day, time);
  if (!received) throw new Refusal("bad_time", "received");
  const later = knownDay.trim() !== "" || knownTime.trim() !== "";
  const known = later ? momentOf(knownDay, knownTime) : null;
  if (later && !known) throw new Refusal("bad_time", "known");
  return { ...rest, received, known, link: link.trim() || null };
}

/** Whether she has written anything that would be missed. */
export function isBegun(draft: Draft): boolean {
  return [draft.summary, draft.topic, draft.place, draft.link].some((text) => text.trim());
}
