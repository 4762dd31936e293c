// The decision tree as she walks it: one key a step, and what the log may hold of an acute one.
import type { Class, ContactSettings, DecisionStep } from "$door/generated";
import type { Judgement } from "./judgement";

/** The step of a key: 1–9, and 0 for the tenth. */
export function stepOfKey(tree: readonly DecisionStep[], key: string): DecisionStep | undefined {
  if (!/^[0-9]$/.test(key)) return undefined;
  const wanted = key === "0" ? 10 : Number(key);
  return tree.find(({ step }) => step === wanted);
}

/** The key of a step. */
export function keyOfStep(step: number): string {
  return String(step % 10);
}

/** The judgement that the step ends in; what she has written herself stays. */
export function judgedBy(judgement: Judgement, step: DecisionStep): Judgement {
  const { registration, secret } = step;
  return { ...judgement, registration, secret, step: step.step };
}

/**
 * The step that cannot wait: the one she has chosen, else the one that is proposed. A crime that is told
 * about is no threat, so there she is asked first.
 */
export function acuteStep(
  tree: readonly DecisionStep[],
  { chosen, proposed }: { chosen: number | null; proposed: number | null },
  sort: Class | null,
): DecisionStep | undefined {
  const acute = tree.find(({ step, acute: kind }) => kind !== null && step === (chosen ?? proposed));
  if (chosen === null && acute?.acute === "threat" && sort !== "threat") return undefined;
  return acute;
}

/** Whether the line for the log has been written before. */
export function isNoted(step: DecisionStep, action: string): boolean {
  const start = step.note.split("{")[0] ?? "";
  return start !== "" && action.includes(start);
}

/** The line for the log, with the time and whom it was told. */
export function noteOf(step: DecisionStep, time: string, told: string): string {
  return step.note.replace("{tid}", time).replace("{till}", told.trim() || "mottagningen");
}

/** Whom to call, where she has filled it in. */
export function numbersFor(
  step: DecisionStep,
  settings: ContactSettings | undefined,
): { who: string; number: string }[] {
  const always = { who: "Akut", number: "112" };
  if (step.acute === "life") return [always];
  if (step.acute === "threat") {
    const police = { who: "Polisen", number: "114 14" };
    return [always, police, { who: "Säkerhetssamordnaren", number: settings?.security ?? "" }];
  }
  return [
    { who: "Mottagningen", number: settings?.reception ?? "" },
    { who: "Utanför kontorstid", number: settings?.after_hours ?? "" },
    always,
  ];
}

/** Whom it is told, unless she writes somebody else. */
export function toldFirst(step: DecisionStep): string {
  return step.acute === "threat" ? "Säkerhetssamordnaren" : "mottagningsgruppen";
}
