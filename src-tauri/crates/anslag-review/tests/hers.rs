//! The rules as she has changed them: settings, own pages, and the manual of it all.

mod shelf;

use std::collections::BTreeMap;

use anslag_domain::profile::{Election, ReviewProfile};
use anslag_domain::rule::{Bite, RuleSetting};
use anslag_review::adjust::{self, Paper, Settings};
use anslag_review::{
    Draft, Fault, Origin, Review, Role, RuleBook, Workings, listed, manual, review,
};

fn load(shipped: &[(&str, &str)], own: &[Paper], settings: &Settings) -> (RuleBook, Vec<Fault>) {
    adjust::load(shipped, own, settings, &mut Workings::default())
}

const LONG: &str = "\
id = \"KLA-001\"\ntitle = \"Korta meningar\"\nbite = \"regel\"\nkind = \"long_sentence\"\n\
valid = { from = 2020-01-01 }\n[[source]]\ntitle = \"Staden\"\nurl = \"https://start.stockholm/a\"\n\
as_of = 2026-01-01\n[match.check]\nname = \"sentence_length\"\nover = 3\n[say]\nmessage = \"Dela.\"\n\
why = \"Lång.\"\n[[example]]\nwrong = \"En två tre fyra.\"\nright = \"En två.\"\n";

const MAIL: &str = "\
id = \"PER-001\"\ntitle = \"E-post\"\nbite = \"stopp\"\nkind = \"email_private\"\n\
valid = { from = 2020-01-01 }\n[[source]]\nlaw = \"OSL\"\nsfs = \"2009:400\"\nplace = \"21 kap.\"\n\
as_of = 2026-01-01\n[match.check]\nname = \"email\"\nallow = [\"1177.se\", \"stockholm.se\"]\n[say]\n\
message = \"Ta bort ”{hit}”.\"\nwhy = \"Privat.\"\n[[example]]\nwrong = \"a@b.se\"\n\
right = \"a@stockholm.se\"\n";

/// A page that finds a word.
fn word(id: &str, word: &str, more: &str) -> String {
    format!(
        "id = \"{id}\"\ntitle = \"Ord\"\nbite = \"råd\"\nkind = \"word\"\n{more}\
         valid = {{ from = 2020-01-01 }}\n[[source]]\ntitle = \"Vi\"\nas_of = 2026-01-01\n\
         [match]\nphrases = [\"{word}\"]\n[say]\nmessage = \"Byt.\"\nwhy = \"Därför.\"\n\
         [[example]]\nwrong = \"Ett {word} här.\"\nright = \"Inget här.\"\n"
    )
}

fn profile() -> ReviewProfile {
    ReviewProfile {
        name: "Stockholm".into(),
        city: "Stockholms stad".into(),
        kommun: "Stockholm".into(),
        value_words: vec![],
        numbers: vec![],
        domains: vec!["stockholm.se".into(), "stockholm".into()],
        election: Election { on: false, from: None, to: None },
    }
}

fn setting(rule: &str) -> RuleSetting {
    let (params, exceptions) = (BTreeMap::new(), vec![]);
    RuleSetting { rule: rule.into(), off: None, bite: None, params, exceptions }
}

fn with(rule: RuleSetting) -> Settings {
    Settings { rules: vec![rule], ..Settings::shipped(profile()) }
}

fn read(book: &RuleBook, settings: &Settings, text: &str) -> Review {
    let draft = Draft { text, role: Role::Post, channels: &[], scheduled: false };
    settings.spare(review(book, &draft))
}

/// The rules that bite, with how hard.
fn bites(settings: &Settings, own: &[Paper], text: &str) -> Vec<(String, Bite)> {
    let old = word("TON-001", "gammal", "off = true\n");
    let vote = word("TON-002", "vallöfte", "mode = \"election\"\n");
    let shipped = [
        ("KLA-001-mening.toml", LONG),
        ("PER-001-epost.toml", MAIL),
        ("TON-001-gammal.toml", &old),
        ("TON-002-val.toml", &vote),
    ];
    let (book, faults) = load(&shipped, own, settings);
    assert_eq!(faults, [], "nothing is refused");
    let read = read(&book, settings, text);
    read.findings.into_iter().map(|finding| (finding.rule, finding.bite)).collect()
}

fn names(bites: &[(String, Bite)]) -> Vec<&str> {
    bites.iter().map(|(rule, _)| rule.as_str()).collect()
}

#[test]
fn a_rule_is_switched_off_and_on() {
    let text = "Det var en gammal park.";
    let shipped = Settings::shipped(profile());
    assert_eq!(names(&bites(&shipped, &[], text)), ["KLA-001"], "one is off as shipped");
    let off = with(RuleSetting { off: Some(true), ..setting("KLA-001") });
    assert_eq!(names(&bites(&off, &[], text)), Vec::<&str>::new());
    let on = with(RuleSetting { off: Some(false), ..setting("TON-001") });
    assert!(names(&bites(&on, &[], text)).contains(&"TON-001"), "she may switch it on");
}

