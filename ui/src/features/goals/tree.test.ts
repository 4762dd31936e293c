// The order goals are read in.
import { expect, test } from "vitest";
import type { Goal } from "$door/generated";
import { inTree } from "./tree";

const goal = (id: number, title: string, parent: number | null = null): Goal => ({
  ...{ id, title, parent, diarienummer: null, note: "", kf: "", posts: 0 },
  kind: parent === null ? "goal" : "activity",
});

test("a goal stands above what serves it, by the Swedish alphabet", () => {
  const rows = inTree([goal(1, "Öppna parker"), goal(2, "Vandring", 1), goal(3, "Ärliga svar"), goal(4, "Dialog", 1)]);
  expect(rows.map(({ goal, under }) => `${under ? "- " : ""}${goal.title}`)).toEqual([
    ...["Ärliga svar", "Öppna parker", "- Dialog", "- Vandring"],
  ]);
});
