// The log on the page: capture by keys alone, and nothing for axe to find.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Contact, LogContact, OutcomeGuide } from "$door/generated";
import { useTransport } from "$door/transport";
import Capture from "./Capture.svelte";
import ContactsView from "./ContactsView.svelte";

const outcome = (registration: OutcomeGuide["registration"], title: string): OutcomeGuide => ({
  ...{ registration, title, when: "När det gäller.", dont: "Inte annars." },
  law: { law: "OSL", sfs: "2009:400", place: "5 kap. 1 §", as_of: "2026-04-25" },
});
const contact: Contact = {
  ...{ id: 7, number: "KON-2027-0007", answer: null, assessment: null, kind: "comment" },
  ...{ logged: "2027-03-03T09:00:00Z", received: "2027-03-03T08:00:00Z", account: 2 },
  ...{ summary: "Undrar om lekplatsen.", topic: "Park och natur", worry: 1 },
  ...{ place: "Fredhällsparken", link: null, incident: null },
  ...{ direction: "incoming", known: null, class: null, urgency: null, flags: [] },
  ...{ responsible: "", action: "", lesson: "", escalated: false, writer: null },
};

/** A desk of a few lines; gives back what was written to it. */
function desk(triage: unknown = null): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  const answers: Record<string, unknown> = {
    list_contacts: [contact],
    find_contacts: { contacts: [contact], all: 1, more: false, remarks: [] },
    search_words: [],
    list_ties: [{ kind: "related", from_other: true, contact: { ...contact, id: 9, number: "KON-2027-0009" } }],
    topic_years: { years: [2026, 2027], rows: [{ topic: "Park och natur", counts: [0, 1] }] },
    get_contact: contact,
    list_accounts: [{ id: 2, name: "Kontot", platform: "facebook" }],
    list_topics: ["Park och natur", "Trafik"],
    list_incidents: [],
    list_rules: [],
    list_checklists: [],
    runs_about: [],
    list_drafts: [],
    list_evidence: [],
    contact_clocks: [
      { contact: contact.id, step: "first_sign", due: "2027-03-03T11:00:00Z", standing: "overdue", with: null },
    ],
    decision_tree: [],
    propose_step: 9,
    personal_data: [],
    register_entry: { subject: "Park och natur", own: false, protected: false, marks: [] },
    secrecy_provisions: [],
    contact_removals: [],
    contact_gallring: null,
    contact_response: { choice: null, answers: [], pauses: [], promises: [], clock: null },
    find_promises: [],
    list_templates: [],
    list_directory: [],
    review_text: { fingerprint: "", findings: [], passed: [], measures: {}, triage },
    assessment_guide: [outcome("diariefors", "Diarieförs"), outcome("ordnad", "Hålls ordnad")],
  };
  useTransport({
    call: async (verb, input) => {
      if (verb in answers) return answers[verb];
      written[verb] = input;
      return 8;
    },
  });
  return written;
}

// The page of the tests has no modal dialogs of its own.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

let mounted: Record<string, unknown>[] = [];
afterEach(async () => {
  for (const each of mounted) await unmount(each);
  mounted = [];
});

function show(part: unknown, props: Record<string, unknown>): void {
  mounted.push(mount(part as Component, { target: document.body, props }));
  flushSync();
}

function write(label: string, value: string): void {
  const found = [...document.querySelectorAll("label")].find((each) =>
    each.textContent.trim().startsWith(label),
  );
  const field = document.getElementById(found?.htmlFor ?? "") as HTMLInputElement;
  field.value = value;
  const kind = field instanceof HTMLSelectElement ? "change" : "input";
  field.dispatchEvent(new Event(kind, { bubbles: true }));
  flushSync();
}

const save = () => document.querySelector("form")?.requestSubmit();
const options = () => document.querySelectorAll("select")[0]?.options.length;

test("she may log it before the proposals have come; they are asked for first", async () => {
  const written = desk({ class: "worry", topic: "Trafik", worry: 2, urgency: "high", flags: [], reasons: [] });
  show(Capture, { open: true });
  await vi.waitFor(() => expect(options(), "the topics are there").toBe(3));
  write("Vad handlar det om?", "Vågar inte gå över gatan.");
  save();
  await vi.waitFor(() => expect(written).toHaveProperty("log_contact"));
  const { form } = written["log_contact"] as LogContact;
  expect([form.topic, form.worry, form.urgency]).toEqual(["Trafik", 2, "high"]);
});

test("a summary and a topic are enough; the rest is guessed", async () => {
  const written = desk();
  show(Capture, { open: true });
  await vi.waitFor(() => expect(options(), "the topics are there").toBe(3));
  write("Vad handlar det om?", "Undrar om gungorna.");
  save();
  await vi.waitFor(() => expect(document.body.textContent).toContain("Välj ett ämne."));
  expect(written, "nothing was sent without a topic").not.toHaveProperty("log_contact");
  write("Ämne", "Trafik");
  save();
  await vi.waitFor(() => expect(written).toHaveProperty("log_contact"));
  const { form, answer, assessment } = written["log_contact"] as LogContact;
  expect(form).toMatchObject({ summary: "Undrar om gungorna.", topic: "Trafik", worry: 0 });
  expect(form.account, "the account used last").toBe(2);
  expect({ answer, assessment }).toEqual({ answer: "", assessment: null });
  await vi.waitFor(() => expect(document.querySelector("dialog"), "it closes").toBeNull());
});

test("the log and an opened contact break no rule of axe", async () => {
  desk();
  show(ContactsView, { id: "7", query: {} });
  await vi.waitFor(() => expect(document.body.textContent).toContain("Kan innehålla sekretess"));
  await vi.waitFor(() => expect(document.querySelector("[data-row]")).not.toBeNull());
  expect(document.querySelector("[aria-current]")?.textContent).toContain("KON-2027-0007");
  await vi.waitFor(() =>
    expect(document.querySelector("[data-row]")?.textContent, "when it is due").toContain("sent sedan"),
  );
  const off = ["color-contrast", "label-content-name-mismatch", "region"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
  expect(document.body.textContent, "what belongs together is named").toContain("KON-2027-0009");
});

test("topics through the years lead to the rows beneath, and break no rule of axe", async () => {
  desk();
  const query = { visa: "amne", amne: "Park och natur", ar: "2027" };
  show(ContactsView, { id: null, query });
  await vi.waitFor(() => expect(document.querySelector("td a")).not.toBeNull());
  const chosen = document.querySelector("td a[aria-current]");
  expect(chosen?.getAttribute("aria-label")).toBe("Park och natur 2027: 1");
  await vi.waitFor(() => expect(document.querySelector("[data-row]")).not.toBeNull());
  const off = ["color-contrast", "label-content-name-mismatch", "region", "heading-order"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
