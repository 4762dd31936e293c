// Filters: what passes, and how many each choice would show.
import { expect, test } from "vitest";
import { choicesOf, countOf, noFilter, passing, toggled } from "./filters";
import { post } from "./testPosts";

const posts = [
  post(1, "2027-03-03T10:00", { accounts: [1, 2], campaign: "Vårstädning", activity: 4 }),
  post(2, "2027-03-04T10:00", { status: "published", name: "Ny lekplats i parken" }),
  post(3, null, { accounts: [2], campaign: "Vårstädning", status: "idea" }),
  post(4, null, { accounts: [] }),
];
const ids = (filter: Partial<typeof noFilter>) =>
  passing(posts, { ...noFilter, ...filter }).map((each) => each.id);

test("nothing chosen is everything; within a group either, between groups both", () => {
  expect(ids({})).toEqual([1, 2, 3, 4]);
  expect(ids({ account: [2] })).toEqual([1, 3]);
  expect(ids({ account: [1, 2] })).toEqual([1, 2, 3]);
  expect(ids({ account: [2], status: ["idea"] })).toEqual([3]);
  expect(ids({ campaign: ["Vårstädning"], activity: [4] })).toEqual([1]);
});

test("posts that have none of a group can be asked for", () => {
  expect(ids({ account: [0] })).toEqual([4]);
  expect(ids({ campaign: [""] })).toEqual([2, 4]);
  expect(ids({ activity: [0] })).toEqual([2, 3, 4]);
});

test("every word must be found, in whatever case, å as å", () => {
  expect(ids({ text: "PARKEN ny" })).toEqual([2]);
  expect(ids({ text: "vårstäd" })).toEqual([1, 3]);
  expect(ids({ text: "varstad" })).toEqual([]);
});

test("a choice counts what it would show with the other groups as they are", () => {
  const chosen = { ...noFilter, campaign: ["Vårstädning"], account: [1] };
  expect(choicesOf(posts, chosen, "account")).toEqual([
    { value: 2, count: 2 },
    { value: 1, count: 1 },
    { value: 0, count: 0 },
  ]);
  expect(choicesOf(posts, chosen, "campaign").map(({ value, count }) => [value, count])).toEqual([
    ["Vårstädning", 1],
    ["", 1],
  ]);
  expect(choicesOf(posts, noFilter, "status").map(({ value }) => value)).toEqual([
    "idea",
    "draft",
    "planned",
    "published",
  ]);
});

test("what is chosen stays a choice when nothing has it any more", () => {
  expect(choicesOf([], { ...noFilter, campaign: ["Borta"] }, "campaign")).toEqual([
    { value: "Borta", count: 0 },
  ]);
});

test("a choice is taken and left again", () => {
  const once = toggled(noFilter, "status", "idea");
  expect(once.status).toEqual(["idea"]);
  expect(countOf({ ...once, text: "x" })).toBe(2);
  expect(toggled(once, "status", "idea")).toEqual(noFilter);
});
