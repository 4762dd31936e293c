// The steps of a post that ask something of her: a name, or why.
import type { PostStatus } from "$door/generated";

export type Step = Extract<PostStatus, "reviewed" | "approved" | "cancelled" | "followed_up">;

export const steps: Record<Step, { title: string; name: boolean; note: string | null; save: string }> = {
  reviewed: { title: "Granskat av", name: true, note: null, save: "Spara granskningen" },
  approved: { title: "Godkänt av", name: true, note: null, save: "Spara godkännandet" },
  cancelled: { title: "Ställ in", name: false, note: "Varför?", save: "Ställ in inlägget" },
  followed_up: { title: "Följ upp", name: false, note: "Vad blev det?", save: "Spara uppföljningen" },
};
