// What incidents, sources and clocks are called.
import type { IncidentKind, Source } from "$door/generated";
import { formatMomentTime } from "$shared/format";

export const incidentKinds: Readonly<Record<IncidentKind, string>> = {
  shooting: "Skjutning",
  explosion: "Sprängning",
  violence: "Våld eller hot",
  fire: "Brand",
  accident: "Olycka",
  power_cut: "Strömavbrott",
  water: "Vatten",
  weather: "Väder",
  closed_preschool: "Stängd förskola",
  closed_service: "Stängd verksamhet",
  rumour: "Rykte",
  other: "Annat",
};

export const kindOptions = Object.entries(incidentKinds).map(([value, text]) => ({
  value: value as IncidentKind,
  text,
}));

export const sources: Readonly<Record<Source, string>> = {
  police: "Polisen",
  rescue: "Räddningstjänsten",
  own: "Vi själva",
  city: "Staden",
  press: "Press",
  resident: "Invånare",
  other: "Annan",
};

export const sourceOptions = Object.entries(sources).map(([value, text]) => ({
  value: value as Source,
  text,
}));

/** "Nästa besked kl. 14.30", or how late it is. */
export function promiseText(next: string, now: string): { late: boolean; text: string } {
  const minutes = Math.floor((Date.parse(now) - Date.parse(next)) / 60_000);
  const at = formatMomentTime(next);
  if (minutes < 0) return { late: false, text: `Nästa besked kl.\u00a0${at}` };
  const since = minutes < 120 ? `${minutes}\u00a0min` : `${Math.floor(minutes / 60)}\u00a0tim`;
  return { late: true, text: `Besked utlovat kl.\u00a0${at}, ${since} sent` };
}

/** A text of the message bank with what is known put in its brackets. */
export function filled(text: string, place: string, next: string | null): string {
  const at = next ? formatMomentTime(next) : null;
  const withPlace = place ? text.replaceAll("[plats]", place) : text;
  return at ? withPlace.replace("igen klockan [tid]", `igen klockan ${at}`) : withPlace;
}
