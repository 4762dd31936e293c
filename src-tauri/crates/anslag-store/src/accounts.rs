//! Table `account`: the register of accounts, a row each.

use anslag_domain::{
    account::{Account, AccountForm},
    id::AccountId,
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct AccountRow {
    id: i64,
    platform: String,
    name: String,
    address: String,
    purpose: String,
    responsible: String,
    deputy: String,
    decided_by: String,
    decided_on: Option<String>,
    diarienummer: Option<String>,
    reported_on: Option<String>,
}

impl TryFrom<AccountRow> for Account {
    type Error = StoreError;
    fn try_from(row: AccountRow) -> Result<Self, StoreError> {
        let form = AccountForm {
            platform: row.platform,
            name: row.name,
            address: row.address,
            purpose: row.purpose,
            responsible: row.responsible,
            deputy: row.deputy,
            decided_by: row.decided_by,
            decided_on: customs::parse_opt(row.decided_on.as_deref())?,
            diarienummer: row.diarienummer,
            reported_on: customs::parse_opt(row.reported_on.as_deref())?,
        };
        Ok(Self { id: AccountId(customs::id(row.id)?), form })
    }
}

/// Every account, by name.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Account>, StoreError> {
    let rows = sqlx::query_as!(AccountRow, "SELECT * FROM account ORDER BY name, id")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter().map(Account::try_from).collect()
}

/// One account.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: AccountId) -> Result<Account, StoreError> {
    sqlx::query_as!(AccountRow, "SELECT * FROM account WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?
        .try_into()
}

/// Adds an account to the register.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, form: &AccountForm) -> Result<AccountId, StoreError> {
    let decided_on = form.decided_on.map(|day| day.to_string());
    let reported_on = form.reported_on.map(|day| day.to_string());
    let id = sqlx::query!(
        "INSERT INTO account (platform, name, address, purpose, responsible, deputy, decided_by,
             decided_on, diarienummer, reported_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        form.platform,
        form.name,
        form.address,
        form.purpose,
        form.responsible,
        form.deputy,
        form.decided_by,
        decided_on,
        form.diarienummer,
        reported_on
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(AccountId(customs::id(id)?))
}

/// Rewrites an account.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: AccountId,
    form: &AccountForm,
) -> Result<(), StoreError> {
    let decided_on = form.decided_on.map(|day| day.to_string());
    let reported_on = form.reported_on.map(|day| day.to_string());
    let done = sqlx::query!(
        "UPDATE account SET platform = ?2, name = ?3, address = ?4, purpose = ?5, responsible = ?6,
             deputy = ?7, decided_by = ?8, decided_on = ?9, diarienummer = ?10, reported_on = ?11
         WHERE id = ?1",
        id.0,
        form.platform,
        form.name,
        form.address,
        form.purpose,
        form.responsible,
        form.deputy,
        form.decided_by,
        decided_on,
        form.diarienummer,
        reported_on
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}