#[test]
fn bite_and_threshold_are_hers() {
    let hard = with(RuleSetting { bite: Some(Bite::Stopp), ..setting("KLA-001") });
    assert_eq!(bites(&hard, &[], "Ett två tre fyra."), [("KLA-001".into(), Bite::Stopp)]);
    let params = BTreeMap::from([("over".to_owned(), 4.0)]);
    let longer = with(RuleSetting { params, ..setting("KLA-001") });
    assert_eq!(bites(&longer, &[], "Ett två tre fyra."), []);
    assert_eq!(names(&bites(&longer, &[], "Ett två tre fyra fem.")), ["KLA-001"]);
}

#[test]
fn what_is_excepted_is_never_marked_and_the_rule_has_passed() {
    let exceptions = vec!["Info@Skolan.example".to_owned()];
    let spared = with(RuleSetting { exceptions, ..setting("PER-001") });
    assert_eq!(bites(&spared, &[], "info@skolan.example"), []);
    assert_eq!(names(&bites(&spared, &[], "eva@skolan.example")), ["PER-001"], "another address");
    let (book, _) = load(&[("PER-001-epost.toml", MAIL)], &[], &spared);
    assert_eq!(read(&book, &spared, "info@skolan.example").passed, ["PER-001"]);
}

#[test]
fn an_own_word_is_spared_but_not_by_a_stop() {
    let words = vec!["gammal".to_owned(), "a@b.se".to_owned()];
    let on = RuleSetting { off: Some(false), ..setting("TON-001") };
    let settings = Settings { words, ..with(on) };
    assert_eq!(bites(&settings, &[], "Gammal park."), []);
    assert_eq!(names(&bites(&settings, &[], "a@b.se")), ["PER-001"]);
}

#[test]
fn another_kommun_has_its_own_addresses_and_takes_the_citys_pages_as_advice() {
    let stockholm = Settings::shipped(profile());
    assert_eq!(bites(&stockholm, &[], "a@stockholm.se"), []);
    let solna = ReviewProfile {
        name: "Annan kommun".into(),
        domains: vec!["solna.se".into()],
        ..profile()
    };
    let settings = Settings { profile: solna, ..stockholm };
    assert_eq!(names(&bites(&settings, &[], "a@stockholm.se")), ["PER-001"]);
    assert_eq!(bites(&settings, &[], "a@solna.se"), []);
    assert_eq!(bites(&settings, &[], "a@1177.se"), [], "what is not the city's own stays");
    assert_eq!(bites(&settings, &[], "Ett två tre fyra."), [("KLA-001".into(), Bite::Rad)]);
}

#[test]
fn election_rules_run_in_their_time() {
    let mut settings = Settings::shipped(profile());
    assert_eq!(bites(&settings, &[], "Ett vallöfte."), []);
    settings.election = true;
    assert_eq!(names(&bites(&settings, &[], "Ett vallöfte.")), ["TON-002"]);
}

#[test]
fn an_own_page_goes_before_the_shipped_one() {
    let mine = word("KLA-001", "tassemark", "");
    let own = [("KLA-001-min.toml".to_owned(), mine)];
    let settings = Settings::shipped(profile());
    assert_eq!(bites(&settings, &own, "I en fin stor tassemark."), [("KLA-001".into(), Bite::Rad)]);
    assert_eq!(bites(&settings, &own, "Ett två tre fyra."), [], "the shipped one does not run");
    let list = listed(&[("KLA-001-mening.toml", LONG)], &own, &settings);
    assert_eq!(list.len(), 1);
    assert_eq!((list[0].origin, list[0].file.as_str()), (Origin::Replaced, "KLA-001-min.toml"));
}

/// What is said of her pages beside one that is shipped.
fn faults(own: &[(&str, &str)]) -> Vec<Fault> {
    let own: Vec<Paper> = own.iter().map(|(n, t)| ((*n).to_owned(), (*t).to_owned())).collect();
    let settings = Settings::shipped(profile());
    let (book, faults) = load(&[("KLA-001-mening.toml", LONG)], &own, &settings);
    let rules: Vec<&str> = book.rules().iter().map(|rule| rule.id.as_str()).collect();
    assert!(rules.contains(&"KLA-001"), "the shipped page still runs");
    faults
}

