// How an answer stands to its time, in words: what is due, when, and who has it.
import type { ClockStep, ContactClock, ResponseStep } from "$door/generated";
import { formatMoment, formatNearDay, formatTime, inStockholm, type Day } from "$shared/format";
import type { StatusKind } from "$shared/ui";

/** What is due, in a word or two. */
export const stepWords: Record<ClockStep, string> = {
  first_sign: "Första svar",
  full_answer: "Svar",
  other_unit: "Svar från annan",
};

/** When it is due where there is little room: "i dag 12.00", "sent sedan tis 2 mars". */
export function dueWords(clock: ContactClock, today: Day): { kind: StatusKind; text: string } {
  const { day, time } = inStockholm(clock.due);
  const near = formatNearDay(day, today);
  if (clock.standing === "overdue") return { kind: "stopp", text: `sent sedan ${near}` };
  return { kind: clock.standing === "today" ? "waiting" : "plain", text: `${near} ${formatTime(time)}` };
}

/** What is due and when, or since when it is late, as shape and words. */
export function clockWords(clock: ContactClock, today: Day): { kind: StatusKind; text: string } {
  const when = formatMoment(clock.due, today);
  const what = clock.with ? `${clock.with} har den` : stepWords[clock.step];
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
