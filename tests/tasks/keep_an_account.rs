//! An account's life: asked for, decided, opened, gone through, archived and closed, in that order.

use anslag_desk::Code;
use anslag_tests::{Bench, account, contact};
use serde_json::{Value, json};

/// What she writes on a day with the register; `first` is the first act's number.
pub(crate) fn acts(first: usize) -> Vec<(&'static str, Value)> {
    let nth = |n: usize| Value::from(format!("${}", first + n));
    vec![
        ("request_account", wanted()),
        ("take_account_step", step(&json!("$1"), "reviewed", None)),
        ("set_account_aim", aim(&json!("$1"), "overview")),
        ("check_account_point", point(&json!("$1"), "terms", true, "2027-02-28")),
        ("set_account_duty", duty(&json!("$1"), "watching", "Bo Alm", "Eva Ek")),
        ("write_routine", routine("2027-12-31")),
        ("edit_routine", json!({ "id": nth(5), "form": routine("2028-01-31") })),
        ("delete_routine", nth(5)),
    ]
}

fn wanted() -> Value {
    let mut form = account();
    for field in ["decided_on", "diarienummer", "reported_on"] {
        form[field] = Value::Null;
    }
    form["decided_by"] = "".into();
    form["name"] = "Kungsholmens parker".into();
    json!({ "form": form, "day": "2027-02-01", "who": "Kommunikationschefen" })
}

fn step(account: &Value, step: &str, number: Option<&str>) -> Value {
    json!({
        "account": account, "step": step, "day": "2027-03-01", "who": "Eva Ek",
        "diarienummer": number, "note": "",
    })
}

fn aim(account: &Value, level: &str) -> Value {
    json!({
        "account": account, "audience": "De som bor här", "metric": "Frågor som får svar",
        "goal": null, "follow_up": "2027-02-28", "archive_level": level,
    })
}

fn point(account: &Value, point: &str, held: bool, day: &str) -> Value {
    json!({ "account": account, "point": point, "held": held, "note": "", "checked": day })
}

fn duty(account: &Value, duty: &str, person: &str, deputy: &str) -> Value {
    json!({ "account": account, "duty": duty, "person": person, "deputy": deputy })
}

fn routine(review: &str) -> Value {
    json!({
        "title": "Sociala medier", "version": "2", "decided_by": "Direktören",
        "decided_on": "2027-01-15", "next_review": review, "text": "Vi svarar samma dag.",
    })
}

async fn life(bench: &Bench, id: &Value) -> Value {
    let all = bench.asks("list_account_lives").await;
    all.as_array().unwrap().iter().find(|each| each["account"] == *id).unwrap().clone()
}

