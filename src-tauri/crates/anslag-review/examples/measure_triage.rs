//! Measures triage: class by class, flags, urgency, worry, topic, alarms on lawful opinion, speed.
//!
//! Each comment is read by a model that never saw it: ten-fold cross-validation, and once more by
//! a model of our own sentences only. `--show` prints what was missed.

#[allow(dead_code, reason = "the other example uses the rest")]
mod lesson;

use std::collections::BTreeMap;
use std::time::Instant;

use anslag_review::{Class, Flag, Triage, TriageBook, triage};
use lesson::{Settings, Text, book, comments, learn, opinions, own, pages, questions};

const FOLDS: usize = 10;

fn main() {
    let pages = pages();
    let (own, comments, opinions) = (own(), comments(), opinions());
    // Every other opinion is learned from, the others are measured on.
    let learned: Vec<Text> = opinions.iter().step_by(2).cloned().chain(questions()).collect();
    let unseen: Vec<Text> = opinions.into_iter().skip(1).step_by(2).collect();
    let base = book(&pages, "");
    let teach = |texts: &[Text], more: &[Text]| {
        let all: Vec<Text> = texts.iter().chain(more).chain(&learned).cloned().collect();
        book(&pages, &learn(&base, &all, &Settings::default()))
    };
    if !comments.is_empty() {
        report("egna meningar → kommentarer", &read(&teach(&own, &[]), &comments));
        report("tiofaldig korsprövning → kommentarer", &crossed(&comments, &own, teach));
    }
    report("tiofaldig korsprövning → egna meningar", &crossed(&own, &comments, teach));
    let whole = teach(&own, &comments);
    alarms(&read(&whole, &unseen));
    time(&whole, &pages, &own);
}

/// Each text read by a model that learned from the other nine tenths, and from `more`.
fn crossed(
    texts: &[Text],
    more: &[Text],
    teach: impl Fn(&[Text], &[Text]) -> TriageBook,
) -> Vec<Answer> {
    let mut answers = Vec::new();
    for fold in 0..FOLDS {
        let part = |inside: bool| -> Vec<Text> {
            let places = (0..texts.len()).filter(|at| (at % FOLDS == fold) == inside);
            places.map(|at| texts[at].clone()).collect()
        };
        answers.extend(read(&teach(more, &part(false)), &part(true)));
    }
    answers
}

fn read(book: &TriageBook, texts: &[Text]) -> Vec<Answer> {
    let name = |class: Class| class.name();
    texts
        .iter()
        .map(|text| {
            let read = triage(book, &text.text);
            (name(read.class), read, text.clone())
        })
        .collect()
}

