//! From cues and scores to a proposal: precedence first, then the model, then plain rules.

use std::collections::BTreeMap;

use super::book::TriageBook;
use super::features::{Reading, add_word};
use super::kinds::{Class, Flag, Reason, Triage, Urgency};
use super::page::{Cue, Strength};
use crate::linear::Hashed;
use crate::span::Span;

/// Weighs everything that speaks.
pub(super) fn judge(book: &TriageBook, text: &str, reading: &Reading, scores: &[f32]) -> Triage {
    let fired: Vec<&Cue> = reading.fired.iter().map(|fired| &book.cues[fired.cue]).collect();
    let class = class(book, &fired, scores);
    let class = if is_grave(&fired, class) { Class::Worry } else { class };
    let heard: Vec<&Cue> = fired.into_iter().filter(|cue| is_heard(cue, class)).collect();
    let flags = flags(&heard, class, &learned_flags(book, reading, class, scores));
    let topic = topic(&heard, class);
    let worry = worry(&heard, class, &flags, topic);
    let urgency = urgency(&heard, class, &flags, worry, topic);
    let reasons = reasons(book, text, reading, (class, topic), scores);
    Triage { class, topic: topic.to_owned(), urgency, worry, flags, reasons }
}

/// The classes that need a cue, or a score well above all others: a false one is costly.
const COSTLY: [Class; 3] = [Class::Threat, Class::Hate, Class::Abuse];
/// How far above the others such a score must be when no cue was found.
const MARGIN: f32 = 1.7;

fn class(book: &TriageBook, fired: &[&Cue], scores: &[f32]) -> Class {
    let strength = |class: Class| {
        let own = fired.iter().filter(|cue| cue.class == Some(class));
        own.map(|cue| cue.strength).max()
    };
    if let Some(sure) = Class::ALL.into_iter().find(|c| strength(*c) == Some(Strength::Sure)) {
        return sure;
    }
    // Figures of speech, counter-speech and the like stand on the pages as sharp but lawful.
    let disowned = strength(Class::SharpLawful) == Some(Strength::Strong);
    let score = |class: Class| {
        let learned = learned(book, class, scores);
        let without = COSTLY.contains(&class) && strength(class) < Some(Strength::Strong);
        let more = strength(class).map_or(0.0, |strength| bonus(strength, learned.is_some()));
        let disowned = COSTLY.contains(&class) && disowned;
        let less = if without { MARGIN } else { 0.0 } + if disowned { MARGIN } else { 0.0 };
        learned.unwrap_or(0.0) + more - less
    };
    // The last of the best, so that nothing at all is trivial.
    let all = Class::ALL.into_iter().map(|class| (score(class), class));
    all.max_by(|one, other| one.0.total_cmp(&other.0)).map_or(Class::Trivial, |best| best.1)
}

/// The labels of a class, by their place, with their scores: a worry has several.
fn labels_of<'b>(
    book: &'b TriageBook,
    class: Class,
    scores: &'b [f32],
) -> impl Iterator<Item = (usize, f32)> + 'b {
    let labels = book.model.labels().iter().zip(scores).enumerate();
    let own = labels.filter(move |(_, (label, _))| Class::named(label) == Some(class));
    own.map(|(at, (_, score))| (at, *score))
}

/// What the model gives a class: the chances of its labels together, as a score.
fn learned(book: &TriageBook, class: Class, scores: &[f32]) -> Option<f32> {
    let sum: f32 = labels_of(book, class, scores).map(|(_, score)| score.exp()).sum();
    (sum > 0.0).then(|| sum.ln())
}

/// The flags by which the model told a worry; a child at risk needs but a suspicion, and a child.
fn learned_flags(book: &TriageBook, reading: &Reading, class: Class, scores: &[f32]) -> Vec<Flag> {
    const SUSPICION: f32 = 0.2;
    const BELIEF: f32 = 0.5;
    /// Where no child is named, much else sounds alike.
    const CERTAINTY: f32 = 0.75;
    let Some(all) = learned(book, class, scores) else {
        return Vec::new();
    };
    let child = CHILD.iter().any(|group| book.mentions(reading, group));
    let likely = |(at, score): (usize, f32)| {
        let (_, flag) = book.model.labels()[at].split_once('+')?;
        let flag = Flag::named(flag)?;
        let enough = match flag {
            Flag::ChildAtRisk if child => SUSPICION,
            Flag::ChildAtRisk => CERTAINTY,
            _ => BELIEF,
        };
        ((score - all).exp() > enough).then_some(flag)
    };
    labels_of(book, class, scores).filter_map(likely).collect()
}

/// Groups of words that name a child, or a place for children.
const CHILD: [&str; 2] = ["barn", "barnplats"];

