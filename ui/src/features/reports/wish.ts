// The report she is putting together; kept while the window lives, so that a look elsewhere costs nothing.
import type { ReportInput } from "$door/generated";
import { likelyPeriod } from "$shared/periods";

/** The form's fields as texts; an empty one means nothing. */
export interface Wish {
  /** A preset's id, or "own". */
  preset: string;
  from: string;
  to: string;
  diarienummer: string;
  meeting: string;
  director: string;
}

let kept: Wish | null = null;

/**
 * The days asked for in the address; or for a meeting the tertial that is over by then; else what was
 * wished for last, else the latest tertial that is over.
 */
export function startingWish(today: string, asked: Readonly<Record<string, string>> = {}): Wish {
  const { id, from, to } = likelyPeriod(today);
  const wish = kept ?? { preset: id, from, to, diarienummer: "", meeting: "", director: "" };
  const days = { from: asked["from"], to: asked["to"] };
  const meeting = asked["meeting"];
  if (meeting) {
    const over = likelyPeriod(meeting);
    return { ...wish, preset: over.id, from: over.from, to: over.to, meeting };
  }
  if (!days.from || !days.to) return { ...wish };
  return { ...wish, preset: "own", from: days.from, to: days.to };
}

/** Remembers the wish. */
export function keepWish(wish: Wish): void {
  kept = { ...wish };
}

/** What is asked of the desk, or nothing while a day is half written. */
export function inputOf(wish: Wish): ReportInput | undefined {
  if (!wish.from || !wish.to) return undefined;
  return {
    kind: "tjansteutlatande",
    from: wish.from,
    to: wish.to,
    diarienummer: wish.diarienummer.trim() || null,
    meeting: wish.meeting || null,
    director: wish.director.trim() || null,
  };
}
