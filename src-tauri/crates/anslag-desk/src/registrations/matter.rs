//! A contact as the diarium gets it: what is known, how it was judged, when it was changed.

use anslag_domain::{
    contact::Contact,
    id::ContactId,
    journal::{Act, Line},
    registration::{Provision, SecrecyMark, public_subject},
};
use anslag_report::model::{Block, Record};
use anslag_store::{
    Reader, accounts, contacts, evidence, journal,
    registrations::{self, Beside},
    removals,
};

use crate::{
    Desk, Refusal,
    paper::{Words, moment, moment_or},
};

/// The folder of attachments.
const ORDINARY: &str = "bilagor";
/// The folder of those with names of others in them, to be handed on with care.
const SECURED: &str = "skyddade-bilagor";

/// A file that goes with the matter.
#[derive(Debug, Clone)]
pub(super) struct Attachment {
    /// Its name in the package, with the folder: what has names of others in it lies for itself.
    pub name: String,
    /// Its digest.
    pub sha256: String,
    /// The ending it is kept under.
    pub ending: String,
}

/// Everything a package says.
#[derive(Debug, Clone)]
pub(super) struct Matter {
    pub contact: Contact,
    subject: String,
    protected: bool,
    account: String,
    marks: Vec<String>,
    history: Vec<Line>,
    pub attachments: Vec<Attachment>,
}

impl Desk {
    /// Reads it together. What is kept apart is only said to be there.
    pub(super) async fn matter(&self, read: &mut Reader, id: ContactId) -> Result<Matter, Refusal> {
        let contact = contacts::get(read, id).await?;
        let hers = registrations::beside(read, Beside::PublicSubject, id).await?;
        let protected = registrations::beside(read, Beside::ProtectedSubject, id).await?.is_some();
        let register = accounts::all(read).await?;
        let account = register.into_iter().find(|account| Some(account.id) == contact.form.account);
        let marks = registrations::marks(read, id).await?;
        Ok(Matter {
            subject: public_subject(&contact, hers.as_deref()),
            protected,
            account: account.map(|account| account.form.name).unwrap_or_default(),
            marks: marks.iter().map(|mark| marked(mark, &self.shelf.provisions)).collect(),
            history: journal::of_row(read, "contact", id.0).await?,
            attachments: attachments(read, id).await?,
            contact,
        })
    }
}

