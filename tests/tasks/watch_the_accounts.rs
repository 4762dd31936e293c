//! The accounts are watched as promised, also over weekends and leave, and the gaps are shown.

use anslag_desk::Code;
use anslag_tests::{Bench, account};
use serde_json::{Value, json};

use crate::register_and_return::words_of;

/// Two looks on working days, one on free days, from a Thursday. It is Monday morning.
async fn promised(bench: &Bench) -> Value {
    let id = bench.does("register_account", account()).await;
    let promise = json!({
        "account": id, "first": "2027-02-25", "working": 2, "free": 1, "opens": 8, "closes": 16,
    });
    bench.does("set_watch_promise", promise).await;
    id
}

async fn february(bench: &Bench) -> Value {
    bench.does("watch_state", "2027-02-01".into()).await["accounts"][0].clone()
}

#[tokio::test]
async fn looks_are_counted_against_the_promise_and_gaps_are_shown() {
    let bench = Bench::new().await;
    let id = promised(&bench).await;
    let before = february(&bench).await;
    // Thursday 2, Friday 2, Saturday 1, Sunday 1.
    assert_eq!((&before["month"]["kept"], &before["month"]["promised"]), (&0.into(), &6.into()));
    for at in ["2027-02-25T08:00:00Z", "2027-02-25T08:30:00Z", "2027-02-27T12:00:00Z"] {
        let look = json!({ "accounts": [id], "at": at, "seen_by": "Åsa Öst" });
        assert_eq!(bench.does("note_look", look).await, 1);
    }
    let after = february(&bench).await;
    assert_eq!((&after["month"]["kept"], &after["month"]["promised"]), (&2.into(), &6.into()));
    assert_eq!(after["month"]["gaps"][0]["start"], "2027-02-25T11:00:00Z", "Thursday afternoon");
    assert_eq!(after["last"]["seen_by"], "Åsa Öst");
}

#[tokio::test]
async fn one_wish_notes_a_look_at_every_promised_account() {
    let bench = Bench::new().await;
    let all = json!({ "accounts": [], "at": null, "seen_by": "" });
    let nothing = bench.refused("note_look", all.clone()).await;
    assert_eq!(nothing, (Code::Empty, Some("accounts".into())), "nothing is promised yet");
    promised(&bench).await;
    let other = bench.does("register_account", account()).await;
    let state = bench.does("watch_state", "2027-03-01".into()).await;
    assert_eq!(state["accounts"][0]["seen"], false);
    assert_eq!(bench.does("note_look", all).await, 1, "the other has no promise: {other}");
    let now = bench.does("watch_state", "2027-03-01".into()).await["accounts"][0].clone();
    assert_eq!((&now["seen"], &now["last"]["seen_by"]), (&true.into(), &"Eva Ek".into()));
    assert_eq!(now["current"]["start"], "2027-03-01T07:00:00Z", "from eight in Stockholm");
    let ahead = json!({ "accounts": [1], "at": "2027-03-01T08:00:01Z", "seen_by": "" });
    assert_eq!(bench.refused("note_look", ahead).await.0, Code::BadTime, "nobody has seen it yet");
}

#[tokio::test]
async fn a_leave_says_who_looks_and_the_log_goes_out() {
    let bench = Bench::new().await;
    promised(&bench).await;
    let leave =
        json!({ "first": "2027-02-26", "last": "2027-02-26", "deputy": "Åsa Öst", "note": "" });
    let id = bench.does("add_leave", leave.clone()).await;
    let gaps = february(&bench).await["month"]["gaps"].clone();
    assert_eq!((&gaps[1]["away"], &gaps[2]["away"]), (&false.into(), &true.into()), "{gaps}");
    let backwards =
        json!({ "first": "2027-02-26", "last": "2027-02-25", "deputy": "", "note": "" });
    assert_eq!(bench.refused("add_leave", backwards).await.0, Code::EndsBeforeItBegins);

    let export = |form: &str| json!({ "month": "2027-02-14", "form": form });
    let csv = bench.prints("export_watch", export("csv")).await;
    assert_eq!(csv.file_name, "uppsikt-2027-02.csv");
    let rows = String::from_utf8(csv.bytes).unwrap();
    assert!(rows.starts_with("\u{feff}Konto;Månad;Bevakat;Utlovade intervall;"), "{rows}");
    assert_eq!(rows.lines().count(), 1 + 1 + 6, "heads, the account, its gaps: {rows}");
    let pdf = bench.prints("export_watch", export("pdf")).await;
    let told = words_of(&pdf.bytes, bench.folder.path()).expect("pdftotext reads it");
    assert!(told.contains("bevakat 0 av 6 utlovade intervall"), "{told}");
    assert!(told.contains("Ersättare: Åsa Öst"), "{told}");
    bench.does("remove_leave", id).await;
    assert_eq!(february(&bench).await["month"]["gaps"][2]["away"], false);
}
