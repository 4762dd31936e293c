//! Verbs whose tenses the dictionary lists one by one: *se, ser, såg, sett, se, sedd*.

use super::reading::Slot;

/// One verb: its forms in the order of the columns.
#[derive(Debug, Clone, Copy)]
pub(super) struct Strong<'a> {
    columns: [&'a str; 6],
}

const SLOTS: [Slot; 5] =
    [Slot::Infinitive, Slot::Present, Slot::Preterite, Slot::Supine, Slot::Imperative];

impl<'a> Strong<'a> {
    /// Reads a line; an empty column or one with `-` is a form the verb lacks.
    fn read(line: &'a str) -> Option<Self> {
        let mut columns = ["-"; 6];
        if line.starts_with('#') || !line.contains('\t') {
            return None;
        }
        for (column, written) in columns.iter_mut().zip(line.split('\t')) {
            *column = written.trim();
        }
        Some(Self { columns })
    }

    /// Every verb of the list.
    pub fn all(list: &'a str) -> impl Iterator<Item = Self> {
        list.lines().filter_map(Self::read)
    }

    pub fn infinitive(&self) -> &'a str {
        self.columns[0]
    }

    /// Every form with its place, s-forms and participles too.
    pub fn forms(&self) -> Vec<(String, Slot)> {
        let there = |column: &&str| !column.is_empty() && *column != "-";
        let active = SLOTS.into_iter().zip(self.columns).filter(|(_, column)| there(column));
        let mut forms: Vec<(String, Slot)> =
            active.clone().map(|(slot, form)| (form.to_owned(), slot)).collect();
        if !there(&self.columns[5]) {
            return forms;
        }
        forms.extend(active.filter_map(|(slot, form)| self.s_form(form, slot)));
        forms.extend(participles(self.columns[5]));
        forms
    }

    /// *ses, sågs, setts*; the present loses its -er, or its -r where the verb does: *görs*, *ges*.
    fn s_form(&self, form: &str, slot: Slot) -> Option<(String, Slot)> {
        let (bare, slot) = match slot {
            Slot::Infinitive => (form, Slot::InfinitiveS),
            Slot::Preterite => (form, Slot::PreteriteS),
            Slot::Supine => (form, Slot::SupineS),
            Slot::Present => {
                let bare = form.strip_suffix("er").filter(|bare| bare.contains(vowel));
                let short = || form.strip_suffix('r').filter(|bare| *bare == self.infinitive());
                (bare.or_else(short).unwrap_or(form), Slot::PresentS)
            }
            _ => return None,
        };
        Some((format!("{bare}s"), slot))
    }
}

fn vowel(letter: char) -> bool {
    "aeiouyåäö".contains(letter)
}

/// *sedd, sett, sedda*; *skriven, skrivet, skrivna*; *köpt, köpt, köpta*.
fn participles(base: &str) -> [(String, Slot); 3] {
    let (t, plural) = if let Some(stem) = base.strip_suffix("en") {
        (format!("{stem}et"), format!("{stem}na"))
    } else if let Some(stem) = base.strip_suffix("dd") {
        (format!("{stem}tt"), format!("{base}a"))
    } else if let Some(stem) = base.strip_suffix('d') {
        let t = if stem.ends_with(vowel) { "tt" } else { "t" };
        (format!("{stem}{t}"), format!("{base}a"))
    } else {
        (base.to_owned(), format!("{base}a"))
    };
    [
        (base.to_owned(), Slot::PastParticiple),
        (t, Slot::PastParticipleT),
        (plural, Slot::PastParticiplePl),
    ]
}