async fn needs(bench: &Bench, id: &Value) -> Vec<String> {
    let life = life(bench, id).await;
    let needs = life["needs"].as_array().unwrap().iter();
    needs.map(|need| need.as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn an_account_is_opened_when_it_is_decided_and_closed_when_it_is_archived() {
    let bench = Bench::new().await;
    let id = bench.does("request_account", wanted()).await;
    assert_eq!(life(&bench, &id).await["stage"], "requested");
    let open = step(&id, "opened", None);
    let refused = bench.refused("take_account_step", open.clone()).await;
    assert_eq!(refused, (Code::NoSuchStep, Some("decision".into())));
    bench.does("edit_account", json!({ "id": id, "form": account() })).await;
    assert_eq!(life(&bench, &id).await["stage"], "decided");
    bench.does("take_account_step", open).await;
    assert_eq!(life(&bench, &id).await["stage"], "open");
    let close = step(&id, "closed", None);
    let refused = bench.refused("take_account_step", close.clone()).await;
    assert_eq!(refused, (Code::NoSuchStep, Some("archived".into())), "closing waits for it");
    bench.does("take_account_step", step(&id, "archived", Some("KUN 2027/40"))).await;
    bench.does("take_account_step", close).await;
    assert_eq!(needs(&bench, &id).await, ["closing_report", "access_removal"]);
    bench.does("take_account_step", step(&id, "closing_reported", None)).await;
    bench.does("take_account_step", step(&id, "access_removed", None)).await;
    assert_eq!(needs(&bench, &id).await, [""; 0]);
    bench.asks("undo").await;
    assert_eq!(needs(&bench, &id).await, ["access_removal"]);
}

#[tokio::test]
async fn a_list_that_holds_the_opening_is_answered_first() {
    let bench = Bench::new().await;
    let id = bench.does("request_account", wanted()).await;
    bench.does("edit_account", json!({ "id": id, "form": account() })).await;
    bench.does("start_checklist", json!({ "checklist": "nytt-konto", "account": id })).await;
    let refused = bench.refused("take_account_step", step(&id, "opened", None)).await;
    assert_eq!(refused.0, Code::HeldByChecklist);
    assert_eq!(life(&bench, &id).await["stage"], "decided", "nothing is changed");
}

#[tokio::test]
async fn what_she_checks_and_says_takes_away_what_the_account_waits_for() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let waits = needs(&bench, &id).await;
    for need in ["basics", "review", "archiving"] {
        assert!(waits.contains(&need.to_owned()), "{need}: {waits:?}");
    }
    for name in ["operation", "content", "terms", "contact", "website", "personal_data"] {
        bench.does("check_account_point", point(&id, name, true, "2027-02-28")).await;
    }
    bench.does("take_account_step", step(&id, "reviewed", None)).await;
    bench.does("set_account_aim", aim(&id, "overview")).await;
    for name in ["planning", "publishing", "follow_up", "watching", "moderating"] {
        bench.does("set_account_duty", duty(&id, name, "Eva Ek", "Bo Alm")).await;
    }
    assert_eq!(needs(&bench, &id).await, ["follow_up"], "an overview is not archived each year");
    let run =
        bench.does("start_checklist", json!({ "checklist": "basinformation", "account": id }));
    let run = bench.does("get_run", run.await).await;
    let answers = run["answers"].as_array().unwrap();
    let told = answers.iter().find(|answer| answer["item"] == "kontrollerad").unwrap();
    assert_eq!((&told["verdict"], &told["measured"]["done"]), (&json!("yes"), &json!(6)));
    let wrong = duty(&id, "watching", " ", "Bo Alm");
    let refused = bench.refused("set_account_duty", wrong).await;
    assert_eq!(refused, (Code::Empty, Some("person".into())));
    let mut tomorrow = step(&id, "reviewed", None);
    tomorrow["day"] = "2027-03-02".into();
    assert_eq!(bench.refused("take_account_step", tomorrow).await.0, Code::BadTime);
}

#[tokio::test]
async fn a_routine_has_its_version_and_is_read_through_again() {
    let bench = Bench::new().await;
    assert!(bench.asks("routine_outline").await.as_str().unwrap().contains("Tävlingar"));
    let before = bench.refused("write_routine", routine("2027-01-01")).await;
    assert_eq!(before, (Code::EndsBeforeItBegins, Some("next_review".into())));
    let id = bench.does("write_routine", routine("2027-12-31")).await;
    assert_eq!(bench.asks("list_routines").await[0]["version"], "2");
    bench.does("delete_routine", id).await;
    assert_eq!(bench.asks("list_routines").await, json!([]));
}

#[tokio::test]
async fn the_register_leaves_as_rows_as_a_page_and_as_documents() {
    let bench = Bench::new().await;
    let mut form = account();
    form["name"] = "=Kungsholmen".into();
    bench.does("register_account", form).await;
    let leaves = async |form: &str| {
        bench.prints("export_register", json!({ "form": form, "closed": false })).await.bytes
    };
    let csv = String::from_utf8(leaves("csv").await).unwrap();
    assert!(csv.starts_with("\u{feff}Konto;Plattform"), "{csv}");
    assert!(csv.contains("'=Kungsholmen;"), "no cell is a formula: {csv}");
    let page = String::from_utf8(leaves("html").await).unwrap();
    assert!(page.contains("<html lang=\"sv\">") && page.contains("<td>=Kungsholmen</td>"));
    assert!(leaves("docx").await.starts_with(b"PK"));
    assert!(leaves("pdf").await.starts_with(b"%PDF-"));
}

#[tokio::test]
async fn the_one_who_steps_in_is_given_it_all_but_what_is_secret() {
    let bench = Bench::new().await;
    bench.does("register_account", account()).await;
    bench.does("write_routine", routine("2027-12-31")).await;
    let mut open = contact("Undrar över belysningen vid kajen.");
    open["topic"] = "Trygghet".into();
    let log = |form: Value, judged: Value| json!({ "form": form, "answer": "", "assessment": judged, "writer": "@hemlig.profil" });
    bench.does("log_contact", log(open, Value::Null)).await;
    let secret = json!({
        "registration": "diariefors", "secret": true, "diarienummer": null, "reason": "",
    });
    bench.does("log_contact", log(contact("Mormors hemtjänst kom inte."), secret)).await;
    let pdf = bench.prints("print_deputy_pack", Value::Null).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paket.pdf");
    std::fs::write(&file, &pdf.bytes).unwrap();
    let Ok(read) = std::process::Command::new("pdftotext").arg(&file).arg("-").output() else {
        eprintln!("pdftotext is not here: what stands in the document was not read");
        return;
    };
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    for there in ["KON-2027-0001", "Trygghet", "Vi svarar samma dag.", "Bevakning"] {
        assert!(text.contains(there), "{there} is missing in {text}");
    }
    for kept_out in ["Mormors", "belysningen", "hemlig.profil", "KON-2027-0002"] {
        assert!(!text.contains(kept_out), "{kept_out} stands in {text}");
    }
}

#[tokio::test]
async fn what_falls_due_while_she_is_away_is_on_one_sheet() {
    let bench = Bench::new().await;
    let leave =
        json!({ "first": "2027-03-02", "last": "2027-03-12", "deputy": "Bo Alm", "note": "" });
    bench.does("add_leave", leave).await;
    let meeting = json!({ "day": "2027-03-11", "note": "" });
    bench.does("add_namnd_meetings", json!({ "meetings": [meeting] })).await;
    let log =
        |form: Value, judged: Value| json!({ "form": form, "answer": "", "assessment": judged });
    bench.does("log_contact", log(contact("Undrar över belysningen."), Value::Null)).await;
    let secret = json!({
        "registration": "diariefors", "secret": true, "diarienummer": null, "reason": "",
    });
    bench.does("log_contact", log(contact("Mormors hemtjänst kom inte."), secret)).await;
    let days = json!({ "from": "2027-03-02", "to": "2027-03-12" });
    let printed = bench.prints("print_handover", days).await;
    assert_eq!(printed.file_name, "overlamningsblad-2027-03-02-2027-03-12.pdf");
    let text = anslag_tests::pdf::letters(&printed.bytes);
    for there in ["BoAlm", "KON-2027-0001", "Trygghet", "2027-03-11"] {
        assert!(text.contains(there), "{there} is missing in {text}");
    }
    for kept_out in ["belysningen", "Mormors", "KON-2027-0002"] {
        assert!(!text.contains(kept_out), "{kept_out} stands in {text}");
    }
}

#[tokio::test]
async fn while_she_is_away_her_duties_are_the_deputys() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let hers = bench.asks("get_office").await["name"].as_str().unwrap().to_owned();
    bench.does("set_account_duty", duty(&id, "planning", &hers, "Bo Alm")).await;
    bench.does("set_account_duty", duty(&id, "watching", &hers, "")).await;
    bench.does("set_account_duty", duty(&id, "moderating", "Eva Lund", "")).await;
    assert_eq!(life(&bench, &id).await["away_until"], Value::Null, "nobody is away");
    let leave = |first: &str, deputy: &str| json!({ "first": first, "last": "2027-03-05", "deputy": deputy, "note": "" });
    bench.does("add_leave", leave("2027-03-01", "Kim Ro")).await;
    let told = life(&bench, &id).await;
    assert_eq!(told["away_until"], "2027-03-05");
    let who = |duty: &str| {
        let all = told["acting"].as_array().unwrap();
        all.iter().find(|each| each["duty"] == duty).map(|each| each["person"].clone())
    };
    assert_eq!(who("planning"), Some("Bo Alm".into()), "the duty's own deputy");
    assert_eq!(who("watching"), Some("Kim Ro".into()), "the one named for the leave");
    assert_eq!(who("moderating"), None, "it is not hers");
}
