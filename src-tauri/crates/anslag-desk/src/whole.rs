//! The whole office in open formats: every table as JSON and CSV, every file as it came, the posts
//! and contacts to read; and the way back into an empty office.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anslag_interchange::{
    bundle::{Bundled, zipped},
    rows,
};
use anslag_store::{
    Files, Key, StoreError,
    key_file::KeyFile,
    open::FILE,
    salvage::{Lost, Salvaged as Salvage, salvage},
    sha256,
    whole::{self, Table},
};
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::{Clock, Desk, Printed, Refusal, Shelf, error::Code, media::aside};

/// The folder of tables.
const TABLES: &str = "tabeller";
/// The folder of files.
const FILES: &str = "filer";

/// How much came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TakenIn {
    /// Tables.
    pub tables: usize,
    /// Rows, those of the journal with them.
    pub rows: usize,
    /// Files.
    pub files: usize,
}

type Row = Map<String, Value>;

impl Desk {
    /// Everything in one folder, in the open: who has it reads all there is.
    pub(crate) async fn export_whole(&self) -> Result<Printed, Refusal> {
        let tables = whole::tables(&mut self.read().await?).await?;
        let (files, words) = (self.files.clone(), self.shelf.whole.clone());
        let day = self.clock.now().day();
        let folder = format!("anslag-{day}");
        let bytes = aside(move || packed(&words.bundled(&files, &folder, &tables)?));
        Ok(Printed { file_name: format!("anslag-{day}/"), bytes: bytes.await? })
    }

    /// Fills an empty office with what another has exported.
    ///
    /// # Errors
    /// `InUse` when the office is not empty; `Damaged` for a file that is not what its name says, or a table that
    /// is not known; then nothing has come in.
    pub async fn take_in_whole(&self, folder: &Path) -> Result<TakenIn, Refusal> {
        let (files, from) = (self.files.clone(), folder.join(FILES));
        let kept = aside(move || kept(&files, &from)).await?;
        let mut tables = vec![];
        for entry in fs::read_dir(folder.join(TABLES)).map_err(StoreError::Io)?.flatten() {
            let path = entry.path();
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            if path.extension().is_some_and(|ending| ending == "json") {
                let text = fs::read_to_string(&path).map_err(StoreError::Io)?;
                tables.push(whole::read(name, &text)?);
            }
        }
        self.archive.take_in(&tables).await?;
        let rows = tables.iter().map(|table| table.rows.len()).sum();
        Ok(TakenIn { tables: tables.len(), rows, files: kept })
    }
}

/// What was saved of a damaged office, and what was not.
#[derive(Debug)]
pub struct Salvaged {
    /// A folder like that of an export, with what is missing written beside.
    pub printed: Printed,
    /// How much.
    pub size: SalvagedSize,
}

/// How much was saved of a damaged office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct SalvagedSize {
    /// Rows that were read.
    pub rows: usize,
    /// Places in the tables that could not be read.
    pub lost: usize,
}

/// Reads what can be read of a damaged office into a folder of open formats. Nothing is touched.
///
/// # Errors
/// `Damaged` when one of the pages that name the tables is, `WrongKey` when that may also be the key's fault:
/// then only a copy helps; `DiskFull`, `ReadOnly`.
pub async fn salvage_office(folder: &Path, key: &Key, clock: Clock) -> Result<Salvaged, Refusal> {
    let known = KeyFile::read(folder)?.is_some();
    let salvaged = salvage(folder, key).await.map_err(|why| match why {
        StoreError::WrongKey if known => Refusal::about(Code::Damaged, FILE),
        why => why.into(),
    });
    let Salvage { tables, lost } = salvaged?;
    let (files, words) = (Files::beside(folder, key), Shelf::load().whole);
    let rows = tables.iter().map(|table| table.rows.len()).sum();
    let size = SalvagedSize { rows, lost: lost.len() };
    let place = format!("anslag-raddat-{}", clock.now().day());
    let file_name = format!("{place}/");
    let bytes = aside(move || {
        let mut all = words.bundled(&files, &place, &tables)?;
        all.push(Bundled::new(format!("{place}/SAKNAS.md"), words.missing(&lost)));
        packed(&all)
    });
    Ok(Salvaged { printed: Printed { file_name, bytes: bytes.await? }, size })
}

fn packed(all: &[Bundled]) -> Result<Vec<u8>, Refusal> {
    zipped(all).map_err(|_| Refusal::about(Code::CannotPrint, "packing"))
}

/// The words of `assets/reports/export.toml`.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WholeWords {
    /// What lies in the folder.
    readme: String,
    /// What is said where something could not be read.
    missing: Missing,
    /// What is to be read as text, by table.
    texts: BTreeMap<String, Text>,
}

