// Light or dark: the system's choice, or hers, remembered on this computer.
export type Theme = "system" | "light" | "dark";

const stored = "anslag.theme";
let chosen = $state<Theme>(read());

function read(): Theme {
  const kept = localStorage.getItem(stored);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** What she has chosen. */
export function theme(): Theme {
  return chosen;
}

/** Chooses, remembers and shows it. */
export function setTheme(next: Theme): void {
  chosen = next;
  localStorage.setItem(stored, next);
  showTheme();
}

/** Marks the page with the choice; once at start, then after each choice. */
export function showTheme(): void {
  if (chosen === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = chosen;
}
