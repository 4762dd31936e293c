//! What she has changed, laid over the shipped pages: a page is edited before it is loaded, so
//! that the book, its fingerprint and its manual all speak of the rules in force.

use std::borrow::Cow;

use anslag_domain::{
    profile::ReviewProfile,
    rule::{Bite, RuleSetting},
    waiver::normalised,
};
use toml::{Table, Value};

use crate::finding::{Finding, Review};
use crate::own::{self, Own};
use crate::rule::Rule;
use crate::rulebook::{Fault, RuleBook};
use crate::workings::Workings;

/// A page or word list: the file's name and its text.
pub type Paper = (String, String);

/// The one time that a rule may wait for, as `mode` on its page names it.
pub(crate) const ELECTION: &str = "election";

/// The list of her own words, handed to the book beside the others.
const OWN_WORDS: &str = "mina-ord.tsv";

/// Everything of hers that bears on the rules, for one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// Rules she has changed.
    pub rules: Vec<RuleSetting>,
    /// Words that are never marked but by a *stopp*.
    pub words: Vec<String>,
    /// Whose texts are read.
    pub profile: ReviewProfile,
    /// Whose texts the shipped pages were written for.
    pub shipped: ReviewProfile,
    /// Whether the rules for the time before an election hold.
    pub election: bool,
}

impl Settings {
    /// As shipped, on a day without an election.
    pub fn shipped(profile: ReviewProfile) -> Self {
        let (rules, words) = (vec![], vec![]);
        Self { rules, words, shipped: profile.clone(), profile, election: false }
    }

    /// What she has changed in a rule.
    pub fn of(&self, rule: &str) -> Option<&RuleSetting> {
        self.rules.iter().find(|setting| setting.rule == rule)
    }

    /// Whether a rule runs: not switched off, and its time has come.
    pub fn runs(&self, rule: &Rule) -> bool {
        let come = |mode: &str| mode == ELECTION && self.election;
        !rule.off && rule.mode.as_deref().is_none_or(come)
    }

    /// The same review without what she has said is never marked.
    pub fn spare(&self, mut review: Review) -> Review {
        let (spared, kept): (Vec<Finding>, Vec<Finding>) =
            review.findings.into_iter().partition(|finding| self.spares(finding));
        let silent = |rule: &String| !kept.iter().any(|finding| finding.rule == *rule);
        let passed = spared.into_iter().map(|finding| finding.rule).filter(silent);
        review.passed.extend(passed);
        review.passed.sort_unstable();
        review.passed.dedup();
        review.findings = kept;
        review
    }

    fn spares(&self, finding: &Finding) -> bool {
        let hit = normalised(&finding.text);
        let exceptions = self.of(&finding.rule).into_iter().flat_map(|hers| &hers.exceptions);
        let own = |word: &String| finding.bite != Bite::Stopp && normalised(word) == hit;
        exceptions.into_iter().any(|phrase| holds(&hit, &normalised(phrase)))
            || self.words.iter().any(own)
    }

    /// The page as it is in force; one that nothing touches is given back as it is.
    pub(crate) fn edited<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let Ok(mut page) = text.parse::<Table>() else { return Cow::Borrowed(text) };
        let before = page.clone();
        self.profile_in(&mut page);
        let id = page.get("id").and_then(Value::as_str).unwrap_or_default();
        let hers = self.of(id).cloned();
        if let Some(hers) = &hers {
            apply(hers, &mut page);
        }
        let spared = hers.map(|hers| hers.exceptions.join(" | ")).unwrap_or_default();
        if page == before && spared.is_empty() {
            return Cow::Borrowed(text);
        }
        // What is spared is no part of the page, but of the book's fingerprint.
        let spared = spared.replace('\n', " ");
        Cow::Owned(format!("# undantag: {spared}\n{page}"))
    }

    /// Lists that name what is the shipped office's own name hers instead; and a rule that rests
    /// on the shipped city's own pages alone is good advice elsewhere.
    fn profile_in(&self, page: &mut Table) {
        let (from, to) = (&self.shipped, &self.profile);
        if let Some(matching) = page.get_mut("match") {
            let one = |text: &String| vec![text.clone()];
            // A value word alone is a word like others.
            swap(matching, &from.value_words, &to.value_words, from.value_words.len());
            swap(matching, &from.numbers, &to.numbers, 1);
            swap(matching, &from.domains, &to.domains, 1);
            swap(matching, &one(&from.city), &one(&to.city), 1);
            swap(matching, &one(&from.kommun), &one(&to.kommun), 1);
        }
        if from.name != to.name && rests_on(page, &from.domains) {
            page.insert("bite".into(), "råd".into());
        }
    }
}

fn apply(hers: &RuleSetting, page: &mut Table) {
    if let Some(off) = hers.off {
        page.insert("off".into(), off.into());
    }
    if let Some(bite) = hers.bite.and_then(|bite| Value::try_from(bite).ok()) {
        page.insert("bite".into(), bite);
    }
    let check =
        page.get_mut("match").and_then(|m| m.get_mut("check")).and_then(Value::as_table_mut);
    if let Some(check) = check {
        check.extend(hers.params.iter().map(|(name, value)| (name.clone(), number(*value))));
    }
}

