//! The checkers themselves: each finds fault with a file that has the fault, or it checks nothing.

use std::io::{Cursor, Read, Write};

use anslag_tests::{Bench, contact, office_files, tagged::Tagged};
use serde_json::{Value, json};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

/// A page of plain text as any program without tags writes it; qpdf mends the table of objects.
const UNTAGGED: &[u8] = b"%PDF-1.7\n\
1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n\
2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n\
3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R\n\
/Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n\
4 0 obj\n<< /Length 41 >>\nstream\nBT /F1 12 Tf 72 720 Td (Parken) Tj ET     \nendstream\nendobj\n\
5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n\
trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n";

async fn report(format: &str) -> Vec<u8> {
    let bench = Bench::new().await;
    for _ in 0..7 {
        let input = json!({ "form": contact("Undrar."), "answer": "Tack!", "assessment": null });
        bench.does("log_contact", input).await;
    }
    let report = json!({ "kind": "dialograpport", "from": "2027-01-01", "to": "2027-04-30" });
    bench.prints("print_report", json!({ "report": report, "format": format })).await.bytes
}

#[test]
fn a_file_without_tags_is_found_out() {
    let faults = Tagged::of(UNTAGGED).faults();
    for fault in [
        "its language is not sv",
        "it does not say that it is tagged",
        "it has no tag tree",
        "1 things on the page 3 0 R are drawn outside any mark",
        "the font 5 0 R is not in the file",
        "it has no bookmarks",
    ] {
        assert!(faults.iter().any(|it| it == fault), "{fault} is not among {faults:#?}");
    }
    for standard in ["pdfuaid:part", "pdfaid:part", "pdfaid:conformance"] {
        assert!(faults.iter().any(|it| it.contains(standard)), "{standard}: {faults:#?}");
    }
}

/// What breaks a file.
type Harm = fn(&mut Tagged);

/// The first element of a tag, to be broken.
fn element<'a>(pdf: &'a mut Tagged, tag: &str) -> &'a mut Value {
    let found = pdf.objects.values_mut().find(|object| object["value"]["/S"] == tag);
    &mut found.unwrap_or_else(|| panic!("no {tag} in the file"))["value"]
}

#[tokio::test]
async fn each_fault_of_a_tagged_file_is_found() {
    let whole = report("pdf").await;
    let breaks: [(&str, Harm); 7] = [
        ("a picture has no words", |pdf| element(pdf, "/Figure")["/Alt"] = "u: ".into()),
        ("a table's first row does not head", |pdf| element(pdf, "/TH")["/S"] = "/TD".into()),
        ("a table's rows are not of one length", |pdf| {
            element(pdf, "/TR")["/K"].as_array_mut().unwrap().pop();
        }),
        ("hangs nowhere in the tree", |pdf| element(pdf, "/H1")["/K"] = json!([])),
        ("a heading of level 4", |pdf| element(pdf, "/H2")["/S"] = "/H4".into()),
        ("is no tag", |pdf| element(pdf, "/P")["/S"] = "/Stycke".into()),
        ("without a body", |pdf| element(pdf, "/LBody")["/S"] = "/Span".into()),
    ];
    for (fault, harm) in breaks {
        let mut broken = Tagged::of(&whole);
        assert_eq!(broken.faults(), Vec::<String>::new());
        harm(&mut broken);
        let faults = broken.faults();
        assert!(faults.iter().any(|it| it.contains(fault)), "{fault}: {faults:#?}");
    }
}

#[tokio::test]
async fn a_document_outside_its_schema_is_found() {
    let whole = report("docx").await;
    assert_eq!(office_files::faults("hel.docx", &whole), Vec::<String>::new());
    assert!(!office_files::faults("halv.docx", &whole[..whole.len() / 2]).is_empty());
    // A paragraph's properties may stand only first in it.
    let broken = with_document(&whole, |document| {
        document.replacen("</w:p>", "<w:pPr><w:keepNext/></w:pPr></w:p>", 1)
    });
    let faults = office_files::faults("trasig.docx", &broken);
    assert!(faults.iter().any(|it| it.contains("pPr")), "{faults:#?}");
}

/// The same file with other words in its main part.
fn with_document(docx: &[u8], change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut parts = ZipArchive::new(Cursor::new(docx)).unwrap();
    let mut changed = ZipWriter::new(Cursor::new(vec![]));
    for at in 0..parts.len() {
        let mut part = parts.by_index(at).unwrap();
        let (name, mut bytes) = (part.name().unwrap().into_owned(), vec![]);
        part.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            bytes = change(std::str::from_utf8(&bytes).unwrap()).into_bytes();
        }
        changed.start_file(name, SimpleFileOptions::default()).unwrap();
        changed.write_all(&bytes).unwrap();
    }
    changed.finish().unwrap().into_inner()
}
