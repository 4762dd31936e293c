// What she is typing about a picture, as fields.
import type { Media, MediaForm } from "$door/generated";

/** The form with the last day and the tags as she writes them. */
export interface Draft extends Omit<MediaForm, "last_day" | "tags"> {
  last_day: string;
  tags: string;
}

/** The fields of a picture. */
export function draftOf(media: Media): Draft {
  const { alt, text_in_picture, decorative, photographer, licence, source, note } = media;
  const texts = { alt, text_in_picture, photographer, licence, source, note };
  const day = media.last_day ?? "";
  return { ...texts, decorative, channels: [...media.channels], last_day: day, tags: media.tags.join(", ") };
}

/** What is sent to the desk. */
export function formOf(draft: Draft): MediaForm {
  const tags = draft.tags.split(",").map((tag) => tag.trim()).filter(Boolean);
  return { ...draft, last_day: draft.last_day || null, tags };
}

/** Whether two drafts say the same. */
export function same(one: Draft, other: Draft): boolean {
  return JSON.stringify(formOf(one)) === JSON.stringify(formOf(other));
}

const drafts = new Map<number, Draft>();

/** Takes back what she had typed and not saved when she went elsewhere, once. */
export function takeKept(id: number): Draft | null {
  const kept = drafts.get(id) ?? null;
  drafts.delete(id);
  return kept;
}

/** Keeps a draft while the window lives. */
export function keep(id: number, draft: Draft): void {
  drafts.set(id, draft);
}
