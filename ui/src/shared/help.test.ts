// Each place has its section in the handbook, and none says more than the page can show.
import { expect, test } from "vitest";
import handbook from "../../../assets/help/handbok.md?raw";
import { pageOf, pagesOf } from "./help";
import { placeIds } from "./place";

const pages = pagesOf(handbook);

test("every place is explained, and no other", () => {
  expect(pages.map((page) => page.place)).toEqual([...placeIds]);
});

test("a section is paragraphs and lists, without its picture", () => {
  const page = pageOf(pages, "today");
  expect(page?.title).toBe("I dag");
  expect(page?.blocks[0]).toMatchObject({ text: expect.stringContaining("Här står det som behöver dig nu") });
  expect(page?.blocks[1]).toMatchObject({ lines: expect.arrayContaining([expect.stringContaining("Ctrl+Z ångrar")]) });
  const marks = /[![\]*_#`]/;
  expect(pages.filter((each) => marks.test(JSON.stringify(each.blocks).replace(/[[\]"]/g, "")))).toEqual([]);
});
