// The year as hers, by keyboard: days of her own, theme days with their meaning, the nämnd, the measures.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ListedDay, YearSettings } from "$door/generated";
import { useTransport } from "$door/transport";
import { changeOf, daysWords, isMoved, withDays, yearOf } from "./year";
import YearTab from "./YearTab.svelte";

function day(key: string, kind: ListedDay["kind"], first: string, last: string): ListedDay {
  return {
    ...{ key, kind, title: key, first, last, closed: false, suggested: true, relevance: "", note: "" },
    ...{ source: "", origin: "shipped", meeting: null, hidden: false },
    ...{ shipped_first: first, shipped_last: last },
  };
}

let settings: YearSettings;
let asked: [string, unknown][] = [];
let refuse: { code: string; about: string } | null = null;
let tab: Record<string, unknown> | null = null;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= () => undefined;
  [asked, refuse] = [[], null];
  settings = {
    ...{ year: 2027, changes: [], own: [], meetings: [{ id: 7, day: "2027-04-22", note: "T1" }] },
    shipped: [
      day("sportlov", "school_break", "2027-03-01", "2027-03-05"),
      day("kanelbullens-dag", "theme", "2027-10-04", "2027-10-04"),
    ],
    steps: [
      { step: "manuscript", name: "Manus", days: null, unit: "days", source: "Er egen rutin", as_of: null },
    ],
    offsets: [{ step: "manuscript", days: null, unit: "days" }],
    limits: { per_day: 2, gap_days: 14, share_from: 40, share_to: 60 },
    shipped_limits: { per_day: 2, gap_days: 14, share_from: 40, share_to: 60 },
  };
  useTransport({
    call: async (verb, input) => {
      if (verb === "year_settings") return settings;
      asked.push([verb, input]);
      if (refuse) throw refuse;
      return null;
    },
  });
});
afterEach(async () => {
  if (tab) await unmount(tab);
  tab = null;
});

async function show(del: string): Promise<void> {
  tab = mount(YearTab, { target: document.body, props: { query: { del, ar: "2027" } } });
  await vi.waitFor(() => expect(document.querySelector("section")).not.toBeNull());
  flushSync();
}
const click = (text: string) => {
  const all = [...document.querySelectorAll<HTMLElement>("button")];
  all.find((each) => (each.getAttribute("aria-label") ?? each.textContent).includes(text))?.click();
  flushSync();
};
const field = (label: string) => {
  const all = [...document.querySelectorAll("label")];
  const found = all.find((each) => each.textContent.trim().startsWith(label));
  return document.getElementById(found?.htmlFor ?? "") as HTMLInputElement;
};
const write = (label: string, text: string, key = "") => {
  field(label).value = text;
  field(label).dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  if (key) field(label).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  flushSync();
};
const submit = (within: string) => {
  document.querySelector<HTMLFormElement>(`${within} form`)?.requestSubmit();
  flushSync();
};

async function breaksNothing(): Promise<void> {
  const off = ["color-contrast", "label-content-name-mismatch", "region", "page-has-heading-one"];
  const rules = Object.fromEntries([...off, "heading-order"].map((each) => [each, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
}

test("what a theme day means is saved by Enter for every year, and it is hidden by a button", async () => {
  await show("themes");
  await breaksNothing();
  write("Relevans för oss: kanelbullens-dag", " Fika i parken ", "Enter");
  click("Göm kanelbullens-dag");
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  const plain = changeOf([], "kanelbullens-dag", null);
  expect(asked).toEqual([
    ["change_shipped_day", { ...plain, relevance: "Fika i parken" }],
    ["change_shipped_day", { ...plain, hidden: true }],
  ]);
});

test("a break gets the city's own dates in the year that is shown", async () => {
  await show("days");
  click("Ändra datum för sportlov");
  write("Första dag", "2027-02-22");
  write("Sista dag", "2027-02-26");
  submit("section[aria-label='Skollov']");
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  const moved = withDays([], "sportlov", 2027, { first: "2027-02-22", last: "2027-02-26" });
  expect(asked[0]).toEqual(["change_shipped_day", moved]);
  expect(moved.year).toBe(2027);
});

test("a day of her own is written in a sheet; what is refused stands beside its field", async () => {
  await show("days");
  click("Ny dag");
  expect(document.querySelector("dialog")).not.toBeNull();
  write("Namn", "Valdag");
  write("Första dag", "2027-06-10");
  expect(field("Sista dag").value, "the last day follows").toBe("2027-06-10");
  refuse = { code: "ends_before_it_begins", about: "last" };
  submit("dialog");
  await vi.waitFor(() => expect(field("Sista dag").getAttribute("aria-invalid")).toBe("true"));
  refuse = null;
  submit("dialog");
  await vi.waitFor(() => expect(document.querySelector("dialog")).toBeNull());
  expect(asked.at(-1)).toEqual([
    "set_year_day",
    {
      id: null,
      form: {
        ...{ kind: "own", title: "Valdag", first: "2027-06-10", last: "2027-06-10" },
        ...{ closed: false, relevance: "", note: "" },
      },
    },
  ]);
});

test("meetings are added and taken away, and days before them are counted backwards", async () => {
  await show("namnd");
  await breaksNothing();
  write("Sammanträdesdag", "2027-05-20");
  submit("section");
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toEqual(["add_namnd_meetings", { meetings: [{ day: "2027-05-20", note: "" }] }]);
  write("Manus", "20", "Enter");
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  const offset = { step: "manuscript", days: -20, unit: "days" };
  expect(asked[1]).toEqual(["set_namnd_offsets", { offsets: [offset] }]);
  write("Manus", "tjugo", "Enter");
  expect(document.body.textContent).toContain("Skriv ett helt tal.");
  click("Ta bort sammanträdet tors 22 april");
  await vi.waitFor(() => expect(asked.at(-1)).toEqual(["remove_namnd_meeting", 7]));
});

test("the measures are numbers, each saved by itself", async () => {
  await show("plan");
  write("Inlägg per dag", "3", "Enter");
  await vi.waitFor(() =>
    expect(asked).toEqual([["set_plan_limits", { ...settings.limits, per_day: 3 }]]),
  );
  await breaksNothing();
});

test("days in words, and the year from the address", () => {
  expect(daysWords("2027-03-01", "2027-03-05")).toBe("mån 1 mars – fre 5 mars");
  expect(daysWords("2027-03-01", "2027-03-01")).toBe("mån 1 mars");
  expect(isMoved({ ...day("a", "theme", "2027-03-01", "2027-03-01"), first: "2027-03-02" })).toBe(true);
  expect([yearOf("2031", "2027-03-01"), yearOf("1999", "2027-03-01"), yearOf(undefined, "2027-03-01")]).toEqual([
    ...[2031, 2027, 2027],
  ]);
});
