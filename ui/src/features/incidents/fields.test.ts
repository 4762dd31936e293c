// An incident's texts are read as she writes them, under the incident's own name once it has one.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Incident, ReviewText } from "$door/generated";
import { useTransport } from "$door/transport";
import KnownPart from "./KnownPart.svelte";

const incident: Incident = {
  ...{ id: 4, closed: null, contacts: 0, title: "Brand i ett soprum", place: "Fridhemsplan" },
  ...{ kind: "fire", next_update: null, lesson: "", began: "2027-03-03T09:00:00Z", situation: "Brandkåren är på plats." },
};
const measures = { characters: 0, words: 0, sentences: 0, longest_sentence: 0, lix: null, lengths: [] };
let read: ReviewText[] = [];
let written: Record<string, unknown> = {};
let part: Record<string, unknown>;

useTransport({
  call: async (verb, input) => {
    if (verb === "list_rules") return [];
    if (verb === "review_text") {
      read.push(input as ReviewText);
      return { findings: [], measures, passed: [], triage: null };
    }
    written[verb] = input;
    return null;
  },
});

const fields = () => [...document.querySelectorAll("textarea")];

beforeEach(async () => {
  [read, written] = [[], {}];
  part = mount(KnownPart as Component, { target: document.body, props: { incident } as never });
  document.querySelector<HTMLElement>("button")?.click();
  flushSync();
  await vi.waitFor(() => expect(read.length).toBeGreaterThan(1));
});
afterEach(() => unmount(part));

test("what has happened and what is known are both read, as the incident's", () => {
  const texts = read.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([incident.title, incident.situation]));
  expect(read.every(({ subject }) => subject?.kind === "incident" && subject.id === 4)).toBe(true);
});

test("the title is one line: Enter saves, and what is pasted loses its line breaks", async () => {
  const [title] = fields();
  if (!title) throw new Error("there is a title");
  title.value = "Brand\n i soprum";
  title.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  expect(title.value).toBe("Brand i soprum");
  title.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(written).toHaveProperty("edit_incident"));
  expect(written["edit_incident"]).toMatchObject({ form: { title: "Brand i soprum" } });
});

test("no rule of axe is broken", async () => {
  const off = ["color-contrast", "region", "page-has-heading-one", "landmark-one-main", "heading-order"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
