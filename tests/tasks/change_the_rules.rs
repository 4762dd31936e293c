//! She makes the rules her own: off, milder, sharper, with her words, numbers and whole pages.

use std::fs;

use anslag_desk::Code;
use anslag_tests::{Bench, rule_page as page};
use serde_json::{Value, json};

const EXCLAIMED: &str = "Välkommen till parken!!";

fn setting(rule: &str) -> Value {
    json!({ "rule": rule, "off": null, "bite": null, "params": {}, "exceptions": [] })
}

fn with(rule: &str, key: &str, value: Value) -> Value {
    let mut setting = setting(rule);
    setting[key] = value;
    setting
}

/// The rules that find something, with how hard they bite.
async fn found(bench: &Bench, text: &str) -> Vec<(String, String)> {
    let input = json!({ "text": text, "role": "post", "channels": [], "scheduled": false });
    let review = bench.does("review_text", input).await;
    let word = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    let findings = review["findings"].as_array().unwrap().iter();
    findings.map(|finding| (word(finding, "rule"), word(finding, "bite"))).collect()
}

async fn finds(bench: &Bench, rule: &str, text: &str) -> bool {
    found(bench, text).await.iter().any(|(id, _)| id == rule)
}

async fn listed(bench: &Bench, rule: &str) -> Value {
    let settings = bench.asks("review_settings").await;
    let rules = settings["rules"].as_array().unwrap().clone();
    rules.into_iter().find(|listed| listed["rule"]["id"] == rule).unwrap_or_default()
}

#[tokio::test]
async fn a_rule_switched_off_is_silent_and_ctrl_z_wakes_it() {
    let bench = Bench::new().await;
    assert!(finds(&bench, "TON-003", EXCLAIMED).await);
    bench.does("set_rule", with("TON-003", "off", true.into())).await;
    assert!(!finds(&bench, "TON-003", EXCLAIMED).await);
    let row = listed(&bench, "TON-003").await;
    assert_eq!((&row["runs"], &row["hers"]["off"], &row["shipped"]["off"]), {
        (&json!(false), &json!(true), &json!(false))
    });
    bench.asks("undo").await;
    assert!(finds(&bench, "TON-003", EXCLAIMED).await);
    bench.asks("redo").await;
    assert!(!finds(&bench, "TON-003", EXCLAIMED).await);
    bench.does("reset_rule", "TON-003".into()).await;
    assert!(finds(&bench, "TON-003", EXCLAIMED).await);
    assert_eq!(bench.refused("reset_rule", "TON-003".into()).await.0, Code::NotFound);
}

#[tokio::test]
async fn bite_threshold_and_exceptions_stand_beside_what_was_shipped() {
    let bench = Bench::new().await;
    let sentence = "Vi bygger om parken vid vattnet och det tar hela våren.";
    assert!(!finds(&bench, "KLA-001", sentence).await);
    let mut hers = with("KLA-001", "bite", "stopp".into());
    hers["params"] = json!({ "over": 5 });
    bench.does("set_rule", hers.clone()).await;
    assert!(found(&bench, sentence).await.contains(&("KLA-001".into(), "stopp".into())));
    let row = listed(&bench, "KLA-001").await;
    assert_eq!(
        row["shipped"],
        json!({ "off": false, "bite": "regel", "params": { "over": 30.0 } })
    );
    assert_eq!((&row["rule"]["bite"], &row["params"]["over"]), (&json!("stopp"), &json!(5.0)));
    hers["exceptions"] = json!(["parken vid vattnet"]);
    bench.does("set_rule", hers).await;
    assert!(!finds(&bench, "KLA-001", sentence).await);
    bench.does("set_rule", setting("KLA-001")).await;
    assert_eq!(listed(&bench, "KLA-001").await["hers"], Value::Null, "as shipped again");
}

#[tokio::test]
async fn a_setting_that_cannot_be_is_refused_and_nothing_is_changed() {
    let bench = Bench::new().await;
    let before = bench.asks("review_settings").await;
    for params in [json!({ "undre": 3 }), json!({ "over": -1 }), json!({ "over": 2.5 })] {
        let refused = bench.refused("set_rule", with("KLA-001", "params", params.clone())).await;
        assert_eq!(refused.0, Code::FaultyRule, "{params}");
    }
    let refused = bench.refused("set_rule", with("XYZ-001", "off", true.into())).await;
    assert_eq!(refused, (Code::NotFound, Some("rule".into())));
    assert_eq!(bench.asks("review_settings").await, before);
}

