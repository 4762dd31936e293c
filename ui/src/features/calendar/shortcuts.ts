// The keys of the whole calendar, as the list of shortcuts names them.
import type { KeyBinding } from "$shared/keys.svelte";
import type { View } from "./dates";
import { views } from "./views";

/** What the calendar's own keys do. */
export interface Ways {
  step: (by: number) => void;
  today: () => void;
  view: (view: View) => void;
  filter: () => void;
  search: () => void;
  /** Marks all posts in the view. */
  all: () => void;
  /** Takes the marks away; absent when there are none. */
  none?: () => void;
  /** On the marked posts, or the one that has focus. */
  status: () => void;
  plan: () => void;
  unplan: () => void;
  /** Gives focus to the calendar, where the keys of a post are heard. */
  enter: () => void;
}

const onPost = "På ett inlägg i kalendern";

/** The bindings; the keys of a post are heard on the post itself and stand here to be found. */
export function calendarKeys(ways: Ways): KeyBinding[] {
  const { step, enter } = ways;
  return [
    { keys: "PageUp", text: "Föregående månad eller vecka", run: () => step(-1) },
    { keys: "PageDown", text: "Nästa månad eller vecka", run: () => step(1) },
    { keys: "Home", text: "I dag", run: ways.today },
    { keys: "i", text: "I dag", run: ways.today },
    ...views.map(({ keys, text, value }) => ({ keys, text, run: () => ways.view(value) })),
    { keys: "f", text: "Filter", run: ways.filter },
    { keys: "/", text: "Sök i planen", run: ways.search },
    { keys: "Ctrl+A", text: "Markera alla inlägg i vyn", run: ways.all },
    ...(ways.none ? [{ keys: "Escape", text: "Avmarkera", run: ways.none }] : []),
    ...[
      { keys: "s", text: "Byt status", run: ways.status },
      { keys: "p", text: "Planera till ett klockslag", run: ways.plan },
      { keys: "t", text: "Ta bort dagen", run: ways.unplan },
      { keys: "x", text: "Markera eller avmarkera", run: enter },
      { keys: "Blanksteg", text: "Plocka upp; pilar, Retur, Esc", run: enter },
      { keys: "Alt+pil", text: "Flytta en dag, vecka eller timme", run: enter },
      { keys: "Shift+pil", text: "Markera fler", run: enter },
      { keys: "Shift+F10", text: "Meny", run: enter },
    ].map((key) => ({ ...key, group: onPost, fixed: true })),
  ];
}
