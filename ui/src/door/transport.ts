// The way a call leaves the page: chosen once when the page starts.
export interface Transport {
  /** Answers with the verb's output, or rejects with `{ code, about }`. */
  call(verb: string, input: unknown): Promise<unknown>;
}

let chosen: Transport | null = null;

/** Says which way calls go from now on. */
export function useTransport(transport: Transport): void {
  chosen = transport;
}

/** The way calls go. */
export function transport(): Transport {
  if (!chosen) throw new Error("no transport was chosen before the first call");
  return chosen;
}
