// Replaces a stretch of a text field so that Ctrl+Z in the field takes it back.

/** Selects `start..end` and writes `text` there, as if she had typed it. */
export function replaceSpan(
  field: HTMLTextAreaElement,
  start: number,
  end: number,
  text: string,
): void {
  field.focus();
  field.setSelectionRange(start, end);
  if (typed(text)) return;
  field.setRangeText(text, start, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertReplacementText" }));
}

/** The old command is the only way into the field's own undo; some engines have it no more. */
function typed(text: string): boolean {
  const command = (document as { execCommand?: Document["execCommand"] }).execCommand;
  if (!command) return false;
  return text === ""
    ? command.call(document, "delete")
    : command.call(document, "insertText", false, text);
}
