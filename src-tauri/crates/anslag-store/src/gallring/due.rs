//! What the kinds of the plan hold: each row with its number and the days of its events.

use anslag_domain::{
    Day, Moment,
    contact::number,
    gallring::{EventDays, What},
    id::ContactId,
};

use crate::{Readable, StoreError, customs};

/// A row that a rule may be about.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Its kind in the plan.
    pub kind: String,
    /// What it is.
    pub what: What,
    /// Its row in its own table.
    pub row: i64,
    /// The contact it belongs to, where there is one.
    pub contact: Option<ContactId>,
    /// What it is called in the protocol.
    pub number: String,
    /// When it came in, was answered, and was done with.
    pub days: EventDays,
}

/// Every row a rule may be about, held or not.
///
/// # Errors
/// Whatever the database says.
pub async fn candidates(on: &mut impl Readable) -> Result<Vec<Candidate>, StoreError> {
    contacts(on).await
}

/// The contacts that are judged; their kind is how they are kept.
async fn contacts(on: &mut impl Readable) -> Result<Vec<Candidate>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT c.id, c.year, c.number, c.received, c.answered_at, c.incident,
             c.registration AS "kind!", c.assessed_at AS "judged!", i.closed AS "closed?"
           FROM contact c LEFT JOIN incident i ON i.id = c.incident
           WHERE c.registration IS NOT NULL AND c.assessed_at IS NOT NULL ORDER BY c.id"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let answered = day(row.answered_at.as_deref())?;
            let judged = day(Some(&row.judged))?;
            let incident = day(row.closed.as_deref())?;
            let waits = answered.is_none() && row.kind != "ringa_betydelse"
                || row.incident.is_some() && incident.is_none();
            let received: Moment = customs::parse(&row.received)?;
            let year = i32::try_from(row.year).unwrap_or_default();
            let closed = judged.max(answered).max(incident).filter(|_| !waits);
            Ok(Candidate {
                what: What::Contact,
                row: row.id,
                contact: Some(ContactId(customs::id(row.id)?)),
                number: number(year, customs::id(row.number)?),
                days: EventDays { received: received.day(), answered, closed },
                kind: row.kind,
            })
        })
        .collect()
}

fn day(moment: Option<&str>) -> Result<Option<Day>, StoreError> {
    Ok(customs::parse_opt::<Moment>(moment)?.map(Moment::day))
}
