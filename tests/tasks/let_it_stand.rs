//! A *stopp* holds her post until she mends it, or lets it stand and says why.

use anslag_desk::Code;
use anslag_tests::{Bench, account, contact};
use serde_json::{Value, json};

/// A number of the tax agency's test series.
const NUMBER: &str = "19900118-9811";

async fn post(bench: &Bench, text: &str) -> (Value, Value) {
    let account = bench.does("register_account", account()).await;
    let form = json!({ "title": "", "text": text, "accounts": [account] });
    (bench.does("write_post", form).await, account)
}

fn plan(id: &Value) -> Value {
    json!({ "id": id, "slot": "2027-03-05T14:30" })
}

fn publish(id: &Value, account: &Value) -> Value {
    let stands = json!({ "account": account, "link": null, "at": anslag_tests::NOW });
    json!({ "id": id, "publications": [stands] })
}

fn waive(id: &Value, reason: &str, second: Option<&str>) -> Value {
    json!({
        "subject": { "kind": "post", "id": id },
        "rule": "PER-001",
        "excerpt": NUMBER,
        "reason": reason,
        "second": second,
    })
}

async fn status(bench: &Bench, id: &Value) -> Value {
    bench.does("get_post", id.clone()).await["status"].clone()
}

#[tokio::test]
async fn a_personnummer_is_neither_planned_nor_published_until_it_is_mended() {
    let bench = Bench::new().await;
    let (id, account) = post(&bench, &format!("Anna, {NUMBER}, har fyllt år.")).await;
    let lines = bench.lines().await;
    let held = (Code::HeldByStop, Some("PER-001".to_owned()));
    assert_eq!(bench.refused("plan_post", plan(&id)).await, held);
    assert_eq!(bench.refused("publish_post", publish(&id, &account)).await, held);
    assert_eq!((status(&bench, &id).await, bench.lines().await), (json!("draft"), lines));

    let form = json!({ "title": "", "text": "Anna har fyllt år.", "accounts": [account] });
    bench.does("edit_post", json!({ "id": id, "form": form })).await;
    bench.does("plan_post", plan(&id)).await;
    bench.does("publish_post", publish(&id, &account)).await;
    assert_eq!(status(&bench, &id).await, "published");
}

#[tokio::test]
async fn what_stops_takes_a_reason_and_a_second_person() {
    let bench = Bench::new().await;
    let (id, _) = post(&bench, &format!("Provnumret är {NUMBER}.")).await;
    let reason = "Numret är Skatteverkets eget provnummer.";
    for (input, code, field) in [
        (waive(&id, " ok ", Some("Åsa Öst")), Code::ReasonMissing, "reason"),
        (waive(&id, reason, None), Code::SecondMissing, "second"),
        (waive(&id, reason, Some(" eva ek")), Code::SecondIsSame, "second"),
    ] {
        let refused = bench.refused("waive_finding", input).await;
        assert_eq!(refused, (code, Some(field.to_owned())));
    }
    assert_eq!(bench.refused("plan_post", plan(&id)).await.0, Code::HeldByStop);
    bench.does("waive_finding", waive(&id, reason, Some("Åsa Öst"))).await;
    bench.does("plan_post", plan(&id)).await;
    assert_eq!(status(&bench, &id).await, "planned");
}

#[tokio::test]
async fn undoing_it_holds_the_post_again_and_redoing_lets_it_go() {
    let bench = Bench::new().await;
    let (id, _) = post(&bench, &format!("Provnumret är {NUMBER}.")).await;
    let reason = "Numret är Skatteverkets eget provnummer.";
    let waiver = bench.does("waive_finding", waive(&id, reason, Some("Åsa Öst"))).await;
    bench.asks("undo").await;
    assert_eq!(bench.refused("plan_post", plan(&id)).await.0, Code::HeldByStop);
    bench.asks("redo").await;
    bench.does("plan_post", plan(&id)).await;
    bench.does("revoke_waiver", waiver).await;
    assert_eq!(bench.refused("plan_post", plan(&id)).await.0, Code::HeldByStop);
    bench.does("plan_post", json!({ "id": id, "slot": null })).await;
    assert_eq!(status(&bench, &id).await, "draft", "back to the tray it may always go");
    let history = bench.does("history", json!({ "of": ["post", id], "limit": 100 })).await;
    let verbs: Vec<&str> =
        history.as_array().unwrap().iter().map(|line| line["verb"].as_str().unwrap()).collect();
    assert!(verbs.contains(&"waive_finding") && verbs.contains(&"revoke_waiver"), "{verbs:?}");
}

async fn findings(bench: &Bench, id: &Value, text: &str) -> Vec<Value> {
    let input = json!({
        "text": text, "role": "post", "channels": ["facebook"], "scheduled": false,
        "subject": { "kind": "post", "id": id }, "moment": "published",
    });
    let review = bench.does("review_text", input).await;
    let all = review["findings"].as_array().unwrap().iter();
    all.filter(|finding| finding["rule"] == "PER-001").cloned().collect()
}

