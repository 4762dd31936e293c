// The keys that work everywhere: places, undo and redo, the list of shortcuts.
import { call } from "$door/call";
import type { KeyBinding } from "$shared/keys.svelte";
import { go } from "$shared/place";
import { saveAll } from "$shared/unsaved";
import { places } from "./navigation";

/** Runs undo or redo; a refusal is handed to `refused`. */
export async function step(which: "undo" | "redo", refused: (why: unknown) => void): Promise<void> {
  try {
    // What is being typed is the latest thing she did.
    await saveAll();
    await call(which, null);
  } catch (why) {
    refused(why);
  }
}

/** The bindings of the frame. `help` opens the list; `refused` is told when undo was refused. */
export function frameKeys(help: () => void, refused: (why: unknown) => void): KeyBinding[] {
  const undo = () => void step("undo", refused);
  const redo = () => void step("redo", refused);
  const group = "Överallt";
  return [
    ...places.flatMap((place) =>
      place.keys
        ? [
            {
              keys: place.keys,
              text: place.name,
              run: () => go(place.id),
              inText: true,
              group: "Gå till",
            },
          ]
        : [],
    ),
    { keys: "Ctrl+Z", text: "Ångra", run: undo, group },
    { keys: "Ctrl+Shift+Z", text: "Gör om", run: redo, group },
    { keys: "Ctrl+Y", text: "Gör om", run: redo, group },
    { keys: "?", text: "Visa kortkommandon", run: help, group },
  ];
}
