// Addresses and spots are each other's inverse; nonsense leads home.
import { expect, test } from "vitest";
import { href, spotOf } from "./place";

test.each([
  ["posts", "12", {}],
  ["calendar", null, { view: "week", day: "2027-03-03" }],
  ["accounts", "å/ä ö?", {}],
] as const)("%s %s comes back whole", (place, id, query) => {
  expect(spotOf(href(place, id, query))).toEqual({ place, id, query });
});

test.each(["", "#", "#/", "#/nowhere/3", "#/%E0%A4%A"])("%j leads to I dag", (hash) => {
  expect(spotOf(hash)).toMatchObject({ place: "today", id: null });
});
