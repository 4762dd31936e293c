// A promise in an answer is offered to be watched, and goes with the answer unless she says no.
import { flushSync, mount, unmount } from "svelte";
import { afterEach, expect, test, vi } from "vitest";
import type { Contact } from "$door/generated";
import { useTransport } from "$door/transport";
import AnswerPart from "./AnswerPart.svelte";

const contact = {
  ...{ id: 7, number: "KON-2027-0007", answer: null, assessment: null, kind: "comment" },
  ...{ received: "2027-03-03T08:00:00Z", summary: "Undrar.", topic: "Trafik", account: null },
} as unknown as Contact;
const promise = { text: "Vi svarar på fredag.", due: "2027-03-05" };

let mounted: Record<string, unknown> | undefined;
afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
});

function desk(): [string, unknown][] {
  const said: [string, unknown][] = [];
  const answers: Record<string, unknown> = {
    ...{ find_promises: [promise], list_templates: [], list_directory: [], list_rules: [] },
    ...{ list_channels: [], list_accounts: [], list_drafts: [] },
    review_text: { fingerprint: "", findings: [], passed: [], measures: {} },
  };
  useTransport({
    call: async (verb, input) => {
      if (verb === "answer_contact") said.push([verb, input]);
      return answers[verb] ?? null;
    },
  });
  mounted = mount(AnswerPart, { target: document.body, props: { contact } });
  flushSync();
  return said;
}

const box = () => document.querySelector<HTMLInputElement>("input[type=checkbox]");
const save = () => document.querySelector("form")?.requestSubmit();

test("a promise that was found is saved with the answer", async () => {
  const said = desk();
  await vi.waitFor(() => expect(box()?.checked).toBe(true));
  save();
  await vi.waitFor(() => expect(said[0]?.[1]).toMatchObject({ id: 7, promises: [promise] }));
});

test("one she unticks is not", async () => {
  const said = desk();
  await vi.waitFor(() => expect(box()).not.toBeNull());
  box()?.click();
  flushSync();
  save();
  await vi.waitFor(() => expect(said[0]?.[1]).toMatchObject({ promises: [] }));
});
