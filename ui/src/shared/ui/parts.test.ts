// The shared parts by keyboard, and as assistive technology sees them.
import axe from "axe-core";
import { createRawSnippet, flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, test } from "vitest";
import { Button, Dots, Empty, ErrorNote, Heading, Segmented, Select, Status, Tabs, TextField } from ".";
import { dispatch } from "$shared/keys.svelte";

let mounted: Record<string, unknown>[] = [];
afterEach(() => {
  for (const each of mounted) void unmount(each);
  mounted = [];
});

/** Mounts a part into the page and gives back the page's body. */
function show(part: unknown, props: Record<string, unknown>): HTMLElement {
  mounted.push(mount(part as Component, { target: document.body, props }));
  flushSync();
  return document.body;
}

const answers = ["ja", "nej", "ej tillämpligt", "ej bedömt"].map((text) => ({ value: text, text }));

function press(target: Element | null, key: string): void {
  target?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  flushSync();
}

test("a digit chooses an answer and focus follows", () => {
  const chosen: unknown[] = [];
  const onchange = (value: unknown) => chosen.push(value);
  const page = show(Segmented, { label: "Granskat?", value: null, options: answers, onchange });
  press(page.querySelector("input"), "3");
  expect(chosen).toEqual(["ej tillämpligt"]);
  expect((document.activeElement as HTMLInputElement).value).toBe("ej tillämpligt");
  press(page.querySelector("input"), "9");
  expect(chosen, "there is no ninth answer").toHaveLength(1);
});

test("a scale that starts at 0 is reached by 0", () => {
  const chosen: unknown[] = [];
  const options = [0, 1, 2, 3].map((value) => ({ value, text: String(value) }));
  const onchange = (value: unknown) => chosen.push(value);
  const page = show(Segmented, { label: "Oro", value: 2, options, firstDigit: 0, onchange });
  press(page.querySelector("input"), "0");
  expect(chosen).toEqual([0]);
});

test("arrows move between tabs and wrap around", () => {
  const children = createRawSnippet<[string]>((tab) => ({ render: () => `<p>${tab()}</p>` }));
  const tabs = answers.slice(0, 2);
  const page = show(Tabs, { label: "Delar", tabs, value: "ja", children });
  press(page.querySelector("[aria-selected=true]"), "ArrowLeft");
  expect(page.querySelector("[aria-selected=true]")?.textContent).toContain("nej");
  press(page.querySelector("[aria-selected=true]"), "ArrowRight");
  expect(page.querySelector("[aria-selected=true]")?.textContent).toContain("ja");
});

test("the main action of a heading listens to its key while the view lives", () => {
  const ran: string[] = [];
  show(Heading, { title: "Inlägg", action: { text: "Skriv", run: () => ran.push("new") } });
  const key = () => new KeyboardEvent("keydown", { key: "n", cancelable: true });
  dispatch(key());
  expect(ran).toEqual(["new"]);
  void unmount(mounted.pop() ?? {});
  flushSync();
  dispatch(key());
  expect(ran, "the view is gone, and its key with it").toHaveLength(1);
});

test("a field says its hint and its error with the control", () => {
  const page = show(TextField, { label: "Länk", value: "", hint: "Hela.", error: "Saknas." });
  const input = page.querySelector("input");
  const said = input?.getAttribute("aria-describedby")?.split(" ") ?? [];
  expect(said.map((id) => document.getElementById(id)?.textContent)).toEqual(["Hela.", "Saknas."]);
  expect(input?.getAttribute("aria-invalid")).toBe("true");
});

test("the parts together break no rule of axe", async () => {
  const options = answers;
  show(Heading, { title: "Kontakter", action: { text: "Logga", run: () => undefined } });
  show(Segmented, { label: "Granskat?", value: "ja", options, digits: true });
  show(Select, { label: "Svar", value: "ja", options });
  show(TextField, { label: "Namn", value: "", required: true, guessed: true });
  show(Status, { kind: "stopp", text: "1 stopp", shapeOnly: true });
  show(Dots, { level: 2, dotsOnly: true });
  show(Button, { icon: "close", label: "Stäng" });
  show(Empty, { text: "Här kommer något.", action: { text: "Gör", run: () => undefined } });
  show(ErrorNote, { refusal: { code: "broken" } });
  const off = ["color-contrast", "label-content-name-mismatch", "region"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});

/** A field for a day or a time, and what was said when it changed. */
function written(type: string, value: string): { input: HTMLInputElement; heard: string[] } {
  const heard: string[] = [];
  const onchange = (event: Event) => heard.push((event.target as HTMLInputElement).value);
  const input = show(TextField, { label: "När", type, value, onchange }).querySelector("input");
  if (!input) throw new Error("no field");
  return { input, heard };
}

function write(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
}

test("a day is written as it is written here, and stepped by the arrows", () => {
  const { input, heard } = written("date", "");
  write(input, "2027-03-05");
  press(input, "ArrowUp");
  press(input, "ArrowDown");
  press(input, "ArrowDown");
  expect(heard).toEqual(["2027-03-05", "2027-03-06", "2027-03-05", "2027-03-04"]);
  write(input, "20270301");
  expect(heard.at(-1)).toBe("2027-03-01");
});

test("what is no day stands as it was written, and is said to be none", () => {
  const { input } = written("date", "2027-03-05");
  write(input, "31 april");
  expect(input.value).toBe("31 april");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(document.body.textContent).toContain("Skriv dagen som 2027-03-05 eller 5/3.");
  write(input, "30 april 2027");
  expect(input.value).toBe("2027-04-30");
  expect(input.getAttribute("aria-invalid")).toBeNull();
});

test("a time is shown with a full stop and steps by a quarter", () => {
  const { input, heard } = written("time", "08:00");
  expect(input.value).toBe("08.00");
  write(input, "930");
  press(input, "ArrowUp");
  expect(heard).toEqual(["09.30", "09.45"]);
});
