//! How one rule finds its places: words from its page or a list, patterns, or a check.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::checks::{Check, Scope};
use crate::hit::{Hit, Reach};
use crate::inflect::{self, Class};
use crate::lexicon::{Lexicon, Slot};
use crate::pack::{Pack, Unpack};
use crate::page::MatchPage;
use crate::patterns::{Around, Pattern};
use crate::span::Span;
use crate::stand::Stand;
use crate::text::Text;
use crate::workings::{Kept, Workings, key};

/// How one rule finds its places. Words and patterns are here until the dictionary gathers them.
pub(crate) enum Matcher {
    Words(Vec<Entry>),
    Patterns(Vec<Pattern>),
    Check(Check),
}

/// Words and phrases to look for, on one sheet: `phrase<TAB>suggestion[|suggestion]<TAB>stand`, line
/// by line.
#[derive(Debug, Default)]
struct Sheet {
    text: String,
    /// Where each phrase begins, its tab, and the tab after its suggestions.
    rows: Vec<[usize; 3]>,
}

/// One word or phrase to look for.
pub(crate) struct Entry {
    pub sheet: Arc<str>,
    row: [usize; 3],
    /// Word lists leave quotations alone; phrases do not.
    spares_quotes: bool,
}

impl Matcher {
    /// `whole` is the text of the whole page.
    pub fn compile(
        whole: &str,
        page: MatchPage,
        lists: &BTreeMap<&str, &str>,
        workings: &mut Workings,
    ) -> Result<Self, String> {
        if let Some(mut check) = page.check {
            check.bind(lists, workings)?;
            return Ok(Self::Check(check));
        }
        if let Some(patterns) = page.pattern {
            let around = Around::new(&page.sets, page.unless_after);
            let all = Pattern::of_page(whole, patterns.all(), &around, workings);
            return all.map(Self::Patterns);
        }
        if let Some(name) = page.lexicon {
            let list = lists.get(name.as_str()).ok_or(format!("ordlistan {name} finns inte"))?;
            let lexicon = workings.lexicon();
            let lexicon = lexicon.as_deref();
            let key = key("list", [*list, lexicon.map_or("", Lexicon::fingerprint)]);
            let sheet = workings.recall(key, || read_list(list, lexicon))?;
            return Ok(Self::Words(sheet.entries(true)));
        }
        let phrases = page.phrases.unwrap_or_default();
        if phrases.iter().any(|phrase| phrase.trim().is_empty()) {
            return Err("en fras är tom".into());
        }
        let mut sheet = Sheet::default();
        phrases.iter().for_each(|phrase| sheet.add(phrase, &[], Stand::Anywhere));
        Ok(Self::Words(sheet.entries(false)))
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

impl Sheet {
    fn add(&mut self, phrase: &str, suggestions: &[String], stand: Stand) {
        let begin = self.text.len();
        self.text.push_str(phrase);
        let tab = self.text.len();
        self.text.push('\t');
        self.text.push_str(&suggestions.join("|"));
        self.rows.push([begin, tab, self.text.len()]);
        self.text.push_str(stand.written());
        self.text.push('\n');
    }

    fn entries(self, spares_quotes: bool) -> Vec<Entry> {
        let sheet: Arc<str> = self.text.into();
        let entry = |row| Entry { sheet: Arc::clone(&sheet), row, spares_quotes };
        self.rows.into_iter().map(entry).collect()
    }
}

impl Kept for Sheet {
    fn pack(&self, into: &mut Pack) {
        into.bytes(self.text.as_bytes());
    }

    fn unpack(from: &mut Unpack) -> Option<Self> {
        let text = from.text()?;
        let (mut rows, mut begin) = (Vec::new(), 0);
        for line in text.split_terminator('\n') {
            let (tab, last) = (line.find('\t')?, line.rfind('\t')?);
            rows.push([begin, begin + tab, begin + last]);
            begin += line.len() + 1;
        }
        Some(Self { text: text.to_owned(), rows })
    }
}

impl Entry {
    pub fn phrase(&self) -> &str {
        let [begin, tab, _] = self.row;
        &self.sheet[begin..tab]
    }

    fn suggestions(&self) -> impl Iterator<Item = &str> {
        let [_, tab, end] = self.row;
        self.sheet[tab + 1..end].split('|').filter(|word| !word.is_empty())
    }

    fn stand(&self) -> Stand {
        Stand::read(&self.sheet[self.row[2]..])
    }

    /// The finding at this place, unless the words there are only part of others or spared.
    pub fn hit(&self, text: &Text, span: Span) -> Option<Hit> {
        let phrase = self.phrase();
        let cased = phrase.chars().any(char::is_uppercase);
        let spared = !text.whole(span)
            || text.protected(span)
            || (cased && text.slice(span) != phrase)
            || (self.spares_quotes && text.quoted(span))
            || !self.stand().holds(text, span);
        let suggestions = || self.suggestions().map(str::to_owned).collect();
        (!spared).then(|| Hit { suggestions: suggestions(), ..Hit::at(span) })
    }
}

/// `word<TAB>suggestion[ | suggestion]`, then the class of word, if it is to be inflected, the
/// source, and forms that are other words; `#` starts a comment.
fn read_list(list: &str, lexicon: Option<&Lexicon>) -> Result<Sheet, String> {
    let mut sheet = Sheet::default();
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
            Some(class) => inflect::row(&phrase, &suggestions, class, lexicon),
            None => vec![(phrase, Slot::Adjective, suggestions)],
        };
        let spared: Vec<&str> = columns.nth(1).unwrap_or("").split(',').map(str::trim).collect();
        let rows = rows.into_iter().filter(|(form, ..)| !spared.contains(&form.as_str()));
        let stand = |slot| Stand::of(class, slot);
        rows.for_each(|(form, slot, suggestions)| sheet.add(&form, &suggestions, stand(slot)));
    }
    Ok(sheet)
}
