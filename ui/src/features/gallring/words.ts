// What gallring is called in her words: events, units, reasons to hold, registers.
import type {
  Decision,
  GallringEvent,
  GallringRule,
  Protocol,
  Retention,
  RetentionUnit,
  TableTotal,
  Why,
} from "$door/generated";
import { formatCount, formatDay } from "$shared/format";

export const eventWords: Record<GallringEvent, string> = {
  received: "efter att den kom in",
  answered: "efter svaret",
  closed: "efter att allt var klart",
  own_day: "på sin egen sista dag",
};

const unitWords: Record<RetentionUnit, [string, string]> = {
  days: ["dag", "dagar"],
  months: ["månad", "månader"],
  years: ["år", "år"],
};

export const unitOptions: { value: RetentionUnit; text: string }[] = [
  { value: "days", text: "dagar" },
  { value: "months", text: "månader" },
  { value: "years", text: "år" },
];

export const whyWords: Record<Why, string> = {
  held: "undantagen",
  unfinished: "inte bedömd eller besvarad",
  open_incident: "händelsen pågår",
  open_disclosure: "ingår i ett utlämnande som inte är klart",
  open_promise: "ett löfte är inte infriat",
  open_removal: "hör till en borttagning som inte är klar eller som är diarieförd",
};

/** Every reason, as one phrase. */
export function whyText(why: readonly Why[]): string {
  return why.map((each) => whyWords[each]).join(", ");
}

function periodText({ count, unit }: Retention): string {
  return formatCount(count, ...unitWords[unit]);
}

/** "2 år efter att allt var klart", "bevaras", or that no time is given. */
export function ruleText(rule: GallringRule): string {
  if (rule.keep) return "Bevaras";
  if (rule.event === "own_day") return "Gallras på sin egen sista dag";
  if (!rule.period) return "Ingen tid angiven";
  return `Gallras ${periodText(rule.period)} ${eventWords[rule.event]}`;
}

/** "SSA 2020:12, Kulturnämnden, mån 4 maj 2020", or what is missing. */
export function decisionText({ number, on, authority }: Decision): string {
  const missing = [!number && "nummer", !on && "dag", !authority && "vem som beslutat"];
  const parts = missing.filter((each) => each !== false);
  if (parts.length === 3) return "Inget gallringsbeslut";
  if (parts.length > 0) return `Beslutet saknar ${parts.join(" och ")}`;
  return [number, authority, on && formatDay(on)].join(", ");
}

const tableWords: Record<string, string> = {
  contact: "Kontakter",
  answer: "Svar, alla versioner",
  pause: "Pauser",
  promise: "Löften",
  response_choice: "Val i svarstrappan",
  contact_tie: "Band mellan kontakter",
  evidence: "Bilagor",
  waiver: "Anmärkningar som fått stå",
  writer: "Pseudonymer",
  writer_link: "Kopplingar till person",
  journal_draft: "Påbörjade texter",
  public_subject: "Ärendemeningar",
  protected_subject: "Skyddade ärendemeningar",
  secrecy_mark: "Sekretessmarkeringar",
  registration_package: "Registreringsunderlag",
  waiting_reason: "Skäl att vänta med diariet",
  removal: "Borttagningar",
  removal_evidence: "Bilagor till borttagningar",
  removal_profile: "Profilnamn i borttagningar",
  bundle_item: "Kopior i avslutade utlämnanden",
  gallring_hold: "Hävda undantag",
  post: "Utkast",
  post_account: "Konton i utkast",
};

/** A register by its Swedish name; one that is new here by its own. */
export function tableName(table: string): string {
  return tableWords[table] ?? table;
}

/** All rows, and all earlier versions. */
export function sums(tables: readonly TableTotal[]): { rows: number; images: number } {
  const add = (of: (total: TableTotal) => number) => tables.reduce((sum, each) => sum + of(each), 0);
  return { rows: add((each) => each.rows), images: add((each) => each.images) };
}

/** What goes, or went, in numbers. */
export type Body = Pick<Protocol, "tables" | "indexed" | "files" | "copies" | "loosened">;
