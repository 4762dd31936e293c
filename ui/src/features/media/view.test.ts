// The picture bank as she meets it: the grid by key, a picture described, a part cut, a consent withdrawn.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Consent, CropMedia, EditMedia, Media, Post } from "$door/generated";
import { useTransport } from "$door/transport";
import { dispatch } from "$shared/keys.svelte";
import MediaView from "./MediaView.svelte";

const media: Media = {
  ...{ id: 1, file_name: "lek.jpg", sha256: "a", thumb: "b", original: null, kind: "jpeg" },
  ...{ width: 1200, height: 800, bytes: 44_000, alt: "Gungor.", text_in_picture: "" },
  ...{ decorative: false, photographer: "", licence: "", source: "", channels: [], last_day: null },
  ...{ tags: [], note: "", cropped_from: null, crop: null, imported: "2027-03-01T08:00:00Z" },
  ...{ uses: 1, withdrawn: false },
};
const bare: Media = { ...media, id: 2, file_name: "gata.jpg", thumb: "c", alt: "", uses: 0 };
const consent: Consent = {
  ...{ id: 5, person: "Flickan på gungan", child: true, guardians: ["Bo Alm"], purpose: "Lekparken" },
  ...{ given: "2027-02-01", valid_to: null, note: "", withdrawn: null, media: [1] },
};
const post = {
  ...{ id: 9, title: "Lek", text: "", accounts: [1], created: "2027-02-01T08:00:00Z", slot: "2027-02-20T09:00" },
  ...{ status: "published", publications: [{ account: 1, link: "https://exempel.se/1", at: "2027-02-20T08:00:00Z" }] },
} as unknown as Post;
const uses = [{ media: 1, post }];
const channel = {
  ...{ id: "facebook", name: "Facebook", post_limit: 1, fold: null, counting: "utf16" },
  ...{ alt_limit: null, checked: "", source: "" },
  pictures: [{ name: "Flöde", width: 400, height: 400, covered: null, source: null }],
};
const measures = { characters: 0, words: 0, sentences: 0, longest_sentence: 0, lix: null, lengths: [] };

let bank: Media[] = [];
let asked: [string, unknown][] = [];
let part: Record<string, unknown> | null = null;

const answers: Record<string, (input: never) => unknown> = {
  list_media: () => bank,
  list_channels: () => [channel],
  list_consents: () => [consent],
  consent_uses: () => uses,
  withdraw_consent: () => uses,
  get_media: (id: number) => ({
    ...{ media: bank.find((each) => each.id === id), parts: [] },
    ...{ consents: id === 1 ? [consent] : [], uses: id === 1 ? uses : [] },
  }),
  media_file: () => "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
  review_text: () => ({ findings: [], measures, passed: [], triage: null }),
  list_rules: () => [],
  crop_media: () => ({ id: 3, already: false }),
};

useTransport({
  call: async (verb, input) => {
    asked.push([verb, input]);
    return answers[verb]?.(input as never) ?? null;
  },
});

// The page of the tests has no modal dialogs of its own.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

function open(id: string | null, query: Record<string, string> = {}): void {
  part = mount(MediaView as Component<{ id: string | null; query: Record<string, string> }>, {
    target: document.body,
    props: { id, query },
  });
}

beforeEach(() => {
  [bank, asked] = [[media, bare], []];
  addEventListener("keydown", dispatch);
});
afterEach(async () => {
  if (part) await unmount(part);
  part = null;
  removeEventListener("keydown", dispatch);
  location.hash = "";
});

const shown = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text));
const sent = (verb: string) => asked.filter(([said]) => said === verb).map(([, input]) => input);
const key = (of: Element | null, pressed: string, more: KeyboardEventInit = {}) => {
  of?.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true, cancelable: true, ...more }));
  flushSync();
};
const click = (text: string) => {
  [...document.querySelectorAll("button")].findLast((each) => each.textContent.includes(text))?.click();
  flushSync();
};

