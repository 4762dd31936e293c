// The presets follow the calendar: nothing from the future, the last finished tertial first to hand.
import { expect, test } from "vitest";
import { likelyPeriod, periodText, periodsAt } from "./periods";

test("in November the third tertial goes on and the second is proposed", () => {
  const periods = periodsAt("2026-11-20");
  expect(periods[0]).toEqual({
    id: "2026-3",
    text: "Tertial 3 2026 (pågår)",
    from: "2026-09-01",
    to: "2026-12-31",
  });
  expect(likelyPeriod("2026-11-20")).toMatchObject({ from: "2026-05-01", to: "2026-08-31" });
});

test("in January this year has only just begun and last year's end is proposed", () => {
  const ids = periodsAt("2027-01-04").map((period) => period.id);
  expect(ids, "no tertial that has not begun").toEqual([
    ...["2027-1", "2027", "2026-3", "2026-2", "2026-1", "2026"],
  ]);
  expect(likelyPeriod("2027-01-04").id).toBe("2026-3");
});

test("the last day of a tertial still belongs to it", () => {
  expect(likelyPeriod("2026-08-31").id, "it is not over until the day is").toBe("2026-1");
});

test("a period reads as two days", () => {
  expect(periodText("2026-05-01", "2026-08-31")).toBe("1 maj 2026–31 augusti 2026");
});
