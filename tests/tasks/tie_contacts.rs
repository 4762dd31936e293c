//! She ties contacts that belong together, makes two logs of one matter one, takes a matter out of
//! another, and follows a topic through the years.

use anslag_desk::Code;
use anslag_tests::{Bench, contact};
use serde_json::{Value, json};

/// What she does with a contact and what is taken out of it, for Ångra; `nth` is the first act's number.
pub fn tied(nth: usize) -> Vec<(&'static str, Value)> {
    let new = format!("${nth}");
    let out = json!({ "id": "$8", "form": contact("Bron är hal."), "rest": "Lampan." });
    let pair = json!({ "contact": "$8", "other": new });
    vec![
        ("split_contact", out),
        ("merge_contacts", json!({ "duplicate": new, "standing": "$8" })),
        ("loosen_contacts", pair.clone()),
        ("tie_contacts", pair),
    ]
}

async fn log(bench: &Bench, summary: &str) -> Value {
    let input = json!({ "form": contact(summary), "answer": "", "assessment": null });
    bench.does("log_contact", input).await
}

async fn waiting(bench: &Bench) -> Vec<u64> {
    let wish = json!({ "sought": "", "waiting": true, "limit": 20 });
    let page = bench.does("find_contacts", wish).await;
    let list = bench.does("list_contacts", json!({ "open": true, "limit": 20 })).await;
    let today = bench.asks("today").await;
    let ids = |rows: &Value| -> Vec<u64> {
        rows.as_array().unwrap().iter().map(|each| each["id"].as_u64().unwrap()).collect()
    };
    assert_eq!(ids(&page["contacts"]), ids(&list), "every list says the same");
    assert_eq!(ids(&page["contacts"]), ids(&today["contacts"]));
    ids(&list)
}

/// "split_from 2", or "split_from by 3" where the tie goes from the other.
async fn ties(bench: &Bench, id: u32) -> Vec<String> {
    let ties = bench.does("list_ties", id.into()).await;
    let said = ties.as_array().unwrap().iter().map(|tie| {
        let by = if tie["from_other"] == true { "by " } else { "" };
        format!("{} {by}{}", tie["kind"].as_str().unwrap(), tie["contact"]["id"])
    });
    said.collect()
}

fn merge(duplicate: u32, standing: u32) -> Value {
    json!({ "duplicate": duplicate, "standing": standing })
}

fn pair(contact: u32, other: u32) -> Value {
    json!({ "contact": contact, "other": other })
}

#[tokio::test]
async fn related_contacts_are_seen_from_both_and_loosened() {
    let bench = Bench::new().await;
    log(&bench, "Undrar om bron.").await;
    log(&bench, "Bron är hal.").await;
    bench.does("tie_contacts", pair(1, 2)).await;
    assert_eq!(ties(&bench, 1).await, ["related 2"]);
    assert_eq!(ties(&bench, 2).await, ["related by 1"]);
    let again = bench.refused("tie_contacts", pair(2, 1)).await;
    assert_eq!(again.0, Code::TiedAlready, "whichever way it is said");
    let itself = bench.refused("tie_contacts", pair(1, 1)).await;
    assert_eq!(itself, (Code::OutOfRange, Some("other".into())));
    assert_eq!(bench.refused("tie_contacts", pair(1, 9)).await.0, Code::NotFound);
    bench.does("loosen_contacts", pair(2, 1)).await;
    assert_eq!(ties(&bench, 1).await, Vec::<String>::new());
    assert_eq!(bench.refused("loosen_contacts", pair(1, 2)).await.0, Code::NotFound);
    bench.asks("undo").await;
    assert_eq!(ties(&bench, 1).await, ["related 2"]);
}

