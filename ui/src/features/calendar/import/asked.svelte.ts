// What she wants to take in: a file, what she pasted, or nothing yet. Asked for from anywhere in the calendar.
import type { ImportSource } from "$door/generated";

export interface Wish {
  /** Shown above the rows: the file's name, or that it was pasted. */
  name: string;
  source: ImportSource;
}

/** Larger files than this are not sent, in bytes; the desk refuses them too. */
export const largest = 50 * 1024 * 1024;

let open = $state(false);
let wish = $state.raw<Wish | null>(null);
let tooLarge = $state(false);

export const importing = {
  get open(): boolean {
    return open;
  },
  get wish(): Wish | null {
    return wish;
  },
  get tooLarge(): boolean {
    return tooLarge;
  },
};

/** Opens the import, with what is to be taken in where that is known. */
export function askImport(wanted: Wish | null = null): void {
  wish = wanted;
  tooLarge = false;
  open = true;
}

/** The same with a file. */
export async function askImportOf(file: File): Promise<void> {
  if (file.size > largest) {
    askImport();
    tooLarge = true;
    return;
  }
  const bytes = base64(new Uint8Array(await file.arrayBuffer()));
  askImport({ name: file.name, source: { bytes, text: null } });
}

/** The same with what lies on the clipboard. */
export function askImportOfText(text: string): void {
  askImport({ name: "Inklistrat", source: { bytes: null, text } });
}

export function closeImport(): void {
  open = false;
  wish = null;
}

/** Whether pasted text looks like rows of a sheet, so that it is not taken for anything else. */
export function looksLikeRows(text: string): boolean {
  const lines = text.trim().split(/\r?\n/);
  return lines.some((line) => line.includes("\t")) || (lines.length > 1 && /[;,]/.test(lines[0] ?? ""));
}

function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  // In pieces that end between two groups of three, so that they can be put together.
  const step = 3 * 8192;
  for (let at = 0; at < bytes.length; at += step) {
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  }
  return parts.join("");
}
