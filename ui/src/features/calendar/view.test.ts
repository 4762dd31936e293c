// The calendar by keyboard alone: walking, moving, carrying, the tray; and as axe sees it.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Calendar, PlanPost, Post } from "$door/generated";
import { useTransport } from "$door/transport";
import { emptyPost } from "$shared/posts";
import CalendarView from "./CalendarView.svelte";

function post(id: number, slot: string | null, status: Post["status"] = "planned"): Post {
  const created = "2027-01-01T08:00:00Z";
  const text = `Text ${id}`;
  return { ...emptyPost, id, slot, status, created, text, accounts: [1] };
}

let posts: Post[] = [];
let plans: PlanPost[] = [];
let view: Record<string, unknown> | null = null;

/** A desk of a few lines: it keeps posts and remembers how they were planned. */
function answer(verb: string, input: unknown): unknown {
  if (verb === "calendar") {
    const calendar: Calendar = {
      today: "2027-03-03",
      posts: posts.filter((each) => each.slot !== null),
      undated: posts.filter((each) => each.slot === null),
      named_days: [{ day: "2027-03-26", name: "Långfredagen", closed: true }],
    };
    return calendar;
  }
  if (verb === "plan_post") {
    const { id, slot } = input as PlanPost;
    plans.push({ id, slot });
    const status = slot === null ? "draft" : "planned";
    posts = posts.map((each) => (each.id === id ? { ...each, slot, status } : each));
    return null;
  }
  return [];
}

beforeEach(() => {
  Element.prototype.scrollIntoView ??= () => undefined;
  localStorage.clear();
  plans = [];
  posts = [
    post(1, "2027-03-03T14:30"),
    post(2, "2027-03-04T09:00", "published"),
    post(3, null, "draft"),
    ...[11, 12, 13, 14, 15, 16].map((id) => post(id, `2027-03-10T${id}:00`)),
  ];
  useTransport({ call: async (verb, input) => answer(verb, input) });
});

afterEach(async () => {
  if (view) await unmount(view);
  view = null;
});

async function open(query: Record<string, string> = {}): Promise<void> {
  const props = { id: null, query: { day: "2027-03-03", ...query } };
  view = mount(CalendarView, { target: document.body, props });
  flushSync();
  await vi.waitFor(() => expect(chip(1)).not.toBeNull());
}

const chip = (id: number) => document.querySelector<HTMLElement>(`[data-post="${id}"]`);
const cellOf = (id: number) => chip(id)?.closest<HTMLElement>("[data-drop]")?.dataset["drop"];
const said = () => document.querySelector("footer [role=status]")?.textContent ?? "";

async function press(key: string, held: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent("keydown", { key, ...held, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
  flushSync();
  await vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));
}

test("arrows walk from chip to day and back; one stop alone is reached by Tab", async () => {
  await open();
  chip(1)?.focus();
  await press("ArrowRight");
  expect(document.activeElement).toBe(chip(2));
  await press("ArrowRight");
  expect((document.activeElement as HTMLElement).dataset["stop"]).toBe("day:2027-03-05");
  expect(document.querySelectorAll(".board [data-stop][tabindex='0']")).toHaveLength(1);
});

test("Alt and arrows move at once, in order, and focus follows", async () => {
  await open();
  chip(1)?.focus();
  await press("ArrowRight", { altKey: true });
  await press("ArrowDown", { altKey: true });
  expect(cellOf(1), "drawn before the desk has answered").toBe("2027-03-11");
  expect(said()).toBe("Flyttat till tors 11 mars");
  await vi.waitFor(() =>
    expect(plans).toEqual([
      { id: 1, slot: "2027-03-04T14:30" },
      { id: 1, slot: "2027-03-11T14:30" },
    ]),
  );
  await vi.waitFor(() => expect(document.activeElement).toBe(chip(1)));
});

test("Space takes from the tray, arrows choose, Enter drops at 10.00", async () => {
  await open();
  chip(3)?.focus();
  await press(" ");
  expect(said()).toContain("Plockade upp ”Text 3”");
  await press("ArrowRight");
  expect(said()).toBe("tors 4 mars kl.\u00a010.00");
  await press("Enter");
  await vi.waitFor(() => expect(plans).toEqual([{ id: 3, slot: "2027-03-04T10:00" }]));
  await vi.waitFor(() => expect(cellOf(3)).toBe("2027-03-04"));
});

test("Escape puts it back, and nothing is written", async () => {
  await open();
  chip(1)?.focus();
  await press(" ");
  await press("ArrowDown");
  expect(document.querySelector(".note")?.textContent, "shown as text too").toContain("10 mars");
  await press("Escape");
  expect(said()).toContain("ligger kvar");
  expect(plans).toEqual([]);
  expect(document.querySelector(".note")).toBeNull();
});

test("T puts a post in the tray; a published one stays and says so", async () => {
  await open();
  chip(2)?.focus();
  await press("t");
  expect(said()).toContain("är publicerat och kan inte flyttas");
  chip(1)?.focus();
  await press("t");
  expect(cellOf(1)).toBe("tray");
  await vi.waitFor(() => expect(plans).toEqual([{ id: 1, slot: null }]));
});

test("a refused move is drawn back and explained", async () => {
  await open();
  useTransport({
    call: async (verb, input) => {
      if (verb === "plan_post") throw { code: "published", about: null };
      return answer(verb, input);
    },
  });
  chip(1)?.focus();
  await press("ArrowRight", { altKey: true });
  await vi.waitFor(() => expect(cellOf(1)).toBe("2027-03-03"));
  expect(document.querySelector("[role=alert]")?.textContent).toContain("publicerat");
});

test("the fifth and sixth of a day are unfolded in place", async () => {
  await open();
  expect(chip(15), "four are shown").toBeNull();
  const more = document.querySelector<HTMLElement>("[data-stop='more:2027-03-10']");
  expect(more?.textContent?.trim()).toBe("+2 till");
  more?.click();
  flushSync();
  expect(chip(16)).not.toBeNull();
});

test("in a week the arrows change the hour and keep the minutes", async () => {
  await open({ view: "week" });
  chip(1)?.focus();
  await press("ArrowUp", { altKey: true });
  expect(cellOf(1)).toBe("2027-03-03T13");
  await vi.waitFor(() => expect(plans).toEqual([{ id: 1, slot: "2027-03-03T13:30" }]));
});

test.each(["month", "week"])("a %s breaks no rule of axe", async (name) => {
  await open({ view: name });
  const off = ["color-contrast", "label-content-name-mismatch", "region"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});

test("what was moved into a closed tray opens it and keeps focus", async () => {
  localStorage.setItem("anslag.calendar-tray", "closed");
  await open();
  expect(document.querySelector(".tray")).toBeNull();
  chip(1)?.focus();
  await press("t");
  await vi.waitFor(() => expect(document.activeElement).toBe(chip(1)));
  expect(cellOf(1)).toBe("tray");
});
