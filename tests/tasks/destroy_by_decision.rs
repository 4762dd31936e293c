//! She destroys by decision: what is due and nothing else, to the last byte, and it is said what.

use anslag_desk::Code;
use anslag_tests::{Bench, contact, pages::files_that_hold, request};
use serde_json::{Value, json};

/// A contact that is answered and judged, and a day past its period.
pub async fn logged(bench: &Bench, summary: &str, answer: &str, reason: &str) -> Value {
    let assessment = json!({
        "registration": "ordnad", "secret": false, "diarienummer": null, "reason": reason,
    });
    let input = json!({ "form": contact(summary), "answer": answer, "assessment": assessment });
    bench.does("log_contact", input).await
}

/// The rule of what is kept in order: a day after it came in, by decision.
pub fn rule() -> Value {
    json!({
        "kind": "ordnad", "keep": false, "event": "received",
        "period": { "count": 1, "unit": "days" },
        "decision": { "number": "SSA 2020:12", "on": "2020-05-04", "authority": "Kulturnämnden" },
    })
}

pub async fn preview(bench: &Bench) -> Value {
    bench.does("preview_gallring", json!({ "kinds": [] })).await
}

pub fn by(preview: &Value) -> Value {
    json!({ "kinds": [], "digest": preview["digest"] })
}

pub fn numbers(preview: &Value) -> Vec<&str> {
    preview["gone"]
        .as_array()
        .unwrap()
        .iter()
        .map(|gone| gone["number"].as_str().unwrap())
        .collect()
}

pub fn rows(preview: &Value, table: &str) -> u64 {
    let tables = preview["tables"].as_array().unwrap();
    let total = tables.iter().find(|total| total["table"] == table);
    total.map_or(0, |total| total["rows"].as_u64().unwrap())
}

/// What is decided and held, as a part of a day's work; `first` is the first act's number.
pub fn held_and_decided(first: usize) -> Vec<(&'static str, Value)> {
    let lifted = Value::from(format!("${}", first + 1));
    vec![
        ("set_gallring_rule", rule()),
        ("hold_from_gallring", hold(&"$8".into())),
        ("lift_hold", lifted),
    ]
}

#[tokio::test]
async fn what_was_logged_twice_goes_together_and_is_held_together() {
    let bench = Bench::new().await;
    bench.does("set_gallring_rule", rule()).await;
    let standing = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    let twice = json!({ "form": contact("Kvastfågeln."), "answer": "", "assessment": null });
    let double = bench.does("log_contact", twice).await;
    bench.does("merge_contacts", json!({ "duplicate": double, "standing": standing })).await;
    let placed = bench.does("hold_from_gallring", hold(&double)).await;
    assert_eq!(preview(&bench).await["gone"], json!([]), "the double holds the other");
    bench.does("lift_hold", placed).await;
    let shown = preview(&bench).await;
    assert_eq!(numbers(&shown), ["KON-2027-0001", "KON-2027-0002"]);
    bench.does("carry_out_gallring", by(&shown)).await;
    assert!(files_that_hold(bench.folder.path(), "Kvastfågeln".as_bytes()).is_empty());
}

#[tokio::test]
async fn a_promise_not_kept_and_a_request_not_done_hold() {
    let bench = Bench::new().await;
    bench.does("set_gallring_rule", rule()).await;
    let id = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    let promised = json!({
        "id": id, "text": "Vi återkommer.", "at": null,
        "promises": [{ "text": "Vi återkommer.", "due": "2027-03-05" }],
    });
    bench.does("answer_contact", promised).await;
    let request = bench.does("open_disclosure", request("Allt")).await;
    let records = json!([{ "kind": "contact", "record": id }]);
    bench.does("add_to_bundle", json!({ "id": request, "records": records })).await;
    let why = |shown: Value| shown["held"][0]["why"].clone();
    assert_eq!(why(preview(&bench).await), json!(["open_disclosure", "open_promise"]));
    bench.does("keep_promise", 1.into()).await;
    assert_eq!(why(preview(&bench).await), json!(["open_disclosure"]));
    let withdrawn = json!({ "id": request, "to": "withdrawn", "way": null, "note": "" });
    bench.does("step_disclosure", withdrawn).await;
    let shown = preview(&bench).await;
    assert_eq!((rows(&shown, "contact"), rows(&shown, "bundle_item")), (1, 1));
    bench.does("carry_out_gallring", by(&shown)).await;
    assert!(files_that_hold(bench.folder.path(), "Undrar om lampan".as_bytes()).is_empty());
    bench.lines().await;
}

