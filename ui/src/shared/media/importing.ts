// Files she drops, pastes or chooses, taken into the bank one after another.
import { call } from "$door/call";
import type { MediaId } from "$door/generated";
import { Refusal } from "$door/refusal";
import { noteWrite } from "$door/touched.svelte";

/** The desk's own limit, so that a larger file is never read into the window. */
const mostBytes = 50_000_000;

export interface Imported {
  name: string;
  /** The picture, when it is in the bank now. */
  id: MediaId | null;
  /** It was there before. */
  already: boolean;
  refusal: Refusal | null;
}

/** Takes files in, and says of each what became of it. */
export async function importFiles(
  files: readonly File[],
  keepOriginal: boolean,
  told: (so: Imported) => void = () => undefined,
): Promise<Imported[]> {
  const all: Imported[] = [];
  for (const file of files) {
    const result = await importFile(file, keepOriginal);
    told(result);
    all.push(result);
  }
  if (all.some(({ id, already }) => id !== null && !already)) noteWrite("import_media", false);
  return all;
}

async function importFile(file: File, keepOriginal: boolean): Promise<Imported> {
  const name = file.name || "inklistrad bild.png";
  try {
    if (file.size > mostBytes) throw new Refusal("file_too_big", "50");
    const data = await readFile(file);
    const input = { file_name: name, data, keep_original: keepOriginal };
    const { id, already } = await call("import_media", input, { quiet: true });
    return { name, id, already, refusal: null };
  } catch (thrown) {
    return { name, id: null, already: false, refusal: Refusal.from(thrown) };
  }
}

/** The bytes as a data URL. */
export function readFile(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Refusal("damaged_picture", ""));
    reader.readAsDataURL(file);
  });
}

/** The files of a drop or a paste; text and links are none. */
export function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])];
}
