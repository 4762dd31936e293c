// The address of a figure, and the search beneath it.
import { expect, test } from "vitest";
import { noteWords } from "./listWords";
import { chosenIn, figureQuery, queryOf, showOf, soughtFor } from "./topics";
import { others, tieWords } from "./ties";

test("what is shown comes back from its address", () => {
  for (const show of ["open", "all", "topics"] as const) expect(showOf(queryOf(show))).toBe(show);
  const figure = { topic: "Park och natur", year: 2026, place: "Alvik" };
  expect(chosenIn(figureQuery(figure))).toEqual(figure);
  expect(chosenIn({ visa: "amne" }), "no figure is opened").toBeNull();
});

test("the rows beneath a figure are sought by topic, year and place", () => {
  const figure = { topic: "Park och natur", year: 2026, place: ' "Alvik" ' };
  expect(soughtFor(figure)).toBe('ämne:"Park och natur" från:2026 till:2026 plats:"Alvik"');
  expect(soughtFor({ topic: "Trafik", year: null, place: "" })).toBe('ämne:"Trafik"');
});

test("the note says how many there are, or that there are more", () => {
  const contacts = [{}, {}] as never[];
  const page = { contacts, all: 1200, more: true, remarks: [] };
  expect(noteWords(page, true)).toBe("1\u202f200 kontakter väntar");
  expect(noteWords({ ...page, all: null }, false)).toBe("fler än 2 kontakter");
});

test("a tie is named from the side she reads", () => {
  expect(tieWords({ kind: "duplicate_of", from_other: true })).toBe("Har dubbletten");
  expect(tieWords({ kind: "split_from", from_other: false })).toBe("Delad från");
  const hit = (kind: string, id: number) => ({ kind, id }) as never;
  const offered = others([hit("contact", 3)], [hit("contact", 1), hit("post", 2)], 1);
  expect(offered, "never itself, and nothing but contacts").toEqual([hit("contact", 3)]);
});
