// Numbers as Swedish readers expect: decimal comma, thin space between thousands, a true minus.
const thin = "\u202f";

/** "12 345,6" with the thin space; at most `decimals` decimals, none by default. */
export function formatNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat("sv-SE", { maximumFractionDigits: decimals })
    .format(value)
    .replace(/[\u00a0\u202f\s]/g, thin)
    .replace("-", "−");
}

/** "42 %" of a share between 0 and 1. */
export function formatShare(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)}${thin}%`;
}

/** "1 kontakt", "3 kontakter". */
export function formatCount(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
