// What posts are called, found by and planned to, and what "Publicerat" writes down.
import { expect, test } from "vitest";
import type { Post } from "$door/generated";
import { emptyPost } from "$shared/posts";
import { found, longSlot, nameOf, slotOf, statusOf } from "./naming";
import { publicationsOf, rowsFor, wrongIn } from "./publishing";

function post(over: Partial<Post>): Post {
  return { ...emptyPost, id: 1, created: "2026-11-01T08:00:00Z", ...over };
}

test("a post is called by its title, else by its first words", () => {
  expect(nameOf({ title: " Lucia ", text: "Hej" })).toBe("Lucia");
  expect(nameOf({ title: "", text: "  Hej\n\nhopp " })).toBe("Hej hopp");
  expect(nameOf({ title: "", text: "" })).toBe("Utan text");
  const long = nameOf({ title: "", text: "lekplatsen ".repeat(20) });
  expect(long, "cut between words").toMatch(/^(lekplatsen )+…$/);
  expect(long.length).toBeLessThan(75);
});

test("a planned post whose day has gone waits for her", () => {
  const planned = post({ status: "planned", slot: "2027-03-03T14:30" });
  expect(statusOf(planned, "2027-03-03").text).toBe("Planerat");
  expect(statusOf(planned, "2027-03-04").kind).toBe("waiting");
});

test("every word sought must stand in title or text, large or small", () => {
  const posts = [post({ title: "Äldrelotsen", text: "Ring oss" }), post({ text: "Ring lotsen" })];
  expect(found(posts, "all", "RING äldre").length).toBe(1);
  expect(found(posts, "all", " ").length).toBe(2);
  expect(found(posts, "published", "ring")).toEqual([]);
});

test("a slot is read from what she types and written with its week", () => {
  expect(slotOf("2027-03-03", "9.05")).toBe("2027-03-03T09:05");
  expect(slotOf("2027-03-03", "14:30:00")).toBe("2027-03-03T14:30");
  expect(slotOf("2027-03-03", "")).toBeNull();
  expect(slotOf("3 mars", "14.30")).toBeNull();
  expect(longSlot("2027-03-03T14:30")).toBe("ons 3 mars 2027 kl.\u00a014.30, v.\u00a09");
});

test("publications are written in UTC, without the accounts she left out", () => {
  const both = [
    { id: 1, name: "Facebook" },
    { id: 2, name: "X" },
  ];
  const [first, second] = rowsFor(both, "2027-07-01T22:30:00Z");
  if (!first || !second) throw new Error("a row for each account");
  expect(first, "the proposal is Stockholm's day").toMatchObject({ day: "2027-07-02", time: "00:30" });
  second.chosen = false;
  first.link = " https://exempel.se/1 ";
  expect(publicationsOf([first, second])).toEqual([
    { account: 1, link: "https://exempel.se/1", at: "2027-07-01T22:30:00Z" },
  ]);
});

test("a link that is none and a time that is none are marked", () => {
  const [row] = rowsFor([{ id: 1, name: "X" }], "2027-07-01T08:00:00Z");
  if (!row) throw new Error("a row for the account");
  expect(wrongIn(row), "no link is allowed").toEqual({});
  expect(wrongIn({ ...row, link: "javascript:alert(1)" })).toHaveProperty("link");
  expect(wrongIn({ ...row, time: "" })).toHaveProperty("time");
  expect(wrongIn({ ...row, time: "", chosen: false }), "left out, so it may be").toEqual({});
});
