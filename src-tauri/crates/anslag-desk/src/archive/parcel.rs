//! The files of a parcel, in their folders.

use anslag_domain::evidence::Evidence;
use anslag_interchange::{
    archive::{self, Packing},
    bundle::{Bundled, zipped},
    rows,
};
use anslag_report::record_pdf;
use anslag_store::{Files, sha256};
use include_dir::{Dir, include_dir};

use super::{
    holdings::{HeldContact, HeldPost, Holdings},
    paper,
};
use crate::{Desk, Refusal, error::Code, media::aside, paper::Words};

static SCHEMAS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/archive/schemas");
const README: &str = include_str!("../../../../../assets/archive/lasmig.txt");

/// A whole package, checked.
#[derive(Debug)]
pub(super) struct Parcel {
    name: String,
    files: Vec<Bundled>,
}

impl Desk {
    /// # Errors
    /// `Broken` when the package does not hold what its METS says; it is never handed over then.
    pub(super) async fn parcel(&self, holdings: Holdings) -> Result<Parcel, Refusal> {
        let (files, words) = (self.files.clone(), self.shelf.words.clone());
        aside(move || {
            let packing = packing(&holdings, &files, &words)?;
            let whole = archive::packed(&packing).map_err(|_| Code::Broken)?;
            if let Some(fault) = archive::faults(&packing.name, &whole).first() {
                let what = format!("{} {}", fault.rule, fault.place);
                return Err(Refusal::about(Code::Broken, what));
            }
            Ok(Parcel { name: packing.name, files: whole })
        })
        .await
    }
}

impl Parcel {
    pub(super) fn files(&self) -> usize {
        self.files.len()
    }

    pub(super) fn bytes(&self) -> u64 {
        self.files.iter().map(|file| u64::try_from(file.bytes.len()).unwrap_or(u64::MAX)).sum()
    }

    /// The digest of its METS.xml.
    pub(super) fn digest(&self) -> String {
        let place = format!("{}/METS.xml", self.name);
        let mets = self.files.iter().find(|file| file.name == place);
        mets.map(|file| sha256(&file.bytes)).unwrap_or_default()
    }

    pub(super) async fn zipped(self) -> Result<Vec<u8>, Refusal> {
        aside(move || zipped(&self.files).map_err(|_| Code::Broken.into())).await
    }
}

fn packing(held: &Holdings, files: &Files, words: &Words) -> Result<Packing, Refusal> {
    let mut content = vec![Bundled::new("konto.pdf", record_pdf(&paper::account(held, words))?)];
    for (nth, picture) in (1..).zip(held.of_year()) {
        let name = format!("oversikt/{nth:02}-{}.{}", picture.taken, picture.ending);
        content.push(Bundled::new(name, files.read(&picture.file, &picture.ending)?));
    }
    if held.level().has_posts() {
        content.extend(posts(held, files, words)?);
        content.extend(contacts(held, files, words, false)?);
        content.extend(contacts(held, files, words, true)?);
    }
    let mut documentation = vec![Bundled::new("lasmig.txt", README)];
    for (nth, (run, record)) in (1..).zip(&held.runs) {
        let name = format!("checklistor/{nth:02}-{}", run.checklist.id);
        documentation.push(Bundled::new(format!("{name}.pdf"), record_pdf(record)?));
        let proofs = run.answers.iter().flat_map(|answer| &answer.evidence);
        for (mth, proof) in (1..).zip(proofs) {
            let bytes = files.read(&proof.file, &proof.ending)?;
            documentation.push(Bundled::new(format!("{name}/{mth:02}.{}", proof.ending), bytes));
        }
    }
    let schema = |file: &include_dir::File| {
        let name = file.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        Bundled::new(name, file.contents())
    };
    let blank = &held.blank;
    Ok(Packing {
        name: held.name(),
        title: format!("{} ({}) {}", held.account.form.name, held.platform, held.year),
        description: paper::description(held, words),
        creator: [&blank.city, &blank.forvaltning].map(String::as_str).join(", "),
        coverage: held.year.to_string(),
        reference: held.diarienummer.clone(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        at: held.at,
        content,
        documentation,
        schemas: SCHEMAS.files().map(schema).collect(),
    })
}

/// The list, the document, and a folder for each post that has files.
fn posts(held: &Holdings, files: &Files, words: &Words) -> Result<Vec<Bundled>, Refusal> {
    let (heads, table) = paper::post_rows(held, words);
    let mut all = vec![
        Bundled::new("inlagg/inlagg.csv", rows::csv(&heads, &table)?),
        Bundled::new("inlagg/inlagg.pdf", record_pdf(&paper::posts(held, words))?),
    ];
    for (nth, post) in (1..).zip(held.included()) {
        for (name, file, ending) in named(post) {
            let name = format!("inlagg/{nth:04}/{name}");
            all.push(Bundled::new(name, files.read(&file, &ending)?));
        }
        for (mth, film) in (1..).zip(&post.films) {
            if !film.form.captions.is_empty() {
                let name = format!("inlagg/{nth:04}/film-{mth}.vtt");
                all.push(Bundled::new(name, film.form.captions.clone()));
            }
        }
    }
    Ok(all)
}

/// A post's pictures and screenshots: the name in its folder, and what it is kept under.
pub(super) fn named(post: &HeldPost) -> Vec<(String, String, String)> {
    let pictures = (1..).zip(&post.media).map(|(nth, (media, _))| {
        let ending = crate::media::ending(media.file.kind).to_owned();
        (format!("bild-{nth}.{ending}"), media.file.sha256.clone(), ending)
    });
    let shots = (1..).zip(&post.shots).map(|(nth, shot)| {
        let name = format!("skarmbild-{nth}.{}", shot.ending);
        (name, shot.file.clone(), shot.ending.clone())
    });
    pictures.chain(shots).collect()
}

/// What was written to the account. What may be secret lies for itself, with its marks.
fn contacts(
    held: &Holdings,
    files: &Files,
    words: &Words,
    secret: bool,
) -> Result<Vec<Bundled>, Refusal> {
    let these: Vec<&HeldContact> =
        held.contacts.iter().filter(|each| each.secret == secret).collect();
    if these.is_empty() {
        return Ok(vec![]);
    }
    let folder = if secret { "sekretess" } else { "kommentarer" };
    let (heads, table) = paper::contact_rows(&these, words);
    let record = paper::contacts(held, &these, words);
    let mut all = vec![
        Bundled::new(format!("{folder}/{folder}.csv"), rows::csv(&heads, &table)?),
        Bundled::new(format!("{folder}/{folder}.pdf"), record_pdf(&record)?),
    ];
    for each in these {
        for (nth, Evidence { file, ending, .. }) in (1..).zip(&each.evidence) {
            let number = &each.contact.number;
            let name = format!("{folder}/{number}/{nth:02}.{ending}");
            all.push(Bundled::new(name, files.read(file, ending)?));
        }
    }
    Ok(all)
}
