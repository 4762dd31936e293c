//! The gallringsprotokoll on paper: numbers, kinds, decisions and counts.

use anslag_domain::{
    gallring::{GallringRule, Protocol},
    id::ProtocolId,
    office::Office,
};
use anslag_report::model::{Block, Fact, Record, Section, Signature, Table};
use anslag_store::{gallring, office};
use serde::Deserialize;

use crate::{Desk, Printed, Refusal, error::Code, media::aside};

/// The words of `assets/reports/gallringsprotokoll.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProtocolTexts {
    form: String,
    title: String,
    facts: String,
    carried_out: String,
    by: String,
    things: String,
    rows: String,
    images: String,
    indexed: String,
    files: String,
    copies: String,
    loosened: String,
    how: String,
    method: Vec<String>,
    decisions: String,
    kind: String,
    number: String,
    decided: String,
    authority: String,
    list: String,
    what: String,
    came: String,
    due: String,
    tables: String,
    table: String,
}

impl Desk {
    pub(crate) async fn print_gallring_protocol(&self, id: ProtocolId) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let protocol = gallring::get_protocol(&mut read, id).await?;
        let office = office::get(&mut read).await?.ok_or(Code::NoOffice)?;
        let record = self.protocol_record(&office, &protocol);
        let bytes = aside(move || Ok(anslag_report::record_pdf(&record)?)).await?;
        let file_name = format!("gallringsprotokoll-{}-{}.pdf", protocol.at.day(), id.0);
        Ok(Printed { file_name, bytes })
    }

    fn protocol_record(&self, office: &Office, protocol: &Protocol) -> Record {
        let texts = &self.shelf.protocol;
        Record {
            city: office.city.clone(),
            forvaltning: office.forvaltning.clone(),
            unit: office.unit.clone(),
            form: texts.form.clone(),
            diarienummer: None,
            date: protocol.at.day().date(),
            title: texts.title.replace("{day}", &protocol.at.day().to_string()),
            subtitle: String::new(),
            facts_caption: texts.facts.clone(),
            facts: facts(texts, protocol),
            sections: vec![
                section(&texts.decisions, vec![self.decisions(protocol)]),
                section(&texts.list, vec![self.list(protocol)]),
                section(&texts.tables, vec![tables(texts, protocol)]),
                section(&texts.how, texts.method.iter().cloned().map(Block::Paragraph).collect()),
            ],
            signatures: vec![Signature { name: protocol.who.clone(), title: office.title.clone() }],
        }
    }

    fn decisions(&self, protocol: &Protocol) -> Block {
        let texts = &self.shelf.protocol;
        let row = |rule: &GallringRule| {
            let on = rule.decision.on.map(|day| day.to_string()).unwrap_or_default();
            let decision = &rule.decision;
            vec![
                self.kind_name(&rule.kind),
                decision.number.clone(),
                on,
                decision.authority.clone(),
            ]
        };
        let header = [&texts.kind, &texts.number, &texts.decided, &texts.authority];
        table(&texts.decisions, &header, protocol.body.rules.iter().map(row).collect(), &[])
    }

    fn list(&self, protocol: &Protocol) -> Block {
        let texts = &self.shelf.protocol;
        let rows = protocol.body.gone.iter().map(|gone| {
            let kind = self.kind_name(&gone.kind);
            vec![gone.number.clone(), kind, gone.day.to_string(), gone.due.to_string()]
        });
        let header = [&texts.what, &texts.kind, &texts.came, &texts.due];
        table(&texts.list, &header, rows.collect(), &[])
    }

    fn kind_name(&self, id: &str) -> String {
        let kind = self.shelf.gallring.iter().find(|kind| kind.id == id);
        kind.map_or_else(|| id.to_owned(), |kind| kind.name.clone())
    }
}

fn facts(texts: &ProtocolTexts, protocol: &Protocol) -> Vec<Fact> {
    let body = &protocol.body;
    let at = protocol.at.slot().to_string().replace('T', " kl. ").replace(':', ".");
    let sum = |of: fn(&anslag_domain::gallring::TableTotal) -> u32| {
        body.tables.iter().map(of).sum::<u32>().to_string()
    };
    vec![
        Fact::new(&texts.carried_out, at),
        Fact::new(&texts.by, &protocol.who),
        Fact::new(&texts.things, body.gone.len().to_string()),
        Fact::new(&texts.rows, sum(|total| total.rows)),
        Fact::new(&texts.images, sum(|total| total.images)),
        Fact::new(&texts.indexed, body.indexed.to_string()),
        Fact::new(&texts.files, body.files.to_string()),
        Fact::new(&texts.copies, body.copies.to_string()),
        Fact::new(&texts.loosened, body.loosened.to_string()),
    ]
}

fn tables(texts: &ProtocolTexts, protocol: &Protocol) -> Block {
    let rows =
        protocol.body.tables.iter().map(|total| {
            vec![total.table.clone(), total.rows.to_string(), total.images.to_string()]
        });
    let header = [&texts.table, &texts.rows, &texts.images];
    table(&texts.tables, &header, rows.collect(), &[1, 2])
}

fn section(heading: &str, blocks: Vec<Block>) -> Section {
    Section { heading: heading.to_owned(), blocks }
}

fn table(caption: &str, header: &[&String], rows: Vec<Vec<String>>, numeric: &[usize]) -> Block {
    Block::Table(Table {
        caption: caption.to_owned(),
        summary: String::new(),
        header: header.iter().map(|head| (*head).clone()).collect(),
        numeric: (0..header.len()).map(|column| numeric.contains(&column)).collect(),
        rows,
    })
}
