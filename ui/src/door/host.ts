// What the window itself answers before there is a desk: the lock, and who she might be.
import { send } from "./call";
import type {
  BackupCopy,
  CopyWish,
  LockState,
  MadeCopy,
  NewKeyMade,
  SalvagedSize,
  Saved,
  Verbs,
} from "./generated";

export type { BackupCopy, LockState, MadeCopy };
export type Office = NonNullable<Verbs["get_office"]["output"]>;

/** Whether the database is open. */
export async function lockState(): Promise<LockState> {
  return (await send("lock_state", null)) as LockState;
}

/** Opens the database, or makes a new one under this passphrase. Refused with `wrong_key`. */
export async function unlock(passphrase: string): Promise<void> {
  await send("unlock", { passphrase });
}

/** Opens the database by what the system's keychain keeps. */
export async function unlockByKeychain(): Promise<void> {
  await send("unlock", {});
}

/** Opens the database by the printed code. Refused with `not_a_code`, or `wrong_key`. */
export async function unlockByCode(code: string): Promise<void> {
  await send("unlock", { code });
}

/** Closes the database; what opens it is asked for. */
export async function lock(): Promise<void> {
  await send("lock", null);
}

/** Another passphrase; `old` is not asked for when she came in by the code. */
export async function changePassphrase(old: string | null, passphrase: string): Promise<void> {
  await send("change_passphrase", { old, new: passphrase });
}

/** A new recovery code, shown once; the one before opens nothing any more. */
export async function newRecoveryCode(): Promise<string> {
  return (await send("new_recovery_code", null)) as string;
}

/** Another key for the data itself; gives the code that is shown once. All copies go. */
export async function drawNewKey(passphrase: string): Promise<string> {
  return ((await send("draw_new_key", { passphrase })) as NewKeyMade).code;
}

/** What can be read of a damaged office, into a folder she chooses; no path when she changed her mind. */
export async function salvage(): Promise<{ saved: Saved; size: SalvagedSize }> {
  return (await send("salvage", null)) as { saved: Saved; size: SalvagedSize };
}

/** Makes a copy and reads it back; also in the second place, where she has one. */
export async function backUp(): Promise<MadeCopy> {
  return (await send("back_up", null)) as MadeCopy;
}

/** The app's own copies, also when the database itself cannot be opened. */
export async function copiesHere(): Promise<BackupCopy[]> {
  return (await send("copies_here", null)) as BackupCopy[];
}

/** Puts a copy in the database's place and opens it. */
export async function restoreBackup(wish: CopyWish): Promise<void> {
  await send("restore_backup", wish);
}

/** Begins on a new machine with the latest copy in a folder. */
export async function beginWithCopy(
  folder: string,
  secret: { passphrase: string } | { code: string },
): Promise<void> {
  await send("begin_with_copy", { folder, ...secret });
}

/** A folder she points out; nothing when she changes her mind. */
export async function chooseFolder(): Promise<string | null> {
  return (await send("choose_folder", null)) as string | null;
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
