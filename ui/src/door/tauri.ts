// The window's own door: the one file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import type { Transport } from "./transport";

/** Calls the verbs in the window's process. */
export const tauri: Transport = {
  call: (verb, input) => invoke("call", { verb, input }),
};
