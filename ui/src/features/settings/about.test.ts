// Om Anslag: every part is named with its licence, and can be looked for.
import { flushSync, mount, unmount } from "svelte";
import { expect, test, vi } from "vitest";
import AboutTab from "./AboutTab.svelte";

test("a part is found by its name, with its licence", async () => {
  const view = mount(AboutTab, { target: document.body });
  await vi.waitFor(() => expect(document.querySelectorAll("tbody tr").length).toBeGreaterThan(100));
  for (const said of ["Så är Anslag prövat", "Version 0.1, november 2026", "Licenstexter"]) {
    expect(document.body.textContent).toContain(said);
  }
  const field = document.querySelector("input");
  if (!field) throw new Error("no field");
  field.value = "TYPST-pdf";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.textContent);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain("Apache-2.0");
  await unmount(view);
});
