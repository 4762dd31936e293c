// A draft saves itself, keeps what could not be saved, and follows the desk only when it rests.
import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EditPost, Post } from "$door/generated";
import { useTransport } from "$door/transport";
import { emptyPost } from "$shared/posts";
import { Draft } from "./draft.svelte";

const stored: Post = {
  ...emptyPost,
  ...{ id: 7, text: "Hej", accounts: [1], created: "2026-11-01T08:00:00Z" },
};
let saved: string[] = [];
let refuse: string | null = null;
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  saved = [];
  refuse = null;
  useTransport({
    call: async (verb, input) => {
      if (refuse) throw { code: refuse, about: null };
      if (verb === "edit_post") saved.push((input as EditPost).form.text);
      return null;
    },
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function begin(): Draft {
  let draft: Draft | undefined;
  stop = $effect.root(() => {
    draft = new Draft(stored);
  });
  flushSync();
  if (!draft) throw new Error("made at once");
  return draft;
}

async function write(draft: Draft, text: string, wait: number): Promise<void> {
  draft.text = text;
  flushSync();
  await vi.advanceTimersByTimeAsync(wait);
}

test("it saves once, within a second of the last change", async () => {
  const draft = begin();
  await write(draft, "Hej d", 300);
  await write(draft, "Hej du", 300);
  expect(saved, "she is still writing").toEqual([]);
  await vi.advanceTimersByTimeAsync(700);
  expect(saved).toEqual(["Hej du"]);
  expect(draft.dirty).toBe(false);
});

test("who types without a pause is saved all the same", async () => {
  const draft = begin();
  for (let letters = 1; letters <= 15; letters += 1) await write(draft, "a".repeat(letters), 200);
  expect(saved.length, "three seconds of typing").toBeGreaterThanOrEqual(2);
  expect(saved[0]?.length, "the first save comes within a second").toBeLessThanOrEqual(5);
});

test("what must come after the saving does not, when the saving was refused", async () => {
  const draft = begin();
  refuse = "disk_full";
  await write(draft, "Hej igen", 0);
  await expect(draft.settle()).rejects.toMatchObject({ code: "disk_full" });
  expect(draft.text, "the text stands").toBe("Hej igen");
});

test("nothing changed, nothing saved", async () => {
  const draft = begin();
  await draft.flush();
  await write(draft, "Hej!", 10);
  await write(draft, "Hej", 2000);
  expect(saved).toEqual([]);
});

test("leaving saves at once, throwing away saves nothing", async () => {
  await write(begin(), "Hej då", 0);
  stop();
  await vi.advanceTimersByTimeAsync(0);
  expect(saved).toEqual(["Hej då"]);
  const draft = begin();
  await write(draft, "Bort", 0);
  draft.close();
  stop();
  await vi.advanceTimersByTimeAsync(2000);
  expect(saved).toEqual(["Hej då"]);
});

test("what could not be saved stands and is tried again", async () => {
  refuse = "disk_full";
  const draft = begin();
  await write(draft, "Viktigt", 1000);
  expect(draft.refusal?.code).toBe("disk_full");
  expect(draft.text, "her words are in place").toBe("Viktigt");
  refuse = null;
  await vi.advanceTimersByTimeAsync(4000);
  expect(saved).toEqual(["Viktigt"]);
  expect(draft.refusal).toBeNull();
});

test("it follows the desk after Ångra, but never over what she is writing", async () => {
  const draft = begin();
  draft.follow({ ...stored, text: "Ångrat" });
  expect(draft.text).toBe("Ångrat");
  draft.text = "Ångrat och mer";
  draft.follow(stored);
  expect(draft.text).toBe("Ångrat och mer");
});
