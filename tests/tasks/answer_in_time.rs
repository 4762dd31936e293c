//! She answers in time: the clock runs in office hours, stands still while another unit has the
//! matter, and what she promised comes back to her.

use anslag_desk::Code;
use anslag_tests::{Bench, contact};
use serde_json::{Value, json};

/// A worried comment from Saturday evening; the desk opens on Monday at nine.
async fn log(bench: &Bench) -> Value {
    let input = json!({ "form": contact("Undrar om ljuset."), "answer": "", "assessment": null });
    bench.does("log_contact", input).await
}

async fn clock(bench: &Bench, id: &Value) -> Value {
    bench.does("contact_response", id.clone()).await["clock"].clone()
}

fn answer(id: &Value, kind: &str, text: &str) -> Value {
    json!({ "id": id, "text": text, "at": null, "kind": kind })
}

#[tokio::test]
async fn a_worry_from_saturday_is_due_on_monday_before_noon() {
    let bench = Bench::new().await;
    let id = log(&bench).await;
    let due = clock(&bench, &id).await;
    assert_eq!(due["step"], "first_sign");
    assert_eq!(due["due"], "2027-03-01T11:00:00Z", "four office hours from eight on Monday");
    assert_eq!(due["standing"], "today");
    let today = bench.asks("today").await;
    assert_eq!(today["clocks"], json!([due]), "and stands on I dag");

    bench.does("answer_contact", answer(&id, "holding", "Vi tar reda på det.")).await;
    let then = clock(&bench, &id).await;
    assert_eq!(then["step"], "full_answer");
    assert_eq!(then["due"], "2027-03-03T15:30:00Z", "three working days, to closing time");
    let kept = bench.does("get_contact", id.clone()).await;
    assert_eq!(kept["answer"], Value::Null, "a holding reply is no answer");

    bench.does("answer_contact", answer(&id, "full", "Lampan är lagad.")).await;
    assert_eq!(clock(&bench, &id).await, Value::Null, "nothing is due");
    assert_eq!(bench.asks("contact_clocks").await, json!([]));
}

#[tokio::test]
async fn her_own_hours_and_days_decide() {
    let bench = Bench::new().await;
    let id = log(&bench).await;
    let norms = json!({
        "opens": 540, "closes": 960, "worried_hours": 2, "first_days": 2, "full_days": 5,
        "passed_days": 10,
    });
    bench.does("set_response_norms", norms.clone()).await;
    assert_eq!(clock(&bench, &id).await["due"], "2027-03-01T10:00:00Z", "two hours from nine");
    let mut turned = norms;
    turned["closes"] = 480.into();
    let refused = bench.refused("set_response_norms", turned).await;
    assert_eq!(refused, (Code::EndsBeforeItBegins, Some("closes".into())));
}

#[tokio::test]
async fn the_clock_stands_still_while_another_unit_has_it() {
    let bench = Bench::new().await;
    let id = log(&bench).await;
    let passed = json!({ "id": id, "with": "Trafikkontoret" });
    bench.does("pause_contact", passed.clone()).await;
    let waits = clock(&bench, &id).await;
    assert_eq!((&waits["step"], &waits["with"]), (&"other_unit".into(), &"Trafikkontoret".into()));
    assert_eq!(waits["due"], "2027-03-15T15:30:00Z", "ten working days");
    assert_eq!(bench.refused("pause_contact", passed).await.0, Code::InUse, "once at a time");
    bench.does("resume_contact", id.clone()).await;
    assert_eq!(clock(&bench, &id).await["step"], "first_sign");
    bench.asks("undo").await;
    assert_eq!(clock(&bench, &id).await["step"], "other_unit", "undone like anything else");
}

#[tokio::test]
async fn every_version_of_an_answer_is_kept() {
    let bench = Bench::new().await;
    let id = log(&bench).await;
    bench.does("answer_contact", answer(&id, "holding", "Vi återkommer.")).await;
    bench.does("answer_contact", answer(&id, "full", "Lampan lagas.")).await;
    bench.does("answer_contact", answer(&id, "full", "Lampan är lagad.")).await;
    let response = bench.does("contact_response", id.clone()).await;
    let texts: Vec<&Value> =
        response["answers"].as_array().unwrap().iter().map(|each| &each["text"]).collect();
    assert_eq!(texts, ["Vi återkommer.", "Lampan lagas.", "Lampan är lagad."]);
    let mut referral = answer(&id, "referral", "Trafikkontoret svarar för ljuset.");
    assert_eq!(bench.refused("answer_contact", referral.clone()).await.0, Code::Empty, "to whom?");
    referral["referred_to"] = "Trafikkontoret".into();
    bench.does("answer_contact", referral).await;
    let response = bench.does("contact_response", id).await;
    assert_eq!(response["answers"][3]["referred_to"], "Trafikkontoret");
}

