//! Words that begin sentences and are never names: pronouns, prepositions, conjunctions, greetings, titles.

/// In the order of their bytes.
#[rustfmt::skip]
const SMALL: [&str; 313] = [
    "advokat", "advokaten", "alla", "allt", "alltid", "allting", "alltså", "andra", "annan",
    "annars", "annat", "antingen", "artisten", "att", "av", "bakom", "bara", "biskop", "biskopen",
    "bland", "blev", "blir", "borde", "bort", "bra", "bredvid", "båda", "både", "chefen",
    "dagens", "de", "dem", "den", "denna", "dessa", "dessutom", "det", "detta", "dig", "din",
    "dina", "ditt", "dock", "doktor", "doktorn", "domaren", "drottning", "drottningen", "du",
    "där", "därefter", "därför", "då", "efter", "eftersom", "egentligen", "eller", "emellan",
    "en", "endast", "endera", "enligt", "ens", "er", "era", "ert", "ett", "eventuellt",
    "familjen", "filosofen", "fler", "flera", "flest", "fortfarande", "fram", "framför", "fru",
    "fråga", "från", "fröken", "får", "för", "före", "författaren", "förr", "förra", "först",
    "förutom", "general", "generalen", "genom", "god", "gott", "grannen", "gärna", "går", "ha",
    "hade", "hallå", "han", "handläggaren", "hans", "har", "hej", "hejsan", "hela", "hen",
    "henne", "hennes", "herr", "hit", "hon", "honom", "hos", "hur", "hälsningar", "här", "i",
    "ibland", "icke", "idag", "igår", "ikväll", "imam", "imamen", "imorgon", "inför", "ingen",
    "ingenting", "inget", "innan", "innanför", "inne", "inom", "inte", "istället", "ja", "jag",
    "jo", "ju", "just", "kan", "kanske", "kejsar", "kejsaren", "kolla", "kollegan", "kom",
    "kommer", "kompositören", "konstnären", "kontakta", "kring", "kul", "kunde", "kung", "kungen",
    "kvar", "lika", "längs", "läraren", "läs", "låt", "man", "med", "medan", "mellan", "men",
    "mer", "mera", "mest", "mig", "min", "mina", "minister", "ministern", "mitt", "mot", "mvh",
    "mycket", "målvakten", "många", "måste", "ned", "nej", "ner", "ni", "nog", "nu", "numera",
    "nyligen", "när", "nära", "nästan", "någon", "något", "några", "nån", "nåt", "obs", "och",
    "ock", "också", "olika", "om", "omkring", "ordföranden", "oss", "pastor", "pastorn",
    "president", "presidenten", "prins", "prinsessan", "professor", "professorn", "på", "påve",
    "påven", "redan", "regissören", "rektor", "rektorn", "ring", "runt", "samma", "samt", "se",
    "sedan", "sen", "sig", "sin", "sina", "sist", "sitt", "sju", "ska", "skall", "skulle",
    "skådespelaren", "snart", "som", "sparsamt", "statsminister", "statsministern", "strax", "så",
    "sådan", "sådana", "sådant", "sångaren", "sångerskan", "såväl", "tack", "till", "tills",
    "tillsammans", "totalt", "trots", "tränaren", "tvärtom", "tyvärr", "undan", "under", "upp",
    "uppe", "ur", "ut", "utan", "utanför", "utom", "utrikesminister", "utöver", "vad", "var",
    "vara", "vare", "varför", "varit", "varje", "varken", "vars", "vart", "vem", "vems",
    "verkligen", "vet", "vi", "vid", "vidare", "vilja", "vilka", "vilken", "vilket", "vill",
    "visst", "vore", "väl", "välkommen", "välkomna", "vår", "våra", "våran", "vårt", "än", "ändå",
    "ännu", "är", "även", "åt", "åter", "över", "överallt",
];

/// Is this lower-case word one of them?
pub(super) fn is_small_word(lower: &str) -> bool {
    SMALL.binary_search(&lower).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_stand_in_order() {
        assert!(SMALL.is_sorted(), "or the search misses some");
        assert!(is_small_word("över") && !is_small_word("per"), "Per is also a name");
    }
}
