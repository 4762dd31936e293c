// A run's own account of itself, and the law lines beside its questions.
import { expect, test } from "vitest";
import { alone } from "$shared/checklists/subject";
import type { Item, Run, Verdict } from "$door/generated";
import { joinedLaws, lawAddress } from "$shared/texts/law";
import { deviation, deviations, firstUnjudged, inOrder, progress } from "./judging";

const item = (id: string, safe: "yes" | "no"): Item => ({
  id,
  safe,
  question: `${id}?`,
  when: "Alltid.",
  dont: "",
  law: [],
  link: null,
  ...{ check: false, owner: "", interval: null, holds: null, auto: null },
});

const page = { attach: [], interval: null, owner: "" };

function run(id: number, verdicts: Verdict[], signed: string | null = null): Run {
  const items = [item("alt", "yes"), item("namn", "no")];
  return {
    id,
    checklist: { id: "c", title: "Lista", intro: "", ...page, item: items },
    ...alone,
    previous: null,
    answers: items.map((each, at) => ({
      item: each.id,
      verdict: verdicts[at] ?? "unjudged",
      note: "",
      ...{ measured: null, evidence: [] },
    })),
    started: `2026-11-0${id}T08:00:00Z`,
    signed: signed ? { name: "Eva Ek", at: signed } : null,
  };
}

test.each([
  ["yes", "no", "Avviker: svaret bör vara ja"],
  ["no", "yes", "Avviker: svaret bör vara nej"],
  ["yes", "yes", null],
  ["no", "not_applicable", null],
  ["yes", "unjudged", null],
] as const)("safe %s answered %s", (safe, verdict, words) => {
  expect(deviation(item("x", safe), verdict)).toBe(words);
});

test("progress counts what is judged, and the first gap is where to go on", () => {
  const half = run(1, ["no", "unjudged"]);
  expect(progress(half)).toEqual({ judged: 1, all: 2 });
  expect(firstUnjudged(half)?.id).toBe("namn");
  expect(deviations(half)).toBe(1);
  expect(firstUnjudged(run(1, ["yes", "no"])), "nothing is left").toBeNull();
});

test("open runs stand first and the latest stands first among each", () => {
  const runs = [run(1, []), run(2, [], "2026-11-03T08:00:00Z"), run(3, [], "2026-11-04T08:00:00Z")];
  const { open, signed } = inOrder([...runs, run(4, [])]);
  expect([open, signed].map((part) => part.map((each) => each.id))).toEqual([
    [4, 1],
    [3, 2],
  ]);
});

test("places in one statute share a line and an address", () => {
  const place = (text: string, sfs: string) => ({ law: "L", sfs, place: text, as_of: "2026-04-25" });
  const laws = [place("1 §", "1960:729"), place("49 a §", "1960:729"), place("2 §", "2009:400")];
  expect(joinedLaws(laws).map((law) => law.place)).toEqual(["1 §, 49 a §", "2 §"]);
  expect(lawAddress("2009:400")).toMatch(/\/sfs-2009-400$/);
});
