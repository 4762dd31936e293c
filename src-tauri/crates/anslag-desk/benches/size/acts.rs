//! What she does in the large office.

use std::time::Instant;

use anslag_desk::{CopyReason, Desk, Output, VERBS, VerbKind};
use serde_json::{Value, json};

use super::{Failed, Row, TIMES, office, time};

/// What she looks for; each is typed from its second letter on.
pub const SOUGHT: [&str; 16] = [
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

/// Every reading that needs to be told nothing, and those of her views.
pub async fn reads(desk: &Desk, rows: &mut Vec<Row>) {
    let nothing = VERBS.iter().filter(|verb| verb.kind == VerbKind::Read);
    // The proof is rare, and measured apart.
    let nothing = nothing.map(|verb| verb.name).filter(|name| *name != "verify_journal");
    let mut asked: Vec<(&str, Value)> = vec![];
    for verb in nothing {
        if desk.call(verb, Value::Null).await.is_ok() {
            asked.push((verb, Value::Null));
        }
    }
    for (verb, input) in asked.into_iter().chain(views()) {
        let mut times = vec![];
        for _ in 0..TIMES {
            times.push(time(desk, verb, &input).await);
        }
        let what = if input.is_null() { verb.to_owned() } else { format!("{verb} {input}") };
        rows.push(Row { what, times });
    }
}

/// What her views ask for.
fn views() -> Vec<(&'static str, Value)> {
    vec![
        ("find_contacts", json!({ "sought": "", "waiting": true, "limit": 200 })),
        ("find_contacts", json!({ "sought": "", "waiting": false, "limit": 200 })),
        ("find_contacts", json!({ "sought": "ämne:trafik", "waiting": false, "limit": 200 })),
        ("find_contacts", json!({ "sought": "plats:alvik", "waiting": false, "limit": 200 })),
        ("list_contacts", json!({ "open": true, "limit": 10_000 })),
        ("get_contact", 4_321.into()),
        ("calendar", json!({ "from": "2027-03-01", "to": "2027-03-31" })),
    ]
}

/// The search of everything, and of the log, as she types.
pub async fn searches(desk: &Desk, rows: &mut Vec<Row>) {
    let (mut typed, mut listed) = (vec![], vec![]);
    for sought in SOUGHT {
        for text in letter_by_letter(sought) {
            typed.push(time(desk, "find_anything", &json!({ "text": text, "limit": 5 })).await);
            let list = json!({ "sought": text, "waiting": false, "limit": 200 });
            listed.push(time(desk, "find_contacts", &list).await);
        }
    }
    rows.push(Row { what: "search, letter by letter".into(), times: typed });
    rows.push(Row { what: "the log, the same".into(), times: listed });
}

/// A text as it stands after each letter, from the second.
pub fn letter_by_letter(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.skip(1).map(|end| &text[..end])
}

/// What she writes: the index follows.
pub async fn writes(desk: &Desk, rows: &mut Vec<Row>) {
    let form = office::contact_json("Undrar när lekplatsen öppnar igen efter vintern.");
    let post = json!({ "title": "Lek", "text": "Lekparken öppnar på fredag.", "accounts": [1] });
    for (verb, input) in [
        ("log_contact", json!({ "form": form, "answer": "", "assessment": null })),
        ("answer_contact", json!({ "id": 4_321, "text": "Tack, vi återkommer.", "at": null })),
        ("write_post", post),
        ("undo", Value::Null),
        ("redo", Value::Null),
    ] {
        let mut times = vec![];
        for _ in 0..TIMES {
            times.push(time(desk, verb, &input).await);
        }
        rows.push(Row { what: verb.to_owned(), times });
    }
}

/// What is done now and then: a report over six years, the proof, a copy, a gallring of a tenth.
pub async fn rare(desk: &Desk, rows: &mut Vec<Row>) -> Result<(), Failed> {
    let mut once = async |verb: &'static str, input: Value| {
        let times = vec![time(desk, verb, &input).await];
        rows.push(Row { what: format!("{verb}, once"), times });
    };
    once("set_office", office::hers()).await;
    let six_years = json!({ "kind": "tjansteutlatande", "from": "2021-01-01", "to": "2026-12-31" });
    once("preview_report", six_years.clone()).await;
    once("print_report", json!({ "report": six_years, "format": "pdf" })).await;
    once("verify_journal", Value::Null).await;
    let keep_nine_tenths = json!({
        "kind": "ordnad", "keep": false, "event": "received",
        "period": { "count": rule_months(desk).await?, "unit": "months" },
        "decision": { "number": "SSA 2020:12", "on": "2020-05-04", "authority": "Kulturnämnden" },
    });
    once("set_gallring_rule", keep_nine_tenths).await;
    let began = Instant::now();
    desk.back_up(CopyReason::Asked).await?;
    rows.push(Row { what: "a copy, read back, once".into(), times: vec![began.elapsed()] });
    let began = Instant::now();
    let Output::Value(preview) = desk.call("preview_gallring", json!({ "kinds": [] })).await?
    else {
        return Err("the preview is no value".into());
    };
    rows.push(Row { what: "preview_gallring, once".into(), times: vec![began.elapsed()] });
    let gone = preview["gone"].as_array().map_or(0, Vec::len);
    let began = Instant::now();
    desk.call("carry_out_gallring", json!({ "kinds": [], "digest": preview["digest"] })).await?;
    println!("{gone} contacts destroyed, with a copy before and one after");
    rows.push(Row { what: "gallra a tenth, once".into(), times: vec![began.elapsed()] });
    Ok(())
}

/// An age that a tenth of the contacts have passed.
async fn rule_months(desk: &Desk) -> Result<u64, Failed> {
    let all = json!({ "open": false, "limit": 1_000_000 });
    let Output::Value(contacts) = desk.call("list_contacts", all).await? else {
        return Err("the list is no value".into());
    };
    let count = contacts.as_array().map_or(0, Vec::len) as u64;
    Ok(count * 12 * 9 / 10 / 5_000)
}
