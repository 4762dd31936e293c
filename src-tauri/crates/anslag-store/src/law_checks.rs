//! Table `law_check`: when she last read a section.

use anslag_domain::law::LawCheck;

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every section she has read.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<LawCheck>, StoreError> {
    let rows = sqlx::query!("SELECT sfs, place, checked, note FROM law_check ORDER BY id")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            let checked = customs::parse(&row.checked)?;
            Ok(LawCheck { sfs: row.sfs, place: row.place, checked, note: row.note })
        })
        .collect()
}

/// Writes down that she read one.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, check: &LawCheck) -> Result<(), StoreError> {
    let checked = check.checked.to_string();
    sqlx::query!(
        "INSERT INTO law_check (sfs, place, checked, note) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (sfs, place) DO UPDATE SET checked = ?3, note = ?4",
        check.sfs,
        check.place,
        checked,
        check.note
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
