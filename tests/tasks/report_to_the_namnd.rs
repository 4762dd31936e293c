//! She reports the period to the board: figures from her own rows, the same on screen and paper.

use anslag_desk::Code;
use anslag_tests::{Bench, contact};
use serde_json::{Value, json};

fn period() -> Value {
    json!({ "kind": "tjansteutlatande", "from": "2027-01-01", "to": "2027-04-30" })
}

async fn seven_contacts(bench: &Bench) {
    for nth in 0..7 {
        let mut form = contact("Undrar om belysningen.");
        form["topic"] = if nth < 6 { "Trygghet" } else { "Kultur" }.into();
        let input = json!({ "form": form, "answer": "Tack!", "assessment": null });
        bench.does("log_contact", input).await;
    }
}

fn block<'a>(report: &'a Value, kind: &str) -> &'a Value {
    let sections = report["sections"].as_array().unwrap().iter();
    let mut blocks = sections.flat_map(|section| section["blocks"].as_array().unwrap());
    blocks.find(|block| block["kind"] == kind).unwrap_or_else(|| panic!("no {kind}"))
}

#[tokio::test]
async fn the_figures_are_counted_from_the_rows() {
    let bench = Bench::new().await;
    seven_contacts(&bench).await;
    let report = bench.does("preview_report", period()).await;
    assert_eq!(report["figures"]["contacts"], 7);
    assert_eq!(report["figures"]["answered"], 7);
    let months = &report["figures"]["months"];
    assert_eq!(months.as_array().unwrap().len(), 4, "every month of the tertial, also the empty");
    assert_eq!(months[1]["count"], 7, "they all came in February");
    let rows = &block(&report, "table")["table"]["rows"];
    assert_eq!(rows[0][0], "Trygghet");
    assert_eq!(rows[0][1], "6");
    assert_eq!(rows[1][1], "färre än 5", "a small cell may point at a person");
    let chart = block(&report, "chart");
    assert!(chart["svg"].as_str().unwrap().starts_with("<svg"));
    assert!(chart["alt"].as_str().unwrap().contains('7'), "{}", chart["alt"]);
}

#[tokio::test]
async fn a_post_counts_in_the_period_when_it_went_up() {
    let bench = Bench::new().await;
    let account = bench.does("register_account", anslag_tests::account()).await;
    let form = json!({ "title": "", "text": "Hej", "accounts": [account] });
    let id = bench.does("write_post", form).await;
    bench.does("plan_post", json!({ "id": id, "slot": "2027-04-30T10:00" })).await;
    let stands = json!({ "account": account, "link": null, "at": "2027-05-01T08:00:00Z" });
    bench.does("publish_post", json!({ "id": id, "publications": [stands] })).await;
    let published = async |from: &str, to: &str| {
        let period = json!({ "kind": "tjansteutlatande", "from": from, "to": to });
        bench.does("preview_report", period).await["figures"]["published"].clone()
    };
    assert_eq!(published("2027-01-01", "2027-04-30").await, 0, "it was only planned then");
    assert_eq!(published("2027-05-01", "2027-08-31").await, 1);
}

#[tokio::test]
async fn the_headings_stand_in_the_boards_order() {
    let bench = Bench::new().await;
    let report = bench.does("preview_report", period()).await;
    let sections = report["sections"].as_array().unwrap().iter();
    let headings: Vec<&str> = sections.map(|s| s["heading"].as_str().unwrap()).collect();
    let expected = [
        "Sammanfattning",
        "Bakgrund",
        "Ärendet",
        "Ärendets beredning",
        "Förvaltningens synpunkter och förslag",
    ];
    assert_eq!(headings, expected);
    assert!(!report["decisions"][0].as_str().unwrap().contains('{'), "every gap is filled");
}

#[tokio::test]
async fn a_period_that_ends_before_it_begins_is_refused() {
    let bench = Bench::new().await;
    let mut backwards = period();
    backwards["to"] = "2026-12-31".into();
    let refused = bench.refused("preview_report", backwards).await;
    assert_eq!(refused, (Code::EndsBeforeItBegins, Some("to".into())));
}
