// Säkerhet: a copy made and told of, looked into before it is put back, and the keys.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { useTransport } from "$door/transport";
import SafetyTab from "./SafetyTab.svelte";

const copy = {
  name: "anslag-2027-03-01T080000Z-egen.db",
  second: false,
  at: "2027-03-01T08:00:00Z",
  reason: "asked",
  bytes: 2_500_000,
};

// The page of the tests has no dialogs of its own.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

function desk(more: Record<string, unknown> = {}): string[] {
  const said: string[] = [];
  const answers: Record<string, unknown> = {
    safety_settings: { second: null, lock_after: 0 },
    health: {
      ways: { passphrase: true, recovery: false, keychain: false },
      copied: null,
      second: null,
      ahead: null,
      folder: null,
    },
    list_backups: { copies: [copy], second: null, second_there: false },
    back_up: { copy, second: false, why: "no_such_place" },
    look_into_backup: {
      contacts: [1, 2],
      posts: [3, 3],
      lines: [9, 12],
      last: "2027-03-01T07:59:00Z",
      goes_on: false,
    },
    new_recovery_code: "ABCDE-12345",
    set_safety: null,
    ...more,
  };
  useTransport({
    call: async (verb, input) => {
      said.push(`${verb} ${JSON.stringify(input)}`);
      if (!(verb in answers)) throw { code: "not_found", about: verb };
      return answers[verb];
    },
  });
  return said;
}

let view: Record<string, unknown> | null = null;
afterEach(async () => {
  if (view) await unmount(view);
  view = null;
});

const shown = (text: string) =>
  vi.waitFor(() => expect(document.body.textContent).toContain(text));

function press(name: string): void {
  const buttons = [...document.querySelectorAll("button")];
  const named = (each: HTMLButtonElement) => (each.ariaLabel ?? each.textContent).trim();
  const found = buttons.find((each) => named(each).startsWith(name));
  if (!found) throw new Error(`no button ${name}`);
  found.click();
  flushSync();
}

async function open(): Promise<void> {
  view = mount(SafetyTab, { target: document.body });
  await shown("som du bad om");
}

test("a copy that did not reach the second place says so", async () => {
  desk();
  await open();
  press("Säkerhetskopiera nu");
  await shown("Kopian är gjord och läst igenom");
  await shown("Inte på den andra platsen: Mappen finns inte eller nås inte.");
});

test("a copy is looked into before it is put back", async () => {
  const said = desk();
  await open();
  press("Titta i kopian");
  await shown("Kopian hör till en annan journal än dagens");
  await shown("Det senaste i kopian är från");
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  expect(found.violations.map((each) => each.id)).toEqual([]);
  expect(said.some((each) => each.startsWith("restore_backup")), "not by looking").toBe(false);
});

test("the minutes are kept, and a code is shown once it is made", async () => {
  const said = desk();
  await open();
  const minutes = document.querySelector("select");
  if (!minutes) throw new Error("no list of minutes");
  minutes.value = [...minutes.options].find((each) => each.text === "Efter 15 minuter")?.value ?? "";
  minutes.dispatchEvent(new Event("change", { bubbles: true }));
  await vi.waitFor(() =>
    expect(said).toContain('set_safety {"second":null,"lock_after":15}'),
  );
  press("Gör en återställningskod");
  await shown("ABCDE");
});

test("two new passphrases that differ are not sent", async () => {
  const said = desk();
  await open();
  for (const [at, value] of ["gammal", "fyra nya ord i rad", "fem nya ord i rad"].entries()) {
    const field = document.querySelectorAll<HTMLInputElement>("input[type=password]")[at];
    if (!field) throw new Error("no field");
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  flushSync();
  document.querySelector("form")?.requestSubmit();
  await shown("Skriv samma lösenfras en gång till.");
  expect(said.some((each) => each.startsWith("change_passphrase"))).toBe(false);
});

test("another key is drawn once the same passphrase is written twice, and its code is shown", async () => {
  const said = desk({ draw_new_key: { code: "FGHJK-67890" } });
  await open();
  press("Byt nyckel");
  const fields = [...document.querySelectorAll<HTMLInputElement>(".new-key input")];
  const write = (values: string[]) => {
    fields.forEach((field, nth) => {
      field.value = values[nth] ?? "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    flushSync();
    press("Skriv om allt");
  };
  write(["en helt annan fras", "en helt annan"]);
  await shown("Skriv samma lösenfras en gång till.");
  expect(said.some((each) => each.startsWith("draw_new_key"))).toBe(false);
  write(["en helt annan fras", "en helt annan fras"]);
  await shown("FGHJK");
  expect(said).toContain('draw_new_key {"passphrase":"en helt annan fras"}');
});
