// Goals in the order they are read: each goal, then the activities that serve it, then the loose ones.
import type { Goal } from "$door/generated";

export interface Branch {
  goal: Goal;
  /** It serves the goal above it. */
  under: boolean;
}

/** The rows of the list. */
export function inTree(all: readonly Goal[]): Branch[] {
  const byTitle = (a: Goal, b: Goal) => a.title.localeCompare(b.title, "sv");
  const tops = all.filter(({ parent }) => parent === null).sort(byTitle);
  return tops.flatMap((goal) => [
    { goal, under: false },
    ...all
      .filter(({ parent }) => parent === goal.id)
      .sort(byTitle)
      .map((each) => ({ goal: each, under: true })),
  ]);
}
