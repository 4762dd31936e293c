//! Tables `namnd_meeting` and `namnd_offset`: when the nämnd meets, and what is due around it.

use anslag_domain::{
    id::MeetingId,
    namnd::{Meeting, MeetingForm, Offset},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every meeting, by day.
///
/// # Errors
/// Whatever the database says.
pub async fn meetings(on: &mut impl Readable) -> Result<Vec<Meeting>, StoreError> {
    let rows = sqlx::query!("SELECT id, day, note FROM namnd_meeting ORDER BY day")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            let form = MeetingForm { day: customs::parse(&row.day)?, note: row.note };
            Ok(Meeting { id: MeetingId(customs::id(row.id)?), form })
        })
        .collect()
}

/// Writes a meeting down; on a day that has one already, an empty note keeps the note that is there.
///
/// # Errors
/// Whatever the database says.
pub async fn add(write: &mut Write, form: &MeetingForm) -> Result<MeetingId, StoreError> {
    let day = form.day.to_string();
    let id = sqlx::query_scalar!(
        "INSERT INTO namnd_meeting (day, note) VALUES (?1, ?2)
         ON CONFLICT (day) DO UPDATE SET note = iif(?2 = '', note, ?2) RETURNING id",
        day,
        form.note
    )
    .fetch_one(write.conn())
    .await?;
    Ok(MeetingId(customs::id(id)?))
}

/// Rewrites a meeting.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: MeetingId,
    form: &MeetingForm,
) -> Result<(), StoreError> {
    let day = form.day.to_string();
    let done = sqlx::query!(
        "UPDATE namnd_meeting SET day = ?2, note = ?3 WHERE id = ?1",
        id.0,
        day,
        form.note
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes a meeting away.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: MeetingId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM namnd_meeting WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// The offsets she has set.
///
/// # Errors
/// Whatever the database says.
pub async fn offsets(on: &mut impl Readable) -> Result<Vec<Offset>, StoreError> {
    let rows = sqlx::query!("SELECT step, days, unit FROM namnd_offset ORDER BY id")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            let days = row.days.map(i32::try_from).transpose();
            Ok(Offset {
                step: customs::word(&row.step)?,
                days: days.map_err(|_| StoreError::Customs(row.step.clone()))?,
                unit: customs::word(&row.unit)?,
            })
        })
        .collect()
}

/// Sets an offset.
///
/// # Errors
/// Whatever the database says.
pub async fn set_offset(write: &mut Write, offset: &Offset) -> Result<(), StoreError> {
    let (step, unit) = (customs::to_word(&offset.step)?, customs::to_word(&offset.unit)?);
    sqlx::query!(
        "INSERT INTO namnd_offset (step, days, unit) VALUES (?1, ?2, ?3)
         ON CONFLICT (step) DO UPDATE SET days = ?2, unit = ?3",
        step,
        offset.days,
        unit
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
