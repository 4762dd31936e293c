//! Table `worry_count`: the figures of worry, from living contacts and from those that are gone.

use std::collections::{BTreeMap, BTreeSet};

use anslag_domain::{
    Day, Moment,
    barometer::{Areas, Worry, WorryLimit, monday, roughly},
    id::ContactId,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Counts contacts into the figures that stay. To be called once, just before they are destroyed
/// and while they are there; the barometer then says the same before and after.
///
/// # Errors
/// Whatever the database says.
pub async fn absorb(write: &mut Write, contacts: &[ContactId]) -> Result<(), StoreError> {
    let going: BTreeSet<i64> = contacts.iter().map(|id| i64::from(id.0)).collect();
    let areas = areas(write).await?;
    let mut counts = BTreeMap::new();
    for row in rows(write, None).await? {
        if going.contains(&row.id) {
            // An area that few have named may say who they were.
            let place = if areas.name(&row.place).is_empty() { "" } else { &row.place };
            *counts.entry(row.key(roughly(place))?).or_insert(0) += 1;
        }
    }
    for ((week, topic, area, strength), count) in counts {
        add(write, &Worry { week, topic, area, strength, count }).await?;
    }
    Ok(())
}

/// The figures of the weeks that begin in the days: of every contact that is or was in the log.
///
/// # Errors
/// Whatever the database says.
pub async fn between(on: &mut impl Readable, from: Day, to: Day) -> Result<Vec<Worry>, StoreError> {
    let areas = areas(on).await?;
    let mut counts = BTreeMap::new();
    for row in rows(on, Some((from, to.plus(6)))).await? {
        *counts.entry(row.key(areas.name(&row.place))?).or_insert(0) += 1;
    }
    for kept in kept(on).await? {
        let area = areas.name(&kept.area);
        *counts.entry((kept.week, kept.topic, area, kept.strength)).or_insert(0) += kept.count;
    }
    let worry =
        |((week, topic, area, strength), count)| Worry { week, topic, area, strength, count };
    let all = counts.into_iter().map(worry);
    Ok(all.filter(|worry| (from..=to).contains(&worry.week)).collect())
}

/// The areas that enough contacts have named, in the log or before they were destroyed.
///
/// # Errors
/// Whatever the database says.
pub async fn areas(on: &mut impl Readable) -> Result<Areas, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT place AS "place!: String", count(*) AS "count!: u32" FROM contact GROUP BY place
           UNION ALL SELECT area, sum(count) FROM worry_count GROUP BY area"#
    )
    .fetch_all(on.conn())
    .await?;
    Ok(Areas::of(rows.iter().map(|row| (row.place.as_str(), row.count))))
}

/// When the barometer calls.
///
/// # Errors
/// Whatever the database says.
pub async fn limit(on: &mut impl Readable) -> Result<WorryLimit, StoreError> {
    let row = sqlx::query!("SELECT least, days FROM worry_alarm").fetch_optional(on.conn()).await?;
    let Some(row) = row else {
        return Ok(WorryLimit::default());
    };
    Ok(WorryLimit { least: customs::id(row.least)?, days: customs::id(row.days)? })
}

/// Writes down when it calls.
///
/// # Errors
/// Whatever the database says.
pub async fn set_limit(write: &mut Write, limit: WorryLimit) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO worry_alarm (id, least, days) VALUES (1, ?1, ?2)
         ON CONFLICT (id) DO UPDATE SET least = ?1, days = ?2",
        limit.least,
        limit.days
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

struct Row {
    id: i64,
    received: String,
    topic: String,
    place: String,
    worry: i64,
}

impl Row {
    fn key(&self, area: String) -> Result<(Day, String, String, u8), StoreError> {
        let received: Moment = customs::parse(&self.received)?;
        let strength = u8::try_from(self.worry).unwrap_or(u8::MAX);
        Ok((monday(received.day()), self.topic.clone(), area, strength))
    }
}

/// What of the log the figures are made of; between two days in Stockholm, or all.
async fn rows(on: &mut impl Readable, days: Option<(Day, Day)>) -> Result<Vec<Row>, StoreError> {
    // A day in Stockholm begins at most two hours before it does in UTC; the rest is cut in Rust.
    let start = days.map(|(from, _)| from.plus(-1).to_string());
    let end = days.map(|(_, to)| to.plus(2).to_string());
    let mut rows = sqlx::query_as!(
        Row,
        "SELECT id, received, topic, place, worry FROM contact
         WHERE (?1 IS NULL OR received >= ?1) AND (?2 IS NULL OR received < ?2)
         ORDER BY received, id",
        start,
        end
    )
    .fetch_all(on.conn())
    .await?;
    if let Some((from, to)) = days {
        let within = |row: &Row| {
            let received: Option<Moment> = row.received.parse().ok();
            received.is_none_or(|at| (from..=to).contains(&at.day()))
        };
        rows.retain(within);
    }
    Ok(rows)
}

async fn kept(on: &mut impl Readable) -> Result<Vec<Worry>, StoreError> {
    let rows = sqlx::query!("SELECT week, topic, area, strength, count FROM worry_count")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Worry {
                week: customs::parse(&row.week)?,
                topic: row.topic,
                area: row.area,
                strength: u8::try_from(row.strength).unwrap_or(u8::MAX),
                count: customs::id(row.count)?,
            })
        })
        .collect()
}

async fn add(write: &mut Write, worry: &Worry) -> Result<(), StoreError> {
    let week = worry.week.to_string();
    sqlx::query!(
        "INSERT INTO worry_count (week, topic, area, strength, count) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (week, topic, area, strength) DO UPDATE SET count = count + ?5",
        week,
        worry.topic,
        worry.area,
        worry.strength,
        worry.count
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