/// "OSL 26 kap. 1 §: Socialtjänst … 2027-03-01, nämnden".
pub(crate) fn marked(mark: &SecrecyMark, provisions: &[Provision]) -> String {
    let listed = provisions.iter().find(|provision| provision.id == mark.form.provision);
    let section = listed.map(|known| {
        let law = &known.law;
        format!("{} ({}) {}: {}", law.law, law.sfs, law.place, known.title)
    });
    let form = &mark.form;
    let (day, authority) = (form.marked_on.to_string(), form.authority.clone());
    let parts =
        [section.unwrap_or_default(), form.other.clone(), day, authority, form.note.clone()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// What was seen of the contact, then what was kept before anything of it was taken away.
async fn attachments(read: &mut Reader, id: ContactId) -> Result<Vec<Attachment>, Refusal> {
    let seen = evidence::of(read, id).await?.into_iter();
    let seen = seen.map(|file| (file.secured, file.file, file.ending));
    let mut dossiers = removals::all(read).await?;
    dossiers.retain(|removal| removal.form.contact == Some(id));
    dossiers.sort_by_key(|removal| removal.id);
    let kept = dossiers.into_iter().flat_map(|removal| removal.evidence);
    let kept = kept.map(|file| (false, file.sha256, file.ending));
    let named = (1..).zip(seen.chain(kept)).map(|(nth, (secured, sha256, ending))| {
        let folder = if secured { SECURED } else { ORDINARY };
        let name = format!("{folder}/{nth:02}-{}.{ending}", &sha256[..8]);
        Attachment { name, sha256, ending }
    });
    Ok(named.collect())
}

impl Matter {
    /// Key and value of everything a system imports, in order.
    pub(super) fn metadata(&self, words: &Words) -> Vec<(&'static str, String)> {
        let (contact, form) = (&self.contact, &self.contact.form);
        let judged = contact.assessment.as_ref();
        let registration = judged.map(|a| words.code(&a.form.registration)).unwrap_or_default();
        vec![
            ("number", contact.number.clone()),
            ("subject", self.subject.clone()),
            ("protected", words.yes_no(self.protected)),
            ("kind", words.code(&form.kind)),
            ("account", self.account.clone()),
            ("received", moment(form.received)),
            ("logged", moment(contact.logged)),
            ("topic", form.topic.clone()),
            ("place", form.place.clone()),
            ("link", form.link.clone().unwrap_or_default()),
            ("known", moment_or(form.known)),
            ("direction", words.code(&form.direction)),
            ("responsible", form.responsible.clone()),
            ("action", form.action.clone()),
            ("lesson", form.lesson.clone()),
            ("answered", moment_or(contact.answer.as_ref().map(|answer| answer.at))),
            ("registration", registration),
            ("secret", words.yes_no(judged.is_some_and(|a| a.form.secret))),
            ("marks", self.marks.join(" | ")),
            ("assessed", moment_or(judged.map(|a| a.at))),
            ("diarienummer", self.diarienummer().unwrap_or_default()),
        ]
    }

    fn diarienummer(&self) -> Option<String> {
        self.contact.assessment.as_ref().and_then(|a| a.form.diarienummer.clone())
    }

    /// The matter as it is printed.
    pub(super) fn record(&self, blank: Record, words: &Words) -> Record {
        let facts = self.metadata(words).into_iter();
        let facts = facts.map(|(key, value)| words.fact(key, value)).collect();
        let answer = self.contact.answer.as_ref();
        let answer = answer.map_or_else(|| words.of("no_answer").to_owned(), |a| a.text.clone());
        let reason = self.contact.assessment.as_ref().map(|a| a.form.reason.clone());
        let mut sections = vec![
            words.section("contact", vec![Block::Paragraph(self.contact.form.summary.clone())]),
            words.section("answer", vec![Block::Paragraph(answer)]),
        ];
        if let Some(reason) = reason.filter(|reason| !reason.is_empty()) {
            sections.push(words.section("assessment", vec![Block::Paragraph(reason)]));
        }
        if !self.marks.is_empty() {
            let note = format!("{} {}.", words.of("marks_note"), words.of("mark_law"));
            let marks = Block::Bullets(self.marks.clone());
            sections.push(words.section("marks", vec![marks, Block::Paragraph(note)]));
        }
        sections.push(words.section("history", self.history(words)));
        sections.push(words.section("attachments", vec![self.listed(words)]));
        Record {
            diarienummer: self.diarienummer(),
            title: self.subject.clone(),
            subtitle: self.contact.number.clone(),
            facts,
            sections,
            ..blank
        }
    }

    /// When it was changed; nobody is named.
    fn history(&self, words: &Words) -> Vec<Block> {
        let what = |line: &Line| {
            let verb = words.known(&line.verb).unwrap_or(words.of("other_change"));
            if line.act == Act::Undid {
                format!("{verb} ({})", words.of("undone"))
            } else {
                verb.into()
            }
        };
        let rows = self.history.iter().map(|line| vec![moment(line.at), what(line)]).collect();
        let note = Block::Paragraph(words.of("history_note").to_owned());
        vec![note, words.table("history", &["when", "what"], rows, &[])]
    }

    fn listed(&self, words: &Words) -> Block {
        let row = |file: &Attachment| vec![file.name.clone(), file.sha256.clone()];
        let rows = self.attachments.iter().map(row).collect();
        words.table_or("no_attachments", ("attachments", &["file", "sha256"]), rows)
    }
}
