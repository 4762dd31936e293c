// Gallring on the page: the exact set is shown, carried out by its digest, and nothing runs by itself.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { GallringKind, GallringPlan, GallringPreview, GallringRule } from "$door/generated";
import { Refusal } from "$door/refusal";
import { useTransport } from "$door/transport";
import GallringView from "./GallringView.svelte";
import { decisionText, ruleText, whyText } from "./words";

const decision = { number: "SSA 2020:12", on: "2020-05-04", authority: "Kulturnämnden" };
const rule: GallringRule = {
  ...{ kind: "ordnad", keep: false, event: "closed" },
  ...{ period: { count: 2, unit: "years" }, decision },
};
const kind: GallringKind = {
  ...{ id: "ordnad", name: "Kontakter som hålls ordnade", about: "Frågor.", what: "contact" },
  ...{ event: "closed", keep: false, count: 2, unit: "years" },
};
const planOf = (runs: boolean): GallringPlan => ({
  kinds: [{ kind, rule: runs ? rule : { ...rule, decision: { ...decision, number: "" } }, runs, due: 1, held: 1 }],
  left: 0,
});
const preview: GallringPreview = {
  gone: [{ number: "KON-2025-0001", kind: "ordnad", day: "2025-01-02", due: "2027-01-05" }],
  rules: [rule],
  tables: [
    { table: "contact", rows: 1, images: 3 },
    { table: "evidence", rows: 2, images: 2 },
  ],
  counted: [],
  ...{ indexed: 1, files: 2, copies: 1, loosened: 0, copy_names: ["anslag-fore-migrering-x.db"] },
  held: [{ number: "KON-2025-0002", contact: 2, why: ["held", "open_disclosure"] }],
  digest: "abc",
};

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

let mounted: Record<string, unknown>[] = [];
afterEach(async () => {
  for (const each of mounted) await unmount(each);
  mounted = [];
  location.hash = "";
});

function show(id: string | null, answers: Record<string, unknown> = {}): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  const known: Record<string, unknown> = {
    ...{ gallring_plan: planOf(true), preview_gallring: preview, list_holds: [] },
    ...{ list_gallring_protocols: [], list_begun: { posts: [], discarded: 0, taken_back: 0, captures: 0 } },
    ...answers,
  };
  useTransport({
    call: async (verb, input) => {
      const answer = known[verb];
      if (answer instanceof Refusal) throw answer;
      if (verb in known) return answer;
      written[verb] = input;
      return 1;
    },
  });
  const props = { id, query: {} };
  mounted.push(mount(GallringView as Component<typeof props>, { target: document.body, props }));
  flushSync();
  return written;
}

function press(text: string, within: ParentNode = document): void {
  const buttons = [...within.querySelectorAll("button")];
  buttons.find((each) => each.textContent.includes(text))?.click();
  flushSync();
}

test("what goes is shown row by row, asked about once, and carried out by its digest", async () => {
  const written = show("due");
  await vi.waitFor(() => expect(document.body.textContent).toContain("KON-2025-0001"));
  const text = document.body.textContent;
  for (const each of ["SSA 2020:12", "Bilagor", "anslag-fore-migrering-x.db", "KON-2025-0002"]) {
    expect(text).toContain(each);
  }
  press("Gallra 1 handling");
  expect(written).not.toHaveProperty("carry_out_gallring");
  const dialog = document.querySelector("dialog");
  expect(dialog?.textContent).toContain("går inte att ångra");
  if (dialog) press("Gallra 1 handling", dialog);
  await vi.waitFor(() => expect(written["carry_out_gallring"]).toEqual({ kinds: [], digest: "abc" }));
  await vi.waitFor(() => expect(location.hash).toBe("#/gallring/protocols"));
});

test("a changed set is said, and nothing has gone", async () => {
  show("due", { carry_out_gallring: new Refusal("gallring_changed", "") });
  await vi.waitFor(() => expect(document.body.textContent).toContain("KON-2025-0001"));
  press("Gallra 1 handling");
  const dialog = document.querySelector("dialog");
  if (dialog) press("Gallra 1 handling", dialog);
  await vi.waitFor(() => expect(document.body.textContent).toContain("Ingenting är gallrat"));
});

test("a rule without its decision says so", async () => {
  show(null, { gallring_plan: planOf(false) });
  await vi.waitFor(() => expect(document.body.textContent).toContain("Körs inte: beslut saknas"));
  expect(document.body.textContent).toContain("0 av 1 slag har beslut");
  expect(document.body.textContent).toContain("Beslutet saknar nummer");
});

test("the decision is written down and saved whole", async () => {
  const written = show(null);
  await vi.waitFor(() => expect(document.body.textContent).toContain("Gäller"));
  press("Ändra");
  const dialog = document.querySelector("dialog");
  if (dialog) press("Spara regeln", dialog);
  await vi.waitFor(() => expect(written["set_gallring_rule"]).toEqual(rule));
});

test("rules, decisions and reasons in words", () => {
  expect(ruleText(rule)).toBe("Gallras 2 år efter att allt var klart");
  expect(ruleText({ ...rule, keep: true })).toBe("Bevaras");
  expect(decisionText({ number: "", on: null, authority: "" })).toBe("Inget gallringsbeslut");
  expect(decisionText({ ...decision, on: null })).toBe("Beslutet saknar dag");
  expect(whyText(["held", "open_incident"])).toBe("undantagen, händelsen pågår");
});

for (const tab of [null, "due", "holds", "protocols", "drafts"]) {
  test(`axe finds nothing in ${tab ?? "plan"}`, async () => {
    show(tab);
    await vi.waitFor(() => expect(document.querySelector("[role=tabpanel]")?.textContent).toBeTruthy());
    const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(found.violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
  });
}
