//! The rule book: pages compiled once, faulty pages named and left out.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::checks::{Check, Scene};
use crate::finding::{Draft, Measures};
use crate::hit::Hit;
use crate::lexicon::Lexicon;
use crate::linear::Linear;
use crate::matching::Matcher;
use crate::names::{NameList, Names};
use crate::order::Candidate;
use crate::page::Page;
use crate::phrases::Dictionary;
use crate::rule::{Role, Rule};
use crate::span::Span;
use crate::text::Text;
use crate::triage::TriageBook;
use crate::workings::{Workings, key};

/// A page that could not be used, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Fault {
    /// The file's name.
    pub file: String,
    /// The line, where it is known.
    pub line: Option<u32>,
    /// The reason, in Swedish.
    pub reason: String,
}

/// All rules, ready to read drafts.
pub struct RuleBook {
    fingerprint: String,
    rules: Vec<Rule>,
    pub(crate) matchers: Vec<Matcher>,
    pub(crate) dictionary: Dictionary,
    sources: Vec<String>,
    pub(crate) lexicon: Option<Arc<Lexicon>>,
    pub(crate) triage: Option<Arc<TriageBook>>,
    /// True when resting rules read too.
    roused: bool,
    pub(crate) names: Names,
}

/// A page that stands on its own: file name, text, rule and way of finding.
type Loaded<'a> = (&'a str, &'a str, Rule, Matcher);

impl RuleBook {
    /// Loads rule pages (`*.toml`), the word lists they name and the models (`*.tsv`), by file name
    /// and text.
    /// Folders in the name are ignored, and so is `areas.toml`. A faulty page is named with line
    /// and reason; the others load.
    pub fn load<'a>(pages: impl IntoIterator<Item = (&'a str, &'a str)>) -> (RuleBook, Vec<Fault>) {
        Self::recall(pages, &mut Workings::default())
    }

    /// The same, recalling what has been worked out before.
    pub fn recall<'a>(
        pages: impl IntoIterator<Item = (&'a str, &'a str)>,
        workings: &mut Workings,
    ) -> (RuleBook, Vec<Fault>) {
        let mut lists = BTreeMap::new();
        let mut tomls = BTreeMap::new();
        for (path, text) in pages {
            let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
            if name.ends_with(".tsv") {
                lists.insert(name, text);
            } else if name.ends_with(".toml") && name != "areas.toml" {
                tomls.insert(name, text);
            }
        }
        let mut faults = Vec::new();
        let mut loaded: Vec<Loaded> = Vec::new();
        for (name, text) in tomls {
            match compile(name, text, &lists, workings) {
                Ok((rule, matcher)) => loaded.push((name, text, rule, matcher)),
                Err(fault) => faults.push(fault),
            }
        }
        refuse_doubles(&mut loaded, &mut faults);
        refuse_cycles(&mut loaded, &mut faults);
        let mut book = bind(loaded, &lists, workings);
        match names(&lists, workings) {
            Ok(names) => book.names = names,
            Err(fault) => faults.push(fault),
        }
        (book, faults)
    }

    /// The same book with a dictionary, for the checks that need one; without it they find nothing.
    pub fn with_lexicon(self, lexicon: Arc<Lexicon>) -> Self {
        let digest = Sha256::digest(format!("{}:{}", self.fingerprint, lexicon.fingerprint()));
        Self { fingerprint: hex(&digest), lexicon: Some(lexicon), ..self }
    }

    /// The same book with what triage goes by; without it comments are only read for rules.
    pub fn with_triage(self, triage: Arc<TriageBook>) -> Self {
        Self { triage: Some(triage), ..self }
    }

    /// SHA-256 in hex over the pages, word lists and dictionary in use.
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// Every verb in the passive on -s, by its place among the text's tokens, whether or not a
    /// rule marks it.
    pub(crate) fn passives_of(&self, text: &Text) -> Vec<usize> {
        let found = self.matchers.iter().find_map(|matcher| match matcher {
            Matcher::Check(Check::Passive(check)) => Some(check.passives(text)),
            _ => None,
        });
        found.unwrap_or_default()
    }

    /// Persons' names in a paragraph.
    pub(crate) fn persons(&self, text: &Text) -> Vec<Span> {
        let ordinary = |word: &str| {
            self.lexicon
                .as_ref()
                .and_then(|l| l.exact(word))
                .is_some_and(|r| r.alone() && !r.name())
        };
        self.names.persons(text, self.lexicon.is_some().then_some(&ordinary))
    }

    /// The words of a paragraph that the rules of spelling doubt, whether or not they are on.
    pub(crate) fn spell(&self, text: &Text, draft: &Draft, hits: &mut Vec<Hit>) {
        let persons = &self.persons(text);
        let measures = Measures::default();
        let (names, lexicon) = (&self.names, self.lexicon.as_deref());
        let scene = Scene { text, draft, measures: &measures, lexicon, persons, names };
        for matcher in &self.matchers {
            if let Matcher::Check(check @ (Check::Spelling(_) | Check::OtherWord(_))) = matcher {
                check.find(&scene, hits);
            }
        }
    }

    /// What a misspelled word may have been meant to be, the likeliest first; none without a
    /// dictionary.
    pub fn suggest(&self, word: &str) -> Vec<String> {
        const MOST: usize = 8;
        self.lexicon.as_ref().map_or_else(Vec::new, |lexicon| lexicon.suggest(word, MOST))
    }

    /// The same book with every resting rule awake, as its examples are proved.
    pub fn roused(mut self) -> Self {
        self.roused = true;
        self
    }

    /// Does the rule read texts at all?
    pub(crate) fn runs(&self, rule: &Rule) -> bool {
        self.roused || rule.awake()
    }

    /// Every rule that loaded, by file name.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Does the rule at this place read texts of this sort?
    pub(crate) fn reads(&self, rule: usize, role: Role) -> bool {
        self.runs(&self.rules[rule]) && self.rules[rule].roles.contains(&role)
    }

    /// The sources of the rule at this place on one line.
    pub(crate) fn source_line(&self, rule: usize) -> &str {
        &self.sources[rule]
    }

    pub(crate) fn candidate(&self, rule: usize, hit: Hit) -> Candidate {
        Candidate { rule, reach: self.matchers[rule].reach(), hit }
    }
}

