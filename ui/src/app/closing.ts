// The window asks before it closes; the page saves what is being typed and lets it go.
import { send } from "$door/call";
import { saveAll } from "$shared/unsaved";

/** Listens for the window's question. */
export function saveBeforeClosing(): void {
  window.addEventListener("anslag:closing", () => {
    void saveAll().then(() => send("close", null));
  });
}
