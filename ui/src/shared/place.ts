// The places of the app and the addresses of what lies there: "#/posts/12?from=2027-03-01".
export const placeIds = [
  ...(["today", "calendar", "posts", "contacts", "incidents"] as const),
  ...(["registrations", "watch", "disclosures", "gallring"] as const),
  ...(["checklists", "accounts", "goals", "statistics", "reports", "media", "history", "settings"] as const),
] as const;

export type PlaceId = (typeof placeIds)[number];

/** Where she is: a place, perhaps one thing in it, perhaps how it is shown. */
export interface Spot {
  place: PlaceId;
  /** The part after the place: an id, or a word such as "new". */
  id: string | null;
  query: Readonly<Record<string, string>>;
}

/** What every view gets from the frame. */
export interface ViewProps {
  id: string | null;
  query: Readonly<Record<string, string>>;
}

/** The address of a spot, for `<a href>`. */
export function href(
  place: PlaceId,
  id: string | number | null = null,
  query: Readonly<Record<string, string>> = {},
): string {
  const tail = id === null ? "" : `/${encodeURIComponent(String(id))}`;
  const asked = new URLSearchParams(query).toString();
  return `#/${place}${tail}${asked ? `?${asked}` : ""}`;
}

/** Goes to a spot; `replace` leaves no step for the back button. */
export function go(
  place: PlaceId,
  id: string | number | null = null,
  query: Readonly<Record<string, string>> = {},
  replace = false,
): void {
  const address = href(place, id, query);
  if (replace) location.replace(address);
  else location.hash = address;
}

/** The spot an address means; I dag when it means nothing. */
export function spotOf(hash: string): Spot {
  const [path = "", asked = ""] = hash.replace(/^#\/?/, "").split("?");
  const [place, id] = path.split("/");
  const known = placeIds.find((each) => each === place);
  return {
    place: known ?? "today",
    id: known && id ? decoded(id) : null,
    query: Object.fromEntries(new URLSearchParams(asked)),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
