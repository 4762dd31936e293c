//! The register as a list for everyone: rows, a page for the web, a document.

use anslag_domain::{
    account::Account,
    account_life::{AccountLife, Stage},
};
use anslag_interchange::{page, rows};
use anslag_report::model::Record;
use serde::Deserialize;
use ts_rs::TS;

use crate::{
    Desk, Printed, Refusal,
    paper::{Words, as_docx, day_or, typeset},
};

/// What the list leaves as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RegisterForm {
    /// Separated by semicolons.
    Csv,
    /// A page for the web.
    Html,
    /// A document to edit.
    Docx,
    /// A document for the archive.
    Pdf,
}

/// The public list of accounts.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct ExportRegister {
    /// As what.
    pub form: RegisterForm,
    /// With those that are closed.
    pub closed: bool,
}

/// The columns, by their words.
const HEADS: [&str; 8] = [
    "account",
    "platform",
    "link",
    "purpose",
    "responsible",
    "decided_on",
    "diarienummer",
    "stage",
];

impl Desk {
    pub(crate) async fn export_register(&self, input: ExportRegister) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let words = &self.shelf.words;
        let lives = self.lives(&mut read).await?;
        let shown = lives.iter().filter(|(_, life)| input.closed || life.stage != Stage::Closed);
        let rows: Vec<Vec<String>> = shown.map(|each| self.listed_row(each, words)).collect();
        let heads: Vec<String> = HEADS.iter().map(|head| words.of(head).to_owned()).collect();
        let day = self.clock.now().day();
        let title = words.of("register").to_owned();
        let (bytes, ending) = match input.form {
            RegisterForm::Csv => (rows::csv(&heads, &rows)?, "csv"),
            RegisterForm::Html => {
                let note = format!("{} {day}.", words.of("as_of"));
                (page::html(&title, &note, &heads, &rows).into_bytes(), "html")
            }
            RegisterForm::Docx | RegisterForm::Pdf => {
                let blank = self.record(&mut read, "register").await?;
                let list = words.table_or("no_accounts", ("register", &HEADS), rows);
                let sections = vec![words.section("accounts", vec![list])];
                let record = Record { title, sections, ..blank };
                if input.form == RegisterForm::Pdf {
                    (typeset(record).await?, "pdf")
                } else {
                    (as_docx(record).await?, "docx")
                }
            }
        };
        Ok(Printed { file_name: format!("konton-{day}.{ending}"), bytes })
    }

    fn listed_row(&self, (account, life): &(Account, AccountLife), words: &Words) -> Vec<String> {
        let form = &account.form;
        let channel = self.shelf.channel(&form.platform);
        vec![
            form.name.clone(),
            channel.map_or(form.platform.clone(), |channel| channel.name.clone()),
            form.address.clone(),
            form.purpose.clone(),
            form.responsible.clone(),
            day_or(form.decided_on),
            form.diarienummer.clone().unwrap_or_default(),
            words.code(&life.stage),
        ]
    }
}
