// A diarienummer in words, part by part.
import type { Reading } from "$door/generated";

/** "Nämnd KUN, nummer 123, år 2026"; what to look at when it is digits alone; else nothing. */
export function readingText(reading: Reading | null | undefined): string {
  if (!reading) return "";
  if (reading.digits_alone) return "Bara siffror. Är det hela numret?";
  const parts = [
    reading.board && `Nämnd ${reading.board}`,
    reading.class && `klass ${reading.class}`,
    reading.number !== null && `nummer ${reading.number}`,
    reading.year !== null && `år ${reading.year}`,
  ];
  const said = parts.filter(Boolean).join(", ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}
