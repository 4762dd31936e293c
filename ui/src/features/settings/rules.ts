// The review's rules by area, searched by any word in them.
import type { Listed } from "$door/generated";
import { areaName, biteName, byArea } from "$shared/review";

export interface Area {
  id: string;
  name: string;
  rules: Listed[];
}

/** Everything on the rule's page that she might search for, in lower case. */
function words({ rule, origin, hers }: Listed): string {
  const sources = rule.sources.flatMap((source) => [source.title, source.law, source.sfs]);
  const texts = [rule.id, rule.title, rule.say.message, rule.say.why, biteName(rule.bite)];
  const examples = rule.examples.flatMap((example) => [example.wrong, example.right]);
  const state = [rule.off ? "avstängd" : "", hers ? "ändrad" : "", origin === "shipped" ? "" : "egen"];
  return [...texts, ...sources, ...examples, ...state, areaName(rule.area)].join("\n").toLowerCase();
}

/** The rules that hold every word searched for, by area, in the order of the book. */
export function areasOf(rules: readonly Listed[], search: string): Area[] {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = wanted.length
    ? rules.filter((each) => {
        const text = words(each);
        return wanted.every((word) => text.includes(word));
      })
    : rules;
  return byArea(found, ({ rule }) => rule.area);
}
