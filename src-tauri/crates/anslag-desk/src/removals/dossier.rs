//! The dossier as a document: everything that is known, what is missing, and what it looked like.

use anslag_domain::{
    media::MediaKind,
    removal::{KeptBefore, Removal, RemovalForm, RemovalGuide},
};
use anslag_interchange::picture;
use anslag_report::model::{Block, Fact, Picture, PictureKind, Record, Section};
use anslag_store::{Files, Reader, accounts, removals};

use super::PrintRemoval;
use crate::{
    Desk, Printed, Refusal,
    media::aside,
    paper::{Words, day_or, moment, moment_or, typeset},
};

/// What a dossier is printed from.
struct Dossier<'a> {
    removal: &'a Removal,
    account: String,
    /// The profile's name, when it was asked for.
    profile: Option<String>,
    guide: &'a RemovalGuide,
    words: &'a Words,
}

impl Desk {
    pub(crate) async fn print_removal(&self, input: PrintRemoval) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let removal = removals::get(&mut read, input.id).await?;
        let profile = match input.with_profile {
            true => removals::profile(&mut read, input.id).await?,
            false => None,
        };
        let account = account(&mut read, &removal.form).await?;
        let (guide, words) = (&self.shelf.removal, &self.shelf.words);
        let dossier = Dossier { removal: &removal, account, profile, guide, words };
        let mut record = dossier.record(self.record(&mut read, "dossier").await?);
        let (files, kept) = (self.files.clone(), removal.evidence.clone());
        let (caption, alt) =
            (words.of("picture_of").to_owned(), words.of("picture_alt").to_owned());
        let pictures = aside(move || pictures(&files, &kept, &caption, &alt)).await?;
        if !pictures.is_empty() {
            record.sections.push(words.section("evidence", pictures));
        }
        let name = format!("borttagning-{}-{:04}.pdf", removal.form.known.day(), input.id.0);
        Ok(Printed { file_name: name, bytes: typeset(record).await? })
    }
}

async fn account(read: &mut Reader, form: &RemovalForm) -> Result<String, Refusal> {
    let all = accounts::all(read).await?;
    let found = all.into_iter().find(|account| Some(account.id) == form.account);
    Ok(found.map(|account| account.form.name).unwrap_or_default())
}

/// The pictures as they were kept; a PDF lies beside and is only named.
fn pictures(
    files: &Files,
    kept: &[KeptBefore],
    caption: &str,
    alt: &str,
) -> Result<Vec<Block>, Refusal> {
    let mut blocks = vec![];
    for file in kept {
        let bytes = files.read(&file.sha256, &file.ending)?;
        if let Some((kind, width, height)) = picture::as_it_is(&bytes)? {
            let kind = match kind {
                MediaKind::Jpeg => PictureKind::Jpeg,
                MediaKind::Png => PictureKind::Png,
            };
            let caption = format!("{caption}: {}", file.file_name);
            let alt = alt.to_owned();
            blocks.push(Block::Picture(Picture { caption, alt, kind, bytes, width, height }));
        }
    }
    Ok(blocks)
}

impl Dossier<'_> {
    fn record(&self, blank: Record) -> Record {
        let form = &self.removal.form;
        Record {
            diarienummer: form.diarienummer.clone(),
            title: format!("{} {}", self.words.of("dossier"), form.known.day()),
            subtitle: self.account.clone(),
            facts: self.facts(),
            sections: vec![self.decision(), self.after(), self.kept()]
                .into_iter()
                .chain(self.missing())
                .collect(),
            ..blank
        }
    }

    fn facts(&self) -> Vec<Fact> {
        let (words, form) = (self.words, &self.removal.form);
        let fact = |key: &str, value: String| words.fact(key, value);
        vec![
            fact("account", self.account.clone()),
            fact("link", form.link.clone().unwrap_or_default()),
            fact("profile", self.profile.clone().unwrap_or_default()),
            fact("posted", moment_or(form.posted)),
            fact("known", moment(form.known)),
            fact("done", moment_or(form.done)),
            fact("time_to", self.removal.seconds.map(|s| self.minutes(s)).unwrap_or_default()),
            fact("measure", title(&self.guide.measure, Some(form.measure))),
            fact("until", day_or(form.until)),
            fact("diarienummer", form.diarienummer.clone().unwrap_or_default()),
        ]
    }

    fn minutes(&self, seconds: i64) -> String {
        format!("{} {}", seconds / 60, self.words.of("minutes"))
    }

    /// Lines of a word and what is known, without those that are not.
    fn lines(&self, lines: &[(&str, String)]) -> Block {
        let known = lines.iter().filter(|(_, value)| !value.is_empty());
        let said: Vec<String> =
            known.map(|(key, value)| format!("{}: {value}", self.words.of(key))).collect();
        if said.is_empty() {
            Block::Paragraph(self.words.of("none").to_owned())
        } else {
            Block::Bullets(said)
        }
    }

    fn decision(&self) -> Section {
        let form = &self.removal.form;
        let ground = self.guide.ground.iter().find(|choice| Some(choice.key) == form.ground);
        let law = ground.and_then(|choice| choice.law.as_ref()).map(ToString::to_string);
        let point = self.guide.point.iter().find(|choice| Some(choice.key) == form.point);
        let point = point.map(|choice| format!("{}, {}", choice.title, choice.when));
        let lines = [
            ("ground", title(&self.guide.ground, form.ground)),
            ("law", law.unwrap_or_default()),
            ("point", point.unwrap_or_default()),
            ("rule_number", form.rule_number.map(|n| n.to_string()).unwrap_or_default()),
            ("motive", form.motive.clone()),
            ("decided_by", form.decided_by.clone()),
            ("warned", form.warned.clone()),
            ("other_way", form.other_way.clone()),
        ];
        self.words.section("decision", vec![self.lines(&lines)])
    }

    fn after(&self) -> Section {
        let form = &self.removal.form;
        let lines = [
            ("informed", moment_or(form.informed)),
            ("informed_text", form.informed_text.clone()),
            ("appeal", form.informed.map(|_| self.guide.appeal.clone()).unwrap_or_default()),
            ("police_at", day_or(form.police_at)),
            ("police", form.police.clone()),
            ("registration", form.registration.map(|r| self.words.code(&r)).unwrap_or_default()),
            ("gallring_basis", form.gallring_basis.clone()),
        ];
        self.words.section("after", vec![self.lines(&lines)])
    }

    fn kept(&self) -> Section {
        let row = |file: &KeptBefore| {
            vec![file.file_name.clone(), moment(file.kept), file.sha256.clone()]
        };
        let rows: Vec<Vec<String>> = self.removal.evidence.iter().map(row).collect();
        let block = match self.removal.form.no_evidence.as_str() {
            "" => self.words.table_or("none", ("attachments", &["file", "when", "sha256"]), rows),
            why => self.lines(&[("no_evidence", why.to_owned())]),
        };
        self.words.section("attachments", vec![block])
    }

    fn missing(&self) -> Option<Section> {
        let missing: Vec<String> =
            self.removal.missing.iter().map(|field| self.words.of(field).to_owned()).collect();
        let any = !missing.is_empty();
        any.then(|| self.words.section("missing", vec![Block::Bullets(missing)]))
    }
}

fn title<K: PartialEq + Copy>(
    choices: &[anslag_domain::removal::Choice<K>],
    key: Option<K>,
) -> String {
    let chosen = choices.iter().find(|choice| Some(choice.key) == key);
    chosen.map(|choice| choice.title.clone()).unwrap_or_default()
}
