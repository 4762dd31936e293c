//! Abbreviations by what may follow them, and words that open a sentence.

/// What a full stop after an abbreviation means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// The sentence always goes on: *t.ex.*
    GoesOn,
    /// A name or a noun follows: *dr. Berg*; a word that opens sentences starts a new one.
    Title,
    /// Often last; a capital or a number starts a new sentence: *m.m.*
    MayEnd,
    /// A word of its own too, unless a number follows: *bil. 3*
    BeforeNumber,
}

/// Each list in alphabetical order by code point, for halving.
const GOES_ON: [&str; 58] = [
    "a.a", "a.k.a", "bl.a", "c:a", "ca", "cf", "d.v.s", "dvs", "e.g", "enl", "ev", "exkl", "f.d",
    "f.n", "f.o.m", "f.ö", "fn", "fr.o.m", "fr.om", "fö", "föreg", "g.m", "gm", "i.e", "i.o.m",
    "i.st.f", "inkl", "istf", "jfr", "jmf", "kl", "m.a.o", "m.h.a", "m.t.p", "motsv", "n.b",
    "o.k.s", "p.g.a", "pga", "proc", "resp", "s.a.s", "s.k", "spec", "särsk", "t.ex", "t.o.m",
    "tex", "tfn", "trol", "urspr", "utb", "v.g", "vard", "vs", "ä.k", "äv", "övers",
];
const TITLE: [&str; 59] = [
    "adj",
    "adr",
    "anl",
    "ans",
    "anst",
    "ark",
    "avd",
    "avg",
    "avs",
    "betr",
    "bitr",
    "civ.ing",
    "dep",
    "dipl",
    "dir",
    "div",
    "dnr",
    "doc",
    "dr",
    "eg",
    "ekon",
    "eng",
    "fam",
    "fil",
    "fören",
    "förf",
    "förv",
    "hr",
    "ing",
    "insp",
    "inst",
    "jur",
    "kand",
    "kapt",
    "kommun.dir",
    "komp",
    "kungl",
    "lgh",
    "lic",
    "mag",
    "mdm",
    "mr",
    "mrs",
    "ms",
    "ordf",
    "prof",
    "red",
    "ref",
    "s:t",
    "sekr",
    "st",
    "stf",
    "t.f",
    "tekn",
    "tel",
    "tjf",
    "univ",
    "v.ordf",
    "vik",
];
const MAY_END: [&str; 51] = [
    "dyl", "e.d", "e.dyl", "e.kr", "e.l", "e.m", "e.v.t", "em", "etc", "f.kr", "f.m", "ff", "fm",
    "forts", "ggr", "gr", "kcal", "kg", "km", "kr", "leg", "likn", "m.fl", "m.m", "mdr", "mfl",
    "milj", "mkr", "mkt", "mm", "ngn", "o.d", "o.dyl", "o.likn", "o.s.a", "o.s.v", "osa", "osv",
    "p.s", "prel", "s.d", "skr", "t.h", "t.v", "tim", "tr", "tsk", "u.a", "u.p.a", "vån", "övr",
];
const BEFORE_NUMBER: [&str; 46] = [
    "anm", "apr", "april", "art", "aug", "bet", "bil", "dec", "feb", "febr", "fig", "fre", "jan",
    "jul", "jun", "kap", "kol", "lör", "mar", "max", "min", "mom", "mån", "nov", "nr", "obs",
    "okt", "ons", "p", "pkt", "prop", "s", "sep", "sept", "sid", "sön", "tab", "tis", "tom",
    "tors", "uppl", "utg", "v", "vol", "åk", "årg",
];

/// Words that seldom stand after an abbreviation and often open a sentence.
const OPENERS: [&str; 76] = [
    "alla",
    "allt",
    "att",
    "av",
    "bara",
    "de",
    "den",
    "denna",
    "dessa",
    "det",
    "detta",
    "dock",
    "du",
    "där",
    "då",
    "efter",
    "eftersom",
    "en",
    "ett",
    "finns",
    "från",
    "för",
    "genom",
    "ha",
    "han",
    "har",
    "hej",
    "hon",
    "hos",
    "hur",
    "här",
    "i",
    "ibland",
    "ingen",
    "inte",
    "ja",
    "jag",
    "kan",
    "kom",
    "man",
    "med",
    "men",
    "mycket",
    "många",
    "ni",
    "nu",
    "när",
    "och",
    "också",
    "om",
    "på",
    "sedan",
    "sen",
    "ska",
    "som",
    "så",
    "tack",
    "till",
    "trots",
    "tycker",
    "under",
    "undrar",
    "vad",
    "var",
    "varför",
    "varje",
    "vem",
    "vi",
    "vid",
    "vilka",
    "vilken",
    "vill",
    "välkommen",
    "välkomna",
    "är",
    "även",
];

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

/// What the word before a full stop means, if it is an abbreviation.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    /// No abbreviation of ours is longer, in bytes.
    const LONGEST: usize = 12;
    if word.len() > LONGEST {
        return None;
    }
    let word = word.to_lowercase();
    let lists = [
        (&GOES_ON[..], Abbreviation::GoesOn),
        (&TITLE, Abbreviation::Title),
        (&MAY_END, Abbreviation::MayEnd),
        (&BEFORE_NUMBER, Abbreviation::BeforeNumber),
    ];
    lists.into_iter().find(|(list, _)| list.contains(&word.as_str())).map(|(_, kind)| kind)
}

/// Is this one of the abbreviations with full stops inside?
pub(crate) fn dotted(word: &str) -> bool {
    word.contains('.') && abbreviation(word).is_some()
}

/// Does the word, in any case, often open a sentence?
pub(super) fn opens(word: &str) -> bool {
    word.len() < 16 && OPENERS.contains(&word.to_lowercase().as_str())
}

/// Is it the name of a month, in any case?
pub(super) fn is_month(word: &str) -> bool {
    word.len() < 16 && MONTHS.contains(&word.to_lowercase().as_str())
}
