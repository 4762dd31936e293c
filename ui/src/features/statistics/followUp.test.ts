// What the follow-up says: groups by name, figures with their unit, and what a figure reaches.
import { expect, test } from "vitest";
import type { FollowUp, FollowUpChart } from "$door/generated";
import { barsOf, dividedBy, groupName, reachOfFigure, valueText } from "./followUp";

const charts = [
  { measure: "posts", by: "whole", bars: [{ key: "", value: 3, posts: [0, 1, 2], contacts: [] }] },
  { measure: "posts", by: "kind", bars: [{ key: "film", value: 3, posts: [0, 1, 2], contacts: [] }] },
  { measure: "posts", by: "month", bars: [] },
  { measure: "contacts", by: "topic", bars: [] },
] as unknown as FollowUpChart[];

test("a group has its name, and what has none says so", () => {
  expect(groupName("weekday", "0", [])).toBe("måndag");
  expect(groupName("month", "2027-03", [])).toBe("mars 2027");
  expect(groupName("kind", "film", [])).toBe("Film");
  expect(groupName("kind", "comment", [])).toBe("Kommentar");
  expect(groupName("topic", "", [])).toBe("Utan ämne");
  expect(groupName("account", "9", [])).toBe("nr 9");
});

test("a share has its sign and nothing is a dash", () => {
  expect(valueText("dialogue", 69)).toBe("69\u202f%");
  expect(valueText("posts", 1203)).toBe("1\u202f203");
  expect(valueText("median", null)).toBe("–");
});

test("a measure is divided only by what it has", () => {
  expect(dividedBy(charts, "posts")).toEqual(["month", "kind"]);
  expect(barsOf(charts, "posts", "kind")[0]?.value).toBe(3);
  expect(barsOf(charts, "answers", "kind")).toEqual([]);
});

test("a figure of the platforms says how far it reaches", () => {
  const told = { posts: [{ interactions: 4 }, { interactions: null }] } as unknown as FollowUp;
  expect(reachOfFigure(told, "median")).toBe("1 av 2 inlägg är kopplade till statistik.");
  expect(reachOfFigure(told, "posts")).toBe("");
});
