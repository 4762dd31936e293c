//! Codes cross the door, sentences do not: a refusal is a word and what it is about.

use anslag_domain::Invalid;
use anslag_interchange::picture::{MOST_BYTES, PictureError};
use anslag_report::PrintError;
use anslag_review::Fault;
use anslag_store::StoreError;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why the desk said no; the page has a sentence for each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// There is no such verb.
    UnknownVerb,
    /// The input does not have the verb's form; about: what is wrong with it.
    BadInput,
    /// A field must be filled; about: the field.
    Empty,
    /// A text is too long; about: the field.
    TooLong,
    /// No diarienummer; about: the field.
    BadDiarienummer,
    /// Digits alone, to be confirmed; about: the field.
    DigitsAlone,
    /// No web address; about: the field.
    BadLink,
    /// Outside its range; about: the field.
    OutOfRange,
    /// No time of day in Stockholm; about: the field.
    BadTime,
    /// The period ends before it begins; about: the field.
    EndsBeforeItBegins,
    /// What may be secret must be registered.
    SecretMustBeRegistered,
    /// A reason is missing; about: the field.
    ReasonMissing,
    /// A second person's name is missing; about: the field.
    SecondMissing,
    /// The second person is the first; about: the field.
    SecondIsSame,
    /// A *stopp* holds the post back; about: the rules' ids.
    HeldByStop,
    /// A required question of a checklist holds it; about: the question.
    HeldByChecklist,
    /// A checklist must be gone through first; about: its title.
    ChecklistMissing,
    /// A rule page of hers cannot be used; about: the line, where it is known, and the reason.
    FaultyRule,
    /// Items are not judged yet; about: how many.
    Unjudged,
    /// The run is signed and frozen.
    Signed,
    /// The report is sent, and stays as it was.
    ReportSent,
    /// A field of the report's page is not filled in; about: the field.
    FieldToFill,
    /// The post is published and stands as it stood.
    Published,
    /// An approval by a named person is wanted first, or a written reason to do without.
    NotApproved,
    /// It cannot become so from where it stands; about: the field.
    NoSuchStep,
    /// There is nothing in the sheet.
    EmptySheet,
    /// The file is larger than is read.
    SheetTooLarge,
    /// The sheet has more rows than are read; about: how many are.
    TooManyRows,
    /// No kind of file that is known.
    UnknownKindOfFile,
    /// The workbook is locked with a password.
    LockedSheet,
    /// The file is broken.
    DamagedSheet,
    /// No row of the sheet can be taken in.
    NothingToImport,
    /// It is not there.
    NotFound,
    /// Something still refers to it.
    InUse,
    /// There is nothing to undo.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// It has changed since, so it cannot be undone.
    Conflict,
    /// It destroyed something and can never be undone, nor what was done before it; about: the verb.
    CannotBeUndone,
    /// What is to be destroyed is not what was shown; look again.
    GallringChanged,
    /// Nothing is due, or everything due is held.
    NothingToDestroy,
    /// She has not said who she is yet.
    NoOffice,
    /// The report cannot be printed; about: why.
    CannotPrint,
    /// The file is larger than is opened; about: how many million bytes are.
    FileTooBig,
    /// The picture has more pixels than are decoded.
    TooManyPixels,
    /// The file is no picture that can be kept; about: what it is, where that is known.
    NotAPicture,
    /// The picture cannot be read to its end.
    DamagedPicture,
    /// The file is of a sort that is not kept as evidence; about: what it is, where that is known.
    NotEvidence,
    /// A personnummer stands in what is to be stored; about: the field.
    Personnummer,
    /// A picture of the post has no alternative text; about: the picture.
    AltMissing,
    /// A film of the post has no captions; about: the film's name.
    CaptionsMissing,
    /// The captions cannot be read; about: the number of the line.
    BadCaptions,
    /// A picture of the post is past its last day; about: the picture.
    PastLastDay,
    /// A picture of the post may not be used on one of its channels; about: the picture.
    ChannelNotAllowed,
    /// A consent for a picture of the post no longer holds; about: the picture.
    ConsentExpired,
    /// A consent for a picture of the post is withdrawn; about: the picture, or nothing when it is
    /// withdrawn once more.
    ConsentWithdrawn,
    /// A krisläge is going on already.
    CrisisGoingOn,
    /// No krisläge is going on.
    NoCrisis,
    /// It would pick out persons by what is sensitive about them; about: the word.
    SensitiveSelection,
    /// It would pick out a person; about: the word.
    PersonSelection,
    /// The two belong together already, or the other way round.
    TiedAlready,
    /// The key does not open the file.
    WrongKey,
    /// What she typed is no recovery code.
    NotACode,
    /// The office is locked.
    Locked,
    /// The passphrase is too short; about: the least number of characters.
    PassphraseTooShort,
    /// The file could not be saved; about: the file.
    NotSaved,
    /// No program opened the file or the address; about: which.
    NotOpened,
    /// The disk is full.
    DiskFull,
    /// The folder cannot be written.
    ReadOnly,
    /// Another program holds the file.
    Busy,
    /// A row cannot be read.
    Damaged,
    /// The database is gone, and copies of it are left.
    DatabaseMissing,
    /// The folder of a second place is not there; about: the field.
    NoSuchPlace,
    /// The second place is the first; about: the field.
    SamePlace,
    /// A fault of ours.
    Broken,
}

