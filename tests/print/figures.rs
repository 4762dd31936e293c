//! The same numbers in every form a report leaves in, read back by other programs.

use std::{fs, path::Path};

use anslag_tests::{Bench, contact, pdf};
use serde_json::{Value, json};

use super::says;

async fn office() -> (Bench, Value) {
    let bench = Bench::new().await;
    for at in 0..23 {
        let mut form = contact("Undrar om belysningen.");
        form["worry"] = (at % 4).into();
        let answer = if at % 3 == 0 { "" } else { "Tack!" };
        let input = json!({ "form": form, "answer": answer, "assessment": null });
        bench.does("log_contact", input).await;
    }
    let input = json!({ "kind": "dialograpport", "from": "2027-01-01", "to": "2027-04-30" });
    let id = bench.does("begin_report", input).await;
    (bench, id)
}

/// Its texts run together, without what is between them.
fn bare(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// What stands between the tags, run together.
fn without_tags(xml: &str) -> String {
    let texts = xml.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text);
    texts.collect::<String>().replace("&amp;", "&").replace("&quot;", "\"")
}

/// The first sheet of a workbook, as the office suite exports it.
fn as_csv(file: &Path) -> String {
    let (folder, path) = (file.parent().unwrap(), file.to_str().unwrap());
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let to = ["--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):59,34,76"];
    let out = ["--outdir", folder.to_str().unwrap(), path];
    says("soffice", &[&[profile.as_str()], to.as_slice(), out.as_slice()].concat());
    fs::read_to_string(file.with_extension("csv")).unwrap()
}

#[tokio::test]
async fn the_same_numbers_stand_in_every_form() {
    let (bench, id) = office().await;
    let print = async |format: &str| {
        bench.prints("print_kept_report", json!({ "id": id, "format": format })).await.bytes
    };
    let shown = bench.does("get_report", id.clone()).await["figures"].clone();
    let letters = pdf::letters(&print("pdf").await);
    let folder = tempfile::tempdir().unwrap();
    let (docx, xlsx) = (folder.path().join("r.docx"), folder.path().join("r.xlsx"));
    fs::write(&docx, print("docx").await).unwrap();
    fs::write(&xlsx, print("xlsx").await).unwrap();
    let docx = says("unzip", &["-p", docx.to_str().unwrap(), "word/document.xml"]);
    let docx = bare(&without_tags(&docx));
    let workbook = as_csv(&xlsx);
    let csv = String::from_utf8(print("csv").await).unwrap();
    let mut told = 0;
    for figure in shown.as_array().unwrap() {
        let (name, value) = (figure["name"].as_str().unwrap(), figure["value"].as_str().unwrap());
        let together = bare(&format!("{name}{value}"));
        assert!(docx.contains(&together), "{together} is not in the DOCX: {docx}");
        assert!(bare(&letters).contains(&together), "{together} is not in the PDF: {letters}");
        for (sheet, which) in [(&csv, "CSV"), (&workbook, "XLSX")] {
            let line =
                sheet.lines().find(|line| bare(line).starts_with(&bare(&format!("{name};"))));
            let line = line.unwrap_or_else(|| panic!("{name} is not in the {which}: {sheet}"));
            let cell = line.split(';').nth(1).unwrap_or_default().trim_matches('"');
            assert_eq!(bare(cell), bare(value), "{name} in the {which}");
        }
        told += usize::from(value.starts_with(|it: char| it.is_ascii_digit()));
    }
    assert!(told > 10, "most figures are numbers: {shown}");
}
