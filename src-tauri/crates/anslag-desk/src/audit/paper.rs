//! The answer to an audit on paper: goal by goal, what is shown and what is wanting.

use anslag_domain::{
    Day,
    audit::{AuditAnswer, AuditGap, Proven, ShownRun},
    statistics::Period,
};
use anslag_report::model::{Block, Record, Section};
use serde::Deserialize;
use ts_rs::TS;

use crate::{
    Desk, Printed, Refusal,
    paper::{Words, as_docx, moment, typeset},
};

/// What it leaves as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AuditPaper {
    /// A document for the archive.
    Pdf,
    /// A document to edit.
    Docx,
}

/// The answer to an audit of a period.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
pub struct PrintAudit {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// As what.
    pub form: AuditPaper,
}

impl Desk {
    pub(crate) async fn print_audit(&self, input: PrintAudit) -> Result<Printed, Refusal> {
        let period = Period::new(input.from, input.to)?;
        let mut read = self.read().await?;
        let answers = self.audit(&mut read, period).await?;
        let words = &self.shelf.words;
        let blank = self.record(&mut read, "audit").await?;
        let record = Record {
            title: words.of("audit").to_owned(),
            subtitle: format!("{} – {}", input.from, input.to),
            sections: answers.iter().map(|answer| section(answer, words)).collect(),
            ..blank
        };
        let name = format!("revisionssvar-{}-{}", input.from, input.to);
        Ok(match input.form {
            AuditPaper::Pdf => {
                Printed { file_name: format!("{name}.pdf"), bytes: typeset(record).await? }
            }
            AuditPaper::Docx => {
                Printed { file_name: format!("{name}.docx"), bytes: as_docx(record).await? }
            }
        })
    }
}

fn section(answer: &AuditAnswer, words: &Words) -> Section {
    let standing = words.code_among("standing", &answer.standing);
    let mut blocks = vec![Block::Paragraph(format!("{}: {standing}.", words.of("judgement")))];
    let written = answer.goal.form.answer.lines().filter(|line| !line.trim().is_empty());
    blocks.extend(written.map(|line| Block::Paragraph(line.to_owned())));
    if !answer.proven.is_empty() {
        let rows = answer.proven.iter().map(|proven| row(proven, words)).collect();
        blocks.push(words.table("proofs", &["proof", "outcome", "lacking"], rows, &[]));
    }
    if !answer.runs.is_empty() {
        let rows = answer.runs.iter().map(run).collect();
        let heads = ["checklist_run", "run_about", "signed_at", "signed_by"];
        blocks.push(words.table("signed_runs", &heads, rows, &[]));
    }
    let gaps: Vec<String> = answer.gaps.iter().map(|gap| told(gap, words)).collect();
    if !gaps.is_empty() {
        blocks.push(Block::Heading(words.of("audit_gaps").to_owned()));
        blocks.push(Block::Bullets(gaps));
    }
    Section { heading: answer.goal.form.goal.clone(), blocks }
}

fn row(proven: &Proven, words: &Words) -> Vec<String> {
    let outcome = match proven.of {
        0 => words.of("nothing_to_show").to_owned(),
        of => format!("{} {} {of}", proven.done, words.of("of")),
    };
    vec![words.code_among("proof", &proven.proof), outcome, proven.lacking.join(", ")]
}

fn run(shown: &ShownRun) -> Vec<String> {
    vec![shown.title.clone(), shown.about.clone(), moment(shown.signed), shown.by.clone()]
}

fn told(gap: &AuditGap, words: &Words) -> String {
    match gap {
        AuditGap::Rows { proof } => {
            format!("{}: {}.", words.of("gap_rows"), words.code_among("proof", proof))
        }
        AuditGap::NoRun { title } => format!("{}: {title}.", words.of("gap_no_run")),
        AuditGap::Deviation { question, .. } => {
            format!("{}: {question}", words.of("gap_deviation"))
        }
    }
}
