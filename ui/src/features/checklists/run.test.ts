// A run by keyboard: digits answer, a reason comes before "Ej tillämpligt", signing waits for all.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { alone } from "$shared/checklists/subject";
import type { AnswerItem, Item, Run } from "$door/generated";
import { useTransport } from "$door/transport";
import { dispatch } from "$shared/keys.svelte";
import RunOpen from "./RunOpen.svelte";

const item = (id: string): Item => ({
  id,
  question: `Är ${id} med?`,
  safe: "yes",
  when: "Alltid.",
  dont: "Gissa inte.",
  law: [{ law: "DOS-lagen", sfs: "2018:1937", place: "11 §", as_of: "2026-04-25" }],
  link: null,
  ...{ check: false, owner: "", interval: null, holds: null, auto: null },
});
const page = { attach: [], interval: null, owner: "" };
const run = (): Run => ({
  id: 4,
  checklist: { id: "c", title: "Före", intro: "Läs.", ...page, item: [item("alt"), item("namn")] },
  ...alone,
  previous: null,
  answers: ["alt", "namn"].map((id) => ({ item: id, verdict: "unjudged", note: "", measured: null, evidence: [] })),
  started: "2026-11-20T08:00:00Z",
  signed: null,
});

// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;

let shown: Record<string, unknown> | null = null;
afterEach(async () => {
  if (shown) await unmount(shown);
  shown = null;
});

/** Shows a run at a desk that remembers what it was told. */
function show(): { verb: string; input: unknown }[] {
  const said: { verb: string; input: unknown }[] = [];
  useTransport({
    call: async (verb, input) => {
      said.push({ verb, input });
      return null;
    },
  });
  shown = mount(RunOpen, { target: document.body, props: { run: run() } });
  flushSync();
  return said;
}

const radios = (id: string) =>
  document.querySelector<HTMLInputElement>(`#item-${id} input[type=radio]:checked`);

function press(target: Element | null, key: string, more: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  target?.dispatchEvent(event);
  flushSync();
}

const answers = (said: { verb: string; input: unknown }[]) =>
  said.filter((each) => each.verb === "answer_item").map((each) => (each.input as AnswerItem).answer);

/** The field where she is asked why, once it has focus. */
async function reasonField(): Promise<HTMLTextAreaElement> {
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe("TEXTAREA"));
  return document.activeElement as HTMLTextAreaElement;
}

test("a digit answers at once and a departure is said in words", () => {
  const said = show();
  press(radios("alt"), "2");
  expect(answers(said)).toEqual([{ item: "alt", verdict: "no", note: "" }]);
  expect(document.querySelector("#item-alt")?.textContent).toContain("Avviker: svaret bör vara ja");
});

test("not applicable waits for its reason", async () => {
  const said = show();
  press(radios("alt"), "3");
  const reason = await reasonField();
  press(reason, "Enter", { ctrlKey: true });
  expect(answers(said), "nothing is sent without a reason").toEqual([]);
  reason.value = "Inlägget har ingen bild.";
  reason.dispatchEvent(new Event("input", { bubbles: true }));
  press(reason, "Enter", { ctrlKey: true });
  const note = "Inlägget har ingen bild.";
  expect(answers(said)).toEqual([{ item: "alt", verdict: "not_applicable", note }]);
});

test("Escape gives up the question and the old answer stands", async () => {
  const said = show();
  press(radios("alt"), "3");
  press(await reasonField(), "Escape");
  expect(radios("alt")?.value).toBe("unjudged");
  expect(answers(said)).toEqual([]);
});

test("arrows walk from question to question", () => {
  show();
  radios("alt")?.focus();
  press(document.activeElement, "ArrowDown");
  expect(document.activeElement).toBe(radios("namn"));
});

test("signing before all is judged leads to the first that is left", () => {
  const said = show();
  const sign = [...document.querySelectorAll("button")].find((each) =>
    each.textContent.includes("Signera (2 kvar)"),
  );
  sign?.click();
  flushSync();
  expect(document.activeElement).toBe(radios("alt"));
  dispatch(new KeyboardEvent("keydown", { key: "s", cancelable: true }));
  expect(said.map((each) => each.verb)).not.toContain("sign_checklist");
});

test("the run breaks no rule of axe", async () => {
  show();
  const off = ["color-contrast", "label-content-name-mismatch", "region", "heading-order"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
