// The rows of a week: an ordinary one, and the two with a night of 23 or 25 hours.
import { expect, test } from "vitest";
import { hoursIn, shiftOf, wallPlus } from "./clockShift";
import { daysOf, ownDays } from "./dates";
import { byHour, cellOf, rowsOf } from "./weekRows";
import { byDay } from "./chips";
import { drawn, post } from "./testPosts";

const week = (day: string) => daysOf(ownDays("week", day));
const working = [7, 8, 9, 10];

test.each([
  ["2027-03-28", 23, "gone"],
  ["2027-10-31", 25, "twice"],
  ["2027-03-27", 24, null],
  ["2026-03-29", 23, "gone"],
  ["2026-10-25", 25, "twice"],
])("%s has %i hours", (day, hours, shift) => {
  expect(hoursIn(day)).toBe(hours);
  expect(shiftOf(day)).toBe(shift);
});

test("an ordinary week shows its hours, and the one she aims at", () => {
  expect(rowsOf(week("2027-03-03"), working, null).map((row) => row.text)).toEqual([
    "07.00",
    "08.00",
    "09.00",
    "10.00",
  ]);
  expect(rowsOf(week("2027-03-03"), working, 5)[0]?.text).toBe("05.00");
});

test("in the spring week 02 is there, but not on its Sunday", () => {
  const rows = rowsOf(week("2027-03-28"), working, null);
  expect(rows[0]?.text, "the whole night is shown").toBe("00.00");
  const two = rows.filter((row) => row.hour === 2);
  expect(two).toHaveLength(1);
  const cells = week("2027-03-28").map((day) => two[0] && cellOf(two[0], shiftOf(day)));
  expect(cells).toEqual([...Array.from({ length: 6 }, () => "hour"), "gone"]);
});

test("in the autumn week 02 comes twice, but only on its Sunday", () => {
  const rows = rowsOf(week("2027-10-31"), working, null);
  const [first, second] = rows.filter((row) => row.hour === 2);
  expect([first?.text, second?.text]).toEqual(["02.00", "02.00 igen"]);
  const cells = week("2027-10-31").map((day) => second && cellOf(second, shiftOf(day)));
  expect(cells).toEqual([...Array.from({ length: 6 }, () => "none"), "again"]);
  const hours = rows.filter((row) => cellOf(row, "twice") !== "none").length;
  expect(hours, "from midnight to 10 there are 12 hours that Sunday").toBe(12);
});

test("wall time counts on past the night, and never stops in the lost hour", () => {
  expect(wallPlus("2027-03-28T01:30", 60)).toBe("2027-03-28T03:30");
  expect(wallPlus("2027-03-28T01:30", 120)).toBe("2027-03-28T03:30");
  expect(wallPlus("2027-10-31T01:30", 60)).toBe("2027-10-31T02:30");
  expect(wallPlus("2027-12-31T23:30", 60)).toBe("2028-01-01T00:30");
});

test("two in the same hour share its cell, a wish lies under its day", () => {
  const chips = drawn(
    post(1, "2027-03-03T10:00"),
    post(2, "2027-03-03T10:45"),
    post(3, null, { target: "2027-03-03" }),
  );
  const cells = byHour(byDay(chips), week("2027-03-03"));
  expect(cells.get("2027-03-03T10")?.map((chip) => chip.id)).toEqual([1, 2]);
  expect(cells.get("2027-03-03")?.map((chip) => chip.id)).toEqual([3]);
});
