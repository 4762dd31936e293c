// The reviewed field: findings beside it, fixed by one click or one key, nothing broken for axe.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Finding, ReviewText, Rule, WaiveFinding, WaiverMark } from "$door/generated";
import { useTransport } from "$door/transport";
import ReviewedText from "./ReviewedText.svelte";

const waiver: WaiverMark = {
  ...{ id: 5, reason: "Citat ur en dikt.", by: "Eva Ek", second: "Bo Alm" },
  at: "2027-03-03T13:30:00Z",
};
/** What the desk keeps of what she lets stand, and what it was asked. */
let stands: WaiveFinding[] = [];
let asked: [string, unknown][] = [];
let refuse: string | null = null;

/** A desk with three rules: "skall" is "ska", "kommnu" is misspelt, a number is a stop for two. */
function findingsIn(text: string): Finding[] {
  const kinds: [RegExp, Partial<Finding>][] = [
    [/skall/g, { rule: "KLA-006", bite: "råd", suggestions: ["ska"], message: "Byt ”skall”." }],
    [/kommnu/g, { rule: "STA-001", bite: "råd", kind: "misspelling", message: "Felstavat?" }],
    [/811228-9874/g, { rule: "PER-001", bite: "stopp", second: true, message: "Ta bort numret." }],
  ];
  const all = kinds.flatMap(([words, over]) =>
    [...text.matchAll(words)].map(({ index, 0: hit }): Finding => {
      const held = stands.find((each) => each.rule === over.rule && each.excerpt === hit);
      return {
        ...{ rule: "", kind: "officialese", bite: "råd", text: hit, suggestions: [], second: false },
        ...{ message: "", why: "Enkelt språk.", source: "språklagen", start: index },
        ...{ end: index + hit.length, waiver: held ? { ...waiver, reason: held.reason } : null },
        ...over,
      };
    }),
  );
  return all.sort((a, b) => a.start - b.start);
}

const measures = { characters: 0, words: 0, sentences: 0, longest_sentence: 0, lix: null };
const page = (id: string, title: string): Rule => ({
  ...{ id, title, area: id.slice(0, 3), kind: "", bite: "råd", second: false, off: false, mode: null },
  ...{ valid_from: "2009-07-01", roles: ["post"], yields_to: [], sources: [], examples: [] },
  say: { message: "Gör så.", why: "Det går fortare att läsa.", suggest: [] },
});
const pages = [
  page("KLA-006", "Skriv vanliga ord"),
  page("KLA-001", "Dela långa meningar"),
  page("TON-001", "Tilltala läsaren"),
];
let field: HTMLTextAreaElement;
let part: Record<string, unknown>;

useTransport({
  call: async (verb, input) => {
    asked.push([verb, input]);
    if (verb === "list_rules") return pages;
    if (verb === "suggest_spelling") return ["kommun", "kommunen"];
    if (verb === "review_text") {
      const { text } = input as ReviewText;
      const passed = ["KLA-001", "TON-001"];
      const found = { findings: findingsIn(text), passed, triage: null };
      return { ...found, measures: { ...measures, lengths: [] } };
    }
    if (refuse) throw { code: refuse, about: "second" };
    if (verb === "waive_finding") stands.push(input as WaiveFinding);
    if (verb === "revoke_waiver") stands = [];
    return null;
  },
});

// The page of the tests has no modal dialogs of its own.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

async function show(value: string, over: Record<string, unknown> = {}): Promise<void> {
  const own = { role: "post" as const, channels: [], label: "Text", subject: post };
  part = mount(ReviewedText, { target: document.body, props: { value, ...own, ...over } });
  field = document.querySelector("textarea") as HTMLTextAreaElement;
  await vi.waitFor(() => expect(document.querySelector(".verdict")).not.toBeNull());
  flushSync();
}

const post = { kind: "post" as const, id: 7 };
beforeEach(async () => {
  [stands, asked, refuse] = [[], [], null];
  await show("Du skall och vi skall.");
});

