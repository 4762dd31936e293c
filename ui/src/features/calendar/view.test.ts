// The calendar by keyboard alone: walking, moving, carrying, the tray; and as axe sees it.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Calendar, PlanPost, PostStatus } from "$door/generated";
import { useTransport } from "$door/transport";
import CalendarView from "./CalendarView.svelte";
import { noMarks } from "./marks";
import { dayOfPlacing, type PlannedPost } from "./planned";
import { post } from "./testPosts";

let posts: PlannedPost[] = [];
let plans: PlanPost[][] = [];
let chosen: [number, PostStatus][] = [];
let view: Record<string, unknown> | null = null;

function calendar(): Calendar {
  const lies = (each: PlannedPost) => dayOfPlacing(each) !== null;
  return {
    today: "2027-03-03",
    posts: posts.filter(lies),
    undated: posts.filter((each) => !lies(each)),
    named_days: [{ day: "2027-03-26", name: "Långfredagen", closed: true }],
    ...noMarks,
  };
}

/** A desk of a few lines: it keeps posts and remembers how they were planned. */
function answer(verb: string, input: unknown): unknown {
  if (verb === "calendar") return calendar();
  if (verb === "set_post_status") {
    const { id, status } = input as { id: number; status: PostStatus };
    chosen.push([id, status]);
    return null;
  }
  if (verb !== "plan_post" && verb !== "plan_posts") return [];
  const wanted = (verb === "plan_post" ? [input] : input) as PlanPost[];
  plans.push(wanted);
  for (const { id, slot, target = null } of wanted) {
    const status = slot === null ? "draft" : "planned";
    posts = posts.map((each) => (each.id === id ? { ...each, slot, target, status } : each));
  }
  return null;
}

beforeEach(() => {
  Element.prototype.scrollIntoView ??= () => undefined;
  HTMLDialogElement.prototype.showModal ??= function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function () {
    this.open = false;
  };
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  localStorage.clear();
  plans = [];
  chosen = [];
  posts = [
    post(1, "2027-03-03T14:30"),
    post(2, "2027-03-04T09:00", { status: "published" }),
    post(3, null),
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
const marks = () =>
  [...document.querySelectorAll<HTMLElement>(".marked")].map((each) => Number(each.dataset["post"])).sort((a, b) => a - b);
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
      [{ id: 1, slot: "2027-03-04T14:30", target: null }],
      [{ id: 1, slot: "2027-03-11T14:30", target: null }],
    ]),
  );
  await vi.waitFor(() => expect(document.activeElement).toBe(chip(1)));
});

test("Space takes from the tray, arrows choose, Enter drops on a wished day", async () => {
  await open();
  chip(3)?.focus();
  await press(" ");
  expect(said()).toContain("Plockade upp ”Text 3”");
  await press("ArrowRight");
  expect(said()).toBe("önskad dag tors 4 mars");
  await press("Enter");
  const wish = { id: 3, slot: null, target: "2027-03-04" };
  await vi.waitFor(() => expect(plans).toEqual([[wish]]));
  await vi.waitFor(() => expect(cellOf(3)).toBe("2027-03-04"));
  expect(chip(3)?.textContent).toContain("önskad dag utan klockslag");
});