#[tokio::test]
async fn her_own_words_are_left_alone() {
    let bench = Bench::new().await;
    let text = "Vi ska erhålla bidrag.";
    assert!(finds(&bench, "KLA-006", text).await);
    bench.does("add_own_word", " Erhålla ".into()).await;
    assert!(!finds(&bench, "KLA-006", text).await);
    assert_eq!(bench.asks("review_settings").await["words"], json!(["erhålla"]));
    bench.asks("undo").await;
    assert!(finds(&bench, "KLA-006", text).await);
    bench.does("add_own_word", "erhålla".into()).await;
    bench.does("remove_own_word", "erhålla".into()).await;
    assert!(finds(&bench, "KLA-006", text).await);
    assert_eq!(bench.refused("remove_own_word", "erhålla".into()).await.0, Code::NotFound);
}

#[tokio::test]
async fn a_page_of_her_own_holds_a_post_until_she_takes_it_away() {
    let bench = Bench::new().await;
    let own = json!({ "file": "EGEN-001-tassemark.toml", "text": page("EGEN-001", "tassemark") });
    bench.does("write_own_rule", own.clone()).await;
    let form = json!({ "title": "", "text": "Det blir en tassemark.", "accounts": [] });
    let id = bench.does("write_post", form).await;
    let plan = json!({ "id": id, "slot": "2027-03-05T14:30" });
    let refused = bench.refused("plan_post", plan.clone()).await;
    assert_eq!(refused, (Code::HeldByStop, Some("EGEN-001".into())));
    assert_eq!(listed(&bench, "EGEN-001").await["origin"], "own");
    bench.does("delete_own_rule", "EGEN-001-tassemark.toml".into()).await;
    bench.does("plan_post", plan).await;
}

#[tokio::test]
async fn a_faulty_page_is_refused_by_line_and_nothing_is_kept() {
    let bench = Bench::new().await;
    let lines = bench.lines().await;
    let good = page("EGEN-001", "tassemark");
    let write = |text: &str| json!({ "file": "EGEN-001-tassemark.toml", "text": text });
    for (text, begins) in [
        (good.replace("message =", "mesage ="), "rad 12: "),
        (good.replace("EGEN-001", "EGEN-002"), "rad 1: "),
        (good.replace("En tassemark", "En katt"), "rad 18: "),
    ] {
        let (code, about) = bench.refused("write_own_rule", write(&text)).await;
        let about = about.unwrap_or_default();
        assert_eq!(code, Code::FaultyRule);
        assert!(about.starts_with(begins) && about.len() > begins.len() + 10, "{about}");
    }
    let path = json!({ "file": "../EGEN-001.toml", "text": good });
    assert_eq!(bench.refused("write_own_rule", path).await.0, Code::OutOfRange);
    assert_eq!(bench.asks("review_settings").await["own"], json!([]));
    assert_eq!(bench.lines().await, lines);
}

#[tokio::test]
async fn files_in_her_folder_are_read_as_they_change_and_a_faulty_one_is_named() {
    let bench = Bench::new().await;
    let settings = bench.asks("review_settings").await;
    let folder = settings["folder"].as_str().unwrap().to_owned();
    assert!(folder.ends_with("regler"), "{folder}");
    fs::create_dir(&folder).unwrap();
    let lay = |file: &str, text: &str| fs::write(format!("{folder}/{file}"), text).unwrap();
    lay("EGEN-001-tassemark.toml", &page("EGEN-001", "tassemark"));
    lay("EGEN-002-trasig.toml", &page("EGEN-002", "häst").replace("message =", "mesage ="));
    lay("läs mig.txt", "inte en regel");
    assert!(finds(&bench, "EGEN-001", "En tassemark.").await);
    assert!(!finds(&bench, "EGEN-002", "En häst.").await);
    assert!(finds(&bench, "TON-003", EXCLAIMED).await, "the shipped ones run as before");
    let settings = bench.asks("review_settings").await;
    let fault = &settings["faults"][0];
    assert_eq!((&fault["file"], &fault["line"]), (&json!("EGEN-002-trasig.toml"), &json!(12)));
    assert_eq!(settings["files"], json!(["EGEN-001-tassemark.toml", "EGEN-002-trasig.toml"]));

    lay("EGEN-002-trasig.toml", &page("EGEN-002", "häst"));
    assert!(finds(&bench, "EGEN-002", "En häst.").await, "mended");
    assert_eq!(bench.asks("review_settings").await["faults"], json!([]));
    fs::remove_file(format!("{folder}/EGEN-001-tassemark.toml")).unwrap();
    assert!(!finds(&bench, "EGEN-001", "En tassemark.").await, "taken away");
}