#[tokio::test]
async fn a_double_keeps_its_number_and_leaves_the_queue() {
    let bench = Bench::new().await;
    for summary in ["Lampan är trasig.", "Lampan är fortfarande trasig.", "Lampan igen."] {
        log(&bench, summary).await;
    }
    bench.does("tie_contacts", pair(1, 2)).await;
    bench.does("merge_contacts", merge(2, 1)).await;
    assert_eq!(waiting(&bench).await, [1, 3]);
    let double = bench.does("get_contact", 2.into()).await;
    assert_eq!(double["duplicate_of"], 1);
    assert_eq!(double["number"], "KON-2027-0002", "it keeps its number");
    assert_eq!(ties(&bench, 1).await, ["duplicate_of by 2"], "no longer merely related");
    bench.does("merge_contacts", merge(3, 2)).await;
    assert_eq!(bench.does("get_contact", 3.into()).await["duplicate_of"], 1, "of what stands");
    assert_eq!(bench.refused("merge_contacts", merge(1, 2)).await.0, Code::TiedAlready);
    log(&bench, "Hela gatan är mörk.").await;
    bench.does("merge_contacts", merge(1, 4)).await;
    for id in [1, 2, 3] {
        let of = bench.does("get_contact", id.into()).await["duplicate_of"].clone();
        assert_eq!(of, 4, "the doubles of a double follow it");
    }
    assert_eq!(waiting(&bench).await, [4]);
    let found = json!({ "sought": "status:obesvarad", "waiting": false, "limit": 20 });
    assert_eq!(bench.does("find_contacts", found).await["all"], 1, "a double is not unanswered");
    bench.asks("undo").await;
    assert_eq!(waiting(&bench).await, [1, 4]);
    bench.asks("undo").await;
    bench.asks("undo").await;
    bench.asks("undo").await;
    assert_eq!(waiting(&bench).await, [1, 2, 3], "all as it was");
    assert_eq!(ties(&bench, 1).await, ["related 2"]);
    bench.does("merge_contacts", merge(2, 1)).await;
    bench.does("loosen_contacts", pair(2, 1)).await;
    assert_eq!(waiting(&bench).await, [1, 2, 3], "it stands on its own again");
}

#[tokio::test]
async fn a_matter_is_taken_out_with_a_tie_back() {
    let bench = Bench::new().await;
    log(&bench, "Lampan är trasig och bron är hal.").await;
    let mut form = contact("Bron är hal.");
    form["topic"] = "Trafik".into();
    let split = json!({ "id": 1, "form": form, "rest": "Lampan är trasig." });
    let lines = bench.lines().await;
    assert_eq!(bench.does("split_contact", split.clone()).await, 2);
    assert_eq!(bench.lines().await, lines + 1, "one act");
    assert_eq!(bench.does("get_contact", 1.into()).await["summary"], "Lampan är trasig.");
    assert_eq!(ties(&bench, 2).await, ["split_from 1"]);
    assert_eq!(ties(&bench, 1).await, ["split_from by 2"]);
    assert_eq!(waiting(&bench).await, [1, 2], "both are to be answered");
    bench.asks("undo").await;
    let whole = bench.does("get_contact", 1.into()).await;
    assert_eq!(whole["summary"], "Lampan är trasig och bron är hal.");
    assert_eq!(bench.refused("get_contact", 2.into()).await.0, Code::NotFound);
    let mut secret = split;
    secret["rest"] = "Hon med 811228-9874.".into();
    let refused = bench.refused("split_contact", secret).await;
    assert_eq!(refused, (Code::Personnummer, Some("rest".into())));
}

#[tokio::test]
async fn a_topic_is_followed_through_the_years_at_a_place() {
    let bench = Bench::new().await;
    for (topic, place, received) in [
        ("Förskola", "Alvik", "2025-06-01T08:00:00Z"),
        ("Förskola", "Alvik", "2026-12-31T22:59:00Z"),
        ("Förskola", "Alvik", "2026-12-31T23:30:00Z"),
        ("Öppen förskola", "Fridhemsplan", "2027-01-02T08:00:00Z"),
        ("Trygghet", "Fridhemsplan", "2027-02-02T08:00:00Z"),
    ] {
        let mut form = contact("Undrar.");
        form["topic"] = topic.into();
        form["place"] = place.into();
        form["received"] = received.into();
        bench.does("log_contact", json!({ "form": form, "answer": "", "assessment": null })).await;
    }
    let rows = |years: &Value| -> Vec<String> {
        let all = years["rows"].as_array().unwrap().iter();
        all.map(|row| format!("{} {}", row["topic"].as_str().unwrap(), row["counts"])).collect()
    };
    let all = bench.does("topic_years", "".into()).await;
    assert_eq!(all["years"], json!([2025, 2026, 2027]));
    let expected = ["Trygghet [0,0,1]", "Förskola [1,1,1]", "Öppen förskola [0,0,1]"];
    assert_eq!(rows(&all), expected, "in the list's order; the year is Stockholm's");
    let there = bench.does("topic_years", "fridhem".into()).await;
    assert_eq!(there["years"], json!([2027]));
    assert_eq!(rows(&there), ["Trygghet [1]", "Öppen förskola [1]"]);
    let sought = "ämne:\"Förskola\" från:2026 till:2026";
    let wish = json!({ "sought": sought, "waiting": false, "limit": 20 });
    let under = bench.does("find_contacts", wish).await;
    assert_eq!(under["contacts"][0]["id"], 2);
    assert_eq!(under["all"], 1, "the figure and the rows beneath it are the same");
    let refused = bench.refused("topic_years", "muslimer".into()).await;
    assert_eq!(refused.0, Code::SensitiveSelection);
}
