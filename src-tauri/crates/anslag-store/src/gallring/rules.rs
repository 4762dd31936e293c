//! Table `gallring_rule`: what is decided of each kind.

use anslag_domain::gallring::{Decision, GallringRule, Retention};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// What she has written down, by kind.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<GallringRule>, StoreError> {
    let rows = sqlx::query!(
        "SELECT kind, keep, event, count, unit, number, decided_on, authority FROM gallring_rule
         ORDER BY kind"
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let unit = row.unit.as_deref().map(customs::word).transpose()?;
            let count = row.count.map(customs::id).transpose()?;
            Ok(GallringRule {
                kind: row.kind,
                keep: row.keep == 1,
                event: customs::word(&row.event)?,
                period: count.zip(unit).map(|(count, unit)| Retention { count, unit }),
                decision: Decision {
                    number: row.number,
                    on: customs::parse_opt(row.decided_on.as_deref())?,
                    authority: row.authority,
                },
            })
        })
        .collect()
}

/// Writes a kind's rule down and gives back its row.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, rule: &GallringRule) -> Result<u32, StoreError> {
    let event = customs::to_word(&rule.event)?;
    let count = rule.period.map(|period| period.count);
    let unit = rule.period.map(|period| customs::to_word(&period.unit)).transpose()?;
    let decided_on = rule.decision.on.map(|day| day.to_string());
    let (number, authority) = (&rule.decision.number, &rule.decision.authority);
    let id = sqlx::query_scalar!(
        "INSERT INTO gallring_rule (kind, keep, event, count, unit, number, decided_on, authority)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (kind) DO UPDATE SET keep = ?2, event = ?3, count = ?4, unit = ?5, number = ?6,
             decided_on = ?7, authority = ?8
         RETURNING id",
        rule.kind,
        rule.keep,
        event,
        count,
        unit,
        number,
        decided_on,
        authority
    )
    .fetch_one(write.conn())
    .await?;
    customs::id(id)
}