#[tokio::test]
async fn a_page_with_a_shipped_id_goes_before_the_shipped_one() {
    let bench = Bench::new().await;
    let own = json!({ "file": "TON-003-egen.toml", "text": page("TON-003", "tassemark") });
    bench.does("write_own_rule", own).await;
    assert!(finds(&bench, "TON-003", "En tassemark.").await);
    assert!(!finds(&bench, "TON-003", EXCLAIMED).await);
    assert_eq!(listed(&bench, "TON-003").await["origin"], "replaced");
    let twice = json!({ "file": "TON-003-till.toml", "text": page("TON-003", "tassemark") });
    let (code, about) = bench.refused("write_own_rule", twice).await;
    assert_eq!(code, Code::FaultyRule);
    assert!(about.unwrap_or_default().contains("TON-003-egen.toml"), "it says where it is");
    bench.asks("undo").await;
    assert!(finds(&bench, "TON-003", EXCLAIMED).await, "the shipped page is untouched");
}

async fn profile(bench: &Bench) -> Value {
    bench.asks("review_settings").await["profile"].clone()
}

#[tokio::test]
async fn the_switchboard_and_the_addresses_are_those_of_her_kommun() {
    let bench = Bench::new().await;
    let (city, ours) = ("Ring 08-508 12 000.", "Ring 08-746 10 00.");
    assert!(!finds(&bench, "PER-004", city).await && finds(&bench, "PER-004", ours).await);
    let mut solna = profile(&bench).await;
    assert_eq!((&solna["name"], &solna["numbers"]), (&json!("Stockholm"), &json!(["08508"])));
    solna["name"] = "Annan kommun".into();
    solna["numbers"] = json!(["08-746"]);
    solna["domains"] = json!(["@solna.se"]);
    bench.does("set_review_profile", solna).await;
    assert!(finds(&bench, "PER-004", city).await && !finds(&bench, "PER-004", ours).await);
    assert!(finds(&bench, "PER-006", "Skriv till a.b@stockholm.se.").await);
    assert!(!finds(&bench, "PER-006", "Skriv till a.b@solna.se.").await);
    bench.asks("undo").await;
    assert_eq!(profile(&bench).await["name"], "Stockholm");
    assert!(!finds(&bench, "PER-004", city).await);
}

#[tokio::test]
async fn election_rules_hold_on_the_days_she_says() {
    let bench = Bench::new().await;
    let vote = page("EGEN-009", "vallöfte").replace("kind =", "mode = \"election\"\nkind =");
    let own = json!({ "file": "EGEN-009-val.toml", "text": vote });
    bench.does("write_own_rule", own).await;
    assert!(!finds(&bench, "EGEN-009", "Ett vallöfte.").await, "no election");
    let mut hers = profile(&bench).await;
    hers["election"] = json!({ "on": true, "from": "2027-03-05", "to": "2027-03-20" });
    bench.does("set_review_profile", hers.clone()).await;
    assert!(!finds(&bench, "EGEN-009", "Ett vallöfte.").await, "not yet, it is the first of March");
    let form = json!({ "title": "", "text": "Ett vallöfte.", "accounts": [] });
    let id = bench.does("write_post", form).await;
    let plan = |slot: &str| json!({ "id": id, "slot": slot });
    bench.does("plan_post", plan("2027-03-04T10:00")).await;
    for day in ["2027-03-05", "2027-03-20"] {
        let refused = bench.refused("plan_post", plan(&format!("{day}T10:00"))).await;
        assert_eq!(refused, (Code::HeldByStop, Some("EGEN-009".into())), "{day} is in it");
    }
    bench.does("plan_post", plan("2027-03-21T10:00")).await;
    hers["election"] = json!({ "on": true, "from": null, "to": null });
    bench.does("set_review_profile", hers).await;
    assert!(finds(&bench, "EGEN-009", "Ett vallöfte.").await);
    assert_eq!(bench.asks("review_settings").await["election"], true);
}
