//! The index over everything: what holds her words, the newest first; kept in step by triggers.

use anslag_domain::{
    Day, Moment,
    id::ContactId,
    search::{FoundKind, Source, Wish},
};
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

pub use crate::search_scope::Scope;
use crate::{Readable, StoreError, customs, search_scope::WAITING};

#[derive(sqlx::FromRow)]
struct SourceRow {
    number: String,
    title: String,
    body: String,
    at: Option<String>,
    place: String,
    state: String,
}

impl SourceRow {
    fn source(self, kind: FoundKind, id: i64) -> Result<Source, StoreError> {
        Ok(Source {
            kind,
            id: customs::id(id)?,
            day: self.at.as_deref().map(day).transpose()?,
            number: self.number,
            title: self.title,
            body: self.body,
            place: self.place,
            state: self.state,
        })
    }
}

/// How many rows of a small kind are looked through for its filters.
const FEW: u32 = 300;

/// Makes what is deleted from the index gone from its pages, and reads it back.
///
/// # Errors
/// `Customs` when the setting did not take.
pub(crate) async fn secure(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let is_set = "SELECT count(*) FROM search_index_config WHERE k = 'secure-delete' AND v = 1";
    let set: i64 = sqlx::query_scalar(is_set).fetch_one(&mut *conn).await?;
    if set == 1 {
        return Ok(());
    }
    sqlx::query("INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1)")
        .execute(&mut *conn)
        .await?;
    match sqlx::query_scalar(is_set).fetch_one(conn).await? {
        1_i64 => Ok(()),
        _ => Err(StoreError::Customs("the index keeps what is deleted".to_owned())),
    }
}

/// The rows of a kind that a search is for, the newest first, at most so many.
///
/// # Errors
/// Whatever the database says.
pub async fn find(
    on: &mut impl Readable,
    kind: FoundKind,
    wish: &Wish,
    scope: &Scope,
    limit: u32,
) -> Result<Vec<Source>, StoreError> {
    if !wish.wants(kind) || scope.is_empty() {
        return Ok(vec![]);
    }
    let large = matches!(kind, FoundKind::Contact | FoundKind::Post);
    let mut query = beginning(kind, wish);
    if large {
        scope.narrow(&mut query, kind, wish);
    }
    query.push(if wish.words.is_empty() { newest(kind) } else { " ORDER BY s.rowid DESC" });
    query.push(" LIMIT ").push_bind(if large || !wish.filters() { limit } else { FEW });
    let ids: Vec<i64> = query.build_query_scalar().fetch_all(on.conn()).await?;
    let mut found = sources(on, kind, &ids).await?;
    if !large {
        found.retain(|source| scope.holds(source, wish));
        found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    }
    Ok(found)
}

/// The contacts a list is for: by id, in the list's order.
///
/// # Errors
/// Whatever the database says.
pub async fn contacts(
    on: &mut impl Readable,
    wish: &Wish,
    scope: &Scope,
    waiting: bool,
    limit: u32,
) -> Result<Vec<ContactId>, StoreError> {
    if !wish.wants(FoundKind::Contact) || scope.is_empty() {
        return Ok(vec![]);
    }
    let mut query = beginning(FoundKind::Contact, wish);
    scope.narrow(&mut query, FoundKind::Contact, wish);
    if waiting {
        query.push(" AND ").push(WAITING);
    }
    query.push(match (wish.words.is_empty(), waiting) {
        (true, true) => " ORDER BY c.worry DESC, c.received, c.id",
        (true, false) => newest(FoundKind::Contact),
        (false, _) => " ORDER BY s.rowid DESC",
    });
    query.push(" LIMIT ").push_bind(limit);
    let ids: Vec<i64> = query.build_query_scalar().fetch_all(on.conn()).await?;
    ids.into_iter().map(|id| Ok(ContactId(customs::id(id)?))).collect()
}

/// How many contacts a list without words has in all.
///
/// # Errors
/// Whatever the database says.
pub async fn count(
    on: &mut impl Readable,
    wish: &Wish,
    scope: &Scope,
    waiting: bool,
) -> Result<u32, StoreError> {
    if scope.is_empty() {
        return Ok(0);
    }
    let mut query = QueryBuilder::new("SELECT count(*) FROM contact AS c WHERE true");
    scope.narrow(&mut query, FoundKind::Contact, wish);
    if waiting {
        query.push(" AND ").push(WAITING);
    }
    customs::id(query.build_query_scalar().fetch_one(on.conn()).await?)
}

