// Every verb is reached from the one field, by the words she would use.
import { expect, test } from "vitest";
import { topics } from "$door/generated";
import { fitting } from "$shared/search/deeds";
import { deeds } from "./deeds";

const first = (text: string) => fitting(deeds, text, 6)[0]?.name;

test("every writing of the door is reached", () => {
  const reached = new Set(deeds.flatMap((deed) => deed.verbs ?? []));
  const keys = ["undo", "redo"];
  const missing = Object.keys(topics.touches).filter((verb) => !reached.has(verb as never) && !keys.includes(verb));
  expect(missing).toEqual([]);
});

test("everyday words lead where she means", () => {
  expect(first("svara")).toBe("Svara på kontakter");
  expect(first("mörkt")).toBe("Mörkt utseende");
  expect(first("gdpr")).toBe("Registerutdrag");
  expect(first("tjänsteut")).toBe("Ny rapport till nämnden");
  expect(first("backup")).toBe("Säkerhetskopiera");
  expect(first("hjul")).toBe("Årshjulet");
  expect(first("kal")).toBe("Kalender");
});

test("å is not a, and nothing typed offers nothing", () => {
  expect(fitting(deeds, "arshjul", 6)).toEqual([]);
  expect(fitting(deeds, "  ", 6)).toEqual([]);
});

test("no two are called the same", () => {
  const names = deeds.map((deed) => deed.name);
  expect(new Set(names).size).toBe(names.length);
});
