// What to say beside a field that was refused, and the way to it.
import type { Refusal } from "$door/refusal";
import { sayingOf } from "./codes";

/** The sentence under the field the refusal is about, or null when it is about something else. */
export function errorFor(refusal: Refusal | null, field: string): string | null {
  if (refusal?.about !== field) return null;
  return refusal.code === "empty" ? "Skriv något här." : sayingOf(refusal.code).todo;
}

/** Moves focus to the first field that is marked as wrong. */
export function focusFirstError(within: ParentNode): void {
  within.querySelector<HTMLElement>("[aria-invalid]")?.focus();
}
