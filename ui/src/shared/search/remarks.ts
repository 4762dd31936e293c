// What is said of the words of a search, in her words.
import type { FilterWord, SearchFilter, SearchRemark } from "$door/generated";

const examples: Partial<Record<SearchFilter, string>> = {
  account: "Inget konto heter så.",
  topic: "Ingen kontakt har det ämnet.",
  place: "Ingen plats heter så.",
  from: "Skriv dagen så här: 2026-03-01, 2026-03 eller 2026.",
  to: "Skriv dagen så här: 2026-03-01, 2026-03 eller 2026.",
};

/** A sentence for a remark; `words` is the closed list of filters. */
export function remarkText(remark: SearchRemark, words: readonly FilterWord[]): string {
  const known = words.find((each) => each.filter === remark.filter);
  switch (remark.code) {
    case "too_short":
      return `”${remark.about}” är för kort att söka på.`;
    case "unknown_filter": {
      const all = words.map((each) => `${each.word}:`).join(" ");
      return `”${remark.about}:” är inget filter och söks som ord. Filter: ${all}`;
    }
    case "bad_day":
      return `”${remark.about}” är ingen dag. ${examples.from}`;
    case "unknown_value": {
      if (!known || known.values.length === 0) {
        return (remark.filter && examples[remark.filter]) ?? "Filtret har inget sådant värde.";
      }
      const values = known.values.map((each) => each.word).join(", ");
      return `${known.word}: kan vara ${values}.`;
    }
  }
}
