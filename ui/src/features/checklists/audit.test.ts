// An auditor's goal is told in figures, names and gaps.
import { expect, test } from "vitest";
import { gapText, lackingText, outcome } from "./audit";

const proven = (done: number, of: number, lacking: string[]) => ({ proof: "decided" as const, done, of, lacking });

test("what the rows show is a figure and the names that lack", () => {
  expect(outcome(proven(4, 5, []))).toBe("4 av 5");
  expect(outcome(proven(0, 0, []))).toBe("inget att visa under perioden");
  expect(lackingText(proven(4, 5, ["Parklek"]))).toBe("Saknas: Parklek.");
  expect(lackingText(proven(0, 9, ["a", "b", "c", "d", "e", "f"]))).toBe("Saknas: a, b, c, d, e …");
  expect(lackingText(proven(5, 5, []))).toBe("");
});

test("each gap is a sentence", () => {
  expect(gapText({ kind: "no_run", title: "Uppsikt" })).toBe("Ingen undertecknad genomgång under perioden: Uppsikt.");
  expect(gapText({ kind: "rows", proof: "routine" })).toBe("Inte i ordning: lokala rutiner inom sin tid.");
  expect(gapText({ kind: "deviation", run: 1, question: "Är den rimlig?" })).toBe("Avvikelse: Är den rimlig?");
});
