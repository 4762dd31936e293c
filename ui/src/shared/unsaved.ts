// What is being typed and not yet saved: asked to save itself before Ångra and before the window closes.
type Save = () => Promise<void>;

const saves = new Set<Save>();

/** Has `save` run before anything that must not pass unsaved text by; gives back how to stop. */
export function saveBefore(save: Save): () => void {
  saves.add(save);
  return () => void saves.delete(save);
}

/** Saves everything that is being typed; a refusal is told where the text stands. */
export async function saveAll(): Promise<void> {
  await Promise.allSettled([...saves].map((save) => save()));
}
