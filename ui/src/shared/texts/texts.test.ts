// Every refusal says what happened, what is safe and what to do.
import { expect, test } from "vitest";
import { codes, sayingOf } from "./codes";
import { verbName, verbSentence } from "./verbs";

test.each(Object.entries(codes))("%s is said in three whole sentences", (_, saying) => {
  for (const sentence of [saying.happened, saying.safe, saying.todo]) {
    expect(sentence, "a sentence begins with a capital and ends with a stop").toMatch(
      /^[A-ZÅÄÖ].+\.$/,
    );
  }
});

test("an unknown code is said as something broken", () => {
  expect(sayingOf("from_the_future")).toBe(codes.broken);
});

test("an unknown verb still has a name", () => {
  expect(verbName("from_the_future")).toBe("senaste ändringen");
  expect(verbSentence("set_office")).toBe("Sparade uppgifter om dig");
});
