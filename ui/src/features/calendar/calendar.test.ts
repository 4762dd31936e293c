// The calendar's own arithmetic: weeks, year borders, the two bad nights, moves and chips.
import { expect, test } from "vitest";
import type { Calendar } from "$door/generated";
import { askedOf, queryOf } from "./asked";
import { byDay, clashes, namesByDay, notesOf, statusOf } from "./chips";
import { hoursOf, ownDays, shownDays, stepDay, titleOf, weeksOf } from "./dates";
import { noMarks } from "./marks";
import { moved } from "./picture";
import { aimed, landing, placeWords, slotAt, slotWords, targetOf, tray } from "./targets";
import { drawn, post } from "./testPosts";

test.each([
  ["2027-02-10", "2027-02-01", "2027-02-28", 4],
  ["2027-01-10", "2026-12-28", "2027-01-31", 5],
  ["2026-11-20", "2026-10-26", "2026-12-06", 6],
])("the month of %s is shown from %s to %s in %i weeks", (day, from, to, weeks) => {
  expect(shownDays("month", day)).toEqual({ from, to });
  expect(weeksOf("month", day)).toHaveLength(weeks);
  expect(weeksOf("month", day).every((week) => week.length === 7)).toBe(true);
});

test("a week is whole across the turn of the year, and says both years", () => {
  expect(ownDays("week", "2027-01-01")).toEqual({ from: "2026-12-28", to: "2027-01-03" });
  expect(titleOf("week", "2027-01-01")).toBe("v.\u00a053, 28 december 2026 – 3 januari 2027");
  expect(titleOf("week", "2027-03-31")).toBe("v.\u00a013, 29 mars – 4 april 2027");
  expect(titleOf("week", "2026-11-20")).toBe("v.\u00a047, 16–22 november 2026");
});

test("a list runs for three months, across the turn of the year", () => {
  expect(shownDays("list", "2026-12-15")).toEqual({ from: "2026-12-01", to: "2027-02-28" });
  expect(titleOf("list", "2026-12-15")).toBe("december 2026 – februari 2027");
  expect(titleOf("list", "2027-03-03")).toBe("mars – maj 2027");
  expect(stepDay("list", "2026-12-31", 2)).toBe("2027-02-28");
});

test.each([
  ["2026-12-15", 1, "2027-01-15"],
  ["2027-01-15", -1, "2026-12-15"],
  ["2027-01-31", 1, "2027-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2027-03-31", -14, "2026-01-31"],
])("from %s %i months is %s", (day, by, to) => {
  expect(stepDay("month", day, by)).toBe(to);
});

test("a week shows the working day, and more when a post lies outside", () => {
  expect(hoursOf([])).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  expect(hoursOf([5, 23]).at(0)).toBe(5);
  expect(hoursOf([5, 23]).at(-1)).toBe(23);
});

test.each([
  ["2027-03-28", "2027-03-27T14:30", "2027-03-28T14:30", "the spring day keeps the wall time"],
  ["2027-10-31", "2027-10-30T14:30", "2027-10-31T14:30", "the autumn day keeps the wall time"],
  ["2027-03-28", "2027-03-27T02:30", "2027-03-28T03:30", "02.30 is not in the spring night"],
  ["2027-10-31", "2027-10-30T02:30", "2027-10-31T02:30", "02.30 twice is still 02.30"],
  ["2027-01-01", "2026-12-31T09:45", "2027-01-01T09:45", "over the turn of the year"],
  ["2027-03-04T16", "2027-03-03T09:45", "2027-03-04T16:45", "an hour keeps the minutes"],
  ["2027-03-28T02", "2027-03-03T09:45", "2027-03-28T03:45", "an hour that is not there"],
  ["2027-03-04", null, "2027-03-04T10:00", "from the tray it becomes 10.00"],
  ["2027-03-04T16", null, "2027-03-04T16:00", "from the tray to an hour"],
  [tray, "2027-03-03T09:45", null, "into the tray"],
])("put on %s, %s becomes %s", (target, before, after, why) => {
  expect(slotAt(target, before), why).toBe(after);
});

