// Ctrl+Z inside a text field is the field's own; not every engine listens to it by itself.
import { isText } from "./keys.svelte";

/** "undo" or "redo" when the event asks for it, else null. */
function wish(event: KeyboardEvent): "undo" | "redo" | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === "z") return event.shiftKey ? "redo" : "undo";
  return key === "y" && !event.shiftKey ? "redo" : null;
}

/** Undoes or redoes in the field she writes in; true when the event was for the field. */
export function undoInField(event: KeyboardEvent): boolean {
  const wanted = wish(event);
  if (!wanted || event.isComposing || !isText(event.target)) return false;
  const command = (document as { execCommand?: Document["execCommand"] }).execCommand;
  if (!command) return false;
  event.preventDefault();
  command.call(document, wanted);
  return true;
}
