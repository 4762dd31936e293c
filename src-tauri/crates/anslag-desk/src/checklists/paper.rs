//! A run on paper: each question as it was worded, its answer, what was measured and what proves it.

use anslag_domain::{
    checklist::{Item, JudgedItem, Run, RunEvidence, RunSubject},
    id::RunId,
};
use anslag_report::model::{Block, Fact, Record, Section};
use anslag_store::{Readable, Reader, accounts, checklists, contacts, incidents, posts};

use crate::{
    Desk, Printed, Refusal,
    paper::{Words, moment, moment_or, typeset},
};

impl Desk {
    pub(crate) async fn print_run(&self, id: RunId) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let run = checklists::get(&mut read, id).await?;
        let run = self.measured(&mut read, run).await?;
        let file_name = format!("checklista-{}-{}.pdf", run.checklist.id, run.started.day());
        Ok(Printed { file_name, bytes: typeset(self.run_record(&mut read, &run).await?).await? })
    }

    /// A run as it is printed.
    pub(crate) async fn run_record(&self, read: &mut Reader, run: &Run) -> Result<Record, Refusal> {
        let words = &self.shelf.words;
        let about = run_about(read, run.about).await?;
        let blank = self.record(read, "checklist_run").await?;
        Ok(Record {
            title: run.checklist.title.clone(),
            subtitle: about.clone(),
            facts: facts(run, about, words),
            sections: vec![words.section("questions", vec![questions(run, words)])]
                .into_iter()
                .chain(deviations(run, words))
                .chain(attachments(run, words))
                .collect(),
            ..blank
        })
    }
}

/// What the run is about, by its name or number.
pub(crate) async fn run_about(
    on: &mut impl Readable,
    about: RunSubject,
) -> Result<String, Refusal> {
    if let Some(post) = about.post {
        return Ok(posts::get(on, post).await?.form.name().to_owned());
    }
    if let Some(contact) = about.contact {
        return Ok(contacts::get(on, contact).await?.number.to_string());
    }
    if let Some(account) = about.account {
        return Ok(accounts::get(on, account).await?.form.name);
    }
    if let Some(incident) = about.incident {
        return Ok(incidents::get(on, incident).await?.form.title);
    }
    Ok(String::new())
}

fn facts(run: &Run, about: String, words: &Words) -> Vec<Fact> {
    let signed = run.signed.as_ref();
    vec![
        words.fact("run_about", about),
        words.fact("owner", run.checklist.owner.clone()),
        words.fact("started", moment(run.started)),
        words.fact("signed_at", moment_or(signed.map(|signature| signature.at))),
        words.fact("signed_by", signed.map(|s| s.name.clone()).unwrap_or_default()),
    ]
}

fn questions(run: &Run, words: &Words) -> Block {
    let rows = run.checklist.item.iter().zip(1_u32..).map(|(item, number)| {
        let answer = run.answers.iter().find(|answer| answer.item == item.id);
        vec![
            format!("{number}. {}", item.question),
            answer.map(|answer| words.code(&answer.verdict)).unwrap_or_default(),
            answer.map(|answer| said(answer, words)).unwrap_or_default(),
            support(item, words),
        ]
    });
    words.table("questions", &["question", "verdict", "note", "support"], rows.collect(), &[])
}

/// Her note and what was measured.
fn said(answer: &JudgedItem, words: &Words) -> String {
    let measured = answer.measured.map(|measured| {
        let (done, of) = (measured.done, measured.of);
        format!("{}: {done} {} {of}.", words.code(&measured.measure), words.of("of"))
    });
    let lines: Vec<String> =
        measured.into_iter().chain(Some(answer.note.clone())).filter(|l| !l.is_empty()).collect();
    lines.join(" ")
}

/// The law or the page it rests on; what is not verified says so.
fn support(item: &Item, words: &Words) -> String {
    let law = item.law.iter().map(ToString::to_string);
    let page = item.link.iter().map(|page| page.title.clone());
    let check = item.check.then(|| words.of("check").to_owned());
    law.chain(page).chain(check).collect::<Vec<_>>().join("; ")
}

fn deviations(run: &Run, words: &Words) -> Option<Section> {
    let departs: Vec<String> = run.deviations().iter().map(|item| item.question.clone()).collect();
    let any = !departs.is_empty();
    any.then(|| words.section("deviations", vec![Block::Bullets(departs)]))
}

fn attachments(run: &Run, words: &Words) -> Option<Section> {
    let row = |file: &RunEvidence| vec![file.name.clone(), moment(file.kept), file.file.clone()];
    let rows: Vec<Vec<String>> =
        run.answers.iter().flat_map(|answer| &answer.evidence).map(row).collect();
    let any = !rows.is_empty();
    let table = words.table("attachments", &["file", "when", "sha256"], rows, &[]);
    any.then(|| words.section("attachments", vec![table]))
}
