// Days and times as they are written here, and what is none.
import { expect, test } from "vitest";
import { dayOf, timeLater, timeOf } from "./typed";

const today = "2027-03-01";

test.each([
  ["2027-03-05", "2027-03-05"],
  ["2027-3-5", "2027-03-05"],
  ["20270305", "2027-03-05"],
  ["270305", "2027-03-05"],
  ["5/3", "2027-03-05"],
  [" 5.3 ", "2027-03-05"],
  ["5/3 2026", "2026-03-05"],
  ["5/3-26", "2026-03-05"],
  ["5 mars", "2027-03-05"],
  ["24 december", "2026-12-24"],
  ["1 aug 2027", "2027-08-01"],
  ["i morgon", "2027-03-02"],
  ["Idag", "2027-03-01"],
  ["+4", "2027-03-05"],
  ["-1", "2027-02-28"],
  ["29/2 2028", "2028-02-29"],
])("%s is a day", (written, day) => {
  expect(dayOf(written, today)).toBe(day);
});

test.each(["", "31/4", "29/2 2027", "5 mums", "mars", "2027-13-01", "20271301", "5", "2027-03"])(
  "%s is no day",
  (written) => {
    expect(dayOf(written, today)).toBeNull();
  },
);

test.each([
  ["14.30", "14:30"],
  ["14:30", "14:30"],
  ["1430", "14:30"],
  ["930", "09:30"],
  ["9", "09:00"],
  ["0", "00:00"],
])("%s is a time", (written, time) => {
  expect(timeOf(written)).toBe(time);
});

test.each(["", "24", "14.60", "14.3", "halv tre"])("%s is no time", (written) => {
  expect(timeOf(written)).toBeNull();
});

test("a time moves within its day", () => {
  expect(timeLater("09:00", 15)).toBe("09:15");
  expect(timeLater("00:05", -15)).toBe("00:00");
  expect(timeLater("23:50", 15)).toBe("23:59");
});
