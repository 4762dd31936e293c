//! Tables `statistics_import`, `platform_post` and `platform_day`: what the platforms told.

use anslag_domain::{
    Day, Moment,
    id::{AccountId, PlatformPostId, PostId, StatisticsImportId},
    platform::{KeptPost, PlatformDay, PlatformPost, Reach, StatisticsImport},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct PostRow {
    id: i64,
    account: i64,
    import: i64,
    key: String,
    link: Option<String>,
    text: String,
    kind: String,
    at: Option<String>,
    figures: String,
    reach: Option<i64>,
    post: Option<i64>,
}

impl TryFrom<PostRow> for KeptPost {
    type Error = StoreError;
    fn try_from(row: PostRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: PlatformPostId(customs::id(row.id)?),
            account: AccountId(customs::id(row.account)?),
            import: StatisticsImportId(customs::id(row.import)?),
            told: PlatformPost {
                key: row.key,
                link: row.link,
                text: row.text,
                kind: row.kind,
                at: customs::parse_opt::<Moment>(row.at.as_deref())?,
                figures: customs::json(&row.figures)?,
                reach: row.reach.map(customs::id).transpose()?.map(Reach::of),
            },
            post: row.post.map(customs::id).transpose()?.map(PostId),
        })
    }
}

/// Every post that was told of on an account, or on all, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn posts(
    on: &mut impl Readable,
    account: Option<AccountId>,
) -> Result<Vec<KeptPost>, StoreError> {
    let account = account.map(|account| account.0);
    let rows = sqlx::query_as!(
        PostRow,
        "SELECT * FROM platform_post WHERE ?1 IS NULL OR account = ?1
         ORDER BY at DESC, id DESC",
        account
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(KeptPost::try_from).collect()
}

/// The days of an account in a period, in order.
///
/// # Errors
/// Whatever the database says.
pub async fn days(
    on: &mut impl Readable,
    account: AccountId,
    from: Day,
    to: Day,
) -> Result<Vec<PlatformDay>, StoreError> {
    let (from, to) = (from.to_string(), to.to_string());
    let rows = sqlx::query!(
        "SELECT day, figures, reach FROM platform_day
         WHERE account = ?1 AND day BETWEEN ?2 AND ?3 ORDER BY day",
        account.0,
        from,
        to
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(PlatformDay {
                day: customs::parse(&row.day)?,
                figures: customs::json(&row.figures)?,
                reach: row.reach.map(customs::id).transpose()?.map(Reach::of),
            })
        })
        .collect()
}

/// What has been taken in, the latest first.
///
/// # Errors
/// Whatever the database says.
pub async fn imports(on: &mut impl Readable) -> Result<Vec<StatisticsImport>, StoreError> {
    let rows = sqlx::query!("SELECT * FROM statistics_import ORDER BY id DESC")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(StatisticsImport {
                id: StatisticsImportId(customs::id(row.id)?),
                account: AccountId(customs::id(row.account)?),
                file_name: row.file_name,
                sha256: row.sha256,
                form: row.form,
                at: customs::parse(&row.at)?,
                rows: customs::id(row.rows)?,
            })
        })
        .collect()
}

/// Notes that a file is taken in; its id is given anew.
///
/// # Errors
/// `InUse` when there is no such account.
pub async fn begin(
    write: &mut Write,
    import: &StatisticsImport,
) -> Result<StatisticsImportId, StoreError> {
    let at = import.at.to_string();
    let id = sqlx::query!(
        "INSERT INTO statistics_import (account, file_name, sha256, form, at, rows)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        import.account.0,
        import.file_name,
        import.sha256,
        import.form,
        at,
        import.rows
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(StatisticsImportId(customs::id(id)?))
}

/// Keeps what is told of a post; what was told of it before is written over, a match stays.
///
/// # Errors
/// `InUse` when account or post is not there.
pub async fn keep(
    write: &mut Write,
    account: AccountId,
    import: StatisticsImportId,
    told: &PlatformPost,
    post: Option<PostId>,
) -> Result<(), StoreError> {
    let (at, figures) = (told.at.map(|at| at.to_string()), customs::to_json(&told.figures)?);
    let (reach, post) = (told.reach.map(Reach::persons), post.map(|post| post.0));
    sqlx::query!(
        "INSERT INTO platform_post
             (account, import, key, link, text, kind, at, figures, reach, post)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (account, key) DO UPDATE SET import = ?2, link = ?4, text = ?5, kind = ?6,
             at = ?7, figures = ?8, reach = ?9, post = coalesce(post, ?10)",
        account.0,
        import.0,
        told.key,
        told.link,
        told.text,
        told.kind,
        at,
        figures,
        reach,
        post
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Keeps what is told of a day; figures of it that were told before and are not told now stay.
///
/// # Errors
/// `InUse` when there is no such account.
pub async fn keep_day(
    write: &mut Write,
    account: AccountId,
    import: StatisticsImportId,
    told: &PlatformDay,
) -> Result<(), StoreError> {
    let (day, figures) = (told.day.to_string(), customs::to_json(&told.figures)?);
    let reach = told.reach.map(Reach::persons);
    sqlx::query!(
        "INSERT INTO platform_day (account, import, day, figures, reach)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (account, day) DO UPDATE SET import = ?2,
             figures = json_patch(figures, ?4), reach = coalesce(?5, reach)",
        account.0,
        import.0,
        day,
        figures,
        reach
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Says which post of the office's it is, or that it is none.
///
/// # Errors
/// `NotFound`, or `InUse` when there is no such post.
pub async fn tie(
    write: &mut Write,
    id: PlatformPostId,
    post: Option<PostId>,
) -> Result<(), StoreError> {
    let post = post.map(|post| post.0);
    let done = sqlx::query!("UPDATE platform_post SET post = ?2 WHERE id = ?1", id.0, post)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}
