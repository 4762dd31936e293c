// How an answer stands to its time, in words: what is due, when, and who has it.
import type { ClockStep, ContactClock, ResponseStep } from "$door/generated";
import { formatMoment, type Day } from "$shared/format";
import type { StatusKind } from "$shared/ui";

const steps: Record<ClockStep, string> = {
  first_sign: "Första svar",
  full_answer: "Svar",
  other_unit: "Svar från annan",
};

/** "Försenat: första svar skulle ha getts …", as shape and words. */
export function clockWords(clock: ContactClock, today: Day): { kind: StatusKind; text: string } {
  const when = formatMoment(clock.due, today);
  const what = clock.with ? `${clock.with} har den` : steps[clock.step];
  if (clock.standing === "overdue") return { kind: "stopp", text: `${what}, försenat sedan ${when}` };
  if (clock.standing === "today") return { kind: "waiting", text: `${what} senast ${when}` };
  return { kind: "plain", text: `${what} senast ${when}` };
}

/** The steps of the svarstrappa, in order. */
export const choices: readonly { value: ResponseStep; text: string }[] = [
  { value: "answer", text: "Vi svarar" },
  { value: "refer", text: "Hänvisa till någon annan" },
  { value: "matter", text: "Det blir ett ärende" },
  { value: "silence", text: "Vi svarar inte, med skäl" },
  { value: "remove", text: "Tas bort, med skäl" },
];
