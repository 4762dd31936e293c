// Where a contact stands, and for how long it has waited.
import { expect, test } from "vitest";
import type { Assessment, Contact, Registration } from "$door/generated";
import { standing, timeSince } from "./words";

const now = "2027-03-03T12:00:00Z";
const answer = { text: "Hej!", at: now };
const judged = (registration: Registration): Assessment => {
  return { registration, at: now, secret: false, diarienummer: null, reason: "", step: null };
};
const contact = (more: Partial<Contact>): Contact => ({
  ...{ id: 1, number: "KON-2027-0001", answer: null, assessment: null, logged: now },
  ...{ kind: "comment", account: null, received: "2027-03-03T09:10:00Z", summary: "Undrar." },
  ...{ topic: "Trafik", worry: 1, place: "", link: null, incident: null },
  ...{ direction: "incoming", known: null, class: null, urgency: null, flags: [] },
  ...{ responsible: "", action: "", lesson: "", escalated: false, writer: null },
  ...more,
});

test("time is said in the largest whole unit", () => {
  expect(timeSince("2027-03-03T11:59:40Z", now)).toBe("1 min");
  expect(timeSince("2027-03-03T11:00:00Z", now)).toBe("1 tim");
  expect(timeSince("2027-03-01T12:01:00Z", now)).toBe("47 tim");
  expect(timeSince("2027-03-01T12:00:00Z", now)).toBe("2 dygn");
  expect(timeSince("2027-03-04T12:00:00Z", now), "a clock that is behind").toBe("1 min");
});

test("an unanswered contact waits, whatever has been decided of its keeping", () => {
  expect(standing(contact({}), now).text).toBe("Väntar 2 tim");
  const kept = contact({ assessment: judged("diariefors") });
  expect(standing(kept, now).text).toBe("Väntar 2 tim");
});

test("what is of little importance needs no answer", () => {
  const heart = contact({ assessment: judged("ringa_betydelse") });
  expect(standing(heart, now)).toEqual({ kind: "off", text: "Ringa betydelse" });
});

test("an answered contact is judged or not", () => {
  expect(standing(contact({ answer }), now).text).toBe("Ej bedömd");
  expect(standing(contact({ answer, assessment: judged("ordnad") }), now).text).toBe(
    "Hålls ordnad",
  );
});

test("a double waits for nothing of its own", () => {
  expect(standing(contact({ duplicate_of: 4 }), now)).toEqual({ kind: "off", text: "Dubblett" });
});
