// Which text she writes: the one for all accounts, or an account's own; and where each will stand.
import type { AccountId, Channel, RegisteredAccount, Variant } from "$door/generated";

/** One text to write: null is the one for all accounts that have none of their own. */
export interface Voice {
  account: AccountId | null;
  text: string;
  /** It says something else than the shared text. */
  own: boolean;
}

/** The text as it will stand on an account; the shared one without an account. */
export function textOn(
  post: { text: string; variants: readonly Variant[] },
  account: AccountId | null,
): string {
  return post.variants.find((each) => each.account === account)?.text ?? post.text;
}

/** One text for all, and one for each account once there is more than one. */
export function voicesOf(
  chosen: readonly RegisteredAccount[],
  variants: readonly Variant[],
  names: ReadonlyMap<string, string>,
): Voice[] {
  if (chosen.length < 2) return [];
  const alone = (each: RegisteredAccount) =>
    chosen.filter(({ platform }) => platform === each.platform).length === 1;
  return [
    { account: null, text: "Gemensam text", own: false },
    ...chosen.map((each) => ({
      account: each.id,
      text: alone(each) ? (names.get(each.platform) ?? each.platform) : each.name,
      own: variants.some(({ account }) => account === each.id),
    })),
  ];
}

/** The channels whose rules and lengths hold for a text. */
export function channelsOf(
  account: AccountId | null,
  chosen: readonly RegisteredAccount[],
  variants: readonly Variant[],
): string[] {
  const shares = (id: AccountId) => !variants.some((each) => each.account === id);
  const where = chosen.filter((each) => (account === null ? shares(each.id) : each.id === account));
  return [...new Set(where.map((each) => each.platform))];
}

/** What shows before "visa mer", and whether there is more; cut between letters as she sees them. */
export function folded(text: string, fold: Channel["fold"]): { shown: string; more: boolean } {
  if (fold === null) return { shown: text, more: false };
  const letters = [...new Intl.Segmenter("sv").segment(text)].map(({ segment }) => segment);
  if (letters.length <= fold) return { shown: text, more: false };
  const cut = letters.slice(0, fold).join("");
  const space = cut.search(/\s\S*$/);
  return { shown: (space > fold / 2 ? cut.slice(0, space) : cut).trimEnd(), more: true };
}
