// Which component draws which view; where the window is narrow, months and weeks are rows.
import type { Component } from "svelte";
import type { Board } from "./board.svelte";
import type { View } from "./dates";
import DayRows from "./DayRows.svelte";
import ListDays from "./ListDays.svelte";
import MonthGrid from "./MonthGrid.svelte";
import type { GridProps } from "./picture";
import WeekGrid from "./WeekGrid.svelte";

export type Grid = Component<GridProps & { board: Board }>;

const wide: Readonly<Record<View, Grid>> = { month: MonthGrid, week: WeekGrid, list: ListDays };

/** The grid of a view. */
export function gridOf(view: View, narrow: boolean): Grid {
  return narrow && view !== "list" ? DayRows : wide[view];
}
