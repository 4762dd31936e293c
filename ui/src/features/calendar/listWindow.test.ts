// The list draws what is on screen and leaves room for the rest.
import { expect, test } from "vitest";
import { byDay } from "./chips";
import { headWords } from "./headWords";
import { headHeight, heightOf, rowHeight, sectionsOf, windowOf } from "./listWindow";
import { drawn, post } from "./testPosts";

const days = ["2027-03-01", "2027-03-02", "2027-03-03"];
const many = Array.from({ length: 1000 }, (_, index) => post(index, "2027-03-02T10:00"));
const sections = sectionsOf(days, byDay(drawn(...many)));

test("the list is as high as all of it", () => {
  expect(heightOf(sections)).toBe(3 * headHeight + 1000 * rowHeight);
  expect(sections.map(({ top }) => top)).toEqual([0, 32, 64 + 1000 * rowHeight]);
});

test("at the top the first day and some rows are drawn, not the last day", () => {
  const shown = windowOf(sections, 0, 300, 2);
  expect(shown.map(({ day }) => day)).toEqual(["2027-03-01", "2027-03-02"]);
  expect(shown[1]).toMatchObject({ first: 0, last: 10 });
});

test("in the midst of a long day only its rows there are drawn", () => {
  const shown = windowOf(sections, 15_000, 15_300, 0);
  expect(shown.map(({ day }) => day)).toEqual(["2027-03-02"]);
  expect(shown[0]).toMatchObject({ first: 497, last: 508 });
});

test("at the end the last day is drawn", () => {
  const shown = windowOf(sections, heightOf(sections) - 100, heightOf(sections), 0);
  expect(shown.at(-1)?.day).toBe("2027-03-03");
  expect(windowOf([], 0, 100)).toEqual([]);
});

test("near days are said in words", () => {
  expect(headWords("2027-03-03", "2027-03-03")).toBe("I dag, onsdag 3 mars 2027");
  expect(headWords("2027-03-04", "2027-03-03")).toBe("I morgon, torsdag 4 mars 2027");
  expect(headWords("2027-03-06", "2027-03-03")).toBe("Lördag 6 mars 2027");
});
