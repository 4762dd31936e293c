//! Words that begin sentences and are never names: pronouns, prepositions, conjunctions, greetings.

/// In the order of their bytes.
const SMALL: [&str; 258] = [
    "alla", "allt", "alltid", "allting", "alltså", "andra", "annan", "annars", "annat",
    "antingen", "att", "av", "bakom", "bara", "bland", "blev", "blir", "borde", "bort", "bra",
    "bredvid", "båda", "både", "dagens", "de", "dem", "den", "denna", "dessa", "dessutom", "det",
    "detta", "dig", "din", "dina", "ditt", "dock", "du", "där", "därefter", "därför", "då",
    "efter", "eftersom", "egentligen", "eller", "emellan", "en", "endast", "endera", "enligt",
    "ens", "er", "era", "ert", "ett", "eventuellt", "fler", "flera", "flest", "fortfarande",
    "fram", "framför", "fråga", "från", "får", "för", "före", "förr", "förra", "först", "förutom",
    "genom", "god", "gott", "gärna", "går", "ha", "hade", "hallå", "han", "hans", "har", "hej",
    "hejsan", "hela", "hen", "henne", "hennes", "hit", "hon", "honom", "hos", "hur", "hälsningar",
    "här", "i", "ibland", "icke", "idag", "igår", "ikväll", "imorgon", "inför", "ingen",
    "ingenting", "inget", "innan", "innanför", "inne", "inom", "inte", "istället", "ja", "jag",
    "jo", "ju", "just", "kan", "kanske", "kolla", "kom", "kommer", "kontakta", "kring", "kul",
    "kunde", "kvar", "lika", "längs", "läs", "låt", "man", "med", "medan", "mellan", "men", "mer",
    "mera", "mest", "mig", "min", "mina", "mitt", "mot", "mvh", "mycket", "många", "måste", "ned",
    "nej", "ner", "ni", "nog", "nu", "numera", "nyligen", "när", "nära", "nästan", "någon",
    "något", "några", "nån", "nåt", "obs", "och", "ock", "också", "olika", "om", "omkring", "oss",
    "på", "redan", "ring", "runt", "samma", "samt", "se", "sedan", "sen", "sig", "sin", "sina",
    "sist", "sitt", "sju", "ska", "skall", "skulle", "snart", "som", "sparsamt", "strax", "så",
    "sådan", "sådana", "sådant", "såväl", "tack", "till", "tills", "tillsammans", "totalt",
    "trots", "tvärtom", "tyvärr", "undan", "under", "upp", "uppe", "ur", "ut", "utan", "utanför",
    "utom", "utöver", "vad", "var", "vara", "vare", "varför", "varit", "varje", "varken", "vars",
    "vart", "vem", "vems", "verkligen", "vet", "vi", "vid", "vidare", "vilja", "vilka", "vilken",
    "vilket", "vill", "visst", "vore", "väl", "välkommen", "välkomna", "vår", "våra", "våran",
    "vårt", "än", "ändå", "ännu", "är", "även", "åt", "åter", "över", "överallt",
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
