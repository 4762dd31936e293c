// Krisläge begins by one key and is said over every view until it ends.
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { useTransport } from "$door/transport";
import CrisisBanner from "./CrisisBanner.svelte";
import CrisisDialog from "./CrisisDialog.svelte";
import { filled, promiseText } from "./words";

let view: Record<string, unknown> | null = null;
let written: [string, unknown][] = [];
const current = {
  ...{ id: 1, incident: 4, title: "Skottlossning", accounts: [], ended: null },
  ...{ began: "2027-03-01T08:00:00Z", next_update: null },
};

function show(part: unknown, props: Record<string, unknown> = {}): void {
  useTransport({
    call: async (verb, input) => {
      written.push([verb, input]);
      if (verb === "crisis_state") return { current, held: [{ id: 1 }, { id: 2 }], passed: [] };
      return verb === "begin_crisis" ? 1 : [];
    },
  });
  view = mount(part as Component, { target: document.body, props: props as never });
  flushSync();
}

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

afterEach(async () => {
  if (view) await unmount(view);
  [view, written] = [null, []];
});

test("the line says what it is, since when and how many are paused; and ends it", async () => {
  show(CrisisBanner);
  await vi.waitFor(() => expect(document.body.textContent).toContain("2 inlägg pausade"));
  expect(document.body.textContent).toContain("Skottlossning");
  document.querySelector<HTMLElement>("button")?.click();
  await vi.waitFor(() => expect(written.map(([verb]) => verb)).toContain("end_crisis"));
});

test("one key holds every account's posts, also before she has said what happened", async () => {
  show(CrisisDialog, { open: true, incident: null });
  document.querySelector("form")?.requestSubmit();
  await vi.waitFor(() => expect(written.map(([verb]) => verb)).toContain("begin_crisis"));
  const [, input] = written.find(([verb]) => verb === "begin_crisis") ?? [];
  expect(input).toMatchObject({ incident: null, accounts: [] });
});

test("a promise is ahead or late, and stands in the first post", () => {
  const at = "2027-03-01T08:30:00Z";
  expect(promiseText(at, "2027-03-01T08:10:00Z")).toMatchObject({ late: false });
  expect(promiseText(at, "2027-03-01T08:42:00Z").text).toContain("12\u00a0min sent");
  expect(filled("vid [plats], igen klockan [tid].", "Stadshagen", at)).toBe("vid Stadshagen, igen klockan 09.30.");
});
