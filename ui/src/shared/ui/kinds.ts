// The words and types the shared parts have in common.
/** What a Status may say; each kind has a shape of its own. */
export type StatusKind =
  | ("stopp" | "regel" | "rad" | "ok" | "draft" | "planned" | "waiting" | "off" | "plain")
  | ("idea" | "reviewed" | "approved" | "followed");

/** Worry from 0 to 3 in words. */
export const worryWords = ["ingen oro", "viss oro", "tydlig oro", "stark oro"] as const;

/** What the control inside a Field must carry: `<input {...control} bind:value />`. */
export interface Control {
  id: string;
  required: boolean;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}
