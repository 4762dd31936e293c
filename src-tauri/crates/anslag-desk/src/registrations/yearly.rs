//! Samlingsärendet: what was kept in order during a year, account by account, as one package.

use std::collections::BTreeMap;

use anslag_domain::contact::Contact;
use anslag_interchange::{bundle::Bundled, rows};
use anslag_report::model::{Block, Record, Section};
use anslag_store::{Reader, accounts, registrations};

use super::package::sealed;
use crate::{
    Desk, Printed, Refusal,
    error::Code,
    media::aside,
    paper::{Words, moment, moment_or},
};

/// The columns of the list.
const HEADS: [&str; 9] =
    ["number", "account", "kind", "received", "topic", "place", "link", "summary", "answered"];

/// Contacts under the name of the account they came to.
type ByAccount = BTreeMap<String, Vec<Contact>>;

impl Desk {
    /// The package of a year; without any contact there is none.
    pub(crate) async fn yearly_package(&self, year: i32) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let all = by_account(&mut read, year, &self.shelf.words).await?;
        if all.is_empty() {
            return Err(Refusal::about(Code::Empty, "contacts"));
        }
        let blank = self.record(&mut read, "yearly").await?;
        let words = self.shelf.words.clone();
        let number = registrations::yearly_files(&mut read).await?.into_iter();
        let number = number.filter(|file| file.year == year).find_map(|file| file.made);
        let blank = Record { diarienummer: number.and_then(|made| made.diarienummer), ..blank };
        let bytes = aside(move || packed(year, &all, blank, &words)).await?;
        Ok(Printed { file_name: format!("samlingsarende-{year}.zip"), bytes })
    }
}

async fn by_account(read: &mut Reader, year: i32, words: &Words) -> Result<ByAccount, Refusal> {
    let register = accounts::all(read).await?;
    let mut all = ByAccount::new();
    for contact in registrations::in_order(read, year).await? {
        let account = register.iter().find(|account| Some(account.id) == contact.form.account);
        let name = account.map_or(words.of("without_account"), |account| &account.form.name);
        all.entry(name.to_owned()).or_default().push(contact);
    }
    Ok(all)
}

fn packed(year: i32, all: &ByAccount, blank: Record, words: &Words) -> Result<Vec<u8>, Refusal> {
    let heads: Vec<String> = HEADS.iter().map(|head| words.of(head).to_owned()).collect();
    let each =
        all.iter().flat_map(|(account, contacts)| contacts.iter().map(move |c| (account, c)));
    let table: Vec<Vec<String>> = each.map(|(account, it)| row(account, it, words)).collect();
    let inside = vec![
        Bundled::new("lista.csv", rows::csv(&heads, &table)?),
        Bundled::new("lista.pdf", anslag_report::record_pdf(&record(year, all, blank, words))?),
    ];
    sealed(inside, &format!("samlingsarende-{year}"))
}

fn row(account: &str, contact: &Contact, words: &Words) -> Vec<String> {
    let form = &contact.form;
    vec![
        contact.number.clone(),
        account.to_owned(),
        words.code(&form.kind),
        moment(form.received),
        form.topic.clone(),
        form.place.clone(),
        form.link.clone().unwrap_or_default(),
        form.summary.clone(),
        moment_or(contact.answer.as_ref().map(|answer| answer.at)),
    ]
}

fn record(year: i32, all: &ByAccount, blank: Record, words: &Words) -> Record {
    let count: usize = all.values().map(Vec::len).sum();
    let heads = ["number", "received", "topic", "summary"];
    let section = |(account, contacts): (&String, &Vec<Contact>)| {
        let short = |it: &Contact| {
            let form = &it.form;
            vec![it.number.clone(), moment(form.received), form.topic.clone(), form.summary.clone()]
        };
        let rows = contacts.iter().map(short).collect();
        Section {
            heading: account.clone(),
            blocks: vec![words.table("contacts", &heads, rows, &[])],
        }
    };
    let note =
        words.section("registration", vec![Block::Paragraph(words.of("yearly_note").into())]);
    Record {
        title: format!("{} {year}", words.of("yearly")),
        facts: vec![
            words.fact("year", year.to_string()),
            words.fact("count", count.to_string()),
            words.fact("law", words.of("basis")),
        ],
        sections: std::iter::once(note).chain(all.iter().map(section)).collect(),
        ..blank
    }
}
