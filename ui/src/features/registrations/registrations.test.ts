// Diarieföring on the page: a number and Enter takes the next, and nothing for axe to find.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Contact, Reading, RegistrationQueue, Unregistered } from "$door/generated";
import { useTransport } from "$door/transport";
import { readingText } from "$shared/numbers";
import RegistrationsView from "./RegistrationsView.svelte";
import { standing } from "./words";

const contact = (id: number) =>
  ({
    ...{ id, number: `KON-2027-000${id}`, summary: "Lyktan är trasig.", answer: null },
    ...{ received: "2027-03-01T08:00:00Z", assessment: null },
  }) as unknown as Contact;
const item = (id: number): Unregistered => ({
  ...{ contact: contact(id), subject: `Trygghet ${id}`, saved: null, waiting: "" },
  ...{ marks: 0, protected: id === 2 },
});
const queue: RegistrationQueue = {
  today: "2027-03-01",
  waiting: [item(1), item(2)],
  yearly: [{ year: 2026, contacts: 3, made: null, due: true }],
};
const digits: Reading = { board: null, class: null, number: null, year: null, digits_alone: true };

let mounted: Record<string, unknown>[] = [];
afterEach(async () => {
  for (const each of mounted) await unmount(each);
  mounted = [];
  location.hash = "";
});

function show(id: string | null): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  const answers: Record<string, unknown> = { list_registrations: queue, read_diarienummer: null };
  useTransport({
    call: async (verb, input) => {
      if (verb in answers) return answers[verb];
      written[verb] = input;
      return verb === "registration_package" ? { path: "KON-2027-0001.zip" } : null;
    },
  });
  const props = { id, query: {} };
  mounted.push(mount(RegistrationsView as Component<typeof props>, { target: document.body, props }));
  flushSync();
  return written;
}

test("the number and Enter: saved, and the next one is open", async () => {
  const written = show("1");
  await vi.waitFor(() => expect(document.querySelector("article input")).not.toBeNull());
  const field = document.querySelector<HTMLInputElement>("article input");
  if (!field) throw new Error("no field");
  field.value = "KUN 2027/12";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  field.form?.requestSubmit();
  await vi.waitFor(() => expect(written).toHaveProperty("register_contact"));
  const expected = { contact: 1, diarienummer: "KUN 2027/12", confirmed: false };
  expect(written["register_contact"]).toEqual(expected);
  await vi.waitFor(() => expect(location.hash).toBe("#/registrations/2"));
});

test("a saved package is noted, and the queue says what is not done", async () => {
  const written = show("1");
  await vi.waitFor(() => expect(document.querySelector("article")).not.toBeNull());
  expect(document.body.textContent).toContain("2 utan diarienummer, 2 utan underlag eller skäl");
  const button = [...document.querySelectorAll("button")].find((each) =>
    each.textContent.includes("Spara underlag"),
  );
  button?.click();
  await vi.waitFor(() => expect(written["note_package"]).toBe(1));
  expect(document.body.textContent).toContain("KON-2027-0001.zip");
  expect(standing({ ...item(1), waiting: "Lämnat" }).kind).toBe("waiting");
  expect(standing(item(1)).kind).toBe("regel");
});

test("a number is said part by part, and digits alone are warned of", () => {
  const read = { ...digits, digits_alone: false, board: "KUN", number: 12, year: 2027 };
  expect(readingText(read)).toBe("Nämnd KUN, nummer 12, år 2027");
  expect(readingText({ ...read, board: null, class: "1.2.3" })).toBe("Klass 1.2.3, nummer 12, år 2027");
  expect(readingText(digits)).toContain("Bara siffror");
});

test("the queue, an opened item and the years break no rule of axe", async () => {
  show("2");
  await vi.waitFor(() => expect(document.querySelector("article")).not.toBeNull());
  const off = ["color-contrast", "label-content-name-mismatch", "region"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
