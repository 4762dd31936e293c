// A post being written: saves itself soon after the last change, and follows the desk when it rests.
import { untrack } from "svelte";
import { call } from "$door/call";
import type { AccountId, GoalId, Post, PostForm, Variant } from "$door/generated";
import { Refusal, type AnyCode } from "$door/refusal";
import { now } from "$shared/clock.svelte";
import { formOf } from "$shared/posts";
import { saveBefore } from "$shared/unsaved";

const pause = 600;
/** However fast she types, nothing she wrote is older than this when it is saved. */
const longest = 900;
const patience = 3000;
/** Saving again would be refused again. */
const hopeless: readonly AnyCode[] = ["not_found", "published", "too_long", "bad_input"];

/** Make it while the editor's component is being set up. */
export class Draft {
  title = $state("");
  text = $state("");
  accounts = $state.raw<readonly AccountId[]>([]);
  variants = $state.raw<readonly Variant[]>([]);
  target = $state<string | null>(null);
  campaign = $state("");
  activity = $state<GoalId | null>(null);
  own = $state.raw<PostForm["own"]>({});
  saving = $state(false);
  savedAt = $state<string | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  #stored = $state("");
  #closed = false;
  #sending: Promise<void> | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest unsaved letter must be saved. */
  #due: number | null = null;

  constructor(readonly post: Post) {
    this.#take(post);
    $effect(() => {
      void this.#form;
      if (!untrack(() => this.dirty)) return;
      this.#due ??= performance.now() + longest;
      const wait = Math.max(0, Math.min(pause, this.#due - performance.now()));
      const timer = setTimeout(() => void this.flush(), wait);
      return () => clearTimeout(timer);
    });
    // Leaving the post saves it; what is refused then is tried again until the desk has it.
    $effect(() => () => void this.flush());
    $effect(() => saveBefore(() => this.flush()));
  }

  /** Writes it. An account's own text that says the same as the shared one is no text of its own. */
  write(account: AccountId | null, text: string): void {
    if (account === null) {
      this.text = text;
      return;
    }
    const others = this.variants.filter((each) => each.account !== account);
    this.variants = text === this.text ? others : [...others, { account, text }];
  }

  /** What stands here now. */
  get form(): PostForm {
    return JSON.parse(this.#form) as PostForm;
  }

  get #form(): string {
    return written(this);
  }

  /** Whether something stands here that is not yet saved. */
  get dirty(): boolean {
    return this.#form !== this.#stored;
  }

  /** Takes over what the desk has, unless she has written something it has not. */
  follow(post: Post): void {
    if (this.dirty || this.#sending || written(post) === this.#stored) return;
    this.#take(post);
    this.savedAt = null;
  }

  /** Saves now what is not saved; resolves when the desk has it or has refused it. */
  flush(): Promise<void> {
    clearTimeout(this.#retry);
    if (this.#closed) return Promise.resolve();
    this.#sending ??= this.#send().finally(() => (this.#sending = null));
    return this.#sending;
  }

  /** The same, and refuses where the desk did: what comes after must not happen to an older text. */
  async settle(): Promise<void> {
    await this.flush();
    if (this.dirty && !this.#closed) throw this.refusal ?? new Refusal("unreachable", "");
  }

  /** The post is going away: nothing more is saved. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#retry);
  }

  async #send(): Promise<void> {
    while (this.dirty) {
      const sent = this.#form;
      this.saving = true;
      this.#due = null;
      try {
        const form = JSON.parse(sent) as PostForm;
        await call("edit_post", { id: this.post.id, form }, { quiet: true });
        this.#stored = sent;
        this.savedAt = now();
        this.refusal = null;
      } catch (thrown) {
        this.#refused(Refusal.from(thrown));
        return;
      } finally {
        this.saving = false;
      }
    }
  }

  /** The text stays in place and is tried again, where that can help. */
  #refused(refusal: Refusal): void {
    this.refusal = refusal;
    if (this.#closed || hopeless.includes(refusal.code)) return;
    this.#retry = setTimeout(() => void this.flush(), patience);
  }

  #take(post: Post): void {
    Object.assign(this, formOf(post));
    this.#stored = written(post);
  }
}

type Written = Pick<PostForm, "title" | "text" | "target" | "campaign" | "activity" | "own"> & {
  accounts: readonly AccountId[];
  variants: readonly Variant[];
};

/** The form as text, so that two can be compared. */
function written(form: Written): string {
  return JSON.stringify(formOf(form as PostForm));
}
