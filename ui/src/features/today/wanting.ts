// What is wanting in how the office is kept, in the order it hurts.
import type { Health } from "$door/generated";
import { dayOf, daysBetween, formatMoment, type Day } from "$shared/format";

export interface Wanting {
  title: string;
  note?: string;
  tab: "safety" | "journal";
  grave: boolean;
}

/** Days a copy may be old before it is said. */
const STALE = 3;

export function wanting(health: Health, day: Day, broken: boolean): Wanting[] {
  const rows: Wanting[] = [];
  const add = (title: string, note?: string, grave = false, tab: Wanting["tab"] = "safety") =>
    rows.push({ title, note, grave, tab });
  if (broken) {
    add("Något är ändrat vid sidan av journalen", "Se vad, innan du gör något mer.", true, "journal");
  }
  if (health.folder === "synced") {
    add("Arkivet ligger i en synkad mapp", "Ett annat program kan skriva över det. Be it-stödet att flytta det.", true);
  }
  if (health.folder === "network") {
    add("Arkivet ligger på en nätverksdisk", "Ett avbrott kan skada det. Be it-stödet att flytta det.", true);
  }
  if (health.ahead) {
    add("Datorns klocka går efter", `Journalens senaste rad är från ${formatMoment(health.ahead)}.`, true);
  }
  if (!health.copied || daysBetween(dayOf(health.copied), day) >= STALE) {
    add(
      health.copied ? "Säkerhetskopian är gammal" : "Ingen säkerhetskopia är gjord",
      health.copied ? `Den senaste är från ${formatMoment(health.copied, day)}.` : undefined,
    );
  }
  if (health.second === false) {
    add("Den andra platsen nås inte", "Nya kopior ligger bara på den här datorn.");
  }
  if (health.second === null) add("Kopiorna ligger bara på den här datorn", "Välj en andra plats.");
  if (!health.ways.recovery) add("Ingen återställningskod", "Utan den är allt borta om lösenfrasen glöms.");
  return rows;
}
