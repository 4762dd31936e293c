//! No filter, topic or figure picks out persons by what is sensitive about them (DSL 2018:218,
//! 3 kap. 3 §), and who wrote is no filter.

use anslag_desk::Code;
use anslag_tests::{Bench, contact};
use serde_json::{Value, json};

fn search(text: &str) -> Value {
    json!({ "text": text, "limit": 10 })
}

fn list(text: &str) -> Value {
    json!({ "sought": text, "waiting": false, "limit": 10 })
}

#[tokio::test]
async fn a_filter_by_what_is_sensitive_is_refused() {
    let bench = Bench::new().await;
    for (text, word) in [
        ("hälsa:dålig", "hälsa"),
        ("sjukdom:ja lek", "sjukdom"),
        ("etnicitet:annan", "etnicitet"),
        ("religion:alla", "religion"),
        ("fackförbund:x", "fackförbund"),
        ("politik:x", "politik"),
        ("läggning:x", "läggning"),
        ("kriminell:ja", "kriminell"),
        ("ämne:muslimer", "muslimer"),
        ("plats:romer", "romer"),
        ("konto:diabetiker", "diabetiker"),
        ("ämne:\"hbtq och unga\"", "hbtq och unga"),
    ] {
        let expected = (Code::SensitiveSelection, Some(word.to_owned()));
        assert_eq!(bench.refused("find_anything", search(text)).await, expected, "{text}");
        assert_eq!(bench.refused("find_contacts", list(text)).await, expected, "{text}");
    }
}

#[tokio::test]
async fn who_wrote_is_no_filter() {
    let bench = Bench::new().await;
    let mut wrote = json!({ "form": contact("Undrar."), "answer": "", "assessment": null });
    wrote["writer"] = "@exempel".into();
    bench.does("log_contact", wrote).await;
    for word in ["skribent", "namn", "person", "profil", "avsändare", "medborgare"] {
        let expected = (Code::PersonSelection, Some(word.to_owned()));
        let text = format!("{word}:2027-0001 sjuk");
        assert_eq!(bench.refused("find_anything", search(&text)).await, expected, "{word}");
        assert_eq!(bench.refused("find_contacts", list(&text)).await, expected, "{word}");
    }
    let refused = bench.refused("find_contacts", json!({ "writer": 1 })).await;
    assert_eq!(refused.0, Code::BadInput, "no list takes a writer");
}

#[tokio::test]
async fn no_topic_and_no_figure_is_named_by_it() {
    let bench = Bench::new().await;
    bench
        .does(
            "log_contact",
            json!({ "form": contact("Undrar."), "answer": "", "assessment": null }),
        )
        .await;
    let lines = bench.lines().await;
    for topic in ["Muslimer", "Psykiskt sjuka", "Romer i parken", "Kriminella", "Transpersoner"] {
        let expected = (Code::SensitiveSelection, Some(topic.to_owned()));
        let mut form = contact("Undrar.");
        form["topic"] = topic.into();
        let input = json!({ "form": form, "answer": "", "assessment": null });
        assert_eq!(bench.refused("log_contact", input).await, expected, "{topic}");
        let edited = json!({ "id": 1, "form": form });
        assert_eq!(bench.refused("edit_contact", edited).await, expected, "{topic}");
        let wish = json!({ "by": "area", "weeks": 8, "strength": 1, "topic": topic, "area": null });
        assert_eq!(bench.refused("barometer", wish).await, expected, "{topic}");
        let rows = json!({
            "from": "2027-03-01", "to": "2027-03-07", "strength": 1, "topic": topic, "area": null,
        });
        assert_eq!(bench.refused("list_worried", rows).await, expected, "{topic}");
    }
    assert_eq!(bench.lines().await, lines, "nothing was written");
}

#[tokio::test]
async fn a_matter_may_be_filtered_by_and_a_text_may_hold_any_word() {
    let bench = Bench::new().await;
    let mut form = contact("Moskén vill ha fler cykelställ, sjuka har svårt att gå.");
    form["topic"] = "Funktionsnedsättning".into();
    bench.does("log_contact", json!({ "form": form, "answer": "", "assessment": null })).await;
    for text in ["sjuka", "moskén", "ämne:funktionsned", "ämne:\"Val och demokrati\""] {
        bench.does("find_anything", search(text)).await;
    }
    let found = bench.does("find_contacts", list("sjuka")).await;
    assert_eq!(found["contacts"][0]["id"], 1, "the record itself is read as it stands");
    let topics = bench.asks("list_topics").await;
    for topic in topics.as_array().unwrap() {
        let mut form = contact("Undrar.");
        form["topic"] = topic.clone();
        bench.does("edit_contact", json!({ "id": 1, "form": form })).await;
    }
}
