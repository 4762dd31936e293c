// What the reading room proposes of a text that came in, in her words, with the words that led there.
import type { Class, Flag, Reason, Triage, Urgency } from "$door/generated";

/** The sorts of texts, in her words. */
export const classes: Record<Class, string> = {
  threat: "Hot",
  hate: "Hat mot en grupp",
  abuse: "Kränkning",
  worry: "Oro",
  records_request: "Begär en handling",
  fault_report: "Felanmälan",
  proposal: "Förslag",
  question: "Fråga",
  complaint: "Klagomål",
  sharp_lawful: "Skarp men laglig kritik",
  praise: "Beröm",
  spam: "Skräp",
  trivial: "Ringa betydelse",
};

/** When someone should act. */
export const urgencies: Record<Urgency, string> = {
  acute: "Brådskar: nu",
  high: "Brådskar: samma dag",
  normal: "I tur och ordning",
  low: "När det finns tid",
};

/** What else must be thought of. */
export const flags: Record<Flag, string> = {
  danger_to_life: "Fara för liv",
  self_harm: "Någon kan vilja skada sig själv",
  child_at_risk: "Ett barn kan fara illa",
  crime_suspected: "Misstanke om brott",
  secret_personal_data: "Känsliga uppgifter om någon",
  asks_for_document: "Vill ha en handling",
  media_question: "Fråga från medier",
  addressed_to_other_authority: "Hör till en annan myndighet",
  promise_follow_up: "Påminner om ett löfte",
};

/** One thing guessed. */
export interface Guessed {
  id: string;
  text: string;
  /** It must not wait. */
  grave: boolean;
  reasons: Reason[];
}

const grave: readonly string[] = ["acute", "danger_to_life", "self_harm", "child_at_risk", "threat"];

/** Everything guessed, the class first and then what else must be thought of, each with its reasons. */
export function guessesOf(triage: Triage): Guessed[] {
  const because = (name: string) =>
    triage.reasons.filter(({ about }) => about.split(", ").includes(name));
  const guess = (id: string, text: string, reasons: Reason[]) => ({
    ...{ id, text, reasons },
    grave: grave.includes(id),
  });
  return [
    guess(triage.class, classes[triage.class], because(triage.class)),
    guess(triage.urgency, urgencies[triage.urgency], []),
    ...triage.flags.map((flag) => guess(flag, flags[flag], because(flag))),
    guess("topic", triage.topic, because("topic")),
  ];
}

/** Why, in a line: "”hela tiden”: det pågår". */
export function reasonsText(guess: Guessed): string {
  if (guess.reasons.length === 0) return "Följer av det andra som är gissat.";
  return guess.reasons.map(({ text, says }) => `”${text}”: ${says}`).join(" ");
}
