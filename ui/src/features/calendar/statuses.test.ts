// Which statuses may be chosen from the calendar.
import { expect, test } from "vitest";
import { asks, commonStatuses, nextStatuses } from "./statuses";

const slot = "2027-03-03T10:00";

test("what has gone up is followed up, and nothing else", () => {
  expect(nextStatuses({ status: "published", slot })).toEqual(["followed_up"]);
  expect(nextStatuses({ status: "followed_up", slot })).toEqual(["published"]);
});

test("nothing is published from the calendar, and only what has a slot is planned again", () => {
  for (const status of ["idea", "draft", "reviewed", "approved", "planned", "cancelled"] as const) {
    expect(nextStatuses({ status, slot })).not.toContain("published");
    expect(nextStatuses({ status, slot: null })).not.toContain("planned");
  }
  expect(nextStatuses({ status: "cancelled", slot })).toContain("planned");
});

test("many may become what all of them may", () => {
  const planned = { status: "planned", slot } as const;
  expect(commonStatuses([planned, { status: "idea", slot: null }])).toEqual([
    "reviewed",
    "approved",
    "cancelled",
  ]);
  expect(commonStatuses([planned, { status: "published", slot }])).toEqual([]);
  expect(commonStatuses([])).toEqual([]);
});

test("a person is named who has read or approved, and a reason given to cancel", () => {
  expect(asks.reviewed?.field).toBe("by");
  expect(asks.approved?.field).toBe("by");
  expect(asks.cancelled).toMatchObject({ field: "note", required: true });
  expect(asks.draft).toBeUndefined();
});
