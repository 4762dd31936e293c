// What the calendar shows: asked by the address, drawn from the desk's answer when it has come.
import type { Calendar } from "$door/generated";
import { Resource } from "$door/resource.svelte";
import { today as clockToday } from "$shared/clock.svelte";
import type { Day } from "$shared/format";
import { askedOf, type Asked } from "./asked";
import { platformsOf, wordsOf } from "./chips";
import { shownDays } from "./dates";
import { moved, pictureOf, type Picture } from "./picture";

/** Make it while the view is being set up. The picture changes only when its answer has come. */
export class Plan {
  readonly #query: () => Readonly<Record<string, string>>;
  readonly answer: Resource<"calendar">;
  readonly accounts = new Resource("list_accounts", () => null);
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

  /** Draws a post in another slot until the desk's next answer. */
  place(id: number, slot: string | null): void {
    if (!this.#drawn) return;
    this.#drawn = { ...this.#drawn, answer: moved(this.#drawn.answer, id, slot) };
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

  /** The month or week to draw; null until the first answer. */
  readonly picture: Picture | null = $derived(
    this.#drawn && pictureOf(this.#drawn.answer, this.#drawn.asked, this.#platforms, this.#words),
  );
}
