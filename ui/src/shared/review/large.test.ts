// A hundred thousand letters with three thousand findings: only what is in view is measured and drawn.
import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Finding, ReviewText } from "$door/generated";
import { useTransport } from "$door/transport";
import { Chunks, type Chunk } from "./layout";
import ReviewedText from "./ReviewedText.svelte";

const rowHeight = 24;
const rowLength = 80;
/** 1 250 rows of 80 letters, the last of them a line break. */
const words = "Vi skall läsa det som står, vi skall skriva om det och vi skall svara dig nu.";
const row = `${words.padEnd(rowLength - 1, " nu")}\n`;
const text = row.repeat(1250);
let scrolled = 0;
let measured = 0;
let part: Record<string, unknown>;

/** A page of even letters: a place in the text tells its row, whatever element it stands in. */
function boxAt(from: number, to: number): DOMRect {
  const top = Math.floor(from / rowLength) * rowHeight - scrolled;
  const left = from % rowLength;
  return new DOMRect(left, top, Math.max(0, to - from), rowHeight);
}

function offsetOf(node: Node): number {
  let offset = 0;
  for (let each = node.parentElement?.previousElementSibling; each; each = each.previousElementSibling) {
    offset += each.textContent.length;
  }
  return offset;
}

function findingsIn(all: string): Finding[] {
  const hits = [...all.matchAll(/skall/g)].slice(0, 3000);
  return hits.map(({ index }) => ({
    ...{ rule: "KLA-006", kind: "officialese", bite: "råd", text: "skall", second: false, waiver: null },
    ...{ start: index, end: index + 5, suggestions: ["ska"] },
    ...{ message: "Byt ”skall”.", why: "Enkelt språk.", source: "språklagen" },
  }));
}

beforeEach(async () => {
  [scrolled, measured] = [0, 0];
  vi.stubGlobal("DOMRect", DOMRect);
  Range.prototype.getClientRects = function (this: Range) {
    measured += 1;
    const start = offsetOf(this.startContainer);
    return [boxAt(start + this.startOffset, start + this.endOffset)] as unknown as DOMRectList;
  };
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    if (!this.parentElement?.classList.contains("copy")) return new DOMRect(0, -scrolled, 800, 30000);
    const start = offsetOf(this.firstChild as Node);
    const rows = Math.ceil(this.textContent.length / rowLength);
    return new DOMRect(0, boxAt(start, start).top, 800, rows * rowHeight);
  });
  const measures = { characters: 0, words: 0, sentences: 0, longest_sentence: 0, lix: null, lengths: [] };
  useTransport({
    call: async (verb, input) =>
      verb === "list_rules"
        ? []
        : { findings: findingsIn((input as ReviewText).text), measures, passed: [], triage: null },
  });
  const props = { value: text, role: "post" as const, channels: [], label: "Text" };
  part = mount(ReviewedText, { target: document.body, props });
  await vi.waitFor(() => expect(document.body.textContent).toContain("3\u202f000\u00a0råd"));
});

afterEach(async () => {
  await unmount(part);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  delete (Range.prototype as Partial<Range>).getClientRects;
});

const lines = () => [...document.querySelectorAll<HTMLElement>(".line:not(svg *)")];
const tops = () => lines().map((line) => Number.parseFloat(line.style.top));
/** What stands in the window and half a window around it, in rows, and what that may hold. */
const most = (2 * window.innerHeight) / rowHeight + 2;

test("only the lines in view are made, and few places are measured to find them", () => {
  expect(lines().length, "there is something to see").toBeGreaterThan(50);
  expect(lines().length, "three findings a row").toBeLessThanOrEqual(3 * most);
  expect(Math.max(...tops())).toBeLessThanOrEqual(1.5 * window.innerHeight);
  expect(measured, "a search by halves, not one for each finding").toBeLessThan(3000);
});

test("after a scroll the lines that came into view are there", async () => {
  scrolled = 12000;
  document.dispatchEvent(new Event("scroll"));
  await vi.waitFor(() => expect(Math.min(...tops())).toBeGreaterThan(11000));
  expect(lines().length).toBeGreaterThan(50);
  expect(Math.max(...tops())).toBeLessThan(12000 + 1.5 * window.innerHeight + rowHeight);
  expect(lines().length).toBeLessThanOrEqual(3 * most);
});

test("the list shows two hundred and says of how many; stepping turns its page", async () => {
  const rows = () => document.querySelectorAll("[data-key]").length;
  const pages = () => document.querySelector(".pages")?.textContent;
  expect(rows()).toBe(200);
  expect(pages()).toContain("Visar 1–200 av 3\u202f000");
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  field.setSelectionRange(text.lastIndexOf("skall", 60000), text.lastIndexOf("skall", 60000));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "F8", bubbles: true }));
  flushSync();
  await tick();
  expect(rows()).toBe(200);
  expect(document.querySelector("[data-key][aria-current]")).not.toBeNull();
  expect(pages()).not.toContain("Visar 1–200");
});

test("the copy is cut at line breaks, and a change cuts anew only where it is", () => {
  const cutter = new Chunks();
  const before = cutter.of(text);
  expect(before.length).toBeGreaterThan(20);
  const whole = (chunks: readonly Chunk[]) => chunks.map((each) => each.text).join("\n");
  const changes: [string, (text: string) => string][] = [
    ["a letter", (old) => `${old.slice(0, 50000)}x${old.slice(50000)}`],
    ["a line break between two parts is taken away", (old) => {
      const at = (before[3]?.start ?? 0) - 1;
      return old.slice(0, at) + old.slice(at + 1);
    }],
    ["much is pasted", (old) => `${old.slice(0, 7000)}${row.repeat(300)}${old.slice(7000)}`],
    ["much is cut out", (old) => old.slice(0, 9000) + old.slice(60000)],
    ["all is taken away", () => ""],
  ];
  let last = text;
  for (const [name, change] of changes) {
    const old = new Map(cutter.of(last).map((each) => [each.id, each.text]));
    last = change(last);
    const parts = cutter.of(last);
    expect(whole(parts), name).toBe(last);
    for (const { start, text: own } of parts) {
      expect(last.slice(start, start + own.length), name).toBe(own);
    }
    expect(new Set(parts.map((each) => each.id)).size, "each has its name").toBe(parts.length);
    const changed = parts.filter((each) => old.get(each.id) !== each.text);
    if (name === "a letter") expect(changed).toHaveLength(1);
  }
  expect(cutter.of("").length, "an empty text still has its row").toBe(1);
});
