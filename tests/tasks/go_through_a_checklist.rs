//! She goes through a checklist, signs it, and it is frozen.

use anslag_desk::Code;
use anslag_tests::Bench;
use serde_json::{Value, json};

async fn begun(bench: &Bench, checklist: &str) -> (Value, Vec<String>) {
    let start = json!({ "checklist": checklist, "post": null });
    let run = bench.does("start_checklist", start).await;
    let page = bench.does("get_run", run.clone()).await["checklist"]["item"].clone();
    let items = page.as_array().unwrap().iter();
    (run, items.map(|item| item["id"].as_str().unwrap().to_owned()).collect())
}

fn answer(run: &Value, item: &str, verdict: &str, note: &str) -> Value {
    json!({ "run": run, "answer": { "item": item, "verdict": verdict, "note": note } })
}

#[tokio::test]
async fn a_run_is_signed_when_every_item_is_judged_and_then_frozen() {
    let bench = Bench::new().await;
    let (run, items) = begun(&bench, "fore-publicering").await;
    let sign = json!({ "run": run });
    let refused = bench.refused("sign_checklist", sign.clone()).await;
    assert_eq!(refused, (Code::Unjudged, Some(items.len().to_string())));
    for item in &items {
        bench.does("answer_item", answer(&run, item, "yes", "")).await;
    }
    bench.does("sign_checklist", sign).await;
    let signed = bench.does("get_run", run.clone()).await;
    assert_eq!(signed["signed"]["name"], "Eva Ek");
    assert_eq!(signed["signed"]["at"], anslag_tests::NOW);
    let late = answer(&run, &items[0], "no", "");
    assert_eq!(bench.refused("answer_item", late).await.0, Code::Signed, "it is frozen");
}

#[tokio::test]
async fn not_applicable_needs_its_reason() {
    let bench = Bench::new().await;
    let (run, items) = begun(&bench, "sekretess-och-personuppgifter").await;
    let bare = answer(&run, &items[0], "not_applicable", "");
    assert_eq!(
        bench.refused("answer_item", bare).await,
        (Code::ReasonMissing, Some("note".into()))
    );
    bench.does("answer_item", answer(&run, &items[0], "not_applicable", "Ingen bild.")).await;
    let stands = bench.does("get_run", run).await["answers"][0].clone();
    assert_eq!(stands["note"], "Ingen bild.");
}

#[tokio::test]
async fn law_or_page_stands_beside_every_question() {
    let bench = Bench::new().await;
    for checklist in bench.asks("list_checklists").await.as_array().unwrap() {
        for item in checklist["item"].as_array().unwrap() {
            let law = item["law"].as_array().unwrap();
            let rests = !law.is_empty() || item["link"].is_object() || item["check"] == true;
            assert!(rests, "{}", item["question"]);
            assert!(law.iter().all(|l| l["as_of"].is_string()), "{}", item["question"]);
        }
    }
}
