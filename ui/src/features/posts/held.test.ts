// A stop holds a post: she sees it before she tries, and is taken to it when she has tried.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Finding, Post, RegisteredAccount, ReviewText, WaiverMark } from "$door/generated";
import { useTransport } from "$door/transport";
import { emptyPost } from "$shared/posts";
import PostDetail from "./PostDetail.svelte";

const account: RegisteredAccount = {
  stage: "open",
  ...{ id: 1, gaps: [], platform: "facebook", name: "Kungsholmen", address: "", purpose: "" },
  ...{ responsible: "", deputy: "", decided_by: "", decided_on: null, diarienummer: null },
  reported_on: null,
};
const post: Post = {
  ...emptyPost,
  ...{ id: 7, title: "Lucia", text: "Hej! Ditt nummer är 811228-9874.", accounts: [1] },
  ...{ created: "2026-11-01T08:00:00Z" },
};
const waiver: WaiverMark = {
  ...{ id: 5, reason: "Påhittat.", by: "Eva Ek", second: null, at: "2027-03-03T13:30:00Z" },
};
const measures = { characters: 0, words: 0, sentences: 0, longest_sentence: 0, lix: null, lengths: [] };
let shown = post;
let stands = false;
let asked: [string, unknown][] = [];
let part: Record<string, unknown>;

/** The number is a stop, unless it is mended or let stand. */
function findingsIn(text: string): Finding[] {
  return [...text.matchAll(/811228-9874/g)].map(({ index, 0: hit }) => ({
    ...{ rule: "PER-001", kind: "personnummer", bite: "stopp", text: hit, suggestions: [] },
    ...{ message: "Ta bort numret.", why: "Det är aldrig motiverat.", source: "lag", second: false },
    ...{ start: index, end: index + hit.length, waiver: stands ? waiver : null },
  }));
}

function held(text: string): null {
  if (findingsIn(text).some((each) => !each.waiver)) throw { code: "held_by_stop", about: "PER-001" };
  return null;
}

useTransport({
  call: async (verb, input) => {
    asked.push([verb, input]);
    if (verb === "get_post") return shown;
    if (verb === "review_text") {
      const { text } = input as ReviewText;
      return { findings: findingsIn(text), measures, passed: [], triage: null };
    }
    if (verb === "plan_post" || verb === "publish_post") return held(post.text);
    return ["list_rules", "list_runs", "history"].includes(verb) ? [] : null;
  },
});

// The page of the tests has no modal dialogs of its own.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

beforeEach(async () => {
  [stands, asked, shown] = [false, [], post];
  const names = new Map([["facebook", "Facebook"]]);
  const props = { id: 7, fresh: false, accounts: [account], names, onclose: () => undefined };
  part = mount(PostDetail as Component, { target: document.body, props });
  await vi.waitFor(() => expect(document.body.textContent).toContain("Ta bort numret."));
});
afterEach(() => unmount(part));

const field = () => document.querySelector("textarea") as HTMLTextAreaElement;
const selected = () => field().value.slice(field().selectionStart, field().selectionEnd);
const click = (text: string) => {
  [...document.querySelectorAll("button")].find((each) => each.textContent.includes(text))?.click();
  flushSync();
};
const read = () =>
  asked.flatMap(([verb, input]) => (verb === "review_text" ? [input as ReviewText] : []));

async function plan(): Promise<void> {
  for (const [type, value] of [
    ["date", "2027-03-03"],
    ["time", "14:30"],
  ]) {
    const input = document.querySelector(`input[data-kind=${type}]`) as HTMLInputElement;
    input.value = value ?? "";
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
  document.querySelector("form")?.requestSubmit();
}

test("the text is read as the post's own", () => {
  expect(read().at(-1)).toMatchObject({
    ...{ role: "post", channels: ["facebook"], moment: "typing", scheduled: false },
    subject: { kind: "post", id: 7 },
  });
});

test("a plan that is refused shows what stops, with the words chosen in the text", async () => {
  await plan();
  await vi.waitFor(() => expect(document.body.textContent).toContain("kan inte planeras än"));
  await vi.waitFor(() => expect(selected()).toBe("811228-9874"));
  expect(document.activeElement).toBe(field());
  expect(read().at(-1)?.moment, "read as it will be when it is planned").toBe("planned");
  stands = true;
  field().value = "Hej! Ditt nummer är 811228-9874, påhittat.";
  field().dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(document.body.textContent).toContain("Nu kan det planeras."));
  click("Stäng");
  expect(document.body.textContent).not.toContain("Nu kan det planeras.");
});

test("a stop in one account's own words is found there", async () => {
  await unmount(part);
  const x = { ...account, id: 2, platform: "x", name: "Kungsholmen på X" };
  shown = { ...post, text: "Hej!", accounts: [1, 2], variants: [{ account: 2, text: post.text }] };
  const props = { id: 7, fresh: false, accounts: [account, x], names: new Map(), onclose: () => undefined };
  part = mount(PostDetail as Component, { target: document.body, props });
  await vi.waitFor(() => expect(document.body.textContent).toContain("Gemensam text"));
  await plan();
  await vi.waitFor(() => expect(selected()).toBe("811228-9874"));
  expect(field().value, "the words of the other account").toBe(post.text);
  expect(document.body.textContent).toContain("kan inte planeras än");
});

test("the stops stand in the publish dialog before she tries, and lead back to the text", async () => {
  click("Publicerat …");
  const dialog = () => document.querySelector("dialog[open]");
  await vi.waitFor(() => expect(dialog()?.textContent).toContain("1 stopp"));
  expect(dialog()?.textContent).toContain("Ta bort numret.");
  expect(dialog()?.querySelector("[type=submit]"), "nothing to be refused").toBeNull();
  expect(read().some(({ moment }) => moment === "published")).toBe(true);
  click("Gå till stoppet");
  await vi.waitFor(() => expect(selected()).toBe("811228-9874"));
  expect(dialog()).toBeNull();
  expect(document.body.textContent).toContain("kan inte publiceras än");
});

test("what is let stand holds nothing back", async () => {
  stands = true;
  click("Publicerat …");
  await vi.waitFor(() => expect(document.querySelector("dialog [type=submit]")).not.toBeNull());
  expect(document.querySelector("dialog")?.textContent).not.toContain("1 stopp");
});

test("no rule of axe is broken where a post is held", async () => {
  await plan();
  await vi.waitFor(() => expect(document.body.textContent).toContain("kan inte planeras än"));
  const off = ["color-contrast", "label-content-name-mismatch", "region", "page-has-heading-one"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
