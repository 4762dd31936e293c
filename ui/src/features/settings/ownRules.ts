// Her own rule pages: one to begin from, and where a faulty one is faulty.

/** A page that works as it is, with a line on each thing to change. */
export const template = `# Spara som EGEN-001-kort-namn.toml. Filens namn börjar med id.
id    = "EGEN-001"
title = "Skriv medborgarkontor"
bite  = "råd"                       # stopp, regel eller råd
kind  = "own"
valid = { from = 2026-01-01 }
roles = ["post", "reply"]           # post = inlägg, reply = svar

[[source]]
title = "Vår egen skrivregel"
as_of = 2026-01-01                  # dagen du läste källan

[match]
phrases = ["kundcenter"]

[say]
message = "Skriv medborgarkontor, inte ”{hit}”."
why     = "Det är namnet på skylten."
suggest = ["medborgarkontor"]

[[example]]
wrong = "Besök vårt kundcenter."
right = "Besök vårt medborgarkontor."
`;

/** The first free name for a page of hers. */
export function freeName(files: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const id = `EGEN-${String(number).padStart(3, "0")}`;
    if (!files.some((file) => file.startsWith(id))) return `${id}-ny-regel.toml`;
  }
}

/** The template under that name. */
export function templateFor(file: string): string {
  return template.replaceAll("EGEN-001-kort-namn.toml", file).replaceAll("EGEN-001", file.slice(0, 8));
}

/** Where a page is faulty, and why: "rad 3: …" as the desk says it. */
export function faultOf(about: string): { line: number | null; reason: string } {
  const [, line, reason] = /^rad (\d+): ([\s\S]*)$/.exec(about) ?? [];
  return line && reason ? { line: Number(line), reason } : { line: null, reason: about };
}

/** The line's first and last place in the text; lines count from 1. */
export function lineIn(text: string, line: number): { start: number; end: number } {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf("\n", start);
    if (next < 0) break;
    start = next + 1;
  }
  const end = text.indexOf("\n", start);
  return { start, end: end < 0 ? text.length : end };
}
