//! She keeps a report: its figures stand as they were counted, its words are hers, and what was sent
//! stays as it was.

use anslag_desk::Code;
use anslag_tests::{Bench, contact};
use serde_json::{Value, json};

/// What she writes on the days of a report; `first` is the first act's number.
pub(crate) fn acts(first: usize) -> Vec<(&'static str, Value)> {
    let nth = |n: usize| Value::from(format!("${}", first + n));
    vec![
        ("begin_report", input("tjansteutlatande")),
        ("begin_report", input("verksamhetsberattelse")),
        ("edit_report", json!({ "id": nth(0), "form": form() })),
        ("recount_report", nth(0)),
        ("keep_report_layout", nth(0)),
        ("clear_report_layout", "tjansteutlatande".into()),
        ("discard_report", nth(1)),
        ("send_report", nth(0)),
    ]
}

fn input(kind: &str) -> Value {
    json!({ "kind": kind, "from": "2027-01-01", "to": "2027-04-30" })
}

fn form() -> Value {
    let block = json!({
        "kind": "paragraph", "source": "", "own": "Vi har lyssnat.", "based_on": "", "left_out": false,
    });
    json!({
        "kind": "tjansteutlatande", "from": "2027-01-01", "to": "2027-04-30",
        "diarienummer": "KUN 2027/12", "meeting": "2027-05-20", "director": "Åsa Öst",
        "title": "Dialog", "subtitle": "", "decisions": ["Nämnden godkänner redovisningen."],
        "sections": [{ "heading": "Dialog", "left_out": false, "blocks": [block] }],
        "attachments": [],
    })
}

async fn logged(bench: &Bench, count: usize) {
    for _ in 0..count {
        let mut form = contact("Undrar om belysningen.");
        form["action"] = "Vi har anmält lyktorna.".into();
        let input = json!({ "form": form, "answer": "Tack!", "assessment": null });
        bench.does("log_contact", input).await;
    }
}

async fn begun(bench: &Bench, kind: &str) -> Value {
    bench.does("begin_report", input(kind)).await
}

/// A report's form, to be written in and sent back.
fn form_of(kept: &Value) -> Value {
    let mut form = kept.clone();
    for gone in ["id", "made", "counted", "sent", "says", "figures", "head", "own_layout"] {
        form.as_object_mut().unwrap().remove(gone);
    }
    form
}

/// Writes in every field that the shelf leaves to her.
async fn filled_in(bench: &Bench, id: &Value) {
    let mut form = form_of(&bench.does("get_report", id.clone()).await);
    for section in form["sections"].as_array_mut().unwrap() {
        for block in section["blocks"].as_array_mut().unwrap() {
            if block["source"].as_str().unwrap().contains('[') {
                block["own"] = "Det har vi gjort.".into();
            }
        }
    }
    bench.does("edit_report", json!({ "id": id, "form": form })).await;
}

/// The place of the first block whose words are these.
fn place(kept: &Value, words: &str) -> (usize, usize) {
    for (part, blocks) in kept["says"].as_array().unwrap().iter().enumerate() {
        for (at, block) in blocks.as_array().unwrap().iter().enumerate() {
            if block["text"].as_str().unwrap().contains(words) {
                return (part, at);
            }
        }
    }
    panic!("{words} stands nowhere in {}", kept["says"]);
}

#[tokio::test]
async fn figures_stand_as_they_were_counted_until_she_counts_anew() {
    let bench = Bench::new().await;
    logged(&bench, 7).await;
    let id = begun(&bench, "tjansteutlatande").await;
    let before = bench.does("get_report", id.clone()).await;
    let changed = async || bench.does("report_changed", id.clone()).await;
    assert_eq!(changed().await, false);
    place(&before, "Antal kontakter: 7.");
    logged(&bench, 2).await;
    let after = bench.does("get_report", id.clone()).await;
    assert_eq!(changed().await, true, "two more have come");
    place(&after, "Antal kontakter: 7.");
    bench.does("recount_report", id.clone()).await;
    assert_eq!(changed().await, false);
    let anew = bench.does("get_report", id).await;
    place(&anew, "Antal kontakter: 9.");
}

