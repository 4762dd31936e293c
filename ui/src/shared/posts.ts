// What the features say alike of posts: an empty form, an empty post, and the words of each status.
import type { Post, PostForm, PostStatus } from "$door/generated";
import type { StatusKind } from "$shared/ui";

/** A form with nothing in it. */
export const emptyForm: PostForm = {
  ...{ title: "", text: "", accounts: [], variants: [] },
  ...{ target: null, campaign: "", activity: null, own: {} },
};

/** A draft with nothing in it. */
export const emptyPost: Omit<Post, "id" | "created"> = {
  ...emptyForm,
  ...{ slot: null, status: "draft", reviewed: null, approval: null, unreviewed: "", note: "" },
  ...{ follow_up: null, series: null, publications: [] },
};

/** The part of a post that she writes. */
export function formOf(post: PostForm): PostForm {
  const { title, text, accounts, variants, target, campaign, activity, own } = post;
  return { title, text, accounts, variants, target, campaign, activity, own };
}

/** Shape and word of each status, in the order a post walks them. */
export const statuses: Record<PostStatus, { kind: StatusKind; text: string }> = {
  idea: { kind: "idea", text: "Idé" },
  draft: { kind: "draft", text: "Utkast" },
  reviewed: { kind: "reviewed", text: "Granskat" },
  approved: { kind: "approved", text: "Godkänt" },
  planned: { kind: "planned", text: "Planerat" },
  published: { kind: "ok", text: "Publicerat" },
  followed_up: { kind: "followed", text: "Uppföljt" },
  cancelled: { kind: "off", text: "Inställt" },
};

/** Whether it stands on an account. */
export function stands(post: Pick<Post, "status">): boolean {
  return post.status === "published" || post.status === "followed_up";
}
