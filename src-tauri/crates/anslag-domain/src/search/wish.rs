//! What she asks for: words, and filters from a closed list.

use serde::Serialize;
use ts_rs::TS;

use super::{FilterWord, FoundKind, SearchFilter, SearchWords, State, folded};
use crate::{Day, sensitive::SensitiveWords};

/// Why a search is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsearchable {
    /// It would pick out persons by what is sensitive; the word.
    Sensitive(String),
    /// It would pick out a person; the word.
    Person(String),
}

/// What is said of a word that filters nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SearchRemarkCode {
    /// No filter has that name: it is searched for as it stands.
    UnknownFilter,
    /// The filter has no such value: nothing is found.
    UnknownValue,
    /// No day, month or year: nothing is found.
    BadDay,
    /// A single letter: it is left out.
    TooShort,
}

/// A remark on a word.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SearchRemark {
    /// What.
    pub code: SearchRemarkCode,
    /// The word, as she wrote it.
    pub about: String,
    /// The filter it stands for, where it is one.
    pub filter: Option<SearchFilter>,
}

/// A search as it was understood; what is empty does not filter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// Words that all must be there, folded.
    pub words: Vec<String>,
    /// Kinds.
    pub kinds: Vec<FoundKind>,
    /// States.
    pub states: Vec<State>,
    /// Parts of accounts' names, folded.
    pub accounts: Vec<String>,
    /// Parts of topics, folded.
    pub topics: Vec<String>,
    /// Parts of places, folded.
    pub places: Vec<String>,
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
    /// What is to be said of it.
    pub remarks: Vec<SearchRemark>,
}

impl Wish {
    /// Reads what she wrote: `status:obesvarad ämne:"park och natur" "på torget" lekplats`. A value
    /// that is being written filters nothing yet.
    ///
    /// # Errors
    /// `Person` for a filter that would pick out a person, `Sensitive` for one that would pick out
    /// persons by what is sensitive; `topics` are those of the list, which name matters.
    pub fn read(
        text: &str,
        words: &SearchWords,
        sensitive: &SensitiveWords,
        topics: &[String],
    ) -> Result<Self, Unsearchable> {
        let mut wish = Self::default();
        for token in tokens(text) {
            match token.filter() {
                Some((name, value)) => {
                    may_filter(name, value, words, sensitive, topics)?;
                    wish.filter(&token, name, value, words);
                }
                None => wish.word(&token.text, false),
            }
        }
        wish.words.dedup();
        Ok(wish)
    }

    /// Whether it asks for something at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && !self.filters()
    }

    /// Whether anything but words is asked for.
    #[must_use]
    pub fn filters(&self) -> bool {
        !(self.kinds.is_empty()
            && self.states.is_empty()
            && self.accounts.is_empty()
            && self.topics.is_empty()
            && self.places.is_empty())
            || self.from.is_some()
            || self.to.is_some()
    }

    /// Whether a filter has a value that is none, so that nothing can be found.
    #[must_use]
    pub fn is_impossible(&self) -> bool {
        use SearchRemarkCode::{BadDay, UnknownValue};
        self.remarks.iter().any(|each| matches!(each.code, UnknownValue | BadDay))
    }

    /// Whether a kind can have what is filtered by.
    #[must_use]
    pub fn wants(&self, kind: FoundKind) -> bool {
        use FoundKind::{Account, Contact, Goal, Incident, Post, Template};
        let dated = self.from.is_none() && self.to.is_none();
        (self.kinds.is_empty() || self.kinds.contains(&kind))
            && (self.states.is_empty() || self.states.iter().any(|state| state.of() == kind))
            && (self.accounts.is_empty() || matches!(kind, Contact | Post))
            && (self.topics.is_empty() || kind == Contact)
            && (self.places.is_empty() || matches!(kind, Contact | Incident))
            && (dated || !matches!(kind, Account | Goal | Template))
    }

    fn word(&mut self, text: &str, named: bool) {
        let word = folded(text);
        match word.chars().count() {
            0 => {}
            1 if !named => self.remark(SearchRemarkCode::TooShort, text, None),
            _ => self.words.push(word),
        }
    }

    fn remark(&mut self, code: SearchRemarkCode, about: &str, filter: Option<SearchFilter>) {
        self.remarks.push(SearchRemark { code, about: about.to_owned(), filter });
    }

    fn filter(&mut self, token: &Token, name: &str, value: &str, words: &SearchWords) {
        let known: Vec<&FilterWord> =
            words.filter.iter().filter(|each| folded(&each.word) == folded(name)).collect();
        let Some(known) = known.first() else {
            self.remark(SearchRemarkCode::UnknownFilter, name, None);
            return self.word(&token.text, true);
        };
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        match known.filter {
            SearchFilter::Kind => self.kind(known, value),
            SearchFilter::State => self.state(known, value),
            SearchFilter::Account => self.accounts.push(folded(value)),
            SearchFilter::Topic => self.topics.push(folded(value)),
            SearchFilter::Place => self.places.push(folded(value)),
            SearchFilter::From => self.day(value, SearchFilter::From),
            SearchFilter::To => self.day(value, SearchFilter::To),
        }
    }

    fn kind(&mut self, known: &FilterWord, value: &str) {
        let meant: Vec<FoundKind> = meant(known, value);
        if meant.is_empty() {
            self.remark(SearchRemarkCode::UnknownValue, value, Some(SearchFilter::Kind));
        }
        self.kinds.extend(meant);
    }

    fn state(&mut self, known: &FilterWord, value: &str) {
        let meant: Vec<State> = meant(known, value);
        if meant.is_empty() {
            self.remark(SearchRemarkCode::UnknownValue, value, Some(SearchFilter::State));
        }
        self.states.extend(meant);
    }

    fn day(&mut self, value: &str, filter: SearchFilter) {
        match (stretch(value), filter) {
            (Some((first, _)), SearchFilter::From) => self.from = Some(first),
            (Some((_, last)), _) => self.to = Some(last),
            (None, _) => self.remark(SearchRemarkCode::BadDay, value, Some(filter)),
        }
    }
}

