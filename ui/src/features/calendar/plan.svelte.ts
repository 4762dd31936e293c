// What the calendar shows: asked by the address, drawn from the desk's answer when it has come.
import type { Calendar } from "$door/generated";
import { Resource } from "$door/resource.svelte";
import { today as clockToday } from "$shared/clock.svelte";
import type { Day } from "$shared/format";
import { askedOf, type Asked } from "./asked";
import { namesOf, platformsOf, wordsOf } from "./chips";
import { shownDays } from "./dates";
import type { Move } from "./group";
import { moved, pictureOf, type Picture } from "./picture";
import type { PlannedPost } from "./planned";

/** Make it while the view is being set up. The picture changes only when its answer has come. */
export class Plan {
  readonly #query: () => Readonly<Record<string, string>>;
  readonly answer: Resource<"calendar">;
  readonly accounts = new Resource("list_accounts", () => null);
  readonly office = new Resource("get_office", () => null);
  readonly #goals = new Resource("list_goals", () => null);
  readonly #channels = new Resource("list_channels", () => null);
  #drawn = $state.raw<{ asked: Asked & { day: Day }; answer: Calendar } | null>(null);

  /** `held` is true while answers are too old to be drawn. */
  constructor(query: () => Readonly<Record<string, string>>, held: () => boolean) {
    this.#query = query;
    const days = $derived(JSON.stringify(shownDays(this.asked.view, this.asked.day)));
    this.answer = new Resource("calendar", () => JSON.parse(days) as { from: Day; to: Day });
    $effect(() => {
      const { value, loading } = this.answer;
      if (value && !loading && !held()) this.#drawn = { asked: this.asked, answer: value };
    });
  }

  /** Draws posts in other places until the desk's next answer. */
  place(moves: readonly Move[]): void {
    if (!this.#drawn) return;
    this.#drawn = { ...this.#drawn, answer: moved(this.#drawn.answer, moves) };
  }

  /** What is asked for now; without a day, today. */
  readonly asked = $derived.by(() => {
    const asked = askedOf(this.#query());
    return { ...asked, day: asked.day ?? this.today };
  });

  /** Today as the desk says it, or this computer's until it has answered. */
  get today(): Day {
    return this.answer?.value?.today ?? clockToday();
  }

  readonly #platforms = $derived(platformsOf(this.accounts.value ?? []));
  readonly #words = $derived(wordsOf(this.#channels.value ?? []));

  /** What accounts are called. */
  readonly accountNames = $derived(namesOf(this.accounts.value ?? []));
  /** What goals and activities are called. */
  readonly goalNames = $derived(namesOf((this.#goals.value ?? []).map(({ id, title }) => ({ id, name: title }))));

  /** All posts of the answer, before the filter: what its choices are counted from. */
  readonly posts: readonly PlannedPost[] = $derived(
    this.#drawn ? [...this.#drawn.answer.posts, ...this.#drawn.answer.undated] : [],
  );

  /** The month or week to draw; null until the first answer. */
  readonly picture: Picture | null = $derived(
    this.#drawn && pictureOf(this.#drawn.answer, this.#drawn.asked, this.#platforms, this.#words),
  );
}
