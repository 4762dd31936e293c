//! What is destroyed or cleared is gone from every byte of the data folder: database, copies, files.

use anslag_desk::Code;
use anslag_tests::{
    Bench, contact,
    pages::files_that_hold,
    pictures::{base64, photograph},
};
use serde_json::{Value, json};

use crate::destroy_by_decision::{by, hold, logged, numbers, preview, rows, rule, waive};

/// Words that stand nowhere else, by where she wrote them: what was said, each answer, why, words
/// taken back, the note on a picture, the profile, the promise, the subject, an answer begun.
const WORDS: [&str; 10] = [
    "Kvastfågeln",
    "Brödsvalan",
    "Lyktmusslan",
    "Tassemarken",
    "Gnejskatten",
    "Dimkronan",
    "skymningslejonet",
    "Frostlampan",
    "Snöklockan",
    "Mossbåten",
];

/// Writes every one of the words somewhere about one contact.
async fn written_everywhere(bench: &Bench) -> Value {
    let id = logged(bench, "Undrar om Kvastfågeln.", "Brödsvalan bor där.", "Lyktmusslan.").await;
    bench.does("edit_contact", json!({ "id": id, "form": contact("Undrar: Tassemarken.") })).await;
    bench.asks("undo").await;
    let again = json!({
        "id": id, "text": "Gnejskatten bor där.", "at": null,
        "promises": [{ "text": "Vi ser till Frostlampan.", "due": "2027-03-05" }],
    });
    bench.does("answer_contact", again).await;
    bench.does("keep_promise", 1.into()).await;
    waive(bench, &id, "Lyktmusslan").await;
    let file = json!({
        "data": base64(&photograph(5)), "taken": null, "note": "Dimkronan.", "secured": false,
    });
    bench.does("keep_evidence", json!({ "contact": id, "file": file })).await;
    let profile = "https://www.facebook.com/skymningslejonet";
    bench.does("name_writer", json!({ "contact": id, "profile": profile })).await;
    let subject = json!({ "contact": id, "text": "Snöklockan", "protected": true });
    bench.does("set_subject", subject).await;
    let begun = r#"{"text":"Mossbåten är åter."}"#;
    bench.does("keep_draft", json!({ "kind": "answer", "contact": id, "text": begun })).await;
    id
}

#[tokio::test]
async fn the_words_are_gone_from_every_byte_of_the_folder() {
    let bench = Bench::new().await;
    let gone = written_everywhere(&bench).await;
    let other = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    bench.does("hold_from_gallring", hold(&other)).await;
    bench.does("set_gallring_rule", rule()).await;
    let folder = bench.folder.path();
    let copy = folder.join("anslag-fore-migrering-2027-02-28T080000Z.db");
    std::fs::copy(folder.join("anslag.db"), &copy).unwrap();
    for word in WORDS {
        let found = files_that_hold(folder, word.as_bytes());
        assert_eq!(found.len(), 2, "{word} stands in the database and in the copy: {found:?}");
    }
    let picture = photograph(5);
    assert_eq!(files_that_hold(folder, &picture).len(), 1, "the picture is a file");

    let shown = preview(&bench).await;
    assert_eq!(numbers(&shown), ["KON-2027-0001"]);
    for part in ["copies", "files", "indexed"] {
        assert_eq!(shown[part], 1, "{part}");
    }
    for table in ["contact", "evidence", "writer_link", "promise", "protected_subject", "waiver"] {
        assert_eq!(rows(&shown, table), 1, "{table}");
    }
    bench.does("carry_out_gallring", by(&shown)).await;

    for word in WORDS.map(str::as_bytes).into_iter().chain([picture.as_slice()]) {
        let found = files_that_hold(folder, word);
        assert!(found.is_empty(), "{} is still in {found:?}", String::from_utf8_lossy(word));
    }
    assert!(!copy.exists(), "the copy is gone");
    let rest = files_that_hold(folder, "Undrar om lampan.".as_bytes());
    assert_eq!(rest.len(), 2, "the rest is there, and in the copy made after: {rest:?}");
    assert_eq!(bench.asks("gallring_plan").await["left"], 0, "nothing is left to do");
    assert_eq!(bench.refused("get_contact", gone).await.0, Code::NotFound);
    bench.lines().await;
}

