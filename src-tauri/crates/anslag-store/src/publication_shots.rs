//! Table `publication_shot`: what a post looked like where it went up.

use anslag_domain::{
    Moment,
    id::{AccountId, PostId, PublicationShotId},
    publication_shot::PublicationShot,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct ShotRow {
    id: i64,
    account: i64,
    file: String,
    ending: String,
    kept: String,
}

impl TryFrom<ShotRow> for PublicationShot {
    type Error = StoreError;
    fn try_from(row: ShotRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: PublicationShotId(customs::id(row.id)?),
            account: AccountId(customs::id(row.account)?),
            file: row.file,
            ending: row.ending,
            kept: customs::parse(&row.kept)?,
        })
    }
}

/// Those of a post, in the order they came.
///
/// # Errors
/// Whatever the database says.
pub async fn of_post(
    on: &mut impl Readable,
    post: PostId,
) -> Result<Vec<PublicationShot>, StoreError> {
    let rows = sqlx::query_as!(
        ShotRow,
        "SELECT id, account, file, ending, kept FROM publication_shot WHERE post = ?1 ORDER BY id",
        post.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(PublicationShot::try_from).collect()
}

/// One screenshot.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(
    on: &mut impl Readable,
    id: PublicationShotId,
) -> Result<PublicationShot, StoreError> {
    sqlx::query_as!(
        ShotRow,
        "SELECT id, account, file, ending, kept FROM publication_shot WHERE id = ?1",
        id.0
    )
    .fetch_one(on.conn())
    .await?
    .try_into()
}

/// Keeps a screenshot; the same file for the same account is kept once.
///
/// # Errors
/// `InUse` when there is no such post or account.
pub async fn insert(
    write: &mut Write,
    post: PostId,
    account: AccountId,
    (file, ending): (&str, &str),
    kept: Moment,
) -> Result<(), StoreError> {
    let kept = kept.to_string();
    sqlx::query!(
        "INSERT INTO publication_shot (post, account, file, ending, kept)
         VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (post, account, file) DO NOTHING",
        post.0,
        account.0,
        file,
        ending,
        kept
    )
    .execute(write.conn())
    .await?;
    Ok(())
}
