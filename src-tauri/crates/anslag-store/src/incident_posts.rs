//! Table `incident_post`: the posts that are about an incident.

use anslag_domain::id::{IncidentId, PostId};

use crate::{StoreError, Write, sealed::Sealed};

/// Ties a post to an incident; one that is tied stays so.
///
/// # Errors
/// `InUse` for a post or an incident that is not there.
pub async fn tie(write: &mut Write, incident: IncidentId, post: PostId) -> Result<(), StoreError> {
    sqlx::query!(
        "INSERT INTO incident_post (incident, post) VALUES (?1, ?2)
         ON CONFLICT (incident, post) DO NOTHING",
        incident.0,
        post.0
    )
    .execute(write.conn())
    .await?;
    Ok(())
}

/// Takes the tie away; the post stays.
///
/// # Errors
/// `NotFound` when they are not tied.
pub async fn loosen(
    write: &mut Write,
    incident: IncidentId,
    post: PostId,
) -> Result<(), StoreError> {
    let done = sqlx::query!(
        "DELETE FROM incident_post WHERE incident = ?1 AND post = ?2",
        incident.0,
        post.0
    )
    .execute(write.conn())
    .await?;
    crate::write::one(&done)
}
