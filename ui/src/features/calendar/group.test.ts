// Moving many: distances in days and in time, across months and through the two bad nights.
import { expect, test } from "vitest";
import type { Chip } from "./chips";
import { changing, movesTo } from "./group";
import type { PlannedPost } from "./planned";
import { tray } from "./targets";
import { drawn, post } from "./testPosts";

/** Where all of them land when the first lands on the target. */
function landed(target: string, ...posts: PlannedPost[]): (string | null)[] {
  const chips = drawn(...posts);
  return movesTo(chips, chips[0] as Chip, target).map(({ to }) => to.slot ?? to.target);
}

test("days apart stay days apart, across the end of a month and a leap day", () => {
  const three = [post(1, "2028-02-27T09:15"), post(2, "2028-02-29T14:30"), post(3, "2028-03-02T08:00")];
  expect(landed("2028-02-28", ...three)).toEqual([
    "2028-02-28T09:15",
    "2028-03-01T14:30",
    "2028-03-03T08:00",
  ]);
  expect(landed("2027-12-30", ...three), "back across the turn of the year").toEqual([
    "2027-12-30T09:15",
    "2028-01-01T14:30",
    "2028-01-03T08:00",
  ]);
});

test("those before the one she holds stay before it", () => {
  const two = [post(1, "2027-03-10T09:00"), post(2, "2027-03-01T09:00")];
  expect(landed("2027-03-05", ...two)).toEqual(["2027-03-05T09:00", "2027-02-24T09:00"]);
});

test("by hours they keep their time apart, over midnight too", () => {
  const two = [post(1, "2027-03-03T14:30"), post(2, "2027-03-03T22:45")];
  expect(landed("2027-03-03T16", ...two)).toEqual(["2027-03-03T16:30", "2027-03-04T00:45"]);
  expect(landed("2027-03-04T13", ...two)).toEqual(["2027-03-04T13:30", "2027-03-04T21:45"]);
});

test("moved through the spring night they keep their wall time; in it only the lost hour yields", () => {
  const three = [post(1, "2027-03-26T09:00"), post(2, "2027-03-27T02:30"), post(3, "2027-03-28T09:00")];
  expect(landed("2027-03-27", ...three)).toEqual([
    "2027-03-27T09:00",
    "2027-03-28T03:30",
    "2027-03-29T09:00",
  ]);
});

test("pointed at the lost hour the one she holds yields, and the others do not go an hour too far", () => {
  const two = [post(1, "2027-03-28T01:15"), post(2, "2027-03-28T09:00")];
  expect(landed("2027-03-28T02", ...two)).toEqual(["2027-03-28T03:15", "2027-03-28T10:00"]);
});

test("moved through the autumn night they keep their wall time, and 02.30 is 02.30", () => {
  const three = [post(1, "2027-10-30T09:00"), post(2, "2027-10-30T02:30"), post(3, "2027-10-31T09:00")];
  expect(landed("2027-10-31", ...three)).toEqual([
    "2027-10-31T09:00",
    "2027-10-31T02:30",
    "2027-11-01T09:00",
  ]);
});

test("wishes move by days and stay wishes; together with a wish on an hour they get it", () => {
  const wish = (id: number, target: string) => post(id, null, { target });
  expect(landed("2027-03-05", wish(1, "2027-03-03"), wish(2, "2027-03-04"))).toEqual([
    "2027-03-05",
    "2027-03-06",
  ]);
  expect(landed("2027-03-05T09", wish(1, "2027-03-03"), wish(2, "2027-03-04"))).toEqual([
    "2027-03-05T09:00",
    "2027-03-06T09:00",
  ]);
  expect(
    landed("2027-03-03T16", post(1, "2027-03-03T14:00"), wish(2, "2027-03-04")),
    "a slot that moves plans nothing else",
  ).toEqual(["2027-03-03T16:00", "2027-03-04"]);
});

test("what has no day lands where she points; the dated go by the earliest of them", () => {
  expect(landed("2027-03-05", post(1, null), post(2, null))).toEqual(["2027-03-05", "2027-03-05"]);
  expect(
    landed("2027-03-05", post(1, null), post(2, "2027-03-02T09:00"), post(3, "2027-03-01T09:00")),
  ).toEqual(["2027-03-05", "2027-03-06T09:00", "2027-03-05T09:00"]);
});

test("into the tray all lose their day; what changes nothing is not sent", () => {
  const chips = drawn(post(1, "2027-03-03T10:00"), post(2, null));
  const moves = movesTo(chips, chips[0] as Chip, tray);
  expect(moves.map(({ to }) => to)).toEqual([
    { slot: null, target: null },
    { slot: null, target: null },
  ]);
  expect(changing(moves).map(({ chip }) => chip.id)).toEqual([1]);
});
