//! She logs a worry with what was seen and who wrote, without anybody's data, and judges it by the
//! tree.

use anslag_desk::Code;
use anslag_tests::{
    Bench, base64, contact,
    pictures::{base64 as as_data, photograph},
};
use serde_json::{Value, json};

fn capture(summary: &str) -> Value {
    json!({ "form": contact(summary), "answer": "", "assessment": null })
}

async fn log(bench: &Bench, summary: &str, writer: &str) -> Value {
    let mut input = capture(summary);
    input["writer"] = writer.into();
    bench.does("log_contact", input).await
}

fn file(data: &str) -> Value {
    json!({ "data": data, "taken": null, "note": "", "secured": false })
}

#[tokio::test]
async fn everything_that_is_written_down_is_there_again() {
    let bench = Bench::new().await;
    let mut input = capture("Undrar om belysningen.");
    let more = json!({
        "direction": "outgoing", "known": "2027-02-28T08:00:00Z", "class": "worry",
        "urgency": "high", "flags": ["crime_suspected", "danger_to_life", "crime_suspected"],
        "responsible": " Trygghetsgruppen ", "action": "Lampan anmäld.", "lesson": "Ring först.",
        "escalated": true,
    });
    for (field, value) in more.as_object().unwrap() {
        input["form"][field] = value.clone();
    }
    let id = bench.does("log_contact", input.clone()).await;
    let kept = bench.does("get_contact", id.clone()).await;
    assert_eq!(kept["flags"], json!(["danger_to_life", "crime_suspected"]), "gravest first, once");
    assert_eq!(kept["responsible"], "Trygghetsgruppen");
    for field in ["direction", "known", "class", "urgency", "action", "lesson", "escalated"] {
        assert_eq!(kept[field], more[field], "{field}");
    }
    input["form"]["known"] = "2027-02-01T08:00:00Z".into();
    let early = bench.refused("log_contact", input).await;
    assert_eq!(early, (Code::EndsBeforeItBegins, Some("known".into())), "known before it came");
}

#[tokio::test]
async fn a_personnummer_is_never_stored() {
    let bench = Bench::new().await;
    let lines = bench.lines().await;
    let bad = "Hon med 811228-9874 undrar.";
    let no = |field: &str| (Code::Personnummer, Some(field.to_owned()));
    assert_eq!(bench.refused("log_contact", capture(bad)).await, no("summary"));
    let mut answered = capture("Undrar.");
    answered["answer"] = bad.into();
    assert_eq!(bench.refused("log_contact", answered).await, no("text"));
    assert_eq!(bench.lines().await, lines, "nothing was written");
    let id = bench.does("log_contact", capture("Undrar om 08-508 08 000.")).await;
    let rewritten = json!({ "id": id, "form": contact(bad) });
    assert_eq!(bench.refused("edit_contact", rewritten).await, no("summary"));
    let answer = json!({ "id": id, "text": bad, "at": null });
    assert_eq!(bench.refused("answer_contact", answer).await, no("text"));
    let line = json!({ "contact": id, "line": bad, "escalated": false });
    assert_eq!(bench.refused("note_action", line).await, no("action"));
}