/// A table that is also written to be read.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    file: String,
    title: String,
    heading: Vec<String>,
    facts: Vec<(String, String)>,
    body: Vec<String>,
}

/// The page beside what was saved of a damaged office.
#[derive(Debug, Clone, Default, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Missing {
    /// Above the list.
    lead: String,
    /// Where all could be read.
    nothing: String,
    /// A table of which not even the numbers can be told.
    whole: String,
}

impl WholeWords {
    /// The tables, the files they name and the texts to read, in a folder.
    fn bundled(
        &self,
        files: &Files,
        folder: &str,
        tables: &[Table],
    ) -> Result<Vec<Bundled>, Refusal> {
        let mut all = vec![Bundled::new(format!("{folder}/LAS-MIG.md"), self.readme.clone())];
        let mut named = BTreeSet::new();
        for table in tables {
            let rows = objects(&table.rows)?;
            named.extend(rows.iter().flat_map(|row| whole::files_named(&table.name, row)));
            let place = format!("{folder}/{TABLES}/{}", table.name);
            all.push(Bundled::new(format!("{place}.json"), listed(&table.rows)));
            all.push(Bundled::new(format!("{place}.csv"), separated(table, &rows)?));
            if let Some((name, text)) = self.to_read(&table.name, &rows) {
                all.push(Bundled::new(format!("{folder}/texter/{name}.md"), text));
            }
        }
        for name in named {
            all.extend(in_the_open(files, folder, &name)?);
        }
        Ok(all)
    }

    /// What could not be read, in Markdown.
    fn missing(&self, lost: &[Lost]) -> String {
        let Missing { lead, nothing, whole } = &self.missing;
        if lost.is_empty() {
            return format!("{lead}\n{nothing}\n");
        }
        let line = |lost: &Lost| match lost.rows {
            None => format!("- {}: {whole}\n", lost.table),
            Some((from, to)) if from == to => format!("- {}: {from}\n", lost.table),
            Some((from, to)) => format!("- {}: {from}–{to}\n", lost.table),
        };
        format!("{lead}\n{}", lost.iter().map(line).collect::<String>())
    }

    /// A table's rows in Markdown, under the name of the file.
    fn to_read(&self, table: &str, rows: &[Row]) -> Option<(String, String)> {
        let text = self.texts.get(table)?;
        let mut page = format!("# {}\n", text.title);
        for row in rows {
            let words = |columns: &[String]| -> Vec<String> {
                let each = columns.iter().map(|column| said(row, column));
                each.filter(|word| !word.is_empty()).collect()
            };
            page += &format!("\n## {}\n\n", words(&text.heading).join(" "));
            for (column, name) in &text.facts {
                let word = said(row, column);
                if !word.is_empty() {
                    page += &format!("- {name}: {word}\n");
                }
            }
            page += &format!("\n{}\n", words(&text.body).join("\n\n"));
        }
        Some((text.file.clone(), page))
    }
}

fn said(row: &Row, column: &str) -> String {
    match row.get(column) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn objects(rows: &[String]) -> Result<Vec<Row>, Refusal> {
    let read = rows.iter().map(|row| serde_json::from_str(row));
    read.collect::<Result<_, _>>().map_err(|_| Code::Damaged.into())
}

/// One row a line, so that two exports can be compared.
fn listed(rows: &[String]) -> String {
    if rows.is_empty() { "[]\n".to_owned() } else { format!("[\n{}\n]\n", rows.join(",\n")) }
}

fn separated(table: &Table, rows: &[Row]) -> Result<Vec<u8>, Refusal> {
    let cells = |row: &Row| table.columns.iter().map(|column| said(row, column)).collect();
    Ok(rows::csv(&table.columns, &rows.iter().map(cells).collect::<Vec<_>>())?)
}

/// A file as it came; one that is named and is not there any more is left out.
fn in_the_open(files: &Files, folder: &str, name: &str) -> Result<Option<Bundled>, Refusal> {
    let (digest, ending) = name.split_once('.').unwrap_or((name, ""));
    match files.read(digest, ending) {
        Ok(bytes) => Ok(Some(Bundled::new(format!("{folder}/{FILES}/{name}"), bytes))),
        Err(StoreError::NotFound) => Ok(None),
        Err(why) => Err(why.into()),
    }
}

/// Seals the files of a folder; each must be what its name says.
fn kept(files: &Files, from: &Path) -> Result<usize, Refusal> {
    let Ok(entries) = fs::read_dir(from) else { return Ok(0) };
    let mut kept = 0;
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let (digest, ending) = name.split_once('.').unwrap_or((&name, ""));
        let bytes = fs::read(entry.path()).map_err(StoreError::Io)?;
        if sha256(&bytes) != digest {
            return Err(Refusal::about(Code::Damaged, name));
        }
        files.keep(&bytes, ending)?;
        kept += 1;
    }
    Ok(kept)
}