test("an empty bank says what comes here and how", async () => {
  bank = [];
  open(null);
  await shown("Släpp filer här, klistra in en bild");
  await shown("Plats och kamerauppgifter tas bort.");
});

test("arrows walk the grid, and what lacks words says so", async () => {
  open(null);
  await shown("Alternativtext saknas");
  const first = document.querySelector<HTMLElement>("[data-media='1']");
  first?.focus();
  key(first, "ArrowRight");
  expect(document.activeElement).toBe(document.querySelector("[data-media='2']"));
});

test("a file that is dropped and refused is named with its reason", async () => {
  answers["import_media"] = () => {
    throw { code: "not_a_picture", about: "pdf" };
  };
  open(null);
  await shown("lek.jpg");
  const files = [new File(["%PDF"], "protokoll.jpg")];
  const drop = new Event("drop", { bubbles: true, cancelable: true });
  Object.assign(drop, { dataTransfer: { files } });
  document.querySelector(".bank")?.dispatchEvent(drop);
  await shown("protokoll.jpg");
  await shown("Filen är en PDF, vad den än heter.");
});

test("she describes a picture and saves by Ctrl+Enter; the text is read as the picture's", async () => {
  open("2");
  await shown("Ta bort ur banken");
  await vi.waitFor(() => expect(sent("review_text").length).toBeGreaterThan(0));
  expect(sent("review_text").at(-1)).toMatchObject({ subject: { kind: "media", id: 2 } });
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  field.value = "Hus vid Hantverkargatan.";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  await shown("Inte sparat än");
  key(field, "Enter", { ctrlKey: true });
  await vi.waitFor(() => expect(sent("edit_media")).toHaveLength(1));
  expect((sent("edit_media")[0] as EditMedia).form).toMatchObject({
    ...{ alt: "Hus vid Hantverkargatan.", last_day: null, tags: [], decorative: false },
  });
});

test("a part is cut by keys alone", async () => {
  open("1");
  await shown("Beskär …");
  key(document.body, "b");
  await shown("Fri form");
  const select = document.querySelector("dialog select") as HTMLSelectElement;
  select.selectedIndex = 1;
  select.dispatchEvent(new Event("change", { bubbles: true }));
  flushSync();
  const frame = document.querySelector("dialog .frame");
  key(frame, "-");
  for (let step = 0; step < 3; step += 1) key(frame, "ArrowLeft");
  key(frame, "ArrowDown", { shiftKey: true });
  click("Spara som egen bild");
  await vi.waitFor(() => expect(sent("crop_media")).toHaveLength(1));
  const { crop, size, name } = sent("crop_media")[0] as CropMedia;
  expect(crop, "three hundredths to the left, a pixel down").toEqual({ x: 195, y: 20, width: 762, height: 762 });
  expect([size, name]).toEqual([[400, 400], "facebook Flöde"]);
  await vi.waitFor(() => expect(location.hash).toBe("#/media/3"));
});

test("a withdrawal lists what stands before and after, with the links to take down", async () => {
  open(null, { visa: "samtycken" });
  await shown("Flickan på gungan");
  await shown("Barn. Vårdnadshavare: Bo Alm.");
  document.querySelector<HTMLElement>("[aria-label='Återkalla samtycket från Flickan på gungan']")?.click();
  flushSync();
  await shown("1 publicerat inlägg visar bilderna. Ta ned bilden där, för hand.");
  await shown("https://exempel.se/1");
  click("Återkalla samtycket");
  await shown("Samtycket är återkallat");
  expect(sent("withdraw_consent")).toHaveLength(1);
  expect(document.querySelector("dialog")?.textContent).toContain("Lek");
});

test.for([
  ["at a picture", "1", {}, "Används i"],
  ["among consents", null, { visa: "samtycken" }, "Flickan på gungan"],
] as const)("no rule of axe is broken %s", { timeout: 20_000 }, async ([, id, query, text]) => {
  open(id, query);
  await shown(text);
  const off = ["color-contrast", "label-content-name-mismatch", "region"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
