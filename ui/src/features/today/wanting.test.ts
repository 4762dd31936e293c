// What is wanting in how the office is kept: said when it is so, and silent when all is well.
import { expect, test } from "vitest";
import type { Health } from "$door/generated";
import { wanting } from "./wanting";

const well: Health = {
  ways: { passphrase: true, recovery: true, keychain: false },
  copied: "2027-03-01T07:00:00Z",
  second: true,
  ahead: null,
  folder: null,
};
const titles = (health: Partial<Health>, broken = false) =>
  wanting({ ...well, ...health }, "2027-03-01", broken).map((row) => row.title);

test("an office that is well kept says nothing", () => {
  expect(titles({})).toEqual([]);
  expect(titles({ copied: "2027-02-27T07:00:00Z" }), "two days are a weekend").toEqual([]);
});

test("each thing that is wanting is said, the gravest first", () => {
  expect(titles({ copied: "2027-02-26T07:00:00Z" })).toEqual(["Säkerhetskopian är gammal"]);
  expect(titles({ copied: null })).toEqual(["Ingen säkerhetskopia är gjord"]);
  expect(titles({ second: null })).toEqual(["Kopiorna ligger bara på den här datorn"]);
  expect(titles({ second: false })).toEqual(["Den andra platsen nås inte"]);
  expect(titles({ ways: { ...well.ways, recovery: false } })).toEqual(["Ingen återställningskod"]);
  expect(titles({ folder: "network" })).toEqual(["Arkivet ligger på en nätverksdisk"]);
  expect(titles({ ahead: "2027-03-05T07:00:00Z", folder: "synced", second: null }, true)).toEqual([
    "Något är ändrat vid sidan av journalen",
    "Arkivet ligger i en synkad mapp",
    "Datorns klocka går efter",
    "Kopiorna ligger bara på den här datorn",
  ]);
});