#[tokio::test]
async fn barometer_and_report_say_the_same_before_and_after() {
    let bench = Bench::new().await;
    bench.does("set_gallring_rule", rule()).await;
    for _ in 0..6 {
        logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    }
    let wish = json!({ "by": "area", "weeks": 4, "strength": 1, "topic": null, "area": null });
    let before = bench.does("barometer", wish.clone()).await;
    assert_eq!(before["lines"][0]["total"], json!({ "exact": 6 }), "{before}");
    let period = json!({ "kind": "tjansteutlatande", "from": "2027-01-01", "to": "2027-04-30" });
    let report = bench.does("preview_report", period.clone()).await;
    assert_eq!(report["figures"]["contacts"], 6, "{report}");
    let shown = preview(&bench).await;
    assert_eq!(numbers(&shown).len(), 6);
    bench.does("carry_out_gallring", by(&shown)).await;
    assert_eq!(bench.does("barometer", wish).await["lines"], before["lines"]);
    assert_eq!(bench.does("preview_report", period).await["figures"], report["figures"]);
}

pub async fn waive(bench: &Bench, contact: &Value, excerpt: &str) {
    let waived = json!({
        "subject": { "kind": "contact", "id": contact }, "rule": "KLA-008", "excerpt": excerpt,
        "reason": "Det heter så.", "second": null,
    });
    bench.does("waive_finding", waived).await;
}

pub fn hold(contact: &Value) -> Value {
    json!({
        "contact": contact, "incident": null, "reason": "Granskas av revisionen.",
        "reconsider": "2027-09-01",
    })
}

#[tokio::test]
async fn a_rule_without_its_decision_destroys_nothing() {
    let bench = Bench::new().await;
    logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    let shipped = bench.asks("gallring_plan").await;
    for planned in shipped["kinds"].as_array().unwrap() {
        assert_eq!(planned["runs"], false, "nothing runs as shipped: {planned}");
    }
    for missing in ["number", "on", "authority"] {
        let mut rule = rule();
        rule["decision"][missing] = if missing == "on" { Value::Null } else { "".into() };
        bench.does("set_gallring_rule", rule).await;
        let shown = preview(&bench).await;
        assert_eq!(shown["gone"], json!([]), "without {missing}");
        let refused = bench.refused("carry_out_gallring", by(&shown)).await;
        assert_eq!(refused.0, Code::NothingToDestroy, "without {missing}");
    }
    let mut kept = rule();
    kept["keep"] = true.into();
    bench.does("set_gallring_rule", kept).await;
    assert_eq!(preview(&bench).await["gone"], json!([]), "what is kept is kept");
    bench.does("set_gallring_rule", rule()).await;
    assert_eq!(numbers(&preview(&bench).await), ["KON-2027-0001"]);
}

#[tokio::test]
async fn what_is_held_is_never_destroyed() {
    let bench = Bench::new().await;
    bench.does("set_gallring_rule", rule()).await;
    let held = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    logged(&bench, "Undrar om gungan.", "Vi lagar den.", "").await;
    logged(&bench, "Har inte fått svar.", "", "").await;
    let opened = json!({
        "title": "Brand", "place": "Alvik", "began": "2027-02-27T06:00:00Z", "situation": "",
    });
    let incident = bench.does("open_incident", opened).await;
    let mut tied = contact("Undrar om branden.");
    tied["incident"] = incident.clone();
    let fourth = logged(&bench, "Undrar om branden.", "Den är släckt.", "").await;
    bench.does("edit_contact", json!({ "id": fourth, "form": tied })).await;
    let placed = bench.does("hold_from_gallring", hold(&held)).await;

    let shown = preview(&bench).await;
    assert_eq!(numbers(&shown), ["KON-2027-0002"]);
    let why: Vec<_> = shown["held"].as_array().unwrap().iter().map(|held| &held["why"]).collect();
    assert_eq!(json!(why), json!([["held"], ["unfinished"], ["open_incident"]]));

    bench.does("close_incident", json!({ "id": incident, "lesson": "" })).await;
    let of_incident = json!({
        "contact": null, "incident": incident, "reason": "Utreds.", "reconsider": "2027-09-01",
    });
    bench.does("hold_from_gallring", of_incident).await;
    let shown = preview(&bench).await;
    assert_eq!(shown["held"][2]["why"], json!(["held"]), "the incident's contacts are held too");
    bench.does("carry_out_gallring", by(&shown)).await;
    assert_eq!(bench.does("get_contact", held.clone()).await["summary"], "Undrar om lampan.");

    bench.does("lift_hold", placed).await;
    let shown = preview(&bench).await;
    assert_eq!(numbers(&shown), ["KON-2027-0001"]);
    bench.does("carry_out_gallring", by(&shown)).await;
    assert_eq!(bench.refused("get_contact", held).await.0, Code::NotFound);
}

#[tokio::test]
async fn a_hold_needs_a_reason_and_one_thing_to_hold() {
    let bench = Bench::new().await;
    let id = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    let mut unsaid = hold(&id);
    unsaid["reason"] = " ".into();
    let refused = bench.refused("hold_from_gallring", unsaid).await;
    assert_eq!(refused, (Code::Empty, Some("reason".into())));
    let refused = bench.refused("hold_from_gallring", hold(&Value::Null)).await;
    assert_eq!(refused, (Code::Empty, Some("contact".into())));
}

