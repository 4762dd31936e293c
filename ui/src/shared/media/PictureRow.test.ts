// The pictures of a post: attached from the bank, described, ordered, and what stands against them.
import axe from "axe-core";
import { flushSync, mount, unmount, type Component } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Media, PlacedMedia } from "$door/generated";
import { useTransport } from "$door/transport";
import PictureRow from "./PictureRow.svelte";

const media: Media = {
  ...{ id: 1, file_name: "skylt.png", sha256: "a", thumb: "b", original: null, kind: "png" },
  ...{ width: 80, height: 80, bytes: 900, alt: "", text_in_picture: "Öppet hus 5 mars" },
  ...{ decorative: false, photographer: "", licence: "", source: "", channels: [], last_day: null },
  ...{ tags: [], note: "", cropped_from: null, crop: null, imported: "2027-03-01T08:00:00Z" },
  ...{ uses: 1, withdrawn: false },
};
const said = { post: 7, alt: null, text_in_picture: null, urgent_reason: null };
const first: PlacedMedia = { placed: { ...said, media: 1, position: 0 }, media, faults: ["alt_missing"] };
const other: Media = { ...media, id: 2, file_name: "lek.jpg", thumb: "c", alt: "Gungor.", text_in_picture: "" };
const second: PlacedMedia = { placed: { ...said, media: 2, position: 1 }, media: other, faults: [] };

let rows: PlacedMedia[] = [];
let asked: [string, unknown][] = [];
let part: Record<string, unknown>;

useTransport({
  call: async (verb, input) => {
    asked.push([verb, input]);
    if (verb === "list_post_media") return rows;
    if (verb === "list_media") return [media, other];
    return verb === "media_file" ? "data:image/gif;base64,R0lGODlhAQABAAAAACw=" : null;
  },
});
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

function show(props: { text: string; frozen?: boolean }): void {
  part = mount(PictureRow as Component<{ post: number; text: string; frozen?: boolean }>, {
    target: document.body,
    props: { post: 7, ...props },
  });
}
beforeEach(() => ([rows, asked] = [[first, second], []]));
afterEach(() => unmount(part));

const shown = (text: string) => vi.waitFor(() => expect(document.body.textContent).toContain(text));
const sent = (verb: string) => asked.filter(([each]) => each === verb).map(([, input]) => input);
const button = (label: string) =>
  [...document.querySelectorAll("button")].find((each) =>
    `${each.ariaLabel ?? each.getAttribute("aria-label") ?? ""} ${each.textContent}`.includes(label),
  );
const field = (label: string) => {
  const found = [...document.querySelectorAll("label")].find((each) => each.textContent.includes(label));
  return (found?.control ?? found?.querySelector("input")) as HTMLInputElement;
};
function write(label: string, text: string): void {
  const input = field(label);
  input.value = text;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new FocusEvent("blur"));
  flushSync();
}

test("what hinders publishing is said, and words of a picture that the text lacks", async () => {
  show({ text: "Välkommen." });
  await shown("1 bild hindrar publicering");
  await shown("Alternativtext saknas");
  await shown("Orden i bilden står inte i inlägget.");
});

test("an alternative text is saved when she leaves the field", async () => {
  show({ text: "Öppet hus 5 mars." });
  await shown("skylt.png");
  expect(document.body.textContent).not.toContain("Orden i bilden står inte");
  write("Alternativtext i inlägget", "Skylt om öppet hus.");
  await vi.waitFor(() => expect(sent("set_post_media")).toHaveLength(1));
  expect(sent("set_post_media")[0]).toEqual({
    ...{ post: 7, media: 1, alt: "Skylt om öppet hus.", text_in_picture: null, urgent_reason: null },
  });
});

test("what is urgent wants a reason before it is sent", async () => {
  show({ text: "" });
  await shown("Brådskande");
  field("Brådskande").click();
  flushSync();
  expect(sent("set_post_media")).toEqual([]);
  write("Varför det är bråttom", "Vattnet är avstängt.");
  await vi.waitFor(() => expect(sent("set_post_media")).toHaveLength(1));
  expect(sent("set_post_media")[0]).toMatchObject({ alt: null, urgent_reason: "Vattnet är avstängt." });
});

test("pictures change places and leave the post", async () => {
  show({ text: "" });
  await shown("lek.jpg");
  button("Flytta upp lek.jpg")?.click();
  await vi.waitFor(() => expect(sent("order_post_media")).toEqual([{ post: 7, media: [2, 1] }]));
  button("Ta bort skylt.png")?.click();
  await vi.waitFor(() => expect(sent("detach_media")).toEqual([{ post: 7, media: 1 }]));
});

test("a picture is chosen out of the bank, those already there are not offered", async () => {
  rows = [second];
  show({ text: "" });
  await shown("lek.jpg");
  button("Lägg till bild")?.click();
  flushSync();
  await vi.waitFor(() => expect(document.querySelectorAll("dialog li button")).toHaveLength(1));
  document.querySelector<HTMLElement>("dialog li button")?.click();
  await vi.waitFor(() => expect(sent("attach_media")).toEqual([{ post: 7, media: 1 }]));
});

test("a published post is only read", async () => {
  show({ text: "", frozen: true });
  await shown("Gungor.");
  expect(document.querySelectorAll("input")).toHaveLength(0);
  expect(button("Lägg till bild")).toBeUndefined();
});

test("no rule of axe is broken", async () => {
  show({ text: "" });
  await shown("lek.jpg");
  const off = ["color-contrast", "label-content-name-mismatch", "region", "page-has-heading-one", "heading-order"];
  const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
});
