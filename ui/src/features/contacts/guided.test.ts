// The tree by one key a step, neutral words for somebody's data, and what is begun kept by the desk.
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Contact, DecisionStep, PersonalData } from "$door/generated";
import { useTransport } from "$door/transport";
import AcutePath from "./AcutePath.svelte";
import Capture from "./Capture.svelte";
import { freshDraft } from "./draft";
import {
  acuteStep,
  isNoted,
  judgedBy,
  keyOfStep,
  noteOf,
  numbersFor,
  stepOfKey,
} from "./guided";
import { assessmentOf, chosen, judgementOf, marked } from "./judgement";
import { neutralised, neutralWord } from "./personal";
import { begun, forgetBegun, keep, keepAll, readBegun } from "./unsaved";

const step = (number: number, more: Partial<DecisionStep> = {}): DecisionStep => ({
  ...{ step: number, title: `Steg ${number}`, question: `Fråga ${number}?`, todo: ["Gör det."] },
  ...{ registration: "ordnad", secret: false, acute: null, note: "", check: "" },
  ...{ law: [], classes: [], flags: [] },
  ...more,
});
const child = step(2, {
  ...{ registration: "diariefors", secret: true, acute: "child", title: "Barn far illa" },
  note: "Orosanmälan gjord muntligt kl. {tid}, till {till}.",
});
const tree = [step(1), child, step(9), step(10, { registration: "ringa_betydelse" })];

let told: { verb: string; input: unknown }[] = [];
let answers: Record<string, unknown> = {};
let mounted: Record<string, unknown>[] = [];
useTransport({
  call: async (verb, input) => {
    told.push({ verb, input });
    if (verb in answers) return answers[verb];
    const many = ["assessment_guide", "decision_tree", "personal_data"];
    return verb.startsWith("list_") || many.includes(verb) ? [] : 8;
  },
});
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

beforeEach(() => {
  [told, answers] = [[], {}];
  forgetBegun();
});
afterEach(async () => {
  for (const each of mounted) await unmount(each);
  mounted = [];
});
const show = (part: unknown, props: Record<string, unknown>) => {
  mounted.push(mount(part as Component, { target: document.body, props }));
  flushSync();
};
const kept = () => told.filter(({ verb }) => verb === "keep_draft").map(({ input }) => input);

test("1–9 and 0 are the ten steps, and a step ends in its outcome", () => {
  expect(stepOfKey(tree, "0")?.step).toBe(10);
  expect(keyOfStep(10)).toBe("0");
  expect(stepOfKey(tree, "n")).toBeUndefined();
  const judged = judgedBy({ ...judgementOf(null), reason: "För att." }, child);
  expect(assessmentOf(judged)).toMatchObject({
    ...{ registration: "diariefors", secret: true, step: 2, reason: "För att." },
  });
});

test("an outcome chosen by hand is no longer the step's", () => {
  const judged = judgedBy(judgementOf(null), step(9));
  expect(chosen(judged, "ordnad").step, "the same outcome is still the step's").toBe(9);
  expect(chosen(judged, "ringa_betydelse").step).toBeNull();
  expect(marked(judged, true)).toMatchObject({ registration: "diariefors", step: null });
});

test("what cannot wait is told at once, a crime told about only when she says so, and once noted it rests", () => {
  const threat = step(3, { acute: "threat", note: "Hot dokumenterat kl. {tid}." });
  const all = [...tree, threat];
  const of = (chosen: number | null, proposed: number) => ({ chosen, proposed });
  expect(acuteStep(all, of(null, 2), "question")).toBe(child);
  expect(acuteStep(all, of(9, 2), "question"), "she has said it is not").toBeUndefined();
  expect(acuteStep(all, of(null, 3), "worry")).toBeUndefined();
  expect(acuteStep(all, of(null, 3), "threat")).toBe(threat);
  expect(acuteStep(all, of(3, 9), "worry")).toBe(threat);
  expect(isNoted(threat, "Ringde.\nHot dokumenterat kl. 14.30.")).toBe(true);
  expect(isNoted(child, "Ringde.")).toBe(false);
});

