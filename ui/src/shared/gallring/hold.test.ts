// A hold is placed with reason and day, and lifted.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Hold } from "$door/generated";
import { useTransport } from "$door/transport";
import HoldPart from "./HoldPart.svelte";

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
});

function show(holds: readonly Hold[]): unknown[] {
  const said: unknown[] = [];
  useTransport({ call: async (verb, input) => (said.push([verb, input]), 1) });
  mounted = mount(HoldPart, { target: document.body, props: { incident: 3, holds } });
  flushSync();
  return said;
}

function write(field: HTMLInputElement | null, text: string): void {
  if (!field) throw new Error("no field");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

test("a reason and a day hold the incident", async () => {
  const said = show([]);
  expect(document.querySelector<HTMLButtonElement>("button[type=submit]")?.disabled).toBe(true);
  write(document.querySelector("input:not([data-kind=date])"), "Utvärderas.");
  write(document.querySelector("input[data-kind=date]"), "2027-09-01");
  document.querySelector("form")?.requestSubmit();
  const form = { contact: null, incident: 3, reason: "Utvärderas.", reconsider: "2027-09-01" };
  await vi.waitFor(() => expect(said).toContainEqual(["hold_from_gallring", form]));
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test("a hold tells why and is lifted", async () => {
  const hold: Hold = {
    ...{ id: 7, contact: null, incident: 3, name: "Brand", reason: "Utreds." },
    ...{ reconsider: "2027-09-01", placed: "2027-03-01T08:00:00Z", placed_by: "Eva Ek" },
  };
  const said = show([hold]);
  expect(document.body.textContent).toContain("Utreds.");
  document.querySelector("button")?.click();
  await vi.waitFor(() => expect(said).toEqual([["lift_hold", 7]]));
});
