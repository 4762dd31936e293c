// Figures of the barometer in words and as heights; few are never told as a number.
import type { Barometer, Figure } from "$door/generated";
import { formatNumber } from "$shared/format";

/** "12", "minst 7", "färre än 5"; a dash for none. */
export function figureText(figure: Figure, smallest: number): string {
  if (figure === "few") return `färre än ${smallest}`;
  if ("at_least" in figure) return `minst ${formatNumber(figure.at_least)}`;
  return figure.exact === 0 ? "–" : formatNumber(figure.exact);
}

/** How high a bar stands; few stand for as much as few can be. */
export function height(figure: Figure, smallest: number): number {
  if (figure === "few") return smallest - 1;
  return "at_least" in figure ? figure.at_least : figure.exact;
}

/** Whether the bar says its number. */
export const isExact = (figure: Figure) => figure !== "few" && "exact" in figure;

/** Whether there is any worry at all. */
export const isCalm = ({ lines }: Barometer) => lines.length === 0;