#[tokio::test]
async fn a_picture_that_another_contact_rests_on_stays() {
    let bench = Bench::new().await;
    bench.does("set_gallring_rule", rule()).await;
    let one = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    let other = logged(&bench, "Undrar om gungan.", "Vi lagar den.", "").await;
    for contact in [&one, &other] {
        let file = json!({
            "data": base64(&photograph(5)), "taken": null, "note": "", "secured": false,
        });
        bench.does("keep_evidence", json!({ "contact": contact, "file": file })).await;
    }
    bench.does("hold_from_gallring", hold(&other)).await;
    let shown = preview(&bench).await;
    assert_eq!((rows(&shown, "evidence"), &shown["files"]), (1, &0.into()));
    bench.does("carry_out_gallring", by(&shown)).await;
    assert_eq!(files_that_hold(bench.folder.path(), &photograph(5)).len(), 1);
}

#[tokio::test]
async fn evidence_and_pseudonyms_have_rules_of_their_own() {
    let bench = Bench::new().await;
    let id = logged(&bench, "Undrar om lampan.", "Vi lagar den.", "").await;
    let file = json!({
        "data": base64(&photograph(5)), "taken": null, "note": "Dimkronan.", "secured": false,
    });
    bench.does("keep_evidence", json!({ "contact": id, "file": file })).await;
    bench.does("name_writer", json!({ "contact": id, "profile": "skymningslejonet" })).await;
    for kind in ["evidence", "writer_link"] {
        let mut rule = rule();
        rule["kind"] = kind.into();
        if kind == "writer_link" {
            (rule["event"], rule["period"]) = ("own_day".into(), Value::Null);
        }
        bench.does("set_gallring_rule", rule).await;
    }
    let shown = preview(&bench).await;
    assert_eq!(numbers(&shown), ["KON-2027-0001 bilaga 1"], "the link's own day has not come");
    bench.does("carry_out_gallring", by(&shown)).await;
    let folder = bench.folder.path();
    assert!(files_that_hold(folder, "Dimkronan".as_bytes()).is_empty());
    assert!(files_that_hold(folder, &photograph(5)).is_empty());
    assert_eq!(bench.does("get_contact", id).await["summary"], "Undrar om lampan.");
    assert_eq!(files_that_hold(folder, b"skymningslejonet").len(), 2, "the link stands");
}

#[tokio::test]
async fn drafts_are_cleared_without_a_decision_and_to_the_bytes() {
    let bench = Bench::new().await;
    let post = |text: &str| json!({ "title": "", "text": text, "accounts": [] });
    let gone = bench.does("write_post", post("Kvastfågeln landar.")).await;
    let discarded = bench.does("write_post", post("Brödsvalan landar.")).await;
    bench.does("discard_post", discarded).await;
    let unlogged = json!({ "form": contact("Lyktmusslan."), "answer": "", "assessment": null });
    bench.does("log_contact", unlogged).await;
    bench.asks("undo").await;
    let begun = r#"{"summary":"Mossbåten"}"#;
    bench.does("keep_draft", json!({ "kind": "capture", "contact": null, "text": begun })).await;
    let planned = bench.does("write_post", post("Gnejskatten landar.")).await;
    bench.does("plan_post", json!({ "id": planned, "slot": "2027-03-05T14:30" })).await;

    let there = bench.asks("list_begun").await;
    assert_eq!(there["posts"].as_array().unwrap().len(), 1, "what is planned is no draft");
    let counts = ["discarded", "taken_back", "captures"].map(|part| there[part].clone());
    assert_eq!(json!(counts), json!([1, 1, 1]));
    let clear = |posts: Value| json!({ "posts": posts, "discarded": true, "captures": true });
    let refused = bench.refused("purge_drafts", clear(json!([planned]))).await;
    assert_eq!(refused.0, Code::NotFound, "a planned post is not cleared");
    bench.does("purge_drafts", clear(json!([gone]))).await;
    for word in ["Kvastfågeln", "Brödsvalan", "Lyktmusslan", "Mossbåten"] {
        let found = files_that_hold(bench.folder.path(), word.as_bytes());
        assert!(found.is_empty(), "{word} is still in {found:?}");
    }
    assert_eq!(files_that_hold(bench.folder.path(), "Gnejskatten".as_bytes()).len(), 2);
    let refused = bench.refused("purge_drafts", clear(json!([]))).await;
    assert_eq!(refused.0, Code::NothingToDestroy);
    assert_eq!(bench.refused("undo", Value::Null).await.0, Code::CannotBeUndone);
    bench.lines().await;
}
