// What an account waits for, in words.
import type { AccountNeed } from "$door/generated";

const needs: Record<AccountNeed, string> = {
  decision: "väntar på beslut",
  reporting: "ska rapporteras till stadsledningskontoret",
  deputy: "någon uppgift saknar ersättare",
  basics: "basinformationen ska kontrolleras",
  review: "ska gås igenom",
  archiving: "ska arkiveras",
  follow_up: "målet ska följas upp",
  closing_report: "stängningen ska rapporteras",
  access_removal: "behörigheterna ska tas bort",
};

/** "Ska gås igenom, ska arkiveras", or nothing. */
export function needLine(waits: readonly AccountNeed[]): string {
  const line = waits.map((need) => needs[need]).join(", ");
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
}
