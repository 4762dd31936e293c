// How Dialog and Sheet open: modal, closed by Escape or a press on the background, focus given back.
import type { Attachment } from "svelte/attachments";

/** Attach to a `<dialog>`; `close` is called when she wants it closed. */
export function modal(close: () => void): Attachment<HTMLDialogElement> {
  return (dialog) => {
    const before = document.activeElement;
    let pressedOutside = false;
    const outside = (event: MouseEvent) => event.target === dialog && !within(dialog, event);
    const oncancel = (event: Event) => {
      event.preventDefault();
      close();
    };
    const onpress = (event: MouseEvent) => {
      pressedOutside = outside(event);
    };
    const onclick = (event: MouseEvent) => {
      if (pressedOutside && outside(event)) close();
    };
    dialog.addEventListener("cancel", oncancel);
    dialog.addEventListener("mousedown", onpress);
    dialog.addEventListener("click", onclick);
    dialog.showModal();
    dialog.querySelector<HTMLElement>("[autofocus], form .body :is(input, textarea, select)")?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  };
}

function within(dialog: HTMLElement, event: MouseEvent): boolean {
  const box = dialog.getBoundingClientRect();
  const across = event.clientX >= box.left && event.clientX <= box.right;
  return across && event.clientY >= box.top && event.clientY <= box.bottom;
}
