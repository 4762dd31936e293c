// The door: refusals keep their code, writes wake what rests on them, the newest answer wins.
import { flushSync } from "svelte";
import { beforeEach, expect, test } from "vitest";
import { call } from "./call";
import { Refusal } from "./refusal";
import { Resource } from "./resource.svelte";
import { lastWrite } from "./touched.svelte";
import { useTransport } from "./transport";

type Answer = { verb: string; give: (value: unknown) => void; refuse: (why: unknown) => void };
let asked: Answer[] = [];

beforeEach(() => {
  asked = [];
  useTransport({
    call: (verb) => new Promise((give, refuse) => asked.push({ verb, give, refuse })),
  });
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  flushSync();
}

test("a rejection becomes a Refusal with its code and what it is about", async () => {
  const wish = call("undo", null);
  asked[0]?.refuse({ code: "not_found", about: "12" });
  const refusal = await wish.catch((thrown: unknown) => thrown);
  expect(refusal, "callers act on the code").toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({ code: "not_found", about: "12" });
});

test("a rejection that is no refusal is the door being unreachable", async () => {
  const wish = call("undo", null);
  asked[0]?.refuse("boom");
  await expect(wish).rejects.toMatchObject({ code: "unreachable", about: "boom" });
});

test("a write makes what rests on its topics read again, a read does not", async () => {
  const stop = $effect.root(() => {
    new Resource("get_office", () => null);
  });
  await settle();
  expect(asked.map((a) => a.verb)).toEqual(["get_office"]);
  const before = lastWrite().count;
  const read = call("undo_state", null);
  asked[1]?.give({ undo: null, redo: null });
  await read;
  await settle();
  expect(asked.length, "a read wakes nobody").toBe(2);
  const write = call("undo", null);
  asked[2]?.give({ undo: null, redo: null });
  await write;
  await settle();
  expect(asked.map((a) => a.verb).at(-1), "undo touches the office").toBe("get_office");
  expect(lastWrite().count, "one write was noted").toBe(before + 1);
  stop();
});

test("writes go through the door one after another, also after a refusal", async () => {
  const first = call("undo", null);
  const second = call("redo", null);
  await settle();
  expect(asked.map((a) => a.verb), "the second waits for the first").toEqual(["undo"]);
  asked[0]?.refuse({ code: "conflict", about: null });
  await expect(first).rejects.toBeInstanceOf(Refusal);
  await settle();
  expect(asked.map((a) => a.verb)).toEqual(["undo", "redo"]);
  asked[1]?.give({ undo: null, redo: null });
  await second;
});

test("the newest question wins over a late answer to an older one", async () => {
  let wanted = $state(1);
  let office: Resource<"get_office"> | undefined;
  const stop = $effect.root(() => {
    office = new Resource("get_office", () => (wanted > 0 ? null : undefined));
  });
  await settle();
  wanted = 2;
  await settle();
  asked[1]?.give(null);
  await settle();
  asked[0]?.give({ name: "den gamla" });
  await settle();
  expect(office?.value, "the older answer came last and is dropped").toBeNull();
  expect(office?.loading).toBe(false);
  stop();
});

test("an undefined input asks nothing", async () => {
  const stop = $effect.root(() => {
    new Resource("get_office", () => undefined);
  });
  await settle();
  expect(asked).toEqual([]);
  stop();
});
