//! Table `account_picture`: what an account looked like as a whole.

use anslag_domain::{
    archive::AccountPicture,
    id::{AccountId, AccountPictureId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct PictureRow {
    id: i64,
    account: i64,
    name: String,
    file: String,
    ending: String,
    bytes: i64,
    taken: String,
}

impl TryFrom<PictureRow> for AccountPicture {
    type Error = StoreError;
    fn try_from(row: PictureRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: AccountPictureId(customs::id(row.id)?),
            account: AccountId(customs::id(row.account)?),
            name: row.name,
            file: row.file,
            ending: row.ending,
            bytes: customs::id(row.bytes)?,
            taken: customs::parse(&row.taken)?,
        })
    }
}

/// Those of an account, the oldest first.
///
/// # Errors
/// Whatever the database says.
pub async fn of(
    on: &mut impl Readable,
    account: AccountId,
) -> Result<Vec<AccountPicture>, StoreError> {
    let rows = sqlx::query_as!(
        PictureRow,
        "SELECT * FROM account_picture WHERE account = ?1 ORDER BY taken, id",
        account.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter().map(AccountPicture::try_from).collect()
}

/// One picture.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(
    on: &mut impl Readable,
    id: AccountPictureId,
) -> Result<AccountPicture, StoreError> {
    sqlx::query_as!(PictureRow, "SELECT * FROM account_picture WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?
        .try_into()
}

/// Ties a file that lies on the disk to an account; its id is given anew. The same file again is
/// the same picture, with the name and the day now said.
///
/// # Errors
/// `InUse` when there is no such account.
pub async fn insert(
    write: &mut Write,
    new: &AccountPicture,
) -> Result<AccountPictureId, StoreError> {
    let taken = new.taken.to_string();
    let id = sqlx::query_scalar!(
        "INSERT INTO account_picture (account, name, file, ending, bytes, taken)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (account, file) DO UPDATE SET name = excluded.name, taken = excluded.taken
         RETURNING id",
        new.account.0,
        new.name,
        new.file,
        new.ending,
        new.bytes,
        taken
    )
    .fetch_one(write.conn())
    .await?;
    Ok(AccountPictureId(customs::id(id)?))
}

/// Loosens a picture from its account.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: AccountPictureId) -> Result<(), StoreError> {
    let done = sqlx::query!("DELETE FROM account_picture WHERE id = ?1", id.0)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}
