// How a picture stands, in words: what is missing, what stands against it, how large it is.
import type { Media, MediaFault } from "$door/generated";
import { addDays, formatDay, formatNumber, type Day } from "$shared/format";
import type { StatusKind } from "$shared/ui";

export interface Standing {
  kind: StatusKind;
  text: string;
}

const faults: Record<MediaFault, Standing> = {
  alt_missing: { kind: "regel", text: "Alternativtext saknas" },
  past_last_day: { kind: "stopp", text: "Sista dagen har gått" },
  channel_not_allowed: { kind: "stopp", text: "Får inte användas i en av kanalerna" },
  consent_expired: { kind: "stopp", text: "Ett samtycke har gått ut" },
  consent_withdrawn: { kind: "stopp", text: "Ett samtycke är återkallat" },
};
const soon = 30;

/** Shape and words of what stands against publishing a picture. */
export function faultWords(fault: MediaFault): Standing {
  return faults[fault];
}

/** What she should know of a picture of the bank, the gravest first; null when all is well. */
export function standingOf(media: Media, today: Day): Standing | null {
  if (media.withdrawn) return faults.consent_withdrawn;
  if (media.last_day !== null && media.last_day < today) return faults.past_last_day;
  if (!media.alt && !media.decorative) return faults.alt_missing;
  if (media.last_day !== null && media.last_day <= addDays(today, soon)) {
    return { kind: "rad", text: `Får användas till ${formatDay(media.last_day, today)}` };
  }
  return null;
}

/** "4 000 × 3 000, 2,4 MB". */
export function sizeWords(media: Pick<Media, "width" | "height" | "bytes">): string {
  const { width, height, bytes } = media;
  const mega = bytes / 1_000_000;
  const size = mega < 1 ? `${formatNumber(bytes / 1000)} kB` : `${formatNumber(mega, 1)} MB`;
  return `${formatNumber(width)} × ${formatNumber(height)}, ${size}`;
}

/** Whether the words in the picture also stand in the post; so they must, for one who hears it. */
export function standsIn(words: string, text: string): boolean {
  const plain = (of: string) => of.toLocaleLowerCase("sv").match(/[\p{L}\p{N}]+/gu)?.join(" ") ?? "";
  return ` ${plain(text)} `.includes(` ${plain(words)} `) || plain(words) === "";
}
