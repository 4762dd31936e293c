//! Ångra and Gör om on every act: back to exactly what was, forward to exactly what became.

use anslag_desk::{Code, VerbKind};
use anslag_tests::{
    Bench, account, contact, office,
    pictures::{base64, photograph},
    rule_page, verbs_that,
};
use serde_json::{Value, json};

use crate::handed_out;

/// One of everything she can do, in an order that makes sense; `$n` is what the nth gave back.
pub fn a_days_work() -> Vec<(&'static str, Value)> {
    let post = json!({ "title": "", "text": "Lekparken öppnar.", "accounts": ["$1"] });
    let again =
        json!({ "title": "Lek", "text": "Lekparken öppnar på fredag.", "accounts": ["$1"] });
    let worry = json!({ "form": contact("Undrar."), "answer": "", "assessment": null });
    let judged = json!({
        "registration": "diariefors", "secret": true, "diarienummer": "KUN 2027/12", "reason": "",
    });
    let incident = json!({
        "title": "Brand", "place": "Alvik", "began": "2027-03-01T06:00:00Z", "situation": "",
    });
    let calmer = json!({
        "title": "Brand i soprum", "place": "Alvik", "began": "2027-03-01T06:00:00Z",
        "situation": "Släckt.",
    });
    let start = json!({ "checklist": "fore-publicering", "post": "$3" });
    let waived = json!({
        "subject": { "kind": "post", "id": "$3" }, "rule": "KLA-008", "excerpt": "öppnar",
        "reason": "Vi har provat.", "second": null,
    });
    let stands = json!({ "account": "$1", "link": null, "at": "2027-03-01T07:30:00Z" });
    let mut days = vec![
        ("set_office", office()),
        ("register_account", account()),
        ("edit_account", json!({ "id": "$1", "form": account_renamed() })),
        ("write_post", post),
        ("edit_post", json!({ "id": "$3", "form": again })),
        ("plan_post", json!({ "id": "$3", "slot": "2027-03-05T14:30" })),
        ("open_incident", incident),
        ("edit_incident", json!({ "id": "$6", "form": calmer })),
        ("log_contact", worry),
        ("edit_contact", json!({ "id": "$8", "form": contact("Undrar över ljuset.") })),
        ("answer_contact", json!({ "id": "$8", "text": "Tack!", "at": null })),
        ("assess_contact", json!({ "id": "$8", "form": judged })),
        ("close_incident", json!({ "id": "$6", "lesson": "Ring först." })),
        ("publish_post", json!({ "id": "$3", "publications": [stands] })),
        ("write_post", json!({ "title": "", "text": "En idé", "accounts": [] })),
        ("discard_post", "$14".into()),
        ("start_checklist", start),
        ("waive_finding", waived),
        ("revoke_waiver", "$17".into()),
    ];
    days.extend(changed_rules());
    let year_day = days.len() + 1;
    days.extend(changed_year(year_day));
    for item in items() {
        let answer = json!({ "item": item, "verdict": "yes", "note": "" });
        days.push(("answer_item", json!({ "run": "$16", "answer": answer })));
    }
    days.push(("sign_checklist", json!({ "run": "$16" })));
    days.extend(planned_on(days.len()));
    days.extend(with_pictures(days.len()));
    days.extend(as_a_sheet());
    days.extend(in_the_log(days.len()));
    the_rest_of_it(&mut days);
    days
}

