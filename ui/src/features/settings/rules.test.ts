// The rule book is searched by every word, keeps its order, and names its areas.
import { expect, test } from "vitest";
import type { Listed, Rule, RuleSource } from "$door/generated";
import { areasOf } from "./rules";

const source: RuleSource = {
  law: "språklagen",
  sfs: "2009:600",
  place: "11 §",
  title: null,
  url: null,
  as_of: "2026-04-25",
};
const rule = (id: string, title: string, why: string): Rule => ({
  id,
  area: id.slice(0, 3),
  kind: "phrase",
  title,
  bite: "råd",
  second: false,
  off: false,
  mode: null,
  valid_from: "2009-07-01",
  roles: ["post", "reply"],
  yields_to: [],
  sources: [source],
  say: { message: "Skriv hellre du.", why, suggest: [] },
  examples: [],
});
const listed = (page: Rule): Listed => ({
  ...{ rule: page, file: `${page.id}.toml`, origin: "shipped", runs: true, hers: null, params: {} },
  shipped: { off: false, bite: page.bite, params: {} },
});
const book = [
  rule("KLA-005", "Förkortningar", "De saktar ned."),
  rule("TON-001", "Tilltala läsaren", "Hon ska känna sig tilltalad."),
  rule("KLA-006", "Kanslisvenska", "Orden stänger ute."),
].map(listed);

test("rules stand by area with its Swedish name", () => {
  const found = areasOf(book, "").map((area) => [area.name, area.rules.length]);
  expect(found).toEqual([
    ["Klarspråk", 2],
    ["Tilltal och ton", 1],
  ]);
});

test("every word must be found, anywhere on the page and in any case", () => {
  const ids = (search: string) =>
    areasOf(book, search).flatMap((area) => area.rules.map((each) => each.rule.id));
  expect(ids("TILLTALAD råd")).toEqual(["TON-001"]);
  expect(ids("2009:600 stänger")).toEqual(["KLA-006"]);
  expect(ids("tilltalad stänger"), "no rule says both").toEqual([]);
});

test("what she has changed is found by the word for it", () => {
  const [first, second, third] = book;
  if (!first || !second || !third) throw new Error("three rules");
  const off = { ...first, rule: { ...first.rule, off: true } };
  const own: Listed = { ...second, origin: "own" };
  const ids = (search: string) =>
    areasOf([off, own, third], search).flatMap((area) => area.rules.map((each) => each.rule.id));
  expect(ids("avstängd")).toEqual(["KLA-005"]);
  expect(ids("egen")).toEqual(["TON-001"]);
});
