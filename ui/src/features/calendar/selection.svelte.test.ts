// Marking posts: one, from one to another, all.
import { expect, test } from "vitest";
import { rangeOf, Selection } from "./selection.svelte";
import { drawn, post } from "./testPosts";

const chips = drawn(...[1, 2, 3, 4, 5].map((id) => post(id, `2027-03-0${id}T10:00`)));
const [one, two, three, four, five] = chips as [
  ...[(typeof chips)[0], (typeof chips)[0], (typeof chips)[0], (typeof chips)[0], (typeof chips)[0]],
];
const ids = (selection: Selection) => selection.chips.map((chip) => chip.id);

test("a range is both ends and all between, either way", () => {
  expect(rangeOf([1, 2, 3, 4], 2, 4)).toEqual([2, 3, 4]);
  expect(rangeOf([1, 2, 3, 4], 4, 2)).toEqual([2, 3, 4]);
  expect(rangeOf([1, 2, 3, 4], 9, 3), "where it began is gone").toEqual([3]);
  expect(rangeOf([1, 2], 1, 9)).toEqual([]);
});

test("a range begins where she last marked, and shrinks again", () => {
  const selection = new Selection();
  selection.toggle(two);
  selection.extend(chips, four);
  expect(ids(selection)).toEqual([2, 3, 4]);
  selection.extend(chips, three);
  expect(ids(selection)).toEqual([2, 3]);
  selection.extend(chips, one);
  expect(ids(selection), "past where it began").toEqual([1, 2]);
});

test("one more is marked, and unmarked again", () => {
  const selection = new Selection();
  selection.toggle(five);
  selection.toggle(one);
  expect(ids(selection), "the earliest first").toEqual([1, 5]);
  selection.toggle(five);
  expect(ids(selection)).toEqual([1]);
});

test("she carries all the marked with one of them, and else only the one she takes", () => {
  const selection = new Selection();
  selection.all([one, two]);
  expect(selection.with(two)).toHaveLength(2);
  expect(selection.with(three)).toEqual([three]);
});

test("the marked are kept while she turns the page, as they were last drawn", () => {
  const selection = new Selection();
  selection.all([one, two]);
  selection.refresh(drawn(post(2, "2027-04-01T10:00"), post(9, "2027-04-01T10:00")));
  expect(selection.chips.map((chip) => chip.slot)).toEqual(["2027-03-01T10:00", "2027-04-01T10:00"]);
});
