//! A comment is taken away: evidence first, then ground, time, who decided and who was told.

use anslag_desk::Code;
use anslag_tests::{Bench, account, pictures};
use serde_json::{Value, json};

use crate::register_and_return::words_of;

/// A comment that was hidden; nothing more is known yet.
pub fn hidden() -> Value {
    json!({
        "account": null, "contact": null, "link": null, "no_evidence": "", "posted": null,
        "known": "2027-03-01T07:00:00Z", "done": null, "measure": "hide", "until": null,
        "ground": null, "point": null, "rule_number": null, "motive": "", "decided_by": "",
        "warned": "", "other_way": "", "informed": null, "informed_text": "", "police_at": null,
        "police": "", "registration": null, "diarienummer": null, "gallring_basis": "",
    })
}

fn whole(account: &Value) -> Value {
    let known = json!({
        "account": account, "link": "https://www.facebook.com/exempel/1",
        "posted": "2027-02-28T20:00:00Z", "done": "2027-03-01T07:25:00Z", "ground": "bbs",
        "point": "threat", "motive": "Hot mot en namngiven person.",
        "decided_by": "Kommunikationschefen", "informed": "2027-03-01T07:40:00Z",
        "informed_text": "Vi har dolt din kommentar.", "police_at": "2027-03-01",
        "police": "0201-K77-27", "registration": "diariefors", "diarienummer": "KUN 2027/12",
        "gallring_basis": "Bevaras",
    });
    let mut form = hidden();
    for (field, value) in known.as_object().unwrap() {
        form[field] = value.clone();
    }
    form
}

#[tokio::test]
async fn the_dossier_says_what_is_missing_until_nothing_is() {
    let bench = Bench::new().await;
    let here = bench.does("register_account", account()).await;
    let id = bench.does("open_removal", hidden()).await;
    let lacks = async || bench.does("get_removal", id.clone()).await["missing"].clone();
    let missing = lacks().await;
    assert_eq!(missing[0], "evidence", "a picture comes first: {missing}");
    assert_eq!(missing.as_array().unwrap().len(), 12, "{missing}");
    bench.does("edit_removal", json!({ "id": id, "form": whole(&here) })).await;
    assert_eq!(lacks().await, json!(["evidence", "profile"]));
    let picture = pictures::base64(&pictures::photograph(0));
    let file = json!({ "id": id, "file_name": "fore.jpg", "data": picture });
    bench.does("keep_removal_evidence", file).await;
    bench.does("set_removal_profile", json!({ "id": id, "name": "Nisse Zebra" })).await;
    assert_eq!(lacks().await, json!([]));
    let done = bench.does("get_removal", id).await;
    assert_eq!(done["seconds"], 25 * 60);
    assert_eq!(done["evidence"][0]["file_name"], "fore.jpg");
    assert_eq!(done["evidence"][0]["sha256"].as_str().unwrap().len(), 64);
}

#[tokio::test]
async fn the_profile_stands_apart_and_is_printed_only_when_asked_for() {
    let bench = Bench::new().await;
    let here = bench.does("register_account", account()).await;
    let id = bench.does("open_removal", whole(&here)).await;
    bench.does("set_removal_profile", json!({ "id": id, "name": "Nisse Zebra" })).await;
    let picture = pictures::base64(&pictures::photograph(0));
    let file = json!({ "id": id, "file_name": "fore.jpg", "data": picture });
    bench.does("keep_removal_evidence", file).await;
    assert!(!bench.dump().await.to_string().contains("Zebra"), "no list shows the name");
    assert_eq!(bench.does("removal_profile", id.clone()).await, "Nisse Zebra");
    for asked in [false, true] {
        let print = json!({ "id": id, "with_profile": asked });
        let printed = bench.prints("print_removal", print).await;
        assert_eq!(printed.file_name, "borttagning-2027-03-01-0001.pdf");
        let told = words_of(&printed.bytes, bench.folder.path()).expect("pdftotext reads it");
        assert_eq!(told.contains("Nisse Zebra"), asked, "{told}");
        for words in ["25 minuter", "Olaga hot", "1998:112", "0201-K77-27", "fore.jpg"] {
            assert!(told.contains(words), "{words} in {told}");
        }
        assert!(!told.contains("Saknas än"), "nothing is missing: {told}");
    }
}

