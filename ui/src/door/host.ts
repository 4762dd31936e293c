// What the window itself answers before there is a desk: the lock, and who she might be.
import { send } from "./call";
import type { LockState, Verbs } from "./generated";

export type { LockState };
export type Office = NonNullable<Verbs["get_office"]["output"]>;

/** Whether the database is open. */
export async function lockState(): Promise<LockState> {
  return (await send("lock_state", null)) as LockState;
}

/** Opens the database, or makes a new one under this passphrase. Refused with `wrong_key`. */
export async function unlock(passphrase: string): Promise<void> {
  await send("unlock", { passphrase });
}

/** Opens a saved document, or an address of the web, in the system's own program for it. */
export async function openOutside(place: string): Promise<void> {
  await send("open_outside", { place });
}

/** Lets go of the document that is being made: nothing is saved, and nothing else has changed. */
export async function stopPrinting(): Promise<void> {
  await send("stop_printing", null);
}

const nobody: Office = {
  city: "",
  forvaltning: "",
  namnd: "",
  unit: "",
  name: "",
  title: "",
  phone: "",
  email: "",
};

/** What the first form is filled with; empty where the desk has nothing to suggest. */
export async function officeDefaults(): Promise<Office> {
  try {
    return (await send("office_defaults", null)) as Office;
  } catch {
    return nobody;
  }
}
