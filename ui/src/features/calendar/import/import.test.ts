// The import over the calendar: pasted rows are looked at, a cell is mended, and they are taken in.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ImportPlan, ImportPreview, ImportRow } from "$door/generated";
import { useTransport } from "$door/transport";
import { askImport, askImportOf, askImportOfText, closeImport, looksLikeRows } from "./asked.svelte";
import ImportDialog from "./ImportDialog.svelte";

let asked: { verb: string; input: ImportPlan }[] = [];
let view: Record<string, unknown> | null = null;

/** A desk with one row it cannot read until it is mended. */
function preview(plan: ImportPlan): ImportPreview {
  const day = plan.fixes.find((fix) => fix.column === 0)?.value ?? "31 februari";
  const bad = day === "31 februari";
  const row: ImportRow = {
    number: 2,
    cells: [day, "Hej"],
    outcome: bad ? "refused" : "ready",
    remarks: bad ? [{ code: "day_unreadable", column: 0, about: day }] : [],
  };
  return {
    sheets: [],
    sheet: 0,
    columns: [
      { name: "Datum", field: plan.fields?.[0] ?? "day", certainty: 95 },
      { name: "Text", field: plan.fields?.[1] ?? "text", certainty: 60 },
    ],
    rows: [row],
    counts: { new: bad ? 0 : 1, changed: 0, remarked: 0, refused: bad ? 1 : 0, skipped: 0 },
  };
}

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  asked = [];
  useTransport({
    call: async (verb, input) => {
      asked.push({ verb, input: input as ImportPlan });
      if (verb === "preview_import") return preview(input as ImportPlan);
      return { new: 1, changed: 0, held: 0, refused: 0 };
    },
  });
  view = mount(ImportDialog, { target: document.body });
});

afterEach(async () => {
  closeImport();
  if (view) await unmount(view);
  view = null;
});

const main = () => document.querySelector<HTMLButtonElement>("footer button.main");
const shown = () => document.querySelector("dialog")?.textContent ?? "";

test("a refused cell is mended in its place and the rows are taken in by one button", async () => {
  askImportOfText("Datum\tText\n31 februari\tHej\n");
  await vi.waitFor(() => expect(shown()).toContain("1 rad att rätta"));
  expect(shown()).toContain("”31 februari” är ingen dag");
  expect(main()?.disabled).toBe(true);
  const field = document.querySelector<HTMLInputElement>("input[aria-invalid]");
  if (field) field.value = "28 februari";
  field?.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(main()?.textContent).toContain("Lägg in 1 inlägg"));
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(found.violations.map((violation) => violation.id)).toEqual([]);
  main()?.click();
  await vi.waitFor(() => expect(document.querySelector("dialog")).toBeNull());
  const last = asked.at(-1);
  expect(last?.verb).toBe("import_plan");
  expect(last?.input.fixes).toEqual([{ row: 2, column: 0, value: "28 februari" }]);
});

test("a field that only one column may hold leaves the other column", async () => {
  askImportOfText("Datum\tText\n31 februari\tHej\n");
  await vi.waitFor(() => expect(document.querySelectorAll("li select")).toHaveLength(2));
  const second = document.querySelectorAll<HTMLSelectElement>("li select")[1];
  if (second) second.value = "day";
  second?.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() => expect(asked.at(-1)?.input.fields).toEqual(["own", "day"]));
});

test("a file is sent as it is, and without one she is asked for it", async () => {
  askImport();
  flushSync();
  expect(shown()).toContain("Släpp en fil här");
  const bytes = new Uint8Array([80, 75, 255]);
  const file = new File([bytes], "plan.xlsx");
  // The test's page cannot read a file's bytes by itself.
  file.arrayBuffer = async () => bytes.buffer;
  await askImportOf(file);
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.input.source).toEqual({ bytes: "UEv/", text: null });
});

test("only what looks like rows is taken for a sheet", () => {
  expect(looksLikeRows("3 mars\tHej")).toBe(true);
  expect(looksLikeRows("Dag;Text\n3 mars;Hej")).toBe(true);
  expect(looksLikeRows("https://start.stockholm")).toBe(false);
});
