//! What triage proposes for incoming comments: precedence, negations, explanations, any text.

mod pieces;
mod shelf;

use std::sync::LazyLock;

use anslag_review::{Class, Flag, Triage, TriageBook, Urgency, span, triage};
use pieces::{hostile, texts};
use proptest::prelude::*;

static BOOK: LazyLock<TriageBook> = LazyLock::new(shelf::triage);

fn read(text: &str) -> Triage {
    triage(&BOOK, text)
}

#[track_caller]
fn is(class: Class, texts: &[&str]) {
    for text in texts {
        let read = read(text);
        assert_eq!(read.class, class, "{text}: {:#?}", read.reasons);
    }
}

#[test]
fn a_threat_goes_before_an_insult() {
    is(Class::Threat, &["Din jävla idiot, jag ska slå ihjäl dig", "Era puckon, vi vet var ni bor"]);
    assert_eq!(read("Jag ska slå ihjäl dig").flags, [Flag::CrimeSuspected], "police must know");
}

#[test]
fn hate_goes_before_an_insult() {
    is(Class::Hate, &["Idioter, ut med araberna ur vårt hus"]);
}

#[test]
fn figures_of_speech_are_no_threats() {
    for text in [
        "Skjut upp mötet till hösten",
        "Jag dör av skratt åt den filmen",
        "Den nya rondellen dödar handeln i centrum",
        "Jag skulle aldrig hota någon, men jag är besviken",
        "Vi ses i förvaltningsrätten om ni inte ändrar beslutet",
    ] {
        assert_ne!(read(text).class, Class::Threat, "{text}: {:#?}", read(text).reasons);
    }
}

#[test]
fn quoting_a_hard_word_is_not_hate() {
    for text in ["Någon skrek blatte efter min son på bussen", "Han kallade mig svartskalle i kön"]
    {
        assert_ne!(read(text).class, Class::Hate, "{text}: {:#?}", read(text).reasons);
    }
}

#[test]
fn worry_goes_before_the_question_it_ends_with() {
    let read = read("Flickan på vår gård har blåmärken på armarna. Vem ska jag ringa?");
    assert_eq!((read.class, read.urgency), (Class::Worry, Urgency::High), "{read:#?}");
    assert!(read.flags.contains(&Flag::ChildAtRisk) && read.worry == 3, "{read:#?}");
}

#[test]
fn children_at_play_are_no_worry() {
    for text in ["Barnen skrek av glädje på karusellen, tack!", "När öppnar lekplatsen?"] {
        assert!(!read(text).flags.contains(&Flag::ChildAtRisk), "{text}: {:#?}", read(text));
    }
}

#[test]
fn a_document_may_be_asked_for_without_the_word_for_it() {
    for text in ["kan jag få se avtalet med städfirman?", "Mejla mig diarielistan för mars"] {
        let read = read(text);
        assert_eq!(read.class, Class::RecordsRequest, "before a question: {text}");
        assert_eq!(read.flags, [Flag::AsksForDocument], "{text}");
    }
}

#[test]
fn self_harm_is_acute_when_it_is_stated() {
    let read = read("Jag tänker ta livet av mig i kväll");
    assert_eq!((read.urgency, read.worry), (Urgency::Acute, 3), "{read:#?}");
    assert!(read.flags.contains(&Flag::SelfHarm), "{read:#?}");
    assert!(!self::read("Orkar inte mer snö haha 😂").flags.contains(&Flag::SelfHarm));
}

#[test]
fn small_talk_is_of_little_importance() {
    is(Class::Trivial, &["@Anders", "😂😂", "haha"]);
    assert_eq!(read("").class, Class::Trivial, "nothing at all is trivial");
}

#[test]
fn every_class_is_explained_by_words_of_the_text() {
    for text in [
        "Jag bränner ner ert kontor",
        "Papperskorgen vid Storgatan är trasig",
        "Tack för en fin dag i parken",
        "När öppnar biblioteket på lördag?",
    ] {
        let read = read(text);
        let name = read.class.name();
        let own = read.reasons.iter().filter(|r| r.about.split(", ").any(|about| about == name));
        assert!(own.clone().count() > 0, "{text}: {read:#?}");
        assert!(own.into_iter().all(|reason| !reason.says.is_empty()), "{text}: {read:#?}");
    }
}

#[test]
fn topics_are_those_of_the_tree() {
    let tree = std::fs::read_to_string(shelf::assets().join("lexicon/topics.toml"));
    let tree = tree.expect("the topic tree");
    let own = shelf::files(&shelf::assets().join("triage"), &["tsv"]);
    for line in own[0].1.lines().filter(|line| !line.starts_with('#')) {
        let text = line.rsplit('\t').next().unwrap_or_default();
        let topic = read(text).topic;
        assert!(tree.contains(&format!("\"{topic}\"")), "{topic} for {text}");
    }
    assert_eq!(read("När öppnar biblioteket?").topic, "Kultur");
    assert_eq!(read("Vem plogar cykelvägen?").topic, "Trafik");
}

#[test]
fn without_a_model_the_cues_still_speak() {
    let book = shelf::cues([]);
    assert_eq!(triage(&book, "Vi vet var ni bor").class, Class::Threat);
    assert_eq!(triage(&book, "Tack för hjälpen med flytten").class, Class::Praise);
}

#[test]
fn a_faulty_page_is_named_and_the_others_load() {
    let good = "[[cue]]\nid = 'a'\nsays = 'x'\nclass = 'praise'\nphrases = ['hurra']\n";
    let lost = "[[cue]]\nid = 'b'\nsays = 'x'\nphrases = ['@saknas']\n";
    let pages = [("1.toml", "cue = 3\n"), ("2.toml", lost), ("3.toml", good)];
    let (book, faults) = TriageBook::load(pages);
    let files: Vec<_> = faults.iter().map(|fault| fault.file.as_str()).collect();
    assert_eq!(files, ["1.toml", "2.toml"], "{faults:#?}");
    assert_eq!(triage(&book, "Hurra").class, Class::Praise, "the third page works");
}

proptest! {
    #[test]
    fn reasons_quote_the_text_they_point_at(text in texts()) {
        let found = read(&text);
        for reason in &found.reasons {
            prop_assert_eq!(text.get(reason.start..reason.end), Some(reason.text.as_str()));
        }
        prop_assert!(found.worry <= 3);
        let wide = found.clone().in_utf16(&text);
        for (bytes, units) in found.reasons.iter().zip(&wide.reasons) {
            prop_assert_eq!(span::utf16(&text, &[bytes.start]), vec![units.start]);
        }
        prop_assert_eq!(read(&text), found, "nothing is remembered");
    }
}

#[test]
fn hostile_texts_are_read() {
    for text in hostile() {
        assert!(read(&text).worry <= 3, "{} bytes", text.len());
    }
}
