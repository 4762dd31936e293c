// Office hours between minutes from midnight and the clock she reads.

/** "08:00" for 480. */
export function clockOf(minute: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** 480 for "08:00" or "8.00"; null for what is no time of day. */
export function minuteOf(clock: string): number | null {
  const found = /^(\d{1,2})[:.](\d{2})$/.exec(clock.trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  return hour < 24 && minute < 60 ? hour * 60 + minute : null;
}
