//! She writes, and the reading room says what it thinks, in the page's own units.

use anslag_tests::Bench;
use serde_json::{Value, json};

async fn review(bench: &Bench, text: &str, role: &str) -> Value {
    let input = json!({ "text": text, "role": role, "channels": ["x"], "scheduled": false });
    bench.does("review_text", input).await
}

fn kinds(review: &Value) -> Vec<&str> {
    let findings = review["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["kind"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_finding_is_marked_where_the_page_sees_it() {
    let bench = Bench::new().await;
    let text = "🎉 Ring 070-174 06 05 så berättar Åsa.";
    let review = review(&bench, text, "post").await;
    let found = review["findings"].as_array().unwrap();
    let phone = found.iter().find(|finding| finding["kind"] == "phone_private").unwrap();
    let units: Vec<u16> = text.encode_utf16().collect();
    let at = |key: &str| usize::try_from(phone[key].as_u64().unwrap()).unwrap();
    let marked = String::from_utf16(&units[at("start")..at("end")]).unwrap();
    assert_eq!(marked, "070-174 06 05", "offsets are UTF-16 code units");
    for key in ["rule", "message", "why", "source"] {
        assert!(!phone[key].as_str().unwrap().is_empty(), "{key}");
    }
}

#[tokio::test]
async fn a_personnummer_stops_and_a_diarienummer_does_not() {
    let bench = Bench::new().await;
    // A number of the tax agency's test series.
    let stopped = review(&bench, "Mitt personnummer är 19900118-9811.", "post").await;
    assert!(kinds(&stopped).contains(&"personnummer"), "{stopped}");
    let calm = review(&bench, "Ärendet har dnr 1.2.3-159-2015.", "post").await;
    assert!(!kinds(&calm).contains(&"personnummer"), "{calm}");
}

#[tokio::test]
async fn the_length_is_counted_as_the_channel_counts() {
    let bench = Bench::new().await;
    let short = review(&bench, "Hej 👩‍👩‍👧‍👦", "post").await;
    assert_eq!(short["measures"]["lengths"][0]["length"], 6, "an emoji counts two on X");
    let long = review(&bench, &"ett ord ".repeat(40), "post").await;
    assert_eq!(long["measures"]["lengths"][0]["limit"], 280);
    assert!(long["findings"].as_array().unwrap().iter().any(|f| f["bite"] == "stopp"));
}

#[tokio::test]
async fn every_rule_on_the_shelf_says_why_and_whence() {
    let bench = Bench::new().await;
    let rules = bench.asks("list_rules").await;
    let rules = rules.as_array().unwrap();
    let hard = rules.iter().filter(|rule| rule["bite"] != "råd").count();
    let personal = rules.iter().filter(|rule| rule["area"] == "PER").count();
    assert!(hard >= 12, "the city's hard list has {hard} rules");
    assert!(personal >= 4, "personal data has {personal} rules");
    for rule in rules {
        assert!(!rule["sources"].as_array().unwrap().is_empty(), "{}", rule["id"]);
        assert!(!rule["say"]["why"].as_str().unwrap().is_empty(), "{}", rule["id"]);
    }
}
