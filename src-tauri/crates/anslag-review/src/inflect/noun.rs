//! Nouns: declension guessed by how the word ends.

use crate::lexicon::Slot;

/// How words with these ends go on: definite, plural, definite plural; `-` takes one letter away.
const ENDS: [(&str, [&str; 3]); 44] = [
    ("man", ["nen", "--än", "--ännen"]),
    ("barn", ["et", "", "en"]),
    ("fall", ["et", "", "en"]),
    ("brev", ["et", "", "en"]),
    ("mål", ["et", "", "en"]),
    ("fel", ["et", "", "en"]),
    ("hem", ["met", "", "men"]),
    ("stöd", ["et", "", "en"]),
    ("beslut", ["et", "", "en"]),
    ("ansvar", ["et", "", "en"]),
    ("kön", ["et", "", "en"]),
    ("uppdrag", ["et", "", "en"]),
    ("besvär", ["et", "", "en"]),
    ("dröjsmål", ["et", "", "en"]),
    ("sätt", ["et", "", "en"]),
    ("villkor", ["et", "", "en"]),
    ("lagrum", ["met", "", "men"]),
    ("rum", ["met", "", "men"]),
    ("vård", ["en", "ar", "arna"]),
    ("sten", ["en", "ar", "arna"]),
    ("gård", ["en", "ar", "arna"]),
    ("dag", ["en", "ar", "arna"]),
    ("plan", ["en", "er", "erna"]),
    ("lapp", ["en", "ar", "arna"]),
    ("vård- och omsorg", ["en", "", ""]),
    ("mor", ["n", "--ödrar", "--ödrarna"]),
    ("fröken", ["", "--nar", "--narna"]),
    ("dagis", ["et", "", "en"]),
    ("handikapp", ["et", "", "en"]),
    ("begäran", ["", "", ""]),
    ("ansökan", ["", "ansökningar", "ansökningarna"]),
    ("anmaning", ["en", "ar", "arna"]),
    ("are", ["n", "", "-na"]),
    ("ande", ["t", "n", "na"]),
    ("ende", ["t", "n", "na"]),
    ("område", ["t", "n", "na"]),
    ("ing", ["en", "ar", "arna"]),
    ("dom", ["en", "ar", "arna"]),
    ("else", ["n", "r", "rna"]),
    ("sjuka", ["n", "", ""]),
    ("a", ["n", "-or", "-orna"]),
    ("e", ["n", "-ar", "-arna"]),
    ("nad", ["en", "er", "erna"]),
    ("", ["en", "er", "erna"]),
];

/// The four forms and their genitives.
pub(super) fn forms(word: &str) -> Vec<(Slot, String)> {
    let known = ENDS.iter().find(|(end, _)| word.ends_with(end));
    let [definite, plural, definite_plural] = known.map_or(["en", "er", "erna"], |(_, ends)| *ends);
    let named = [
        (Slot::NounSg, word.to_owned()),
        (Slot::NounSgDef, bent(word, definite)),
        (Slot::NounPl, bent(word, plural)),
        (Slot::NounPlDef, bent(word, definite_plural)),
    ];
    let genitives = named.clone().map(|(slot, form)| (genitive(slot), format!("{form}s")));
    named
        .into_iter()
        .chain(genitives.into_iter().filter(|(_, form)| !form.ends_with("ss")))
        .collect()
}

const fn genitive(slot: Slot) -> Slot {
    match slot {
        Slot::NounSgDef => Slot::NounSgDefGen,
        Slot::NounPl => Slot::NounPlGen,
        Slot::NounPlDef => Slot::NounPlDefGen,
        _ => Slot::NounSgGen,
    }
}

/// The word with its ending; each `-` takes a letter away first.
fn bent(word: &str, ending: &str) -> String {
    let fewer = ending.chars().take_while(|letter| *letter == '-').count();
    let kept = word.chars().count().saturating_sub(fewer);
    word.chars().take(kept).chain(ending.chars().skip(fewer)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_how_they_end() {
        for (word, last) in [
            ("målsättning", "målsättningarna"),
            ("brukare", "brukarna"),
            ("lekman", "lekmännen"),
            ("städerska", "städerskorna"),
            ("person", "personerna"),
            ("driftstörning", "driftstörningarna"),
            ("socialfall", "socialfallen"),
            ("boende", "boendena"),
        ] {
            assert_eq!(forms(word)[3].1, last, "the definite plural");
        }
    }
}
