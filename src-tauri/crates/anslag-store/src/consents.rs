//! Tables `consent` and `media_consent`: what people have agreed to, and for which pictures.

use std::collections::HashMap;

use anslag_domain::{
    consent::{Consent, ConsentForm, Withdrawal},
    id::{ConsentId, MediaId},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

struct ConsentRow {
    id: i64,
    person: String,
    child: i64,
    guardians: String,
    purpose: String,
    given: String,
    valid_to: Option<String>,
    note: String,
    withdrawn_on: Option<String>,
    withdrawn_note: String,
}

impl ConsentRow {
    fn with(self, media: Vec<MediaId>) -> Result<Consent, StoreError> {
        let on = customs::parse_opt(self.withdrawn_on.as_deref())?;
        Ok(Consent {
            id: ConsentId(customs::id(self.id)?),
            form: ConsentForm {
                person: self.person,
                child: self.child == 1,
                guardians: customs::json(&self.guardians)?,
                purpose: self.purpose,
                given: customs::parse(&self.given)?,
                valid_to: customs::parse_opt(self.valid_to.as_deref())?,
                note: self.note,
            },
            withdrawn: on.map(|on| Withdrawal { on, note: self.withdrawn_note }),
            media,
        })
    }
}

/// Every consent, by person.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Consent>, StoreError> {
    let rows = sqlx::query_as!(ConsentRow, "SELECT * FROM consent ORDER BY person, id")
        .fetch_all(on.conn())
        .await?;
    let ties = sqlx::query!("SELECT media, consent FROM media_consent ORDER BY media")
        .fetch_all(on.conn())
        .await?;
    let mut pictures: HashMap<i64, Vec<MediaId>> = HashMap::new();
    for tie in ties {
        pictures.entry(tie.consent).or_default().push(MediaId(customs::id(tie.media)?));
    }
    rows.into_iter()
        .map(|row| {
            let media = pictures.remove(&row.id).unwrap_or_default();
            row.with(media)
        })
        .collect()
}

/// One consent.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(on: &mut impl Readable, id: ConsentId) -> Result<Consent, StoreError> {
    let row = sqlx::query_as!(ConsentRow, "SELECT * FROM consent WHERE id = ?1", id.0)
        .fetch_one(on.conn())
        .await?;
    let media = sqlx::query_scalar!(
        "SELECT media FROM media_consent WHERE consent = ?1 ORDER BY media",
        id.0
    )
    .fetch_all(on.conn())
    .await?;
    let ids: Result<_, _> = media.into_iter().map(|id| customs::id(id).map(MediaId)).collect();
    row.with(ids?)
}

/// The consents for a whole picture.
///
/// # Errors
/// Whatever the database says.
pub async fn of_media(on: &mut impl Readable, whole: MediaId) -> Result<Vec<Consent>, StoreError> {
    let ids = sqlx::query_scalar!(
        "SELECT consent FROM media_consent WHERE media = ?1 ORDER BY consent",
        whole.0
    )
    .fetch_all(on.conn())
    .await?;
    let mut consents = Vec::with_capacity(ids.len());
    for id in ids {
        consents.push(get(on, ConsentId(customs::id(id)?)).await?);
    }
    Ok(consents)
}

/// Writes a consent down.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, form: &ConsentForm) -> Result<ConsentId, StoreError> {
    let (guardians, given) = (customs::to_json(&form.guardians)?, form.given.to_string());
    let valid_to = form.valid_to.map(|day| day.to_string());
    let id = sqlx::query!(
        "INSERT INTO consent (person, child, guardians, purpose, given, valid_to, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        form.person,
        form.child,
        guardians,
        form.purpose,
        given,
        valid_to,
        form.note
    )
    .execute(write.conn())
    .await?
    .last_insert_rowid();
    Ok(ConsentId(customs::id(id)?))
}

/// Rewrites a consent, with its withdrawal; its pictures are tied apart.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn update(write: &mut Write, consent: &Consent) -> Result<(), StoreError> {
    let Consent { id, form, withdrawn, .. } = consent;
    let (guardians, given) = (customs::to_json(&form.guardians)?, form.given.to_string());
    let valid_to = form.valid_to.map(|day| day.to_string());
    let on = withdrawn.as_ref().map(|withdrawal| withdrawal.on.to_string());
    let said = withdrawn.as_ref().map(|w| w.note.clone()).unwrap_or_default();
    let done = sqlx::query!(
        "UPDATE consent SET person = ?2, child = ?3, guardians = ?4, purpose = ?5, given = ?6,
             valid_to = ?7, note = ?8, withdrawn_on = ?9, withdrawn_note = ?10
         WHERE id = ?1",
        id.0,
        form.person,
        form.child,
        guardians,
        form.purpose,
        given,
        valid_to,
        form.note,
        on,
        said
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes a consent away that no picture rests on.
///
/// # Errors
/// `InUse` while a picture is tied to it, `NotFound` when there is none.
pub async fn delete(write: &mut Write, id: ConsentId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM consent WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}

/// Ties a consent to a whole picture; a tie that is there stays as it is.
///
/// # Errors
/// `InUse` when there is no such picture or consent.
pub async fn tie(write: &mut Write, id: ConsentId, whole: MediaId) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO media_consent (media, consent) VALUES (?1, ?2)
         ON CONFLICT (media, consent) DO NOTHING",
        whole.0,
        id.0
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Loosens a consent from a picture.
///
/// # Errors
/// `NotFound` when they are not tied.
pub async fn loosen(write: &mut Write, id: ConsentId, whole: MediaId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM media_consent WHERE media = ?1 AND consent = ?2", whole.0, id.0)
            .execute(write.conn())
            .await?;
    crate::write::one(&done)
}
