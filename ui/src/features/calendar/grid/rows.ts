// Which rows the table shows and in what order: filtered by column, sorted as Swedes sort.
import type { Post } from "$door/generated";
import type { GridColumn } from "./columns";

export interface Sorting {
  key: string;
  down: boolean;
}

const swedish = new Intl.Collator("sv", { numeric: true });

/** The rows that pass every filter, sorted; by time where nothing else is asked, the undated last. */
export function rowsOf(
  posts: readonly Post[],
  columns: readonly GridColumn[],
  filters: Readonly<Record<string, string>>,
  sorting: Sorting | null,
): Post[] {
  const asked = columns
    .map((column) => ({ column, want: (filters[column.key] ?? "").trim().toLowerCase() }))
    .filter(({ want }) => want !== "");
  const passes = (post: Post) => asked.every(({ column, want }) => has(column, post, want));
  const rows = asked.length === 0 ? [...posts] : posts.filter(passes);
  const column = columns.find((each) => each.key === sorting?.key);
  if (!column || !sorting) return rows.sort(byTime);
  const turn = sorting.down ? -1 : 1;
  return rows
    .map((post) => ({ post, value: column.read(post) }))
    .sort((a, b) => {
      // Empty cells stand last whichever way the column is turned.
      if (!a.value || !b.value) return Number(!a.value) - Number(!b.value) || byTime(a.post, b.post);
      return turn * swedish.compare(a.value, b.value) || byTime(a.post, b.post);
    })
    .map(({ post }) => post);
}

function has(column: GridColumn, post: Post, want: string): boolean {
  const value = column.read(post);
  if (want === "-") return value === "";
  return `${value} ${column.show?.(value) ?? ""}`.toLowerCase().includes(want);
}

function byTime(a: Post, b: Post): number {
  const when = (post: Post) => post.slot ?? (post.target ? `~${post.target}` : "~~");
  const [left, right] = [when(a), when(b)];
  return left === right ? a.id - b.id : left < right ? -1 : 1;
}