/// The contacts with exactly this number, their own or the diarium's.
///
/// # Errors
/// Whatever the database says.
pub async fn numbered(on: &mut impl Readable, number: &str) -> Result<Vec<Source>, StoreError> {
    let number = number.trim();
    let (year, nth) = own_number(number).unwrap_or((0, 0));
    let ids = sqlx::query_scalar!(
        r#"SELECT id AS "id!: i64" FROM contact WHERE year = ?1 AND number = ?2
           UNION SELECT id FROM contact WHERE diarienummer = ?3 COLLATE NOCASE LIMIT 20"#,
        year,
        nth,
        number
    )
    .fetch_all(on.conn())
    .await?;
    sources(on, FoundKind::Contact, &ids).await
}

/// Year and number of `KON-2026-0142`.
fn own_number(text: &str) -> Option<(i64, i64)> {
    let upper = text.to_uppercase();
    let (year, number) = upper.strip_prefix("KON-")?.split_once('-')?;
    Some((year.parse().ok()?, number.parse().ok()?))
}

/// The question up to its filters: from the index where there are words, else from the table. In
/// it `c` is the row and `s` its place in the index.
fn beginning(kind: FoundKind, wish: &Wish) -> QueryBuilder<Sqlite> {
    let table = table(kind);
    if wish.words.is_empty() {
        return QueryBuilder::new(format!("SELECT c.id FROM {table} AS c WHERE true"));
    }
    let first = code(kind) << 32;
    let mut query = QueryBuilder::new(format!(
        "SELECT c.id FROM search_index AS s CROSS JOIN {table} AS c ON c.id = s.rowid - {first}
         WHERE s.rowid > {first} AND s.rowid < {first} + 4294967296 AND s.text MATCH "
    ));
    query.push_bind(pieces(&wish.words));
    query
}

fn newest(kind: FoundKind) -> &'static str {
    match kind {
        FoundKind::Contact => " ORDER BY c.received DESC, c.id DESC",
        _ => " ORDER BY c.id DESC",
    }
}

/// The words as the index is asked for them: whole phrases of letters. What is shorter than three
/// letters is asked for at the beginning of a word, where a space stands before it.
fn pieces(words: &[String]) -> String {
    let piece = |word: &String| {
        let space = if word.chars().count() < 3 { " " } else { "" };
        format!("\"{space}{}\"", word.replace('"', "\"\""))
    };
    words.iter().map(piece).collect::<Vec<_>>().join(" ")
}

async fn sources(
    on: &mut impl Readable,
    kind: FoundKind,
    ids: &[i64],
) -> Result<Vec<Source>, StoreError> {
    let code = code(kind);
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let row: SourceRow = sqlx::query_as(
            "SELECT number, title, body, at, place, state FROM search_source
             WHERE kind = ?1 AND id = ?2",
        )
        .bind(code)
        .bind(id)
        .fetch_one(on.conn())
        .await?;
        found.push(row.source(kind, *id)?);
    }
    Ok(found)
}

/// The day of a moment, a slot or a day.
fn day(at: &str) -> Result<Day, StoreError> {
    match at.parse::<Moment>() {
        Ok(moment) => Ok(moment.day()),
        Err(_) => customs::parse(at.get(..10).unwrap_or(at)),
    }
}

/// The kind's number in the index.
fn code(kind: FoundKind) -> i64 {
    match kind {
        FoundKind::Contact => 1,
        FoundKind::Post => 2,
        FoundKind::Incident => 3,
        FoundKind::Account => 4,
        FoundKind::Run => 5,
        FoundKind::Media => 6,
        FoundKind::Goal => 7,
        FoundKind::Template => 8,
    }
}

fn table(kind: FoundKind) -> &'static str {
    match kind {
        FoundKind::Contact => "contact",
        FoundKind::Post => "post",
        FoundKind::Incident => "incident",
        FoundKind::Account => "account",
        FoundKind::Run => "checklist_run",
        FoundKind::Media => "media",
        FoundKind::Goal => "goal",
        FoundKind::Template => "template",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_words_are_asked_for_at_a_beginning_and_quotes_are_kept() {
        let words = ["lek", "pm", "a\"b"].map(str::to_owned);
        assert_eq!(pieces(&words), "\"lek\" \" pm\" \"a\"\"b\"");
        assert_eq!(own_number("kon-2026-0142"), Some((2026, 142)));
        assert_eq!(own_number("KON-2026"), None);
    }
}
