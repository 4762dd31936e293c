// How a place in the law is written, and where its text can be read.
export interface LawPlace {
  law: string;
  sfs: string;
  place: string;
  as_of: string;
}

/** The statute's page at Riksdagen, by its number in Svensk författningssamling. */
export function lawAddress(sfs: string): string {
  const number = sfs.replace(":", "-");
  return `https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-${number}`;
}

/** "Kommunallagen 2 kap. 3 §". */
export function lawText(law: LawPlace): string {
  return `${law.law} ${law.place}`;
}

/** Several places in one statute become one line: "1–3 §§, 49 a §". */
export function joinedLaws(laws: readonly LawPlace[]): LawPlace[] {
  const byNumber = new Map<string, LawPlace>();
  for (const law of laws) {
    const before = byNumber.get(law.sfs);
    const place = before ? `${before.place}, ${law.place}` : law.place;
    byNumber.set(law.sfs, { ...law, place });
  }
  return [...byNumber.values()];
}
