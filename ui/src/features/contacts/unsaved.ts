// What is begun and not done in the log: kept here while she looks at something else, and by the desk
// within a second, so that it survives the window.
import { send } from "$door/call";
import type { ContactDraft, ContactId, DraftKind } from "$door/generated";
import { saveBefore } from "$shared/unsaved";

const pause = 600;
const longest = 900;

interface Begun {
  kind: DraftKind;
  contact: ContactId | null;
  text: string | null;
  /** When the oldest unsaved letter must be with the desk. */
  due: number | null;
  timer?: ReturnType<typeof setTimeout>;
}
const all = new Map<string, Begun>();
const nameOf = (kind: DraftKind, contact: ContactId | null) => `${kind} ${contact ?? ""}`;
let reading: Promise<void> | null = null;
let sending: Promise<unknown> = Promise.resolve();

/** Reads what was begun before the window was opened; once is enough. */
export function readBegun(): Promise<void> {
  reading ??= send("list_drafts", null)
    .then((drafts) => {
      for (const { kind, contact, text } of drafts as ContactDraft[]) {
        const name = nameOf(kind, contact);
        if (!all.has(name)) all.set(name, { kind, contact, text, due: null });
      }
    })
    .catch(() => {
      reading = null;
    });
  return reading;
}

/** What she had begun, or null. */
export function begun<T>(kind: DraftKind, contact: ContactId | null): T | null {
  const text = all.get(nameOf(kind, contact))?.text;
  return text ? (JSON.parse(text) as T) : null;
}

/** Keeps what she has begun, or forgets it when it is done or left. */
export function keep(kind: DraftKind, contact: ContactId | null, fields: unknown): void {
  const name = nameOf(kind, contact);
  const text = fields === null ? null : JSON.stringify(fields);
  const before = all.get(name);
  if ((before?.text ?? null) === text) return;
  const entry: Begun = before ?? { kind, contact, text, due: null };
  entry.text = text;
  all.set(name, entry);
  clearTimeout(entry.timer);
  entry.due ??= performance.now() + longest;
  const wait = text === null ? 0 : Math.max(0, Math.min(pause, entry.due - performance.now()));
  entry.timer = setTimeout(() => void tell(entry), wait);
}

function tell(entry: Begun): Promise<unknown> {
  clearTimeout(entry.timer);
  entry.due = null;
  const { kind, contact, text } = entry;
  sending = sending.then(() => send("keep_draft", { kind, contact, text })).catch(() => undefined);
  return sending;
}

/** Sends what still waits; asked for before the window closes. */
export async function keepAll(): Promise<void> {
  const waiting = [...all.values()].filter(({ due }) => due !== null);
  await Promise.all(waiting.map(tell));
}
saveBefore(keepAll);

/** Forgets everything; for a fresh start. */
export function forgetBegun(): void {
  for (const { timer } of all.values()) clearTimeout(timer);
  all.clear();
  reading = null;
}

/** What she had begun to answer. */
export function begunAnswer(id: ContactId): string | null {
  return begun<{ text: string }>("answer", id)?.text ?? null;
}

/** Keeps an answer she has begun, or forgets it when it is saved or empty. */
export function keepAnswer(id: ContactId, text: string | null): void {
  keep("answer", id, text?.trim() ? { text } : null);
}
