// The registrator's judgement while it is being made.
import type { Assessment, AssessmentForm, OutcomeGuide, Registration } from "$door/generated";
import type { LawPlace } from "$shared/texts/law";

export interface Judgement {
  registration: Registration | null;
  secret: boolean;
  diarienummer: string;
  reason: string;
  /** The step of the decision tree it ended in. */
  step: number | null;
}

/** Nothing judged yet, or what was judged before. */
export function judgementOf(made: Assessment | null): Judgement {
  return {
    registration: made?.registration ?? null,
    secret: made?.secret ?? false,
    diarienummer: made?.diarienummer ?? "",
    reason: made?.reason ?? "",
    step: made?.step ?? null,
  };
}

/** What the desk is told; null while no outcome is chosen. */
export function assessmentOf(judgement: Judgement): AssessmentForm | null {
  const { registration, secret, reason, step } = judgement;
  if (!registration) return null;
  const registered = registration === "diariefors";
  const diarienummer = (registered && judgement.diarienummer.trim()) || null;
  return { registration, secret, diarienummer, reason, step };
}

/** Whether the outcome can be chosen: what may be secret can only be registered. */
export function isOpen(registration: Registration, secret: boolean): boolean {
  return !secret || registration === "diariefors";
}

/** The judgement with the outcome chosen, unless it cannot be. */
export function chosen(judgement: Judgement, registration: Registration): Judgement {
  if (!isOpen(registration, judgement.secret)) return judgement;
  const step = registration === judgement.registration ? judgement.step : null;
  return { ...judgement, registration, step };
}

/** The judgement marked as perhaps secret, or not. */
export function marked(judgement: Judgement, secret: boolean): Judgement {
  if (!secret) return { ...judgement, secret };
  const step = judgement.registration === "diariefors" ? judgement.step : null;
  return { ...judgement, secret, registration: "diariefors", step };
}

/** "OSL (2009:400) 5 kap. 1 § första stycket, läst 2026-04-25". */
export function sectionText(law: LawPlace): string {
  const name = law.sfs === "2009:400" ? "OSL" : law.law;
  return `${name} (${law.sfs}) ${law.place}, läst ${law.as_of}`;
}

/** The outcomes in the order of their keys. */
export function outcomeAt(guide: readonly OutcomeGuide[], key: number): Registration | undefined {
  return guide[key - 1]?.registration;
}
