//! The auditors ask: each control goal is answered from what the office has, and gaps are named.

use anslag_desk::Code;
use anslag_tests::{Bench, account, contact};
use serde_json::{Value, json};

/// What she writes on a day with an audit; `first` is the first act's number.
pub(crate) fn acts(first: usize) -> Vec<(&'static str, Value)> {
    let nth = |n: usize| Value::from(format!("${}", first + n));
    vec![
        ("write_audit_goal", goal(Some("roller"), "Vi har ersättare för alla.")),
        ("write_audit_goal", goal(None, "")),
        ("edit_audit_goal", json!({ "id": nth(1), "form": goal(None, "Ja.") })),
        ("delete_audit_goal", nth(0)),
    ]
}

fn goal(code: Option<&str>, answer: &str) -> Value {
    json!({
        "code": code, "goal": "Är det klart vem som gör vad?", "proofs": ["duties"],
        "checklists": ["arlig-genomgang"], "answer": answer,
    })
}

fn year() -> Value {
    json!({ "from": "2027-01-01", "to": "2027-12-31" })
}

async fn of(bench: &Bench, code: &str) -> Value {
    let all = bench.does("answer_audit", year()).await;
    let found = all.as_array().unwrap().iter().find(|answer| answer["goal"]["code"] == code);
    found.unwrap_or_else(|| panic!("{code} is not among {all}")).clone()
}

#[tokio::test]
async fn a_goal_is_met_when_nothing_is_wanting_and_each_gap_has_its_name() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let before = of(&bench, "uppsikt").await;
    assert_eq!(before["standing"], "unproven", "{before}");
    assert_eq!(before["gaps"], json!([{ "kind": "no_run", "title": "Uppsikt" }]));

    let run = bench.does("start_checklist", json!({ "checklist": "uppsikt", "account": id })).await;
    let seen = bench.does("get_run", run.clone()).await;
    let items: Vec<Value> = seen["checklist"]["item"].as_array().unwrap().clone();
    for item in &items {
        let departs = item["id"] == "helger";
        let verdict = if departs { "no" } else { item["safe"].as_str().unwrap() };
        let note = "Det är inte bestämt än.";
        let answer = json!({ "item": item["id"], "verdict": verdict, "note": note });
        bench.does("answer_item", json!({ "run": run, "answer": answer })).await;
    }
    bench.does("sign_checklist", json!({ "run": run })).await;
    let after = of(&bench, "uppsikt").await;
    assert_eq!(after["standing"], "partly");
    assert_eq!(after["runs"][0]["run"], run, "the evidence is one click away");
    let question = "Är det bestämt vem som tittar under helger och ledigheter?";
    let wanted = json!({ "kind": "deviation", "run": run, "question": question });
    assert!(after["gaps"].as_array().unwrap().contains(&wanted), "{after}");
}

#[tokio::test]
async fn the_rows_say_how_many_and_which() {
    let bench = Bench::new().await;
    let mut lacking = account();
    (lacking["name"], lacking["diarienummer"]) = ("Parklek".into(), Value::Null);
    bench.does("register_account", account()).await;
    bench.does("register_account", lacking).await;
    let proven = of(&bench, "syfte").await["proven"][0].clone();
    assert_eq!(
        (&proven["proof"], &proven["done"], &proven["of"]),
        (&json!("decided"), &json!(1), &json!(2))
    );
    assert_eq!(proven["lacking"], json!(["Parklek"]));
    let log = json!({
        "form": contact("Undrar."), "answer": "", "assessment": null, "writer": "@exempel",
    });
    bench.does("log_contact", log).await;
    let service = of(&bench, "service").await;
    assert_eq!(service["proven"][0]["lacking"], json!(["KON-2027-0001"]));
    let another = json!({ "from": "2026-01-01", "to": "2026-12-31" });
    let all = bench.does("answer_audit", another).await;
    let service = all.as_array().unwrap().iter().find(|a| a["goal"]["code"] == "service");
    assert_eq!(service.unwrap()["proven"][0]["of"], 0, "no contact came that year");
}

#[tokio::test]
async fn she_answers_in_her_own_words_adds_a_goal_and_takes_it_back() {
    let bench = Bench::new().await;
    let shipped = of(&bench, "roller").await["goal"]["goal"].clone();
    let id = bench.does("write_audit_goal", goal(Some("roller"), "Alla har ersättare.")).await;
    assert_eq!(of(&bench, "roller").await["goal"]["answer"], "Alla har ersättare.");
    bench.does("delete_audit_goal", id).await;
    assert_eq!(of(&bench, "roller").await["goal"]["goal"], shipped, "as it was shipped");
    bench.does("write_audit_goal", goal(None, "")).await;
    let all = bench.does("answer_audit", year()).await;
    assert_eq!(all.as_array().unwrap().last().unwrap()["goal"]["code"], Value::Null);

    let before = bench.dump().await;
    let mut wrong = goal(None, "");
    wrong["checklists"] = json!(["finns-inte"]);
    assert_eq!(bench.refused("write_audit_goal", wrong).await.0, Code::NotFound);
    let mut wrong = goal(None, "");
    (wrong["proofs"], wrong["checklists"]) = (json!([]), json!([]));
    assert_eq!(bench.refused("write_audit_goal", wrong).await.0, Code::Empty);
    let twin = goal(Some("okand"), "");
    assert_eq!(bench.refused("write_audit_goal", twin).await.0, Code::NotFound);
    assert_eq!(bench.dump().await, before);
}

#[tokio::test]
async fn the_answer_leaves_as_a_document_with_its_gaps() {
    let bench = Bench::new().await;
    bench.does("register_account", account()).await;
    let mut ask = year();
    for (form, start) in [("pdf", b"%PDF".as_slice()), ("docx", b"PK".as_slice())] {
        ask["form"] = form.into();
        let printed = bench.prints("print_audit", ask.clone()).await;
        assert!(printed.bytes.starts_with(start), "{form}");
        assert_eq!(printed.file_name, format!("revisionssvar-2027-01-01-2027-12-31.{form}"));
    }
}