/// The filters are a closed list, and none of them is about who somebody is.
fn may_filter(
    name: &str,
    value: &str,
    words: &SearchWords,
    sensitive: &SensitiveWords,
    topics: &[String],
) -> Result<(), Unsearchable> {
    if words.person.iter().any(|word| folded(word) == folded(name)) {
        return Err(Unsearchable::Person(name.to_owned()));
    }
    if sensitive.touched_by(name).is_some() {
        return Err(Unsearchable::Sensitive(name.to_owned()));
    }
    let named = folded(value);
    let of_the_list = topics.iter().any(|topic| folded(topic).contains(&named));
    if !of_the_list && sensitive.touched_by(value).is_some() {
        return Err(Unsearchable::Sensitive(value.to_owned()));
    }
    Ok(())
}

/// What a value means: the word itself, or every word that begins so.
fn meant<T: serde::de::DeserializeOwned>(known: &FilterWord, value: &str) -> Vec<T> {
    let value = folded(value);
    let exact = known.values.iter().find(|each| folded(&each.word) == value);
    let begun = known.values.iter().filter(|each| folded(&each.word).starts_with(&value));
    let meant: Vec<_> = exact.map_or_else(|| begun.collect(), |each| vec![each]);
    meant.into_iter().filter_map(|each| named(&each.means)).collect()
}

fn named<T: serde::de::DeserializeOwned>(word: &str) -> Option<T> {
    use serde::de::{IntoDeserializer, value::Error};
    T::deserialize(IntoDeserializer::<Error>::into_deserializer(word)).ok()
}

/// The first and last day of `2026`, `2026-03` or `2026-03-05`.
fn stretch(value: &str) -> Option<(Day, Day)> {
    match value.len() {
        4 => Some((format!("{value}-01-01").parse().ok()?, format!("{value}-12-31").parse().ok()?)),
        7 => {
            let first: Day = format!("{value}-01").parse().ok()?;
            Some((first, first.plus(31).first_of_month().plus(-1)))
        }
        _ => value.parse().ok().map(|day| (day, day)),
    }
}

struct Token {
    text: String,
    /// Where the first quotation mark stood; what is quoted is no filter.
    quoted_at: Option<usize>,
}

impl Token {
    /// Name and value, where the token is a filter: letters, a colon, and no address after it.
    fn filter(&self) -> Option<(&str, &str)> {
        let (name, value) = self.text.split_once(':')?;
        let is_name = !name.is_empty() && name.chars().all(char::is_alphabetic);
        let before_quotes = self.quoted_at.is_none_or(|at| at > name.len());
        (is_name && before_quotes && !value.starts_with("//")).then_some((name, value))
    }
}

