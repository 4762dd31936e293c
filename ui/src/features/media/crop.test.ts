// The frame keeps its form and never leaves the picture.
import { expect, test } from "vitest";
import { free, largest, moved, sized, stretched, targetsOf, tooSmall } from "./crop";

const picture = { width: 1200, height: 800 };
const tall = { width: 1080, height: 1350 };

test("the largest frame of a form stands in the middle", () => {
  expect(largest(picture, tall)).toEqual({ x: 280, y: 0, width: 640, height: 800 });
  expect(largest(picture, null)).toEqual({ x: 0, y: 0, ...picture });
});

test("moved past an edge it stops there", () => {
  const crop = largest(picture, tall);
  expect(moved(crop, 12, 0, picture).x).toBe(292);
  expect(moved(crop, 9999, -9999, picture)).toEqual({ ...crop, x: 560, y: 0 });
});

test("it grows and shrinks around its middle, in the same form, within the picture", () => {
  const smaller = sized(largest(picture, tall), 0.5, picture);
  expect(smaller).toEqual({ x: 440, y: 200, width: 320, height: 400 });
  const large = sized(smaller, 99, picture);
  expect(large, "no larger than the picture bears").toEqual(largest(picture, tall));
  expect(sized(smaller, 0.0001, picture).width, "never nothing").toBe(16);
});

test("the free form is drawn within the picture", () => {
  const crop = { x: 1000, y: 700, width: 100, height: 50 };
  expect(stretched(crop, 500, 500, picture)).toEqual({ ...crop, width: 200, height: 100 });
  expect(stretched(crop, -500, 0, picture).width).toBe(16);
});

test("a part with fewer pixels than the size is said to be small", () => {
  const size = { name: "Flöde", ...tall, covered: null, source: null };
  const channel = {
    ...{ id: "facebook", name: "Facebook", post_limit: 1, fold: null, counting: "utf16" as const },
    ...{ alt_limit: null, checked: "", source: "", pictures: [size] },
  };
  const targets = targetsOf([channel]);
  expect(targets.map(({ text }) => text)).toEqual(["Fri form", "Facebook: Flöde, 1080 × 1350"]);
  const crop = largest(picture, tall);
  expect(targets.map((target) => tooSmall(crop, target))).toEqual([false, true]);
  expect(tooSmall(crop, free)).toBe(false);
});