/// What crosses the door instead of an output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{code:?} {about:?}")]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// About what: a field, a number, a rule; a sentence only where it is about a page's own fault.
    pub about: Option<String>,
}

impl Refusal {
    /// A refusal about a thing.
    pub fn about(code: Code, about: impl ToString) -> Self {
        Self { code, about: Some(about.to_string()) }
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self { code, about: None }
    }
}

impl From<Invalid> for Refusal {
    fn from(invalid: Invalid) -> Self {
        match invalid {
            Invalid::Empty(field) => Self::about(Code::Empty, field),
            Invalid::TooLong(field) => Self::about(Code::TooLong, field),
            Invalid::Diarienummer(field) => Self::about(Code::BadDiarienummer, field),
            Invalid::DigitsAlone(field) => Self::about(Code::DigitsAlone, field),
            Invalid::Link(field) => Self::about(Code::BadLink, field),
            Invalid::Range(field) => Self::about(Code::OutOfRange, field),
            Invalid::Time(field) => Self::about(Code::BadTime, field),
            Invalid::Order(field) => Self::about(Code::EndsBeforeItBegins, field),
            Invalid::SecretMustBeRegistered => Code::SecretMustBeRegistered.into(),
            Invalid::ReasonMissing(field) => Self::about(Code::ReasonMissing, field),
            Invalid::SecondMissing(field) => Self::about(Code::SecondMissing, field),
            Invalid::SecondIsSame(field) => Self::about(Code::SecondIsSame, field),
            Invalid::Unjudged(left) => Self::about(Code::Unjudged, left),
            Invalid::Signed => Code::Signed.into(),
            Invalid::Sent => Code::ReportSent.into(),
            Invalid::Published => Code::Published.into(),
            Invalid::NotApproved => Code::NotApproved.into(),
            Invalid::Status(field) => Self::about(Code::NoSuchStep, field),
            Invalid::Withdrawn => Code::ConsentWithdrawn.into(),
            Invalid::Account(field) => Self::about(Code::BadInput, field),
            Invalid::Captions(line) => Self::about(Code::BadCaptions, line),
            Invalid::NoSuchItem => Code::NotFound.into(),
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Code::NotFound.into(),
            StoreError::WrongKey => Code::WrongKey.into(),
            StoreError::Conflict => Code::Conflict.into(),
            StoreError::InUse => Code::InUse.into(),
            StoreError::DiskFull => Code::DiskFull.into(),
            StoreError::ReadOnly => Code::ReadOnly.into(),
            StoreError::Busy => Code::Busy.into(),
            StoreError::Customs(_) => Code::Damaged.into(),
            StoreError::Missing => Code::DatabaseMissing.into(),
            StoreError::Io(error) => Self::about(Code::ReadOnly, error.kind()),
            StoreError::Migrate(_) => Self::about(Code::Damaged, "schema"),
            // The database's own words may quote hers, so they stay here.
            StoreError::Sql(_) => Code::Broken.into(),
        }
    }
}

impl From<PictureError> for Refusal {
    fn from(error: PictureError) -> Self {
        match error {
            PictureError::TooBig => Self::about(Code::FileTooBig, MOST_BYTES / 1_000_000),
            PictureError::TooManyPixels => Code::TooManyPixels.into(),
            PictureError::Other("") => Code::NotAPicture.into(),
            PictureError::Other(what) => Self::about(Code::NotAPicture, what),
            PictureError::Damaged => Code::DamagedPicture.into(),
            PictureError::Outside => Self::about(Code::OutOfRange, "crop"),
        }
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        let line = fault.line.map(|line| format!("rad {line}: ")).unwrap_or_default();
        Self::about(Code::FaultyRule, format!("{line}{}", fault.reason))
    }
}

impl From<PrintError> for Refusal {
    fn from(error: PrintError) -> Self {
        // Only the kind of fault: the rest may quote her words.
        let kind = match error {
            PrintError::MissingTitle => "title",
            PrintError::MissingHeading => "heading",
            PrintError::MissingAlt(_) => "alt",
            PrintError::EmptyTable(_) => "table",
            PrintError::Date(_) => "date",
            PrintError::Typst(_) => "typesetting",
            PrintError::Drawing(_) => "drawing",
            PrintError::Packing(_) => "packing",
        };
        Self::about(Code::CannotPrint, kind)
    }
}