test("arrows aim by days and weeks, in a week by hours, in one column by days", () => {
  const month = { view: "month", narrow: false } as const;
  const week = { view: "week", narrow: false } as const;
  expect(aimed("2026-12-31", "ArrowRight", month)).toBe("2027-01-01");
  expect(aimed("2026-12-31", "ArrowDown", month)).toBe("2027-01-07");
  expect(aimed("2026-12-31", "ArrowUp", { ...month, narrow: true })).toBe("2026-12-30");
  expect(aimed("2027-03-03T14", "ArrowUp", week)).toBe("2027-03-03T13");
  expect(aimed("2027-03-03T14", "ArrowLeft", week)).toBe("2027-03-02T14");
  expect(aimed("2027-03-03T23", "ArrowDown", week), "the day ends").toBe("2027-03-03T23");
  expect(aimed(tray, "ArrowDown", month)).toBeNull();
  expect(aimed("2027-03-03", "ArrowDown", week), "from the wishes into the hours").toBe(
    "2027-03-03T10",
  );
  expect(aimed("2027-03-03", "ArrowDown", { view: "list", narrow: false })).toBe("2027-03-04");
  expect(aimed("2027-03-28T01", "ArrowDown", week), "past the hour that is gone").toBe(
    "2027-03-28T03",
  );
  expect(aimed("2027-03-28T03", "ArrowUp", week)).toBe("2027-03-28T01");
  const slotted = { slot: "2027-03-03T14:30", target: null };
  expect(targetOf(slotted, true)).toBe("2027-03-03T14");
  expect(targetOf(slotted, false)).toBe("2027-03-03");
  expect(targetOf({ slot: null, target: "2027-03-05" }, true)).toBe("2027-03-05");
  expect(slotWords("2027-03-03T14:30", "2027-01-01")).toBe("ons 3 mars kl.\u00a014.30");
});

test("a chip says where, when, its name and how it stands", () => {
  const [chip] = drawn(post(7, "2027-03-03T14:30", { accounts: [1, 2], name: "Städdag" }));
  expect(chip).toMatchObject({ time: "14.30", name: "Städdag", marks: "Fb Ig", word: "planerat" });
  expect(chip?.where, "the name, or the id where none is known").toBe("Facebook, instagram");
  const [three] = drawn(post(8, null, { accounts: [1, 2, 3] }));
  expect(three).toMatchObject({ time: "", marks: "Fb +2", word: "utkast" });
});

test("a day is a wish until there is a time; a slot only changes its day", () => {
  const loose = { slot: null, target: null };
  expect(landing("2027-03-04", loose)).toEqual({ slot: null, target: "2027-03-04" });
  expect(landing("2027-03-04T16", { slot: null, target: "2027-03-01" })).toEqual({
    slot: "2027-03-04T16:00",
    target: null,
  });
  expect(landing("2027-03-04", { slot: "2027-03-03T14:30", target: null }).slot).toBe(
    "2027-03-04T14:30",
  );
  expect(landing(tray, { slot: null, target: "2027-03-01" })).toEqual(loose);
  expect(placeWords({ slot: null, target: "2027-03-04" }, "2027-01-01")).toBe(
    "önskad dag tors 4 mars",
  );
});

test("a wish is told from a planned post in words, and stands first in its day", () => {
  const chips = drawn(post(1, "2027-03-04T08:00"), post(2, null, { target: "2027-03-04" }));
  expect(byDay(chips).get("2027-03-04")?.map(({ id, time }) => [id, time])).toEqual([
    [2, "önskad"],
    [1, "08.00"],
  ]);
});

