//! Her own pages beside the shipped: checked alone, and put in the place of one with the same id.

use crate::adjust::{ELECTION, Paper, Settings};
use crate::finding::Draft;
use crate::page::Page;
use crate::review::review;
use crate::rule::{Rule, RuleExample};
use crate::rulebook::{Fault, RuleBook};
use crate::workings::Workings;

/// What a page that is read alone does without: those it yields to, and what lets it rest.
const ALONE: &[&str] = &["yields_to", "off", "mode"];

/// Her pages and lists that can be used, and the faults of the others.
pub(crate) struct Own {
    papers: Vec<Paper>,
    /// Ids of her pages.
    pub ids: Vec<String>,
    pub faults: Vec<Fault>,
}

/// Checks each of her pages; a faulty one is named and left out.
pub(crate) fn sorted(shipped: &[(&str, &str)], own: &[Paper], workings: &mut Workings) -> Own {
    let mut sorted = Own { papers: vec![], ids: vec![], faults: vec![] };
    let lists = |paper: &&Paper| paper.0.ends_with(".tsv");
    let mut seen: Vec<&str> = vec![];
    for paper in own.iter().filter(lists).chain(own.iter().filter(|paper| !lists(paper))) {
        let (file, text) = paper;
        if seen.contains(&file.as_str()) {
            let reason = "du har redan en egen regel med det filnamnet".to_owned();
            sorted.faults.push(Fault { file: file.clone(), line: None, reason });
            continue;
        }
        seen.push(file);
        if file.ends_with(".toml") {
            match check_page(file, text, &sorted.beside(shipped), workings) {
                Ok(rule) => sorted.ids.push(rule.id),
                Err(fault) => {
                    sorted.faults.push(fault);
                    continue;
                }
            }
        }
        sorted.papers.push(paper.clone());
    }
    sorted
}

impl Own {
    /// The shipped pages and lists with hers beside, or in the place of, them.
    pub fn beside<'a>(&'a self, shipped: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let named = |file: &str| self.papers.iter().any(|(own, _)| own == file);
        let replaced = |file: &str| self.ids.iter().any(|id| stem_of(file, id));
        let kept = shipped.iter().filter(|(file, _)| !named(file) && !replaced(file)).copied();
        kept.chain(self.papers.iter().map(|(file, text)| (file.as_str(), text.as_str()))).collect()
    }

    /// Takes away her lists that stand in the place of shipped ones, and says why.
    pub fn give_up_lists(&mut self, shipped: &[(&str, &str)], why: &str) {
        let replaces =
            |file: &str| file.ends_with(".tsv") && shipped.iter().any(|(s, _)| *s == file);
        let (lists, kept) = std::mem::take(&mut self.papers)
            .into_iter()
            .partition::<Vec<_>, _>(|(file, _)| replaces(file));
        self.papers = kept;
        let reason =
            |file| Fault { file, line: None, reason: format!("listan används inte: {why}") };
        self.faults.extend(lists.into_iter().map(|(file, _)| reason(file)));
    }
}

/// Whether the file is the page of the rule.
fn stem_of(file: &str, id: &str) -> bool {
    let rest = file.strip_suffix(".toml").and_then(|stem| stem.strip_prefix(id));
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// The rule a page describes, without what finds it.
///
/// # Errors
/// The reason it is refused.
pub(crate) fn rule_of(file: &str, text: &str) -> Result<Rule, String> {
    let page: Page = toml::from_str(text).map_err(|error| error.message().to_owned())?;
    page.into_rule(file.trim_end_matches(".toml")).map(|(rule, _)| rule)
}

/// Reads a page of hers as if it were alone with the word lists, and tries its examples.
///
/// # Errors
/// The page's first fault: file, line and reason.
pub fn check_page(
    file: &str,
    text: &str,
    beside: &[(&str, &str)],
    workings: &mut Workings,
) -> Result<Rule, Fault> {
    let lists: Vec<(&str, &str)> =
        beside.iter().copied().filter(|(name, _)| name.ends_with(".tsv")).collect();
    let mut with =
        |text: &str| RuleBook::recall(lists.iter().copied().chain([(file, text)]), workings);
    let refused = |line, reason| Fault { file: file.to_owned(), line, reason };
    let (mut book, mut faults) = with(text);
    if let Some(alone) = without(text, ALONE) {
        let (woken, left) = with(&alone);
        book = woken;
        // Alone it has nobody to yield to, and that is no fault of its own.
        if left.is_empty() {
            faults.clear();
        }
    }
    if let Some(fault) = faults.into_iter().next() {
        return Err(fault);
    }
    let rule = rule_of(file, text).map_err(|reason| refused(Some(1), reason))?;
    if rule.mode.as_deref().is_some_and(|mode| mode != ELECTION) {
        let line = text.find("\nmode").and_then(|at| line_after(text, at));
        return Err(refused(line, format!("mode kan bara vara \"{ELECTION}\"")));
    }
    for (nth, example) in rule.examples.iter().enumerate() {
        if let Some(reason) = unproved(&book, &rule, example) {
            return Err(refused(line_of_example(text, nth), reason));
        }
    }
    Ok(rule)
}

/// Whether a page still loads with a setting of hers.
///
/// # Errors
/// The fault the setting makes.
pub fn check_setting(
    file: &str,
    text: &str,
    beside: &[(&str, &str)],
    settings: &Settings,
) -> Result<(), Fault> {
    let edited = settings.edited(text);
    let edited = without(&edited, ALONE).unwrap_or_else(|| edited.into_owned());
    let lists = beside.iter().copied().filter(|(name, _)| name.ends_with(".tsv"));
    let (_, faults) = RuleBook::load(lists.chain([(file, edited.as_str())]));
    faults.into_iter().next().map_or(Ok(()), Err)
}

/// The page without some of its keys; nothing, when it has none of them.
pub(crate) fn without(text: &str, keys: &[&str]) -> Option<String> {
    let mut page = text.parse::<toml::Table>().ok()?;
    let gone = keys.iter().filter(|key| page.remove(**key).is_some()).count();
    (gone > 0).then(|| page.to_string())
}

/// Why an example does not prove the rule. One for a channel is left to the channel's limits.
fn unproved(book: &RuleBook, rule: &Rule, example: &RuleExample) -> Option<String> {
    let role = example.role.or(rule.roles.first().copied())?;
    let bites = |text: &str| {
        let draft = Draft { text, role, channels: &[], scheduled: example.scheduled };
        !review(book, &draft).passed.contains(&rule.id)
    };
    if example.channel.is_some() {
        None
    } else if !bites(&example.wrong) {
        Some(format!("regeln hittar inget i exemplet ”{}”", example.wrong))
    } else if bites(&example.right) {
        Some(format!("regeln hittar något i exemplet ”{}”, som ska vara rätt", example.right))
    } else {
        None
    }
}

fn line_of_example(text: &str, nth: usize) -> Option<u32> {
    let at = text.match_indices("[[example]]").nth(nth)?.0;
    u32::try_from(text[..at].matches('\n').count() + 1).ok()
}

/// The line that begins after this line break.
fn line_after(text: &str, at: usize) -> Option<u32> {
    u32::try_from(text[..at].matches('\n').count() + 2).ok()
}
