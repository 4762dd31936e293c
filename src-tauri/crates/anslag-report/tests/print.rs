//! The printed files as a stranger would open them: parts, tags, order, refusals.

use std::io::{Cursor, Read};
use std::sync::LazyLock;

use anslag_report::chart::{Chart, Kind, Series};
use anslag_report::model::{
    Block, Fact, Picture, PictureKind, Record, Section, Signature, Table, Tjansteutlatande,
};
use anslag_report::{PrintError, docx, pdf, record_pdf};
use quick_xml::Reader;
use quick_xml::events::Event;

const EXAMPLE: &str = include_str!("../../../../assets/reports/inputs/tjansteutlatande.json");
const STRANGE: &str = "#eval(\"1\") *ej fet* $x$ <b>&amp;</b> 你好 \u{1F469}\u{200D}\u{1F4BB} \
                       \u{0}\u{1B}\u{FFFE}\u{E000} a\u{30A} ]] \\";

/// The example is set once; setting is the slow part.
static EXAMPLE_PDF: LazyLock<Vec<u8>> =
    LazyLock::new(|| pdf(&example()).expect("the example prints"));

fn example() -> Tjansteutlatande {
    serde_json::from_str(EXAMPLE).expect("the example fits the model")
}

/// The example with strange text in every place that takes text.
fn strange() -> Tjansteutlatande {
    let text = || STRANGE.to_owned();
    let chart = Chart {
        caption: text(),
        unit: text(),
        categories: vec![text(), text()],
        series: vec![Series { name: text(), values: vec![f64::NAN, -3.5] }],
        kind: Kind::Line,
    };
    let table = Table {
        caption: text(),
        summary: text(),
        header: vec![text(), text()],
        rows: vec![vec![text()], vec![text(), text(), text()]],
        numeric: vec![],
    };
    let blocks = vec![
        Block::Paragraph(format!("{STRANGE}\n\n{STRANGE}")),
        Block::Bullets(vec![text(), String::new()]),
        Block::Heading(text()),
        Block::Table(table),
        Block::Chart(chart),
    ];
    let mut report = example();
    (report.title, report.subtitle, report.unit) = (text(), text(), text());
    (report.namnd, report.diarienummer) = (text(), Some(text()));
    report.decisions = vec![text()];
    report.signatures.truncate(1);
    report.attachments = vec![text()];
    report.sections = vec![Section { heading: text(), blocks }];
    report
}

/// A photograph of the demo office.
fn photograph() -> Picture {
    Picture {
        caption: "Kommentaren som den stod".to_owned(),
        alt: "Skärmdump av en kommentar".to_owned(),
        kind: PictureKind::Jpeg,
        bytes: include_bytes!("../../../../assets/demo/lekpark.jpg").to_vec(),
        width: 1200,
        height: 800,
    }
}

fn record() -> Record {
    let text = |it: &str| it.to_owned();
    let blocks = vec![
        Block::Paragraph(text("Vi tog bort kommentaren samma dag.")),
        Block::Picture(photograph()),
        Block::Bullets(vec![text("Skrivaren är informerad.")]),
    ];
    Record {
        city: text("Stockholms stad"),
        forvaltning: text("Kungsholmens stadsdelsförvaltning"),
        unit: text("Kansliet"),
        form: text("Dossier"),
        diarienummer: Some(text("KUN 2027/12")),
        date: chrono::NaiveDate::from_ymd_opt(2027, 3, 1).expect("a day"),
        title: text("Borttagen kommentar KON-2027-0142"),
        subtitle: text("Facebook, Kungsholmens stadsdel"),
        facts_caption: text("Uppgifter om borttagandet"),
        facts: vec![Fact::new("Kännedom", "2027-03-01 08.10"), Fact::new("Polisanmäld", "")],
        sections: vec![Section { heading: text("Bevis"), blocks }],
        signatures: vec![Signature { name: text("Åsa Öst"), title: text("registrator") }],
    }
}

#[test]
fn a_record_with_a_picture_is_accessible_and_archival_too() {
    let bytes = record_pdf(&record()).expect("the record prints");
    for part in ["/StructTreeRoot", "/Lang(sv-SE)", "pdfuaid:part", "pdfaid:part"] {
        assert!(holds(&bytes, part), "{part}");
    }
    if let Some(folder) = option_env!("CARGO_TARGET_TMPDIR") {
        std::fs::write(format!("{folder}/record.pdf"), &bytes).expect("a place to look at it");
    }
    let mut mute = record();
    mute.sections[0].blocks = vec![Block::Picture(Picture { alt: " ".into(), ..photograph() })];
    let mute = record_pdf(&mute);
    assert_eq!(mute, Err(PrintError::MissingAlt("Kommentaren som den stod".to_owned())));
    let mut damaged = record();
    let bytes = b"no picture".to_vec();
    damaged.sections[0].blocks = vec![Block::Picture(Picture { bytes, ..photograph() })];
    assert!(matches!(record_pdf(&damaged), Err(PrintError::Typst(_))));
}

#[test]
fn a_picture_stands_in_the_docx_with_its_description() {
    let mut report = example();
    report.sections[0].blocks.push(Block::Picture(photograph()));
    let bytes = docx(&report).expect("it prints");
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    assert!(relations.contains(".jpeg"), "{relations}");
    assert!(part(&bytes, "word/document.xml").contains("Skärmdump av en kommentar"));
}

fn holds(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("UTF-8");
    text
}

fn places(text: &str, wanted: &[&str]) -> Vec<usize> {
    wanted
        .iter()
        .map(|it| text.find(&format!(">{it}<")).unwrap_or_else(|| panic!("{it}")))
        .collect()
}

