//! Tables `rule_setting`, `own_word` and `own_rule`: the review's rules as hers.

use anslag_domain::rule::{OwnRule, RuleSetting};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct SettingRow {
    rule: String,
    off: Option<i64>,
    bite: Option<String>,
    params: String,
    exceptions: String,
}

impl TryFrom<SettingRow> for RuleSetting {
    type Error = StoreError;
    fn try_from(row: SettingRow) -> Result<Self, StoreError> {
        Ok(Self {
            rule: row.rule,
            off: row.off.map(|off| off == 1),
            bite: row.bite.as_deref().map(customs::word).transpose()?,
            params: customs::json(&row.params)?,
            exceptions: customs::json(&row.exceptions)?,
        })
    }
}

/// A number that changes whenever anything here or the profile does, Ångra included.
///
/// # Errors
/// Whatever the database says.
pub async fn stamp(on: &mut impl Readable) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"SELECT coalesce(max(id), 0) AS "stamp!: i64" FROM journal_change
           WHERE tbl IN ('rule_setting', 'own_word', 'own_rule', 'review_profile')"#
    )
    .fetch_one(on.conn())
    .await?)
}

/// What she has changed in the rules, by rule.
///
/// # Errors
/// Whatever the database says.
pub async fn settings(on: &mut impl Readable) -> Result<Vec<RuleSetting>, StoreError> {
    let rows = sqlx::query_as!(
        SettingRow,
        "SELECT rule, off, bite, params, exceptions FROM rule_setting ORDER BY rule"
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(RuleSetting::try_from).collect()
}

/// Writes down what she has changed in a rule; gives its row.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, setting: &RuleSetting) -> Result<u32, StoreError> {
    let bite = setting.bite.as_ref().map(customs::to_word).transpose()?;
    let (params, exceptions) =
        (customs::to_json(&setting.params)?, customs::to_json(&setting.exceptions)?);
    let id = sqlx::query_scalar!(
        "INSERT INTO rule_setting (rule, off, bite, params, exceptions)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (rule) DO UPDATE SET off = ?2, bite = ?3, params = ?4, exceptions = ?5
         RETURNING id",
        setting.rule,
        setting.off,
        bite,
        params,
        exceptions
    )
    .fetch_one(write.conn())
    .await?;
    customs::id(id)
}

/// Makes a rule as shipped again; gives the row that went.
///
/// # Errors
/// `NotFound` when nothing was changed in it.
pub async fn reset(write: &mut Write, rule: &str) -> Result<u32, StoreError> {
    let id = sqlx::query_scalar!("DELETE FROM rule_setting WHERE rule = ?1 RETURNING id", rule)
        .fetch_one(write.conn())
        .await?;
    customs::id(id)
}

/// Her own words, in order.
///
/// # Errors
/// Whatever the database says.
pub async fn words(on: &mut impl Readable) -> Result<Vec<String>, StoreError> {
    Ok(sqlx::query_scalar!("SELECT word FROM own_word ORDER BY word").fetch_all(on.conn()).await?)
}

/// Writes a word down; gives its row, also when it was there.
///
/// # Errors
/// Whatever the database says.
pub async fn add_word(write: &mut Write, word: &str) -> Result<u32, StoreError> {
    let id = sqlx::query_scalar!(
        "INSERT INTO own_word (word) VALUES (?1)
         ON CONFLICT (word) DO UPDATE SET word = ?1 RETURNING id",
        word
    )
    .fetch_one(write.conn())
    .await?;
    customs::id(id)
}

/// Takes a word away; gives the row that went.
///
/// # Errors
/// `NotFound` when it is not there.
pub async fn remove_word(write: &mut Write, word: &str) -> Result<u32, StoreError> {
    let id = sqlx::query_scalar!("DELETE FROM own_word WHERE word = ?1 RETURNING id", word)
        .fetch_one(write.conn())
        .await?;
    customs::id(id)
}

/// Her own rule pages, by file.
///
/// # Errors
/// Whatever the database says.
pub async fn own(on: &mut impl Readable) -> Result<Vec<OwnRule>, StoreError> {
    Ok(sqlx::query_as!(OwnRule, "SELECT file, text FROM own_rule ORDER BY file")
        .fetch_all(on.conn())
        .await?)
}

/// Writes a rule page down; gives its row.
///
/// # Errors
/// Whatever the database says.
pub async fn write_own(write: &mut Write, page: &OwnRule) -> Result<u32, StoreError> {
    let id = sqlx::query_scalar!(
        "INSERT INTO own_rule (file, text) VALUES (?1, ?2)
         ON CONFLICT (file) DO UPDATE SET text = ?2 RETURNING id",
        page.file,
        page.text
    )
    .fetch_one(write.conn())
    .await?;
    customs::id(id)
}

/// Takes a rule page away; gives the row that went.
///
/// # Errors
/// `NotFound` when it is not there.
pub async fn delete_own(write: &mut Write, file: &str) -> Result<u32, StoreError> {
    let id = sqlx::query_scalar!("DELETE FROM own_rule WHERE file = ?1 RETURNING id", file)
        .fetch_one(write.conn())
        .await?;
    customs::id(id)
}
