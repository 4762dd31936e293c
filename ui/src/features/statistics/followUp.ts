// The follow-up in words: what is counted, how, and by what.
import type { FollowUpBar, FollowUp, FollowUpChart, Grouping, FollowUpMeasure, PostKind, RegisteredAccount } from "$door/generated";
import { kindWords as contactKinds } from "$shared/contacts/words";
import { formatMonth, formatNumber } from "$shared/format";

export interface Said {
  name: string;
  /** How it is counted, in a sentence or two. */
  how: string;
  /** It is a share, in per cent. */
  percent?: boolean;
}

/** In the order they are shown. */
export const measures: Record<FollowUpMeasure, Said> = {
  posts: {
    name: "Inlägg",
    how: "Inlägg som gick upp under perioden. Ett inlägg på två konton räknas två gånger.",
  },
  planned: {
    name: "Planerat",
    how: "Inlägg som skrevs före den dag de gick upp, som andel av alla inlägg. Staden rekommenderar ungefär hälften.",
    percent: true,
  },
  dialogue: {
    name: "Dialog",
    how: "Svar till invånare som andel av svar och inlägg tillsammans.",
    percent: true,
  },
  contacts: {
    name: "Kontakter",
    how: "Kommentarer, meddelanden och andra kontakter som kom in under perioden.",
  },
  answered: {
    name: "Besvarade",
    how: "Kontakter som kom in under perioden och har fått svar, när svaret än gavs. Även de som inte behöver svar räknas med i nämnaren.",
    percent: true,
  },
  answers: {
    name: "Svar",
    how: "Svar som gavs under perioden, också på det som kom in tidigare.",
  },
  interactions: {
    name: "Interaktioner",
    how: "Reaktioner, kommentarer och delningar tillsammans, så som plattformarna räknar dem. Bara inlägg som är kopplade till hämtad statistik är med. Räckvidd läggs aldrig ihop.",
  },
  median: {
    name: "Median per inlägg",
    how: "Medianen av interaktionerna per inlägg: hälften av inläggen har färre, hälften fler.",
  },
};

export const shownMeasures = Object.keys(measures) as readonly FollowUpMeasure[];

export const groupings: Record<Grouping, string> = {
  whole: "Allt",
  month: "Månad",
  weekday: "Veckodag",
  account: "Konto",
  kind: "Slag",
  campaign: "Kampanj",
  topic: "Ämne",
};

const postKinds: Record<PostKind, string> = { text: "Bara text", picture: "Bild", film: "Film" };
const weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const nameless: Partial<Record<Grouping, string>> = {
  campaign: "Utan kampanj",
  topic: "Utan ämne",
  account: "Inget konto",
};

/** What a group is called. */
export function groupName(by: Grouping, key: string, accounts: readonly RegisteredAccount[]): string {
  if (key === "") return nameless[by] ?? groupings[by];
  if (by === "account") return accounts.find(({ id }) => String(id) === key)?.name ?? `nr ${key}`;
  if (by === "weekday") return weekdays[Number(key)] ?? key;
  if (by === "month") return formatMonth(`${key}-01`);
  if (by === "kind") return (postKinds as Record<string, string>)[key] ?? (contactKinds as Record<string, string>)[key] ?? key;
  return key;
}

/** "69 %", "1 203", or a dash where there is nothing to divide by. */
export function valueText(measure: FollowUpMeasure, value: number | null): string {
  if (value === null) return "–";
  return measures[measure].percent ? `${formatNumber(value)}\u202f%` : formatNumber(value);
}

/** What a measure is divided by, without the whole of it. */
export function dividedBy(charts: readonly FollowUpChart[], measure: FollowUpMeasure): readonly Grouping[] {
  const there = charts.filter((chart) => chart.measure === measure).map(({ by }) => by);
  return (Object.keys(groupings) as Grouping[]).filter((by) => by !== "whole" && there.includes(by));
}

/** The bars of a measure by something. */
export function barsOf(charts: readonly FollowUpChart[], measure: FollowUpMeasure, by: Grouping): readonly FollowUpBar[] {
  return charts.find((chart) => chart.measure === measure && chart.by === by)?.bars ?? [];
}

/** "8 av 12 inlägg är kopplade till statistik." where that says how far the figure reaches. */
export function reachOfFigure(told: FollowUp, measure: FollowUpMeasure): string {
  if (measure !== "interactions" && measure !== "median") return "";
  const tied = told.posts.filter((post) => post.interactions !== null).length;
  return `${formatNumber(tied)} av ${formatNumber(told.posts.length)} inlägg är kopplade till statistik.`;
}
