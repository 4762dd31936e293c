// A dossier while it is being written, and the way to the desk's form.
import type { Removal, RemovalForm } from "$door/generated";
import { Refusal } from "$door/refusal";
import { formatTime, inStockholm, momentOf } from "$shared/format";

/** A day and a wall time, both as she writes them. */
export interface When {
  day: string;
  time: string;
}

type Written = "no_evidence" | "motive" | "decided_by" | "warned" | "other_way" | "informed_text";
type Kept = "police" | "gallring_basis";

export interface Draft extends Pick<RemovalForm, Written | Kept> {
  account: number | null;
  contact: number | null;
  link: string;
  posted: When;
  known: When;
  done: When;
  measure: RemovalForm["measure"];
  until: string;
  ground: RemovalForm["ground"];
  point: RemovalForm["point"];
  rule_number: string;
  informed: When;
  police_at: string;
  registration: RemovalForm["registration"];
  diarienummer: string;
}

/** What each missing field is called. */
export const missingWords: Record<string, string> = {
  evidence: "bild eller skäl",
  account: "konto",
  link: "adress",
  profile: "profilens namn",
  posted: "när det skrevs",
  ground: "grund",
  point: "punkt i 5 §",
  rule_number: "regelns nummer",
  motive: "vad i texten",
  decided_by: "vem som beslutade",
  done: "när det gjordes",
  informed_text: "underrättelse",
  police: "polis",
  registration: "hantering",
  diarienummer: "diarienummer",
  gallring_basis: "grund för gallring",
};

/** "25 minuter", "3 timmar 10 minuter". */
export function minutesText(seconds: number): string {
  const all = Math.floor(seconds / 60);
  const hours = Math.floor(all / 60);
  const minutes = `${all % 60} ${all % 60 === 1 ? "minut" : "minuter"}`;
  if (hours === 0) return minutes;
  return `${hours} ${hours === 1 ? "timme" : "timmar"}${all % 60 ? ` ${minutes}` : ""}`;
}

function wallOf(moment: string | null): When {
  if (!moment) return { day: "", time: "" };
  const { day, time } = inStockholm(moment);
  return { day, time: formatTime(time) };
}

/** The draft of a dossier; a new one begins with what we knew just now. */
export function draftOf(removal: Removal | null, now: string, account: number | null): Draft {
  if (!removal) return fresh(now, account);
  const { posted, known, done, informed } = removal;
  return {
    ...removal,
    ...{ posted: wallOf(posted), known: wallOf(known), done: wallOf(done) },
    informed: wallOf(informed),
    link: removal.link ?? "",
    until: removal.until ?? "",
    rule_number: removal.rule_number === null ? "" : String(removal.rule_number),
    police_at: removal.police_at ?? "",
    diarienummer: removal.diarienummer ?? "",
  };
}

function fresh(now: string, account: number | null): Draft {
  const never = () => wallOf(null);
  return {
    ...{ account, contact: null, link: "", no_evidence: "", posted: never(), known: wallOf(now) },
    ...{ done: never(), measure: "hide" as const, until: "", ground: null, point: null },
    ...{ rule_number: "", motive: "", decided_by: "", warned: "", other_way: "" },
    ...{ informed: never(), informed_text: "", police_at: "", police: "", registration: null },
    ...{ diarienummer: "", gallring_basis: "" },
  };
}

function momentIn(when: When, field: string): string | null {
  if (!when.day.trim()) return null;
  const moment = momentOf(when.day, when.time);
  if (!moment) throw new Refusal("bad_time", field);
  return moment;
}

/** The desk's form; refuses here what the desk cannot be asked. */
export function formOf(draft: Draft): RemovalForm {
  const known = momentIn(draft.known, "known");
  if (!known) throw new Refusal("empty", "known");
  const number = draft.rule_number.trim();
  if (number && !/^\d{1,4}$/.test(number)) throw new Refusal("out_of_range", "rule_number");
  const { account, contact, no_evidence, measure, ground, point, motive, decided_by } = draft;
  const { warned, other_way, informed_text, police, registration, gallring_basis } = draft;
  return {
    ...{ account, contact, no_evidence, measure, ground, point, motive, decided_by, warned },
    ...{ other_way, informed_text, police, registration, gallring_basis, known },
    link: draft.link.trim() || null,
    posted: momentIn(draft.posted, "posted"),
    done: momentIn(draft.done, "done"),
    until: draft.until || null,
    rule_number: number ? Number(number) : null,
    informed: momentIn(draft.informed, "informed"),
    police_at: draft.police_at || null,
    diarienummer: draft.diarienummer.trim() || null,
  };
}
