// From start to open: the lock, the first question, then I dag; and undo by keyboard.
import axe from "axe-core";
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import { useTransport } from "$door/transport";
import App from "./App.svelte";

const defaults = {
  city: "Stockholms stad",
  forvaltning: "Förvaltningen",
  namnd: "Nämnden",
  unit: "Enheten",
  name: "",
  title: "Registrator",
  phone: "08",
  email: "",
};

interface Desk {
  lock: "open" | "locked" | "new";
  office: unknown;
  said: string[];
  /** The recovery code, once there is one. */
  code: string | null;
}

/** A desk of a few lines that remembers what was asked of it. */
function desk(lock: Desk["lock"], office: unknown): Desk {
  const state: Desk = { lock, office, said: [], code: null };
  const answers: Record<string, (input: unknown) => unknown> = {
    lock_state: () => ({
      state: state.lock,
      ways: { passphrase: true, recovery: state.code !== null, keychain: false },
    }),
    lock: () => {
      state.lock = "locked";
      return null;
    },
    new_recovery_code: () => (state.code = "ABCDE-12345"),
    unlock: (input) => {
      const { passphrase, code } = input as { passphrase?: string; code?: string };
      if (code === "slarv") throw { code: "not_a_code", about: null };
      if (passphrase !== "rätt häst batteri" && code !== state.code) {
        throw { code: "wrong_key", about: null };
      }
      state.lock = "open";
      return null;
    },
    get_office: () => state.office,
    office_defaults: () => defaults,
    set_office: (input) => {
      state.office = input;
      return null;
    },
    undo: () => null,
    undo_state: () => ({ undo: null, redo: { verb: "set_office", at: "" } }),
  };
  useTransport({
    call: async (verb, input) => {
      state.said.push(verb);
      const answer = answers[verb];
      if (!answer) throw { code: "not_found", about: verb };
      return answer(input);
    },
  });
  return state;
}

let app: Record<string, unknown> | null = null;
afterEach(async () => {
  if (app) await unmount(app);
  app = null;
  location.hash = "";
});

function start(): void {
  app = mount(App, { target: document.body });
}

const shown = (text: string) =>
  vi.waitFor(() => expect(document.body.textContent).toContain(text));

function write(label: string, value: string): void {
  const found = [...document.querySelectorAll("label")].find((each) =>
    each.textContent.includes(label),
  );
  const input = document.getElementById(found?.htmlFor ?? "") as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
}

