// A rule's page in words: whence it comes, what it reads, its area.
import { expect, test } from "vitest";
import type { Rule, RuleSource } from "$door/generated";
import { areaName, byArea, rolesText, sourceText } from "./ruleWords";

const source: RuleSource = {
  ...{ law: "språklagen", sfs: "2009:600", place: "11 §", title: null, url: null },
  as_of: "2026-04-25",
};
const rule: Rule = {
  ...{ id: "TON-001", area: "TON", kind: "", title: "Tilltala läsaren", bite: "råd", second: false },
  ...{ off: false, mode: null, valid_from: "2009-07-01", roles: ["post", "reply"], yields_to: [] },
  ...{ sources: [source], examples: [], say: { message: "", why: "", suggest: [] } },
};

test("a source reads as Swedish", () => {
  expect(sourceText(source)).toBe("språklagen 11 § (2009:600), läst 25 april 2026");
  const page = { ...source, law: null, title: "Skrivregler" };
  expect(sourceText(page)).toBe("Skrivregler, läst 25 april 2026");
});

test("what a rule reads, and when, is one sentence", () => {
  expect(rolesText(rule)).toBe("Läser inlägg och svar.");
  expect(rolesText({ ...rule, roles: ["post", "reply", "incoming"] })).toBe(
    "Läser inlägg, svar och inkommet.",
  );
  expect(rolesText({ ...rule, roles: ["post"], mode: "election" })).toBe("Läser inlägg, bara inför val.");
  expect(rolesText({ ...rule, roles: [] })).toBe("Läser alla texter.");
});

test("areas keep the order of the book, and one without a name is called by its letters", () => {
  const areas = byArea(["KLA-1", "TON-1", "KLA-2", "XYZ-1"], (id) => id.slice(0, 3));
  expect(areas.map(({ name, rules }) => [name, rules.length])).toEqual([
    ...[["Klarspråk", 2], ["Tilltal och ton", 1], ["XYZ", 1]],
  ]);
  expect(areaName("PER")).toBe("Personuppgifter");
});
