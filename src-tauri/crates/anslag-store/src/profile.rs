//! Table `review_profile`: the one row that says whose texts are reviewed.

use anslag_domain::profile::{Election, ReviewProfile};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// The profile, once she has changed it.
///
/// # Errors
/// Whatever the database says.
pub async fn get(on: &mut impl Readable) -> Result<Option<ReviewProfile>, StoreError> {
    let row = sqlx::query!(
        "SELECT name, city, kommun, value_words, numbers, domains, election_on, election_from,
             election_to FROM review_profile"
    )
    .fetch_optional(on.conn())
    .await?;
    row.map(|row| {
        Ok(ReviewProfile {
            name: row.name,
            city: row.city,
            kommun: row.kommun,
            value_words: customs::json(&row.value_words)?,
            numbers: customs::json(&row.numbers)?,
            domains: customs::json(&row.domains)?,
            election: Election {
                on: row.election_on == 1,
                from: customs::parse_opt(row.election_from.as_deref())?,
                to: customs::parse_opt(row.election_to.as_deref())?,
            },
        })
    })
    .transpose()
}

/// Writes the profile down.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, profile: &ReviewProfile) -> Result<(), StoreError> {
    let value_words = customs::to_json(&profile.value_words)?;
    let (numbers, domains) =
        (customs::to_json(&profile.numbers)?, customs::to_json(&profile.domains)?);
    let Election { on, from, to } = profile.election;
    let (from, to) = (from.map(|day| day.to_string()), to.map(|day| day.to_string()));
    sqlx::query!(
        "INSERT INTO review_profile (id, name, city, kommun, value_words, numbers, domains,
             election_on, election_from, election_to)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (id) DO UPDATE SET name = ?1, city = ?2, kommun = ?3, value_words = ?4,
             numbers = ?5, domains = ?6, election_on = ?7, election_from = ?8, election_to = ?9",
        profile.name,
        profile.city,
        profile.kommun,
        value_words,
        numbers,
        domains,
        on,
        from,
        to
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
