// The sheet "Logga kontakt" as any view may ask for it; the frame mounts it once, over everything.
import type { IncidentId } from "$door/generated";

/** Whether the sheet is open, and the incident the contact is to be tied to. */
export const capture = $state<{ open: boolean; incident: IncidentId | null }>({
  open: false,
  incident: null,
});

/** Opens the sheet, perhaps with an incident chosen. */
export function askCapture(incident: IncidentId | null = null): void {
  capture.incident = incident;
  capture.open = true;
}
