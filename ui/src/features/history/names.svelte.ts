// The names of what the journal speaks of, read from the lists she already has.
import { Resource } from "$door/resource.svelte";

const many = 500;

/** Make it while a component is set up; `of` answers null for what is no longer there. */
export class Names {
  readonly #posts = new Resource("list_posts", () => ({ limit: many }));
  readonly #contacts = new Resource("list_contacts", () => ({ open: false, limit: many }));
  readonly #incidents = new Resource("list_incidents", () => null);
  readonly #runs = new Resource("list_runs", () => null);
  readonly #accounts = new Resource("list_accounts", () => null);

  readonly #media = new Resource("list_media", () => ({ search: "", show: "all", tag: null }));
  readonly #consents = new Resource("list_consents", () => null);

  readonly #all: Partial<Record<string, string>> = $derived(
    Object.fromEntries([
      ...named("post", this.#posts.value, (post) => post.title || firstLine(post.text)),
      ...named("contact", this.#contacts.value, (each) => `${each.number} ${each.summary}`),
      ...named("incident", this.#incidents.value, (incident) => incident.title),
      ...named("run", this.#runs.value, (run) => run.checklist.title),
      ...named("media", this.#media.value, (media) => media.file_name),
      ...named("consent", this.#consents.value, (consent) => consent.person),
      ...named("account", this.#accounts.value, (account) => account.name),
    ]),
  );

  /** The name of a noun's row. */
  of(noun: string, row: number | null): string | null {
    return this.#all[`${noun} ${row}`] || null;
  }
}

function named<T extends { id: number }>(
  noun: string,
  rows: readonly T[] | undefined,
  name: (row: T) => string,
): [string, string][] {
  return (rows ?? []).map((row) => [`${noun} ${row.id}`, name(row)]);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
