// The barometer says in a table what its bars show, and never a small number.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Barometer } from "$door/generated";
import { useTransport } from "$door/transport";
import BarometerView from "./BarometerView.svelte";
import { figureText } from "./figures";

const told: Barometer = {
  weeks: ["2027-02-22", "2027-03-01"],
  lines: [
    { name: "Fridhemsplan", weeks: [{ exact: 6 }, "few"], total: { at_least: 7 } },
    { name: "", weeks: [{ exact: 0 }, "few"], total: "few" },
  ],
  all: { name: "", weeks: [{ exact: 6 }, "few"], total: { at_least: 8 } },
  ...{ smallest: 5, topics: ["Trygghet"], areas: ["Fridhemsplan"] },
};
let asked: unknown[] = [];
let view: Record<string, unknown> | null = null;

async function show(answer: Barometer): Promise<void> {
  useTransport({
    call: async (verb, input) => {
      asked.push([verb, input]);
      if (verb === "barometer") return answer;
      return verb === "worry_limit" ? { least: 5, days: 7 } : [];
    },
  });
  view = mount(BarometerView, { target: document.body });
  flushSync();
  await vi.waitFor(() => expect(document.querySelector("table, .empty, p")).not.toBeNull());
  await vi.waitFor(() => expect(document.body.textContent).toMatch(/minst 8|Ingen oro/));
}

afterEach(async () => {
  if (view) await unmount(view);
  [view, asked] = [null, []];
});

test("none is a dash, few are few, and a sum may be at least", () => {
  const told = ([{ exact: 0 }, { exact: 12 }, { at_least: 7 }, "few"] as const).map((each) => figureText(each, 5));
  expect(told).toEqual(["–", "12", "minst 7", "färre än 5"]);
});

test("the table and the picture say the same, and a line opens her own rows", async () => {
  await show(told);
  const cells = [...document.querySelectorAll("tbody tr:first-child :is(th, td)")];
  expect(cells.map((each) => each.textContent?.trim())).toEqual(["Fridhemsplan", "6", "färre än 5", "minst 7"]);
  expect(document.querySelector("svg[role=img]")?.getAttribute("aria-label")).toContain("v. 9: färre än 5");
  document.querySelector<HTMLElement>("tbody button")?.click();
  flushSync();
  await vi.waitFor(() => expect(JSON.stringify(asked)).toContain('"area":"Fridhemsplan"'));
});

test("no rule of axe is broken", async () => {
  await show(told);
  const off = ["color-contrast", "region", "landmark-one-main"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
