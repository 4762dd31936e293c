// A damaged office: its copies, and what can be read of it saved beside.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { useTransport } from "$door/transport";
import Rescue from "./Rescue.svelte";

let view: Record<string, unknown> | null = null;
afterEach(async () => {
  if (view) await unmount(view);
  view = null;
});

const shown = (text: string) =>
  vi.waitFor(() => expect(document.body.textContent).toContain(text));

async function desk(salvaged: unknown): Promise<void> {
  const answers: Record<string, unknown> = { copies_here: [], salvage: salvaged };
  useTransport({ call: async (verb) => answers[verb] });
  view = mount(Rescue, { target: document.body, props: { onopen: () => undefined } });
  flushSync();
  await shown("Det finns ingen säkerhetskopia");
  flushSync();
}

const save = () => {
  const named = (each: HTMLButtonElement) => each.textContent.includes("Spara det som går att läsa");
  [...document.querySelectorAll("button")].find(named)?.click();
};

test("what could be read is told with its folder, and what could not by how many places", async () => {
  await desk({ saved: { path: "/hem/raddat" }, size: { rows: 1204, lost: 2 } });
  save();
  await shown("204 rader är sparade i /hem/raddat. På 2 ställen gick det inte att läsa.");
});

test("nothing is said of what is missing where nothing is, and nothing at all when she changed her mind", async () => {
  await desk({ saved: { path: null }, size: { rows: 3, lost: 0 } });
  save();
  await new Promise((done) => setTimeout(done, 20));
  expect(document.body.textContent).not.toContain("rader är sparade");
});
