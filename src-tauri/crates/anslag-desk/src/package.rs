//! The publishing package as a file: each account's text, and the post's pictures as large as the
//! channel shows them, every file named by the plan's own id.

use anslag_domain::{
    account::Account,
    channel::Channel,
    id::PostId,
    media::{Crop, Media},
    post::Post,
};
use anslag_interchange::{
    bundle::{Bundled, zipped},
    picture,
};
use anslag_store::{accounts, posts};

use crate::{
    Desk, Printed, Refusal,
    error::Code,
    media::{aside, ending},
    post_media::PlacedMedia,
};

/// A picture to be made for a channel.
struct Wanted {
    name: String,
    sha256: String,
    ending: &'static str,
    whole: Crop,
    size: Option<(u32, u32)>,
}

impl Desk {
    /// A zip file of texts and pictures; what may not go up does not leave the bank.
    pub(crate) async fn post_package(&self, id: PostId) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let post = posts::get(&mut read, id).await?;
        let register = accounts::all(&mut read).await?;
        let chosen = register.into_iter().filter(|it| post.form.accounts.contains(&it.id));
        let chosen: Vec<_> = chosen.collect();
        if chosen.is_empty() {
            return Err(Refusal::about(Code::Empty, "accounts"));
        }
        let placed = self.placed(&mut read, &post).await?;
        placed.iter().try_for_each(PlacedMedia::must_pass)?;
        let plan = plan_id(id);
        let mut bundled = texts(&plan, &post, &chosen, &placed);
        let wanted = self.wanted(&plan, &chosen, &placed);
        let files = self.files.clone();
        let bytes = aside(move || {
            for picture in wanted {
                let bytes = files.read(&picture.sha256, picture.ending)?;
                let made = match picture.size {
                    Some(size) => picture::crop(&bytes, &picture.whole, Some(size))?.bytes,
                    None => bytes,
                };
                bundled.push(Bundled::new(picture.name, made));
            }
            zipped(&bundled).map_err(|_| Code::Broken.into())
        })
        .await?;
        Ok(Printed { file_name: format!("{plan}.zip"), bytes })
    }

    /// Each picture once for each channel, in the post's order.
    fn wanted(&self, plan: &str, chosen: &[Account], placed: &[PlacedMedia]) -> Vec<Wanted> {
        let mut platforms: Vec<&str> = chosen.iter().map(|it| it.form.platform.as_str()).collect();
        platforms.sort_unstable();
        platforms.dedup();
        let channel = |id: &str| self.shelf.channels.iter().find(|channel| channel.id == id);
        let each = platforms.into_iter().flat_map(|platform| {
            let numbered = (1..).zip(placed);
            numbered
                .map(move |(nth, it)| of_channel(plan, nth, &it.media, platform, channel(platform)))
        });
        each.collect()
    }
}

/// A picture as wide as the channel shows one of its shape, never wider than it is.
fn of_channel(
    plan: &str,
    nth: usize,
    media: &Media,
    platform: &str,
    channel: Option<&Channel>,
) -> Wanted {
    let (width, height) = (media.file.width, media.file.height);
    let most = channel.and_then(|channel| channel.nearest(width, height)).map(|size| size.width);
    let size = most.filter(|most| *most < width).map(|most| (most, scaled(height, most, width)));
    let (across, down) = size.unwrap_or((width, height));
    let ending = ending(media.file.kind);
    Wanted {
        name: format!("{plan}-{nth}-{platform}-{across}x{down}.{ending}"),
        sha256: media.file.sha256.clone(),
        ending,
        whole: Crop { x: 0, y: 0, width, height },
        size,
    }
}

fn scaled(long: u32, times: u32, by: u32) -> u32 {
    let scaled = (u64::from(long) * u64::from(times)).div_ceil(u64::from(by.max(1)));
    u32::try_from(scaled.max(1)).unwrap_or(u32::MAX)
}

/// One file with the text of each account, one with what the pictures show.
fn texts(plan: &str, post: &Post, chosen: &[Account], placed: &[PlacedMedia]) -> Vec<Bundled> {
    let mut files: Vec<Bundled> = (1..)
        .zip(chosen)
        .map(|(nth, account)| {
            let name = format!("{plan}-text-{nth}-{}.txt", account.form.platform);
            Bundled::new(name, lines(post.form.text_on(account.id)))
        })
        .collect();
    if !placed.is_empty() {
        let shown = (1..).zip(placed).map(|(nth, it)| format!("{nth}. {}", it.shows()));
        let shown: Vec<String> = shown.collect();
        files.push(Bundled::new(format!("{plan}-alternativtexter.txt"), lines(&shown.join("\n"))));
    }
    files
}

/// A text as any editor on her machine opens it: marked as UTF-8, its lines ended both ways.
fn lines(text: &str) -> String {
    format!("\u{feff}{}\r\n", text.lines().collect::<Vec<_>>().join("\r\n"))
}

/// What a post is called outside the app: `P0042`.
fn plan_id(id: PostId) -> String {
    format!("P{:04}", id.0)
}