function press(name: string): HTMLButtonElement {
  const buttons = [...document.querySelectorAll("button")];
  const found = buttons.find((each) => each.textContent.trim() === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

const submit = () => document.querySelector("form")?.requestSubmit();

test("a locked desk asks for the passphrase and says when it is wrong", async () => {
  desk("locked", defaults);
  start();
  await shown("Dina uppgifter är krypterade");
  write("Lösenfras", "fel");
  submit();
  await shown("Lösenfrasen stämmer inte.");
  write("Lösenfras", "rätt häst batteri");
  submit();
  await shown("I dag");
});

test("a new desk wants twelve characters, twice the same", async () => {
  const state = desk("new", null);
  start();
  await shown("Välj en lösenfras");
  write("Lösenfras", "kort");
  write("Lösenfrasen en gång till", "kort");
  submit();
  await shown("Skriv minst 12 tecken.");
  write("Lösenfras", "rätt häst batteri");
  submit();
  await shown("Skriv samma lösenfras en gång till.");
  expect(state.said, "nothing was sent").not.toContain("unlock");
});

test("the first time she says who she is, then lands on I dag", async () => {
  const state = desk("open", null);
  start();
  await shown("Vem är du?");
  write("Ditt namn", "Åsa Öberg");
  submit();
  await shown("Din återställningskod");
  await shown("ABCDE");
  expect(press("Fortsätt").disabled, "not before she says that she has kept it").toBe(true);
  document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  flushSync();
  submit();
  await vi.waitFor(() => expect(document.querySelector("h1")?.textContent).toBe("I dag"));
  expect(state.office, "the defaults and her name are saved").toMatchObject({
    name: "Åsa Öberg",
    namnd: "Nämnden",
  });
});

test("the printed code opens what the passphrase no longer does", async () => {
  const state = desk("locked", defaults);
  state.code = "ABCDE-12345";
  start();
  await shown("Dina uppgifter är krypterade");
  press("Lås upp med återställningskod").click();
  flushSync();
  write("Återställningskod", "slarv");
  submit();
  await shown("Koden är inte rätt skriven.");
  write("Återställningskod", "FGHJK-12345");
  submit();
  await shown("Koden öppnar inte det här arkivet.");
  write("Återställningskod", "ABCDE-12345");
  submit();
  await shown("I dag");
});

test("Ctrl+L locks, and nothing of the office is left on the page", async () => {
  const state = desk("open", defaults);
  start();
  await shown("I dag");
  const key = { key: "l", ctrlKey: true, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent("keydown", key));
  await shown("Dina uppgifter är krypterade");
  expect(state.said).toContain("lock");
  expect(document.querySelector("nav")).toBeNull();
  expect(document.title).toBe("Anslag");
});

test("Ctrl+Z undoes and the quiet line says what", async () => {
  const state = desk("open", defaults);
  start();
  await shown("I dag");
  const key = { key: "z", ctrlKey: true, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent("keydown", key));
  await shown("Ångrat: sparade uppgifter om dig");
  expect(state.said).toContain("undo");
});

test("the address decides the place", async () => {
  desk("open", defaults);
  start();
  await shown("I dag");
  location.hash = "#/accounts";
  await vi.waitFor(() => expect(document.querySelector("h1")?.textContent).toBe("Konton"));
  expect(document.querySelector("[aria-current=page]")?.textContent).toContain("Konton");
});

test("the keys of a place work when she comes from another", async () => {
  desk("open", defaults);
  start();
  await shown("I dag");
  for (const place of ["history", "accounts"]) {
    location.hash = `#/${place}`;
    await vi.waitFor(() => expect(document.querySelector("h1")?.textContent).not.toBe("I dag"));
  }
  await vi.waitFor(() => expect(document.querySelector("h1")?.textContent).toBe("Konton"));
  const key = { key: "n", bubbles: true, cancelable: true };
  document.body.dispatchEvent(new KeyboardEvent("keydown", key));
  expect(location.hash).toBe("#/accounts/new");
});

test("the frame breaks no rule of axe", async () => {
  desk("open", defaults);
  start();
  await shown("I dag");
  document.documentElement.lang = "sv";
  const off = ["color-contrast", "label-content-name-mismatch"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});

// The page of the tests has no dialogs of its own.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

test("keys are changed in their list, and none is given twice", async () => {
  desk("open", defaults);
  start();
  await shown("I dag");
  const send = (key: string, more: KeyboardEventInit = {}) => {
    const event = { key, bubbles: true, cancelable: true, ...more };
    (document.querySelector("dialog[open] button") ?? document.body).dispatchEvent(
      new KeyboardEvent("keydown", event),
    );
    flushSync();
  };
  send("?");
  const row = [...document.querySelectorAll<HTMLButtonElement>("dialog li button")].find((each) =>
    each.textContent.includes("Lås Anslag"),
  );
  row?.click();
  flushSync();
  send("k", { ctrlKey: true });
  await shown("De tangenterna används redan till ”Sök, gå och gör”.");
  send("q", { ctrlKey: true, shiftKey: true });
  await shown("”Lås Anslag” har nya tangenter.");
  expect(row?.textContent).toContain("Ctrl+Skift+Q");
  press("Som från början").click();
  flushSync();
  expect(row?.textContent).toContain("Ctrl+L");
  row?.click();
  flushSync();
  document.querySelector<HTMLButtonElement>("dialog[open] button[aria-label='Stäng']")?.click();
  flushSync();
  expect(document.querySelector("dialog[open]"), "it is closed").toBeNull();
  send("q", { ctrlKey: true, altKey: false });
  expect(row?.textContent, "closed, it hears no keys").toContain("Ctrl+L");
});
