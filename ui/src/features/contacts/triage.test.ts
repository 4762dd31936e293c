// What is guessed of a text that came in: filled and marked, explained, and hers to change.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LogContact, ReviewText, Triage } from "$door/generated";
import { useTransport } from "$door/transport";
import Capture from "./Capture.svelte";
import { freshDraft, guessedIn } from "./draft";
import { guessesOf, reasonsText } from "./triageWords";

const text = "Barnet på trean är ensamt hela nätterna.";
const triage: Triage = {
  ...{ class: "worry", topic: "Trygghet", urgency: "acute", worry: 3, flags: ["child_at_risk"] },
  reasons: [
    { about: "worry, child_at_risk", says: "Ett barn utan vuxen.", start: 0, end: 6, text: "Barnet" },
    { about: "topic", says: "Natt.", start: 31, end: 39, text: "nätterna" },
  ],
};
const measures = { characters: 0, words: 0, sentences: 0, longest_sentence: 0, lix: null, lengths: [] };
let written: Record<string, unknown> = {};
let read: ReviewText[] = [];
let part: Record<string, unknown>;

useTransport({
  call: async (verb, input) => {
    if (verb === "list_topics") return ["Trafik", "Trygghet"];
    if (verb === "list_channels" || verb.startsWith("list_")) return [];
    if (["assessment_guide", "decision_tree", "personal_data"].includes(verb)) return [];
    if (verb === "review_text") {
      const asked = input as ReviewText;
      read.push(asked);
      const answer = { findings: [], measures, passed: [] };
      return { ...answer, triage: asked.role === "incoming" ? triage : null };
    }
    written[verb] = input;
    return 8;
  },
});

// The page of the tests has no modal dialogs of its own.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

const field = () => document.querySelector("textarea") as HTMLTextAreaElement;
const topic = () => document.querySelectorAll("select")[0] as HTMLSelectElement;
const worry = () => document.querySelector<HTMLInputElement>("fieldset input:checked");
const guessed = () => document.querySelectorAll(".guessed").length;

beforeEach(async () => {
  [written, read] = [{}, []];
  part = mount(Capture as Component, { target: document.body, props: { open: true } as never });
  await vi.waitFor(() => expect(topic().options.length).toBe(3));
  field().value = text;
  field().dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(document.querySelector(".triage")).not.toBeNull());
  flushSync();
});
afterEach(() => unmount(part));

test("topic and worry are filled and marked as guessed, until she has chosen herself", async () => {
  expect([topic().value, worry()?.value]).toEqual(["Trygghet", "3"]);
  const marked = guessed();
  topic().value = "Trafik";
  topic().dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
  expect(guessed(), "the topic is hers now").toBe(marked - 1);
  const asked = read.length;
  field().value = `${text} Kom!`;
  field().dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(read.length).toBeGreaterThan(asked));
  flushSync();
  expect(topic().value, "a new guess does not take it back").toBe("Trafik");
  document.querySelector("form")?.requestSubmit();
  await vi.waitFor(() => expect(written).toHaveProperty("log_contact"));
  const { form } = written["log_contact"] as LogContact;
  expect(form).toMatchObject({ topic: "Trafik", worry: 3 });
});

test("each guess says why when it has focus, and a press chooses the words", () => {
  const chips = [...document.querySelectorAll<HTMLButtonElement>(".triage button")];
  expect(chips.map((each) => each.textContent.trim())).toEqual([
    ...["Oro", "Brådskar: nu", "Ett barn kan fara illa", "Trygghet"],
  ]);
  chips[2]?.dispatchEvent(new FocusEvent("focus"));
  flushSync();
  expect(document.querySelector(".triage p")?.textContent).toContain("”Barnet”: Ett barn utan vuxen.");
  const said = document.getElementById(chips[2]?.getAttribute("aria-describedby") ?? "");
  expect(said?.textContent, "and it is said aloud").toContain("Ett barn utan vuxen.");
  chips[2]?.click();
  expect(field().value.slice(field().selectionStart, field().selectionEnd)).toBe("Barnet");
});

test("the summary is read as something that came in, and nothing can be let stand before it is logged", () => {
  expect(read.find((each) => each.text === text)).toMatchObject({ role: "incoming" });
  expect(read.every((each) => each.subject === undefined)).toBe(true);
});

test("a guess fills only what is still guessed, with a topic that is there", () => {
  const draft = freshDraft("2027-03-03T12:00:00Z", undefined);
  expect(guessedIn(draft, triage, ["worry"], ["Trygghet"])).toMatchObject({ topic: "", worry: 3 });
  expect(guessedIn(draft, triage, ["topic"], ["Trafik"]), "no such topic").toMatchObject({ topic: "" });
});

test("what has no words of its own follows from the rest", () => {
  const [first, urgency] = guessesOf(triage);
  expect(first && reasonsText(first)).toBe("”Barnet”: Ett barn utan vuxen.");
  expect(urgency && reasonsText(urgency)).toBe("Följer av det andra som är gissat.");
});

test("no rule of axe is broken with guesses in the sheet", async () => {
  const off = ["color-contrast", "label-content-name-mismatch", "region", "page-has-heading-one"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
