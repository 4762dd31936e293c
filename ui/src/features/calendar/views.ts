// The views of the calendar, in the order of the switch. A new one has a line here, its days in
// dates.ts and its component in grids.ts.
import type { View } from "./dates";

/** One view: its word in the switch, its key, and what Page Up and Page Down turn. */
export interface ViewKind {
  value: View;
  text: string;
  keys: string;
  unit: string;
}

export const views: readonly ViewKind[] = [
  { value: "month", text: "Månad", keys: "m", unit: "månad" },
  { value: "week", text: "Vecka", keys: "v", unit: "vecka" },
  { value: "list", text: "Lista", keys: "l", unit: "månad" },
];
