// Days as they are written here, and what is none.
import { expect, test } from "vitest";
import { readDay } from "./written";

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
  expect(readDay(written, today)).toBe(day);
});

test.each(["", "31/4", "29/2 2027", "5 mums", "mars", "2027-13-01", "20271301", "5", "2027-03"])(
  "%s is no day",
  (written) => {
    expect(readDay(written, today)).toBeNull();
  },
);