/// A whole number where it is one.
fn number(value: f64) -> Value {
    // Written out and read again: there is no other whole way from one kind of number to the other.
    format!("{value}").parse::<i64>().map_or(Value::Float(value), Value::Integer)
}

/// Where a list holds at least so many of `from`, it holds `to` in their place.
fn swap(value: &mut Value, from: &[String], to: &[String], least: usize) {
    match value {
        Value::Table(table) => table.iter_mut().for_each(|(_, inner)| swap(inner, from, to, least)),
        Value::Array(list) => {
            let ours = |v: &Value| v.as_str().is_some_and(|text| from.iter().any(|f| f == text));
            let there = list.iter().filter(|value| ours(value)).count();
            if from != to && there >= least.max(1) {
                list.retain(|value| !ours(value));
                list.extend(to.iter().cloned().map(Value::String));
            }
        }
        _ => {}
    }
}

/// Whether every source of the page is one of the domains' own pages.
fn rests_on(page: &Table, domains: &[String]) -> bool {
    let host = |source: &Value| {
        let url = source.get("url").and_then(Value::as_str).unwrap_or_default();
        let host = url.split("://").nth(1).and_then(|rest| rest.split('/').next());
        host.is_some_and(|host| domains.iter().any(|domain| belongs(host, domain)))
    };
    let sources = page.get("source").and_then(Value::as_array);
    sources.is_some_and(|sources| sources.iter().all(host))
}

fn belongs(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Whether the phrase stands in the hit as whole words; both are normalised.
fn holds(hit: &str, phrase: &str) -> bool {
    let edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    !phrase.is_empty()
        && hit.match_indices(phrase).any(|(at, _)| {
            edge(hit[..at].chars().next_back()) && edge(hit[at + phrase.len()..].chars().next())
        })
}

/// The book in force, and the pages that are not used. What of hers would break a shipped page is
/// left out and named; the page holds as shipped.
pub fn load(
    shipped: &[(&str, &str)],
    own: &[Paper],
    settings: &Settings,
    workings: &mut Workings,
) -> (RuleBook, Vec<Fault>) {
    let mut own = own::sorted(shipped, own, workings);
    let (book, faults) = bind(shipped, &own, settings, workings);
    let ours = |fault: &&Fault| shipped.iter().any(|(name, _)| *name == fault.file);
    let broken: Vec<&Fault> = faults.iter().filter(ours).collect();
    if broken.is_empty() {
        own.faults.extend(faults);
        return (book, own.faults);
    }
    own.give_up_lists(shipped, &broken[0].reason);
    let mut milder = settings.clone();
    let mut refused = vec![];
    for fault in broken {
        let page = |setting: &RuleSetting| fault.file.starts_with(&setting.rule);
        for setting in milder.rules.iter_mut().filter(|setting| page(setting)) {
            setting.params.clear();
            let reason = format!("ditt gränsvärde används inte: {}", fault.reason);
            refused.push(Fault { file: fault.file.clone(), line: None, reason });
        }
    }
    let (book, faults) = bind(shipped, &own, &milder, workings);
    (book, [own.faults, refused, faults].concat())
}

fn bind(
    shipped: &[(&str, &str)],
    own: &Own,
    settings: &Settings,
    workings: &mut Workings,
) -> (RuleBook, Vec<Fault>) {
    let words: String = settings.words.iter().map(|word| format!("{word}\t\n")).collect();
    let mut pages = active(own.beside(shipped), settings);
    if !words.is_empty() {
        pages.push((OWN_WORDS, Cow::Owned(words)));
    }
    RuleBook::recall(pages.iter().map(|(name, text)| (*name, text.as_ref())), workings)
}

/// The pages that run, edited; nobody yields to one that does not run.
fn active<'a>(pages: Vec<(&'a str, &'a str)>, settings: &Settings) -> Vec<(&'a str, Cow<'a, str>)> {
    let same = settings.profile == settings.shipped && settings.rules.is_empty();
    let plain = |text: &str| same && !text.contains("\noff") && !text.contains("\nmode");
    let mut silent: Vec<String> = vec![];
    let mut kept = vec![];
    for (name, text) in pages {
        let page = name.ends_with(".toml") && !plain(text);
        let text = if page { settings.edited(text) } else { Cow::Borrowed(text) };
        match own::rule_of(name, &text).ok().filter(|rule| page && !rule.awake()) {
            Some(rule) if !settings.runs(&rule) => silent.push(rule.id),
            // Its time has come, and the book need not know that it waited.
            Some(_) => {
                kept.push((name, Cow::Owned(own::without(&text, &["mode"]).unwrap_or_default())))
            }
            None => kept.push((name, text)),
        }
    }
    if !silent.is_empty() {
        for (_, text) in kept.iter_mut().filter(|(_, text)| text.contains("yields_to")) {
            *text = Cow::Owned(without_yield(text, &silent));
        }
    }
    kept
}

fn without_yield(text: &str, silent: &[String]) -> String {
    let Ok(mut page) = text.parse::<Table>() else { return text.to_owned() };
    if let Some(Value::Array(list)) = page.get_mut("yields_to") {
        list.retain(|id| id.as_str().is_none_or(|id| !silent.iter().any(|gone| gone == id)));
    }
    page.to_string()
}