afterEach(() => unmount(part));

const verdict = () => document.querySelector(".verdict")?.textContent;
const summary = () => document.querySelector(".summary")?.textContent;
const shown = (text: string) =>
  vi.waitFor(() => expect(document.body.textContent).toContain(text));
const press = (key: string, held: Partial<KeyboardEvent> = {}, on: Element | null = field) => {
  const init = { key, bubbles: true, cancelable: true, ...held };
  on?.dispatchEvent(new KeyboardEvent("keydown", init));
  flushSync();
};
const button = (text: string) =>
  [...document.querySelectorAll("button")].find((each) => each.textContent.includes(text));
const click = (text: string) => {
  button(text)?.click();
  flushSync();
};
const write = (input: HTMLInputElement | null | undefined, text: string) => {
  if (!input) throw new Error("there is no such field");
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
};
const inputs = () => [...document.querySelectorAll<HTMLInputElement>(".waive input")];
const written = (verb: string) => asked.filter(([name]) => name === verb).map(([, input]) => input);
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

test("Tab goes from the text to the finding and Escape back, with the caret where it was", () => {
  field.focus();
  field.setSelectionRange(17, 17);
  field.dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowRight", bubbles: true }));
  flushSync();
  press("Tab");
  const row = document.activeElement?.closest("[data-key]");
  expect(row?.getAttribute("aria-current"), "the one the caret stands in").toBe("true");
  expect(document.querySelectorAll("[data-key]")[1]).toBe(row);
  press("Escape", {}, document.activeElement);
  expect(document.activeElement).toBe(field);
  expect([field.selectionStart, field.selectionEnd]).toEqual([17, 17]);
  press("Tab");
  press("Tab", { shiftKey: true }, document.activeElement);
  expect(document.activeElement).toBe(field);
});

test("Tab from words without a finding is the page's own", () => {
  field.focus();
  field.setSelectionRange(1, 1);
  field.dispatchEvent(new KeyboardEvent("keyup", { key: "ArrowLeft", bubbles: true }));
  const tab = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true });
  field.dispatchEvent(tab);
  expect(tab.defaultPrevented).toBe(false);
});

test("she lets a finding stand with a reason by keys alone, and takes it back", async () => {
  field.setSelectionRange(0, 0);
  press("F8");
  press("s", { altKey: true });
  expect(document.activeElement).toBe(inputs()[0]);
  press("Enter", {}, inputs()[0]);
  await shown("Skriv i en mening varför det är så.");
  expect(written("waive_finding"), "without a reason nothing is asked").toEqual([]);
  write(inputs()[0], "Citat ur en dikt.");
  press("Enter", {}, inputs()[0]);
  await shown("Får stå:");
  expect(written("waive_finding")).toEqual([
    ...[{ subject: post, rule: "KLA-006", excerpt: "skall", reason: "Citat ur en dikt.", second: null }],
  ]);
  await vi.waitFor(() => expect(verdict()).toContain("Klar"));
  expect(summary(), "both places have the same words").toContain("2\u00a0får stå");
  expect(document.body.textContent).toContain("Eva Ek och Bo Alm, ons 3 mars 2027");
  expect(document.activeElement?.closest("[data-key]"), "focus stays with it").not.toBeNull();
  click("Ta tillbaka");
  await vi.waitFor(() => expect(verdict()).toContain("2\u00a0råd"));
});

test("some stops want a second person, and a refusal is said where it is about", async () => {
  await unmount(part);
  await show("Ditt nummer är 811228-9874.");
  click("Låt stå, för att …");
  write(inputs()[0], "Numret är påhittat.");
  press("Enter", {}, inputs()[0]);
  await shown("Skriv namnet på den som också har bedömt texten.");
  await vi.waitFor(() => expect(document.activeElement).toBe(inputs()[1]));
  refuse = "second_is_same";
  write(inputs()[1], "Eva Ek");
  press("Enter", {}, inputs()[1]);
  await shown("Skriv namnet på någon annan");
  refuse = null;
  write(inputs()[1], "Bo Alm");
  press("Enter", {}, inputs()[1]);
  await vi.waitFor(() => expect(verdict()).toContain("Klar"));
  expect(written("waive_finding").at(-1)).toMatchObject({ second: "Bo Alm" });
});