test("somebody's data become neutral words, one or all, and only where they still stand", () => {
  const text = "Ring Bo på 070-174 06 31.";
  const found: PersonalData[] = [
    { kind: "name_private", start: 5, end: 7, text: "Bo", never: false, sensitive: false },
    { kind: "phone_private", start: 11, end: 24, text: "070-174 06 31", never: false, sensitive: false },
  ];
  expect(neutralised(text, found)).toBe("Ring [namn] på [telefonnummer].");
  expect(neutralised(text, found.slice(1))).toBe("Ring Bo på [telefonnummer].");
  expect(neutralised(`Å ${text}`, found), "what has moved is left").toBe(`Å ${text}`);
  expect(neutralWord("personnummer")).toBe("[personnummer]");
});

test("Alt+Skift+U in the sheet changes them all", async () => {
  const text = "Bo undrar.";
  answers["personal_data"] = [
    { kind: "name_private", start: 0, end: 2, text: "Bo", never: false, sensitive: false },
  ];
  answers["review_text"] = { findings: [], measures: {}, passed: [], triage: null };
  show(Capture, { open: true });
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await vi.waitFor(() => expect(document.querySelector(".personal")).not.toBeNull());
  const keys = { code: "KeyU", key: "U", altKey: true, shiftKey: true, bubbles: true };
  field.dispatchEvent(new KeyboardEvent("keydown", keys));
  flushSync();
  expect(field.value).toBe("[namn] undrar.");
  await vi.waitFor(() => expect(kept().length, "and the draft is with the desk").toBeGreaterThan(0));
  expect(JSON.stringify(kept().at(-1))).toContain("[namn] undrar.");
});

test("an unfinished capture stands there again when the window is opened anew", async () => {
  const draft = { ...freshDraft("2027-03-03T12:00:00Z", undefined), summary: "Undrar om gungorna." };
  const fields = { draft, answer: "Tack", writer: "@bo", judgement: judgementOf(null), guessed: [] };
  const text = JSON.stringify(fields);
  answers["list_drafts"] = [{ kind: "capture", contact: null, text, at: "" }];
  show(Capture, { open: true });
  const field = () => document.querySelector("textarea") as HTMLTextAreaElement;
  await vi.waitFor(() => expect(field().value).toBe("Undrar om gungorna."));
});

test("what is begun is sent within a second, told before the window closes, and wiped when done", async () => {
  keep("written", 7, { summary: "Und" });
  keep("written", 7, { summary: "Undrar" });
  expect(begun("written", 7)).toEqual({ summary: "Undrar" });
  await keepAll();
  expect(kept()).toEqual([{ kind: "written", contact: 7, text: '{"summary":"Undrar"}' }]);
  keep("written", 7, null);
  await vi.waitFor(() => expect(kept().at(-1)).toMatchObject({ text: null }));
  answers["list_drafts"] = [{ kind: "answer", contact: 3, text: '{"text":"Tack"}', at: "" }];
  forgetBegun();
  await readBegun();
  expect(begun("answer", 3), "and read again").toEqual({ text: "Tack" });
});

test("an acute one says whom to call and keeps only time, whom, and dnr", async () => {
  const lines: string[] = [];
  answers["contact_settings"] = {
    ...{ link_days: 365, reception: "08-508 00 001", after_hours: "", security: "" },
  };
  show(AcutePath, { step: child, onnote: (line: string) => void lines.push(line) });
  await vi.waitFor(() => expect(document.body.textContent).toContain("08-508 00 001"));
  expect(document.body.textContent, "an empty number says where to fill it in").toContain(
    "Fyll i numret i Inställningar",
  );
  document.querySelector<HTMLButtonElement>(".acute button")?.click();
  await vi.waitFor(() => expect(lines.length).toBe(1));
  expect(lines[0]).toMatch(/^Orosanmälan gjord muntligt kl\. \d+\.\d\d, till mottagningsgruppen\.$/);
  expect(noteOf(child, "14.30", " ")).toContain("till mottagningen.");
  expect(numbersFor(step(1, { acute: "life" }), undefined)).toEqual([{ who: "Akut", number: "112" }]);
});

test("a contact's own fields survive being rewritten", async () => {
  const { draftOf, formOf } = await import("./draft");
  const form = {
    ...formOf({ ...freshDraft("2027-03-03T12:00:00Z", undefined), summary: "Å", topic: "Trafik" }),
    ...{ class: "threat" as const, urgency: "high" as const, flags: ["crime_suspected" as const] },
    ...{ responsible: "Trygghet", action: "Anmält.", lesson: "Ring.", escalated: true, writer: 4 },
  };
  const rest = { id: 1, number: "KON-2027-0001", answer: null, assessment: null, logged: "" };
  expect(formOf(draftOf({ ...form, ...rest } as Contact))).toEqual(form);
});
