//! The finished documents, read by other programs: what she prints is what the board can read.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

mod checkers;
mod figures;

use std::{fs, process::Command};

use anslag_tests::{Bench, contact, request};
use serde_json::{Value, json};

/// Runs a program the way a colleague would; `cargo xtask test` installs it where it is missing.
fn says(program: &str, args: &[&str]) -> String {
    let output = Command::new(program)
        .args(args)
        .output()
        .unwrap_or_else(|e| panic!("{program}: {e}; run the tests by `cargo xtask test`"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

async fn printed(format: &str) -> (Bench, std::path::PathBuf) {
    let bench = Bench::new().await;
    for _ in 0..7 {
        let input = json!({ "form": contact("Undrar."), "answer": "Tack!", "assessment": null });
        bench.does("log_contact", input).await;
    }
    let report = json!({
        "kind": "tjansteutlatande", "from": "2027-01-01", "to": "2027-04-30",
        "diarienummer": "KUN 2027/12", "meeting": "2027-05-20", "director": "Åsa Öst",
    });
    let printed = bench.prints("print_report", json!({ "report": report, "format": format })).await;
    let path = bench.folder.path().join(&printed.file_name);
    fs::write(&path, printed.bytes).unwrap();
    (bench, path)
}

#[tokio::test]
async fn the_pdf_is_read_by_others_as_we_meant_it() {
    let (_bench, path) = printed("pdf").await;
    assert_eq!(path.file_name().unwrap(), "tjansteutlatande-2027-01-01-2027-04-30.pdf");
    let path = path.to_str().unwrap();
    let text = says("pdftotext", &["-layout", path, "-"]);
    for words in ["Tjänsteutlåtande", "KUN 2027/12", "Åsa Öst", "Förslag till beslut", "Trygghet"]
    {
        assert!(text.contains(words), "{words} is not on the page:\n{text}");
    }
    let structure = says("pdfinfo", &["-struct", path]);
    for tag in ["H1", "H2", "Table", "TH", "Figure", "L"] {
        assert!(
            structure.lines().any(|l| l.trim_start().starts_with(tag)),
            "no {tag}: {structure}"
        );
    }
    says("qpdf", &["--check", path]);
}

#[tokio::test]
async fn the_docx_holds_the_same_figures() {
    let (bench, path) = printed("docx").await;
    let document = says("unzip", &["-p", path.to_str().unwrap(), "word/document.xml"]);
    let input = json!({ "kind": "tjansteutlatande", "from": "2027-01-01", "to": "2027-04-30" });
    let preview = bench.does("preview_report", input).await;
    let mut texts = vec![];
    for section in preview["sections"].as_array().unwrap() {
        texts.push(section["heading"].clone());
        for block in section["blocks"].as_array().unwrap() {
            texts.push(block["text"].clone());
        }
    }
    let spoken: Vec<&str> = texts.iter().filter_map(Value::as_str).collect();
    assert!(spoken.len() > 10, "the report says something");
    for text in spoken {
        assert!(document.contains(&text.replace('&', "&amp;")), "not in the DOCX: {text}");
    }
    assert!(document.contains("w:tblHeader"), "the table's header row is marked");
}

#[tokio::test]
async fn another_reader_finds_no_masked_word() {
    let bench = Bench::new().await;
    let worry = contact("Lampan är trasig. Hälsar Bosse Almgren.");
    let input = json!({ "form": worry, "answer": "Vi lagar den.", "assessment": null });
    bench.does("log_contact", input).await;
    bench.does("open_disclosure", request("Lampan")).await;
    let records = json!([{ "kind": "contact", "record": 1 }]);
    bench.does("add_to_bundle", json!({ "id": 1, "records": records })).await;
    let item = bench.does("get_disclosure", 1.into()).await["bundle"][0].clone();
    let parts = item["parts"].as_array().unwrap();
    let part = parts.iter().position(|it| it["label"] == "Vad det gällde").unwrap();
    let path = bench.folder.path().join("utlamnande.pdf");
    let path = path.to_str().unwrap();
    for (masks, stands) in [
        (json!([]), true),
        (json!([{ "part": part, "start": 25, "end": 38, "ground": "21 kap. 1 §" }]), false),
    ] {
        bench.does("set_masks", json!({ "id": 1, "masks": masks, "boxes": [] })).await;
        fs::write(path, bench.prints("print_bundle", 1.into()).await.bytes).unwrap();
        let text = says("pdftotext", &[path, "-"]);
        assert!(text.contains("Lampan är trasig"), "what is handed out is there: {text}");
        assert_eq!(text.contains("Almgren"), stands, "{text}");
        says("qpdf", &["--check", path]);
    }
}
