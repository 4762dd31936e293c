//! Table `gallring_hold`, and what is held because something about it is not done.

use std::collections::{BTreeMap, BTreeSet};

use anslag_domain::{
    Moment,
    contact::number,
    gallring::{Hold, HoldForm, Why},
    id::{ContactId, HoldId, IncidentId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Every hold, the one to reconsider first first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Hold>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT h.id, h.contact, h.incident, h.reason, h.reconsider, h.placed, h.placed_by,
             c.year AS "year?", c.number AS "number?", i.title AS "title?"
           FROM gallring_hold h
           LEFT JOIN contact c ON c.id = h.contact LEFT JOIN incident i ON i.id = h.incident
           ORDER BY h.reconsider, h.id"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let contact = row.contact.map(customs::id).transpose()?.map(ContactId);
            let name = match (row.year, row.number) {
                (Some(year), Some(n)) => {
                    number(i32::try_from(year).unwrap_or_default(), customs::id(n)?)
                }
                _ => row.title.unwrap_or_default(),
            };
            let form = HoldForm {
                contact,
                incident: row.incident.map(customs::id).transpose()?.map(IncidentId),
                reason: row.reason,
                reconsider: customs::parse(&row.reconsider)?,
            };
            let placed = customs::parse(&row.placed)?;
            let id = HoldId(customs::id(row.id)?);
            Ok(Hold { id, form, name, placed, placed_by: row.placed_by })
        })
        .collect()
}

/// Holds a contact, or an incident's contacts, from gallring. Whoever needs something kept calls
/// this; what is part of a request that is not done is held without it.
///
/// # Errors
/// `InUse` for a contact or incident that is not there.
pub async fn place(write: &mut Write, form: &HoldForm, at: Moment) -> Result<HoldId, StoreError> {
    let (contact, incident) = (form.contact.map(|id| id.0), form.incident.map(|id| id.0));
    let (reconsider, placed, who) = (form.reconsider.to_string(), at.to_string(), write.who());
    let who = who.to_owned();
    let id = sqlx::query!(
        "INSERT INTO gallring_hold (contact, incident, reason, reconsider, placed, placed_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        contact,
        incident,
        form.reason,
        reconsider,
        placed,
        who
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(HoldId(customs::id(id)?))
}

/// Lifts a hold.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn lift(write: &mut Write, id: HoldId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM gallring_hold WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// What else is open about a contact.
const ELSEWHERE: [(Why, &str); 3] = [
    (Why::OpenPromise, "SELECT contact FROM promise WHERE kept IS NULL"),
    (
        Why::OpenDisclosure,
        "SELECT contact FROM bundle_item b JOIN disclosure d ON d.id = b.disclosure
         WHERE d.closed IS NULL AND b.contact IS NOT NULL",
    ),
    (
        Why::OpenRemoval,
        "SELECT contact FROM removal WHERE (done IS NULL OR registration = 'diariefors') AND contact IS NOT NULL",
    ),
];

/// The contacts that may not be destroyed now, each with every reason.
///
/// # Errors
/// Whatever the database says.
pub async fn held(
    on: &mut impl Readable,
) -> Result<BTreeMap<ContactId, BTreeSet<Why>>, StoreError> {
    let mut held: BTreeMap<ContactId, BTreeSet<Why>> = BTreeMap::new();
    let own = sqlx::query_scalar!(
        "SELECT c.id FROM contact c JOIN gallring_hold h
         ON h.contact = c.id OR h.incident = c.incident"
    )
    .fetch_all(on.conn())
    .await?;
    let unfinished = sqlx::query_scalar!(
        "SELECT id FROM contact
         WHERE (registration IS NULL
                 OR (answer IS NULL AND registration <> 'ringa_betydelse' AND id NOT IN (
                     SELECT contact FROM response_choice WHERE choice IN ('silence', 'remove'))))
             AND id NOT IN (SELECT contact FROM contact_tie WHERE kind = 'duplicate_of')
         UNION SELECT contact FROM pause WHERE ended IS NULL"
    )
    .fetch_all(on.conn())
    .await?;
    let open = sqlx::query_scalar!(
        "SELECT c.id FROM contact c JOIN incident i ON i.id = c.incident WHERE i.closed IS NULL"
    )
    .fetch_all(on.conn())
    .await?;
    let mut found =
        vec![(Why::Held, own), (Why::Unfinished, unfinished), (Why::OpenIncident, open)];
    for (why, sql) in ELSEWHERE {
        found.push((why, sqlx::query_scalar(sql).fetch_all(on.conn()).await?));
    }
    for (why, ids) in found {
        for id in ids {
            held.entry(ContactId(customs::id(id)?)).or_default().insert(why);
        }
    }
    Ok(held)
}
