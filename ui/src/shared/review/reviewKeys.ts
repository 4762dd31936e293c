// The keys of a review: listed for the frame, and heard in the text itself also inside a sheet.
import { matches, type KeyBinding } from "$shared/keys.svelte";

export interface ReviewSteps {
  step: (by: 1 | -1) => void;
  /** Takes the first suggestion. */
  fixHere: () => void;
  /** Opens the field for letting it stand. */
  letStand: () => void;
}

/** Bindings for stepping between findings, taking the first suggestion and letting one stand. */
export function reviewKeys({ step, fixHere, letStand }: ReviewSteps): {
  bindings: KeyBinding[];
  onkeydown: (event: KeyboardEvent) => boolean;
} {
  const own = { inText: true, group: "Granskning" };
  const next = () => step(1);
  const back = () => step(-1);
  const bindings: KeyBinding[] = [
    { keys: "Alt+N", text: "Nästa anmärkning", run: next, ...own },
    { keys: "Alt+P", text: "Föregående anmärkning", run: back, ...own },
    { keys: "F8", text: "Nästa anmärkning", run: next, ...own },
    { keys: "Shift+F8", text: "Föregående anmärkning", run: back, ...own },
    { keys: "Alt+Enter", text: "Ta första förslaget", run: fixHere, ...own },
    { keys: "Alt+S", text: "Låt stå, för att …", run: () => letStand(), ...own },
  ];
  return {
    bindings,
    onkeydown(event) {
      const fit = bindings.find((each) => matches(event, each.keys));
      if (!fit || event.isComposing) return false;
      event.preventDefault();
      fit.run(event);
      return true;
    },
  };
}
