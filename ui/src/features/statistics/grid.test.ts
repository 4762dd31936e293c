// A rectangle from a spreadsheet becomes cells, and nothing that is no number does.
import { expect, test } from "vitest";
import { cellsFrom } from "./grid";

test("a rectangle fills the cells from where it is pasted", () => {
  const cells = cellsFrom([["1 200", ""], ["x", "7"], ["9"]], [4, 5], ["views", "shares"]);
  expect(cells).toEqual([
    { post: 4, metric: "views", value: 1200 },
    { post: 4, metric: "shares", value: null },
    { post: 5, metric: "shares", value: 7 },
  ]);
});
