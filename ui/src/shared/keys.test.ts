// Keys reach the newest listener, never while she writes, and simple ones can be turned off.
import { afterEach, expect, test } from "vitest";
import { addKeys, chooseKeys, dispatch, matches, pressed, setSimpleKeys } from "./keys.svelte";

const press = (key: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });

const done: (() => void)[] = [];
afterEach(() => {
  for (const undo of done.splice(0)) undo();
  setSimpleKeys(true);
  document.body.replaceChildren();
});

/** Presses the key on an element of this kind; what ran is in the answer. */
function pressOn(tag: string, key: string, more: KeyboardEventInit = {}): string[] {
  const ran: string[] = [];
  done.push(
    addKeys([
      { keys: "n", text: "Ny", run: () => ran.push("n") },
      { keys: "Ctrl+Z", text: "Ångra", run: () => ran.push("undo") },
      { keys: "Ctrl+Enter", text: "Spara", run: () => ran.push("save"), inText: true },
    ]),
  );
  const element = document.body.appendChild(document.createElement(tag));
  element.addEventListener("keydown", (event) => dispatch(event as KeyboardEvent));
  element.dispatchEvent(press(key, more));
  return ran;
}

test("a simple key runs its binding outside fields", () => {
  expect(pressOn("div", "n")).toEqual(["n"]);
});

test("in a field letters are letters and Ctrl+Z is the field's own", () => {
  expect(pressOn("input", "n")).toEqual([]);
  expect(pressOn("textarea", "z", { ctrlKey: true })).toEqual([]);
});

test("a binding for fields works in fields", () => {
  expect(pressOn("textarea", "Enter", { ctrlKey: true })).toEqual(["save"]);
});

test("simple keys can be turned off, the others stay", () => {
  setSimpleKeys(false);
  expect(pressOn("div", "n")).toEqual([]);
  expect(pressOn("div", "z", { ctrlKey: true })).toEqual(["undo"]);
});

test("the newest binding of a key wins", () => {
  const ran: string[] = [];
  done.push(addKeys([{ keys: "n", text: "", run: () => ran.push("old") }]));
  done.push(addKeys([{ keys: "n", text: "", run: () => ran.push("new") }]));
  dispatch(press("n"));
  expect(ran).toEqual(["new"]);
});

test("modifiers are told apart", () => {
  expect(matches(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Shift+Z")).toBe(true);
  expect(matches(press("Z", { ctrlKey: true, shiftKey: true }), "Ctrl+Z")).toBe(false);
  expect(matches(press("?", { shiftKey: true }), "?"), "? needs Shift on the keyboard").toBe(true);
  expect(matches(press("1", { altKey: true, code: "Digit1" }), "Alt+1")).toBe(true);
  expect(matches(press("1", { code: "Digit1" }), "Alt+1")).toBe(false);
});

test("other keys in their place do what they did, and the old ones nothing", () => {
  chooseKeys("n", "Alt+N");
  expect(pressOn("main", "n")).toEqual([]);
  expect(pressOn("main", "n", { altKey: true })).toContain("n");
  chooseKeys("n", null);
  expect(pressOn("main", "n")).toContain("n");
});

test("what is pressed is written as it is listed; AltGr and held keys are none", () => {
  expect(pressed(press("f", { ctrlKey: true, shiftKey: true }))).toBe("Ctrl+Shift+F");
  expect(pressed(press("1", { altKey: true, code: "Digit1" }))).toBe("Alt+1");
  expect(pressed(press("Control", { ctrlKey: true }))).toBeNull();
  expect(pressed(press("@", { ctrlKey: true, altKey: true }))).toBeNull();
  expect(matches(press("l", { altKey: true, modifierAltGraph: true }), "Alt+L")).toBe(false);
});
