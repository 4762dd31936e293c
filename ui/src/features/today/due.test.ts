// The registers tell only of what waits.
import { expect, test } from "vitest";
import type { ListedDisclosure, LivingAccount, Routine } from "$door/generated";
import { dueRoutines, openRequests, waiting } from "./due";

test("a request waits until it is answered, the oldest first", () => {
  const all = [
    { id: 1, status: "new", age: 0 },
    { id: 2, status: "handed_out", age: 9 },
    { id: 3, status: "gathering", age: 3 },
  ] as unknown as ListedDisclosure[];
  expect(openRequests(all).map(({ id }) => id)).toEqual([3, 1]);
});

test("an account without needs and a routine within its time are not told of", () => {
  const accounts = [{ needs: [] }, { needs: ["review"] }] as unknown as LivingAccount[];
  expect(waiting(accounts)).toHaveLength(1);
  const routines = ["2027-03-15", "2027-03-16", "2027-01-01"].map((next_review) => ({ next_review }));
  const due = dueRoutines(routines as unknown as Routine[], "2027-03-01");
  expect(due.map(({ next_review }) => next_review)).toEqual(["2027-03-15", "2027-01-01"]);
});
