//! She proves her answers, lets the app answer what it can measure, and makes the lists her own.

use anslag_desk::Code;
use anslag_tests::{
    Bench, account, contact,
    pictures::{base64, photograph},
};
use serde_json::{Value, json};

/// What she writes on a day with checklists; `first` is the first act's number.
pub(crate) fn acts(first: usize) -> Vec<(&'static str, Value)> {
    let nth = |n: usize| Value::from(format!("${}", first + n));
    let file = json!({
        "run": nth(0), "item": "i-ar", "name": "kvitto.jpg", "data": base64(&photograph(0)),
    });
    vec![
        ("start_checklist", json!({ "checklist": "arkivering", "account": "$1" })),
        ("keep_run_evidence", file),
        ("drop_run_evidence", nth(1)),
        ("repeat_checklist", "$16".into()),
        ("write_checklist", json!({ "page": own("egen-vikarie") })),
        ("write_checklist", json!({ "page": own("uppsikt") })),
        ("keep_checklist", "uppsikt".into()),
        ("switch_checklist", json!({ "checklist": "kris", "off": true, "required": false })),
        ("reset_checklist", "uppsikt".into()),
        ("check_law", read_today("26 kap. 1 §")),
    ]
}

fn read_today(place: &str) -> Value {
    json!({ "sfs": "2009:400", "place": place, "checked": "2027-03-01", "note": "Oförändrad." })
}

fn own(id: &str) -> Value {
    json!({
        "id": id, "title": "När vikarien börjar", "intro": "Första dagen.", "attach": ["alone"],
        "interval": "year", "owner": "Eva",
        "item": [{
            "id": "behorighet", "question": "Har vikarien behörighet?", "safe": "yes",
            "when": "Första dagen.", "check": true,
        }],
    })
}

fn answered(run: &Value, item: &str, verdict: &str, note: &str) -> Value {
    json!({ "run": run, "answer": { "item": item, "verdict": verdict, "note": note } })
}

async fn item(bench: &Bench, run: &Value, id: &str) -> Value {
    let run = bench.does("get_run", run.clone()).await;
    run["answers"].as_array().unwrap().iter().find(|a| a["item"] == id).unwrap().clone()
}

async fn post(bench: &Bench, text: &str) -> (Value, Value) {
    let account = bench.does("register_account", account()).await;
    let form = json!({ "title": "", "text": text, "accounts": [account] });
    (bench.does("write_post", form).await, account)
}

#[tokio::test]
async fn what_can_be_measured_answers_itself_and_a_reason_goes_against_it() {
    let bench = Bench::new().await;
    let (post, _) =
        post(&bench, "Läs på https://start.stockholm/a och https://start.stockholm/b").await;
    let start = json!({ "checklist": "tillganglighet", "post": post });
    let run = bench.does("start_checklist", start).await;
    let links = item(&bench, &run, "en-lank").await;
    assert_eq!((&links["verdict"], &links["measured"]["done"]), (&json!("no"), &json!(2)));
    assert_eq!(item(&bench, &run, "alt-text").await["verdict"], "not_applicable", "no pictures");
    let against = answered(&run, "en-lank", "yes", "");
    assert_eq!(
        bench.refused("answer_item", against).await,
        (Code::ReasonMissing, Some("note".into()))
    );
    bench.does("answer_item", answered(&run, "en-lank", "yes", "Båda behövs.")).await;
    assert_eq!(item(&bench, &run, "en-lank").await["verdict"], "yes");
}

#[tokio::test]
async fn what_was_measured_is_frozen_by_the_signature() {
    let bench = Bench::new().await;
    let (post, account) = post(&bench, "Lekparken öppnar på lördag klockan 10. #Lekpark").await;
    let start = json!({ "checklist": "tillganglighet", "post": post });
    let run = bench.does("start_checklist", start).await;
    for answer in bench.does("get_run", run.clone()).await["answers"].as_array().unwrap() {
        if answer["verdict"] == "unjudged" {
            let id = answer["item"].as_str().unwrap();
            bench.does("answer_item", answered(&run, id, "yes", "")).await;
        }
    }
    bench.does("sign_checklist", json!({ "run": run })).await;
    let form = json!({ "title": "", "text": "#En #Två #Tre", "accounts": [account] });
    bench.does("edit_post", json!({ "id": post, "form": form })).await;
    assert_eq!(item(&bench, &run, "hashtaggar").await["measured"]["done"], 1, "as it was then");
    let again = bench.does("repeat_checklist", run.clone()).await;
    assert_eq!(item(&bench, &again, "hashtaggar").await["measured"]["done"], 3, "as it is now");
    let repeated = bench.does("get_run", again.clone()).await;
    assert_eq!((&repeated["previous"], &repeated["post"]), (&run, &post));
    assert_eq!(bench.refused("repeat_checklist", again).await.0, Code::NoSuchStep, "not signed");
}

