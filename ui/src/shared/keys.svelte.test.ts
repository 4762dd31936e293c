// Keys that come and go in the same breath.
import { flushSync } from "svelte";
import { expect, test } from "vitest";
import { liveKeys, useKeys } from "./keys.svelte";

test("keys added while others are taken away stay", () => {
  let name = $state("a");
  const run = () => undefined;
  const stop = $effect.root(() => {
    useKeys(() => [{ keys: `Ctrl+${name}`, text: "ett", run }]);
    useKeys(() => [{ keys: `Alt+${name}`, text: "två", run }]);
  });
  flushSync();
  name = "b";
  flushSync();
  expect(liveKeys().map((each) => each.keys)).toEqual(["Ctrl+b", "Alt+b"]);
  stop();
  expect(liveKeys(), "nothing is left behind").toEqual([]);
});
