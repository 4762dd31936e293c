// How a picture stands in words, what of files is refused before it is read, and what it is told.
import { expect, test } from "vitest";
import type { ImportMedia, Media } from "$door/generated";
import { Refusal } from "$door/refusal";
import { useTransport } from "$door/transport";
import { pictureSaying } from "$shared/texts/pictures";
import { importFiles } from "./importing";
import { sizeWords, standingOf, standsIn } from "./words";

const media: Media = {
  ...{ id: 1, file_name: "lek.jpg", sha256: "a", thumb: "b", original: null, kind: "jpeg" },
  ...{ width: 4000, height: 3000, bytes: 2_400_000, alt: "Gungor.", text_in_picture: "" },
  ...{ decorative: false, photographer: "", licence: "", source: "", channels: [], last_day: null },
  ...{ tags: [], note: "", cropped_from: null, crop: null, imported: "2027-03-01T08:00:00Z" },
  ...{ uses: 0, withdrawn: false },
};
const today = "2027-03-01";

test("the gravest is said first, and nothing when all is well", () => {
  expect(standingOf(media, today)).toBeNull();
  expect(standingOf({ ...media, alt: "" }, today)?.text).toBe("Alternativtext saknas");
  expect(standingOf({ ...media, alt: "", decorative: true }, today)).toBeNull();
  const over = { ...media, alt: "", last_day: "2027-02-28" };
  expect(standingOf(over, today)?.text).toBe("Sista dagen har gått");
  expect(standingOf({ ...over, withdrawn: true }, today)?.text).toBe("Ett samtycke är återkallat");
  expect(standingOf({ ...media, last_day: today }, today)?.kind, "today is still allowed").toBe("rad");
});

test("a size is read at a glance", () => {
  expect(sizeWords(media)).toBe("4\u202f000 × 3\u202f000, 2,4 MB");
});

test("words of a picture are found in the text whatever their case and marks", () => {
  expect(standsIn("Öppet hus: 5 mars!", "Välkommen till öppet hus 5 mars.")).toBe(true);
  expect(standsIn("Öppet hus", "Välkommen till öppet huset.")).toBe(false);
  expect(standsIn("", "")).toBe(true);
});

test("files are taken in one by one, and one that is refused stops no other", async () => {
  const sent: string[] = [];
  useTransport({
    call: async (_, input) => {
      const { file_name, data } = input as ImportMedia;
      sent.push(`${file_name} ${data}`);
      if (file_name === "bild.jpg") throw { code: "not_a_picture", about: "pdf" };
      return { id: 7, already: file_name === "kopia.png" };
    },
  });
  const huge = new File([], "enorm.jpg");
  Object.defineProperty(huge, "size", { value: 100_000_000 });
  const files = [new File(["%PDF"], "bild.jpg"), huge, new File(["x"], "kopia.png", { type: "image/png" })];
  const results = await importFiles(files, false);
  expect(sent, "the huge one is never read").toEqual([
    "bild.jpg data:application/octet-stream;base64,JVBERg==",
    "kopia.png data:image/png;base64,eA==",
  ]);
  expect(results.map(({ refusal }) => refusal?.code)).toEqual(["not_a_picture", "file_too_big", undefined]);
  expect(results.at(-1)).toMatchObject({ id: 7, already: true });
});

test("a refusal says what the file is and what to do", () => {
  expect(pictureSaying(new Refusal("not_a_picture", "heic"))).toContain("Exportera den som JPEG");
  expect(pictureSaying(new Refusal("not_a_picture", ""))).toContain("JPEG, PNG, WebP eller GIF");
  expect(pictureSaying(new Refusal("damaged_picture", ""))).toContain("skadad eller avklippt");
});