#[test]
fn pdf_says_that_it_is_tagged_swedish_and_for_the_archive() {
    let bytes = &*EXAMPLE_PDF;
    assert!(bytes.starts_with(b"%PDF-1.7"), "both standards are of PDF 1.7");
    for part in ["/StructTreeRoot", "/MarkInfo", "/Lang(sv-SE)", "/DisplayDocTitle true"] {
        assert!(holds(bytes, part), "missing {part}");
    }
    for part in ["pdfuaid:part>1<", "pdfaid:part>2<", "pdfaid:conformance>A<"] {
        assert!(holds(bytes, part), "missing in XMP: {part}");
    }
    let title = "Dialog i sociala medier januari–augusti 2026";
    assert!(holds(bytes, title), "XMP carries the title in UTF-8");
    assert!(holds(bytes, "/Alt"), "the chart has a description");
    assert!(holds(bytes, "/Scope/Row") && holds(bytes, "/Scope/Column"), "rows have headers too");
}

#[test]
fn same_report_gives_same_bytes() {
    assert!(*EXAMPLE_PDF == pdf(&example()).unwrap(), "a PDF depends on its report alone");
    assert!(docx(&example()).unwrap() == docx(&example()).unwrap(), "and a DOCX too");
}

#[test]
fn strange_text_is_printed_and_never_obeyed() {
    let bytes = pdf(&strange()).expect("no text may stop the printing");
    assert!(holds(&bytes, "#eval(&quot;1&quot;)") || holds(&bytes, "#eval(\"1\")"), "as text");
    assert!(holds(&bytes, "[U+4F60][U+597D]"), "what no font draws is named");
}

#[test]
fn title_is_required() {
    for title in ["", "  \n", "\u{0}\u{200B}"] {
        let report = Tjansteutlatande { title: title.to_owned(), ..example() };
        assert_eq!(pdf(&report), Err(PrintError::MissingTitle), "{title:?}");
    }
    let report = Tjansteutlatande { title: String::new(), ..example() };
    assert_eq!(docx(&report), Err(PrintError::MissingTitle));
}

#[test]
fn what_has_no_heading_or_column_is_refused() {
    let with = |heading: &str, blocks| Tjansteutlatande {
        sections: vec![Section { heading: heading.to_owned(), blocks }],
        ..example()
    };
    assert_eq!(docx(&with(" ", vec![])), Err(PrintError::MissingHeading));
    let (caption, kind) = ("Tomt".to_owned(), Kind::Bar);
    let chart = Chart { caption, unit: String::new(), categories: vec![], series: vec![], kind };
    let refused = docx(&with("Ärendet", vec![Block::Chart(chart)]));
    assert_eq!(refused, Err(PrintError::EmptyTable("Tomt".to_owned())));
}

#[test]
fn docx_has_its_parts_and_all_are_well_formed() {
    for report in [example(), strange()] {
        let bytes = docx(&report).unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let names: Vec<String> = archive.file_names().map(|it| it.unwrap().into_owned()).collect();
        assert!(names.contains(&"word/media/bild1.png".to_owned()), "{names:?}");
        for name in names.iter().filter(|name| !name.ends_with(".png")) {
            let mut text = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            let mut reader = Reader::from_str(&text);
            reader.config_mut().check_end_names = true;
            while !matches!(reader.read_event().expect(name), Event::Eof) {}
            let legal = |it: char| !it.is_control() || it == '\n';
            assert!(text.chars().all(legal) && !text.contains('\u{FFFE}'), "{name}: Word refuses");
        }
    }
}

#[test]
fn docx_table_has_a_header_row_and_words_for_it() {
    let document = part(&docx(&example()).unwrap(), "word/document.xml");
    let (tables, rows) = (document.matches("<w:tbl>").count(), document.matches("<w:tr>").count());
    assert_eq!(tables, 2, "the table, and the figures of the chart");
    assert_eq!(document.matches("<w:tblHeader/>").count(), tables, "one header row each");
    assert_eq!(document.matches("<w:cantSplit/>").count(), rows, "no row breaks over pages");
    assert_eq!(document.matches("<w:tblCaption ").count(), tables);
    assert_eq!(document.matches("<w:tblDescription ").count(), tables);
    assert!(document.contains("descr=\"Staplat stapeldiagram: Kontakter per månad"));
}

#[test]
fn docx_headings_follow_the_order_of_the_data() {
    let mut report = example();
    let order = ["Bakgrund", "Ärendets beredning", "Ärendet"];
    let take =
        |heading: &&str| example().sections.into_iter().find(|it| it.heading == *heading).unwrap();
    report.sections = order.iter().map(take).collect();
    let document = part(&docx(&report).unwrap(), "word/document.xml");
    let all = ["Förslag till beslut", order[0], order[1], order[2], "Bilagor"];
    assert!(places(&document, &all).is_sorted(), "decisions first, then as given, then Bilagor");
    assert_eq!(document.matches("<w:pStyle w:val=\"Heading1\"/>").count(), all.len());
}

#[test]
fn docx_says_who_when_and_in_which_language() {
    let bytes = docx(&example()).unwrap();
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:title>Dialog i sociala medier"), "{core}");
    assert!(core.contains("2026-09-14T00:00:00Z"), "the day of the report, not of the printing");
    assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"sv-SE\""));
    let header = part(&bytes, "word/header.xml");
    assert!(header.contains(" PAGE ") && header.contains(" NUMPAGES "), "Sida x (y)");
}
