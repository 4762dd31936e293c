// The keys of a review: listed for the frame, and heard in the text itself also inside a sheet.
import { matches, type KeyBinding } from "$shared/keys.svelte";

/** Bindings for stepping between findings and taking the first suggestion. */
export function reviewKeys(
  step: (by: 1 | -1) => void,
  fix: () => void,
): { bindings: KeyBinding[]; onkeydown: (event: KeyboardEvent) => void } {
  const group = "Granskning";
  const next = () => step(1);
  const back = () => step(-1);
  const bindings: KeyBinding[] = [
    { keys: "Alt+N", text: "Nästa anmärkning", run: next, inText: true, group },
    { keys: "Alt+P", text: "Föregående anmärkning", run: back, inText: true, group },
    { keys: "F8", text: "Nästa anmärkning", run: next, inText: true, group },
    { keys: "Shift+F8", text: "Föregående anmärkning", run: back, inText: true, group },
    { keys: "Alt+Enter", text: "Ta första förslaget", run: fix, inText: true, group },
  ];
  return {
    bindings,
    onkeydown(event) {
      const fit = bindings.find((each) => matches(event, each.keys));
      if (!fit || event.isComposing) return;
      event.preventDefault();
      fit.run(event);
    },
  };
}
