//! A post's earlier texts, read from the journal's images.

use anslag_domain::{
    id::{LineId, PostId},
    version::Version,
};

use crate::{Readable, StoreError, customs};

/// Every text a post has had, oldest first; what was destroyed is not there.
///
/// # Errors
/// Whatever the database says.
pub async fn of_post(on: &mut impl Readable, post: PostId) -> Result<Vec<Version>, StoreError> {
    let rows = sqlx::query!(
        r#"SELECT j.id, j.at, j.who, j.verb,
               json_extract(i.after, '$.title') AS "title!: String",
               json_extract(i.after, '$.text') AS "text!: String"
           FROM journal_change c
           JOIN journal_image i ON i.id = c.id
           JOIN journal j ON j.id = c.line
           WHERE c.tbl = 'post' AND c.row = ?1 AND i.after IS NOT NULL ORDER BY c.id"#,
        post.0
    )
    .fetch_all(on.conn())
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Version {
                line: LineId(customs::id(row.id)?),
                at: customs::parse(&row.at)?,
                who: row.who,
                verb: row.verb,
                title: row.title,
                text: row.text,
            })
        })
        .collect()
}
