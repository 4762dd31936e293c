// An account's life in words.
import type { Duty, Point, Stage, LifeStep } from "$door/generated";

export const stages: Record<Stage, string> = {
  requested: "Önskat",
  decided: "Beslutat, inte öppnat",
  open: "I bruk",
  closed: "Stängt",
};

export const steps: Record<LifeStep, string> = {
  requested: "Önskat",
  opened: "Öppnat",
  reviewed: "Genomgånget",
  archived: "Arkiverat",
  closed: "Stängt",
  closing_reported: "Stängningen rapporterad",
  access_removed: "Behörigheter borttagna",
};

export const basics: readonly { point: Point; text: string }[] = [
  { point: "operation", text: "Vilken verksamhet det är, och att den är en del av Stockholms stad" },
  { point: "content", text: "Vad man kan vänta sig av innehållet" },
  { point: "terms", text: "Villkoren för att delta, och att inlägg kan bli allmän handling" },
  { point: "contact", text: "Hur man når verksamheten, och när någon läser" },
  { point: "website", text: "Länk till verksamhetens webbsida" },
  { point: "personal_data", text: "Länk till stadens sida om personuppgifter" },
];

export const profile: readonly { point: Point; text: string }[] = [
  { point: "shield", text: "Profilbilden är bara S:t Eriks sköld" },
  { point: "colour", text: "Samma färg i alla kanaler" },
  { point: "cover", text: "Omslagsbilden ligger nära verksamheten" },
  { point: "no_logo", text: "Ingen logotyp i omslagsbilden" },
  { point: "no_fixed_text", text: "Ingen text som kräver en viss plats; fungerar i mobil och dator" },
  { point: "city_named", text: "Med egen bild i stället för skölden: staden nämns i basinformationen" },
];

export const duties: Record<Duty, string> = {
  planning: "Planering",
  publishing: "Publicering",
  follow_up: "Uppföljning",
  watching: "Bevakning",
  moderating: "Moderering",
};

/** The steps that may follow where it stands, the likeliest first. */
export function nextSteps(stage: Stage): readonly LifeStep[] {
  if (stage === "closed") return ["closing_reported", "access_removed"];
  if (stage === "open") return ["reviewed", "archived", "closed"];
  return ["opened"];
}

/** Why a step was refused, by what is missing. */
export const missing: Record<string, string> = {
  decision: "Kontot saknar beslut. Skriv vem som beslutade och vilken dag, och spara kontot först.",
  archived: "Kontot är inte arkiverat. Skriv först steget Arkiverat, med samlingsärendets diarienummer.",
  step: "Det steget går inte att ta från där kontot står nu.",
};
