// The time of a series out of the year, as the desk counts it.
import { readTime } from "$shared/format";

/** Minutes from midnight of what she wrote, or null. */
export function minuteOf(written: string): number | null {
  const time = readTime(written);
  if (!time) return null;
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}
