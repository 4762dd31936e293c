// The dialog "Sök, gå och gör" as any view may ask for it; the frame mounts it once, over everything.

/** Whether the dialog is open, and the words it begins with. */
export const searchAsk = $state<{ open: boolean; text: string }>({ open: false, text: "" });

/** Opens the dialog, perhaps with words in it. */
export function askSearch(text = ""): void {
  searchAsk.text = text;
  searchAsk.open = true;
}
