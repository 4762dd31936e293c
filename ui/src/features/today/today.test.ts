// What the day's rows say.
import { expect, test } from "vitest";
import type { Post, RegistrationQueue, Run, Today } from "$door/generated";
import { emptyPost } from "$shared/posts";
import { untold, yearsDue } from "./toRegister";
import { isCalm, isLate, nameOf, progress, slotText } from "./words";

const post = (more: Partial<Post>): Post => ({
  ...emptyPost,
  ...{ id: 1, slot: "2027-03-03T14:30", status: "planned", created: "2027-03-01T08:00:00Z" },
  ...more,
});

test("a post is called by its name, else by how it begins", () => {
  expect(nameOf(post({ title: " Lekplatsen ", text: "Nu öppnar den." }))).toBe("Lekplatsen");
  expect(nameOf(post({ text: "Ett två tre fyra fem sex sju åtta nio tio" }))).toBe(
    "Ett två tre fyra fem sex sju åtta",
  );
  expect(nameOf(post({}))).toBe("Utan text");
});

test("a slot is said from the day she is in", () => {
  expect(slotText(post({}), "2027-03-03")).toBe("i dag 14.30");
  expect(slotText(post({}), "2027-03-01")).toBe("ons 3 mars 14.30");
  expect(isLate(post({}), "2027-03-03"), "today is not late").toBe(false);
  expect(isLate(post({}), "2027-03-04")).toBe(true);
});

test("a run counts what has been judged", () => {
  const answers = ["yes", "unjudged", "not_applicable"].map((verdict) => ({ verdict }));
  expect(progress({ answers } as unknown as Run)).toBe("2 av 3 punkter bedömda");
});

test("the day is calm only when nothing waits, drafts and gaps included", () => {
  const empty = { follow_up: [], unreviewed: [], contacts: [], incidents: [] };
  const none = { ...empty, due: [], runs: [], coming: [], clocks: [], promises: [] };
  const calm: Today = { ...none, day: "2027-03-03", name: null, drafts: 0, account_gaps: 0, accounts: 3 };
  expect(isCalm(calm)).toBe(true);
  expect(isCalm({ ...calm, drafts: 1 })).toBe(false);
  expect(isCalm({ ...calm, due: [post({})] })).toBe(false);
});

test("only what nobody has done anything about is told of, and years that are over", () => {
  const waiting = [
    { saved: null, waiting: "" },
    { saved: "2027-03-01T08:00:00Z", waiting: "" },
    { saved: null, waiting: "Lämnat till nämnden." },
  ];
  const yearly = [{ year: 2027, due: false }, { year: 2026, due: true }];
  const queue = { today: "2027-03-01", waiting, yearly } as unknown as RegistrationQueue;
  expect(untold(queue)).toHaveLength(1);
  expect(yearsDue(queue).map((each) => each.year)).toEqual([2026]);
  expect([untold(undefined), yearsDue(undefined)], "before anything is read").toEqual([[], []]);
});
