//! Tables `year_day`, `year_change` and `mark_hidden`: the year as hers.

use anslag_domain::{
    id::YearDayId,
    year::{Hers, MarkKind, OwnDay, YearChange, YearDayForm},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct DayRow {
    id: i64,
    kind: String,
    title: String,
    first_day: String,
    last_day: String,
    closed: i64,
    relevance: String,
    note: String,
}

struct ChangeRow {
    key: String,
    year: i64,
    hidden: i64,
    first_day: Option<String>,
    last_day: Option<String>,
    relevance: String,
    note: String,
}

impl TryFrom<DayRow> for OwnDay {
    type Error = StoreError;
    fn try_from(row: DayRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: YearDayId(customs::id(row.id)?),
            form: YearDayForm {
                kind: customs::word(&row.kind)?,
                title: row.title,
                first: customs::parse(&row.first_day)?,
                last: customs::parse(&row.last_day)?,
                closed: row.closed == 1,
                relevance: row.relevance,
                note: row.note,
            },
        })
    }
}

impl TryFrom<ChangeRow> for YearChange {
    type Error = StoreError;
    fn try_from(row: ChangeRow) -> Result<Self, StoreError> {
        let year = i32::try_from(row.year).map_err(|_| StoreError::Customs(row.key.clone()))?;
        Ok(Self {
            key: row.key,
            year: (year != 0).then_some(year),
            hidden: row.hidden == 1,
            first: customs::parse_opt(row.first_day.as_deref())?,
            last: customs::parse_opt(row.last_day.as_deref())?,
            relevance: row.relevance,
            note: row.note,
        })
    }
}

/// Everything she has put into the year, her own days in order.
///
/// # Errors
/// Whatever the database says.
pub async fn hers(on: &mut impl Readable) -> Result<Hers, StoreError> {
    let days = sqlx::query_as!(
        DayRow,
        "SELECT id, kind, title, first_day, last_day, closed, relevance, note FROM year_day
         ORDER BY first_day, id"
    )
    .fetch_all(on.conn())
    .await?;
    let changes = sqlx::query_as!(
        ChangeRow,
        "SELECT key, year, hidden, first_day, last_day, relevance, note FROM year_change
         ORDER BY key, year"
    )
    .fetch_all(on.conn())
    .await?;
    Ok(Hers {
        days: days.into_iter().map(OwnDay::try_from).collect::<Result<_, _>>()?,
        changes: changes.into_iter().map(YearChange::try_from).collect::<Result<_, _>>()?,
    })
}

/// Writes a new day of hers down.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, form: &YearDayForm) -> Result<YearDayId, StoreError> {
    let kind = customs::to_word(&form.kind)?;
    let (first, last) = (form.first.to_string(), form.last.to_string());
    let id = sqlx::query!(
        "INSERT INTO year_day (kind, title, first_day, last_day, closed, relevance, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        kind,
        form.title,
        first,
        last,
        form.closed,
        form.relevance,
        form.note
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(YearDayId(customs::id(id)?))
}

/// Rewrites a day of hers.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: YearDayId,
    form: &YearDayForm,
) -> Result<(), StoreError> {
    let kind = customs::to_word(&form.kind)?;
    let (first, last) = (form.first.to_string(), form.last.to_string());
    let done = sqlx::query!(
        "UPDATE year_day SET kind = ?2, title = ?3, first_day = ?4, last_day = ?5, closed = ?6,
             relevance = ?7, note = ?8
         WHERE id = ?1",
        id.0,
        kind,
        form.title,
        first,
        last,
        form.closed,
        form.relevance,
        form.note
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes a day of hers away.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: YearDayId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM year_day WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// Writes down what she has changed in a shipped day; gives its row.
///
/// # Errors
/// Whatever the database says.
pub async fn change(write: &mut Write, change: &YearChange) -> Result<u32, StoreError> {
    let year = change.year.unwrap_or(0);
    let [first, last] = [change.first, change.last].map(|day| day.map(|day| day.to_string()));
    let id = sqlx::query_scalar!(
        "INSERT INTO year_change (key, year, hidden, first_day, last_day, relevance, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (key, year) DO UPDATE SET hidden = ?3, first_day = ?4, last_day = ?5,
             relevance = ?6, note = ?7
         RETURNING id",
        change.key,
        year,
        change.hidden,
        first,
        last,
        change.relevance,
        change.note
    )
    .fetch_one(write.conn())
    .await?;
    customs::id(id)
}

/// Makes a day as shipped again, in a year or in every year; gives the row that went.
///
/// # Errors
/// `NotFound` when nothing was changed in it.
pub async fn reset(write: &mut Write, key: &str, year: Option<i32>) -> Result<u32, StoreError> {
    let year = year.unwrap_or(0);
    let id = sqlx::query_scalar!(
        "DELETE FROM year_change WHERE key = ?1 AND year = ?2 RETURNING id",
        key,
        year
    )
    .fetch_one(write.conn())
    .await?;
    customs::id(id)
}

/// The kinds of mark she has left out of the calendar.
///
/// # Errors
/// Whatever the database says.
pub async fn hidden(on: &mut impl Readable) -> Result<Vec<MarkKind>, StoreError> {
    let kinds = sqlx::query_scalar!("SELECT kind FROM mark_hidden ORDER BY id")
        .fetch_all(on.conn())
        .await?;
    kinds.iter().map(|kind| customs::word(kind)).collect()
}

/// Leaves a kind of mark out; gives its row, also when it was out.
///
/// # Errors
/// Whatever the database says.
pub async fn hide(write: &mut Write, kind: MarkKind) -> Result<u32, StoreError> {
    let kind = customs::to_word(&kind)?;
    let id = sqlx::query_scalar!(
        "INSERT INTO mark_hidden (kind) VALUES (?1)
         ON CONFLICT (kind) DO UPDATE SET kind = ?1 RETURNING id",
        kind
    )
    .fetch_one(write.conn())
    .await?;
    customs::id(id)
}

/// Shows a kind of mark again; gives the row that went.
///
/// # Errors
/// `NotFound` when it was shown.
pub async fn show(write: &mut Write, kind: MarkKind) -> Result<u32, StoreError> {
    let kind = customs::to_word(&kind)?;
    let id = sqlx::query_scalar!("DELETE FROM mark_hidden WHERE kind = ?1 RETURNING id", kind)
        .fetch_one(write.conn())
        .await?;
    customs::id(id)
}
