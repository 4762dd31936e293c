//! Table `template`: hers; the shipped ones lie on the shelf.

use anslag_domain::{
    id::TemplateId,
    template::{Template, TemplateForm},
};

use crate::{Readable, StoreError, Write, customs, sealed::Sealed};

/// Her templates by name.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<Template>, StoreError> {
    let rows = sqlx::query!("SELECT id, kind, name, text FROM template ORDER BY name, id")
        .fetch_all(on.conn())
        .await?;
    rows.into_iter()
        .map(|row| {
            let form =
                TemplateForm { kind: customs::word(&row.kind)?, name: row.name, text: row.text };
            Ok(Template { id: Some(TemplateId(customs::id(row.id)?)), form })
        })
        .collect()
}

/// Writes a new one down.
///
/// # Errors
/// Whatever the database says.
pub async fn insert(write: &mut Write, form: &TemplateForm) -> Result<TemplateId, StoreError> {
    let kind = customs::to_word(&form.kind)?;
    let done = sqlx::query!(
        "INSERT INTO template (kind, name, text) VALUES (?1, ?2, ?3)",
        kind,
        form.name,
        form.text
    )
    .execute(write.conn())
    .await?;
    Ok(TemplateId(customs::id(done.last_insert_rowid())?))
}

/// Rewrites one.
///
/// # Errors
/// `NotFound`.
pub async fn update(
    write: &mut Write,
    id: TemplateId,
    form: &TemplateForm,
) -> Result<(), StoreError> {
    let kind = customs::to_word(&form.kind)?;
    let done = sqlx::query!(
        "UPDATE template SET kind = ?2, name = ?3, text = ?4 WHERE id = ?1",
        id.0,
        kind,
        form.name,
        form.text
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}

/// Takes one away.
///
/// # Errors
/// `NotFound`.
pub async fn delete(write: &mut Write, id: TemplateId) -> Result<(), StoreError> {
    let done =
        sqlx::query!("DELETE FROM template WHERE id = ?1", id.0).execute(write.conn()).await?;
    crate::write::one(&done)
}