#[tokio::test]
async fn her_words_stand_and_say_when_the_figures_have_moved() {
    let bench = Bench::new().await;
    logged(&bench, 7).await;
    let id = begun(&bench, "tjansteutlatande").await;
    let kept = bench.does("get_report", id.clone()).await;
    let (part, at) = place(&kept, "Antal kontakter: 7.");
    let mut form = form_of(&kept);
    let block = &mut form["sections"][part]["blocks"][at];
    block["own"] = "Sju hörde av sig.".into();
    block["based_on"] = kept["says"][part][at]["filled"].clone();
    bench.does("edit_report", json!({ "id": id, "form": form })).await;
    let kept = bench.does("get_report", id.clone()).await;
    assert_eq!(kept["says"][part][at]["text"], "Sju hörde av sig.");
    assert_eq!(kept["says"][part][at]["stale"], false);
    logged(&bench, 2).await;
    bench.does("recount_report", id.clone()).await;
    let kept = bench.does("get_report", id).await;
    assert_eq!(kept["says"][part][at]["text"], "Sju hörde av sig.", "hers to mend");
    assert_eq!(kept["says"][part][at]["stale"], true);
}

#[tokio::test]
async fn what_was_sent_stays_as_it_was() {
    let bench = Bench::new().await;
    logged(&bench, 7).await;
    let id = begun(&bench, "dialograpport").await;
    let forms = ["pdf", "docx", "xlsx", "csv"];
    let print = async |format: &str| {
        bench.prints("print_kept_report", json!({ "id": id, "format": format })).await
    };
    let unfilled = bench.refused("send_report", id.clone()).await;
    assert_eq!(unfilled.0, Code::FieldToFill);
    assert!(unfilled.1.unwrap().starts_with("Beskriv vilka grupper"), "the first that is left");
    filled_in(&bench, &id).await;
    bench.does("send_report", id.clone()).await;
    let mut sent = vec![];
    for format in forms {
        sent.push(print(format).await);
    }
    assert_eq!(sent[1].file_name, "dialograpport-2027-01-01-2027-04-30.docx");
    logged(&bench, 2).await;
    let mut office = bench.asks("get_office").await;
    office["phone"] = "08-508 99 999".into();
    bench.does("set_office", office).await;
    for (format, sent) in forms.iter().zip(&sent) {
        assert_eq!(print(format).await.bytes, sent.bytes, "{format}");
    }
    let kept = bench.does("get_report", id.clone()).await;
    assert_ne!(kept["head"]["phone"], "08-508 99 999", "it is shown as it left");
    let changed = bench.does("report_changed", id.clone()).await;
    assert_eq!(changed, false, "it is not counted against what came after");
    let rewritten = json!({ "id": id, "form": form_of(&kept) });
    for (verb, input) in [
        ("edit_report", rewritten),
        ("recount_report", id.clone()),
        ("send_report", id.clone()),
        ("discard_report", id.clone()),
    ] {
        assert_eq!(bench.refused(verb, input).await.0, Code::ReportSent, "{verb}");
    }
}

#[tokio::test]
async fn a_personnummer_does_not_come_into_a_report() {
    let bench = Bench::new().await;
    let id = begun(&bench, "tjansteutlatande").await;
    let mut form = form_of(&bench.does("get_report", id.clone()).await);
    form["sections"][0]["blocks"][0]["own"] = "Hon heter 19121212-1212.".into();
    let refused = bench.refused("edit_report", json!({ "id": id, "form": form })).await;
    assert_eq!(refused.0, Code::Personnummer);
}

