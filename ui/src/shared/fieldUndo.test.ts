// Ctrl+Z in a field is for the field; outside it is left to the frame.
import { afterEach, expect, test } from "vitest";
import { undoInField } from "./fieldUndo";

const commands: string[] = [];
Object.assign(document, { execCommand: (name: string) => commands.push(name) > 0 });

afterEach(() => {
  commands.length = 0;
  document.body.replaceChildren();
});

function pressed(tag: "textarea" | "button", init: KeyboardEventInit): boolean {
  const element = document.body.appendChild(document.createElement(tag));
  const event = new KeyboardEvent("keydown", { cancelable: true, bubbles: true, ...init });
  element.dispatchEvent(event);
  return undoInField(event);
}

test("in a field it undoes and redoes there", () => {
  expect(pressed("textarea", { key: "z", ctrlKey: true })).toBe(true);
  expect(pressed("textarea", { key: "Z", ctrlKey: true, shiftKey: true })).toBe(true);
  expect(pressed("textarea", { key: "y", ctrlKey: true })).toBe(true);
  expect(commands).toEqual(["undo", "redo", "redo"]);
});

test("elsewhere, and for other keys, it does nothing", () => {
  expect(pressed("button", { key: "z", ctrlKey: true })).toBe(false);
  expect(pressed("textarea", { key: "z" })).toBe(false);
  expect(pressed("textarea", { key: "z", ctrlKey: true, altKey: true })).toBe(false);
  expect(commands).toEqual([]);
});