test("P asks for a time, and the wish becomes a slot", async () => {
  posts = posts.map((each) => (each.id === 3 ? { ...each, target: "2027-03-04" } : each));
  await open();
  chip(3)?.focus();
  await press("p");
  const field = document.querySelector<HTMLInputElement>("dialog input");
  expect(field?.value, "what it becomes unless she says otherwise").toBe("10.00");
  if (field) field.value = "13.15";
  field?.dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector("dialog form")?.dispatchEvent(new Event("submit", { cancelable: true }));
  const slot = { id: 3, slot: "2027-03-04T13:15", target: null };
  await vi.waitFor(() => expect(plans).toEqual([[slot]]));
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
  await vi.waitFor(() => expect(plans).toEqual([[{ id: 1, slot: null, target: null }]]));
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

test("a full day opens with all its posts, and closes to where it was opened", async () => {
  await open();
  expect(chip(15), "four are shown").toBeNull();
  const more = document.querySelector<HTMLElement>("[data-stop='more:2027-03-10']");
  expect(more?.textContent?.trim()).toBe("+2 till");
  more?.focus();
  more?.click();
  flushSync();
  expect(document.querySelectorAll("[role=dialog] [data-post]")).toHaveLength(6);
  await vi.waitFor(() =>
    expect(document.activeElement?.closest("[role=dialog]"), "focus is in it").not.toBeNull(),
  );
  await press("Escape");
  expect(document.querySelector("[role=dialog]")).toBeNull();
  await vi.waitFor(() => expect(document.activeElement).toBe(more));
});

test("many are marked by keys and moved as one, with their distance", async () => {
  await open();
  chip(1)?.focus();
  await press("x");
  chip(11)?.focus();
  await press(" ", { ctrlKey: true });
  expect(document.querySelector("[role=toolbar]")?.textContent).toContain("2 markerade");
  await press("ArrowRight", { altKey: true });
  await vi.waitFor(() =>
    expect(plans, "one wish, one line in the journal").toEqual([
      [
        { id: 1, slot: "2027-03-04T14:30", target: null },
        { id: 11, slot: "2027-03-11T11:00", target: null },
      ],
    ]),
  );
  expect(said()).toBe("Flyttade 2 inlägg 1 dag framåt.");
});

test("Shift and arrows mark from one to another, Shift and click too, Ctrl and click one more", async () => {
  await open();
  chip(11)?.focus();
  await press("ArrowDown", { shiftKey: true });
  await press("ArrowDown", { shiftKey: true });
  expect(marks()).toEqual([11, 12, 13]);
  const click = (id: number, held: MouseEventInit) => {
    chip(id)?.dispatchEvent(new MouseEvent("click", { ...held, bubbles: true, cancelable: true }));
    flushSync();
  };
  click(1, { shiftKey: true });
  expect(marks(), "all between, in the order they are read").toEqual([1, 2, 11]);
  click(3, { ctrlKey: true });
  expect(marks()).toEqual([1, 2, 3, 11]);
});

test("S lists the statuses she may choose, and the choice goes to the desk", async () => {
  await open();
  chip(1)?.focus();
  await press("s");
  const items = [...document.querySelectorAll<HTMLElement>("[role=menuitem]")];
  expect(items.map((each) => each.textContent?.trim())).toContain("Inställt");
  expect(document.activeElement).toBe(items[0]);
  await press("i");
  await press("End");
  await press("Home");
  items.find((each) => each.textContent?.includes("Granskat"))?.click();
  flushSync();
  const field = document.querySelector<HTMLInputElement>("dialog input");
  expect(document.querySelector("dialog")?.textContent, "a named person").toContain("Granskat av");
  if (field) field.value = "Maja Berg";
  field?.dispatchEvent(new Event("input", { bubbles: true }));
  document.querySelector("dialog form")?.dispatchEvent(new Event("submit", { cancelable: true }));
  await vi.waitFor(() => expect(chosen).toEqual([[1, "reviewed"]]));
  expect(document.querySelector("[role=menu]")).toBeNull();
});

test("in a week two in the same hour stand side by side, and the lost hour is said", async () => {
  posts = [post(1, "2027-03-27T10:00"), post(2, "2027-03-27T10:30")];
  await open({ view: "week", day: "2027-03-27" });
  expect(chip(1)?.closest("ul")?.classList.contains("beside")).toBe(true);
  expect(chip(2)?.closest("ul")).toBe(chip(1)?.closest("ul"));
  expect(document.querySelector(".weekgrid")?.textContent).toContain("02–03 finns inte");
  expect(document.querySelector("[data-drop='2027-03-28T02']")).toBeNull();
});

test("the list says today and tomorrow in words, and draws only what is near", async () => {
  posts = [
    post(1, "2027-03-03T14:30"),
    ...Array.from({ length: 300 }, (_, index) => post(1000 + index, "2027-04-01T10:00")),
  ];
  await open({ view: "list" });
  const list = document.querySelector(".list");
  expect(list?.textContent).toContain("I dag, onsdag 3 mars 2027");
  expect(list?.textContent).toContain("I morgon, torsdag 4 mars 2027");
  expect(document.querySelectorAll("[data-post]").length).toBeLessThan(60);
});

test("in a week the arrows change the hour and keep the minutes", async () => {
  await open({ view: "week" });
  chip(1)?.focus();
  await press("ArrowUp", { altKey: true });
  expect(cellOf(1)).toBe("2027-03-03T13");
  await vi.waitFor(() => expect(plans).toEqual([[{ id: 1, slot: "2027-03-03T13:30", target: null }]]));
});

test.each(["month", "week", "list"])("a %s breaks no rule of axe", async (name) => {
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
