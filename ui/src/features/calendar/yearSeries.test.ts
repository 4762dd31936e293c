// What she writes as a time is counted in minutes.
import { expect, test } from "vitest";
import { minuteOf } from "./yearSeries";

test("a time is read as she writes it, and what is none is none", () => {
  expect(minuteOf("09:00")).toBe(540);
  expect(minuteOf("14.30")).toBe(870);
  expect(minuteOf("")).toBeNull();
  expect(minuteOf("25:00")).toBeNull();
});