/// What a cue adds beyond what the model has learned of it; without a model, all there is.
fn bonus(strength: Strength, learned: bool) -> f32 {
    match (strength, learned) {
        (Strength::Hint, false) => 1.0,
        (Strength::Strong | Strength::Sure, false) => 2.0,
        (Strength::Hint, true) => 0.0,
        (Strength::Strong | Strength::Sure, true) => 0.7,
    }
}

/// Flags so grave that the text is a worry, whatever else it may be.
const GRAVE: [Flag; 3] = [Flag::ChildAtRisk, Flag::SelfHarm, Flag::DangerToLife];

/// Someone may be in danger: worry goes before everything but what is graver still.
fn is_grave(fired: &[&Cue], class: Class) -> bool {
    let settled = COSTLY.contains(&class) || matches!(class, Class::FaultReport | Class::Spam);
    let grave = |cue: &&Cue| {
        cue.class == Some(Class::Worry)
            && cue.strength >= Strength::Strong
            && cue.flags.iter().any(|flag| GRAVE.contains(flag))
    };
    !settled && fired.iter().any(grave)
}

/// Cues of a class that was not chosen say nothing about anything else; those of a graver class
/// that was turned down least of all.
fn is_heard(cue: &Cue, class: Class) -> bool {
    match (cue.class, class) {
        (Some(own), _) if own == class => true,
        (_, Class::Spam | Class::Trivial) => false,
        (Some(own), _) => !COSTLY.contains(&own),
        (None, _) => true,
    }
}

fn flags(heard: &[&Cue], class: Class, learned: &[Flag]) -> Vec<Flag> {
    let by_class = match class {
        Class::Threat => Some(Flag::CrimeSuspected),
        Class::RecordsRequest => Some(Flag::AsksForDocument),
        _ => None,
    };
    let strong = heard.iter().filter(|cue| cue.strength >= Strength::Strong);
    let found: Vec<Flag> = strong.flat_map(|cue| cue.flags.iter().copied()).collect();
    let wanted = |flag: &Flag| {
        let found = found.contains(flag) || learned.contains(flag);
        by_class == Some(*flag) || (found && fits(*flag, class))
    };
    Flag::ALL.into_iter().filter(wanted).collect()
}

/// Can a text of this class carry the flag?
fn fits(flag: Flag, class: Class) -> bool {
    let calm = matches!(class, Class::Praise | Class::Trivial | Class::Spam | Class::Hate);
    match flag {
        Flag::AddressedToOtherAuthority => {
            matches!(
                class,
                Class::Question | Class::Complaint | Class::FaultReport | Class::Proposal
            )
        }
        Flag::AsksForDocument => class == Class::RecordsRequest,
        Flag::SecretPersonalData | Flag::SelfHarm | Flag::MediaQuestion => class != Class::Spam,
        Flag::CrimeSuspected => !calm && class != Class::Proposal,
        Flag::ChildAtRisk | Flag::DangerToLife => !calm && class != Class::RecordsRequest,
        Flag::PromiseFollowUp => !calm,
    }
}

/// The topic most is said about; of two alike, the one named first.
fn topic<'b>(heard: &[&'b Cue], class: Class) -> &'b str {
    let mut sums: Vec<(&str, u32)> = Vec::new();
    for cue in heard {
        let Some(topic) = cue.topic.as_deref() else {
            continue;
        };
        let weight = match cue.strength {
            Strength::Hint => 1,
            Strength::Strong => 3,
            Strength::Sure => 6,
        };
        match sums.iter_mut().find(|(known, _)| *known == topic) {
            Some((_, sum)) => *sum += weight,
            None => sums.push((topic, weight)),
        }
    }
    let best = sums.iter().rev().max_by_key(|(_, sum)| *sum);
    best.map_or_else(|| usual_topic(class), |(topic, _)| topic)
}

/// What a text without any word of a topic is about.
fn usual_topic(class: Class) -> &'static str {
    match class {
        Class::Praise => "Beröm",
        Class::Threat => "Trygghet",
        Class::Abuse | Class::SharpLawful => "Bemötande och klagomål på oss",
        Class::RecordsRequest => "Nämnd och påverkan",
        _ => "Annat",
    }
}

/// Topics where people depend on us.
const CARE: [&str; 4] = ["Äldre", "Funktionsnedsättning", "Socialtjänst, allmänt", "Förskola"];
/// Topics where a day or two is no matter.
const LIGHT: [&str; 4] = ["Kultur", "Park och natur", "Fritid och ungdom", "Annat"];