#[tokio::test]
async fn what_tells_who_somebody_is_is_shown_before_it_is_stored() {
    let bench = Bench::new().await;
    let text = "Å! Ring Erik Lindqvist på 070-174 06 31 eller erik@gmail.com, 811228-9874.";
    let found = bench.does("personal_data", text.into()).await;
    let found = found.as_array().unwrap();
    let kinds: Vec<&str> = found.iter().map(|each| each["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["name_private", "phone_private", "email_private", "personnummer"]);
    let never: Vec<bool> = found.iter().map(|each| each["never"].as_bool().unwrap()).collect();
    assert_eq!(never, [false, false, false, true], "the rest she may leave, with a reason");
    let units: Vec<u16> = text.encode_utf16().collect();
    for each in found {
        let at = |end: &str| usize::try_from(each[end].as_u64().unwrap()).unwrap();
        let cut = String::from_utf16(&units[at("start")..at("end")]).unwrap();
        assert_eq!(cut, each["text"].as_str().unwrap(), "the page cuts the same words");
    }
    assert_eq!(bench.does("personal_data", "Undrar om parken.".into()).await, json!([]));
}

#[tokio::test]
async fn the_same_profile_has_the_same_pseudonym_and_nobody_else_has_it() {
    let bench = Bench::new().await;
    let first = log(&bench, "En.", "https://www.facebook.com/Bo.Exempel/").await;
    let again = log(&bench, "Två.", "facebook.com/bo.exempel?locale=sv_SE").await;
    let other = log(&bench, "Tre.", "https://facebook.com/ann.exempel").await;
    let nobody = log(&bench, "Fyra.", " ").await;
    let mut writers = vec![];
    for id in [first.clone(), again, other, nobody] {
        writers.push(bench.does("get_contact", id).await["writer"].clone());
    }
    assert_eq!(writers[0], writers[1], "known again however it is pasted");
    assert_ne!(writers[0], writers[2]);
    assert_eq!(writers[3], Value::Null);
    let known = bench.does("get_writer", writers[0].clone()).await;
    assert_eq!(known["pseudonym"], "Skribent 2027-0001");
    assert_eq!(known["link_until"], "2028-02-29", "365 days, as shipped");
    let everything = bench.does("list_contacts", json!({ "open": false, "limit": 10 })).await;
    assert!(!everything.to_string().contains("exempel"), "no list says who it is");
    assert!(!bench.does("get_contact", first).await.to_string().contains("exempel"));
}

#[tokio::test]
async fn the_link_goes_on_her_day_and_the_pseudonym_stays() {
    let bench = Bench::new().await;
    let settings = json!({ "link_days": 30, "reception": "", "after_hours": "", "security": "" });
    bench.does("set_contact_settings", settings.clone()).await;
    let id = log(&bench, "En.", "@exempel").await;
    let writer = bench.does("get_contact", id.clone()).await["writer"].clone();
    let link = bench.does("writer_profile", writer.clone()).await;
    assert_eq!((&link["profile"], &link["until"]), (&json!("@exempel"), &json!("2027-03-31")));
    bench.does("forget_writer", writer.clone()).await;
    assert_eq!(bench.does("writer_profile", writer.clone()).await, Value::Null);
    assert_eq!(bench.does("get_contact", id.clone()).await["writer"], writer, "still one writer");
    let renamed = json!({ "contact": id, "profile": "" });
    bench.does("name_writer", renamed).await;
    assert_eq!(bench.does("get_contact", id).await["writer"], Value::Null);
    let mut none = settings;
    none["link_days"] = 0.into();
    let refused = bench.refused("set_contact_settings", none).await;
    assert_eq!(refused, (Code::OutOfRange, Some("link_days".into())));
}

#[tokio::test]
async fn evidence_is_kept_byte_for_byte_and_only_what_can_be_evidence() {
    let bench = Bench::new().await;
    let seen = as_data(&photograph(3));
    let mut input = capture("Undrar.");
    input["evidence"] = json!([file(&seen), file(&base64(b"%PDF-1.7\n"))]);
    let id = bench.does("log_contact", input).await;
    let kept = bench.does("list_evidence", id.clone()).await;
    let endings: Vec<&Value> = kept.as_array().unwrap().iter().map(|e| &e["ending"]).collect();
    assert_eq!(endings, ["jpg", "pdf"]);
    assert_eq!(kept[0]["taken"], anslag_tests::NOW);
    let shown = bench.does("evidence_file", kept[0]["id"].clone()).await;
    assert_eq!(shown.as_str().unwrap(), format!("data:image/jpeg;base64,{seen}"), "as it came");
    let saved = bench.prints("save_evidence", kept[1]["id"].clone()).await;
    assert_eq!(saved.bytes, b"%PDF-1.7\n", "the file itself, for a folder of hers");
    assert_eq!(saved.file_name, "KON-2027-0001-bevis-2.pdf");
    let again = json!({ "contact": id, "file": file(&seen) });
    assert_eq!(bench.does("keep_evidence", again).await, kept[0]["id"], "the same file is one");
    let strange = json!({ "contact": id, "file": file(&base64(b"PK\x03\x04 ark")) });
    assert_eq!(bench.refused("keep_evidence", strange).await.0, Code::NotEvidence);
    for shelf in std::fs::read_dir(bench.folder.path().join("filer")).unwrap() {
        for file in std::fs::read_dir(shelf.unwrap().path()).unwrap() {
            std::fs::write(file.unwrap().path(), b"annat").unwrap();
        }
    }
    let changed = bench.refused("evidence_file", kept[0]["id"].clone()).await;
    assert_eq!(changed.0, Code::Damaged, "what was changed outside is not shown as evidence");
}

#[tokio::test]
async fn what_is_begun_survives_and_leaves_no_trace_when_it_is_done() {
    let bench = Bench::new().await;
    let id = bench.does("log_contact", capture("Undrar.")).await;
    let lines = bench.lines().await;
    let keep = |kind: &str, contact: Value, text: Value| {
        bench.does("keep_draft", json!({ "kind": kind, "contact": contact, "text": text }))
    };
    keep("capture", Value::Null, r#"{"summary":"Und"}"#.into()).await;
    keep("capture", Value::Null, r#"{"summary":"811228-9874"}"#.into()).await;
    keep("answer", id.clone(), r#"{"text":"Tack"}"#.into()).await;
    let kept = bench.asks("list_drafts").await;
    let mut texts: Vec<&str> =
        kept.as_array().unwrap().iter().map(|each| each["text"].as_str().unwrap()).collect();
    texts.sort_unstable();
    assert_eq!(texts, [r#"{"summary":"[personnummer]"}"#, r#"{"text":"Tack"}"#], "one of a kind");
    keep("answer", id, Value::Null).await;
    keep("capture", Value::Null, Value::Null).await;
    assert_eq!(bench.asks("list_drafts").await, json!([]));
    assert_eq!(bench.lines().await, lines, "no act, no line");
    let stray = json!({ "kind": "answer", "contact": null, "text": "{}" });
    assert_eq!(bench.refused("keep_draft", stray).await.0, Code::BadInput);
}

#[tokio::test]
async fn the_tree_proposes_the_step_that_most_such_contacts_end_in() {
    let bench = Bench::new().await;
    let cases = [
        ("question", json!([]), 9),
        ("worry", json!([]), 9),
        ("threat", json!([]), 3),
        ("question", json!(["child_at_risk"]), 2),
        ("threat", json!(["danger_to_life"]), 1),
        ("worry", json!(["secret_personal_data"]), 4),
        ("records_request", json!([]), 5),
        ("complaint", json!([]), 6),
        ("proposal", json!([]), 7),
        ("fault_report", json!([]), 8),
        ("trivial", json!([]), 10),
    ];
    for (class, flags, step) in cases {
        let wish = json!({ "class": class, "flags": flags });
        assert_eq!(bench.does("propose_step", wish).await, json!(step), "{class} {flags}");
    }
    let unknown = json!({ "class": null, "flags": [] });
    assert_eq!(bench.does("propose_step", unknown).await, json!(9), "nothing is known of it");
}

#[tokio::test]
async fn every_step_ends_in_an_outcome_that_the_registrator_may_choose() {
    let bench = Bench::new().await;
    let id = bench.does("log_contact", capture("Undrar.")).await;
    let tree = bench.asks("decision_tree").await;
    let steps: Vec<u64> =
        tree.as_array().unwrap().iter().map(|step| step["step"].as_u64().unwrap()).collect();
    assert_eq!(steps, (1..=10).collect::<Vec<_>>(), "ten questions in order");
    for step in tree.as_array().unwrap() {
        let form = json!({
            "registration": step["registration"], "secret": step["secret"], "diarienummer": null,
            "reason": "", "step": step["step"],
        });
        bench.does("assess_contact", json!({ "id": id, "form": form })).await;
        let kept = bench.does("get_contact", id.clone()).await;
        assert_eq!(kept["assessment"]["step"], step["step"]);
        assert!(!step["todo"].as_array().unwrap().is_empty(), "and says what to do");
        assert!(!step["law"].as_array().unwrap().is_empty(), "with a section in view");
    }
    let mut none = json!({ "registration": "ordnad", "secret": false, "diarienummer": null });
    (none["reason"], none["step"]) = ("".into(), 11.into());
    let refused = bench.refused("assess_contact", json!({ "id": id, "form": none })).await;
    assert_eq!(refused, (Code::OutOfRange, Some("step".into())));
}

#[tokio::test]
async fn the_log_keeps_only_that_the_report_was_made() {
    let bench = Bench::new().await;
    let id = bench.does("log_contact", capture("Oro för ett barn.")).await;
    let noted = |line: &str, up: bool| json!({ "contact": id, "line": line, "escalated": up });
    let made = "Orosanmälan gjord muntligt kl. 9.10, till mottagningsgruppen.";
    bench.does("note_action", noted(made, true)).await;
    bench.does("note_action", noted("Dnr 1.2.3-159-2027.", false)).await;
    let kept = bench.does("get_contact", id.clone()).await;
    assert_eq!(kept["action"], format!("{made}\nDnr 1.2.3-159-2027."));
    assert_eq!(kept["escalated"], true, "once handed upwards it stays so");
    assert_eq!(bench.refused("note_action", noted(" ", false)).await.0, Code::Empty);
}
