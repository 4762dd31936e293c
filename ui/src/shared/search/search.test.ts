// Her words marked in what was found, and what is said of them.
import { expect, test } from "vitest";
import type { FilterWord } from "$door/generated";
import { cut } from "./marked";
import { remarkText } from "./remarks";

test("a text is cut where her words stand, and joined it is the text", () => {
  const text = "🛝 Café och lek";
  const pieces = cut(text, [
    { start: 3, end: 7 },
    { start: 12, end: 15 },
  ]);
  expect(pieces.filter((each) => each.hit).map((each) => each.text)).toEqual(["Café", "lek"]);
  expect(pieces.map((each) => each.text).join("")).toBe(text);
  expect(cut("", [])).toEqual([{ text: "", hit: false }]);
});

test("an unknown word is said with what there is to choose", () => {
  const words: FilterWord[] = [
    { filter: "state", word: "status", values: [{ word: "väntar", means: "waiting" }] },
    { filter: "account", word: "konto", values: [] },
  ];
  const said = (code: never, filter: never) => remarkText({ code, about: "x", filter }, words);
  expect(said("unknown_value" as never, "state" as never)).toBe("status: kan vara väntar.");
  expect(said("unknown_value" as never, "account" as never)).toBe("Inget konto heter så.");
  expect(said("unknown_filter" as never, null as never)).toContain("status: konto:");
  expect(said("bad_day" as never, "from" as never)).toContain("2026-03");
  expect(said("too_short" as never, null as never)).toContain("för kort");
});
