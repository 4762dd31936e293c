// Where a picture is used, as lines: what is published first, since it must be taken down by hand.
import type { MediaUse } from "$door/generated";
import { formatDay, formatMoment, type Day } from "$shared/format";
import type { StatusKind } from "$shared/ui";

export interface UseLine {
  post: number;
  media: number;
  name: string;
  kind: StatusKind;
  where: string;
  links: string[];
  published: boolean;
}

/** The uses as lines. */
export function linesOf(uses: readonly MediaUse[], today: Day): UseLine[] {
  const lines = uses.map(({ media, post }): UseLine => {
    const first = post.publications.map((each) => each.at).sort()[0];
    const published = first !== undefined;
    const planned = post.slot ? `Planerat ${formatDay(post.slot.slice(0, 10), today)}` : "Utan dag";
    return {
      ...{ post: post.id, media, published, kind: published ? "ok" : post.slot ? "planned" : "draft" },
      name: post.title.trim() || post.text.trim().split("\n", 1)[0] || "Utan text",
      where: first ? `Publicerat ${formatMoment(first, today)}` : planned,
      links: post.publications.flatMap(({ link }) => (link ? [link] : [])),
    };
  });
  return lines.sort((one, other) => Number(other.published) - Number(one.published));
}
