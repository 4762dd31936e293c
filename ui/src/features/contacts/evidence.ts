// Files as evidence: read into the window as they are, never altered, and named for what they are.
import { call } from "$door/call";
import type { EvidenceFile, EvidenceId } from "$door/generated";
import { Refusal } from "$door/refusal";
import { readFile } from "$shared/media/importing";

/** The desk's own limit, so that a larger file is never read into the window. */
const mostBytes = 50_000_000;

/** What may be chosen. */
export const accepted = "image/png,image/jpeg,image/webp,application/pdf";

/** The file as the desk takes it. */
export async function evidenceOf(file: File): Promise<EvidenceFile> {
  if (file.size > mostBytes) throw new Refusal("file_too_big", "50");
  return { data: await readFile(file), taken: null, note: "", secured: false };
}

const shown = new Map<EvidenceId, Promise<string>>();

/** The bytes as an address, checked by the desk; a few are remembered. */
export function addressOf(id: EvidenceId): Promise<string> {
  const known = shown.get(id);
  if (known) return known;
  const reading = call("evidence_file", id);
  shown.set(id, reading);
  reading.catch(() => shown.delete(id));
  for (const oldest of shown.keys()) {
    if (shown.size <= 12) break;
    shown.delete(oldest);
  }
  return reading;
}

/** "2,1 MB", "340 kB". */
export function sizeText(bytes: number): string {
  const number = bytes >= 1_000_000 ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000));
  const text = number.toLocaleString("sv-SE", { maximumFractionDigits: 1 });
  return `${text} ${bytes >= 1_000_000 ? "MB" : "kB"}`;
}
