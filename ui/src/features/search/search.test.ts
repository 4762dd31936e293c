// "Sök, gå och gör" by keys alone: words, arrows, Enter; and nothing for axe to find.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Found, Hit } from "$door/generated";
import { useTransport } from "$door/transport";
import SearchDialog from "./SearchDialog.svelte";
import { placeOf, step } from "./words";

const hit = (kind: Hit["kind"], id: number, title: string): Hit => ({
  ...{ kind, id, title, number: kind === "contact" ? "KON-2027-0007" : "", title_marks: [] },
  snippet: { text: "Nya lekplatsen", marks: [{ start: 4, end: 7 }], cut_before: true, cut_after: false },
  day: "2027-03-01",
});
const found: Found = {
  exact: [hit("contact", 7, "Trafik")],
  groups: [{ kind: "post", hits: [hit("post", 3, "Lek"), hit("post", 2, "")], more: true }],
  remarks: [],
};
let answer: unknown = found;
let asked: unknown[] = [];
useTransport({
  call: async (verb, input) => {
    if (verb !== "find_anything") return [];
    asked.push(input);
    if (answer instanceof Error) throw answer;
    return answer;
  },
});

HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

let part: Record<string, unknown> | null = null;
beforeEach(() => {
  answer = found;
  asked = [];
  location.hash = "";
  Element.prototype.scrollIntoView = () => undefined;
  part = mount(SearchDialog as Component, {
    target: document.body,
    props: { open: true, begin: "lek" },
  });
  flushSync();
});
afterEach(async () => {
  if (part) await unmount(part);
});

const field = () => document.querySelector<HTMLInputElement>("input[role=combobox]");
const rows = () => [...document.querySelectorAll("[role=option]")];
function press(key: string): void {
  field()?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  flushSync();
}

test("the number stands first, arrows choose and Enter opens", async () => {
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  expect(rows()[0]?.textContent).toContain("KON-2027-0007");
  expect(document.querySelector("mark")?.textContent).toBe("lek");
  press("ArrowUp");
  const last = rows()[2];
  expect(last?.getAttribute("aria-selected"), "up from the field is the last").toBe("true");
  expect(field()?.getAttribute("aria-activedescendant")).toBe(last?.id);
  expect(last?.textContent, "what has no title is named by its kind").toContain("Inlägg");
  press("ArrowDown");
  press("ArrowDown");
  press("Enter");
  expect(location.hash).toBe("#/posts/3");
});

test("Enter without a choice opens the first, in the whole log", async () => {
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  press("Enter");
  expect(location.hash).toBe("#/contacts/7?visa=alla");
});

test("more of each kind are asked for at one key", async () => {
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  document.querySelector<HTMLElement>("button.more")?.click();
  await vi.waitFor(() => expect(asked.at(-1)).toEqual({ text: "lek", limit: 100 }));
});

test("it breaks no rule of axe, with hits and without", async () => {
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  const off = ["color-contrast", "region", "heading-order"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});

test("a template has no place of its own, and the arrows go round", () => {
  expect(placeOf(hit("template", 4, "Vi återkommer"))).toEqual({ place: "posts", id: null });
  expect([step(-1, 1, 3), step(-1, -1, 3), step(2, 1, 3), step(0, -1, 3), step(-1, 1, 0)]).toEqual([
    0, 2, 0, 2, -1,
  ]);
});
