//! Tables `report` and `report_layout`: reports she keeps, and how she wants the next of each form.

use anslag_domain::{
    Moment,
    id::ReportId,
    report::{Report, ReportForm, ReportKind, ReportLayout},
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct ReportRow {
    id: i64,
    form: String,
    made: String,
    counted: String,
    sent: Option<String>,
}

impl TryFrom<ReportRow> for Report {
    type Error = StoreError;

    fn try_from(row: ReportRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: ReportId(customs::id(row.id)?),
            form: customs::json(&row.form)?,
            made: customs::parse(&row.made)?,
            counted: customs::parse(&row.counted)?,
            sent: customs::parse_opt(row.sent.as_deref())?,
        })
    }
}

/// Every report, the one begun last first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Report>, StoreError> {
    let rows = sqlx::query_as!(
        ReportRow,
        "SELECT id, form, made, counted, sent FROM report ORDER BY made DESC, id DESC"
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(Report::try_from).collect()
}

/// A report.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: ReportId) -> Result<Report, StoreError> {
    sqlx::query_as!(
        ReportRow,
        "SELECT id, form, made, counted, sent FROM report WHERE id = ?1",
        id.0
    )
    .fetch_one(on.conn())
    .await?
    .try_into()
}

/// The figures of a report as they were counted.
///
/// # Errors
/// `NotFound` when there is none; `Customs` for figures of another make.
pub async fn facts<F: DeserializeOwned>(
    on: &mut impl Readable,
    id: ReportId,
) -> Result<F, StoreError> {
    let text = sqlx::query_scalar!("SELECT facts FROM report WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?;
    customs::json(&text)
}

/// Begins a report with its figures.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(
    write: &mut Write,
    form: &ReportForm,
    facts: &impl Serialize,
    now: Moment,
) -> Result<ReportId, StoreError> {
    let (form, facts, now) = (customs::to_json(form)?, customs::to_json(facts)?, now.to_string());
    let id = sqlx::query_scalar!(
        "INSERT INTO report (form, facts, made, counted) VALUES (?1, ?2, ?3, ?3) RETURNING id",
        form,
        facts,
        now
    )
    .fetch_one(write.conn())
    .await?;
    Ok(ReportId(customs::id(id)?))
}

/// Rewrites what she wrote.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(write: &mut Write, id: ReportId, form: &ReportForm) -> Result<(), StoreError> {
    let form = customs::to_json(form)?;
    let done = sqlx::query!("UPDATE report SET form = ?2 WHERE id = ?1", id.0, form)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}

/// Puts figures counted anew in the place of the old.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn set_facts(
    write: &mut Write,
    id: ReportId,
    facts: &impl Serialize,
    now: Moment,
) -> Result<(), StoreError> {
    let (facts, now) = (customs::to_json(facts)?, now.to_string());
    let done =
        sqlx::query!("UPDATE report SET facts = ?2, counted = ?3 WHERE id = ?1", id.0, facts, now)
            .execute(write.conn())
            .await?;
    crate::write::one(&done)
}

/// Says when it was sent, and keeps what left the house.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn set_sent(
    write: &mut Write,
    id: ReportId,
    at: Moment,
    sent_as: &impl Serialize,
) -> Result<(), StoreError> {
    let (at, sent_as) = (at.to_string(), customs::to_json(sent_as)?);
    let done =
        sqlx::query!("UPDATE report SET sent = ?2, sent_as = ?3 WHERE id = ?1", id.0, at, sent_as)
            .execute(write.conn())
            .await?;
    crate::write::one(&done)
}

/// What left the house; nothing for a report that is not sent.
///
/// # Errors
/// `NotFound` when there is none; `Customs` for one of another make.
pub async fn sent_as<S: DeserializeOwned>(
    on: &mut impl Readable,
    id: ReportId,
) -> Result<Option<S>, StoreError> {
    let text = sqlx::query_scalar!("SELECT sent_as FROM report WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?;
    text.as_deref().map(customs::json).transpose()
}

/// Takes a report away.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: ReportId) -> Result<(), StoreError> {
    let done = sqlx::query!("DELETE FROM report WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// How she wants the next report of a form, once she has said so.
///
/// # Errors
/// Whatever the database says.
pub async fn layout(
    on: &mut impl Readable,
    kind: ReportKind,
) -> Result<Option<ReportLayout>, StoreError> {
    let kind = customs::to_word(&kind)?;
    let text = sqlx::query_scalar!("SELECT layout FROM report_layout WHERE kind = ?1", kind)
        .fetch_optional(on.conn())
        .await?;
    text.as_deref().map(customs::json).transpose()
}

/// Keeps how she wants it.
///
/// # Errors
/// Whatever the database says.
pub async fn set_layout(write: &mut Write, layout: &ReportLayout) -> Result<(), StoreError> {
    let (kind, layout) = (customs::to_word(&layout.kind)?, customs::to_json(layout)?);
    sqlx::query!(
        "INSERT INTO report_layout (kind, layout) VALUES (?1, ?2)
         ON CONFLICT (kind) DO UPDATE SET layout = ?2",
        kind,
        layout
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Wants it as shipped again.
///
/// # Errors
/// `NotFound` when it is.
pub async fn clear_layout(write: &mut Write, kind: ReportKind) -> Result<(), StoreError> {
    let kind = customs::to_word(&kind)?;
    let done = sqlx::query!("DELETE FROM report_layout WHERE kind = ?1", kind)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}