test("a planned post whose day is past waits, a published one is fixed", () => {
  expect(statusOf(post(1, "2027-03-02T10:00"), "2027-03-03").kind).toBe("waiting");
  expect(statusOf(post(1, "2027-03-03T10:00"), "2027-03-03").kind).toBe("planned");
  expect(drawn(post(1, "2027-03-02T10:00", { status: "published" }))[0]?.fixed).toBe(true);
});

test("a day's chips stand in the order of the clock", () => {
  const chips = drawn(post(1, "2027-03-03T14:30"), post(2, "2027-03-03T09:00"), post(3, null));
  expect(byDay(chips).get("2027-03-03")?.map((chip) => chip.id)).toEqual([2, 1]);
});

test("posts clash on the same account within the hour", () => {
  const [mine, ...others] = drawn(
    post(1, null),
    post(2, "2027-03-03T10:59"),
    post(3, "2027-03-03T11:00"),
    post(4, "2027-03-03T10:00", { accounts: [2] }),
  );
  const near = mine ? clashes(mine, "2027-03-03T10:00", others) : [];
  expect(near.map((chip) => chip.id)).toEqual([2]);
});

test("a move is drawn at once, in its cell or in the tray", () => {
  const answer: Calendar = {
    today: "2027-03-03",
    posts: [post(1, "2027-03-03T10:00")],
    undated: [post(2, null)],
    named_days: [],
    ...noMarks,
  };
  const [two] = drawn(post(2, null));
  const [one] = drawn(post(1, "2027-03-03T10:00"));
  if (!one || !two) throw new Error("no chips");
  const to = { slot: "2027-03-04T10:00", target: null };
  const planned = moved(answer, [{ chip: two, to }]);
  expect(planned.undated).toEqual([]);
  expect(planned.posts.map((each) => [each.id, each.status])).toContainEqual([2, "planned"]);
  const back = moved(planned, [{ chip: one, to: { slot: null, target: null } }]);
  expect(back.undated[0]).toMatchObject({ id: 1, slot: null, status: "draft" });
  const wished = moved(answer, [{ chip: two, to: { slot: null, target: "2027-03-05" } }]);
  expect(wished.posts[1]).toMatchObject({ id: 2, slot: null, status: "draft" });
});

test("two names on one day are both said, and closed once is closed", () => {
  const day = "2027-05-01";
  const names = namesByDay([
    { day, name: "Första maj", closed: true },
    { day, name: "Annat", closed: false },
  ]);
  expect(names.get(day)).toEqual({ day, name: "Första maj, Annat", closed: true });
});

test("the address says what is shown, and nonsense in it is nothing", () => {
  const filter = {
    account: [2, 3],
    status: ["planned", "idea"] as const,
    campaign: ["Vår & sol", "", "100%"],
    activity: [0, 4],
    text: "städa ån",
  };
  const asked = { view: "week", day: "2027-03-03", filter } as const;
  const address = new URLSearchParams(queryOf(asked)).toString();
  expect(askedOf(Object.fromEntries(new URLSearchParams(address)))).toEqual(asked);
  const none = { account: [], status: [], campaign: [], activity: [], text: "" };
  const plain = { view: "month", day: null, filter: none };
  expect(askedOf({ view: "år", day: "2027-02-30", account: "x", status: "?" })).toEqual(plain);
  expect(queryOf({ view: "month", day: null, filter: none }), "what goes without saying").toEqual({});
});

test("each post carries what the plan has against it, and not what is about every post", () => {
  const warning = (kind: "same_hour" | "open_incident" | "mourning", posts: number[]) => ({
    ...{ kind, day: "2027-03-03", last: "2027-03-03", posts, account: null, about: "Minnesdag" },
  });
  const notes = notesOf([
    warning("same_hour", [1, 2]),
    warning("same_hour", [2, 3]),
    warning("mourning", [2]),
    warning("open_incident", [1, 2, 3, 4]),
  ]);
  expect(notes.get(2)).toEqual(["krockar inom en timme på samma konto", "sorgedag: Minnesdag"]);
  expect(notes.has(4), "an open incident is said once, in the list").toBe(false);
});
