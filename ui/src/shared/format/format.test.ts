// Swedish dates, the two bad nights, week 53 and numbers.
import { expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  formatCount,
  formatDay,
  formatLongDay,
  formatMoment,
  formatMomentTime,
  formatMonth,
  formatNearDay,
  formatNumber,
  formatShare,
  formatWeek,
  inStockholm,
  isoWeek,
  monday,
  monthEnd,
  weekday,
} from "./index";

test("a day is written short, with its weekday", () => {
  expect(formatDay("2027-03-03")).toBe("ons 3 mars 2027");
  expect(formatDay("2027-03-03", "2027-11-01"), "this year goes without saying").toBe("ons 3 mars");
  expect(formatLongDay("2027-03-03")).toBe("onsdag 3 mars 2027");
  expect(formatMonth("2027-03-31")).toBe("mars 2027");
});

test("near days have names of their own", () => {
  expect(formatNearDay("2027-03-03", "2027-03-03")).toBe("i dag");
  expect(formatNearDay("2027-03-04", "2027-03-03")).toBe("i morgon");
  expect(formatNearDay("2027-03-02", "2027-03-03")).toBe("i går");
  expect(formatNearDay("2027-03-05", "2027-03-03")).toBe("fre 5 mars");
});

test.each([
  ["2027-03-03", 2027, 9],
  ["2026-12-31", 2026, 53],
  ["2027-01-01", 2026, 53],
  ["2027-01-03", 2026, 53],
  ["2027-01-04", 2027, 1],
  ["2024-12-30", 2025, 1],
])("%s lies in year %i week %i", (day, year, week) => {
  expect(isoWeek(day)).toEqual({ year, week });
});

test("a week is written with a space that does not break", () => {
  expect(formatWeek("2027-03-03")).toBe("v.\u00a09");
});

test("counting days crosses months, leap days and the two bad nights", () => {
  expect(addDays("2027-03-27", 2)).toBe("2027-03-29");
  expect(addDays("2027-10-30", 2)).toBe("2027-11-01");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(daysBetween("2027-03-27", "2027-03-29"), "a 23 hour day is a day").toBe(2);
  expect(daysBetween("2027-10-30", "2027-11-01"), "a 25 hour day is a day").toBe(2);
  expect(monday("2027-03-28")).toBe("2027-03-22");
  expect(weekday("2027-03-28"), "Sunday is the seventh day").toBe(7);
  expect(monthEnd("2028-02-10")).toBe("2028-02-29");
});

test("the spring night jumps from 01.59 to 03.00", () => {
  expect(formatMomentTime("2027-03-28T00:59:00Z")).toBe("01.59");
  expect(formatMomentTime("2027-03-28T01:00:00Z")).toBe("03.00");
});

test("the autumn night has 02.30 twice", () => {
  expect(formatMomentTime("2027-10-31T00:30:00Z")).toBe("02.30");
  expect(formatMomentTime("2027-10-31T01:30:00Z")).toBe("02.30");
  expect(formatMomentTime("2027-10-31T02:30:00Z")).toBe("03.30");
});

test("a moment late in the evening UTC is already tomorrow in Stockholm", () => {
  expect(inStockholm("2027-06-30T22:30:00Z")).toEqual({ day: "2027-07-01", time: "00:30" });
  expect(formatMoment("2027-03-03T13:30:00Z")).toBe("ons 3 mars 2027 kl.\u00a014.30");
});

test("numbers have a decimal comma, thin spaces and a true minus", () => {
  expect(formatNumber(12345.67, 1)).toBe("12\u202f345,7");
  expect(formatNumber(-4)).toBe("−4");
  expect(formatShare(0.425)).toBe("43\u202f%");
  expect(formatCount(1, "kontakt", "kontakter")).toBe("1 kontakt");
  expect(formatCount(14, "kontakt", "kontakter")).toBe("14 kontakter");
});