type Answer = (&'static str, Triage, Text);
type Answers = [Answer];

fn share(part: usize, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{:.0}", 100.0 * part as f64 / whole as f64) }
}

fn report(title: &str, answers: &Answers) {
    println!("\n== {title}: {} texter", answers.len());
    let right = answers.iter().filter(|(name, _, text)| *name == Class::ALL[text.class].name());
    println!("klass: {} % rätt", share(right.count(), answers.len()));
    confusion(answers);
    flags(answers);
    degrees(answers);
    let sharp = |text: &Text| Class::ALL[text.class] == Class::SharpLawful;
    let lawful = answers.iter().filter(|(_, _, text)| sharp(text));
    let all = lawful.clone().count();
    let false_ones = lawful.filter(|(_, read, _)| alarm(read)).count();
    println!("larm på skarpa men lagliga kommentarer: {false_ones} av {all}");
}

fn confusion(answers: &Answers) {
    let mut table = [[0_usize; Class::ALL.len()]; Class::ALL.len()];
    for (_, read, text) in answers {
        let guess = Class::ALL.iter().position(|class| *class == read.class).unwrap_or(0);
        table[text.class][guess] += 1;
        if read.class != Class::ALL[text.class] && shows() {
            let about: Vec<String> =
                read.reasons.iter().map(|r| format!("{}[{}]", r.about, r.text)).collect();
            println!(
                "  {} → {}: {} | {}",
                Class::ALL[text.class].name(),
                read.class.name(),
                text.text,
                about.join(" ")
            );
        }
    }
    let heads: String = Class::ALL.iter().map(|class| format!("{:>5.4}", class.name())).collect();
    println!("{:>16} {heads}    P    R", "rätt ↓ sagt →");
    for (at, row) in table.iter().enumerate() {
        let cells: String = row.iter().map(|count| format!("{count:>5}")).collect();
        let said: usize = table.iter().map(|row| row[at]).sum();
        let (p, r) = (share(row[at], said), share(row[at], row.iter().sum()));
        println!("{:>16} {cells} {p:>4} {r:>4}", Class::ALL[at].name());
    }
}

fn shows() -> bool {
    std::env::args().any(|word| word == "--show")
}

fn flags(answers: &Answers) {
    println!("{:>30} rätt missade falska    P    R", "flagga");
    for flag in Flag::ALL {
        let mut counts = [0_usize; 3];
        for (_, read, text) in answers {
            let wanted = text.flags.iter().any(|name| name == flag.name());
            let said = read.flags.contains(&flag);
            match (wanted, said) {
                (true, true) => counts[0] += 1,
                (true, false) => counts[1] += 1,
                (false, true) => counts[2] += 1,
                (false, false) => {}
            }
            if wanted != said && shows() {
                println!(
                    "  {} {}: {}",
                    if said { "falsk" } else { "missad" },
                    flag.name(),
                    text.text
                );
            }
        }
        let [right, missed, wrong] = counts;
        let (p, r) = (share(right, right + wrong), share(right, right + missed));
        println!("{:>30} {right:4} {missed:7} {wrong:6} {p:>4} {r:>4}", flag.name());
    }
}

/// Words of the set's free topics that our topic tree has under another name.
const TOPICS: [(&str, &str); 10] = [
    ("Trafik", "trafik parkering gata vinter belysning skylt färdtjänst"),
    ("Trygghet", "trygghet våld skadegörelse missbruk belysning kris"),
    ("Äldre", "äldreomsorg hemtjänst"),
    ("Förskola", "förskola skola barn"),
    ("Park och natur", "park odling hund sjö träd lekplats bad toalett vatten sommar"),
    ("Kultur", "kultur bibliotek integration"),
    (
        "Socialtjänst, allmänt",
        "socialtjänst ekonomiskt-bistånd stöd våld barn boende missbruk psykisk-hälsa",
    ),
    ("Renhållning", "renhållning avfall städning"),
    ("Nämnd och påverkan", "handling politik avtal sociala-medier personal förvaltning"),
    ("Bygg och stadsutveckling", "bygg byggen bygglov bostad"),
];
const MORE_TOPICS: [(&str, &str); 7] = [
    ("Fritid och ungdom", "ungdom fritid idrott bad kollo sommar"),
    ("Brand, olycka eller avbrott", "brand kris vatten"),
    ("Funktionsnedsättning", "funktionsrätt boende"),
    (
        "Bemötande och klagomål på oss",
        "förvaltning service kommunikation sociala-medier hbtqi personal",
    ),
    ("Föreningsbidrag", "bidrag"),
    ("Beröm", "service stöd"),
    ("Annat", "annat integration vård hyra hbtqi färdtjänst bostad psykisk-hälsa"),
];

fn degrees(answers: &Answers) {
    let same = |read: &Triage, text: &Text| {
        serde_json::to_value(read.urgency).is_ok_and(|value| value == text.urgency.as_str())
    };
    let urgent = answers.iter().filter(|(_, read, text)| same(read, text)).count();
    let order = ["acute", "high", "normal", "low"];
    let mut table = [[0_usize; 4]; 4];
    let mut worries = [0_usize; 4];
    for (_, read, text) in answers {
        if let Some(at) = order.iter().position(|name| *name == text.urgency) {
            table[at][read.urgency as usize] += 1;
        }
        if let Some(wanted) = text.worry {
            worries[usize::try_from(wanted.abs_diff(u64::from(read.worry))).unwrap_or(3)] += 1;
        }
    }
    println!(
        "angelägenhet: {} % rätt (rätt ↓ sagt →, {order:?}) {table:?}",
        share(urgent, answers.len())
    );
    println!(
        "oro: {} % rätt, {} % inom 1",
        share(worries[0], answers.len()),
        share(worries[0] + worries[1], answers.len())
    );
    let fits = |read: &Triage, text: &Text| {
        let own = text.topic.replace(' ', "-");
        let lists = TOPICS.iter().chain(&MORE_TOPICS).filter(|(name, _)| *name == read.topic);
        lists.into_iter().any(|(_, list)| list.split(' ').any(|word| word == own))
    };
    let mut missed: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (_, read, text) in answers.iter().filter(|(_, read, text)| !fits(read, text)) {
        *missed.entry((&text.topic, &read.topic)).or_default() += 1;
    }
    let wrong: usize = missed.values().sum();
    println!("ämne: {} % passar", share(answers.len() - wrong, answers.len()));
    if shows() {
        println!("  {missed:?}");
    }
}

fn alarm(read: &Triage) -> bool {
    matches!(read.class, Class::Threat | Class::Hate | Class::Abuse)
        || read.flags.contains(&Flag::ChildAtRisk)
}

fn alarms(answers: &Answers) {
    let loud: Vec<_> = answers.iter().filter(|(_, read, _)| alarm(read)).collect();
    println!(
        "\nlarm på osedda åsikter: {} av {} ({} %)",
        loud.len(),
        answers.len(),
        share(loud.len(), answers.len())
    );
    if shows() {
        for (name, read, text) in loud {
            let about: Vec<String> =
                read.reasons.iter().map(|r| format!("{}[{}]", r.about, r.text)).collect();
            println!("  {name} {:?}: {} | {}", read.flags, text.text, about.join(" "));
        }
    }
}

fn time(whole: &TriageBook, pages: &[(String, String)], own: &[Text]) {
    const TURNS: u32 = 20;
    let begun = Instant::now();
    for _ in 0..TURNS {
        own.iter().for_each(|text| drop(std::hint::black_box(triage(whole, &text.text))));
    }
    let count = TURNS * u32::try_from(own.len()).unwrap_or(1);
    println!("\ntid: {:?} en kommentar", begun.elapsed() / count);
    let model = std::fs::read_to_string(lesson::assets().join("models/triage.tsv"));
    let model = model.unwrap_or_default();
    let begun = Instant::now();
    (0..TURNS).for_each(|_| drop(std::hint::black_box(book(pages, &model))));
    println!("laddning: {:?} med {} kB vikter", begun.elapsed() / TURNS, model.len() / 1000);
}
