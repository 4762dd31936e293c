//! How long a large office takes: 100,000 contacts and 50,000 posts, searched letter by letter as
//! she types, and the views she opens. `cargo bench -p anslag-desk --bench search`; the number of
//! contacts may follow, `-- 10000`.

mod office;

use std::time::{Duration, Instant};

use anslag_desk::{Clock, Desk, Key, Output};
use serde_json::{Value, json};

/// What she looks for; each is typed from its second letter on.
const SOUGHT: [&str; 16] = [
    "lekplats",
    "rutschkana",
    "belysning fridhemsplan",
    "snöröjning",
    "KON-2020-04321",
    "KUN 2024/1234",
    "övergångsställe skola",
    "klotter",
    "när öppnar förskolan",
    "hundrastgården är",
    "ålstensgatan",
    "cykelväg hal",
    "trafiken på morgonen",
    "zzyqx finns inte",
    "status:obesvarad belysning",
    "ämne:trafik från:2025 cykel",
];
/// Each view is opened so many times.
const TIMES: usize = 30;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let contacts = std::env::args().find_map(|arg| arg.parse().ok()).unwrap_or(100_000);
    let folder = tempfile::tempdir()?;
    let (key, began) = (Key::raw([7; 32]), Instant::now());
    office::fill(folder.path(), &key, contacts).await?;
    let size = std::fs::metadata(folder.path().join("anslag.db"))?.len() / 1_000_000;
    println!("{contacts} contacts, {} posts: {:.0?}, {size} MB", contacts / 2, began.elapsed());
    let clock = Clock::Fixed(office::NOW.parse()?);
    let desk = Desk::open(folder.path(), &key, clock).await?;
    println!("| what | times | p50 ms | p95 ms | most ms |\n|---|---|---|---|---|");
    let (mut typed, mut listed) = (vec![], vec![]);
    for sought in SOUGHT {
        let mut these = vec![];
        for text in letter_by_letter(sought) {
            these.push(time(&desk, "find_anything", &json!({ "text": text, "limit": 5 })).await);
            let list = json!({ "sought": text, "waiting": false, "limit": 200 });
            listed.push(time(&desk, "find_contacts", &list).await);
        }
        say(&format!("typing {sought:?}"), &mut these);
        typed.extend(these);
    }
    say("search, all that was typed", &mut typed);
    say("the list of contacts, the same", &mut listed);
    for (verb, input) in views() {
        let mut times = vec![];
        for _ in 0..TIMES {
            times.push(time(&desk, verb, &input).await);
        }
        say(&format!("{verb} {input}"), &mut times);
    }
    for (verb, input) in writes() {
        let mut times = vec![];
        for _ in 0..TIMES {
            times.push(time(&desk, verb, &input).await);
        }
        say(verb, &mut times);
    }
    desk.close().await;
    Ok(())
}

fn letter_by_letter(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.skip(1).map(|end| &text[..end])
}

/// What she opens every day.
fn views() -> Vec<(&'static str, Value)> {
    let month = json!({ "from": "2027-03-01", "to": "2027-03-31" });
    vec![
        ("find_contacts", json!({ "sought": "", "waiting": true, "limit": 200 })),
        ("find_contacts", json!({ "sought": "", "waiting": false, "limit": 200 })),
        ("find_contacts", json!({ "sought": "ämne:trafik", "waiting": false, "limit": 200 })),
        ("find_contacts", json!({ "sought": "plats:alvik", "waiting": false, "limit": 200 })),
        ("list_contacts", json!({ "open": true, "limit": 10_000 })),
        ("get_contact", 4_321.into()),
        ("today", Value::Null),
        ("calendar", month),
        ("list_incidents", Value::Null),
        ("worry_alarms", Value::Null),
        ("list_registrations", Value::Null),
    ]
}

/// What she writes: the index follows.
fn writes() -> Vec<(&'static str, Value)> {
    let form = office::contact_json("Undrar när lekplatsen öppnar igen efter vintern.");
    vec![
        ("log_contact", json!({ "form": form, "answer": "", "assessment": null })),
        ("answer_contact", json!({ "id": 4_321, "text": "Tack, vi återkommer.", "at": null })),
        ("undo", Value::Null),
    ]
}

async fn time(desk: &Desk, verb: &str, input: &Value) -> Duration {
    let began = Instant::now();
    match desk.call(verb, input.clone()).await {
        Ok(Output::Value(value)) => drop(value),
        other => println!("{verb} {input}: {other:?}"),
    }
    began.elapsed()
}

fn say(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64();
    let (half, most, last) = (at(50) * 1e3, at(95) * 1e3, at(100) * 1e3);
    println!("| {what} | {} | {half:.1} | {most:.1} | {last:.1} |", times.len());
}