#[tokio::test]
async fn the_order_and_the_formulas_she_wants_come_back_in_the_next_report() {
    let bench = Bench::new().await;
    let id = begun(&bench, "tjansteutlatande").await;
    let kept = bench.does("get_report", id.clone()).await;
    let mut form = form_of(&kept);
    form["sections"].as_array_mut().unwrap().swap(2, 3);
    form["decisions"] = json!(["Nämnden tackar för redovisningen av 1 januari–30 april 2027."]);
    form["sections"][0]["blocks"][0]["own"] = "Bara den här gången.".into();
    bench.does("edit_report", json!({ "id": id, "form": form })).await;
    bench.does("keep_report_layout", id).await;
    let mut next = input("tjansteutlatande");
    (next["from"], next["to"]) = ("2027-05-01".into(), "2027-08-31".into());
    let id = bench.does("begin_report", next).await;
    let kept = bench.does("get_report", id).await;
    let headings: Vec<&Value> =
        kept["sections"].as_array().unwrap().iter().map(|it| &it["heading"]).collect();
    assert_eq!(headings[2..4], ["Ärendets beredning", "Ärendet"], "as Älvsjö has them");
    let formula = "Nämnden tackar för redovisningen av 1 maj–31 augusti 2027.";
    assert_eq!(kept["decisions"], json!([formula]));
    assert_eq!(kept["sections"][0]["blocks"][0]["own"], Value::Null);
    assert_eq!(kept["own_layout"], true);
    bench.does("clear_report_layout", "tjansteutlatande".into()).await;
    let id = begun(&bench, "tjansteutlatande").await;
    let kept = bench.does("get_report", id).await;
    assert_eq!(kept["sections"][2]["heading"], "Ärendet");
}

#[tokio::test]
async fn every_form_begins_and_every_gap_is_filled() {
    let bench = Bench::new().await;
    logged(&bench, 7).await;
    for kind in ["tjansteutlatande", "dialograpport", "verksamhetsberattelse", "medborgarforslag"] {
        let id = begun(&bench, kind).await;
        let kept = bench.does("get_report", id.clone()).await;
        let texts = [&kept["title"], &kept["subtitle"], &kept["decisions"], &kept["says"]];
        for text in texts.map(ToString::to_string) {
            let gap = text.find("{").filter(|at| !text[*at..].starts_with("{\""));
            assert_eq!(gap, None, "{kind}: {text}");
        }
        let pdf = bench.prints("print_kept_report", json!({ "id": id, "format": "pdf" })).await;
        assert!(pdf.bytes.starts_with(b"%PDF"), "{kind}");
    }
    let listed = bench.asks("list_reports").await;
    assert_eq!(listed.as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn every_figure_opens_to_its_rows() {
    let bench = Bench::new().await;
    logged(&bench, 7).await;
    let id = begun(&bench, "dialograpport").await;
    let kept = bench.does("get_report", id).await;
    let named = |name: &str| {
        let found = kept["figures"].as_array().unwrap().iter().find(|it| it["name"] == name);
        found.unwrap_or_else(|| panic!("{name} is not among the figures")).clone()
    };
    for (name, rows) in [("Kontakter", 7), ("Besvarade kontakter", 7), ("Inte bedömda", 7)] {
        let figure = named(name);
        assert!(figure["value"].as_str().unwrap().starts_with('7'), "{figure}");
        assert!(!figure["definition"].as_str().unwrap().is_empty());
        let wish = json!({ "from": "2027-01-01", "to": "2027-04-30", "rows": figure["rows"] });
        assert_eq!(bench.does("report_rows", wish).await["all"], rows, "{name}");
    }
    place(&kept, "Vi har anmält lyktorna.");
}

#[tokio::test]
async fn the_pages_are_seen_before_they_are_printed() {
    let bench = Bench::new().await;
    logged(&bench, 7).await;
    let id = begun(&bench, "dialograpport").await;
    let pages =
        async |first: u32| bench.does("report_pages", json!({ "id": id, "first": first })).await;
    let begins = pages(0).await;
    let total = begins["total"].as_u64().unwrap();
    assert!(total > 3, "{total} pages");
    let shown = begins["shown"].as_array().unwrap();
    assert_eq!(shown.len() as u64, total.min(8));
    assert!(shown.iter().all(|it| it.as_str().unwrap().starts_with("data:image/png;base64,iVBOR")));
    let last = pages(u32::try_from(total).unwrap() - 1).await;
    assert_eq!(last["shown"].as_array().unwrap().len(), 1);
    assert_eq!(pages(99).await["shown"], json!([]), "past the end there is nothing");
}
