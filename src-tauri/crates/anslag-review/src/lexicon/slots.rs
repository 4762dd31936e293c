//! Which place in the inflection a suffix rule of DSSO leads to.

use super::affix::Suffix;
use super::entry::{Entry, Sorts};
use super::reading::{Reading, Slot};

/// Places as bits, several where the form is of several sorts.
fn bits(slots: &[Slot]) -> u64 {
    slots.iter().fold(0, |sum, slot| sum | slot.bit())
}

fn when(wanted: bool, slots: &[Slot]) -> u64 {
    if wanted { bits(slots) } else { 0 }
}

/// The places of the word as it stands in the dictionary.
pub(super) fn of_word(entry: &Entry, sorts: Sorts) -> u64 {
    let plural = sorts.neuter && !entry.flags.contains('E') || entry.word.ends_with("are");
    let deponent = when(sorts.deponent, &[Slot::Infinitive, Slot::Present]);
    let found = when(sorts.noun, &[Slot::NounSg])
        | when(sorts.noun && plural, &[Slot::NounPl])
        | when(sorts.verb && !sorts.deponent, &[Slot::Infinitive])
        | when(sorts.adjective, &[Slot::Adjective])
        | when(sorts.participle, &[Slot::PastParticiple])
        | deponent;
    let deponent = if sorts.deponent { Reading::DEPONENT } else { 0 };
    if found == 0 { Reading::PLAIN } else { found | deponent }
}

/// The places of the form that a rule makes.
pub(super) fn of_rule(entry: &Entry, sorts: Sorts, rule: &Suffix) -> u64 {
    if rule.then.contains('W') {
        return 0;
    }
    let (strip, append) = (rule.strip.as_str(), rule.append.as_str());
    match rule.flag {
        'A' => genitive_or_s(entry, sorts),
        'D' if entry.flags.contains('B') && matches!(append, "en" | "ens") => {
            bits(&[if append == "en" { Slot::NounPlDef } else { Slot::NounPlDefGen }])
        }
        'B' | 'D' => definite(append),
        'C' => {
            when(true, &[if append.ends_with('s') { Slot::NounSgDefGen } else { Slot::NounSgDef }])
        }
        'E' | 'F' => n_forms(entry, append),
        'I' if sorts.verb && append == "r" => bits(&[Slot::Present]),
        'G' | 'H' | 'I' => plural(append),
        'J' if sorts.verb && strip.ends_with('a') => bits(&[Slot::Imperative]),
        'J' if append == "et" => bits(&[Slot::NounSgDef]),
        'J' if append == "ets" => bits(&[Slot::NounSgDefGen]),
        'J' => plural(append),
        'T' if append.starts_with("isk") => {
            adjective(append.trim_start_matches("isk")) | Reading::DERIVED
        }
        'T' | 'd' | 'e' => derived(append) | Reading::DERIVED,
        'm' => bits(&[Slot::Present]),
        'R' if append == "es" && strip == "a" => bits(&[Slot::PresentS]),
        'K'..='Q' if sorts.verb => verb(entry, rule.flag, strip, append),
        'K'..='Q' if sorts.participle => participle(append),
        'K'..='Q' => adjective_rule(strip, append),
        _ => Reading::PLAIN,
    }
}

/// *Görans* and *kallas*.
fn genitive_or_s(entry: &Entry, sorts: Sorts) -> u64 {
    let stem_is_present = entry.flags.contains('m');
    let neither = if sorts.noun || sorts.verb { 0 } else { Reading::PLAIN };
    neither
        | when(sorts.noun, &[Slot::NounSgGen])
        | when(sorts.verb, &[Slot::InfinitiveS])
        | when(sorts.verb && stem_is_present, &[Slot::PresentS])
}

fn definite(append: &str) -> u64 {
    match append {
        "nde" => bits(&[Slot::PresentParticiple, Slot::NounSg]),
        "ndes" => bits(&[Slot::NounSgGen]),
        _ if append.ends_with('s') => bits(&[Slot::NounSgDefGen]),
        _ => bits(&[Slot::NounSgDef]),
    }
}