/// Words, and what stands between quotation marks as one; the marks themselves are taken away.
fn tokens(text: &str) -> Vec<Token> {
    let mut found = vec![];
    let (mut word, mut quoted_at, mut inside) = (String::new(), None, false);
    for c in text.chars() {
        match c {
            '"' | '”' | '“' => {
                quoted_at = quoted_at.or(Some(word.len()));
                inside = !inside;
            }
            _ if c.is_whitespace() && !inside => {
                found.push(Token { text: std::mem::take(&mut word), quoted_at: quoted_at.take() });
            }
            _ => word.push(if c.is_whitespace() { ' ' } else { c }),
        }
    }
    found.push(Token { text: word, quoted_at });
    found.retain(|token| !token.text.trim().is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::ValueWord;

    fn lists() -> (SearchWords, SensitiveWords) {
        let value = |word: &str, means: &str| ValueWord { word: word.into(), means: means.into() };
        let filter = |filter, word: &str, values| FilterWord { filter, word: word.into(), values };
        let states = vec![
            value("obesvarad", "unanswered"),
            value("obedömd", "unjudged"),
            value("idé", "idea"),
        ];
        let words = SearchWords {
            person: vec!["skribent".into()],
            filter: vec![
                filter(SearchFilter::Kind, "typ", vec![value("kontakt", "contact")]),
                filter(SearchFilter::State, "status", states),
                filter(SearchFilter::Topic, "ämne", vec![]),
                filter(SearchFilter::From, "från", vec![]),
                filter(SearchFilter::To, "till", vec![]),
            ],
        };
        let law = crate::law::LawRef {
            law: "DSL".into(),
            sfs: "2018:218".into(),
            place: "3 kap. 3 §".into(),
            as_of: "2026-04-25".parse().expect("a day"),
        };
        let health = crate::sensitive::Category {
            category: "health".into(),
            words: vec!["funktions*".into(), "diagnos*".into()],
        };
        (words, SensitiveWords { law, category: vec![health] })
    }

    fn read(text: &str) -> Result<Wish, Unsearchable> {
        let (words, sensitive) = lists();
        Wish::read(text, &words, &sensitive, &["Funktionsnedsättning".into()])
    }

    #[test]
    fn words_and_filters_are_told_apart() {
        let wish = read("Status:OBESVARAD lekplats ämne:\"park och natur\" \"På torget\"").unwrap();
        assert_eq!(wish.words, ["lekplats", "på torget"]);
        assert_eq!(wish.states, [State::Unanswered]);
        assert_eq!(wish.topics, ["park och natur"]);
        let plain = read("kl 14:30 https://exempel.se \"typ:kontakt\"").unwrap();
        assert_eq!(plain.words, ["kl", "14:30", "https://exempel.se", "typ:kontakt"]);
        assert!(!plain.filters() && plain.remarks.is_empty(), "times, links and quotes are words");
    }

    #[test]
    fn a_value_is_meant_by_its_beginning_while_she_types() {
        assert!(!read("status:").unwrap().filters(), "nothing yet");
        assert_eq!(read("status:ob").unwrap().states, [State::Unanswered, State::Unjudged]);
        assert_eq!(read("status:ide").unwrap().states, [State::Idea], "e is é");
        let none = read("status:blå").unwrap();
        assert_eq!(none.remarks[0].code, SearchRemarkCode::UnknownValue);
        assert!(none.is_impossible(), "an unknown value finds nothing rather than everything");
    }

    #[test]
    fn an_unknown_filter_is_words_and_a_single_letter_is_left_out() {
        let wish = read("gata:fridhem å lek").unwrap();
        assert_eq!(wish.words, ["gata:fridhem", "lek"]);
        let codes: Vec<_> = wish.remarks.iter().map(|each| each.code).collect();
        assert_eq!(codes, [SearchRemarkCode::UnknownFilter, SearchRemarkCode::TooShort]);
    }

    #[test]
    fn a_stretch_of_time_is_a_day_a_month_or_a_year() {
        let of = |text: &str| {
            let wish = read(text).unwrap();
            let day = |day: Option<Day>| day.map(|day| day.to_string());
            (day(wish.from), day(wish.to))
        };
        let both = |from: &str, to: &str| (Some(from.to_owned()), Some(to.to_owned()));
        assert_eq!(of("från:2026 till:2026"), both("2026-01-01", "2026-12-31"));
        assert_eq!(of("från:2028-02 till:2028-02"), both("2028-02-01", "2028-02-29"));
        assert_eq!(read("från:igår").unwrap().remarks[0].code, SearchRemarkCode::BadDay);
    }

    #[test]
    fn nobody_is_picked_out() {
        assert_eq!(read("skribent:2026"), Err(Unsearchable::Person("skribent".into())));
        assert_eq!(read("diagnos:x"), Err(Unsearchable::Sensitive("diagnos".into())));
        assert_eq!(read("ämne:diagnoser"), Err(Unsearchable::Sensitive("diagnoser".into())));
        assert!(read("ämne:funktionsneds").is_ok(), "a topic of the list names a matter");
        assert!(read("diagnoser").is_ok(), "a word in a text is a word");
    }
}
