// A wish that was refused, or a door that broke: a code to act on and what it is about.
import type { Code } from "./generated";

/** A code of the page itself: the window gave no answer at all. */
export type HostCode = "unreachable";
export type AnyCode = Code | HostCode;

/** What every failed call throws. */
export class Refusal extends Error {
  constructor(
    readonly code: AnyCode,
    /** The field, id or name it concerns; empty when it concerns the whole. */
    readonly about: string,
  ) {
    super(about ? `${code}: ${about}` : code);
    this.name = "Refusal";
  }

  /** Makes a refusal of whatever a transport rejected with. */
  static from(thrown: unknown): Refusal {
    if (thrown instanceof Refusal) return thrown;
    if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
      const about = "about" in thrown ? thrown.about : null;
      return new Refusal(thrown.code as AnyCode, typeof about === "string" ? about : "");
    }
    return new Refusal("unreachable", String(thrown));
  }
}