#[test]
fn a_faulty_page_is_named_by_line_and_the_others_run() {
    let torn = word("EGEN-001", "hej", "").replace("kind =", "kindd =");
    let found = faults(&[("EGEN-001-hej.toml", &torn)]);
    assert_eq!(
        (found.len(), found[0].file.as_str(), found[0].line),
        (1, "EGEN-001-hej.toml", Some(4))
    );
    let unproved = word("EGEN-001", "hej", "").replace("Ett hej här", "Ett nej här");
    let found = faults(&[("EGEN-001-hej.toml", &unproved)]);
    assert_eq!((found.len(), found[0].line), (1, Some(14)), "{found:?}");
    let torn = "id = \"KLA-001\"";
    assert_eq!(faults(&[("KLA-001-mening.toml", torn)]).len(), 1, "a torn page replaces nothing");
    let winter = word("EGEN-001", "hej", "mode = \"vinter\"\n");
    let found = faults(&[("EGEN-001-hej.toml", &winter)]);
    assert_eq!((found.len(), found[0].line), (1, Some(5)), "{found:?}");
    let strange = word("EGEN-001", "hej", "yields_to = [\"XYZ-001\"]\n");
    let found = faults(&[("EGEN-001-hej.toml", &strange)]);
    assert!(found[0].reason.contains("XYZ-001"), "{found:?}");
    let resting = word("EGEN-001", "hej", "off = true\n");
    assert_eq!(faults(&[("EGEN-001-hej.toml", &resting)]), [], "its examples are tried awake");
    let yields = word("EGEN-001", "hej", "yields_to = [\"KLA-001\"]\n");
    assert_eq!(faults(&[("EGEN-001-hej.toml", &yields)]), [], "it may yield to a shipped one");
}

#[test]
fn a_threshold_the_page_does_not_know_is_left_out_and_named() {
    let params = BTreeMap::from([("under".to_owned(), 4.0)]);
    let settings = with(RuleSetting { params, bite: Some(Bite::Rad), ..setting("KLA-001") });
    let (book, faults) = load(&[("KLA-001-mening.toml", LONG)], &[], &settings);
    assert_eq!(faults.len(), 1, "{faults:?}");
    let read = read(&book, &settings, "Ett två tre fyra.");
    assert_eq!(read.findings[0].bite, Bite::Rad, "the rest of what is hers holds");
}

#[test]
fn a_word_list_of_hers_stands_in_the_place_of_the_shipped_one() {
    let page = word("KLA-006", "x", "").replace("phrases = [\"x\"]", "lexicon = \"ord.tsv\"");
    let page = page.replace("Ett x här", "Ett åsyfta här");
    let shipped = [("KLA-006-ord.toml", page.as_str()), ("ord.tsv", "åsyfta\tmena\n")];
    let settings = Settings::shipped(profile());
    let bites = |own: &str, text: &str| {
        let (book, faults) = load(&shipped, &[("ord.tsv".into(), own.into())], &settings);
        (read(&book, &settings, text).findings.len(), faults.len())
    };
    assert_eq!(bites("erhålla\tfå\n", "Vi erhåller, erhålla."), (1, 0));
    assert_eq!(
        bites("utan tabb\n", "Vi ska åsyfta."),
        (1, 1),
        "a faulty list is named, the other used"
    );
}

#[test]
fn the_fingerprint_is_that_of_the_rules_in_force() {
    let shipped = [("KLA-001-mening.toml", LONG)];
    let print = |settings: &Settings| load(&shipped, &[], settings).0.fingerprint().to_owned();
    let (plain, _) = RuleBook::load(shipped);
    let untouched = print(&Settings::shipped(profile()));
    assert_eq!(plain.fingerprint(), untouched, "nothing of hers, nothing changed");
    let exceptions = vec!["en två".to_owned()];
    let excepted = print(&with(RuleSetting { exceptions, ..setting("KLA-001") }));
    let word = print(&Settings { words: vec!["ord".into()], ..Settings::shipped(profile()) });
    assert!(untouched != excepted && untouched != word && excepted != word);
}

#[test]
fn the_manual_names_every_rule_and_says_what_is_changed() {
    let mut pages = shelf::files(&shelf::assets().join("rules"), &["toml"]);
    pages.retain(|(name, _)| name != "areas.toml");
    let shipped: Vec<(&str, &str)> =
        pages.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let params = BTreeMap::from([("over".to_owned(), 25.0)]);
    let settings = with(RuleSetting { params, ..setting("KLA-001") });
    let list = listed(&shipped, &[], &settings);
    assert_eq!(list.len(), pages.len(), "every page is a rule");
    let areas = [("PER".to_owned(), "Personuppgifter".to_owned())];
    let manual = manual(&list, &areas);
    for listed in &list {
        let rule = &listed.rule;
        for text in [&format!("### {} {}\n", rule.id, rule.title), &rule.say.why, &listed.file] {
            assert!(manual.contains(text.as_str()), "{}: {text}", rule.id);
        }
        for source in &rule.sources {
            assert!(manual.contains(&source.readable()), "{}: {source:?}", rule.id);
        }
    }
    assert!(manual.contains("`over` 25 (medföljande 30)"), "the threshold she changed");
    assert!(manual.contains("\n## Personuppgifter\n") && manual.contains("\n## Andra regler\n"));
}
