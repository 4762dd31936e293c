// The form behind "Publicerat": what holds it back, where the post went up, and when, before it is written down.
import type { AccountId, Finding, Publication } from "$door/generated";
import { inStockholm, momentOf } from "$shared/format";
import { slotOf } from "./naming";

/** One account in the form. */
export interface Row {
  account: AccountId;
  name: string;
  /** Whether it went up there. */
  chosen: boolean;
  link: string;
  day: string;
  time: string;
}

/** What is wrong in a row, by field. */
export interface Wrong {
  link?: string;
  time?: string;
}

/** A row for each account, with the given moment as a proposal. */
export function rowsFor(accounts: readonly { id: AccountId; name: string }[], at: string): Row[] {
  const { day, time } = inStockholm(at);
  return accounts.map(({ id, name }) => ({
    ...{ account: id, name, chosen: true, link: "" },
    ...{ day, time },
  }));
}

/** What must be mended before it can be saved; empty when nothing. */
export function wrongIn(row: Row): Wrong {
  if (!row.chosen) return {};
  const wrong: Wrong = {};
  if (row.link.trim() && !isLink(row.link)) {
    wrong.link = "Klistra in adressen från webbläsaren, till exempel https://start.stockholm.";
  }
  if (momentIn(row) === null) wrong.time = "Skriv en dag och en tid som finns.";
  return wrong;
}

/** The rows as the desk wants them; null when one of them cannot be read. */
export function publicationsOf(rows: readonly Row[]): Publication[] | null {
  const out: Publication[] = [];
  for (const row of rows.filter((each) => each.chosen)) {
    const at = momentIn(row);
    if (at === null) return null;
    out.push({ account: row.account, link: row.link.trim() || null, at });
  }
  return out;
}

/** What holds the text back: stops that are neither mended nor let stand. */
export function stopsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter((each) => each.bite === "stopp" && each.waiver === null);
}

function momentIn(row: Row): string | null {
  const slot = slotOf(row.day, row.time);
  return slot ? momentOf(slot.slice(0, 10), slot.slice(11)) : null;
}

function isLink(text: string): boolean {
  return URL.canParse(text.trim()) && /^https?:\/\/[^\s]+\.[^\s]+$/i.test(text.trim());
}