#[tokio::test]
async fn a_required_question_holds_the_post_until_it_is_answered_safely() {
    let bench = Bench::new().await;
    let (post, account) = post(&bench, "Lekparken öppnar på lördag klockan 10.").await;
    let up = json!({ "account": account, "link": null, "at": "2027-03-01T07:30:00Z" });
    let publish = json!({ "id": post, "publications": [up] });
    let start = json!({ "checklist": "personuppgifter-och-bilder", "post": post });
    let run = bench.does("start_checklist", start).await;
    let before = bench.dump().await;
    let refused = bench.refused("publish_post", publish.clone()).await;
    assert_eq!(refused.0, Code::HeldByChecklist);
    assert_eq!(bench.dump().await, before, "nothing is changed");
    let held = bench.does("held_by_checklists", post.clone()).await;
    let held = held.as_array().unwrap();
    assert_eq!(refused.1.as_deref(), held[0]["question"].as_str());
    for each in held {
        let id = each["item"].as_str().unwrap();
        let none = answered(&run, id, "not_applicable", "Ingen syns.");
        bench.does("answer_item", none).await;
    }
    assert_eq!(bench.does("held_by_checklists", post).await, json!([]));
    bench.does("publish_post", publish).await;
}

#[tokio::test]
async fn a_page_may_be_required_of_every_post() {
    let bench = Bench::new().await;
    let (post, account) = post(&bench, "Lekparken öppnar på lördag klockan 10.").await;
    let on = json!({ "checklist": "tillganglighet", "off": false, "required": true });
    bench.does("switch_checklist", on).await;
    let up = json!({ "account": account, "link": null, "at": "2027-03-01T07:30:00Z" });
    let publish = json!({ "id": post, "publications": [up] });
    let refused = bench.refused("publish_post", publish.clone()).await;
    assert_eq!(refused, (Code::ChecklistMissing, Some("Tillgänglighet".into())));
    bench.does("start_checklist", json!({ "checklist": "tillganglighet", "post": post })).await;
    bench.does("publish_post", publish).await;
}

#[tokio::test]
async fn a_file_proves_an_answer_and_comes_out_as_it_went_in() {
    let bench = Bench::new().await;
    let run = bench.does("start_checklist", json!({ "checklist": "arkivering" })).await;
    let picture = photograph(0);
    let keep = |item: &str, bytes: &[u8]| json!({ "run": run, "item": item, "name": "kvitto", "data": base64(bytes) });
    let id = bench.does("keep_run_evidence", keep("i-ar", &picture)).await;
    assert_eq!(bench.prints("save_run_evidence", id.clone()).await.bytes, picture);
    let before = bench.dump().await;
    let wrong = bench.refused("keep_run_evidence", keep("i-ar", b"MZ program")).await;
    assert_eq!(wrong.0, Code::NotEvidence);
    assert_eq!(bench.refused("keep_run_evidence", keep("nej", &picture)).await.0, Code::NotFound);
    assert_eq!(bench.dump().await, before);
    bench.does("drop_run_evidence", id).await;
    assert_eq!(item(&bench, &run, "i-ar").await["evidence"], json!([]));
}

#[tokio::test]
async fn a_list_is_due_again_by_its_interval_for_each_account() {
    let bench = Bench::new().await;
    let first = bench.does("register_account", account()).await;
    let due = async || {
        let due = bench.asks("list_due_checklists").await;
        let of = |page: &str| {
            let rows = due.as_array().unwrap().iter();
            rows.filter(|row| row["checklist"] == page).cloned().collect::<Vec<_>>()
        };
        (of("basinformation"), of("uppsikt"))
    };
    let (basics, watch) = due().await;
    assert_eq!((basics.len(), &basics[0]["account"]), (1, &first));
    assert_eq!((watch.len(), &watch[0]["since"]), (1, &Value::Null), "never gone through");
    let start = json!({ "checklist": "basinformation", "account": first });
    let run = bench.does("start_checklist", start).await;
    for answer in bench.does("get_run", run.clone()).await["answers"].as_array().unwrap() {
        let item = answer["item"].as_str().unwrap();
        bench.does("answer_item", answered(&run, item, "yes", "Läst på sidan.")).await;
    }
    bench.does("sign_checklist", json!({ "run": run })).await;
    assert_eq!(due().await.0, [] as [Value; 0], "a year from now");
    bench
        .does("switch_checklist", json!({ "checklist": "uppsikt", "off": true, "required": false }))
        .await;
    assert_eq!(due().await.1, [] as [Value; 0], "it is off");
    let off = json!({ "checklist": "uppsikt" });
    assert_eq!(bench.refused("start_checklist", off).await.0, Code::NotFound);
}

