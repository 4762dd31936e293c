// Locking the office: at once by a key, or of itself when nobody has touched it for a while.
import { lock } from "$door/host";
import { saveAll } from "./unsaved";

/** The app hears this and asks for what opens the office. */
export const LOCKED = "anslag:locked";

/** Saves what is being typed, and locks. */
export async function lockNow(): Promise<void> {
  await saveAll();
  await lock();
  window.dispatchEvent(new Event(LOCKED));
}

const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel"] as const;

/** Locks after so many minutes without a touch; 0 never. To be called while a component is set up. */
export function useIdleLock(minutes: () => number): void {
  $effect(() => {
    const after = minutes() * 60_000;
    if (!after) return;
    let timer = setTimeout(ring, after);
    function ring(): void {
      void lockNow();
    }
    function touched(): void {
      clearTimeout(timer);
      timer = setTimeout(ring, after);
    }
    for (const touch of TOUCHES) window.addEventListener(touch, touched, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const touch of TOUCHES) window.removeEventListener(touch, touched);
    };
  });
}