fn bind(loaded: Vec<Loaded>, lists: &BTreeMap<&str, &str>, workings: &mut Workings) -> RuleBook {
    let mut digest = Sha256::new();
    let mut rules = Vec::with_capacity(loaded.len());
    let mut matchers = Vec::with_capacity(loaded.len());
    let pages = loaded.iter().map(|(name, text, ..)| (*name, *text));
    for (name, text) in pages.chain(lists.iter().map(|(name, text)| (*name, *text))) {
        digest.update(format!("{}:{name}:{}:", name.len(), text.len()));
        digest.update(text);
    }
    for (_, _, rule, matcher) in loaded {
        rules.push(rule);
        matchers.push(matcher);
    }
    let dictionary = Dictionary::gather(&mut matchers, workings);
    let sources = rules.iter().map(Rule::source_line).collect();
    let fingerprint = hex(&digest.finalize());
    RuleBook {
        fingerprint,
        rules,
        matchers,
        dictionary,
        sources,
        lexicon: None,
        triage: None,
        roused: false,
        names: Names::default(),
    }
}

fn hex(digest: &[u8]) -> String {
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The lists of names and the model that finds them; without them no names are found.
fn names(lists: &BTreeMap<&str, &str>, workings: &mut Workings) -> Result<Names, Fault> {
    const MODEL: &str = "namn.tsv";
    const LISTS: [(&str, bool); 2] = [("personnamn.tsv", false), ("personnamn-egna.tsv", true)];
    let Some(model) = lists.get(MODEL) else {
        return Ok(Names::default());
    };
    let refuse = |file: &str, reason| Fault { file: file.to_owned(), line: None, reason };
    let texts = LISTS.map(|(name, _)| lists.get(name).copied().unwrap_or_default());
    let list = workings.recall(key("names", texts), || {
        let mut list = NameList::default();
        for ((name, common), text) in LISTS.into_iter().zip(texts) {
            list.add(text, common).map_err(|reason| refuse(name, reason))?;
        }
        Ok(list)
    })?;
    let model = Linear::recall(model, workings);
    model.and_then(|model| Names::with(list, model)).map_err(|reason| refuse(MODEL, reason))
}

fn compile(
    name: &str,
    text: &str,
    lists: &BTreeMap<&str, &str>,
    workings: &mut Workings,
) -> Result<(Rule, Matcher), Fault> {
    let refuse = |line, reason| Fault { file: name.to_owned(), line, reason };
    let page: Page = toml::from_str(text).map_err(|error| {
        let line = error.span().map(|span| line_of(text, span.start));
        refuse(line, format!("sidan går inte att läsa: {}", error.message()))
    })?;
    let stem = name.trim_end_matches(".toml");
    let (rule, page) = page.into_rule(stem).map_err(|reason| refuse(Some(1), reason))?;
    let line = text.find("[match]").map(|at| line_of(text, at));
    let matcher = Matcher::compile(text, page, lists, workings);
    let matcher = matcher.map_err(|reason| refuse(line, reason))?;
    Ok((rule, matcher))
}

fn line_of(text: &str, at: usize) -> u32 {
    let before = text.get(..at).unwrap_or(text);
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

fn refuse_doubles(loaded: &mut Vec<Loaded>, faults: &mut Vec<Fault>) {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    loaded.retain(|(name, _, rule, _)| match seen.get(&rule.id) {
        Some(other) => {
            let reason = format!("{} finns redan i {other}", rule.id);
            faults.push(Fault { file: (*name).to_owned(), line: Some(1), reason });
            false
        }
        None => {
            seen.insert(rule.id.clone(), (*name).to_owned());
            true
        }
    });
}

fn refuse_cycles(loaded: &mut Vec<Loaded>, faults: &mut Vec<Fault>) {
    let yields: BTreeMap<String, Vec<String>> =
        loaded.iter().map(|(_, _, rule, _)| (rule.id.clone(), rule.yields_to.clone())).collect();
    loaded.retain(|(name, text, rule, _)| {
        let line = text.find("yields_to").map(|at| line_of(text, at));
        let reason = if let Some(id) = rule.yields_to.iter().find(|id| !yields.contains_key(*id)) {
            format!("yields_to nämner {id}, som inte finns")
        } else if reaches(&yields, &rule.id) {
            "yields_to går i ring".to_owned()
        } else {
            return true;
        };
        faults.push(Fault { file: (*name).to_owned(), line, reason });
        false
    });
}

/// Does a rule, by way of those it yields to, come back to itself?
fn reaches(yields: &BTreeMap<String, Vec<String>>, id: &str) -> bool {
    let mut waiting: Vec<&str> = yields[id].iter().map(String::as_str).collect();
    let mut seen = Vec::new();
    while let Some(next) = waiting.pop() {
        if next == id {
            return true;
        }
        if !seen.contains(&next) {
            seen.push(next);
            waiting.extend(yields.get(next).into_iter().flatten().map(String::as_str));
        }
    }
    false
}
