// Our own small drawings on a 20 × 20 grid: strokes, and where it carries meaning a filled shape.
import type { StatusKind } from "./kinds";

export const iconPaths = {
  today: "M4 11.5 10 5l6 6.5M6 10v6h8v-6",
  calendar: "M4 5.5h12v11H4zM4 9h12M7.5 3.5v3M12.5 3.5v3",
  posts: "M4 15.5V13l8.5-8.5 2.5 2.5-8.5 8.5zM11 6l2.5 2.5M11 16h5",
  contacts: "M4 5h12v8.5H9.5L6.5 16v-2.5H4zM7 8h6M7 10.5h4",
  incidents: "M10 3.5 17 16H3zM10 8v4M10 13.6v.6",
  registrations: "M4 8.5h12v8H4zM6.5 8.5v-5h7v5M8.5 12h3",
  watch: "M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
  disclosures: "M5.5 3.5h6l3 3v4M5.5 3.5v13h4M11.5 3.5v3h3M8 9.5h2M8 12.5h1M11 14.5h5.5M14 12l2.5 2.5L14 17",
  gallring: "M4.5 6h11M8 6V4h4v2M6 6l.7 10.5h6.6L14 6M8.5 9v5M11.5 9v5",
  checklists: "M4 5.5l1.3 1.3L7.5 4.5M4 10.5l1.3 1.3 2.2-2.3M4 15.5l1.3 1.3 2.2-2.3M10 6h6M10 11h6M10 16h6",
  statistics: "M3 17h14M5 14v-4M9 14V6M13 14v-6M17 14V4",
  goals: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 13a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM10 10h.01",
  accounts: "M4 4.5h12v11H4zM10 9.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM6.5 15.5c0-2.2 1.5-3.5 3.5-3.5s3.5 1.3 3.5 3.5",
  reports: "M5.5 3.5h6l3 3v10h-9zM11.5 3.5v3h3M8 14v-3M10 14V9.5M12 14v-2",
  media: "M4 4.5h12v11H4zM4 13l3.5-3.5 3 3 2-2L16 14M12.5 8.5a1 1 0 1 0 0-2 1 1 0 0 0 0 2z",
  history: "M4.2 8A6.3 6.3 0 1 1 4 11.6M4 4.5V8h3.5M10 6.8V10.5l2.5 1.5",
  settings: "M4 6h6M14 6h2M4 10h2M10 10h6M4 14h7M15 14h1M12 4.5v3M8 8.5v3M13 12.5v3",
  plus: "M10 4.5v11M4.5 10h11",
  close: "M5.5 5.5l9 9M14.5 5.5l-9 9",
  back: "M12 4.5 6.5 10l5.5 5.5",
  forward: "M8 4.5l5.5 5.5L8 15.5",
  up: "M4.5 12 10 6.5l5.5 5.5",
  down: "M4.5 8l5.5 5.5L15.5 8",
  search: "M8.8 13.5a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4zM12.3 12.3 16 16",
  undo: "M7.5 4.5 4 8l3.5 3.5M4 8h7.5a4 4 0 0 1 0 8H8",
  redo: "M12.5 4.5 16 8l-3.5 3.5M16 8H8.5a4 4 0 0 0 0 8H12",
  link: "M8.5 11.5l3-3M9 6.5l1.5-1.5a3 3 0 0 1 4.5 4.5L13.5 11M11 13.5 9.5 15A3 3 0 0 1 5 10.5L6.5 9",
  clip: "M14.5 9.5 9.8 14.2a3 3 0 0 1-4.3-4.3l5.4-5.4a2 2 0 0 1 2.9 2.9l-5.1 5.1a1 1 0 0 1-1.5-1.5l4.5-4.4",
  menu: "M4 6h12M4 10h12M4 14h12",
  rail: "M4 4.5h12v11H4zM8 4.5v11",
  lock: "M5.5 9h9v7h-9zM7.5 9V7a2.5 2.5 0 0 1 5 0v2",
  check: "M4.5 10.5l3.5 3.5 7.5-8",
  clock: "M10 16.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM10 6.5V10l2.5 1.5",
  filter: "M3.5 5h13l-5 6v4.5l-3 1.5v-6z",
  list: "M4 5.5h1M4 10h1M4 14.5h1M8 5.5h8M8 10h8M8 14.5h8",
  print: "M6 8V3.5h8V8M6 14H4V8h12v6h-2M6 12h8v4.5H6z",
} as const;

export type IconName = keyof typeof iconPaths;

/** The filled shapes that carry meaning beside a word. */
export const shapePaths = {
  octagon: "M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9z",
  triangle: "M10 2.8 18 17H2z",
  circle: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z",
  diamond: "M10 2.5 17.5 10 10 17.5 2.5 10z",
  square: "M3.5 3.5h13v13h-13z",
  dot: "M10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
  stamp:
    "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM8.6 14.4 4.8 10.6l1.6-1.6 2.2 2.2 5-5.4 1.7 1.5z",
  half: "M10 3a7 7 0 1 0 0 14z",
} as const;

const ring = "M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z";

/** What a status is drawn with: a filled shape, strokes, or both; each kind has its own. */
export const statusShapes: Readonly<Record<StatusKind, { fill?: string; line?: string }>> = {
  stopp: { fill: shapePaths.octagon },
  regel: { fill: shapePaths.triangle },
  rad: { fill: shapePaths.circle },
  ok: { line: "M3.5 10.5l4.5 4.5 8.5-10" },
  draft: { line: ring },
  planned: { fill: shapePaths.diamond },
  waiting: { line: ring, fill: shapePaths.half },
  off: { line: "M4 10h12" },
  plain: { fill: shapePaths.square },
  idea: { line: "M10 3v14M3.9 6.5l12.2 7M16.1 6.5l-12.2 7" },
  reviewed: { line: ring, fill: shapePaths.dot },
  approved: { fill: shapePaths.stamp },
  followed: { line: "M1.5 11l4 4 7-9M10 14l1 1 7.5-9" },
};
