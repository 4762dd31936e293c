//! What a report counts: rows of `contact` and `post` without their words.

use anslag_domain::{
    Day, Moment,
    statistics::{Counted, WentUp},
};

use crate::{Readable, StoreError, customs};

/// What the contacts of the days count as, read without their words.
///
/// # Errors
/// Whatever the database says.
pub async fn contacts(
    on: &mut impl Readable,
    from: Day,
    to: Day,
) -> Result<Vec<Counted>, StoreError> {
    let (start, end) = (from.plus(-1).to_string(), to.plus(2).to_string());
    let rows = sqlx::query!(
        "SELECT received, topic, worry, registration, answered_at FROM contact
         WHERE received >= ?1 AND received < ?2",
        start,
        end
    )
    .fetch_all(on.conn())
    .await?;
    let mut counted = Vec::with_capacity(rows.len());
    for row in rows {
        let received: Moment = customs::parse(&row.received)?;
        if (from..=to).contains(&received.day()) {
            let answered: Option<Moment> = customs::parse_opt(row.answered_at.as_deref())?;
            counted.push(Counted {
                day: received.day(),
                topic: row.topic,
                worried: row.worry >= 2,
                registration: row.registration.as_deref().map(customs::word).transpose()?,
                wait: answered.map(|at| Counted::wait(received, at)),
            });
        }
    }
    Ok(counted)
}

/// What was done and learnt of the contacts of the days: topic, action and lesson, oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn told(
    on: &mut impl Readable,
    from: Day,
    to: Day,
) -> Result<Vec<(String, String, String)>, StoreError> {
    let (start, end) = (from.to_string(), to.plus(1).to_string());
    let rows = sqlx::query!(
        "SELECT topic, action, lesson FROM contact
         WHERE received >= ?1 AND received < ?2 AND (action <> '' OR lesson <> '')
         ORDER BY received, id",
        start,
        end
    )
    .fetch_all(on.conn())
    .await?;
    Ok(rows.into_iter().map(|row| (row.topic, row.action, row.lesson)).collect())
}

/// The posts that went up in the days, only as far as they are counted.
///
/// # Errors
/// Whatever the database says.
pub async fn posts(on: &mut impl Readable, from: Day, to: Day) -> Result<Vec<WentUp>, StoreError> {
    // A publication is at most as far from its slot as summer time is from UTC.
    let (from, end) = (from.plus(-1).to_string(), to.plus(2).to_string());
    let rows = sqlx::query!(
        r#"SELECT created, status IN ('published', 'followed_up') AS "stands!: bool",
             (SELECT min(published_at) FROM post_account WHERE post = post.id) AS "at: String"
         FROM post WHERE slot >= ?1 AND slot < ?2"#,
        from,
        end
    )
    .fetch_all(on.conn())
    .await?;
    let mut posts = vec![];
    for row in rows {
        let Some(at) = row.at else { continue };
        let (at, created) = (customs::parse(&at)?, customs::parse(&row.created)?);
        posts.push(WentUp { at, created, stands: row.stands });
    }
    Ok(posts)
}
