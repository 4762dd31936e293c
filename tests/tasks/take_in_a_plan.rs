//! She takes in the plan she has in a spreadsheet, mends two rows, and can take it all back.

use anslag_desk::Code;
use anslag_tests::{Bench, account, base64};
use serde_json::{Value, json};

/// An office with two accounts.
async fn office() -> Bench {
    let bench = Bench::new().await;
    bench.does("register_account", account()).await;
    let mut other = account();
    (other["platform"], other["name"]) = ("instagram".into(), "kungsholmen.sthlm".into());
    bench.does("register_account", other).await;
    bench
}

/// Three hundred rows as such plans look, with two that nobody can read.
fn messy() -> String {
    let mut rows = vec![
        "Publiceringsplan våren 2027\t\t\t\t\t\t".to_owned(),
        "\t\t\t\t\t\t".to_owned(),
        "Datum\tKl\tKanal\tVad?\tInläggstext\tAnsvarig\tKlart?".to_owned(),
        "APRIL\t\t\t\t\t\t".to_owned(),
    ];
    for n in 0..300 {
        let (day, hour) = (n % 28 + 1, n % 10 + 8);
        let day = match n % 4 {
            0 => format!("{day} april"),
            1 => format!("{day}/5"),
            2 => format!("2027-06-{day:02}"),
            _ => format!("{day}.7.2027"),
        };
        let day = if n == 40 { "31 juni".to_owned() } else { day };
        let account = ["FB", "Insta", "fb + insta"][n % 3];
        let account = if n == 50 { "Snapchat" } else { account };
        rows.push(format!(
            "{day}\t{hour}.30\t{account}\tLekpark {n}\t\"Lekparken nummer {n} öppnar.\r\nVälkommen \
             dit!\"\tEva\tutkast"
        ));
    }
    rows.join("\r\n")
}

fn pasted(text: &str) -> Value {
    json!({ "source": { "text": text } })
}

#[tokio::test]
async fn three_hundred_messy_rows_are_taken_in_mended_and_undone_in_one_step() {
    let bench = office().await;
    let before = bench.dump().await;
    let mut plan = pasted(&messy());
    let trial = bench.does("preview_import", plan.clone()).await;
    let fields: Vec<&str> =
        trial["columns"].as_array().unwrap().iter().map(|c| c["field"].as_str().unwrap()).collect();
    assert_eq!(fields, ["day", "time", "accounts", "title", "text", "own", "status"]);
    assert_eq!(trial["counts"]["refused"], 2, "{}", trial["counts"]);
    assert_eq!(trial["counts"]["new"], 298);
    let refused: Vec<&Value> =
        trial["rows"].as_array().unwrap().iter().filter(|r| r["outcome"] == "refused").collect();
    assert_eq!(refused[0]["remarks"][0]["code"], "day_unreadable");
    assert_eq!(refused[1]["remarks"][0]["code"], "unknown_account");

    plan["fixes"] = json!([
        { "row": refused[0]["number"], "column": 0, "value": "30 juni" },
        { "row": refused[1]["number"], "column": 2, "value": "insta" },
    ]);
    let trial = bench.does("preview_import", plan.clone()).await;
    assert_eq!(trial["counts"]["refused"], 0);
    assert_eq!(bench.dump().await, before, "a trial changes nothing");
    let lines = bench.lines().await;
    let done = bench.does("import_plan", plan).await;
    assert_eq!((done["new"].clone(), done["held"].clone()), (300.into(), 0.into()));
    assert_eq!(bench.lines().await, lines + 1, "one line, one step");
    let days = json!({ "from": "2027-04-01", "to": "2027-07-31" });
    let calendar = bench.does("calendar", days).await;
    assert_eq!(calendar["posts"].as_array().unwrap().len(), 300);
    let first = bench.does("get_post", calendar["posts"][0]["id"].clone()).await;
    assert_eq!(first["text"], "Lekparken nummer 0 öppnar.\nVälkommen dit!");
    assert_eq!(first["own"]["Ansvarig"], "Eva", "her own column comes with it");
    assert_eq!(bench.asks("list_own_columns").await[0]["name"], "Ansvarig");

    bench.asks("undo").await;
    assert_eq!(bench.dump().await, before, "one undo takes the whole import back");
    assert_eq!(bench.asks("list_own_columns").await, json!([]));
}