/// What the other days of hers hold, each kept beside the task it belongs to.
fn the_rest_of_it(days: &mut Vec<(&'static str, Value)>) {
    days.extend(crate::registrators_day::registered(days.len()));
    days.extend(crate::registrators_day::watched(days.len()));
    days.extend(handed_out::acts());
    days.extend(crate::crisis_day::in_a_crisis(days.len()));
    days.extend(crate::answering_day::acts(days.len()));
    days.extend(crate::destroy_by_decision::held_and_decided(days.len()));
    days.extend(crate::tie_contacts::tied(days.len()));
    days.extend(crate::checklist_days::acts(days.len()));
    days.extend(crate::keep_an_account::acts(days.len()));
    days.extend(crate::archive_an_account::acts(days.len()));
    days.extend(crate::answer_an_audit::acts(days.len()));
    days.extend(crate::keep_a_report::acts(days.len()));
    days.extend(crate::plan_the_year::acts());
    days.extend(crate::take_in_statistics::acts(days.len()));
    days.extend(crate::follow_a_goal::acts(days.len()));
}

/// Goals, series, versions and templates; `first` is the first act's number.
fn planned_on(first: usize) -> Vec<(&'static str, Value)> {
    let nth = |n: usize| Value::from(format!("${}", first + n));
    let goal = json!({
        "kind": "goal", "title": "Trygga parker", "parent": null, "diarienummer": null,
        "note": "",
    });
    let activity = json!({
        "kind": "activity", "title": "Parkvandring", "parent": nth(0),
        "diarienummer": "KUN 2027/12", "note": "",
    });
    let weekly = json!({
        "first": "2027-03-09T09:00", "every": "week", "interval": 1, "weekdays": [],
        "until": "2027-03-31", "skip_closed": true,
    });
    let form = json!({
        "title": "Parkvandring", "text": "Följ med på parkvandring.", "accounts": ["$1"],
        "campaign": "Vår i parken", "activity": nth(1), "own": { "Fotograf": "Eva" },
        "variants": [{ "account": "$1", "text": "Följ med oss." }],
    });
    let holding = json!({ "kind": "holding", "name": "Vi återkommer", "text": "Vi återkommer." });
    let moves = json!([
        { "id": 4, "slot": "2027-03-10T09:00" }, { "id": 5, "slot": "2027-03-17T09:00" },
    ]);
    vec![
        ("write_goal", goal.clone()),
        ("write_goal", activity.clone()),
        ("edit_goal", json!({ "id": nth(1), "form": activity })),
        (
            "write_series",
            json!({ "series": { "title": "Vandring", "recurrence": weekly },
            "form": form.clone() }),
        ),
        ("plan_posts", moves),
        ("set_post_status", json!({ "id": 4, "status": "approved", "by": "Åsa Öst" })),
        ("write_translation", json!({ "post": 4, "language": "en", "text": "Join the walk." })),
        (
            "edit_following",
            json!({ "id": 5, "form": { "title": "", "text": "Kom!", "accounts": [] } }),
        ),
        ("restore_version", json!({ "id": 5, "line": first + 4 })),
        ("end_series", 5.into()),
        ("set_plan_settings", json!({ "approval_required": true, "follow_up_days": 3 })),
        ("write_goal", goal),
        ("delete_goal", nth(11)),
        ("write_template", holding.clone()),
        ("edit_template", json!({ "id": nth(13), "form": holding })),
        ("delete_template", nth(13)),
        ("set_post_statuses", json!([{ "id": 4, "status": "reviewed", "by": "Åsa Öst" }])),
        ("set_safety", json!({ "second": null, "lock_after": 15 })),
    ]
}

/// The picture bank; `nth` is the number of the first act.
fn with_pictures(nth: usize) -> Vec<(&'static str, Value)> {
    let made = |nth: usize| Value::from(format!("${nth}"));
    let file = |shade| {
        let data = base64(&photograph(shade));
        json!({ "file_name": "lek.jpg", "data": data, "keep_original": shade == 0 })
    };
    let form = json!({
        "alt": "Gungor.", "text_in_picture": "", "decorative": false, "photographer": "Åsa Öst",
        "licence": "", "source": "", "channels": ["facebook"], "last_day": "2027-12-31",
        "tags": ["lek"], "note": "",
    });
    let crop = json!({
        "id": 1, "crop": { "x": 0, "y": 0, "width": 8, "height": 8 }, "size": null, "name": "",
    });
    let consent = json!({
        "person": "Bo Alm", "child": false, "guardians": [], "purpose": "Inlägg",
        "given": "2027-02-01", "valid_to": null, "note": "",
    });
    let mut longer = consent.clone();
    longer["valid_to"] = "2028-02-01".into();
    let own = json!({
        "post": made(nth + 4), "media": 1, "alt": "Gungor i snö.", "text_in_picture": null,
        "urgent_reason": null,
    });
    let of = |media: u32| json!({ "post": made(nth + 4), "media": media });
    let tie = json!({ "consent": made(nth + 11), "media": 1 });
    let again = consent.clone();
    let taken_back = json!({ "id": made(nth + 11), "on": null, "note": "Ringde." });
    vec![
        ("import_media", file(0)),
        ("import_media", file(9)),
        ("edit_media", json!({ "id": 1, "form": form })),
        ("crop_media", crop),
        ("write_post", json!({ "title": "", "text": "Gungorna är åter.", "accounts": [] })),
        ("attach_media", of(1)),
        ("attach_media", of(2)),
        ("order_post_media", json!({ "post": made(nth + 4), "media": [2, 1] })),
        ("set_post_media", own),
        ("detach_media", of(2)),
        ("delete_media", 2.into()),
        ("write_consent", consent),
        ("edit_consent", json!({ "id": made(nth + 11), "form": longer })),
        ("tie_consent", tie.clone()),
        ("loosen_consent", tie.clone()),
        ("tie_consent", tie),
        ("withdraw_consent", taken_back),
        ("write_film", film(&made(nth + 4), "")),
        ("edit_film", json!({ "id": 1, "form": film(&made(nth + 4), CAPTIONS) })),
        ("write_film", film(&made(nth + 4), "")),
        ("remove_film", 2.into()),
        ("keep_publication_shot", shot()),
        ("discard_post", made(nth + 4)),
        ("write_consent", again),
        ("delete_consent", 2.into()),
    ]
}

const CAPTIONS: &str = "1\n00:00:01,000 --> 00:00:03,000\nHej!";

fn film(post: &Value, captions: &str) -> Value {
    json!({
        "post": post, "name": "Gungor", "captions": captions, "burned_in": false,
        "urgent_reason": null,
    })
}

/// What the published post looked like.
fn shot() -> Value {
    json!({ "post": "$3", "account": "$1", "data": base64(&photograph(3)) })
}

/// Who wrote, what was seen and what was done; `nth` is the number of the first act.
fn in_the_log(nth: usize) -> Vec<(&'static str, Value)> {
    let settings =
        json!({ "link_days": 90, "reception": "08-508 00 001", "after_hours": "", "security": "" });
    let seen = json!({
        "data": base64(&photograph(7)), "taken": null, "note": "Kommentaren.", "secured": false,
    });
    let said = json!({ "id": format!("${}", nth + 3), "note": "Hela tråden.", "secured": true });
    let wrote = json!({ "contact": "$8", "profile": "https://facebook.com/exempel.person" });
    let done = json!({ "contact": "$8", "line": "112 larmat kl. 14.30.", "escalated": true });
    vec![
        ("set_contact_settings", settings),
        ("name_writer", wrote),
        ("forget_writer", 1.into()),
        ("keep_evidence", json!({ "contact": "$8", "file": seen })),
        ("edit_evidence", said),
        ("note_action", done),
    ]
}

/// The plan taken in, edited as a sheet, and a column of her own.
fn as_a_sheet() -> Vec<(&'static str, Value)> {
    let column = json!({ "name": "Bild", "kind": "text", "choices": [], "place": 0 });
    let taken = json!({ "source": { "text": "Dag\tTid\tText\n3 mars\t14.30\tHej\n" } });
    let cells = json!({
        "columns": [{ "field": "own", "name": "Bild" }], "rows": [{ "id": "$3", "cells": ["ja"] }],
    });
    vec![
        ("import_plan", taken),
        ("set_own_column", column),
        ("write_cells", cells),
        ("rename_own_column", json!({ "from": "Bild", "to": "Bild klar" })),
        ("remove_own_column", "Bild klar".into()),
    ]
}

/// The review made hers, and as shipped again.
fn changed_rules() -> Vec<(&'static str, Value)> {
    let own =
        json!({ "file": "EGEN-001-tassemark.toml", "text": rule_page("EGEN-001", "tassemark") });
    let milder = json!({
        "rule": "KLA-001", "off": false, "bite": "råd", "params": { "over": 25 },
        "exceptions": ["Alvik"],
    });
    let profile = json!({
        "name": "Annan kommun", "city": "Solna stad", "kommun": "Solna", "value_words": ["öppen"],
        "numbers": ["08746"], "domains": ["solna.se"],
        "election": { "on": true, "from": "2027-02-01", "to": null },
    });
    vec![
        ("set_rule", milder),
        ("reset_rule", "KLA-001".into()),
        ("add_own_word", "alviksbo".into()),
        ("remove_own_word", "alviksbo".into()),
        ("write_own_rule", own),
        ("delete_own_rule", "EGEN-001-tassemark.toml".into()),
        ("set_review_profile", profile),
    ]
}

/// The year made hers; the day of her own and the meeting are what the first two acts give back.
fn changed_year(first: usize) -> Vec<(&'static str, Value)> {
    let day = json!({
        "kind": "mourning", "title": "Sorgedag", "first": "2027-03-04", "last": "2027-03-04",
        "closed": false, "relevance": "Flagga på halv stång", "note": "",
    });
    let mut longer = day.clone();
    longer["last"] = "2027-03-05".into();
    let change = json!({
        "key": "kvinnodagen", "year": null, "hidden": true, "first": null, "last": null,
        "relevance": "", "note": "",
    });
    let meetings = json!([
        { "day": "2027-04-22", "note": "" },
        { "day": "2027-05-20", "note": "" },
    ]);
    let edited = json!({ "day": "2027-04-23", "note": "Flyttat" });
    let manuscript = json!({ "step": "manuscript", "days": -20, "unit": "working_days" });
    let limits = json!({ "per_day": 3, "gap_days": 7, "share_from": 45, "share_to": 55 });
    let (own, meeting) = (format!("${first}"), format!("${}", first + 1));
    vec![
        ("show_marks", json!({ "kind": "theme", "shown": false })),
        ("set_year_day", json!({ "id": null, "form": day })),
        ("add_namnd_meetings", json!({ "meetings": meetings })),
        ("set_year_day", json!({ "id": own, "form": longer })),
        ("remove_year_day", own.into()),
        ("change_shipped_day", change),
        ("reset_shipped_day", json!({ "key": "kvinnodagen", "year": null })),
        ("edit_namnd_meeting", json!({ "id": format!("{meeting}/0"), "form": edited })),
        ("remove_namnd_meeting", format!("{meeting}/1").into()),
        ("set_namnd_offsets", json!({ "offsets": [manuscript] })),
        ("set_plan_limits", limits),
    ]
}

fn account_renamed() -> Value {
    let mut renamed = account();
    renamed["name"] = "Kungsholmen".into();
    renamed
}

/// The items of the checklist, read off the shelf as she would.
fn items() -> Vec<String> {
    let page = include_str!("../../assets/checklists/fore-publicering.toml");
    page.lines()
        .filter_map(|l| l.strip_prefix("id = \"")?.strip_suffix('"'))
        .skip(1)
        .map(str::to_owned)
        .collect()
}

/// The input with every `$n` replaced by what the nth act gave back; `$n/0` is the first of many.
pub fn filled(input: &Value, made: &[Value]) -> Value {
    match input {
        Value::String(text) => match text.strip_prefix('$') {
            Some(wanted) => {
                let (nth, within) = wanted.split_once('/').unwrap_or((wanted, ""));
                let given = &made[nth.parse::<usize>().unwrap()];
                within.parse::<usize>().map_or(given, |place| &given[place]).clone()
            }
            None => input.clone(),
        },
        Value::Array(items) => items.iter().map(|item| filled(item, made)).collect(),
        Value::Object(fields) => {
            fields.iter().map(|(key, value)| (key.clone(), filled(value, made))).collect()
        }
        _ => input.clone(),
    }
}

#[tokio::test]
async fn back_to_what_was_and_forward_to_what_became() {
    let bench = Bench::empty().await;
    let (mut made, mut after) = (vec![], vec![bench.dump().await]);
    for (verb, input) in a_days_work() {
        let before = bench.lines().await;
        made.push(bench.does(verb, filled(&input, &made)).await);
        assert_eq!(bench.lines().await, before + 1, "{verb} has its one journal line");
        after.push(bench.dump().await);
    }
    for nth in (0..made.len()).rev() {
        bench.asks("undo").await;
        assert_eq!(bench.dump().await, after[nth], "undoing act {nth}");
    }
    assert_eq!(bench.refused("undo", Value::Null).await.0, Code::NothingToUndo);
    for (nth, expected) in after.iter().enumerate().skip(1) {
        bench.asks("redo").await;
        assert_eq!(&bench.dump().await, expected, "redoing act {nth}");
    }
    assert_eq!(bench.refused("redo", Value::Null).await.0, Code::NothingToRedo);
}

/// Undoing itself; what is begun, which is no act and has no line; and what destroys: that it cannot
/// be undone is shown in `destroy_by_decision`.
const NEVER_UNDONE: [&str; 5] =
    ["undo", "redo", "keep_draft", "carry_out_gallring", "purge_drafts"];

#[test]
fn the_days_work_holds_every_write_there_is() {
    let done: Vec<&str> = a_days_work().iter().map(|(verb, _)| *verb).collect();
    let forgotten: Vec<&str> = verbs_that(VerbKind::Write)
        .into_iter()
        .filter(|verb| !NEVER_UNDONE.contains(verb) && !done.contains(verb))
        .collect();
    assert!(forgotten.is_empty(), "these writes are never undone by a test: {forgotten:?}");
}

#[tokio::test]
async fn typing_is_undone_in_bursts_and_history_tells_it_all() {
    let bench = Bench::new().await;
    let id = bench.does("write_post", json!({ "title": "", "text": "", "accounts": [] })).await;
    for text in ["L", "Le", "Lek"] {
        let form = json!({ "title": "", "text": text, "accounts": [] });
        bench.does("edit_post", json!({ "id": id, "form": form })).await;
    }
    bench.asks("undo").await;
    assert_eq!(bench.does("get_post", id.clone()).await["text"], "", "one burst, one step");
    bench.asks("redo").await;
    assert_eq!(bench.does("get_post", id.clone()).await["text"], "Lek");
    let history = bench.does("history", json!({ "of": ["post", id], "limit": 100 })).await;
    let acts = history.as_array().unwrap().iter();
    let acts: Vec<&str> = acts.map(|line| line["act"].as_str().unwrap()).collect();
    assert_eq!(acts.iter().filter(|act| **act == "did").count(), 4);
    assert_eq!(acts.iter().filter(|act| **act == "undid").count(), 3, "nothing is rewritten");
}
