// Marks follow the text, never lie after an edit, and are cut so that each one shows.
import { expect, test } from "vitest";
import type { Bite, Finding } from "$door/generated";
import { changeBetween, markAt, marksIn, pieces, stepFrom } from "./marks";
import { verdictOf } from "./verdict";

function found(text: string, words: string, bite: Bite = "råd", rule = "KLA-006"): Finding {
  const start = text.indexOf(words);
  const said = { kind: "", message: "", why: "", source: "", suggestions: [] };
  const rest = { ...said, second: false, waiver: null };
  return { rule, bite, start, end: start + words.length, text: words, ...rest };
}

const before = "Handlingarna skall inkomma omgående.";
const findings = [found(before, "skall"), found(before, "inkomma"), found(before, "omgående")];
const shown = (after: string) =>
  marksIn(findings, before, after)
    .filter((mark) => !mark.stale)
    .map((mark) => after.slice(mark.start, mark.end));

test("a change is one stretch", () => {
  expect(changeBetween("aab", "aaab")).toEqual({ start: 2, end: 2, length: 1 });
  expect(changeBetween("abc", "abc")).toEqual({ start: 3, end: 3, length: 0 });
});

test("what stands after the edit moves, what was edited is hidden", () => {
  expect(shown("Handlingarna ska inkomma omgående.")).toEqual(["inkomma", "omgående"]);
  expect(shown("Alla handlingar skall inkomma omgående.")).toEqual(["skall", "inkomma", "omgående"]);
  expect(shown("")).toEqual([]);
});

test("a word that grows is no longer the word that was found", () => {
  expect(shown("Handlingarna skall inkommande omgående.")).toEqual(["skall", "omgående"]);
  expect(shown("Handlingarna skall, inkomma omgående."), "a comma leaves it whole").toEqual([
    "skall",
    "inkomma",
    "omgående",
  ]);
});

test("overlapping marks are cut: the narrowest shows, and of two alike the gravest", () => {
  const text = "Ring 08-508 00 000 nu. Hej.";
  const nested = [
    found(text, "Ring 08-508 00 000 nu."),
    found(text, "08-508"),
    found(text, "08-508", "stopp", "PER-001"),
  ];
  const cut = pieces(marksIn(nested, text, text), null);
  expect(cut.map((each) => [text.slice(each.start, each.end), each.bite])).toEqual([
    ["Ring ", "råd"],
    ["08-508", "stopp"],
    [" 00 000 nu.", "råd"],
  ]);
});

test("a finding on the whole text draws no line", () => {
  const text = " Hej du! ";
  const marks = marksIn([found(text, "Hej du!")], text, text);
  expect(marks[0]?.whole).toBe(true);
  expect(pieces(marks, null)).toEqual([]);
});

test("steps go round, from the chosen one or from the caret", () => {
  const marks = marksIn(findings, before, before);
  const words = (key: string | null, caret: number, by: 1 | -1) =>
    stepFrom(marks, key, caret, by)?.finding.text;
  expect(words(null, 20, 1)).toBe("omgående");
  expect(words(null, 20, -1)).toBe("skall");
  expect(words(marks[2]?.key ?? null, 0, 1), "after the last comes the first").toBe("skall");
  expect(stepFrom([], null, 0, 1)).toBeNull();
});

test("the caret finds the narrowest mark", () => {
  const sentence = found(before, before.slice(13, 26), "regel", "KLA-001");
  const marks = marksIn([sentence, ...findings], before, before);
  expect(markAt(marks, 20)?.finding.text).toBe("inkomma");
  expect(markAt(marks, 5)).toBeNull();
});

test("the verdict is the gravest bite and how many", () => {
  expect(verdictOf([]).text).toBe("Klar");
  expect(verdictOf(findings).text).toBe("3\u00a0råd");
  const mixed = [...findings, found(before, "skall", "regel"), found(before, "skall", "regel")];
  expect(verdictOf(mixed).text).toBe("2\u00a0regler");
});
