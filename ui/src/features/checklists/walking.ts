// Up and down walk from question to question; within one, left and right are the answers' own.
import type { Attachment } from "svelte/attachments";

const radio = "input[type=radio]:checked, input[type=radio]";

/** Moves focus to an item's answers. */
export function focusItem(id: string): void {
  focusAnswers(document.getElementById(`item-${id}`));
}

function focusAnswers(item: Element | null | undefined): void {
  const chosen = item?.querySelector<HTMLElement>("input[type=radio]:checked");
  (chosen ?? item?.querySelector<HTMLElement>(radio))?.focus();
  item?.scrollIntoView({ block: "nearest" });
}

/** Attach to the list of items. */
export const walk: Attachment<HTMLElement> = (list) => {
  const onkeydown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const target = event.target as HTMLElement;
    if (!step || event.altKey || event.ctrlKey || target.tagName === "TEXTAREA") return;
    event.preventDefault();
    const items = [...list.children];
    const here = items.findIndex((item) => item.contains(target));
    focusAnswers(items[here + step]);
  };
  list.addEventListener("keydown", onkeydown);
  return () => list.removeEventListener("keydown", onkeydown);
};
