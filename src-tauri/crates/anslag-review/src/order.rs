//! Which findings stay where several rules bite on the same words.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::hit::{Hit, Reach};
use crate::rule::Rule;
use crate::span::Span;

/// A hit with the rule it belongs to.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub rule: usize,
    pub reach: Reach,
    pub hit: Hit,
}

/// Settles overlaps by `yields_to`, then bite, then length, then id; gives reading order.
/// Findings about sentences and whole texts compete with none but their own rule's.
pub(crate) fn settle(rules: &[Rule], mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    give_way(rules, &mut candidates);
    candidates.sort_by(|one, other| {
        let key = |c: &Candidate| (rules[c.rule].bite, Reverse(c.hit.span.len()));
        let ids = || rules[one.rule].id.cmp(&rules[other.rule].id);
        let places = || one.hit.span.start.cmp(&other.hit.span.start);
        key(one).cmp(&key(other)).then_with(ids).then_with(places)
    });
    let mut taken: BTreeMap<(Option<usize>, usize), usize> = BTreeMap::new();
    candidates.retain(|candidate| {
        let lane = (candidate.reach != Reach::Words).then_some(candidate.rule);
        let span = candidate.hit.span;
        let before = taken.range((lane, 0)..(lane, span.end.max(1))).next_back();
        let free = before.is_none_or(|(_, end)| *end <= span.start);
        if free {
            taken.insert((lane, span.start), span.end);
        }
        free
    });
    candidates.sort_by_key(|c| (c.hit.span.start, Reverse(c.hit.span.end), c.rule));
    candidates
}

fn give_way(rules: &[Rule], candidates: &mut Vec<Candidate>) {
    let masters: BTreeMap<&str, Vec<Span>> =
        candidates.iter().fold(BTreeMap::new(), |mut spans, candidate| {
            let id = rules[candidate.rule].id.as_str();
            spans.entry(id).or_insert_with(Vec::new).push(candidate.hit.span);
            spans
        });
    candidates.retain(|candidate| {
        let mut above = rules[candidate.rule].yields_to.iter();
        !above.any(|id| {
            let spans = masters.get(id.as_str()).into_iter().flatten();
            spans.into_iter().any(|span| span.overlaps(candidate.hit.span))
        })
    });
}
