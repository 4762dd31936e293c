// The year: its grid and words, the marks of a day, what is said of the plan, and the keys.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Mark, Meter, PlanWarning, YearList } from "$door/generated";
import { useTransport } from "$door/transport";
import { markLines, markText, marksByDay, namedOf } from "./marks";
import { dialogueText, byGravity, meterText, warningText, worstShape } from "./warnings";
import { cellText, lettersOf, monthText, rowOf, walked, weekText } from "./yearGrid";
import YearView from "./YearView.svelte";

function mark(kind: Mark["kind"], title: string, first: string, more: Partial<Mark> = {}): Mark {
  return {
    ...{ key: `${kind}-${first}`, kind, title, first, last: first, closed: false, suggested: false },
    ...{ relevance: "", note: "", source: "", origin: "shipped", meeting: null },
    ...more,
  };
}

const marks = [
  mark("holiday", "Nyårsdagen", "2027-01-01", { closed: true }),
  mark("flag", "Flaggdag: nyårsdagen", "2027-01-01"),
  mark("school_break", "Sportlov", "2027-03-01", { last: "2027-03-05" }),
  mark("namnd", "Utskick", "2027-03-04", { meeting: "2027-03-11" }),
  mark("theme", "Kvinnodagen", "2027-03-08"),
];

test("a month lies under its weekdays, and no day is lost", () => {
  const march = rowOf("2027-03-01");
  expect([march[0], march[30], march[31]]).toEqual(["2027-03-01", "2027-03-31", null]);
  const may = rowOf("2027-05-01");
  expect([may[4], may[5], may[35]], "1 May 2027 is a Saturday").toEqual([null, "2027-05-01", "2027-05-31"]);
  for (let month = 1; month <= 12; month += 1) {
    const first = `2028-${String(month).padStart(2, "0")}-01`;
    expect(rowOf(first).filter(Boolean)).toHaveLength(new Date(Date.UTC(2028, month, 0)).getUTCDate());
  }
});

test.each([
  ["2027-03-31", "ArrowRight", "2027-04-01"],
  ["2027-01-01", "ArrowLeft", "2026-12-31"],
  ["2027-03-31", "ArrowUp", "2027-02-28"],
  ["2027-12-05", "ArrowDown", "2028-01-05"],
  ["2028-02-29", "PageDown", "2029-02-28"],
  ["2027-03-05", "End", "2027-03-31"],
])("from %s %s leads to %s", (day, key, to) => {
  expect(walked(day, key)).toBe(to);
});

test("a day says its marks in words, letters only where there is no room", () => {
  const days = marksByDay(marks, ["theme"], "2027-01-01", "2027-12-31");
  expect(days.get("2027-03-08"), "left out").toBeUndefined();
  const there = days.get("2027-03-04") ?? [];
  expect(cellText("2027-03-04", there, 2)).toBe(
    "torsdag 4 mars 2027, Sportlov, Nämnden: Utskick, 2 inlägg",
  );
  expect(lettersOf("2027-03-04", there), "the break's letter stands where it begins").toBe("N");
  expect(lettersOf("2027-03-01", days.get("2027-03-01") ?? [])).toBe("L");
  expect(monthText("2027-03-01", marks)).toBe("1–5 Sportlov · 4 Nämnden: Utskick");
  const posts = new Map([["2027-03-01", 2], ["2027-03-07", 1], ["2027-03-08", 5]]);
  expect(weekText("2027-03-04", posts)).toBe("v.\u00a09: 3 inlägg");
});

test("the heads of the calendar name every mark once", () => {
  const named = namedOf({ marks, hidden_marks: ["theme"] }, "2027-01-01", "2027-03-31");
  const on = (day: string) => named.filter((each) => each.day === day);
  expect(on("2027-01-01")).toEqual([
    { day: "2027-01-01", name: "Nyårsdagen", closed: true },
    { day: "2027-01-01", name: "Flaggdag", closed: false },
  ]);
  expect(on("2027-03-04").map((each) => each.name)).toEqual(["Nämnden: Utskick", "Sportlov"]);
  expect(on("2027-03-08")).toEqual([]);
  expect(markText({ kind: "mourning", title: "Minnesstund" })).toBe("Sorgedag: Minnesstund");
  expect(markLines(marks[3] ?? mark("own", "", ""), "2027-01-01")[0]).toBe(
    "Hör till sammanträdet tors 11 mars",
  );
});