#[tokio::test]
async fn nothing_goes_when_anything_has_changed_since_it_was_shown() {
    let bench = Bench::new().await;
    bench.does("set_gallring_rule", rule()).await;
    let id = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    let shown = preview(&bench).await;
    let edited = json!({ "id": id, "form": contact("Undrar om lampan vid tunnelbanan.") });
    let changes = [
        ("edit_contact", edited),
        ("hold_from_gallring", hold(&id)),
        ("set_gallring_rule", {
            let mut rule = rule();
            rule["decision"]["number"] = "SSA 2026:1".into();
            rule
        }),
    ];
    for (verb, input) in changes {
        bench.does(verb, input).await;
        let lines = bench.lines().await;
        let refused = bench.refused("carry_out_gallring", by(&shown)).await.0;
        assert_eq!(refused, Code::GallringChanged, "after {verb}");
        assert_eq!(bench.lines().await, lines, "no line of what did not happen");
        bench.asks("undo").await;
    }
    bench.does("get_contact", id).await;
    logged(&bench, "Undrar om gungan.", "Vi lagar den.", "").await;
    assert_eq!(bench.refused("carry_out_gallring", by(&shown)).await.0, Code::GallringChanged);
}

#[tokio::test]
async fn undo_stops_at_what_is_destroyed_and_goes_on_after_it() {
    let bench = Bench::new().await;
    bench.does("set_gallring_rule", rule()).await;
    let id = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    let shown = preview(&bench).await;
    let protocol = bench.does("carry_out_gallring", by(&shown)).await;
    let refused = bench.refused("undo", Value::Null).await;
    assert_eq!(refused, (Code::CannotBeUndone, Some("carry_out_gallring".into())));
    assert_eq!(bench.refused("redo", Value::Null).await.0, Code::NothingToRedo);
    assert_eq!(bench.asks("undo_state").await["wall"]["verb"], "carry_out_gallring");

    logged(&bench, "Undrar om gungan.", "", "").await;
    bench.asks("undo").await;
    assert_eq!(bench.refused("undo", Value::Null).await.0, Code::CannotBeUndone);
    bench.asks("redo").await;

    let history = bench.does("history", json!({ "of": ["contact", id], "limit": 10 })).await;
    assert_eq!(history[0]["verb"], "log_contact", "that it was there is still seen");
    let of = json!({ "of": ["gallring_protocol", protocol], "limit": 10 });
    assert_eq!(bench.does("history", of).await[0]["who"], "Eva Ek");
    bench.lines().await;
}

#[tokio::test]
async fn the_protocol_has_the_numbers_and_none_of_the_words() {
    let bench = Bench::new().await;
    bench.does("set_gallring_rule", rule()).await;
    let id = logged(&bench, "Undrar om Kvastfågeln.", "Brödsvalan bor där.", "").await;
    logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    waive(&bench, &id, "Kvastfågeln").await;
    let count = |contacts: Value| contacts.as_array().unwrap().len() as u64;
    let all = json!({ "open": false, "limit": 100 });
    let before = count(bench.does("list_contacts", all.clone()).await);
    let shown = preview(&bench).await;
    let protocol = bench.does("carry_out_gallring", by(&shown)).await;
    let removed = before - count(bench.does("list_contacts", all).await);

    let kept = bench.asks("list_gallring_protocols").await[0].clone();
    assert_eq!((rows(&kept, "contact"), rows(&kept, "waiver")), (removed, 1));
    assert_eq!(kept["gone"].as_array().unwrap().len() as u64, removed);
    for part in ["gone", "rules", "tables", "files", "copies", "loosened"] {
        assert_eq!(kept[part], shown[part], "{part}: what was shown is what went");
    }
    assert_eq!(kept["rules"][0]["decision"]["number"], "SSA 2020:12");
    let text = kept.to_string();
    assert!(!text.contains("fågeln") && !text.contains("svalan"), "{text}");
    let printed = bench.prints("print_gallring_protocol", protocol).await;
    assert!(printed.bytes.starts_with(b"%PDF"), "{}", printed.file_name);
}

#[tokio::test]
async fn the_plan_counts_what_is_past_its_time_before_anything_is_decided() {
    let bench = Bench::new().await;
    let ordnad = |plan: Value| {
        let kinds = plan["kinds"].as_array().unwrap().clone();
        kinds.into_iter().find(|planned| planned["kind"]["id"] == "ordnad").unwrap()
    };
    let mut undecided = rule();
    undecided["decision"]["number"] = "".into();
    bench.does("set_gallring_rule", undecided).await;
    let id = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    let planned = ordnad(bench.asks("gallring_plan").await);
    assert_eq!((&planned["due"], &planned["runs"]), (&1.into(), &false.into()));
    let contact = bench.does("contact_gallring", id.clone()).await;
    assert_eq!((&contact["due"], &contact["runs"]), (&"2027-03-01".into(), &false.into()));
    bench.does("hold_from_gallring", hold(&id)).await;
    let planned = ordnad(bench.asks("gallring_plan").await);
    assert_eq!((&planned["due"], &planned["held"]), (&0.into(), &1.into()));
    assert_eq!(bench.does("contact_gallring", id).await["why"], json!(["held"]));
}
