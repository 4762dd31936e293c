// What the list of contacts says of itself.
import type { FoundContacts } from "$door/generated";
import { formatCount } from "$shared/format";
import type { Show } from "./topics";

/** "12 kontakter väntar", or that there are more than are shown. */
export function noteWords({ contacts, all, more }: FoundContacts, waiting: boolean): string {
  const count = formatCount(all ?? contacts.length, "kontakt", "kontakter");
  const least = all === null && more ? "fler än " : "";
  return least + count + (waiting ? " väntar" : "");
}

/** Why the list is empty. */
export function nothingWords(show: Show, sought: string): string {
  if (show !== "topics" && sought.trim()) return `Ingen kontakt innehåller ”${sought.trim()}”.`;
  if (show === "topics") return "Inga kontakter det året.";
  return show === "open"
    ? "Inget väntar på svar eller bedömning. Nya kontakter hamnar här."
    : "Här loggas kommentarer, meddelanden och samtal.";
}
