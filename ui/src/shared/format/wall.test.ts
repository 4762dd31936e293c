// From the time she writes to the moment the desk keeps.
import { expect, test } from "vitest";
import { clockOf, minuteOf, momentOf, readTime } from "./index";

test.each([
  ["14.30", "14:30"],
  ["14:30", "14:30"],
  ["0905", "09:05"],
  ["9", "09:00"],
  [" 23.59 ", "23:59"],
])("%s is a time", (written, time) => {
  expect(readTime(written)).toBe(time);
});

test.each(["", "24.00", "12.60", "12.5", "nu", "12.30.00"])("%s is no time", (written) => {
  expect(readTime(written)).toBeNull();
  expect(momentOf("2027-03-03", written)).toBeNull();
});

test("a time of day is a minute, and the same time again", () => {
  for (const clock of ["00:00", "08:00", "16:30", "23:59"]) {
    expect(clockOf(minuteOf(clock) ?? -1)).toBe(clock);
  }
  expect(minuteOf("8.30")).toBe(510);
  for (const none of ["", "24:00", "08:60", "åtta"]) expect(minuteOf(none), none).toBeNull();
});

test("a wall time is an hour or two after UTC", () => {
  expect(momentOf("2027-03-03", "14.30")).toBe("2027-03-03T13:30:00Z");
  expect(momentOf("2027-07-01", "00.30")).toBe("2027-06-30T22:30:00Z");
  expect(momentOf("", "14.30"), "no day, no moment").toBeNull();
});

test("both sides of the two bad nights", () => {
  expect(momentOf("2027-03-28", "01.59")).toBe("2027-03-28T00:59:00Z");
  expect(momentOf("2027-03-28", "03.00")).toBe("2027-03-28T01:00:00Z");
  expect(momentOf("2027-10-31", "01.59")).toBe("2027-10-30T23:59:00Z");
  expect(momentOf("2027-10-31", "03.00")).toBe("2027-10-31T02:00:00Z");
});
