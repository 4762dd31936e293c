// Uppsikt on the page: one key notes a look at all, a dossier says what is missing, axe is content.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Removal, RemovalGuide, WatchState } from "$door/generated";
import { useTransport } from "$door/transport";
import { dispatch } from "$shared/keys.svelte";
import { draftOf, formOf, minutesText } from "./removals/draft";
import WatchView from "./WatchView.svelte";

const gap = { start: "2027-02-25T11:00:00Z", end: "2027-02-25T15:00:00Z", away: true, deputy: "Åsa" };
const state: WatchState = {
  now: "2027-03-01T08:00:00Z",
  accounts: [
    {
      ...{ account: 1, name: "Kungsholmen", last: null, seen: false },
      promise: { account: 1, first: "2027-02-25", working: 2, free: 1, opens: 8, closes: 16 },
      current: { start: "2027-03-01T07:00:00Z", end: "2027-03-01T11:00:00Z" },
      month: { account: 1, month: "2027-02-01", kept: 5, promised: 6, gaps: [gap] },
    },
  ],
  leaves: [{ id: 1, first: "2027-02-25", last: "2027-02-26", deputy: "Åsa Öst", note: "" }],
};
const choice = <K>(key: K) => ({ key, title: `T ${String(key)}`, when: "När.", law: null });
const guide: RemovalGuide = {
  measure: [choice("hide" as const), choice("block" as const)],
  ground: [choice("bbs" as const), choice("own_rules" as const)],
  point: [choice("threat" as const)],
  ...{ never: "Kritik är aldrig en grund.", appeal: "Svara, så prövas det igen." },
};
const removal: Removal = {
  ...formOf(draftOf(null, "2027-03-01T07:00:00Z", 1)),
  ...{ id: 3, evidence: [], has_profile: true, missing: ["evidence", "ground"], seconds: 1500 },
};

let mounted: Record<string, unknown>[] = [];
afterEach(async () => {
  for (const each of mounted) await unmount(each);
  mounted = [];
});

function show(id: string | null, query: Record<string, string> = {}): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  const answers: Record<string, unknown> = {
    ...{ watch_state: state, list_removals: [removal], removal_guide: guide, history: [] },
    get_contact: { id: 7, account: 1, link: "https://www.facebook.com/exempel/7" },
    ...{ list_accounts: [{ id: 1, name: "Kungsholmen" }] },
    removal_summary: { removals: [removal], measures: [], grounds: [], median_seconds: 1500 },
  };
  useTransport({
    call: async (verb, input) => {
      if (verb in answers) return answers[verb];
      written[verb] = input;
      return null;
    },
  });
  const props = { id, query };
  mounted.push(mount(WatchView as Component<typeof props>, { target: document.body, props }));
  flushSync();
  return written;
}

async function isAccessible(): Promise<void> {
  const off = ["color-contrast", "label-content-name-mismatch", "region"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
}

test("one key notes a look at every account, and the gaps say who was to look", async () => {
  const written = show(null);
  await vi.waitFor(() => expect(document.body.textContent).toContain("bevakat 5 av 6 utlovade"));
  expect(document.body.textContent).toContain("ledighet, ersättare Åsa");
  flushSync();
  dispatch(new KeyboardEvent("keydown", { key: "n", cancelable: true }));
  await vi.waitFor(() => expect(written).toHaveProperty("note_look"));
  expect(written["note_look"]).toEqual({ accounts: [], at: null, seen_by: "" });
  await isAccessible();
});

test("a dossier says what is missing and that criticism is no ground", async () => {
  show("3");
  await vi.waitFor(() => expect(document.body.textContent).toContain("Saknas: bild eller skäl, grund."));
  expect(document.body.textContent).toContain("Tid till åtgärd: 25 minuter");
  expect(document.body.textContent).toContain("Kritik är aldrig en grund.");
  expect(document.body.textContent, "the profile is not shown unasked").toContain("Visa profilens namn");
  await isAccessible();
});

test("a dossier of a contact begins with its account and address", async () => {
  const written = show("new", { contact: "7" });
  await vi.waitFor(() => {
    const link = [...document.querySelectorAll("input")].find((each) => each.value.includes("exempel"));
    expect(link).toBeDefined();
  });
  document.querySelector<HTMLFormElement>("form[novalidate]")?.requestSubmit();
  await vi.waitFor(() => expect(written).toHaveProperty("open_removal"));
  expect(written["open_removal"]).toMatchObject({ contact: 7, account: 1, measure: "hide" });
});

test("times are said in words and a draft goes to the desk and back", () => {
  expect(minutesText(60)).toBe("1 minut");
  expect(minutesText(3600 + 600)).toBe("1 timme 10 minuter");
  expect(formOf(draftOf(removal, "2027-03-01T07:00:00Z", null)).known).toBe("2027-03-01T07:00:00Z");
  const draft = draftOf(null, "2027-03-01T07:00:00Z", 1);
  expect(() => formOf({ ...draft, known: { day: "", time: "" } })).toThrow();
  expect(() => formOf({ ...draft, done: { day: "2027-03-01", time: "25" } })).toThrow();
});