#[tokio::test]
async fn she_makes_a_list_her_own_and_sees_what_sets_it_apart() {
    let bench = Bench::new().await;
    let listed = async |id: &str| {
        let pages = bench.asks("list_checklists").await;
        pages.as_array().unwrap().iter().find(|page| page["id"] == id).cloned()
    };
    bench.does("write_checklist", json!({ "page": own("egen-vikarie") })).await;
    let mine = listed("egen-vikarie").await.unwrap();
    assert_eq!((&mine["hers"], &mine["shipped"]), (&json!(true), &json!(false)));
    let mut page = listed("uppsikt").await.unwrap();
    for told in ["hers", "shipped", "off", "required", "changed", "news"] {
        page.as_object_mut().unwrap().remove(told);
    }
    page["item"][0]["question"] = "Har vi tittat?".into();
    bench.does("write_checklist", json!({ "page": page })).await;
    let changed = listed("uppsikt").await.unwrap();
    assert_eq!(changed["changed"].as_array().unwrap().len(), 1);
    assert_eq!(changed["changed"][0]["item"], "hallit");
    assert_eq!(changed["news"], json!([]), "the shipped one has not changed since");
    bench.does("reset_checklist", "uppsikt".into()).await;
    assert_eq!(listed("uppsikt").await.unwrap()["hers"], false);
    bench.does("reset_checklist", "egen-vikarie".into()).await;
    assert!(listed("egen-vikarie").await.is_none());
    let mut both = own("egen-vikarie");
    both["item"][0]["law"] =
        json!([{ "law": "X", "sfs": "2000:1", "place": "1 §", "as_of": "2026-04-25" }]);
    let refused = bench.refused("write_checklist", json!({ "page": both })).await;
    assert_eq!(refused.0, Code::NoSuchStep, "unverified is never law");
}

#[tokio::test]
async fn a_run_about_a_contact_knows_whether_it_is_in_order_and_is_printed() {
    let bench = Bench::new().await;
    let worry = json!({ "form": contact("Undrar."), "answer": "", "assessment": null });
    let id = bench.does("log_contact", worry).await;
    let start = json!({ "checklist": "borttagning", "contact": id });
    let run = bench.does("start_checklist", start).await;
    assert_eq!(item(&bench, &run, "registrera").await["verdict"], "no");
    let judged = json!({
        "registration": "ordnad", "secret": false, "diarienummer": null, "reason": "",
    });
    bench.does("assess_contact", json!({ "id": id, "form": judged })).await;
    assert_eq!(item(&bench, &run, "registrera").await["verdict"], "yes");
    let about = bench.does("runs_about", json!({ "about": { "contact": id } })).await;
    assert_eq!(about[0]["id"], run);
    let two = json!({ "checklist": "borttagning", "contact": id, "post": 1 });
    assert_eq!(bench.refused("start_checklist", two).await.0, Code::BadInput, "one thing only");
    let pdf = bench.prints("print_run", run).await;
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    assert_eq!(pdf.file_name, "checklista-borttagning-2027-03-01.pdf");
}

#[tokio::test]
async fn the_texts_of_law_are_listed_with_the_day_they_were_read_and_what_rests_on_them() {
    let bench = Bench::new().await;
    let of = async |place: &str| {
        let texts = bench.asks("list_law_texts").await;
        let found = texts
            .as_array()
            .unwrap()
            .iter()
            .find(|text| text["sfs"] == "2009:400" && text["place"] == place);
        found.cloned().unwrap()
    };
    let before = of("26 kap. 1 §").await;
    assert_eq!((&before["checked"], &before["old"]), (&json!("2026-04-25"), &json!(false)));
    let used = before["used_by"].as_array().unwrap();
    assert!(used.contains(&json!("Sekretess")) && used.len() > 2, "{used:?}");
    bench.does("check_law", read_today("26 kap. 1 §")).await;
    let after = of("26 kap. 1 §").await;
    assert_eq!((&after["checked"], &after["note"]), (&json!("2027-03-01"), &json!("Oförändrad.")));
    assert_eq!(bench.refused("check_law", read_today("99 kap. 1 §")).await.0, Code::NotFound);
    let mut ahead = read_today("26 kap. 1 §");
    ahead["checked"] = "2027-03-02".into();
    assert_eq!(bench.refused("check_law", ahead).await.0, Code::BadTime);
}

#[tokio::test]
async fn a_list_about_a_child_holds_the_answer_and_one_about_a_crisis_holds_its_end() {
    let bench = Bench::new().await;
    let worry = json!({ "form": contact("Undrar."), "answer": "", "assessment": null });
    let id = bench.does("log_contact", worry).await;
    let run = bench.does("start_checklist", json!({ "checklist": "orosanmalan", "contact": id }));
    let run = run.await;
    let answer = json!({ "id": id, "text": "Tack!", "at": null });
    assert_eq!(bench.refused("answer_contact", answer.clone()).await.0, Code::HeldByChecklist);
    for (item, verdict) in [("genast", "yes"), ("ratt-vag", "no")] {
        bench.does("answer_item", answered(&run, item, verdict, "")).await;
    }
    bench.does("answer_contact", answer).await;

    let incident = json!({
        "title": "Brand", "place": "Alvik", "began": "2027-03-01T06:00:00Z", "situation": "",
    });
    let incident = bench.does("open_incident", incident).await;
    let begin = json!({ "incident": incident, "form": null, "accounts": [] });
    bench.does("begin_crisis", begin).await;
    let run = bench.does("start_checklist", json!({ "checklist": "kris", "incident": incident }));
    let run = run.await;
    assert_eq!(bench.refused("end_crisis", Value::Null).await.0, Code::HeldByChecklist);
    bench.does("answer_item", answered(&run, "slapp-pausen", "yes", "")).await;
    bench.asks("end_crisis").await;
}
