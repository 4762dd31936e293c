//! Prints how fast a report is set, as whole processes beside LibreOffice and WeasyPrint on the same
//! content in the same run. Asserts nothing.
//!
//! `cargo bench -p anslag-report --bench printing`. It needs `soffice`, `weasyprint`, `pdfinfo` and
//! GNU `time`; a peer that is not there is said to be missing.

mod content;
mod race;

use std::{env, fs, path::Path, time::Instant};

use anslag_report::{docx, model::Tjansteutlatande, pages, pdf};
use race::{Contender, Figures};

/// A bench stops at its first trouble.
type Trouble = Box<dyn std::error::Error>;

fn main() -> Result<(), Trouble> {
    let words: Vec<String> = env::args().skip(1).filter(|it| it != "--bench").collect();
    if let [from, to] = words.as_slice() {
        let report: Tjansteutlatande = serde_json::from_slice(&fs::read(from)?)?;
        fs::write(to, pdf(&report)?)?;
        return Ok(());
    }
    let folder = env::temp_dir().join(format!("anslag-printing-{}", std::process::id()));
    fs::create_dir_all(&folder)?;
    for (pages, charts, rounds) in [(10, 2, 5), (200, 40, 3)] {
        compare(&folder, pages, charts, rounds)?;
    }
    fs::remove_dir_all(&folder)?;
    Ok(())
}

fn compare(
    folder: &Path,
    pages_wanted: usize,
    charts: usize,
    rounds: usize,
) -> Result<(), Trouble> {
    let report = content::of(pages_wanted, charts)?;
    let total = pages(&report, 0, 0)?.total;
    println!("\n{total} pages with {charts} charts, median of {rounds} whole processes\n");
    fs::write(folder.join("report.json"), serde_json::to_vec(&report)?)?;
    fs::write(folder.join("report.docx"), docx(&report)?)?;
    fs::write(folder.join("report.html"), content::html(&report))?;
    let mut figures: Vec<(&str, Result<Figures, String>)> = vec![];
    for contender in contenders(folder)? {
        figures.push((contender.name, race::timed(&contender, folder, rounds)));
    }
    println!("{}", race::table(&figures));
    for what in ["the first in a process", "another in the same process"] {
        let begun = Instant::now();
        let bytes = pdf(&report)?.len();
        println!("{what}: {:.0} ms, {} kB", begun.elapsed().as_secs_f64() * 1000.0, bytes / 1000);
    }
    Ok(())
}

fn contenders(folder: &Path) -> Result<Vec<Contender>, Trouble> {
    let at = |name: &str| folder.join(name).display().to_string();
    let ours = env::current_exe()?.display().to_string();
    let profile = format!("-env:UserInstallation=file://{}", at("profile"));
    let out = at("peer");
    Ok(vec![
        Contender {
            name: "Anslag",
            program: ours,
            words: vec![at("report.json"), at("report.pdf")],
            makes: at("report.pdf"),
        },
        Contender {
            name: "LibreOffice, from the DOCX",
            program: "soffice".to_owned(),
            words: [
                &profile,
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                &out,
                &at("report.docx"),
            ]
            .map(str::to_owned)
            .to_vec(),
            makes: format!("{out}/report.pdf"),
        },
        Contender {
            name: "WeasyPrint, from HTML",
            program: "weasyprint".to_owned(),
            words: vec![at("report.html"), at("weasy.pdf")],
            makes: at("weasy.pdf"),
        },
    ])
}
