// The table as a sheet: blocks on the clipboard, keys, what is written to the desk, and as axe sees it.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Post, WriteCells } from "$door/generated";
import { useTransport } from "$door/transport";
import { readCells, spread, written } from "./clipboard";
import { columnsOf } from "./columns";
import PlanTable from "./PlanTable.svelte";
import { rowsOf } from "./rows";
import { rowHeight, windowOf } from "./window";

function post(id: number, slot: string | null, text: string, own: Record<string, string> = {}): Post {
  return {
    ...{ id, slot, text, own, title: `Rubrik ${id}`, accounts: [1], variants: [], target: null },
    ...{ campaign: "", activity: null, status: slot ? "planned" : "draft", publications: [] },
    ...{ reviewed: null, approval: null, unreviewed: "", note: "", follow_up: null, series: null },
    created: "2027-01-01T08:00:00Z",
  };
}

let posts: Post[] = [];
let sent: WriteCells[] = [];
let view: Record<string, unknown> | null = null;

beforeEach(() => {
  const watch = () => undefined;
  vi.stubGlobal("ResizeObserver", class {
    observe = watch;
    unobserve = watch;
    disconnect = watch;
  });
  sent = [];
  posts = [
    post(1, "2027-03-03T14:30", "Ett", { Ansvarig: "Åsa" }),
    post(2, "2027-03-04T09:00", "Två"),
    post(3, null, "Tre"),
  ];
  useTransport({
    call: async (verb, input) => {
      if (verb === "list_posts") return posts;
      if (verb === "write_cells") {
        sent.push(input as WriteCells);
        return { changed: 1, new: [], refused: [] };
      }
      return [];
    },
  });
});

afterEach(async () => {
  if (view) await unmount(view);
  view = null;
});

const grid = () => document.querySelector<HTMLElement>("[role=grid]");
const active = () => document.getElementById(grid()?.getAttribute("aria-activedescendant") ?? "");

async function open(): Promise<void> {
  view = mount(PlanTable, { target: document.body });
  flushSync();
  await vi.waitFor(() => expect(grid()).not.toBeNull());
  grid()?.focus();
  flushSync();
}

function press(key: string, held: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent("keydown", { key, ...held, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  flushSync();
}

test("a block comes back from the clipboard as it was", () => {
  const cells = [
    ["Rad ett\nrad två", '"Hej" sa hon', ""],
    ["=1+1", "a\tb", '"'],
  ];
  expect(readCells(written(cells))).toEqual(cells);
  expect(readCells('"Hej"\tdå\r\n')).toEqual([['"Hej"', "då"]]);
});

test("one cell fills a block, a row fills rows, an uneven block stays as it is", () => {
  expect(spread([["a"]], 2, 2)).toEqual([["a", "a"], ["a", "a"]]);
  expect(spread([["a", "b"]], 3, 2)).toHaveLength(3);
  expect(spread([["a"], ["b"]], 3, 1)).toEqual([["a"], ["b"]]);
});

test("rows are sorted as Swedes sort and filtered by column, empty cells last", () => {
  const own = { name: "Ansvarig", kind: "text" as const, choices: [], place: 0 };
  const named = ["Örjan", "Anna", "Åsa", "Zara", ""].map((name, at) =>
    post(at + 1, null, "x", name ? { Ansvarig: name } : {}),
  );
  const columns = columnsOf(named, [own], []);
  const names = (down: boolean) =>
    rowsOf(named, columns, {}, { key: "own-Ansvarig", down }).map((row) => row.own["Ansvarig"]);
  expect(names(false)).toEqual(["Anna", "Zara", "Åsa", "Örjan", undefined]);
  expect(names(true)).toEqual(["Örjan", "Åsa", "Zara", "Anna", undefined]);
  const found = rowsOf(named, columns, { "own-Ansvarig": "åsa" }, null);
  expect(found.map((row) => row.id)).toEqual([3]);
  expect(rowsOf(named, columns, { "own-Ansvarig": "-" }, null).map((row) => row.id)).toEqual([5]);
});

test("only the rows on screen are drawn", () => {
  const { from, to } = windowOf(5_000 * rowHeight, 600, 10_001);
  expect(to - from).toBeLessThan(60);
  expect(from).toBeLessThanOrEqual(5_000);
});

test("arrows walk, Enter edits, Enter keeps and goes down", async () => {
  await open();
  press("Home", { ctrlKey: true });
  expect(active()?.textContent).toContain("3 mars");
  for (let step = 0; step < 3; step += 1) press("ArrowRight");
  expect(active()?.textContent?.trim()).toBe("Rubrik 1");
  press("Enter");
  const field = document.activeElement as HTMLInputElement;
  expect(field.value).toBe("Rubrik 1");
  field.value = "Nytt";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  press("Enter");
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toEqual({
    columns: [{ field: "title", name: "" }],
    rows: [{ id: 1, cells: ["Nytt"] }],
  });
  await vi.waitFor(() => expect(document.activeElement).toBe(grid()));
  expect(active()?.textContent?.trim()).toBe("Rubrik 2");
});

test("a letter replaces, Escape leaves the cell as it was", async () => {
  await open();
  press("Home", { ctrlKey: true });
  press("x");
  expect(document.activeElement?.tagName).toBe("INPUT");
  expect((document.activeElement as HTMLInputElement).value).toBe("");
  press("Escape");
  await vi.waitFor(() => expect(document.activeElement).toBe(grid()));
  expect(sent).toEqual([]);
});

test("a block is chosen with Shift, emptied with Delete and filled down with Ctrl+D", async () => {
  await open();
  press("Home", { ctrlKey: true });
  press("ArrowDown", { shiftKey: true });
  press("ArrowRight", { shiftKey: true });
  expect(document.querySelectorAll("[aria-selected=true]")).toHaveLength(4);
  press("d", { ctrlKey: true });
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.rows).toEqual([{ id: 2, cells: ["2027-03-03", "14:30"] }]);
  press("Delete");
  await vi.waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.rows.map((row) => row.cells)).toEqual([["", ""], ["", ""]]);
});

test("a pasted block goes on below the last row as new posts", async () => {
  await open();
  press("End", { ctrlKey: true });
  press("Home");
  const trap = document.querySelector("textarea[aria-hidden]");
  const data = { getData: () => "5 mars\t9\r\n6 mars\t10\r\n" };
  const event = Object.assign(new Event("paste", { bubbles: true }), { clipboardData: data });
  trap?.dispatchEvent(event);
  await vi.waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.columns.map((column) => column.field)).toEqual(["day", "time"]);
  expect(sent[0]?.rows).toEqual([
    { id: null, cells: ["5 mars", "9"] },
    { id: null, cells: ["6 mars", "10"] },
  ]);
});

test("Escape and Tab lead out of the table, and axe finds nothing", async () => {
  await open();
  const tab = new KeyboardEvent("keydown", { key: "Tab", bubbles: true, cancelable: true });
  press("Escape");
  grid()?.dispatchEvent(tab);
  expect(tab.defaultPrevented).toBe(false);
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(found.violations.map((violation) => violation.id)).toEqual([]);
});
