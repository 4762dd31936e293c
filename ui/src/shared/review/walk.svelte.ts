// Walking between the text and its findings: which one she is at, and what she does with it.
import { tick } from "svelte";
import { call } from "$door/call";
import { Refusal } from "$door/refusal";
import type { FindingActions } from "./findingActions";
import { rowOf } from "./listPlace";
import { isOpen, markAt, stepFrom, type Mark } from "./marks";
import { replaceSpan } from "./replace";
import type { Reviewer } from "./reviewer.svelte";
import type { ReviewSteps } from "./reviewKeys";
import { isWaiting, suggestionsOf, wish } from "./speller.svelte";
import { biteName } from "./verdict";

/** Where the walk takes place. */
export interface Ground {
  field: HTMLTextAreaElement | null;
  list: HTMLElement | undefined;
}

/** Make it while a component is being set up. */
export class Walk implements FindingActions, ReviewSteps {
  /** The finding the caret stands in, or that she has chosen. */
  current = $state<string | null>(null);
  /** The one she has chosen, and wants to know more of. */
  opened = $state<string | null>(null);
  /** The one she is about to let stand. */
  letting = $state<string | null>(null);
  /** The rule whose page is open. */
  reading = $state<string | null>(null);
  /** The finding stepped to, said aloud. */
  said = $state("");
  refusal = $state.raw<Refusal | null>(null);
  /** The caret where it was last followed: a key that moves nothing changes nothing. */
  #caret = -1;

  constructor(
    readonly review: Reviewer,
    readonly ground: () => Ground,
  ) {
    $effect(() => {
      const mark = this.#mark(this.current);
      if (mark && isOpen(mark)) void wish(mark.finding);
    });
  }

  // Handed over as they are, so they hold on to their walk.
  choose = (mark: Mark): void => {
    const { field } = this.ground();
    this.current = this.opened = mark.key;
    if (this.letting !== mark.key) this.letting = null;
    field?.focus();
    if (!mark.whole && !mark.stale) field?.setSelectionRange(mark.start, mark.end);
    this.#caret = field?.selectionStart ?? -1;
  };

  fix = (mark: Mark, text: string): void => {
    const { field } = this.ground();
    if (mark.stale || !field) return;
    this.current = this.opened = null;
    replaceSpan(field, mark.start, mark.end, text);
    this.#caret = field.selectionStart;
  };

  letStand = (mark?: Mark | null): void => {
    const chosen = mark === undefined ? this.#here : mark;
    const left = this.#mark(this.letting);
    if (!chosen || !isOpen(chosen)) {
      this.letting = null;
      if (left) this.#focus(left.key);
      return;
    }
    this.current = this.opened = this.letting = chosen.key;
  };

  stay = (mark: Mark): void => {
    this.letting = null;
    this.#focus(mark.key);
  };

  learn = (mark: Mark): void => {
    this.refusal = null;
    call("add_own_word", mark.finding.text).catch((thrown: unknown) => {
      this.refusal = Refusal.from(thrown);
    });
    this.ground().field?.focus();
  };

  read = (rule: string | null): void => {
    this.reading = rule;
  };

  /** Goes to the next or previous finding that is open. */
  step = (by: 1 | -1): void => {
    const caret = this.ground().field?.selectionStart ?? 0;
    const mark = stepFrom(this.review.marks, this.current, caret, by);
    if (!mark) return;
    this.choose(mark);
    this.said = `${biteName(mark.finding.bite)}: ${mark.finding.message}`;
  };

  /** Takes the first suggestion of the finding she is at. */
  fixHere = (): void => {
    const mark = this.#here;
    if (!mark || !isOpen(mark)) return;
    if (isWaiting(mark.finding)) void wish(mark.finding).then(() => this.#takeFirst(mark.key));
    else this.#takeFirst(mark.key);
  };

  /** The list shows where the caret stands; what she has opened stays until the caret goes elsewhere. */
  follow = (): void => {
    const { field } = this.ground();
    if (!field || field.selectionStart !== field.selectionEnd) return;
    if (field.selectionStart === this.#caret) return;
    this.#caret = field.selectionStart;
    this.current = markAt(this.review.marks, this.#caret)?.key ?? null;
    if (this.opened !== this.current) this.opened = null;
  };

  /** Tab from the text to the finding and back; Escape back, with the caret where it was. */
  onkeydown = (event: KeyboardEvent): boolean => {
    const { field } = this.ground();
    const inText = event.target === field;
    const row = inText ? null : (event.target as Element).closest("[data-key]");
    if (event.key === "Escape" && row) {
      field?.focus();
    } else if (event.key === "Tab" && event.shiftKey && row?.querySelector("button") === event.target) {
      field?.focus();
    } else if (event.key === "Tab" && !event.shiftKey && inText && this.#row) {
      this.opened = this.current;
      this.#row.querySelector<HTMLElement>("button")?.focus();
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  /** The finding she is at: the chosen one, else the one at the caret. */
  get #here(): Mark | null {
    const caret = this.ground().field?.selectionStart ?? 0;
    return this.#mark(this.current) ?? markAt(this.review.marks, caret);
  }

  get #row(): HTMLElement | null {
    const { list } = this.ground();
    return this.current !== null && list ? rowOf(list, this.current) : null;
  }

  #takeFirst(key: string): void {
    const mark = this.#mark(key);
    const first = mark ? suggestionsOf(mark.finding)[0] : undefined;
    if (mark && first !== undefined) this.fix(mark, first);
  }

  #mark(key: string | null): Mark | null {
    return key === null ? null : (this.review.marks.find((mark) => mark.key === key) ?? null);
  }

  #focus(key: string): void {
    const { list } = this.ground();
    void tick().then(() => {
      if (list) rowOf(list, key)?.querySelector<HTMLElement>("button")?.focus();
    });
  }
}
