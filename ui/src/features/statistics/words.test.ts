// The reasons that rows are left out, gathered by reason.
import { expect, test } from "vitest";
import { leftOutLines } from "./words";

test("rows left out are told by reason, the first five by number", () => {
  const double = [2, 3, 4, 5, 6, 7].map((row) => ({ row, why: "double" as const }));
  expect(leftOutLines([{ row: 9, why: "total" }, ...double])).toEqual([
    "Rad 9 är summan av de andra.",
    "Rad 2, 3, 4, 5, 6 … är samma inlägg som en annan rad, med färre interaktioner.",
  ]);
  expect(leftOutLines([])).toEqual([]);
});
