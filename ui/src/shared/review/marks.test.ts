// Marks follow the text, never lie after an edit, and are cut so that each one shows.
import { expect, test } from "vitest";
import type { Bite, Finding } from "$door/generated";
import { changeBetween, keyedAs, markAt, marksIn, stepFrom, type Mark } from "./marks";
import { pieces, piecesIn } from "./pieces";
import { countsText, verdictOf } from "./verdict";

function found(text: string, words: string, bite: Bite = "råd", rule = "KLA-006"): Finding {
  const start = text.indexOf(words);
  const rest = { kind: "", message: "", why: "", source: "", suggestions: [], second: false, waiver: null };
  return { rule, bite, start, end: start + words.length, text: words, ...rest };
}

/** Each finding with a name of its own. */
const keyed = (all: readonly Finding[]) =>
  all.map((finding, index) => ({ key: `f${index}`, finding }));
const waiver = {
  ...{ id: 1, reason: "Hon har bett om det.", by: "Eva Ek", second: null },
  at: "2027-03-03T13:30:00Z",
};
const letStand = (finding: Finding): Finding => ({ ...finding, waiver });

const before = "Handlingarna skall inkomma omgående.";
const findings = [found(before, "skall"), found(before, "inkomma"), found(before, "omgående")];
const shown = (after: string) =>
  marksIn(keyed(findings), before, after)
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
  const cut = pieces(marksIn(keyed(nested), text, text), null);
  expect(cut.map((each) => [text.slice(each.start, each.end), each.line])).toEqual([
    ["Ring ", "råd"],
    ["08-508", "stopp"],
    [" 00 000 nu.", "råd"],
  ]);
});

test("a finding on the whole text draws no line", () => {
  const text = " Hej du! ";
  const marks = marksIn(keyed([found(text, "Hej du!")]), text, text);
  expect(marks[0]?.whole).toBe(true);
  expect(pieces(marks, null)).toEqual([]);
});

test("steps go round, from the chosen one or from the caret", () => {
  const marks = marksIn(keyed(findings), before, before);
  const words = (key: string | null, caret: number, by: 1 | -1) =>
    stepFrom(marks, key, caret, by)?.finding.text;
  expect(words(null, 20, 1)).toBe("omgående");
  expect(words(null, 20, -1)).toBe("skall");
  expect(words(marks[2]?.key ?? null, 0, 1), "after the last comes the first").toBe("skall");
  expect(stepFrom([], null, 0, 1)).toBeNull();
});

test("the caret finds the narrowest mark", () => {
  const sentence = found(before, before.slice(13, 26), "regel", "KLA-001");
  const marks = marksIn(keyed([sentence, ...findings]), before, before);
  expect(markAt(marks, 20)?.finding.text).toBe("inkomma");
  expect(markAt(marks, 5)).toBeNull();
});

test("the verdict is the gravest bite and how many", () => {
  expect(verdictOf([]).text).toBe("Klar");
  expect(verdictOf(findings).text).toBe("3\u00a0råd");
  const mixed = [...findings, found(before, "skall", "regel"), found(before, "skall", "regel")];
  expect(verdictOf(mixed).text).toBe("2\u00a0regler");
});

test("what is let stand is told and not counted, stepped over, and drawn as a quiet line", () => {
  const stops = [letStand(found(before, "skall", "stopp")), found(before, "omgående")];
  expect(verdictOf(stops).text).toBe("1\u00a0råd");
  expect(countsText(stops)).toBe("1\u00a0råd, 1\u00a0får stå");
  expect(countsText(stops.slice(0, 1))).toBe("Inget att anmärka på, 1\u00a0får stå");
  const marks = marksIn(keyed(stops), before, before);
  expect(stepFrom(marks, null, 0, 1)?.finding.text).toBe("omgående");
  expect(stepFrom(marks, "f1", 0, 1)?.finding.text, "round to itself").toBe("omgående");
  expect(stepFrom(marks.slice(0, 1), "f0", 0, 1), "nothing is open").toBeNull();
  expect(pieces(marks, null).map((each) => each.line)).toEqual(["stands", "råd"]);
});

test("what is open is drawn over what stands, also where it is wider", () => {
  const sentence = found(before, before.slice(13, 26));
  const marks = marksIn(keyed([sentence, letStand(found(before, "skall", "stopp"))]), before, before);
  expect(pieces(marks, null).map((each) => each.line)).toEqual(["råd"]);
});

test("a finding keeps its name when those before it are mended, and when its own words grow", () => {
  const text = "Vi skall och skall och skall.";
  const all = [...text.matchAll(/skall/g)].map(({ index }) => {
    return { ...found(text, "skall"), start: index, end: index + 5 };
  });
  const marks = marksIn(keyed(all), text, text.replace("skall", "ska"));
  const moved = all.slice(1).map((each) => ({ ...each, start: each.start - 2, end: each.end - 2 }));
  const names = keyedAs(moved, marks, () => "new").map(({ key }) => key);
  expect(names, "the first one is gone").toEqual(["f1", "f2"]);

  const sentence = found(before, before.slice(0, -1), "regel", "KLA-001");
  const longer = before.replace("skall", "skall då");
  const after = { ...sentence, end: sentence.end + 3 };
  const grown = keyedAs([after], marksIn(keyed([sentence]), before, longer), () => "new");
  expect(grown[0]?.key, "she wrote in the middle of it").toBe("f0");
  const other = keyedAs([found(before, "skall")], marksIn(keyed([sentence]), before, before), () => "new");
  expect(other[0]?.key, "another rule").toBe("new");
});

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % below;
  };
}

/** What the line at one place must be, by looking at every mark. */
function lineAt(marks: readonly Mark[], at: number): string | null {
  const gravity = ["stopp", "regel", "råd"];
  const over = marks.filter((mark) => mark.start <= at && at < mark.end);
  const [top] = over.sort((a, b) => {
    const by = a.end - a.start - (b.end - b.start);
    return by || gravity.indexOf(a.finding.bite) - gravity.indexOf(b.finding.bite);
  });
  return top?.finding.bite ?? null;
}

test("the sweep draws what looking at every mark at every place would draw", () => {
  const text = "x".repeat(200);
  const next = numbers(7);
  const bites: Bite[] = ["stopp", "regel", "råd"];
  for (let round = 0; round < 40; round += 1) {
    const all = Array.from({ length: 1 + next(30) }, (): Finding => {
      const start = 1 + next(150);
      const bite = bites[next(3)] ?? "råd";
      return { ...found(text, "x", bite), start, end: start + 1 + next(40) };
    });
    const marks = marksIn(keyed(all), text, text);
    const drawn = Array.from({ length: 200 }, () => null as string | null);
    for (const { start, end, line } of pieces(marks, null)) drawn.fill(line, start, end);
    expect(drawn).toEqual(drawn.map((_, at) => lineAt(marks, at)));
  }
});

test("of the pieces only those in view are taken", () => {
  const cut = pieces(marksIn(keyed(findings), before, before), null);
  expect(piecesIn(cut, { start: 18, end: 27 }).map(({ start }) => start)).toEqual([19]);
  expect(piecesIn(cut, { start: 17, end: 20 }), "one that begins before").toHaveLength(2);
  expect(piecesIn(cut, { start: 0, end: 0 })).toEqual([]);
});
