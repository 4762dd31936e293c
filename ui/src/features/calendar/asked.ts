// What the address asks the calendar to show: view, day and filter.
import type { Day } from "$shared/format";
import type { View } from "./dates";
import type { Filter } from "./filters";
import type { PostStatus } from "./planned";
import { statuses } from "./statuses";
import { views } from "./views";

export interface Asked {
  view: View;
  /** Null when the address names no day: then today. */
  day: Day | null;
  filter: Filter;
}

type Query = Readonly<Record<string, string>>;

/** Reads the address; what it does not understand is as if it were not there. */
export function askedOf(query: Query): Asked {
  const { view, day = "" } = query;
  return {
    view: views.find((each) => each.value === view)?.value ?? "month",
    day: isDay(day) ? day : null,
    filter: filterOf(query),
  };
}

function filterOf({ account, status, campaign, activity, text = "" }: Query): Filter {
  return {
    account: numbers(account),
    status: list(status).filter(isStatus),
    campaign: list(campaign).map(decoded),
    activity: numbers(activity),
    text,
  };
}

/** The address of what is asked, without what goes without saying. */
export function queryOf({ view, day, filter }: Asked): Record<string, string> {
  const asked = {
    view: view === "month" ? "" : view,
    day: day ?? "",
    account: filter.account.join(" "),
    status: filter.status.join(" "),
    campaign: filter.campaign.map((name) => encodeURIComponent(name) || none).join(" "),
    activity: filter.activity.join(" "),
    text: filter.text,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
}

/** Stands for posts of no campaign; no encoded name can be that. */
const none = "%";

const list = (words = "") => words.split(" ").filter(Boolean);
const numbers = (words?: string) => list(words).filter((each) => /^\d+$/.test(each)).map(Number);
const isStatus = (word: string): word is PostStatus => statuses.includes(word as PostStatus);

function decoded(text: string): string {
  if (text === none) return "";
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
