// Masks are put over what she selects, found again, and drawn where they lie.
import { describe, expect, it } from "vitest";
import { occurrences, stretches, trimmed, without } from "./masks";

const ground = "21 kap. 1 §";
const written = "Bo Alm ringde. Almen står kvar.";
const parts = [
  { label: "Text", text: written },
  { label: "Svar", text: "Tack bo alm!" },
];

describe("masks", () => {
  it("lie on whole words wherever they stand", () => {
    const found = occurrences(parts, "Bo Alm");
    expect(found).toEqual([
      { part: 0, start: 0, end: 6 },
      { part: 1, start: 5, end: 11 },
    ]);
    expect(occurrences(parts, "alm").map(({ start }) => start)).toEqual([3, 8]);
    expect(occurrences(parts, "  ")).toEqual([]);
  });

  it("do not take the spaces around what is selected", () => {
    expect(trimmed(written, { part: 0, start: 2, end: 7 })).toEqual({ part: 0, start: 3, end: 6 });
    expect(trimmed(written, { part: 0, start: 2, end: 3 })).toBeNull();
  });

  it("are taken away by the caret or by what is selected", () => {
    const masks = [
      { part: 0, start: 0, end: 6, ground },
      { part: 0, start: 15, end: 20, ground },
    ];
    expect(without(masks, { part: 0, start: 3, end: 3 })).toEqual([masks[1]]);
    expect(without(masks, { part: 0, start: 0, end: 30 })).toEqual([]);
    expect(without(masks, { part: 1, start: 0, end: 30 })).toEqual(masks);
    expect(without(masks, { part: 0, start: 10, end: 10 })).toEqual(masks);
  });

  it("are drawn with what is proposed beside them", () => {
    const masks = [{ part: 0, start: 0, end: 6, ground }];
    const drawn = stretches(written, 0, masks, [{ part: 0, start: 15, end: 20 }]);
    expect(drawn.map(({ text, mask, proposed }) => [text, mask?.ground ?? null, proposed])).toEqual([
      ["Bo Alm", ground, false],
      [" ringde. ", null, false],
      ["Almen", null, true],
      [" står kvar.", null, false],
    ]);
  });
});
