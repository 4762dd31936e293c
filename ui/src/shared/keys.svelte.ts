// The keyboard: who listens to which key now. Views add theirs with useKeys, the frame dispatches.

export interface KeyBinding {
  /** "n", "?", "Ctrl+Z", "Ctrl+Shift+Z", "Alt+1", "Escape", "ArrowUp"; letters alone are simple keys. */
  keys: string;
  /** What it does, as the list of shortcuts says it. */
  text: string;
  run: (event: KeyboardEvent) => void;
  /** Also while she is writing in a field. */
  inText?: boolean;
  /** Heading in the list of shortcuts. */
  group?: string;
  /** Heard elsewhere and listed here to be found, so that it cannot be another. */
  fixed?: boolean;
}

const stored = "anslag.simple-keys";
const storedKeys = "anslag.keys";
// What is kept is plain: while effects are torn down, state reads as it was before them.
let kept: readonly KeyBinding[] = [];
let bindings = $state.raw(kept);
let simple = $state(localStorage.getItem(stored) !== "off");
let chosen = $state.raw<Readonly<Record<string, string>>>(chosenBefore());

function chosenBefore(): Record<string, string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storedKeys) ?? "{}");
    return kept && typeof kept === "object" ? { ...(kept as Record<string, string>) } : {};
  } catch {
    return {};
  }
}

/** The keys that do now what these did from the beginning. */
export function keysNow(keys: string): string {
  return chosen[keys] ?? keys;
}

/** Others in their place, remembered on this computer; null for those from the beginning. */
export function chooseKeys(keys: string, now: string | null): void {
  const rest = Object.entries(chosen).filter(([each]) => each !== keys);
  chosen = Object.fromEntries(now && now !== keys ? [...rest, [keys, now]] : rest);
  localStorage.setItem(storedKeys, JSON.stringify(chosen));
}

/** What was pressed as it is written, "Ctrl+Shift+F"; nothing for a key that is held, or writes a letter with AltGr. */
export function pressed(event: KeyboardEvent): string | null {
  const control = event.ctrlKey || event.metaKey;
  const held = ["Control", "Shift", "Alt", "Meta", "AltGraph", "Dead"].includes(event.key);
  if (held || writes(event) || (control && event.altKey)) return null;
  const digit = event.altKey ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
  const letter = /^\p{L}$/u.test(event.key);
  const key = digit ?? (letter && (control || event.altKey) ? event.key.toUpperCase() : event.key);
  const shift = event.shiftKey && (letter || event.key.length > 1);
  const parts = [control ? "Ctrl" : "", shift ? "Shift" : "", event.altKey ? "Alt" : "", key];
  return parts.filter(Boolean).join("+");
}

/** AltGr writes a letter, whatever else it says is held. */
function writes(event: KeyboardEvent): boolean {
  return event.getModifierState("AltGraph");
}

/** All bindings alive now, the newest last. */
export function liveKeys(): readonly KeyBinding[] {
  return bindings;
}

/** Whether keys without Ctrl or Alt do anything; she can turn them off. */
export function simpleKeys(): boolean {
  return simple;
}

/** Turns simple keys on or off, remembered on this computer. */
export function setSimpleKeys(on: boolean): void {
  simple = on;
  localStorage.setItem(stored, on ? "on" : "off");
}

/** Adds bindings and gives back what removes them. */
export function addKeys(added: readonly KeyBinding[]): () => void {
  kept = [...kept, ...added];
  bindings = kept;
  return () => {
    kept = kept.filter((each) => !added.includes(each));
    bindings = kept;
  };
}

/**
 * Adds bindings for as long as the component lives; call while it is being set up.
 * Given as a function they follow the state it reads.
 */
export function useKeys(added: readonly KeyBinding[] | (() => readonly KeyBinding[])): void {
  $effect.pre(() => addKeys(typeof added === "function" ? added() : added));
}

/** Whether she is writing: there, her keys are letters and Ctrl+Z is the field's own. */
export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.closest("[contenteditable='true']")) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  const silent = ["button", "checkbox", "radio", "range", "submit", "reset", "file", "color"];
  return target instanceof HTMLInputElement && !silent.includes(target.type);
}

/** Whether she writes running text there, with an undo of the field's own. */
export function isText(target: EventTarget | null): boolean {
  if (target instanceof HTMLSelectElement) return false;
  const picked = ["date", "time", "month", "week", "datetime-local"];
  return isWriting(target) && !(target instanceof HTMLInputElement && picked.includes(target.type));
}

/** Whether the event is the key written as "Ctrl+Shift+Z". */
export function matches(event: KeyboardEvent, keys: string): boolean {
  if (writes(event)) return false;
  const parts = keys.split("+");
  const key = parts.pop() ?? "";
  const held = (name: string) => parts.includes(name);
  const control = event.ctrlKey || event.metaKey;
  if (control !== held("Ctrl") || event.altKey !== held("Alt")) return false;
  if (held("Alt") && /^\d$/.test(key)) return event.code === `Digit${key}`;
  const letter = /^\p{L}$/u.test(key);
  if ((letter || key.length > 1) && event.shiftKey !== held("Shift")) return false;
  return event.key.toLowerCase() === key.toLowerCase();
}

/** Runs the newest binding that fits the event, if any; under an open dialog nothing listens. */
export function dispatch(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  // A list or a day has no undo of its own, so Ctrl+Z there is the journal's.
  const writing = event.ctrlKey ? isText(event.target) : isWriting(event.target);
  const fit = kept.findLast((each) => {
    const keys = keysNow(each.keys);
    if (!matches(event, keys)) return false;
    if (writing && (!each.inText || keys.length === 1)) return false;
    return keys.length > 1 || simple;
  });
  if (!fit) return;
  event.preventDefault();
  fit.run(event);
}
