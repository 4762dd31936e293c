// Office hours there and back.
import { expect, test } from "vitest";
import { clockOf, minuteOf } from "./norms";

test("a time of day is a minute and the same time again", () => {
  for (const clock of ["00:00", "08:00", "16:30", "23:59"]) {
    expect(clockOf(minuteOf(clock) ?? -1)).toBe(clock);
  }
  expect(minuteOf("8.30")).toBe(510);
  for (const none of ["", "24:00", "8", "08:60", "åtta"]) expect(minuteOf(none), none).toBeNull();
});
