// The rows of the table: what the platforms told, and the posts that wait for figures.
import type { AccountId, Day, KeptPost, Metric, Post, PostId } from "$door/generated";
import { dayOf } from "$shared/format";

export interface FigureRow {
  key: string;
  post: PostId | null;
  name: string;
  day: Day | null;
  figures: Partial<Record<Metric, number>>;
  reach: number | null;
}

/** What was told, and the published posts of the account that nothing was told of. */
export function rowsOf(kept: readonly KeptPost[], posts: readonly Post[], account: AccountId | null): FigureRow[] {
  const told = kept.map((each) => ({
    key: `k${each.id}`,
    post: each.post,
    name: each.text.split("\n", 1)[0] || each.key,
    day: each.at ? dayOf(each.at) : null,
    figures: each.figures,
    reach: each.reach,
  }));
  const known = kept.map((each) => each.post);
  const waiting = posts.flatMap((post) => {
    const up = post.publications.find((each) => each.account === account);
    if (!up || known.includes(post.id)) return [];
    const name = post.title || post.text.split("\n", 1)[0] || `nr ${post.id}`;
    return [{ key: `p${post.id}`, post: post.id, name, day: dayOf(up.at), figures: {}, reach: null }];
  });
  return [...told, ...waiting].sort((one, other) => (other.day ?? "").localeCompare(one.day ?? ""));
}

/** The cells of a rectangle of text: empty ones are emptied, what is no number is passed over. */
export function cellsFrom(
  lines: readonly (readonly string[])[],
  posts: readonly (PostId | null)[],
  columns: readonly Metric[],
): { post: PostId; metric: Metric; value: number | null }[] {
  const cells: { post: PostId; metric: Metric; value: number | null }[] = [];
  lines.forEach((line, row) => {
    line.forEach((text, column) => {
      const [post, metric] = [posts[row], columns[column]];
      const plain = text.replaceAll(/[\s\u00a0]/g, "");
      if (post === null || post === undefined || !metric || !/^\d{0,9}$/.test(plain)) return;
      cells.push({ post, metric, value: plain === "" ? null : Number(plain) });
    });
  });
  return cells;
}
