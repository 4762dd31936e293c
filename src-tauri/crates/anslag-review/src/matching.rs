//! How one rule finds its places: words from its page or a list, patterns, or a check.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::checks::{Check, Scope};
use crate::hit::{Hit, Reach};
use crate::inflect::{self, Class};
use crate::page::MatchPage;
use crate::patterns::Pattern;
use crate::span::Span;
use crate::text::Text;

/// How one rule finds its places. Words and patterns are here until the dictionary gathers them.
pub(crate) enum Matcher {
    Words(Vec<Entry>),
    Patterns(Vec<Pattern>),
    Check(Check),
}

/// One word or phrase to look for.
pub(crate) struct Entry {
    pub phrase: String,
    suggestions: Vec<String>,
    /// Word lists leave quotations alone; phrases do not.
    spares_quotes: bool,
}

impl Matcher {
    pub fn compile(page: MatchPage, lists: &BTreeMap<&str, &str>) -> Result<Self, String> {
        if let Some(mut check) = page.check {
            check.bind(lists)?;
            return Ok(Self::Check(check));
        }
        if let Some(patterns) = page.pattern {
            let unless: Arc<[String]> = page.unless_after.into();
            let all = patterns.all();
            let all = all.iter().map(|pattern| Pattern::parse(pattern, Arc::clone(&unless)));
            return all.collect::<Result<_, _>>().map(Self::Patterns);
        }
        if let Some(name) = page.lexicon {
            let list = lists.get(name.as_str()).ok_or(format!("ordlistan {name} finns inte"))?;
            return read_list(list).map(Self::Words);
        }
        let phrases = page.phrases.unwrap_or_default();
        if phrases.iter().any(|phrase| phrase.trim().is_empty()) {
            return Err("en fras är tom".into());
        }
        let entry = |phrase| Entry { phrase, suggestions: Vec::new(), spares_quotes: false };
        Ok(Self::Words(phrases.into_iter().map(entry).collect()))
    }

    pub fn reach(&self) -> Reach {
        match self {
            Self::Check(check) => check.reach(),
            _ => Reach::Words,
        }
    }

    /// The check that reads so much at a time, if the rule is one.
    pub fn check(&self, scope: Scope) -> Option<&Check> {
        match self {
            Self::Check(check) if check.scope() == scope => Some(check),
            _ => None,
        }
    }
}

impl Entry {
    /// The finding at this place, unless the words there are only part of others or spared.
    pub fn hit(&self, text: &Text, span: Span) -> Option<Hit> {
        let cased = self.phrase.chars().any(char::is_uppercase);
        let spared = !text.whole(span)
            || text.protected(span)
            || (cased && text.slice(span) != self.phrase)
            || (self.spares_quotes && text.quoted(span));
        let mut hit = Hit::at(span);
        hit.suggestions.clone_from(&self.suggestions);
        (!spared).then_some(hit)
    }
}

/// `word<TAB>suggestion[ | suggestion]`, then the class of word, if it is to be inflected, the
/// source, and forms that are other words; `#` starts a comment.
fn read_list(list: &str) -> Result<Vec<Entry>, String> {
    let mut entries = Vec::new();
    for (index, line) in list.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with('#') {
            continue;
        }
        let mut columns = line.split('\t');
        let phrase = columns.next().unwrap_or_default().trim().to_owned();
        let (false, Some(words)) = (phrase.is_empty(), columns.next()) else {
            return Err(format!("rad {} i ordlistan ska vara ord, tabb, förslag", index + 1));
        };
        let offered = words.split('|').map(str::trim).filter(|word| !word.is_empty());
        let suggestions: Vec<String> = offered.map(str::to_owned).collect();
        let class = columns.next().and_then(|name| Class::named(name.trim()));
        let rows = match class {
            Some(class) => inflect::row(&phrase, &suggestions, class),
            None => vec![(phrase, suggestions)],
        };
        let spared: Vec<&str> = columns.nth(1).unwrap_or("").split(',').map(str::trim).collect();
        let rows = rows.into_iter().filter(|(form, _)| !spared.contains(&form.as_str()));
        let entry = |(phrase, suggestions)| Entry { phrase, suggestions, spares_quotes: true };
        entries.extend(rows.map(entry));
    }
    Ok(entries)
}
