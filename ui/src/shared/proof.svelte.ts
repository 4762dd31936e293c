// The journal is read through once at every start, behind what she does.
import { call } from "$door/call";
import type { Proof } from "$door/generated";

let proof = $state.raw<Proof | null>(null);

/** Whether something was changed past the journal; unknown counts as no. */
export function isBroken(found: Proof | null = proof): boolean {
  return found !== null && (found.broken_at !== null || found.altered.length > 0);
}

/** What the check at the start found, once it is done. */
export const proofAtStart = (): Proof | null => proof;

/** Reads it through; a check that cannot be made now is made by hand in Inställningar. */
export async function proveAtStart(): Promise<void> {
  try {
    proof = await call("verify_journal", null);
  } catch {
    proof = null;
  }
}
