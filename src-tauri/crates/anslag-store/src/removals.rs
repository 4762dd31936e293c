//! Tables `removal`, `removal_evidence`, `removal_profile`: what was taken away, and why.

use std::collections::{HashMap, HashSet};

use anslag_domain::{
    id::{AccountId, ContactId, RemovalId},
    removal::{KeptBefore, Removal, RemovalForm},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct RemovalRow {
    id: i64,
    account: Option<i64>,
    contact: Option<i64>,
    link: Option<String>,
    no_evidence: String,
    posted: Option<String>,
    known: String,
    done: Option<String>,
    measure: String,
    until: Option<String>,
    ground: Option<String>,
    point: Option<String>,
    rule_number: Option<i64>,
    motive: String,
    decided_by: String,
    warned: String,
    other_way: String,
    informed: Option<String>,
    informed_text: String,
    police_at: Option<String>,
    police: String,
    registration: Option<String>,
    diarienummer: Option<String>,
    gallring_basis: String,
}

impl TryFrom<RemovalRow> for RemovalForm {
    type Error = StoreError;
    fn try_from(row: RemovalRow) -> Result<Self, StoreError> {
        Ok(Self {
            account: row.account.map(customs::id).transpose()?.map(AccountId),
            contact: row.contact.map(customs::id).transpose()?.map(ContactId),
            link: row.link,
            no_evidence: row.no_evidence,
            posted: customs::parse_opt(row.posted.as_deref())?,
            known: customs::parse(&row.known)?,
            done: customs::parse_opt(row.done.as_deref())?,
            measure: customs::word(&row.measure)?,
            until: customs::parse_opt(row.until.as_deref())?,
            ground: row.ground.as_deref().map(customs::word).transpose()?,
            point: row.point.as_deref().map(customs::word).transpose()?,
            rule_number: row.rule_number.map(customs::id).transpose()?,
            motive: row.motive,
            decided_by: row.decided_by,
            warned: row.warned,
            other_way: row.other_way,
            informed: customs::parse_opt(row.informed.as_deref())?,
            informed_text: row.informed_text,
            police_at: customs::parse_opt(row.police_at.as_deref())?,
            police: row.police,
            registration: row.registration.as_deref().map(customs::word).transpose()?,
            diarienummer: row.diarienummer,
            gallring_basis: row.gallring_basis,
        })
    }
}

/// Every dossier, the latest knowledge first.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Removal>, StoreError> {
    let rows = sqlx::query_as!(RemovalRow, "SELECT * FROM removal ORDER BY known DESC, id DESC")
        .fetch_all(on.conn())
        .await?;
    let mut evidence = evidence(on).await?;
    let named: HashSet<i64> = sqlx::query_scalar!("SELECT removal FROM removal_profile")
        .fetch_all(on.conn())
        .await?
        .into_iter()
        .collect();
    let one = |row: RemovalRow| {
        let id = row.id;
        let kept = evidence.remove(&id).unwrap_or_default();
        Ok(Removal::of(RemovalId(customs::id(id)?), row.try_into()?, kept, named.contains(&id)))
    };
    rows.into_iter().map(one).collect()
}

async fn evidence(on: &mut impl Readable) -> Result<HashMap<i64, Vec<KeptBefore>>, StoreError> {
    let rows =
        sqlx::query!("SELECT * FROM removal_evidence ORDER BY id").fetch_all(on.conn()).await?;
    let mut by_removal: HashMap<i64, Vec<KeptBefore>> = HashMap::new();
    for row in rows {
        by_removal.entry(row.removal).or_default().push(KeptBefore {
            file_name: row.file_name,
            sha256: row.file,
            ending: row.ending,
            bytes: customs::id(row.bytes)?,
            kept: customs::parse(&row.kept)?,
        });
    }
    Ok(by_removal)
}

/// One dossier.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: RemovalId) -> Result<Removal, StoreError> {
    all(on).await?.into_iter().find(|removal| removal.id == id).ok_or(StoreError::NotFound)
}

/// Opens a dossier.
///
/// # Errors
/// `InUse` for an account or contact that is not there.
pub async fn insert(write: &mut Write, form: &RemovalForm) -> Result<RemovalId, StoreError> {
    let known = form.known.to_string();
    let id = sqlx::query!(
        "INSERT INTO removal (no_evidence, known, measure, motive, decided_by, warned, other_way,
             informed_text, police, gallring_basis)
         VALUES ('', ?1, 'hide', '', '', '', '', '', '', '')",
        known
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    let id = RemovalId(customs::id(id)?);
    update(write, id, form).await?;
    Ok(id)
}

