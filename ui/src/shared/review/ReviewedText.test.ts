// The reviewed field: findings beside it, fixed by one click or one key, nothing broken for axe.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Finding, ReviewText } from "$door/generated";
import { useTransport } from "$door/transport";
import ReviewedText from "./ReviewedText.svelte";

/** A desk with one rule: "skall" is "ska". */
function findingsIn(text: string): Finding[] {
  return [...text.matchAll(/skall/g)].map((hit) => ({
    ...{ rule: "KLA-006", kind: "officialese", bite: "råd", text: "skall" },
    ...{ start: hit.index, end: hit.index + 5, suggestions: ["ska"] },
    ...{ second: false, waiver: null },
    ...{ message: "Byt ”skall”.", why: "Enkelt språk.", source: "språklagen" },
  }));
}

const measures = { characters: 0, words: 0, sentences: 0, longest_sentence: 0, lix: null };
let field: HTMLTextAreaElement;
let part: Record<string, unknown>;

beforeEach(async () => {
  useTransport({
    call: async (verb, input) => {
      if (verb === "list_rules") return [{ id: "KLA-006", title: "Skriv vanliga ord" }];
      const { text } = input as ReviewText;
      return { findings: findingsIn(text), measures: { ...measures, lengths: [] } };
    },
  });
  const props = { value: "Du skall och vi skall.", role: "reply" as const, channels: [], label: "Svar" };
  part = mount(ReviewedText, { target: document.body, props });
  field = document.querySelector("textarea") as HTMLTextAreaElement;
  await shown("2\u00a0råd");
});

afterEach(() => unmount(part));

const shown = (text: string) =>
  vi.waitFor(() => expect(document.body.textContent).toContain(text));
const press = (key: string, held: Partial<KeyboardEvent> = {}) => {
  const init = { key, bubbles: true, cancelable: true, ...held };
  field.dispatchEvent(new KeyboardEvent("keydown", init));
  flushSync();
};
const selected = () => field.value.slice(field.selectionStart, field.selectionEnd);

test("keys walk between findings and take the first suggestion", async () => {
  field.setSelectionRange(0, 0);
  press("F8");
  expect([field.selectionStart, selected()]).toEqual([3, "skall"]);
  press("n", { altKey: true });
  expect(field.selectionStart).toBe(16);
  press("Enter", { altKey: true });
  expect(field.value).toBe("Du skall och vi ska.");
  await shown("1\u00a0råd");
});

test("a finding chosen in the list says why and selects its words", () => {
  document.querySelector<HTMLElement>(".choose")?.click();
  flushSync();
  expect(selected()).toBe("skall");
  expect(document.querySelector("[aria-current]")?.textContent).toContain("Källa: språklagen");
});

test("a click on the suggestion mends the text, and then it is ready", async () => {
  for (const left of ["1\u00a0råd", "Klar"]) {
    [...document.querySelectorAll("button")]
      .find((each) => each.textContent.includes("Skriv ”ska”"))
      ?.click();
    flushSync();
    await shown(left);
  }
  expect(field.value).toBe("Du ska och vi ska.");
});

test("no rule of axe is broken", async () => {
  const off = ["color-contrast", "region", "page-has-heading-one", "landmark-one-main"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
