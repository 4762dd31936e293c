//! Table `incident_authority`: whom she points residents to, where she differs from what is shipped.

use anslag_domain::incident::AuthorityForm;

use crate::{Readable, StoreError, Write, sealed::Sealed};

/// Hers, by name, each with whether she has taken it away.
///
/// # Errors
/// Whatever the database says.
pub async fn all(on: &mut impl Readable) -> Result<Vec<(AuthorityForm, bool)>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT name, reach, concerns, hidden AS "hidden!: bool" FROM incident_authority
           ORDER BY name"#
    )
    .fetch_all(on.conn())
    .await?;
    let form = |name, reach, concerns| AuthorityForm { name, reach, concerns };
    Ok(rows.into_iter().map(|r| (form(r.name, r.reach, r.concerns), r.hidden)).collect())
}

/// Writes one down, in place of one by the same name.
///
/// # Errors
/// Whatever the database says.
pub async fn set(write: &mut Write, form: &AuthorityForm, hidden: bool) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO incident_authority (name, reach, concerns, hidden) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (name) DO UPDATE SET reach = ?2, concerns = ?3, hidden = ?4",
        form.name,
        form.reach,
        form.concerns,
        hidden
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Takes hers away; a shipped one by the name then stands again.
///
/// # Errors
/// `NotFound` when she has none by the name.
pub async fn remove(write: &mut Write, name: &str) -> Result<(), StoreError> {
    let done = sqlx::query!("DELETE FROM incident_authority WHERE name = ?1", name)
        .execute(write.conn())
        .await?;
    crate::write::one(&done)
}
