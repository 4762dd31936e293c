// The colours can be read: contrast of every pair in use, in light and in dark.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync("src/styles/tokens.css", "utf8");

/** The six-digit colours named inside the first block that opens with this selector. */
function colours(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  const pairs = [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)];
  return Object.fromEntries(pairs.map((pair) => [pair[1], pair[2]]));
}

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const papers = ["paper", "paper-raised", "paper-sunk", "paper-hover"];
const text = [
  ...["ink", "ink-soft", "accent", "stop", "rule", "advice"].flatMap((ink) =>
    papers.map((paper) => [ink, paper]),
  ),
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ...["accent", "stop", "rule", "advice"].flatMap((hue) => [
    [hue, `${hue}-wash`],
    ["ink", `${hue}-wash`],
    ["ink-soft", `${hue}-wash`],
  ]),
  ["accent-strong", "accent-wash"],
];
const shapes = papers.map((paper) => ["line-strong", paper]);

describe.each([
  ["light", colours(":root")],
  ["dark", colours(':root[data-theme="dark"]')],
])("%s", (_, theme) => {
  test.each(text)("%s on %s can be read as text", (ink = "", paper = "") => {
    const ratio = contrast(theme[ink] ?? "", theme[paper] ?? "");
    expect(ratio, `${ink} on ${paper}`).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)("%s on %s is seen as a shape", (ink = "", paper = "") => {
    const ratio = contrast(theme[ink] ?? "", theme[paper] ?? "");
    expect(ratio, `${ink} on ${paper}`).toBeGreaterThanOrEqual(3);
  });
});

test("dark by system and dark by choice are the same colours", () => {
  const bySystem = colours(':root:not([data-theme="light"])');
  expect(bySystem, "the two dark blocks have drifted").toEqual(
    colours(':root[data-theme="dark"]'),
  );
  expect(Object.keys(bySystem).length, "the dark block was not found").toBeGreaterThan(10);
});
