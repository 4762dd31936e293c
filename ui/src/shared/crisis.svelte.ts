// The dialog "Krisläge" as any view may ask for it; the frame mounts it once, over everything.
import type { IncidentId } from "$door/generated";

/** Whether the dialog is open, and the incident it is about. */
export const crisisAsk = $state<{ open: boolean; incident: IncidentId | null }>({
  open: false,
  incident: null,
});

/** Opens the dialog, perhaps with an incident chosen. */
export function askCrisis(incident: IncidentId | null = null): void {
  crisisAsk.incident = incident;
  crisisAsk.open = true;
}
