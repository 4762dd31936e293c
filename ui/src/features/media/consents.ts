// A consent as she writes it and as it stands.
import type { Consent, ConsentForm } from "$door/generated";
import { formatDay, type Day } from "$shared/format";
import type { Standing } from "$shared/media/words";

/** The fields as texts; guardians one a line. */
export interface ConsentDraft extends Omit<ConsentForm, "guardians" | "valid_to"> {
  guardians: string;
  valid_to: string;
}

/** The fields of a consent, or empty ones given today. */
export function draftOf(consent: Consent | null, today: Day): ConsentDraft {
  const empty = { person: "", child: false, guardians: "", purpose: "", given: today, valid_to: "", note: "" };
  if (!consent) return empty;
  const { person, child, purpose, given, note } = consent;
  const guardians = consent.guardians.join("\n");
  return { person, child, guardians, purpose, given, valid_to: consent.valid_to ?? "", note };
}

/** What is sent to the desk. */
export function formOf(draft: ConsentDraft): ConsentForm {
  const guardians = draft.guardians.split("\n").map((name) => name.trim()).filter(Boolean);
  return { ...draft, guardians, valid_to: draft.valid_to || null };
}

/** How it stands, in a shape and words. */
export function standingOf(consent: Consent, today: Day): Standing {
  const { withdrawn, valid_to, given } = consent;
  if (withdrawn) return { kind: "stopp", text: `Återkallat ${formatDay(withdrawn.on, today)}` };
  if (valid_to !== null && valid_to < today) {
    return { kind: "stopp", text: `Gick ut ${formatDay(valid_to, today)}` };
  }
  const until = valid_to === null ? "" : `, gäller till ${formatDay(valid_to, today)}`;
  return { kind: "ok", text: `Lämnat ${formatDay(given, today)}${until}` };
}

/** "Barn, Bo Alm och Åsa Öst har samtyckt": who has agreed. */
export function whoOf(consent: Consent): string {
  if (!consent.child) return consent.purpose;
  return `Barn. Vårdnadshavare: ${consent.guardians.join(", ")}. ${consent.purpose}`;
}
