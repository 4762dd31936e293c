// The walls stand: each forbidden direction is refused, each allowed one passes.
import { expect, test } from "vitest";
import { broken } from "./walls.js";

const post = "/x/src/features/posts/PostsView.svelte";

test.each([
  [post, "../contacts/ContactsView.svelte", "a feature imports a feature"],
  [post, "../../app/navigation", "a feature imports the app"],
  ["/x/src/shared/ui/Button.svelte", "../../features/posts/model", "shared imports a feature"],
  ["/x/src/door/call.ts", "$shared/texts/codes", "the door imports shared"],
  [post, "@tauri-apps/api/core", "a feature knows Tauri"],
  ["/x/src/door/call.ts", "@tauri-apps/api/core", "the door's other files know Tauri"],
])("%s may not import %s", (file, source, why) => {
  expect(broken(file, source), why).not.toBeNull();
});

test.each([
  [post, "./PostRow.svelte"],
  [post, "$shared/ui"],
  [post, "$door/call"],
  ["/x/src/app/App.svelte", "../features/posts/PostsView.svelte"],
  ["/x/src/door/tauri.ts", "@tauri-apps/api/core"],
  [post, "svelte"],
])("%s may import %s", (file, source) => {
  expect(broken(file, source), "this direction is open").toBeNull();
});
