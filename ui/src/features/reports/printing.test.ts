// Saving a document: one at a time, where it lies is said, a change of mind is not an error.
import { expect, test } from "vitest";
import { useTransport } from "$door/transport";
import { Printing } from "./printing.svelte";
import { inputOf, startingWish } from "./wish";

const report = 7;

/** A desk that answers every call alike, and the calls it got. */
function desk(answer: () => unknown): unknown[] {
  const asked: unknown[] = [];
  useTransport({
    call: async (_, input) => {
      asked.push(input);
      return answer();
    },
  });
  return asked;
}

test("a saved document says where it lies", async () => {
  const asked = desk(() => ({ path: "/hem/rapport.pdf" }));
  const printing = new Printing();
  await printing.save(report, "pdf");
  expect(printing.outcome).toEqual({ at: "saved", path: "/hem/rapport.pdf" });
  expect(asked).toEqual([{ id: report, format: "pdf" }]);
});

test("when she closes the save dialog nothing is said", async () => {
  desk(() => ({ path: null }));
  const printing = new Printing();
  await printing.save(report, "docx");
  expect(printing.outcome).toEqual({ at: "rest" });
});

test("a second press while the first is under way does nothing", async () => {
  const asked = desk(() => ({ path: null }));
  const printing = new Printing();
  await Promise.all([printing.save(report, "pdf"), printing.save(report, "docx")]);
  expect(asked).toHaveLength(1);
});

test("a refusal is kept to be shown", async () => {
  desk(() => {
    throw { code: "cannot_print", about: null };
  });
  const printing = new Printing();
  await printing.save(report, "pdf");
  expect(printing.outcome).toMatchObject({ at: "refused", refusal: { code: "cannot_print" } });
});

test("a half written day asks for nothing", () => {
  expect(inputOf({ ...startingWish("2026-11-20"), to: "" })).toBeUndefined();
});
