//! Makes the dictionary's one file out of the hunspell pair and the house's own lists.

use std::collections::{BTreeMap, HashMap, HashSet};

use fst::MapBuilder;
use sha2::{Digest, Sha256};

use super::affix::Affixes;
use super::bytes;
use super::entry::Entry;
use super::reading::Reading;
use super::strong::Strong;
use super::{own, slots, weak};

/// What a dictionary is made of; all but the first two may be empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sources<'a> {
    /// `index.aff` of DSSO.
    pub aff: &'a str,
    /// `index.dic` of DSSO.
    pub dic: &'a str,
    /// Own words: `word<TAB>inflected like<TAB>joint`.
    pub words: &'a str,
    /// Irregular verbs: infinitive, present, preterite, supine, imperative, participle.
    pub verbs: &'a str,
    /// Frequencies: `rank<TAB>word word …`, the rank from 1 to 15.
    pub ranks: &'a str,
}

/// Every form of every word with what is known of it, in a file for `Lexicon::from_bytes`.
///
/// # Errors
/// Says in Swedish which list and line cannot be read.
pub fn build(sources: &Sources) -> Result<Vec<u8>, String> {
    let affixes = Affixes::read(sources.aff)?;
    let ranks = ranks(sources.ranks)?;
    let own = own::read(sources.words)?;
    let listed = sources.dic.lines().skip(1).filter_map(Entry::read);
    let own = own.iter().map(|own| Entry { word: own.word, flags: &own.flags });
    let entries: Vec<Entry> = listed.chain(own).collect();
    let words: HashSet<&str> = entries.iter().map(|entry| entry.word).collect();
    let mut forms = Forms::default();
    let mut of_one = Vec::new();
    for entry in &entries {
        expand(&affixes, entry, &mut of_one);
        let extra = proper(entry.word, &words);
        forms.add(&of_one, extra, &ranks);
        weak::forms(entry).iter().for_each(|(form, bits)| forms.push(form, *bits));
    }
    for verb in Strong::all(sources.verbs) {
        for (form, slot) in verb.forms() {
            let rank = ranks.get(form.as_str()).copied().unwrap_or(0);
            forms.push(&form, Reading::ranked(slot.bit() | Reading::ALONE, rank));
        }
    }
    let (lemmas, flags) = lemmas(&entries)?;
    let affixes = Affixes::essence(sources.aff);
    let forms = forms.map()?;
    let parts =
        [forms.as_slice(), &lemmas, flags.as_bytes(), affixes.as_bytes(), sources.verbs.as_bytes()];
    let digest = parts.iter().fold(Sha256::new(), |sum, part| sum.chain_update(part)).finalize();
    let [forms, lemmas, flags, affixes, verbs] = parts;
    Ok(bytes::write([forms, lemmas, flags, affixes, verbs, &digest]))
}

/// Every form of an entry with its bits.
pub(super) fn expand(affixes: &Affixes, entry: &Entry, forms: &mut Vec<(String, u64)>) {
    let sorts = entry.sorts();
    forms.clear();
    forms.push((entry.word.to_owned(), entry.own_bits() | slots::of_word(entry, sorts)));
    for rule in affixes.of(entry.word, entry.flags) {
        let bits = entry.form_bits(&rule.then) | slots::of_rule(entry, sorts, rule);
        forms.push((rule.apply(entry.word), bits));
    }
}

/// Is it a name or an abbreviation?
fn proper(word: &str, words: &HashSet<&str>) -> u64 {
    let letters = word.chars().filter(|c| c.is_alphabetic());
    let short = word.contains('.')
        || (letters.clone().count() > 1 && letters.clone().all(char::is_uppercase));
    if short {
        return Reading::ABBREVIATION;
    }
    let capital = word.starts_with(char::is_uppercase);
    if capital && !words.contains(word.to_lowercase().as_str()) { Reading::NAME } else { 0 }
}

fn ranks(list: &str) -> Result<HashMap<&str, u8>, String> {
    let mut found = HashMap::new();
    for (index, line) in list.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let refuse = || format!("rad {} bland frekvenserna ska vara tal, tabb, ord", index + 1);
        let (rank, words) = line.split_once('\t').ok_or_else(refuse)?;
        let rank = rank.parse::<u8>().map_err(|_| refuse())?.min(15);
        found.extend(words.split(' ').map(|word| (word, rank)));
    }
    Ok(found)
}

/// All forms one after another, with their places and bits.
#[derive(Default)]
struct Forms {
    text: Vec<u8>,
    rows: Vec<(usize, usize, u64)>,
}

impl Forms {
    /// How much rarer an unseen form is taken to be than the word's commonest form.
    const UNSEEN: u8 = 4;

    /// Adds the forms of one word; its commonest form lends some of its rank to the others.
    fn add(&mut self, forms: &[(String, u64)], extra: u64, ranks: &HashMap<&str, u8>) {
        let rank = |form: &str| ranks.get(form).copied().unwrap_or(0);
        let best = forms.iter().map(|(form, _)| rank(form)).max().unwrap_or(0);
        for (form, bits) in forms {
            let rank = rank(form).max(best.saturating_sub(Self::UNSEEN));
            self.push(form, Reading::ranked(bits | extra, rank));
        }
    }

    fn push(&mut self, form: &str, bits: u64) {
        let start = self.text.len();
        self.text.extend_from_slice(form.as_bytes());
        self.rows.push((start, self.text.len(), bits & !Reading::DERIVED));
    }

    /// The map of all forms, those that look alike made one.
    fn map(mut self) -> Result<Vec<u8>, String> {
        let text = self.text;
        self.rows.sort_unstable_by(|a, b| text[a.0..a.1].cmp(&text[b.0..b.1]));
        let mut map = MapBuilder::memory();
        for alike in self.rows.chunk_by(|a, b| text[a.0..a.1] == text[b.0..b.1]) {
            let bits = alike.iter().map(|row| Reading(row.2)).reduce(Reading::joined);
            let used = bits.filter(|bits| bits.any(!Reading::SLOTS) && alike[0].0 < alike[0].1);
            if let Some(bits) = used {
                map.insert(&text[alike[0].0..alike[0].1], bits.0).map_err(|e| e.to_string())?;
            }
        }
        map.into_inner().map_err(|error| error.to_string())
    }
}

/// Each word to the place of its line of flags; words that look alike share a line.
fn lemmas(entries: &[Entry]) -> Result<(Vec<u8>, String), String> {
    let mut by_word: BTreeMap<&str, String> = BTreeMap::new();
    for entry in entries {
        let line = by_word.entry(entry.word).or_default();
        line.push_str(entry.flags);
        line.push(' ');
    }
    let mut lines = String::new();
    let mut places: HashMap<String, u64> = HashMap::new();
    let mut map = MapBuilder::memory();
    for (word, line) in by_word {
        let next = u64::try_from(lines.len()).map_err(|error| error.to_string())?;
        let place = *places.entry(line).or_insert_with_key(|line| {
            lines.push_str(line);
            lines.push('\n');
            next
        });
        map.insert(word, place).map_err(|error| error.to_string())?;
    }
    Ok((map.into_inner().map_err(|error| error.to_string())?, lines))
}