fn worry(heard: &[&Cue], class: Class, flags: &[Flag], topic: &str) -> u8 {
    let said = heard.iter().map(|cue| cue.worry).max().unwrap_or(0);
    let flagged = flags.iter().map(|flag| match flag {
        Flag::DangerToLife | Flag::SelfHarm => 3,
        Flag::ChildAtRisk => 2,
        _ => 0,
    });
    let found = flagged.fold(said, u8::max);
    match class {
        Class::Hate | Class::Abuse | Class::Praise | Class::Spam | Class::Trivial => 0,
        Class::Threat => found.max(2),
        Class::Worry => found.max(1),
        Class::Complaint | Class::SharpLawful if CARE.contains(&topic) => found.max(1),
        Class::RecordsRequest | Class::Proposal => found.min(1),
        _ => found,
    }
}

fn urgency(heard: &[&Cue], class: Class, flags: &[Flag], worry: u8, topic: &str) -> Urgency {
    let light = LIGHT.contains(&topic);
    let usual = match class {
        Class::Threat => Urgency::High,
        Class::Spam | Class::Trivial | Class::Praise => Urgency::Low,
        Class::Abuse if !CARE.contains(&topic) => Urgency::Low,
        Class::Question | Class::Complaint | Class::Proposal | Class::SharpLawful if light => {
            Urgency::Low
        }
        _ => Urgency::Normal,
    };
    let said = heard.iter().filter_map(|cue| cue.urgency).min().unwrap_or(usual);
    let calm = matches!(class, Class::Spam | Class::Trivial | Class::Praise | Class::Hate);
    let grave = flags.iter().map(|flag| match flag {
        Flag::SelfHarm | Flag::DangerToLife | Flag::ChildAtRisk => Urgency::High,
        _ => Urgency::Low,
    });
    let worried = if worry >= 3 { Urgency::High } else { Urgency::Low };
    let found = grave.fold(said.min(usual).min(worried), Urgency::min);
    if calm && !flags.contains(&Flag::SelfHarm) { usual } else { found }
}

/// Every cue that was heard, with what it spoke for; the model's words where no cue did.
fn reasons(
    book: &TriageBook,
    text: &str,
    reading: &Reading,
    (class, topic): (Class, &str),
    scores: &[f32],
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for fired in &reading.fired {
        let cue = &book.cues[fired.cue];
        if !is_heard(cue, class) || cue.topic.as_deref().is_some_and(|own| own != topic) {
            continue;
        }
        let (first, last) = (reading.words[fired.first].span, reading.words[fired.last].span);
        reasons.push(reason(text, first.to(last), about(cue), cue.says.clone()));
    }
    if !reasons.iter().any(|reason| reason.about.split(", ").any(|name| name == class.name())) {
        reasons.extend(spoken_for(book, text, reading, class, scores));
    }
    reasons.sort_by_key(|reason| (reason.start, reason.end));
    reasons
}

fn reason(text: &str, span: Span, about: String, says: String) -> Reason {
    let Span { start, end } = span;
    Reason { about, says, start, end, text: text[start..end].to_owned() }
}

fn about(cue: &Cue) -> String {
    let class = cue.class.map(Class::name).into_iter();
    let flags = cue.flags.iter().copied().map(Flag::name);
    let topic = cue.topic.as_ref().map(|_| "topic");
    class.chain(flags).chain(topic).collect::<Vec<_>>().join(", ")
}

/// The words that weighed most for the class.
fn spoken_for(
    book: &TriageBook,
    text: &str,
    reading: &Reading,
    class: Class,
    scores: &[f32],
) -> Vec<Reason> {
    const MOST: usize = 3;
    const LEAST: f32 = 0.1;
    let best = labels_of(book, class, scores).max_by(|one, other| one.1.total_cmp(&other.1));
    let Some((label, _)) = best else {
        return Vec::new();
    };
    let mut weighed: BTreeMap<&str, (f32, Span)> = BTreeMap::new();
    for word in &reading.words {
        let mut features = Hashed::default();
        add_word(word, &mut features);
        let weights = features.0.iter().filter_map(|feature| book.model.weights(*feature));
        let sum: f32 = weights.map(|row| row[label]).sum();
        if sum >= LEAST {
            weighed.entry(&word.text).or_insert((sum, word.span));
        }
    }
    let mut heaviest: Vec<(f32, Span)> = weighed.into_values().collect();
    heaviest.sort_by(|one, other| other.0.total_cmp(&one.0));
    let says = |span: Span| {
        let word = &text[span.start..span.end];
        reason(text, span, class.name().to_owned(), format!("ordet ”{word}” talar för det"))
    };
    heaviest.into_iter().take(MOST).map(|(_, span)| says(span)).collect()
}
