//! Verbs: the strong ones by their last part, the weak ones by conjugation.

use crate::lexicon::Slot;

/// The principal parts: infinitive, present, preterite, supine, imperative and perfect participle
/// in common gender (empty where there is none).
type Parts = [&'static str; 6];

/// Irregular verbs; a verb that ends with one of them is inflected like it.
const IRREGULAR: [Parts; 74] = [
    ["se", "ser", "såg", "sett", "se", "sedd"],
    ["ge", "ger", "gav", "gett", "ge", "given"],
    ["få", "får", "fick", "fått", "få", ""],
    ["gå", "går", "gick", "gått", "gå", "gången"],
    ["stå", "står", "stod", "stått", "stå", "stådd"],
    ["slå", "slår", "slog", "slagit", "slå", "slagen"],
    ["komma", "kommer", "kom", "kommit", "kom", "kommen"],
    ["hålla", "håller", "höll", "hållit", "håll", "hållen"],
    ["ta", "tar", "tog", "tagit", "ta", "tagen"],
    ["taga", "tager", "tog", "tagit", "tag", "tagen"],
    ["dra", "drar", "drog", "dragit", "dra", "dragen"],
    ["draga", "drager", "drog", "dragit", "drag", "dragen"],
    ["låta", "låter", "lät", "låtit", "låt", "låten"],
    ["skriva", "skriver", "skrev", "skrivit", "skriv", "skriven"],
    ["bära", "bär", "bar", "burit", "bär", "buren"],
    ["falla", "faller", "föll", "fallit", "fall", "fallen"],
    ["ligga", "ligger", "låg", "legat", "ligg", ""],
    ["lägga", "lägger", "lade", "lagt", "lägg", "lagd"],
    ["sätta", "sätter", "satte", "satt", "sätt", "satt"],
    ["säga", "säger", "sade", "sagt", "säg", "sagd"],
    ["göra", "gör", "gjorde", "gjort", "gör", "gjord"],
    ["njuta", "njuter", "njöt", "njutit", "njut", "njuten"],
    ["skjuta", "skjuter", "sköt", "skjutit", "skjut", "skjuten"],
    ["bjuda", "bjuder", "bjöd", "bjudit", "bjud", "bjuden"],
    ["bryta", "bryter", "bröt", "brutit", "bryt", "bruten"],
    ["finna", "finner", "fann", "funnit", "finn", "funnen"],
    ["finnas", "finns", "fanns", "funnits", "finns", ""],
    ["binda", "binder", "band", "bundit", "bind", "bunden"],
    ["driva", "driver", "drev", "drivit", "driv", "driven"],
    ["stiga", "stiger", "steg", "stigit", "stig", "stigen"],
    ["gripa", "griper", "grep", "gripit", "grip", "gripen"],
    ["strida", "strider", "stred", "stridit", "strid", "stridd"],
    ["fara", "far", "for", "farit", "far", "faren"],
    ["flyta", "flyter", "flöt", "flutit", "flyt", "fluten"],
    ["vara", "är", "var", "varit", "var", ""],
    ["bli", "blir", "blev", "blivit", "bli", "bliven"],
    ["ha", "har", "hade", "haft", "ha", "havd"],
    ["hava", "haver", "hade", "haft", "hav", ""],
    ["veta", "vet", "visste", "vetat", "vet", ""],
    ["be", "ber", "bad", "bett", "be", "bedd"],
    ["välja", "väljer", "valde", "valt", "välj", "vald"],
    ["sälja", "säljer", "sålde", "sålt", "sälj", "såld"],
    ["kunna", "kan", "kunde", "kunnat", "kan", ""],
    ["låna ut", "lånar ut", "lånade ut", "lånat ut", "låna ut", ""],
    ["hugga", "hugger", "högg", "huggit", "hugg", "huggen"],
    ["skära", "skär", "skar", "skurit", "skär", "skuren"],
    ["sluta", "slutar", "slutade", "slutat", "sluta", "slutad"],
    ["avsluta", "avslutar", "avslutade", "avslutat", "avsluta", "avslutad"],
    ["lyda", "lyder", "lydde", "lytt", "lyd", "lydd"],
    ["betyda", "betyder", "betydde", "betytt", "betyd", ""],
    ["spörja", "spörjer", "sporde", "sport", "spörj", "spord"],
    ["giva", "giver", "gav", "givit", "giv", "given"],
    ["bliva", "bliver", "blev", "blivit", "bliv", ""],
    ["bedja", "beder", "bad", "bett", "bed", ""],
    ["vinna", "vinner", "vann", "vunnit", "vinn", "vunnen"],
    ["hinna", "hinner", "hann", "hunnit", "hinn", "hunnen"],
    ["sitta", "sitter", "satt", "suttit", "sitt", ""],
    ["svära", "svär", "svor", "svurit", "svär", "svuren"],
    ["stödja", "stöder", "stödde", "stött", "stöd", "stödd"],
    ["skola", "ska", "skulle", "skolat", "", ""],
    ["måste", "måste", "måste", "måst", "", ""],
    ["böra", "bör", "borde", "bort", "", ""],
    ["gälla", "gäller", "gällde", "gällt", "gäll", ""],
    ["äga", "äger", "ägde", "ägt", "äg", "ägd"],
    ["växa", "växer", "växte", "växt", "väx", "vuxen"],
    ["svara", "svarar", "svarade", "svarat", "svara", "svarad"],
    ["spara", "sparar", "sparade", "sparat", "spara", "sparad"],
    ["förvara", "förvarar", "förvarade", "förvarat", "förvara", "förvarad"],
    ["bevara", "bevarar", "bevarade", "bevarat", "bevara", "bevarad"],
    ["klara", "klarar", "klarade", "klarat", "klara", "klarad"],
    ["arbeta", "arbetar", "arbetade", "arbetat", "arbeta", "arbetad"],
    ["anhålla", "anhåller", "anhöll", "anhållit", "anhåll", "anhållen"],
    ["uppmana", "uppmanar", "uppmanade", "uppmanat", "uppmana", "uppmanad"],
    ["varsla", "varslar", "varslade", "varslat", "varsla", "varslad"],
];

/// The ends of weak verbs of the second conjugation: *ställer*, *köper*.
const SECOND: [&str; 45] = [
    "ställa", "sända", "vända", "leda", "träda", "tända", "känna", "nämna", "bygga", "följa",
    "kräva", "höva", "föra", "höra", "köra", "lära", "märka", "tänka", "sänka", "röna", "fylla",
    "söka", "köpa", "gära", "lösa", "läsa", "hjälpa", "skilja", "tömma", "hysa", "sköta", "möta",
    "hyra", "styra", "störa", "röra", "reda", "löpa", "stämma", "stänga", "låsa", "mäla", "bränna",
    "öja", "lysa",
];

/// All forms of an infinitive.
pub(super) fn forms(word: &str) -> Vec<(Slot, String)> {
    let parts = irregular(word).unwrap_or_else(|| weak(word));
    let [infinitive, present, preterite, supine, imperative, perfect] = parts;
    let passive = |form: &str| format!("{form}s");
    let mut forms = vec![
        (Slot::InfinitiveS, passive(&infinitive)),
        (Slot::PresentS, present_s(&infinitive, &present)),
        (Slot::PreteriteS, passive(&preterite)),
        (Slot::SupineS, passive(&supine)),
    ];
    if let Some(stem) = present.strip_suffix("er").filter(|_| infinitive.ends_with('a')) {
        forms.push((Slot::PresentS, format!("{stem}es")));
    }
    if !perfect.is_empty() {
        let (neuter, plural) = super::adjective::bent(&perfect);
        forms.push((Slot::PastParticiple, perfect));
        forms.push((Slot::PastParticipleT, neuter));
        forms.push((Slot::PastParticiplePl, plural));
    }
    let plain = [
        (Slot::Infinitive, infinitive),
        (Slot::Present, present),
        (Slot::Preterite, preterite),
        (Slot::Supine, supine),
        (Slot::Imperative, imperative),
    ];
    plain.into_iter().chain(forms).filter(|(_, form)| !form.is_empty()).collect()
}

/// An irregular verb without participles, such as *få*.
pub(super) fn unperfected(word: &str) -> bool {
    irregular(word).is_some_and(|parts| parts[5].is_empty())
}

fn irregular(word: &str) -> Option<[String; 6]> {
    let ends = IRREGULAR.iter().filter(|parts| word.ends_with(parts[0]));
    let parts = ends.max_by_key(|parts| parts[0].len())?;
    let prefix = &word[..word.len() - parts[0].len()];
    let short = parts[0].len() <= 2 && prefix.is_empty();
    let weak = word.ends_with("tera") || SECOND.iter().any(|end| ends_longer(word, end, parts[0]));
    // A short verb is only a part of a longer one behind a prefix with a vowel of its own.
    let prefixed = prefix.contains(|c| "aeiouyåäö".contains(c));
    if weak || !(prefix.is_empty() || short || prefixed) {
        return None;
    }
    Some(parts.map(|part| if part.is_empty() { String::new() } else { format!("{prefix}{part}") }))
}

fn ends_longer(word: &str, end: &str, than: &str) -> bool {
    word.ends_with(end) && end.len() > than.len() && end.ends_with(than)
}

fn weak(word: &str) -> [String; 6] {
    let Some(stem) = word.strip_suffix('a') else {
        let dd = format!("{word}dd");
        let tt = format!("{word}tt");
        return [word.into(), format!("{word}r"), format!("{dd}e"), tt, word.into(), dd];
    };
    if !SECOND.iter().any(|end| word.ends_with(end)) {
        let own = |ending: &str| format!("{word}{ending}");
        return [own(""), own("r"), own("de"), own("t"), own(""), own("d")];
    }
    let present = if stem.ends_with('r') { stem.to_owned() } else { format!("{stem}er") };
    let (preterite, supine) = second(stem);
    let perfect = preterite.trim_end_matches('e').to_owned();
    [word.into(), present, preterite, supine, imperative(stem), perfect]
}

/// Preterite and supine of the second conjugation.
fn second(stem: &str) -> (String, String) {
    let short = ["mm", "nn"].iter().any(|double| stem.ends_with(double));
    let stem = if short { &stem[..stem.len() - 1] } else { stem };
    if let Some(root) = stem.strip_suffix("nd") {
        return (format!("{root}nde"), format!("{root}nt"));
    }
    if let Some(root) = stem.strip_suffix('d') {
        return (format!("{root}dde"), format!("{root}tt"));
    }
    if let Some(root) = stem.strip_suffix('j').filter(|root| root.ends_with("il")) {
        return (format!("{root}de"), format!("{root}t"));
    }
    let voiceless = stem.ends_with(['p', 't', 'k', 's', 'x']);
    let roned = stem.ends_with("rön");
    let ending = if voiceless || roned { "te" } else { "de" };
    (format!("{stem}{ending}"), format!("{stem}t"))
}

fn imperative(stem: &str) -> String {
    let short = ["mm", "mn"].iter().any(|double| stem.ends_with(double));
    if short { stem[..stem.len() - 1].to_owned() } else { stem.to_owned() }
}

/// *ställs*, *kallas*, *ses*, *läses*.
fn present_s(infinitive: &str, present: &str) -> String {
    if infinitive.ends_with('s') {
        return String::new();
    }
    if infinitive.strip_suffix('a') == Some(present) {
        return format!("{present}s");
    }
    match present.strip_suffix("er").filter(|_| infinitive.ends_with('a')) {
        Some(stem) if stem.ends_with('s') => format!("{stem}es"),
        Some(stem) => format!("{stem}s"),
        None => match present.strip_suffix('r').filter(|stem| infinitive.starts_with(stem)) {
            Some(stem) => format!("{stem}s"),
            None => format!("{present}s"),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(word: &str) -> Vec<String> {
        forms(word).into_iter().map(|(_, form)| form).take(4).collect()
    }

    #[test]
    fn each_conjugation() {
        assert_eq!(plain("avisera"), ["avisera", "aviserar", "aviserade", "aviserat"]);
        assert_eq!(plain("verkställa"), ["verkställa", "verkställer", "verkställde", "verkställt"]);
        assert_eq!(plain("avsända"), ["avsända", "avsänder", "avsände", "avsänt"]);
        assert_eq!(plain("utröna"), ["utröna", "utröner", "utrönte", "utrönt"]);
        assert_eq!(plain("införa"), ["införa", "inför", "införde", "infört"]);
        assert_eq!(plain("ikraftträda")[2..], ["ikraftträdde", "ikraftträtt"]);
        assert_eq!(plain("benämna")[2..], ["benämnde", "benämnt"]);
        assert_eq!(plain("bero"), ["bero", "beror", "berodde", "berott"]);
    }

    #[test]
    fn strong_verbs_keep_their_prefix() {
        assert_eq!(plain("inkomma"), ["inkomma", "inkommer", "inkom", "inkommit"]);
        assert_eq!(plain("inneha"), ["inneha", "innehar", "innehade", "innehaft"]);
        assert_eq!(plain("motta"), ["motta", "mottar", "mottog", "mottagit"]);
        assert_eq!(plain("innefatta")[1], "innefattar", "it does not end with the verb ta");
        assert_eq!(plain("hänskjuta")[2], "hänsköt");
    }

    #[test]
    fn passive_forms() {
        let has = |word: &str, form: &str| forms(word).iter().any(|(_, own)| own == form);
        for (word, form) in [
            ("säkerställa", "säkerställs"),
            ("vidta", "vidtas"),
            ("vidta", "vidtagits"),
            ("påbörja", "påbörjades"),
            ("tillhandahålla", "tillhandahölls"),
            ("verkställa", "verkställda"),
            ("lösa", "löses"),
            ("utgöra", "utgörs"),
            ("erhålla", "erhålles"),
        ] {
            assert!(has(word, form), "{word} has the form {form}");
        }
    }
}
