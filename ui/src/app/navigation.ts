// The places of the app, in the order of the rail.
//
// How a feature registers: its view lies in features/<noun>/<Noun>View.svelte and takes ViewProps
// ({ id, query } from $shared/place, the address "#/<place>/<id>?<query>"). It is imported here and
// has one line in `places`; its id is added to `placeIds` in $shared/place and its drawing to
// $shared/ui/iconPaths. A view starts with <Heading> (its main action listens to `n`), reads with
// `new Resource(...)` from $door/resource.svelte, writes with `call(...)` from $door/call, goes
// elsewhere with `go` or `href` from $shared/place, adds keys with `useKeys` from
// $shared/keys.svelte, and names its write verbs in $shared/texts/verbs. The frame does the rest:
// the undo line after a write, Ctrl+Z, focus on the heading after a change of place.
import type { Component } from "svelte";
import type { PlaceId, ViewProps } from "$shared/place";
import type { IconName } from "$shared/ui";
import AccountsView from "../features/accounts/AccountsView.svelte";
import CalendarPlace from "../features/calendar/CalendarPlace.svelte";
import ChecklistsView from "../features/checklists/ChecklistsView.svelte";
import ContactsView from "../features/contacts/ContactsView.svelte";
import DisclosuresView from "../features/disclosures/DisclosuresView.svelte";
import GallringView from "../features/gallring/GallringView.svelte";
import GoalsView from "../features/goals/GoalsView.svelte";
import HistoryView from "../features/history/HistoryView.svelte";
import IncidentsView from "../features/incidents/IncidentsView.svelte";
import MediaView from "../features/media/MediaView.svelte";
import PostsView from "../features/posts/PostsView.svelte";
import RegistrationsView from "../features/registrations/RegistrationsView.svelte";
import ReportsView from "../features/reports/ReportsView.svelte";
import SettingsView from "../features/settings/SettingsView.svelte";
import StatisticsView from "../features/statistics/StatisticsView.svelte";
import TodayView from "../features/today/TodayView.svelte";
import WatchView from "../features/watch/WatchView.svelte";

export interface Place {
  id: PlaceId;
  name: string;
  icon: IconName;
  /** The first ten are reached by Alt and a digit, the tenth by 0. */
  keys: string | null;
  view: Component<ViewProps>;
}

const inOrder: Omit<Place, "keys">[] = [
  { id: "today", name: "I dag", icon: "today", view: TodayView },
  { id: "calendar", name: "Kalender", icon: "calendar", view: CalendarPlace },
  { id: "posts", name: "Inlägg", icon: "posts", view: PostsView },
  { id: "contacts", name: "Kontakter", icon: "contacts", view: ContactsView },
  { id: "incidents", name: "Händelser", icon: "incidents", view: IncidentsView },
  { id: "registrations", name: "Diarieföring", icon: "registrations", view: RegistrationsView },
  { id: "watch", name: "Uppsikt", icon: "watch", view: WatchView },
  { id: "disclosures", name: "Utlämnande", icon: "disclosures", view: DisclosuresView },
  { id: "gallring", name: "Gallring", icon: "gallring", view: GallringView },
  { id: "checklists", name: "Checklistor", icon: "checklists", view: ChecklistsView },
  { id: "accounts", name: "Konton", icon: "accounts", view: AccountsView },
  { id: "goals", name: "Mål", icon: "goals", view: GoalsView },
  { id: "statistics", name: "Statistik", icon: "statistics", view: StatisticsView },
  { id: "reports", name: "Rapporter", icon: "reports", view: ReportsView },
  { id: "media", name: "Bilder", icon: "media", view: MediaView },
  { id: "history", name: "Historik", icon: "history", view: HistoryView },
  { id: "settings", name: "Inställningar", icon: "settings", view: SettingsView },
];

export const places: readonly Place[] = inOrder.map((place, index) => ({
  ...place,
  keys: index < 10 ? `Alt+${(index + 1) % 10}` : null,
}));

/** The place with this id. */
export function placeOf(id: PlaceId): Place {
  const place = places.find((each) => each.id === id);
  if (!place) throw new Error(`no place is called ${id}`);
  return place;
}
