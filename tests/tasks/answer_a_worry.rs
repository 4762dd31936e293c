//! She logs a worried comment, answers it, and judges how it is kept.

use anslag_desk::Code;
use anslag_tests::{Bench, contact};
use serde_json::{Value, json};

async fn log(bench: &Bench, summary: &str) -> Value {
    let input = json!({ "form": contact(summary), "answer": "", "assessment": null });
    bench.does("log_contact", input).await
}

fn assessment(registration: &str, secret: bool) -> Value {
    json!({
        "registration": registration,
        "secret": secret,
        "diarienummer": null,
        "reason": "Fråga om belysning.",
    })
}

#[tokio::test]
async fn a_worry_waits_until_it_is_answered_and_judged() {
    let bench = Bench::new().await;
    let id = log(&bench, "Undrar om det är säkert att gå hem på kvällen.").await;
    let waiting = || bench.does("list_contacts", json!({ "open": true, "limit": 10 }));
    assert_eq!(waiting().await[0]["number"], "KON-2027-0001");

    let answer = json!({ "id": id, "text": "Tack för att du hör av dig.", "at": null });
    bench.does("answer_contact", answer).await;
    assert_eq!(waiting().await[0]["id"], id, "answered, and not yet judged");

    bench.does("assess_contact", json!({ "id": id, "form": assessment("ordnad", false) })).await;
    assert_eq!(waiting().await, json!([]), "nothing waits");
    let kept = bench.does("get_contact", id).await;
    assert_eq!(kept["assessment"]["registration"], "ordnad");
    assert_eq!(kept["answer"]["at"], anslag_tests::NOW);
}

#[tokio::test]
async fn a_mended_answer_was_still_given_when_it_was_given() {
    let bench = Bench::new().await;
    let id = log(&bench, "Undrar om belysningen.").await;
    let given = json!({ "id": id, "text": "Vi åtgärdar.", "at": "2027-02-28T09:00:00Z" });
    bench.does("answer_contact", given).await;
    let mended = json!({ "id": id, "text": "Vi lagar lampan.", "at": null });
    bench.does("answer_contact", mended).await;
    let answer = bench.does("get_contact", id).await["answer"].clone();
    assert_eq!(answer, json!({ "text": "Vi lagar lampan.", "at": "2027-02-28T09:00:00Z" }));
}

#[tokio::test]
async fn a_number_in_the_log_is_never_given_twice() {
    let bench = Bench::new().await;
    let first = log(&bench, "Den första.").await;
    bench.asks("undo").await;
    let second = log(&bench, "Den andra.").await;
    assert_ne!(first, second, "the row's id is a new one");
    let kept = bench.does("get_contact", second).await;
    assert_eq!(kept["number"], "KON-2027-0002", "the undone contact keeps its number");
}

#[tokio::test]
async fn a_heart_needs_no_answer() {
    let bench = Bench::new().await;
    let id = log(&bench, "Ett hjärta.").await;
    let form = assessment("ringa_betydelse", false);
    bench.does("assess_contact", json!({ "id": id, "form": form })).await;
    let open = bench.does("list_contacts", json!({ "open": true, "limit": 10 })).await;
    assert_eq!(open, json!([]));
}

#[tokio::test]
async fn what_may_be_secret_is_registered_or_not_judged_at_all() {
    let bench = Bench::new().await;
    let id = log(&bench, "Berättar om sin kontakt med oss.").await;
    let hidden = json!({ "id": id, "form": assessment("ordnad", true) });
    assert_eq!(bench.refused("assess_contact", hidden).await.0, Code::SecretMustBeRegistered);
    assert_eq!(bench.does("get_contact", id.clone()).await["assessment"], Value::Null);
    let registered = json!({ "id": id, "form": assessment("diariefors", true) });
    bench.does("assess_contact", registered).await;
}

#[tokio::test]
async fn the_section_stands_beside_every_outcome() {
    let bench = Bench::new().await;
    let guide = bench.asks("assessment_guide").await;
    let guide = guide.as_array().unwrap();
    assert_eq!(guide.len(), 3);
    for outcome in guide {
        assert_eq!(outcome["law"]["sfs"], "2009:400", "{outcome}");
        assert!(outcome["law"]["place"].as_str().unwrap().starts_with("5 kap. 1 §"), "{outcome}");
    }
}

#[tokio::test]
async fn contacts_are_tied_to_what_happened() {
    let bench = Bench::new().await;
    let incident = json!({
        "title": "Strömavbrott vid Fridhemsplan",
        "place": "Fridhemsplan",
        "began": "2027-02-27T17:00:00Z",
        "situation": "Ellevio arbetar på platsen.",
    });
    let incident = bench.does("open_incident", incident).await;
    let mut form = contact("Undrar när strömmen kommer tillbaka.");
    form["incident"] = incident.clone();
    bench.does("log_contact", json!({ "form": form, "answer": "", "assessment": null })).await;
    assert_eq!(bench.asks("list_incidents").await[0]["contacts"], 1);
    let today = bench.asks("today").await;
    assert_eq!(today["incidents"][0]["id"], incident, "it stands first on I dag");
    bench.does("close_incident", json!({ "id": incident })).await;
    assert_eq!(bench.asks("today").await["incidents"], json!([]));
}

#[tokio::test]
async fn a_worry_beyond_the_scale_and_an_unknown_account_are_refused() {
    let bench = Bench::new().await;
    let mut form = contact("Undrar.");
    form["worry"] = 4.into();
    let input = |form: &Value| json!({ "form": form, "answer": "", "assessment": null });
    let refused = bench.refused("log_contact", input(&form)).await;
    assert_eq!(refused, (Code::OutOfRange, Some("worry".into())));
    form["worry"] = 1.into();
    form["account"] = 99.into();
    assert_eq!(bench.refused("log_contact", input(&form)).await.0, Code::InUse);
    let all = bench.does("list_contacts", json!({ "open": false, "limit": 10 })).await;
    assert_eq!(all, json!([]), "nothing was logged");
}
