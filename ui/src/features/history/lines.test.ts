// Days newest first, bursts of typing as one row, undone lines marked until they are done again.
import { expect, test } from "vitest";
import type { Act, Line } from "$door/generated";
import { daysOf, subjectOf, undoneIds } from "./lines";

const line = (id: number, verb: string, act: Act = "did", target: number | null = null): Line => ({
  id,
  at: `2026-11-${id < 10 ? "19" : "20"}T08:00:${String(id).padStart(2, "0")}Z`,
  who: "Eva Ek",
  verb,
  subject: "post",
  row: 7,
  act,
  target,
});

test("the newest day and the newest line stand first", () => {
  const days = daysOf([line(1, "write_post"), line(11, "plan_post"), line(12, "publish_post")]);
  expect(days.map((each) => each.day)).toEqual(["2026-11-20", "2026-11-19"]);
  expect(days[0]?.entries.map((each) => each.line.id)).toEqual([12, 11]);
});

test("saves of one text are one row, other verbs are not", () => {
  const lines = [line(1, "edit_post"), line(2, "edit_post"), line(3, "plan_post"), line(4, "plan_post")];
  expect(daysOf(lines)[0]?.entries.map((each) => each.count)).toEqual([1, 1, 2]);
});

test("an undone line is marked, the undoing is not, and redoing takes the mark away", () => {
  const lines = [line(1, "plan_post"), line(2, "plan_post", "undid", 1)];
  expect(daysOf(lines)[0]?.entries.map((each) => each.undone)).toEqual([false, true]);
  expect(undoneIds([...lines, line(3, "plan_post", "redid", 1)]).size).toBe(0);
});

test("a subject leads to its place; the office has no row to lead to", () => {
  expect(subjectOf(line(1, "plan_post"))).toEqual({ place: "posts", row: 7, name: "inlägg nr 7" });
  expect(subjectOf({ ...line(1, "set_office"), subject: "office", row: 1 })?.row).toBeNull();
  expect(subjectOf({ ...line(1, "x"), subject: "unknown" })).toBeNull();
});
