// Finding contacts among those that are shown.
import type { Contact } from "$door/generated";

/** Contacts that hold every word of what she seeks, in any of their texts. */
export function found(contacts: readonly Contact[], sought: string): readonly Contact[] {
  const words = sought.toLocaleLowerCase("sv").split(/\s+/).filter(Boolean);
  if (words.length === 0) return contacts;
  return contacts.filter((contact) => {
    const { number, topic, summary, place } = contact;
    const text = [number, topic, summary, place, contact.assessment?.diarienummer].join(" ");
    const lower = text.toLocaleLowerCase("sv");
    return words.every((word) => lower.includes(word));
  });
}
