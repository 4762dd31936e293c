// What she is typing about an account, and what the register lacks, in words.
import type { AccountForm, RegisteredAccount } from "$door/generated";

/** The form's fields as texts; an empty one means nothing. */
export type Draft = Record<keyof AccountForm, string>;

const empty: Draft = {
  platform: "",
  name: "",
  address: "",
  purpose: "",
  responsible: "",
  deputy: "",
  decided_by: "",
  decided_on: "",
  diarienummer: "",
  reported_on: "",
};

/** The fields of an account, or empty ones. */
export function draftOf(account: RegisteredAccount | null): Draft {
  if (!account) return { ...empty };
  const fields = Object.keys(empty) as (keyof Draft)[];
  return Object.fromEntries(fields.map((field) => [field, account[field] ?? ""])) as Draft;
}

/** What is sent to the desk: days and diarienummer left out where nothing is written. */
export function formOf(draft: Draft): AccountForm {
  return {
    ...draft,
    decided_on: draft.decided_on || null,
    diarienummer: draft.diarienummer || null,
    reported_on: draft.reported_on || null,
  };
}

/** Whether two drafts say the same. */
export function same(one: Draft, other: Draft): boolean {
  return (Object.keys(empty) as (keyof Draft)[]).every((field) => one[field] === other[field]);
}

const gapNames: Partial<Record<string, string>> = {
  address: "adress",
  deputy: "ersättare",
  decision: "beslut",
  diarienummer: "diarienummer",
  reported_on: "rapportering",
};

const gapSentences: Partial<Record<string, string>> = {
  address: "Adress saknas.",
  deputy: "Ersättare saknas.",
  decision: "Vem som beslutade om kontot, och vilken dag, saknas.",
  diarienummer: "Beslutets diarienummer saknas.",
  reported_on: "Dagen då kontot rapporterades till stadsledningskontoret saknas.",
};

/** "ersättare och rapportering saknas", or null when nothing is missing. */
export function gapLine(gaps: readonly string[]): string | null {
  const names = gaps.map((gap) => gapNames[gap] ?? gap);
  const last = names.pop();
  if (!last) return null;
  const line = names.length ? `${names.join(", ")} och ${last}` : last;
  return `${line.charAt(0).toUpperCase()}${line.slice(1)} saknas`;
}

/** One sentence for each gap. */
export function gapTexts(gaps: readonly string[]): string[] {
  return gaps.map((gap) => gapSentences[gap] ?? gap);
}