/// *flickan* but *äpplen*; *cykeln*, *numren*, *äpplena*.
fn n_forms(entry: &Entry, append: &str) -> u64 {
    let neuter = entry.flags.contains(|flag| "BC".contains(flag));
    let genitive = append.ends_with('s');
    let slot = match append.trim_end_matches('s') {
        "n" | "a" if neuter || append.starts_with('a') => Slot::NounPl,
        "n" => Slot::NounSgDef,
        "na" | "ndena" => Slot::NounPlDef,
        _ if neuter => Slot::NounPlDef,
        _ => Slot::NounSgDef,
    };
    bits(&[if genitive { with_genitive(slot) } else { slot }])
}

const fn with_genitive(slot: Slot) -> Slot {
    match slot {
        Slot::NounPl => Slot::NounPlGen,
        Slot::NounPlDef => Slot::NounPlDefGen,
        Slot::NounSgDef => Slot::NounSgDefGen,
        _ => Slot::NounSgGen,
    }
}

fn plural(append: &str) -> u64 {
    let slot =
        if append.trim_end_matches('s').ends_with("na") { Slot::NounPlDef } else { Slot::NounPl };
    bits(&[if append.ends_with('s') { with_genitive(slot) } else { slot }])
}

/// *skrivare*, *berlinare*, *göteborgsbo*.
fn derived(append: &str) -> u64 {
    let bare = append.trim_end_matches('s');
    let slot = if bare.ends_with("na") {
        Slot::NounPlDef
    } else if bare.ends_with('n') {
        Slot::NounSgDef
    } else if append.ends_with("bor") || append.ends_with("bors") {
        Slot::NounPl
    } else {
        Slot::NounSg
    };
    let both = when(bare.ends_with("re") && append == bare, &[Slot::NounPl]);
    both | bits(&[if append == bare { slot } else { with_genitive(slot) }])
}

fn verb(entry: &Entry, flag: char, strip: &str, append: &str) -> u64 {
    let supine =
        |form: &str| matches!(form, "t" | "it" | "tt" | "ummit" | "upit" | "utit" | "agit" | "vit");
    match (flag, append) {
        ('L', "ende") => bits(&[Slot::PresentParticiple]),
        ('L', "s") => bits(&[Slot::PresentS]),
        ('N', "des" | "ts") if strip == "s" => {
            let slot = if append == "ts" { Slot::Supine } else { Slot::Preterite };
            bits(&[slot]) | Reading::DEPONENT
        }
        ('L' | 'N', _) => {
            let supine = append.strip_suffix('s').is_some_and(supine);
            bits(&[if supine { Slot::SupineS } else { Slot::PreteriteS }])
        }
        ('K', "er") => bits(&[Slot::Present]),
        ('O' | 'P' | 'K', "d" | "dd") => bits(&[Slot::PastParticiple]),
        ('O', "da") | ('K', "dda") | ('Q', "ta") => bits(&[Slot::PastParticiplePl]),
        ('P', "de") => bits(&[Slot::Preterite, Slot::PastParticiplePl]),
        ('M', form) if supine(form) => bits(&[Slot::Supine]),
        ('Q', _) => bits(&[Slot::AdjectivePl]),
        ('O', _) => 0,
        // A verb with participles has them for the supine's form too.
        (_, form) if supine(form) => {
            let both = append == "t" || append == "tt";
            let both =
                both && (flag == 'P' || entry.flags.contains(|other| "OPQK".contains(other)));
            bits(&[Slot::Supine]) | when(both, &[Slot::PastParticipleT])
        }
        _ => bits(&[Slot::Preterite]),
    }
}

fn participle(append: &str) -> u64 {
    match append {
        "e" => bits(&[Slot::PastParticiplePl]),
        "t" => bits(&[Slot::PastParticipleT]),
        _ => adjective(append),
    }
}

fn adjective_rule(strip: &str, append: &str) -> u64 {
    match append {
        "t" | "tt" => bits(&[Slot::AdjectiveT]),
        "" if strip == "e" => bits(&[Slot::Adjective]),
        _ => adjective(append),
    }
}

fn adjective(append: &str) -> u64 {
    let slot = if append.ends_with("aste") {
        Slot::SuperlativeDef
    } else if append.ends_with("ast") {
        Slot::Superlative
    } else if append.ends_with("are") {
        Slot::Comparative
    } else if append.ends_with('s') {
        return Reading::PLAIN;
    } else {
        match append {
            "" => Slot::Adjective,
            "t" => Slot::AdjectiveT,
            _ => Slot::AdjectivePl,
        }
    };
    bits(&[slot])
}