test("Escape in the reason leaves it, and a text that is nobody's yet says what to do", async () => {
  click("Låt stå, för att …");
  press("Escape", {}, inputs()[0]);
  expect(inputs()).toEqual([]);
  await vi.waitFor(() => expect(document.activeElement?.closest("[data-key]")).not.toBeNull());
  await unmount(part);
  await show("Du skall.", { subject: null, unsaved: "Logga kontakten först." });
  click("Låt stå, för att …");
  expect(document.body.textContent).toContain("Logga kontakten först.");
  expect(inputs()).toEqual([]);
});

test("suggestions for a misspelling come when it is looked at, and the word can become hers", async () => {
  await unmount(part);
  await show("Hela kommnu och skall.");
  expect(written("suggest_spelling"), "not before").toEqual([]);
  field.setSelectionRange(0, 0);
  press("F8");
  await shown("Skriv ”kommun”");
  expect(written("suggest_spelling")).toEqual([{ word: "kommnu" }]);
  click("Lägg till i mina ord");
  expect(written("add_own_word")).toEqual(["kommnu"]);
  press("Enter", { altKey: true });
  await vi.waitFor(() => expect(field.value).toBe("Hela kommun och skall."));
});

test("findings keep their place in the list while she types before and between them", async () => {
  const rows = () => [...document.querySelectorAll("[data-key]")];
  const before = rows();
  for (const text of ["Hej! Du skall och vi skall.", "Hej! Du skall nu och vi skall."]) {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const count = asked.length;
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(count));
    await vi.waitFor(() => expect(rows()).toEqual(before));
  }
  field.value = "Hej! Du ska nu och vi skall.";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(rows()).toEqual([before[1]]));
});

test("the rules that passed are listed by area and open their page", async () => {
  const details = document.querySelector("details") as HTMLDetailsElement;
  expect(details.textContent).toContain("2 regler utan anmärkning");
  details.open = true;
  details.dispatchEvent(new Event("toggle"));
  await shown("Tilltal och ton");
  click("Dela långa meningar");
  const dialog = document.querySelector("dialog[open]");
  expect(dialog?.textContent).toContain("Det går fortare att läsa.");
  const escape = new KeyboardEvent("keydown", { key: "F8", bubbles: true, cancelable: true });
  dialog?.dispatchEvent(escape);
  expect(escape.defaultPrevented, "under the page the text's keys are silent").toBe(false);
  click("Stäng");
  expect(document.querySelector("dialog[open]")).toBeNull();
});

test("the meter counts each bite and what may stand", async () => {
  await unmount(part);
  stands = [{ subject: post, rule: "KLA-006", excerpt: "skall", reason: "Citat.", second: null }];
  await show("Du skall. Numret är 811228-9874.");
  expect(verdict()).toContain("1\u00a0stopp");
  const counted = [...document.querySelectorAll(".count")].map((each) => each.textContent.trim());
  expect(counted).toEqual(["1", "0", "0", "1 får stå"]);
  expect(summary()).toBe("1\u00a0stopp, 1\u00a0får stå");
});

test("no rule of axe is broken, also where she lets something stand", async () => {
  await unmount(part);
  stands = [{ subject: post, rule: "KLA-006", excerpt: "skall", reason: "Citat.", second: null }];
  await show("Du skall. Numret är 811228-9874. Hela kommnu.", { hint: "Kort.", error: "Fel." });
  press("F8");
  click("Låt stå, för att …");
  expect(document.querySelector(".waive")).not.toBeNull();
  const off = ["color-contrast", "region", "page-has-heading-one", "landmark-one-main"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
