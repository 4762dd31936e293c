// The rule of a series as it is filled in.
import { expect, test } from "vitest";
import { firstRule, ruleOf } from "./recurring";

test("it begins where the post is planned, else on the day wished for", () => {
  expect(firstRule("2027-03-03T14:30", null, "2027-03-01")).toMatchObject({
    ...{ day: "2027-03-03", time: "14:30", until: "2027-06-02" },
  });
  expect(firstRule(null, "2027-12-13", "2027-03-01").day).toBe("2027-12-13");
  expect(firstRule(null, null, "2027-03-01").day).toBe("2027-03-08");
});

test("a rule without an end or a step is no rule", () => {
  const whole = firstRule("2027-03-03T14:30", null, "2027-03-01");
  expect(ruleOf(whole)).toMatchObject({ first: "2027-03-03T14:30", interval: 1 });
  expect(ruleOf({ ...whole, until: "" })).toBeNull();
  expect(ruleOf({ ...whole, interval: "0" })).toBeNull();
  expect(ruleOf({ ...whole, time: "halv tre" })).toBeNull();
});