#[tokio::test]
async fn it_stays_when_other_words_change_and_lapses_with_its_own() {
    let bench = Bench::new().await;
    let (id, _) = post(&bench, "").await;
    let reason = "Numret är Skatteverkets eget provnummer.";
    let waiver = bench.does("waive_finding", waive(&id, reason, Some("Åsa Öst"))).await;
    let found = findings(&bench, &id, &format!("Hej! Provnumret är {NUMBER}. Välkommen!")).await;
    let mark = json!({
        "id": waiver, "reason": reason, "by": "Eva Ek", "second": "Åsa Öst",
        "at": anslag_tests::NOW,
    });
    assert_eq!(found[0]["waiver"], mark);
    assert_eq!(found[0]["second"], true, "the page asks for the second name beforehand");
    // Another number of the same series.
    let found = findings(&bench, &id, "Provnumret är 19900117-2395.").await;
    assert_eq!(found[0]["waiver"], Value::Null, "other words");
    let (other, _) = post(&bench, "").await;
    let found = findings(&bench, &other, &format!("Provnumret är {NUMBER}.")).await;
    assert_eq!(found[0]["waiver"], Value::Null, "another post");
    let kept = bench.does("list_waivers", json!({ "kind": "post", "id": id })).await;
    assert_eq!(
        (kept[0]["rule"].as_str(), kept[0]["excerpt"].as_str()),
        (Some("PER-001"), Some(NUMBER))
    );
}

#[tokio::test]
async fn said_again_it_takes_the_place_of_what_was_said_and_goes_with_its_post() {
    let bench = Bench::new().await;
    let (id, _) = post(&bench, &format!("Provnumret är {NUMBER}.")).await;
    let first = bench.does("waive_finding", waive(&id, "Ett provnummer.", Some("Åsa Öst"))).await;
    let again = bench.does("waive_finding", waive(&id, "Skatteverkets nummer.", Some("Bo"))).await;
    assert_eq!(first, again, "one for each of the words");
    let list = || bench.does("list_waivers", json!({ "kind": "post", "id": id }));
    assert_eq!(list().await[0]["second"], "Bo");
    bench.does("discard_post", id.clone()).await;
    assert_eq!(list().await, json!([]));
    bench.asks("undo").await;
    assert_eq!(list().await[0]["reason"], "Skatteverkets nummer.", "and comes back with it");
}

#[tokio::test]
async fn what_is_not_there_is_not_let_stand() {
    let bench = Bench::new().await;
    assert_eq!(
        bench.refused("waive_finding", waive(&99.into(), "Det gör inget.", Some("Bo"))).await.0,
        Code::NotFound
    );
    let (id, _) = post(&bench, "Hej").await;
    let mut unknown = waive(&id, "Det gör inget.", Some("Bo"));
    unknown["rule"] = "XYZ-001".into();
    let refused = bench.refused("waive_finding", unknown).await;
    assert_eq!(refused, (Code::NotFound, Some("rule".into())));
    assert_eq!(bench.refused("revoke_waiver", 7.into()).await.0, Code::NotFound);
}

#[tokio::test]
async fn an_answer_that_was_given_is_written_down_but_for_a_personnummer() {
    let bench = Bench::new().await;
    let input = json!({ "form": contact("Undrar."), "answer": "", "assessment": null });
    let id = bench.does("log_contact", input).await;
    let given = format!("Ditt nummer är {NUMBER}.");
    let never = json!({ "id": id, "text": given, "at": null });
    assert_eq!(bench.refused("answer_contact", never).await.0, Code::Personnummer);
    // What would hold a post back does not undo what was already said.
    let given = "Din handläggare på socialtjänsten ringer dig.";
    bench.does("answer_contact", json!({ "id": id, "text": given, "at": null })).await;
    assert_eq!(bench.does("get_contact", id).await["answer"]["text"], given);
}

#[tokio::test]
async fn nothing_planned_or_published_in_the_example_office_is_held() {
    let bench = Bench::example().await;
    let accounts = bench.asks("list_accounts").await;
    let platform = |id: &Value| {
        let account = accounts.as_array().unwrap().iter().find(|account| account["id"] == *id);
        account.unwrap()["platform"].clone()
    };
    let posts = bench.does("list_posts", json!({ "limit": 1000 })).await;
    let out = |post: &&Value| post["status"] != "draft";
    let posts: Vec<&Value> = posts.as_array().unwrap().iter().filter(out).collect();
    assert!(posts.len() > 100, "a year of posts: {}", posts.len());
    for post in posts {
        let channels: Value = post["accounts"].as_array().unwrap().iter().map(platform).collect();
        let input = json!({
            "text": post["text"], "role": "post", "channels": channels, "scheduled": true,
        });
        let review = bench.does("review_text", input).await;
        let stops = review["findings"].as_array().unwrap().iter().filter(|f| f["bite"] == "stopp");
        let stops: Vec<&Value> = stops.map(|finding| &finding["message"]).collect();
        assert!(stops.is_empty(), "{}: {stops:?}", post["title"]);
    }
}

#[tokio::test]
async fn a_link_written_down_later_is_not_held() {
    let bench = Bench::new().await;
    let (id, account) = post(&bench, &format!("Provnumret är {NUMBER}.")).await;
    let reason = "Numret är Skatteverkets eget provnummer.";
    let waiver = bench.does("waive_finding", waive(&id, reason, Some("Åsa Öst"))).await;
    bench.does("publish_post", publish(&id, &account)).await;
    bench.does("revoke_waiver", waiver).await;
    let mut later = publish(&id, &account);
    later["publications"][0]["link"] = "https://www.facebook.com/exempel/posts/1".into();
    bench.does("publish_post", later).await;
    assert_eq!(bench.does("get_post", id).await["publications"].as_array().unwrap().len(), 1);
}
