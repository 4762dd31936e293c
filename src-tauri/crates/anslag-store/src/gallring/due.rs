//! What the kinds of the plan hold: each row with its number and the days of its events.

use std::collections::BTreeMap;

use anslag_domain::{
    Day, Moment,
    contact::number,
    gallring::{EventDays, What},
    id::ContactId,
    writer::pseudonym,
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
    /// The contacts it belongs to; one that is held holds it.
    pub contacts: Vec<ContactId>,
    /// What it is called in the protocol.
    pub number: String,
    /// The day it came in itself.
    pub received: Day,
    /// The days its rule counts from; of what was logged twice those of the one it is made one with.
    pub days: EventDays,
}

/// Every row a rule may be about, held or not.
///
/// # Errors
/// Whatever the database says.
pub async fn candidates(on: &mut impl Readable) -> Result<Vec<Candidate>, StoreError> {
    let contacts = contacts(on).await?;
    let mut all = evidence(on, &contacts).await?;
    all.extend(links(on).await?);
    all.extend(contacts);
    Ok(all)
}

/// What is kept beside those contacts; it follows their days.
async fn evidence(
    on: &mut impl Readable,
    contacts: &[Candidate],
) -> Result<Vec<Candidate>, StoreError> {
    let by_row: BTreeMap<i64, &Candidate> = contacts.iter().map(|c| (c.row, c)).collect();
    let rows =
        sqlx::query!("SELECT id, contact FROM evidence ORDER BY id").fetch_all(on.conn()).await?;
    let piece = |(id, contact): (i64, &Candidate)| Candidate {
        kind: "evidence".to_owned(),
        what: What::Evidence,
        row: id,
        number: format!("{} bilaga {id}", contact.number),
        ..contact.clone()
    };
    let of = rows.iter().filter_map(|row| Some((row.id, *by_row.get(&row.contact)?)));
    Ok(of.map(piece).collect())
}

/// Who stands behind each pseudonym; each has a last day of its own.
async fn links(on: &mut impl Readable) -> Result<Vec<Candidate>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT l.id, l.noted, l.until, w.year, w.number,
             (SELECT json_group_array(c.id) FROM contact c WHERE c.writer = w.id)
                 AS "contacts!: String"
           FROM writer_link l JOIN writer w ON w.id = l.writer ORDER BY l.id"#
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            let contacts: Vec<u32> = customs::json(&row.contacts)?;
            let noted: Moment = customs::parse(&row.noted)?;
            let own = Some(customs::parse(&row.until)?);
            let year = i32::try_from(row.year).unwrap_or_default();
            Ok(Candidate {
                kind: "writer_link".to_owned(),
                what: What::WriterLink,
                row: row.id,
                contacts: contacts.into_iter().map(ContactId).collect(),
                number: pseudonym(year, customs::id(row.number)?),
                received: noted.day(),
                days: EventDays { received: noted.day(), answered: None, closed: None, own },
            })
        })
        .collect()
}

/// The contacts that are judged, by how they are kept; what was logged twice follows the one it
/// was made one with.
async fn contacts(on: &mut impl Readable) -> Result<Vec<Candidate>, StoreError> {
    let (mut judged, mut doubled) = (judged(on).await?, vec![]);
    let doubles = sqlx::query!(
        "SELECT c.id, c.year, c.number, c.received, t.other FROM contact c
         JOIN contact_tie t ON t.contact = c.id WHERE t.kind = 'duplicate_of' ORDER BY c.id"
    )
    .fetch_all(on.conn())
    .await?;
    for double in doubles {
        judged.remove(&double.id);
        let Some(whole) = judged.get_mut(&double.other) else { continue };
        whole.contacts.push(ContactId(customs::id(double.id)?));
        let received: Moment = customs::parse(&double.received)?;
        let year = i32::try_from(double.year).unwrap_or_default();
        let double = Candidate {
            row: double.id,
            number: number(year, customs::id(double.number)?),
            received: received.day(),
            ..whole.clone()
        };
        doubled.push((double, whole.row));
    }
    Ok(together(judged, doubled))
}

/// A hold on one of them holds them all.
fn together(judged: BTreeMap<i64, Candidate>, doubled: Vec<(Candidate, i64)>) -> Vec<Candidate> {
    let of = |whole: &i64| judged.get(whole).map(|whole| whole.contacts.clone());
    let mut all: Vec<Candidate> = doubled
        .into_iter()
        .map(|(double, whole)| Candidate { contacts: of(&whole).unwrap_or_default(), ..double })
        .collect();
    all.extend(judged.into_values());
    all.sort_by_key(|candidate| candidate.row);
    all
}

async fn judged(on: &mut impl Readable) -> Result<BTreeMap<i64, Candidate>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT c.id, c.year, c.number, c.received, c.answered_at, c.incident,
             c.registration AS "kind!", c.assessed_at AS "judged!", i.closed AS "closed?",
             (SELECT count(*) FROM response_choice r
                 WHERE r.contact = c.id AND r.choice IN ('silence', 'remove')) AS "silent!: i64"
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
            let unanswered = answered.is_none() && row.kind != "ringa_betydelse" && row.silent == 0;
            let waits = unanswered || row.incident.is_some() && incident.is_none();
            let received: Moment = customs::parse(&row.received)?;
            let year = i32::try_from(row.year).unwrap_or_default();
            let closed = judged.max(answered).max(incident).filter(|_| !waits);
            let candidate = Candidate {
                what: What::Contact,
                row: row.id,
                contacts: vec![ContactId(customs::id(row.id)?)],
                number: number(year, customs::id(row.number)?),
                received: received.day(),
                days: EventDays { received: received.day(), answered, closed, own: None },
                kind: row.kind,
            };
            Ok((row.id, candidate))
        })
        .collect()
}

fn day(moment: Option<&str>) -> Result<Option<Day>, StoreError> {
    Ok(customs::parse_opt::<Moment>(moment)?.map(Moment::day))
}
