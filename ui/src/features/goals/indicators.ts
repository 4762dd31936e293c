// Indicators in words, and numbers as she types them.
import type { Fulfilment, GoalMeasure } from "$door/generated";

export const measures: readonly { value: GoalMeasure | null; text: string }[] = [
  { value: null, text: "Jag skriver utfallet själv" },
  { value: "published", text: "Inlägg som gick upp" },
  { value: "planned_share", text: "Planerade inlägg, procent" },
  { value: "contacts", text: "Kontakter som kom in" },
  { value: "answered_share", text: "Besvarade kontakter, procent" },
  { value: "median_hours", text: "Timmar till svar, mitten" },
];

export const fulfilments: Record<Fulfilment, string> = {
  met: "Uppfyllt",
  partly: "Delvis uppfyllt",
  missed: "Inte uppfyllt",
};

export const tertials = ["Jan–apr", "Jan–aug", "Helår"] as const;

/** The number typed; null for nothing, undefined for what is no number. */
export function numberOf(text: string): number | null | undefined {
  const plain = text.trim().replaceAll(/[\s\u00a0]/g, "").replace(",", ".");
  if (plain === "") return null;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** "12,5", or nothing. */
export function numberText(number: number | null): string {
  return number === null ? "" : number.toLocaleString("sv-SE", { maximumFractionDigits: 1 });
}