const warning = (kind: PlanWarning["kind"], more: Partial<PlanWarning> = {}): PlanWarning => ({
  ...{ kind, day: "2027-03-08", last: "2027-03-08", posts: [1, 2, 3], account: 1, about: "Brand" },
  ...more,
});

test("each warning is one sentence, the gravest first", () => {
  const told = (each: PlanWarning) => warningText(each, [{ id: 1, name: "Fb" }], "2027-01-01");
  expect(told(warning("crowded_day"))).toBe("3 inlägg samma dag på Fb, mån 8 mars.");
  expect(told(warning("gap", { last: "2027-03-31" }))).toBe("Tyst på Fb i 24 dagar, från mån 8 mars.");
  expect(told(warning("open_incident"))).toBe("”Brand” pågår. Se över 3 inlägg som ligger framåt.");
  const mixed = [warning("closed_day"), warning("gap"), warning("mourning")];
  expect(byGravity(mixed).map((each) => each.kind)).toEqual(["mourning", "gap", "closed_day"]);
  expect([worstShape(mixed), worstShape([])]).toEqual(["stopp", "ok"]);
});

test("the meter says how many, how much and whether it is enough", () => {
  const meter: Meter = {
    ...{ month: "2027-03-01", posts: 12, planned: 5, share: 42, standing: "within" as const },
    ...{ answers: 1, dialogue: 20 },
  };
  expect(meterText(meter)).toBe("5 av 12 inlägg planerade i förväg, 42\u00a0%. Inom målet.");
  expect(dialogueText(meter)).toBe("1 svar till invånare, 20\u00a0% av svar och publicerade inlägg.");
  expect(meterText({ ...meter, share: null })).toBe("Inga inlägg i mars 2027.");
});

let view: Record<string, unknown> | null = null;
let asked: [string, unknown][] = [];

afterEach(async () => {
  if (view) await unmount(view);
  [view, asked] = [null, []];
});

async function open(day: string): Promise<void> {
  location.hash = "";
  const list: YearList = { today: "2027-03-03", marks, hidden_marks: [], posts: [{ day, posts: 2 }] };
  useTransport({
    call: async (verb, input) => {
      asked.push([verb, input]);
      return verb === "list_year" ? list : null;
    },
  });
  view = mount(YearView, { target: document.body, props: { id: "year", query: { day } } });
  flushSync();
  await vi.waitFor(() => expect(cell(day)).not.toBeNull());
}

const cell = (day: string) => document.querySelector<HTMLElement>(`[data-day="${day}"]`);

function press(key: string, held: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent("keydown", { key, ...held, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  flushSync();
}

test("arrows walk in the address, Enter opens the month and Shift+Enter the week", async () => {
  await open("2027-03-04");
  cell("2027-03-04")?.focus();
  press("ArrowRight");
  await vi.waitFor(() => expect(location.hash).toBe("#/calendar/year?day=2027-03-05"));
  press("Enter");
  await vi.waitFor(() => expect(location.hash).toBe("#/calendar?day=2027-03-04"));
  press("Enter", { shiftKey: true });
  await vi.waitFor(() => expect(location.hash).toBe("#/calendar?view=week&day=2027-03-04"));
});

test("the chosen day is told in full, and a kind is hidden in the office", async () => {
  await open("2027-03-04");
  const note = document.querySelector("section[aria-label='Vald dag']")?.textContent ?? "";
  expect(note).toContain("torsdag 4 mars 2027");
  expect(note).toContain("Hör till sammanträdet tors 11 mars");
  const flags = [...document.querySelectorAll("label")].find((each) => each.textContent.includes("Flaggdagar"));
  flags?.querySelector("input")?.click();
  await vi.waitFor(() => expect(asked).toContainEqual(["show_marks", { kind: "flag", shown: false }]));
});

test("the year is a grid to axe, with one stop for Tab", { timeout: 30_000 }, async () => {
  await open("2027-03-04");
  expect(document.querySelectorAll("[data-day][tabindex='0']")).toHaveLength(1);
  expect(document.querySelectorAll("[role=grid] [data-day]")).toHaveLength(365);
  const off = ["color-contrast", "label-content-name-mismatch", "region"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules, resultTypes: ["violations"] });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
