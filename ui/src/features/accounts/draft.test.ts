// A draft comes back whole, empty days become nothing, gaps read as words.
import { expect, test } from "vitest";
import type { RegisteredAccount } from "$door/generated";
import { draftOf, formOf, gapLine, gapTexts, same } from "./draft";

const account: RegisteredAccount = {
  stage: "open",
  id: 3,
  gaps: ["deputy"],
  platform: "linkedin",
  name: "Staden",
  address: "https://example.com",
  purpose: "Visa arbetet.",
  responsible: "Eva Ek",
  deputy: "",
  decided_by: "Stadsdelsdirektör Bo Alm",
  decided_on: "2026-03-02",
  diarienummer: null,
  reported_on: null,
};

test("an account comes back as the form it was made of", () => {
  const form = formOf(draftOf(account));
  expect(account, "nothing is lost").toMatchObject(form);
  expect(Object.keys(account).filter((field) => !(field in form))).toEqual(["stage", "id", "gaps"]);
});

test("an untouched draft is the same, a touched one is not", () => {
  const draft = draftOf(account);
  expect(same(draft, draftOf(account))).toBe(true);
  expect(same({ ...draft, deputy: "Bo Alm" }, draftOf(account))).toBe(false);
});

test.each([
  [[], null],
  [["deputy"], "Ersättare saknas"],
  [["deputy", "decision", "reported_on"], "Ersättare, beslut och rapportering saknas"],
])("the gaps %j read %j", (gaps, line) => {
  expect(gapLine(gaps)).toBe(line);
});

test("every gap the register knows has a sentence", () => {
  const gaps = ["address", "deputy", "decision", "diarienummer", "reported_on"];
  for (const text of gapTexts(gaps)) expect(text).toMatch(/^[A-ZÅÄÖ].+ saknas\.$/);
});
