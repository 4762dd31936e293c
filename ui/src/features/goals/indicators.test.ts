// Numbers are typed with a comma and read back with one.
import { expect, test } from "vitest";
import { numberOf, numberText } from "./indicators";

test("a number is read as she types it", () => {
  expect(["12,5", " 1 200 ", "", "-3", "tolv", "1.5.2"].map(numberOf)).toEqual([
    12.5,
    1200,
    null,
    -3,
    undefined,
    undefined,
  ]);
  expect(numberText(12.5)).toBe("12,5");
  expect(numberText(null)).toBe("");
});
