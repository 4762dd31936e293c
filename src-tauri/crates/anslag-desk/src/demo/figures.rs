//! What the platforms would have counted: the same for the same post, more for a picture's sake.

use anslag_domain::{
    Moment,
    id::{AccountId, PostId, StatisticsImportId},
    platform::{Figures, Metric, PlatformPost, Reach, StatisticsImport},
};
use anslag_store::{Write, platform, post_media, posts};

use crate::Refusal;

/// Tells of every post that went up on an account.
pub(super) async fn tell(
    write: &mut Write,
    account: AccountId,
    of: &[PostId],
    at: Moment,
) -> Result<(), Refusal> {
    let mut told = vec![];
    let (pictures, _) = post_media::carriers(write).await?;
    for id in of {
        let post = posts::get(write, *id).await?;
        let Some(up) = post.publications.iter().find(|up| up.account == account) else { continue };
        let views = views(id.0, account.0) * if pictures.contains(id) { 2 } else { 1 };
        let figures = Figures::from([
            (Metric::Views, views),
            (Metric::Reactions, views / 40),
            (Metric::Comments, views / 300),
            (Metric::Shares, views / 500),
        ]);
        let post = PlatformPost {
            key: format!("inlagg-{}", id.0),
            link: up.link.clone(),
            text: post.form.text.clone(),
            kind: String::new(),
            at: Some(up.at),
            figures,
            reach: Some(Reach::of(views / 3 * 2)),
        };
        told.push((post, *id));
    }
    if told.is_empty() {
        return Ok(());
    }
    let import = StatisticsImport {
        id: StatisticsImportId(0),
        account,
        file_name: String::new(),
        sha256: String::new(),
        form: "by_hand".into(),
        at,
        rows: u32::try_from(told.len()).unwrap_or(u32::MAX),
    };
    let import = platform::begin(write, &import).await?;
    for (post, id) in &told {
        platform::keep(write, account, import, post, Some(*id)).await?;
    }
    Ok(())
}

/// Between 200 and 3 000, scattered.
fn views(post: u32, account: u32) -> u32 {
    let scattered = post.wrapping_mul(2_654_435_761).wrapping_add(account.wrapping_mul(40_503));
    200 + scattered % 2_800
}
