// From draft to the desk's form, and what may be secret.
import { expect, test } from "vitest";
import type { Refusal } from "$door/refusal";
import { draftOf, formOf, freshDraft, type Draft } from "./draft";
import { assessmentOf, chosen, judgementOf, marked } from "./judgement";

const written = (more: Partial<Draft>): Draft => ({
  ...freshDraft("2027-03-03T12:00:00Z", undefined),
  ...{ summary: "Undrar om lekplatsen.", topic: "Park och natur" },
  ...more,
});

const refused = (draft: Draft): Refusal | null => {
  try {
    formOf(draft);
    return null;
  } catch (why) {
    return why as Refusal;
  }
};

test("two fields must be filled, the rest is there", () => {
  expect(refused(written({}))).toBeNull();
  expect(refused(written({ summary: " " }))).toMatchObject({ code: "empty", about: "summary" });
  expect(refused(written({ topic: "" }))).toMatchObject({ code: "empty", about: "topic" });
  expect(refused(written({ day: "" }))).toMatchObject({ code: "bad_time", about: "received" });
});

test("wall time is told to the desk as a moment, summer and winter", () => {
  expect(formOf(written({})).received, "13.00 in Stockholm").toBe("2027-03-03T12:00:00Z");
  const summer = written({ day: "2027-07-01", time: "00:30" });
  expect(formOf(summer).received).toBe("2027-06-30T22:30:00Z");
  const spring = written({ day: "2027-03-28", time: "03:00" });
  expect(formOf(spring).received, "the first minute of summer time").toBe("2027-03-28T01:00:00Z");
});

test("when we came to know of it is told only when it was later", () => {
  expect(formOf(written({})).known).toBeNull();
  const known = written({ knownDay: "2027-03-04", knownTime: "9.15" });
  expect(formOf(known).known).toBe("2027-03-04T08:15:00Z");
  expect(refused(written({ knownDay: "2027-03-04" }))).toMatchObject({ about: "known" });
});

test("what was written comes back unchanged when it is rewritten", () => {
  const form = formOf(written({ link: " https://exempel.se/1 ", worry: 2 }));
  const rest = { id: 1, number: "KON-2027-0001", answer: null, assessment: null, logged: "" };
  expect(form.link).toBe("https://exempel.se/1");
  expect(formOf(draftOf({ ...form, ...rest }))).toEqual(form);
});

test("what may be secret can only be registered", () => {
  const secret = marked(chosen(judgementOf(null), "ordnad"), true);
  expect(secret.registration, "the mark moves the choice").toBe("diariefors");
  expect(chosen(secret, "ringa_betydelse").registration).toBe("diariefors");
  expect(chosen(marked(secret, false), "ordnad").registration).toBe("ordnad");
});

test("a diarienummer goes with registration only", () => {
  const judgement = { ...judgementOf(null), diarienummer: " KUN 2027/12 " };
  expect(assessmentOf(judgement), "no outcome, no judgement").toBeNull();
  expect(assessmentOf(chosen(judgement, "diariefors"))?.diarienummer).toBe("KUN 2027/12");
  expect(assessmentOf(chosen(judgement, "ordnad"))?.diarienummer).toBeNull();
});