#[tokio::test]
async fn out_and_in_again_is_the_same_plan() {
    let bench = office().await;
    bench.does("import_plan", pasted(&messy())).await;
    let changed = json!({
        "columns": [{ "field": "text" }, { "field": "own", "name": "Länk" }],
        "rows": [{ "id": 7, "cells": ["=SUMMA(A1)", "'@a"] }, { "id": 8, "cells": ["+46", "-"] }],
    });
    bench.does("write_cells", changed).await;
    let before = bench.dump().await;
    for kind in ["csv", "xlsx"] {
        let export =
            json!({ "from": "2027-01-01", "to": "2027-12-31", "kind": kind, "undated": true });
        let sheet = bench.prints("export_plan", export).await;
        let plan = json!({ "source": { "bytes": base64(&sheet.bytes) } });
        let trial = bench.does("preview_import", plan.clone()).await;
        assert_eq!(trial["counts"]["skipped"], 298, "{kind}: {}", trial["counts"]);
        let refused = bench.refused("import_plan", plan).await;
        assert_eq!(refused.0, Code::NothingToImport, "{kind}: every post is as it was");

        // The same sheet once more where the posts have been emptied: it fills them again.
        let empty = |id: u32| json!({ "id": id, "cells": ["", "", "", "", ""] });
        let columns =
            ["title", "text", "accounts", "campaign", "day"].map(|field| json!({ "field": field }));
        let rows: Vec<Value> = (1..=298).map(empty).collect();
        bench.does("write_cells", json!({ "columns": columns, "rows": rows })).await;
        let plan = json!({ "source": { "bytes": base64(&sheet.bytes) } });
        let done = bench.does("import_plan", plan).await;
        assert_eq!(done["changed"], 298, "{kind}");
        assert_eq!(bench.dump().await["posts"], before["posts"], "{kind}");
    }
}

#[tokio::test]
async fn a_stop_keeps_a_row_from_the_plan_and_the_row_says_so() {
    let bench = office().await;
    let row = "Dag\tTid\tKonto\tText\n2027-03-05\t14.30\tfb\tRing Anna, 811218-9876.\n";
    let trial = bench.does("preview_import", pasted(row)).await;
    assert_eq!(trial["rows"][0]["remarks"][0]["code"], "held_by_stop", "{trial}");
    let done = bench.does("import_plan", pasted(row)).await;
    assert_eq!(done["held"], 1);
    let post = bench.does("get_post", 1.into()).await;
    assert_eq!((post["slot"].clone(), post["status"].clone()), (Value::Null, "draft".into()));
    assert_eq!(post["target"], "2027-03-05", "its day is kept as the wished one");
}

#[tokio::test]
async fn what_is_no_plan_is_refused_by_what_is_wrong_with_it() {
    let bench = office().await;
    for (source, code) in [
        (json!({ "text": "" }), Code::EmptySheet),
        (json!({ "bytes": base64(b"%PDF-1.7\x00") }), Code::UnknownKindOfFile),
        (json!({ "bytes": base64(b"PK\x03\x04\x00") }), Code::DamagedSheet),
        (json!({ "bytes": "åäö" }), Code::BadInput),
        (json!({}), Code::BadInput),
    ] {
        let input = json!({ "source": source });
        assert_eq!(bench.refused("preview_import", input.clone()).await.0, code, "{source}");
        assert_eq!(bench.refused("import_plan", input).await.0, code, "{source}");
    }
}

#[tokio::test]
async fn a_calendar_file_goes_out_and_its_changes_come_back() {
    let bench = office().await;
    bench
        .does("import_plan", pasted("Dag\tTid\tText\n3 mars 2027\t14.30\tLekparken öppnar\n"))
        .await;
    let days = json!({ "from": "2027-03-01", "to": "2027-03-31" });
    let sent = bench.prints("export_calendar", days).await;
    let text = String::from_utf8(sent.bytes).unwrap();
    assert!(text.contains("DTSTART;TZID=Europe/Stockholm:20270303T143000"), "{text}");
    let moved = text.replace("20270303T143000", "20270304T090000");
    let plan = json!({ "source": { "bytes": base64(moved.as_bytes()) } });
    let done = bench.does("import_plan", plan).await;
    assert_eq!((done["new"].clone(), done["changed"].clone()), (0.into(), 1.into()));
    assert_eq!(bench.does("get_post", 1.into()).await["slot"], "2027-03-04T09:00");
}
