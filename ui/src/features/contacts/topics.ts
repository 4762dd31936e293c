// A topic through the years: what is shown, by the address, and the search that is beneath a figure.
export type Show = "open" | "all" | "topics";
type Query = Readonly<Record<string, string>>;

export const shows: { value: Show; text: string }[] = [
  { value: "open", text: "Väntar" },
  { value: "all", text: "Alla" },
  { value: "topics", text: "Ämnen" },
];

const words: Partial<Record<string, Show>> = { alla: "all", amne: "topics" };

/** What the address asks for. */
export function showOf(query: Query): Show {
  return words[query["visa"] ?? ""] ?? "open";
}

/** The address of what she chose. */
export function queryOf(show: Show): Record<string, string> {
  const word = Object.entries(words).find(([, value]) => value === show)?.[0];
  return word ? { visa: word } : {};
}

/** A figure she has opened; without a year the whole topic. */
export interface Chosen {
  topic: string;
  year: number | null;
  place: string;
}

/** The figure that the address names. */
export function chosenIn(query: Query): Chosen | null {
  const topic = query["amne"];
  if (!topic) return null;
  const year = /^\d{4}$/.test(query["ar"] ?? "") ? Number(query["ar"]) : null;
  return { topic, year, place: query["plats"] ?? "" };
}

/** The address of a figure. */
export function figureQuery({ topic, year, place }: Chosen): Record<string, string> {
  return {
    visa: "amne",
    amne: topic,
    ...(year === null ? {} : { ar: String(year) }),
    ...(place ? { plats: place } : {}),
  };
}

/** The search that gives the rows beneath a figure. */
export function soughtFor({ topic, year, place }: Chosen): string {
  const quoted = (text: string) => `"${text.replaceAll('"', "")}"`;
  return [
    `ämne:${quoted(topic)}`,
    ...(year === null ? [] : [`från:${year}`, `till:${year}`]),
    ...(place.trim() ? [`plats:${quoted(place.trim())}`] : []),
  ].join(" ");
}
