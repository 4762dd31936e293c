//! The content that all of them set: a report with running text, lists, tables and charts, as our
//! own value and as a page of HTML.

use std::fmt::Write as _;

use anslag_report::{
    PrintError,
    chart::{Chart, Kind, Series},
    model::{Block, Section, Signature, Table, Tjansteutlatande},
    pages,
};

const TEXT: &str = "Under perioden har förvaltningen besvarat frågor om belysning, trafik och \
    lekparker. De flesta fick ett helt svar samma vecka, och den som behövde en annan nämnd fick \
    veta vart frågan hade gått. Svaren har hållits korta och sakliga, och ingen har behövt lämna \
    fler uppgifter än frågan krävde. Det som har återkommit flera gånger har lett till en åtgärd.";
const TOPICS: [&str; 8] = [
    "Trygghet",
    "Trafikmiljö",
    "Parker och lekparker",
    "Äldreomsorg",
    "Förskola",
    "Renhållning",
    "Kultur",
    "Övrigt",
];

/// A report of at least so many pages, with so many charts spread over it.
pub fn of(wanted: usize, charts: usize) -> Result<Tjansteutlatande, PrintError> {
    let mut report = empty();
    let each = wanted.div_ceil(charts);
    let mut drawn = 0;
    loop {
        let total = pages(&report, 0, 0)?.total;
        if total >= wanted && drawn == charts {
            return Ok(report);
        }
        // Measured again only now and then: a report is set anew each time.
        let missing = wanted.saturating_sub(total).div_ceil(2).max(1);
        for _ in 0..missing {
            let with_chart =
                drawn < charts && (drawn == 0 || total >= drawn * each || missing == 1);
            drawn += usize::from(with_chart);
            let number = report.sections.len() + 1;
            report.sections.push(section(number, with_chart));
        }
    }
}

fn empty() -> Tjansteutlatande {
    Tjansteutlatande {
        city: "Stockholms stad".to_owned(),
        forvaltning: "Kungsholmens stadsdelsförvaltning".to_owned(),
        unit: "Administrativa avdelningen".to_owned(),
        diarienummer: Some("KUN 2027/12".to_owned()),
        date: chrono::NaiveDate::default(),
        handlaggare: "Eva Ek".to_owned(),
        phone: "08-508 00 000".to_owned(),
        namnd: "Kungsholmens stadsdelsnämnd".to_owned(),
        meeting: None,
        title: "Dialogen i sociala medier".to_owned(),
        subtitle: String::new(),
        decisions: vec!["Stadsdelsnämnden godkänner redovisningen.".to_owned()],
        signatures: vec![Signature {
            name: "Åsa Öst".to_owned(),
            title: "stadsdelsdirektör".to_owned(),
        }],
        sections: vec![],
        attachments: vec![],
    }
}

fn section(number: usize, with_chart: bool) -> Section {
    let paragraph = || Block::Paragraph(TEXT.to_owned());
    let table = Table {
        caption: "Kontakter efter ämne".to_owned(),
        summary: "En rad för varje ämne.".to_owned(),
        header: ["Ämne", "Kontakter", "Besvarade"].map(str::to_owned).to_vec(),
        rows: TOPICS.iter().enumerate().map(|(at, topic)| row(topic, number * 7 + at)).collect(),
        numeric: vec![false, true, true],
    };
    let items = TOPICS.iter().take(4).map(|topic| format!("{topic}: se tabellen.")).collect();
    let mut blocks = vec![paragraph(), paragraph(), Block::Bullets(items), Block::Table(table)];
    if with_chart {
        blocks.push(Block::Chart(chart(number)));
    }
    blocks.push(paragraph());
    Section { heading: format!("Del {number}"), blocks }
}

fn row(topic: &str, count: usize) -> Vec<String> {
    vec![topic.to_owned(), count.to_string(), (count * 3 / 4).to_string()]
}

#[expect(clippy::cast_precision_loss, reason = "small counts")]
fn chart(number: usize) -> Chart {
    let values = (0..12).map(|month| (number * 5 + month * month) as f64 % 60.0).collect();
    Chart {
        caption: "Kontakter per månad".to_owned(),
        unit: "antal".to_owned(),
        categories: (1..=12).map(|month| format!("{month:02}")).collect(),
        series: vec![Series { name: "Kontakter".to_owned(), values }],
        kind: Kind::Line,
    }
}

/// The same content as a page, for those who set HTML.
pub fn html(report: &Tjansteutlatande) -> String {
    let mut page = format!(
        "<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>{0}</title><style>\
         @page {{ size: A4; margin: 31mm 30mm 22mm 36mm }} body {{ font: 11pt sans-serif }}\
         table {{ width: 100%; border-collapse: collapse }} td, th {{ text-align: left }}\
         </style><h1>{0}</h1><p>{1}</p>",
        report.title, report.decisions[0]
    );
    for section in &report.sections {
        let _ = write!(page, "<h2>{}</h2>", section.heading);
        section.blocks.iter().for_each(|block| piece(&mut page, block));
    }
    page
}

fn piece(page: &mut String, block: &Block) {
    let _ = match block {
        Block::Paragraph(text) => write!(page, "<p>{text}</p>"),
        Block::Heading(text) => write!(page, "<h3>{text}</h3>"),
        Block::Bullets(items) => write!(page, "<ul><li>{}</ul>", items.join("<li>")),
        Block::Table(table) => write!(page, "{}", rows(table)),
        Block::Chart(chart) => {
            write!(page, "<figure>{}</figure>{}", chart.svg(), rows(&chart.table()))
        }
        Block::Picture(_) => Ok(()),
    };
}

fn rows(table: &Table) -> String {
    let line = |cells: &[String], tag: &str| {
        let cells: String = cells.iter().map(|cell| format!("<{tag}>{cell}</{tag}>")).collect();
        format!("<tr>{cells}</tr>")
    };
    let body: String = table.rows.iter().map(|row| line(row, "td")).collect();
    format!("<table><thead>{}</thead><tbody>{body}</tbody></table>", line(&table.header, "th"))
}
