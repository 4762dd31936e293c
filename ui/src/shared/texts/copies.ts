// Why a copy was made, and what was done to a row, in her words.
import type { Alteration, CopyReason } from "$door/generated";

const reasons: Record<CopyReason, string> = {
  daily: "dagens",
  asked: "som du bad om",
  import: "före en import",
  gallring: "före en gallring",
  after_gallring: "efter en gallring",
  restore: "före en återställning",
  migration: "före en uppgradering",
};

export const reasonOf = (reason: CopyReason): string => reasons[reason];

const alterations: Record<Alteration, string> = {
  changed: "ändrad",
  removed: "borttagen",
  added: "tillagd",
};

export const alterationOf = (how: Alteration): string => alterations[how];
