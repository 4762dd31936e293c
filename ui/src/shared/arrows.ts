// Arrow keys walk between the rows of a list: each row has one link or button marked data-row.
import type { Attachment } from "svelte/attachments";

/** Attach to the list; up and down move focus between its `[data-row]` elements. */
export const arrowRows: Attachment<HTMLElement> = (list) => {
  const onkeydown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.shiftKey) return;
    const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
    const next = rows[rows.indexOf(event.target as HTMLElement) + step];
    if (!rows.includes(event.target as HTMLElement) || !next) return;
    event.preventDefault();
    next.focus();
  };
  list.addEventListener("keydown", onkeydown);
  return () => list.removeEventListener("keydown", onkeydown);
};
