//! She follows a goal: what the app counts, what she writes, the target of each tertial, and why.

use anslag_desk::Code;
use anslag_tests::{Bench, account, contact};
use serde_json::{Value, json};

/// What she writes on a day with goals; `first` is the first act's number.
pub(crate) fn acts(first: usize) -> Vec<(&'static str, Value)> {
    let nth = |n: usize| Value::from(format!("${}", first + n));
    let goal = json!({
        "kind": "goal", "title": "Dialog med de boende", "parent": null, "diarienummer": null,
        "note": "", "kf": "Ett Stockholm som håller samman",
    });
    vec![
        ("write_goal", goal),
        ("write_indicator", indicator(&nth(0), "published")),
        ("edit_indicator", json!({ "id": nth(1), "form": indicator(&nth(0), "contacts") })),
        ("set_indicator_period", period(&nth(1), 1, Some(40.0), None)),
        ("delete_indicator", nth(1)),
    ]
}

fn indicator(goal: &Value, measure: &str) -> Value {
    json!({
        "goal": goal, "title": "Inlägg som gick upp", "unit": "inlägg",
        "definition": "Inlägg som publicerats under perioden.", "lower_is_better": false,
        "measure": measure,
    })
}

fn period(of: &Value, tertial: u8, target: Option<f64>, outcome: Option<f64>) -> Value {
    json!({
        "indicator": of, "year": 2027, "tertial": tertial, "target": target, "outcome": outcome,
        "verdict": null, "analysis": "",
    })
}

async fn goal(bench: &Bench) -> Value {
    let form = json!({
        "kind": "goal", "title": "Dialog", "parent": null, "diarienummer": null, "note": "",
        "kf": "Ett Stockholm som håller samman",
    });
    bench.does("write_goal", form).await
}

#[tokio::test]
async fn what_the_app_can_count_is_counted_from_the_rows_tertial_by_tertial() {
    let bench = Bench::new().await;
    let goal = goal(&bench).await;
    assert_eq!(bench.asks("list_goals").await[0]["kf"], "Ett Stockholm som håller samman");
    let id = bench.does("write_indicator", indicator(&goal, "published")).await;
    let account = bench.does("register_account", account()).await;
    for text in ["Fontänen är på.", "Parken är öppen."] {
        let form = json!({ "title": "", "text": text, "accounts": [account] });
        let post = bench.does("write_post", form).await;
        let up = json!({ "account": account, "link": null, "at": "2027-03-01T07:30:00Z" });
        bench.does("publish_post", json!({ "id": post, "publications": [up] })).await;
    }
    bench.does("set_indicator_period", period(&id, 1, Some(2.0), None)).await;
    let year = bench.does("list_indicators", 2027.into()).await[0].clone();
    let first = &year["periods"][0];
    assert_eq!((&first["measured"], &first["proposed"]), (&json!(2.0), &json!("met")));
    assert_eq!(year["periods"][1]["measured"], Value::Null, "it has not begun");
    let before = bench.does("list_indicators", 2026.into()).await[0].clone();
    assert_eq!(before["periods"][2]["measured"], 0.0, "nothing went up last year");
}

#[tokio::test]
async fn what_she_writes_herself_is_judged_against_its_target() {
    let bench = Bench::new().await;
    let goal = goal(&bench).await;
    let mut form = indicator(&goal, "published");
    form["measure"] = Value::Null;
    form["lower_is_better"] = true.into();
    let id = bench.does("write_indicator", form).await;
    bench.does("set_indicator_period", period(&id, 2, Some(10.0), Some(14.0))).await;
    let year = bench.does("list_indicators", 2027.into()).await[0].clone();
    assert_eq!(year["periods"][1]["proposed"], "missed");
    let mut judged = period(&id, 2, Some(10.0), Some(14.0));
    judged["verdict"] = "partly".into();
    judged["analysis"] = "Stormen i mars gav många frågor.".into();
    bench.does("set_indicator_period", judged).await;
    let year = bench.does("list_indicators", 2027.into()).await[0].clone();
    assert_eq!(year["periods"][1]["verdict"], "partly", "her word stands");
    let wrong = period(&id, 4, None, None);
    assert_eq!(bench.refused("set_indicator_period", wrong).await.0, Code::OutOfRange);
}

#[tokio::test]
async fn answered_of_a_hundred_are_counted_from_the_log() {
    let bench = Bench::new().await;
    let goal = goal(&bench).await;
    bench.does("write_indicator", indicator(&goal, "answered_share")).await;
    for answer in ["Tack!", "", ""] {
        let log = json!({ "form": contact("Undrar."), "answer": answer, "assessment": null });
        bench.does("log_contact", log).await;
    }
    let year = bench.does("list_indicators", 2027.into()).await[0].clone();
    assert_eq!(year["periods"][0]["measured"], 33.3);
}

#[tokio::test]
async fn the_report_tells_of_the_tertial_it_reaches_to_and_is_silent_without_any() {
    let bench = Bench::new().await;
    let ask = json!({ "kind": "tjansteutlatande", "from": "2027-01-01", "to": "2027-04-30" });
    let told = bench.does("preview_report", ask.clone()).await.to_string();
    assert!(!told.contains("Måluppfyllelse"), "no heading over nothing");
    let goal = goal(&bench).await;
    let id = bench.does("write_indicator", indicator(&goal, "published")).await;
    let mut first = period(&id, 1, Some(40.0), Some(38.5));
    (first["verdict"], first["analysis"]) = ("partly".into(), "En månad utan ersättare.".into());
    bench.does("set_indicator_period", first).await;
    bench.does("set_indicator_period", period(&id, 2, Some(80.0), Some(70.0))).await;
    let report = bench.does("preview_report", ask).await;
    let sections = report["sections"].as_array().unwrap();
    let blocks = sections.iter().flat_map(|section| section["blocks"].as_array().unwrap());
    let row = blocks
        .filter_map(|block| block["table"]["rows"].as_array())
        .flatten()
        .find(|row| row[0] == "Dialog: Inlägg som gick upp")
        .expect("the goal has a row");
    let wanted = ["40 inlägg", "38,5 inlägg", "Delvis uppfyllt", "En månad utan ersättare."];
    assert_eq!(row.as_array().unwrap()[1..], wanted, "the first tertial and no other");
}
