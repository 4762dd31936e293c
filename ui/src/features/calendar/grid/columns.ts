// The columns of the table: how a post's value is read for copying, and shown for reading.
import type { Field, OwnColumn, OwnKind, Post, RegisteredAccount } from "$door/generated";
import { formatDay, formatTime } from "$shared/format";
import { statusNames } from "$shared/texts/sheets";

export interface GridColumn {
  /** Unlike every other column's. */
  key: string;
  name: string;
  field: Field;
  /** What the desk knows the column by: her own name, or "Text: konto". */
  own: string;
  width: number;
  /** The value as it is copied and edited. */
  read: (post: Post) => string;
  /** The value as it is shown, where that differs. */
  show?: (value: string) => string;
  /** Several lines may be written. */
  long?: boolean;
  /** Words to choose among; others may be written where the desk takes them. */
  choices?: readonly string[];
  /** What sorts, where that is not the value. */
  order?: (post: Post) => string;
}

const day = (value: string) => (value ? formatDay(value) : "");
const time = (value: string) => (value ? formatTime(value) : "");

/** The columns for what is known of the office: hers last. */
export function columnsOf(
  posts: readonly Post[],
  own: readonly OwnColumn[],
  accounts: readonly RegisteredAccount[],
): GridColumn[] {
  const labels = labelsOf(accounts);
  const campaigns = [...new Set(posts.map((post) => post.campaign).filter(Boolean))].sort();
  const words = Object.values(statusNames);
  const read = (post: Post) => post.accounts.map((id) => labels.get(id) ?? "").join(", ");
  return [
    { key: "day", name: "Dag", field: "day", own: "", width: 128, read: dayOf, show: day },
    { key: "time", name: "Tid", field: "time", own: "", width: 68, read: timeOf, show: time },
    { key: "status", name: "Status", field: "status", own: "", width: 104, read: statusOf, choices: words },
    { key: "title", name: "Rubrik", field: "title", own: "", width: 200, read: (post) => post.title },
    { key: "text", name: "Text", field: "text", own: "", width: 360, read: (post) => post.text, long: true },
    ...variantColumns(posts, labels),
    { key: "accounts", name: "Konton", field: "accounts", own: "", width: 200, read, choices: [...labels.values()] },
    { key: "campaign", name: "Kampanj", field: "campaign", own: "", width: 128, read: campaignOf, choices: campaigns },
    { key: "target", name: "Önskad dag", field: "target", own: "", width: 128, read: targetOf, show: day },
    ...ownColumns(posts, own),
  ];
}

const dayOf = (post: Post) => post.slot?.slice(0, 10) ?? "";
const timeOf = (post: Post) => post.slot?.slice(11, 16) ?? "";
const statusOf = (post: Post) => statusNames[post.status];
const campaignOf = (post: Post) => post.campaign;
const targetOf = (post: Post) => post.target ?? "";

/** A name for each account, with the platform where two are called the same. */
function labelsOf(accounts: readonly RegisteredAccount[]): Map<number, string> {
  const low = (account: RegisteredAccount) => account.name.trim().toLowerCase();
  const label = (account: RegisteredAccount) => {
    const alike = accounts.filter((other) => low(other) === low(account));
    const placed = alike.filter((other) => other.platform === account.platform);
    if (alike.length === 1) return account.name.trim();
    return placed.length === 1
      ? `${account.name.trim()} (${account.platform})`
      : `${account.name.trim()} (#${account.id})`;
  };
  return new Map(accounts.map((account) => [account.id, label(account)]));
}

/** A column for each account that has a text of its own somewhere. */
function variantColumns(posts: readonly Post[], labels: Map<number, string>): GridColumn[] {
  const differing = new Set(posts.flatMap((post) => post.variants.map((variant) => variant.account)));
  return [...differing].sort((a, b) => a - b).map((id) => {
    const name = `Text: ${labels.get(id) ?? id}`;
    const read = (post: Post) => post.variants.find((variant) => variant.account === id)?.text ?? "";
    return { key: `variant-${id}`, name, field: "variant", own: name, width: 240, read, long: true };
  });
}

const widths: Record<OwnKind, number> = { text: 160, number: 88, day: 128, choice: 128 };

/** Hers in her order, then those only the posts know of. */
function ownColumns(posts: readonly Post[], own: readonly OwnColumn[]): GridColumn[] {
  const known = new Set(own.map((column) => column.name));
  const others = [...new Set(posts.flatMap((post) => Object.keys(post.own)))]
    .filter((name) => !known.has(name))
    .sort();
  const plain = others.map((name) => ({ name, kind: "text" as const, choices: [] as string[] }));
  return [...own, ...plain].map(({ name, kind, choices }) => ({
    key: `own-${name}`,
    name,
    field: "own",
    own: name,
    width: widths[kind],
    read: (post) => post.own[name] ?? "",
    long: kind === "text",
    ...(choices.length > 0 ? { choices } : {}),
  }));
}