#[tokio::test]
async fn a_block_is_refused_without_warning_end_decider_and_another_way() {
    let bench = Bench::new().await;
    let mut block = hidden();
    block["measure"] = "block".into();
    for (field, value) in [
        ("until", "2027-03-31"),
        ("warned", "2027-02-20 i tråden"),
        ("decided_by", "Stadsdelsdirektören"),
        ("other_way", "08-508 00 000"),
    ] {
        let (code, about) = bench.refused("open_removal", block.clone()).await;
        assert_eq!((code, about.as_deref()), (Code::Empty, Some(field)));
        block[field] = value.into();
    }
    bench.does("open_removal", block).await;
}

#[tokio::test]
async fn criticism_is_no_ground_and_evidence_is_a_picture_or_a_pdf() {
    let bench = Bench::new().await;
    let mut critic = hidden();
    critic["ground"] = "criticism".into();
    assert_eq!(bench.refused("open_removal", critic).await.0, Code::BadInput);
    let guide = bench.asks("removal_guide").await;
    let keys = |what: &str| -> Vec<String> {
        let all = guide[what].as_array().unwrap().iter();
        all.map(|choice| choice["key"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(keys("measure"), ["hide", "remove", "mute", "block"], "the mildest first");
    assert_eq!(keys("ground"), ["bbs", "personal_data", "secrecy", "own_rules"]);
    let id = bench.does("open_removal", hidden()).await;
    let film = pictures::base64(b"\0\0\0\x18ftypmp42\0\0\0\0");
    let film = json!({ "id": id, "file_name": "film.mp4", "data": film });
    assert_eq!(bench.refused("keep_removal_evidence", film).await.0, Code::NotAPicture);
    let paper = pictures::base64(b"%PDF-1.7\n%%EOF\n");
    let paper = json!({ "id": id, "file_name": "fore.pdf", "data": paper });
    bench.does("keep_removal_evidence", paper).await;
    let kept = bench.does("get_removal", id.clone()).await["evidence"].clone();
    assert_eq!(kept[0]["ending"], "pdf");
    let print = json!({ "id": id, "with_profile": false });
    let printed = bench.prints("print_removal", print).await;
    let told = words_of(&printed.bytes, bench.folder.path()).expect("pdftotext reads it");
    assert!(told.contains("Saknas än") && told.contains("fore.pdf"), "{told}");
}

#[tokio::test]
async fn the_week_and_the_year_are_counted() {
    let bench = Bench::new().await;
    let here = bench.does("register_account", account()).await;
    for (known, done) in [
        ("2027-02-20T07:00:00Z", "2027-02-20T09:00:00Z"),
        ("2027-02-23T07:00:00Z", "2027-02-23T07:10:00Z"),
        ("2027-02-24T07:00:00Z", "2027-02-24T07:30:00Z"),
    ] {
        let mut form = whole(&here);
        form["posted"] = Value::Null;
        form["known"] = known.into();
        form["done"] = done.into();
        form["informed"] = Value::Null;
        bench.does("open_removal", form).await;
    }
    let week = json!({ "from": "2027-02-22", "to": "2027-02-28" });
    let summed = bench.does("removal_summary", week.clone()).await;
    assert_eq!(summed["removals"].as_array().unwrap().len(), 2);
    assert_eq!(summed["median_seconds"], 600, "the lower of two");
    assert_eq!(summed["grounds"], json!([{ "name": "bbs", "count": 2 }]));
    let year = json!({ "from": "2027-01-01", "to": "2027-12-31" });
    let summed = bench.does("removal_summary", year).await;
    assert_eq!(summed["measures"], json!([{ "name": "hide", "count": 3 }]));
    let printed = bench.prints("print_removal_list", week).await;
    let told = words_of(&printed.bytes, bench.folder.path()).expect("pdftotext reads it");
    assert!(told.contains("30 minuter") && !told.contains("120 minuter"), "{told}");
}