#[tokio::test]
async fn what_she_promises_becomes_a_dated_task_until_it_is_kept() {
    let bench = Bench::new().await;
    let id = log(&bench).await;
    let text = "Tack! Vi byter lampan på fredag. Hör av dig om något mer.";
    let found = bench.does("find_promises", text.into()).await;
    assert_eq!(found, json!([{ "text": "Vi byter lampan på fredag.", "due": "2027-03-05" }]));
    let mut given = answer(&id, "full", text);
    given["promises"] = found;
    bench.does("answer_contact", given.clone()).await;
    bench.does("answer_contact", given).await;
    let today = bench.asks("today").await;
    assert_eq!(today["promises"].as_array().map(Vec::len), Some(1), "once, however often saved");
    let promise = &today["promises"][0];
    assert_eq!(
        (&promise["number"], &promise["due"]),
        (&"KON-2027-0001".into(), &"2027-03-05".into())
    );
    bench.does("keep_promise", promise["id"].clone()).await;
    assert_eq!(bench.asks("list_promises").await, json!([]));
}

#[tokio::test]
async fn silence_has_a_reason_and_leaves_the_queue() {
    let bench = Bench::new().await;
    let id = log(&bench).await;
    let chosen = |reason: &str| json!({ "id": id, "choice": "silence", "reason": reason });
    assert_eq!(bench.refused("choose_response", chosen(" ")).await.0, Code::ReasonMissing);
    bench.does("choose_response", chosen("Samma person, samma fråga, besvarad i går.")).await;
    let kept = json!({
        "registration": "ordnad", "secret": false, "diarienummer": null, "reason": "",
    });
    bench.does("assess_contact", json!({ "id": id, "form": kept })).await;
    let open = bench.does("list_contacts", json!({ "open": true, "limit": 10 })).await;
    assert_eq!(open, json!([]), "nothing waits");
    assert_eq!(clock(&bench, &id).await, Value::Null);
}

#[tokio::test]
async fn the_directory_is_hers_to_change_and_to_have_back() {
    let bench = Bench::new().await;
    let named = |all: &Value, name: &str| {
        all.as_array().unwrap().iter().find(|each| each["name"] == name).cloned()
    };
    let shipped = named(&bench.asks("list_directory").await, "Trafikkontoret").unwrap();
    assert_eq!(shipped["id"], Value::Null);
    assert_eq!(shipped["way"], "", "no number is invented");
    let mut hers = shipped.clone();
    hers.as_object_mut().unwrap().remove("id");
    hers["way"] = "webbformuläret Tyck till".into();
    let id = bench.does("write_directory_entry", hers).await;
    let now = named(&bench.asks("list_directory").await, "Trafikkontoret").unwrap();
    assert_eq!(now["way"], "webbformuläret Tyck till");
    bench.does("delete_directory_entry", id).await;
    assert_eq!(named(&bench.asks("list_directory").await, "Trafikkontoret"), Some(shipped));
}

#[tokio::test]
async fn every_shipped_reply_is_read_by_the_engine_and_holds_no_fault() {
    let bench = Bench::new().await;
    let templates = bench.asks("list_templates").await;
    let replies: Vec<&Value> =
        templates.as_array().unwrap().iter().filter(|each| each["kind"] == "reply").collect();
    assert!(replies.len() >= 9, "there is one for each step: {}", replies.len());
    for reply in replies {
        let input = json!({
            "text": reply["text"], "role": "reply", "channels": [], "scheduled": false,
        });
        let review = bench.does("review_text", input).await;
        let faults: Vec<&Value> = review["findings"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|finding| finding["bite"] != "råd")
            .collect();
        // A field she has yet to fill in holds the answer back; nothing else may.
        let (fields, faults): (Vec<&Value>, Vec<&Value>) =
            faults.into_iter().partition(|finding| finding["rule"] == "STA-004");
        let unfilled = reply["text"].as_str().unwrap().matches('[').count();
        assert_eq!(fields.len(), unfilled, "{}: {fields:#?}", reply["name"]);
        assert!(faults.is_empty(), "{}: {faults:#?}", reply["name"]);
    }
}
