// A page being written: copied to be changed, and given names that no other item has.
import type { Checklist, Item, LawRef, ListedChecklist } from "$door/generated";

/** A question with nothing in it yet. */
export function emptyItem(id: string): Item {
  return {
    ...{ id, question: "", safe: "yes", when: "", dont: "", law: [], link: null },
    ...{ check: true, owner: "", interval: null, holds: null, auto: null },
  };
}

/** A page with nothing in it yet. */
export function emptyPage(): Checklist {
  const page = { id: "", title: "", intro: "", owner: "", interval: null, item: [emptyItem("fraga-1")] };
  return { ...page, attach: ["alone"] };
}

/** The page alone, without what is told about it. */
export function pageOf(listed: ListedChecklist): Checklist {
  const { id, title, intro, attach, interval, owner, item } = listed;
  return structuredClone($state.snapshot({ id, title, intro, attach, interval, owner, item }));
}

/** A name for the next question, as no other has it. */
export function nextName(items: readonly Item[]): string {
  const taken = items.map((item) => item.id);
  let number = items.length + 1;
  while (taken.includes(`fraga-${number}`)) number += 1;
  return `fraga-${number}`;
}

/** A name for a page of her own, from its title. */
export function nameOf(title: string): string {
  const plain = title.toLowerCase().replaceAll(/[åä]/g, "a").replaceAll("ö", "o");
  return `egen-${plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "")}`;
}

/** "Kommunallagen; 2017:725; 8 kap. 18 §; 2026-04-25", a line a section. */
export function lawLines(laws: readonly LawRef[]): string {
  return laws.map((law) => [law.law, law.sfs, law.place, law.as_of].join("; ")).join("\n");
}

/** The sections of those lines; null when a line is not law, number, place and day. */
export function lawsIn(text: string): LawRef[] | null {
  const lines = text.split("\n").map((line) => line.trim());
  const laws = lines.filter(Boolean).map((line) => line.split(";").map((part) => part.trim()));
  const whole = ([law, sfs, place, day]: string[]) =>
    law && /^\d{4}:\d+$/.test(sfs ?? "") && place && /^\d{4}-\d{2}-\d{2}$/.test(day ?? "");
  if (!laws.every(whole)) return null;
  return laws.map(([law = "", sfs = "", place = "", as_of = ""]) => ({ law, sfs, place, as_of }));
}