/// Rewrites a dossier.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(
    write: &mut Write,
    id: RemovalId,
    form: &RemovalForm,
) -> Result<(), StoreError> {
    place(write, id, form).await?;
    reasons(write, id, form).await?;
    after(write, id, form).await
}

/// Where it stood, when, and what was done.
async fn place(write: &mut Write, id: RemovalId, form: &RemovalForm) -> Result<(), StoreError> {
    let (account, contact) = (form.account.map(|id| id.0), form.contact.map(|id| id.0));
    let (posted, known) = (form.posted.map(|at| at.to_string()), form.known.to_string());
    let (done, until) = (form.done.map(|at| at.to_string()), form.until.map(|day| day.to_string()));
    let measure = customs::to_word(&form.measure)?;
    let done = sqlx::query!(
        "UPDATE removal SET account = ?2, contact = ?3, link = ?4, no_evidence = ?5, posted = ?6,
             known = ?7, done = ?8, until = ?9, warned = ?10, decided_by = ?11, other_way = ?12,
             measure = ?13 WHERE id = ?1",
        id.0,
        account,
        contact,
        form.link,
        form.no_evidence,
        posted,
        known,
        done,
        until,
        form.warned,
        form.decided_by,
        form.other_way,
        measure
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Why.
async fn reasons(write: &mut Write, id: RemovalId, form: &RemovalForm) -> Result<(), StoreError> {
    let ground = form.ground.as_ref().map(customs::to_word).transpose()?;
    let point = form.point.as_ref().map(customs::to_word).transpose()?;
    let done = sqlx::query!(
        "UPDATE removal SET ground = ?2, point = ?3, rule_number = ?4, motive = ?5 WHERE id = ?1",
        id.0,
        ground,
        point,
        form.rule_number,
        form.motive
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Who was told, and how it is kept.
async fn after(write: &mut Write, id: RemovalId, form: &RemovalForm) -> Result<(), StoreError> {
    let informed = form.informed.map(|at| at.to_string());
    let police_at = form.police_at.map(|day| day.to_string());
    let registration = form.registration.as_ref().map(customs::to_word).transpose()?;
    let done = sqlx::query!(
        "UPDATE removal SET informed = ?2, informed_text = ?3, police_at = ?4, police = ?5,
             registration = ?6, diarienummer = ?7, gallring_basis = ?8 WHERE id = ?1",
        id.0,
        informed,
        form.informed_text,
        police_at,
        form.police,
        registration,
        form.diarienummer,
        form.gallring_basis
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Ties a file to a dossier; nothing takes it away but gallring.
///
/// # Errors
/// `InUse` when there is no such dossier.
pub async fn keep(write: &mut Write, id: RemovalId, kept: &KeptBefore) -> Result<(), StoreError> {
    let at = kept.kept.to_string();
    sqlx::query!(
        "INSERT INTO removal_evidence (removal, file_name, file, ending, bytes, kept)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        id.0,
        kept.file_name,
        kept.sha256,
        kept.ending,
        kept.bytes,
        at
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// The profile's name as it was shown, kept apart.
///
/// # Errors
/// Whatever the database says.
pub async fn profile(on: &mut impl Readable, id: RemovalId) -> Result<Option<String>, StoreError> {
    Ok(sqlx::query_scalar!("SELECT name FROM removal_profile WHERE removal = ?1", id.0)
        .fetch_optional(on.conn())
        .await?)
}

/// Every profile's name, by its dossier: only for one who asks what is kept of her.
///
/// # Errors
/// Whatever the database says.
pub async fn profiles(on: &mut impl Readable) -> Result<HashMap<RemovalId, String>, StoreError> {
    let rows =
        sqlx::query!("SELECT removal, name FROM removal_profile").fetch_all(on.conn()).await?;
    rows.into_iter().map(|row| Ok((RemovalId(customs::id(row.removal)?), row.name))).collect()
}

/// Writes the profile's name, or takes it away.
///
/// # Errors
/// `InUse` when there is no such dossier.
pub async fn set_profile(
    write: &mut Write,
    id: RemovalId,
    name: Option<&str>,
) -> Result<(), StoreError> {
    sqlx::query!("DELETE FROM removal_profile WHERE removal = ?1", id.0)
        .execute(write.conn())
        .await?;
    if let Some(name) = name {
        sqlx::query!("INSERT INTO removal_profile (removal, name) VALUES (?1, ?2)", id.0, name)
            .execute(write.conn())
            .await?;
    }
    Ok(())
}
