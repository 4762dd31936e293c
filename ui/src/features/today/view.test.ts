// The first view: what waits can be acted on, and an empty day teaches.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Today } from "$door/generated";
import { useTransport } from "$door/transport";
import { emptyPost } from "$shared/posts";
import { capture } from "$shared/capture.svelte";
import TodayView from "./TodayView.svelte";

const empty = { follow_up: [], unreviewed: [], contacts: [], incidents: [] };
const none = { ...empty, due: [], runs: [], coming: [], clocks: [], promises: [] };
const calm: Today = { ...none, day: "2027-03-03", name: null, drafts: 0, account_gaps: 0, accounts: 1 };
const busy: Today = {
  ...calm,
  name: "Askonsdagen",
  contacts: [
    {
      ...{ id: 7, number: "KON-2027-0007", answer: null, assessment: null, kind: "comment" },
      ...{ logged: "2027-03-03T09:00:00Z", received: "2027-03-03T08:00:00Z", account: null },
      ...{ summary: "Undrar om lekplatsen.", topic: "Park och natur", worry: 1 },
      ...{ place: "", link: null, incident: 4 },
      ...{ direction: "incoming", known: null, class: null, urgency: null, flags: [] },
      ...{ responsible: "", action: "", lesson: "", escalated: false, writer: null },
    },
  ],
  incidents: [
    {
      ...{ id: 4, closed: null, contacts: 1, title: "Stormfällda träd", place: "Fredhäll" },
      ...{ kind: "weather", next_update: null, lesson: "", began: "2027-03-03T07:00:00Z", situation: "" },
    },
  ],
  due: [
    {
      ...emptyPost,
      ...{ id: 9, slot: "2027-03-02T14:30", status: "planned", created: "2027-03-01T08:00:00Z" },
      ...{ title: "Lekplatsen öppnar", accounts: [2] },
    },
  ],
  follow_up: [],
  unreviewed: [],
  drafts: 2,
};

let view: Record<string, unknown> | null = null;
const wellKept = {
  ways: { passphrase: true, recovery: true, keychain: false },
  copied: "2027-03-03T07:00:00Z",
  second: true,
  ahead: null,
  folder: null,
};

afterEach(async () => {
  if (view) await unmount(view);
  view = null;
  Object.assign(capture, { open: false, incident: null });
});

async function show(day: Today): Promise<void> {
  const answers: Record<string, unknown> = { today: day, health: wellKept };
  useTransport({ call: async (verb) => answers[verb] ?? [] });
  view = mount(TodayView, { target: document.body, props: { id: null, query: {} } });
  flushSync();
  await vi.waitFor(() => expect(document.body.textContent).toContain("onsdag 3 mars 2027"));
}

const named = (name: string) =>
  [...document.querySelectorAll<HTMLElement>("a, button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent.trim()) === name,
  );

test("each row leads to what can be done about it", async () => {
  await show(busy);
  expect(document.body.textContent).toContain("Askonsdagen");
  expect(named("Svara på KON-2027-0007")?.getAttribute("href")).toBe("#/contacts/7");
  expect(named("Publicera Lekplatsen öppnar")?.getAttribute("href")).toBe("#/posts/9");
  expect(document.body.textContent, "yesterday's post is still to go up").toContain("i går 14.30");
  named("Logga kontakt om Stormfällda träd")?.click();
  expect(capture).toEqual({ open: true, incident: 4 });
});

test("a calm day says what will stand here", async () => {
  await show(calm);
  expect(document.body.textContent).toContain("Inget väntar på dig.");
  expect(document.querySelectorAll("h2"), "no empty groups").toHaveLength(0);
});

test("the day breaks no rule of axe", async () => {
  await show(busy);
  const off = ["color-contrast", "label-content-name-mismatch", "region"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
