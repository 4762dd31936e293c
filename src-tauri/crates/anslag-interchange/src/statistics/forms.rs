//! The forms that are known: which columns each must have, and what is read from which.

use anslag_domain::platform::Metric;

/// How a form writes when a post went up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// By the clock in California.
    Pacific,
    /// As it stands.
    Plain,
}

/// A form with a row a post. Names are in lower case; of several the first that is there counts.
#[derive(Debug)]
pub struct PostForm {
    pub form: &'static str,
    /// A sheet is of this form when it has all of these.
    pub required: &'static [&'static str],
    pub key: &'static [&'static str],
    pub link: &'static [&'static str],
    /// The longest of these is its text.
    pub text: &'static [&'static str],
    pub kind: &'static [&'static str],
    pub at: &'static [&'static str],
    pub account: &'static [&'static str],
    pub reach: &'static [&'static str],
    pub metrics: &'static [(Metric, &'static [&'static str])],
    pub clock: Clock,
}

/// Columns that are known and not read.
pub const PASSED_OVER: [&str; 30] = [
    "sid-id",
    "page id",
    "konto-id",
    "account id",
    "kontonamn",
    "account name",
    "varaktighet (sek)",
    "duration (sec)",
    "datum",
    "date",
    "is crosspost",
    "is share",
    "languages",
    "custom labels",
    "funded content status",
    "data comment",
    "övriga klick",
    "other clicks",
    "reaktioner, kommentarer och delningar",
    "reactions, comments and shares",
    "campaign name",
    "posted by",
    "campaign start date",
    "campaign end date",
    "audience",
    "engagement rate",
    "click through rate (ctr)",
    "engagements",
    "längd",
    "duration",
];

const META: Clock = Clock::Pacific;

/// The forms with a row a post, the more particular first.
pub const POST_FORMS: [PostForm; 6] = [
    PostForm {
        form: "instagram",
        required: &["kontots användarnamn|account username", "publicerings-id|post id"],
        key: &["publicerings-id", "post id"],
        link: &["permalänk", "permalink"],
        text: &["beskrivning", "description"],
        kind: &["inläggstyp", "post type"],
        at: &["publiceringstid", "publish time"],
        account: &["kontots användarnamn", "account username"],
        reach: &["räckvidd", "reach"],
        metrics: &[
            (Metric::Views, &["visningar", "views"]),
            (Metric::Reactions, &["gilla-markeringar", "likes"]),
            (Metric::Comments, &["kommentarer", "comments"]),
            (Metric::Shares, &["delningar", "shares"]),
            (Metric::Follows, &["följer", "follows"]),
            (Metric::Saves, &["sparade objekt", "saves"]),
        ],
        clock: META,
    },
    PostForm {
        form: "facebook",
        required: &["publicerings-id|post id", "sidnamn|page name", "publiceringstid|publish time"],
        key: &["publicerings-id", "post id"],
        link: &["permalänk", "permalink"],
        text: &["titel", "title", "beskrivning", "description"],
        kind: &["inläggstyp", "post type"],
        at: &["publiceringstid", "publish time"],
        account: &["sidnamn", "page name"],
        reach: &["räckvidd", "reach"],
        metrics: &[
            (Metric::Views, &["visningar", "views"]),
            (Metric::Reactions, &["reaktioner", "reactions"]),
            (Metric::Comments, &["kommentarer", "comments"]),
            (Metric::Shares, &["delningar", "shares"]),
            (Metric::Clicks, &["totalt antal klick", "total clicks"]),
            (Metric::LinkClicks, &["länkklick", "link clicks"]),
        ],
        clock: META,
    },
    PostForm {
        form: "x",
        required: &["post id", "post text", "impressions"],
        key: &["post id"],
        link: &["post link"],
        text: &["post text"],
        kind: &[],
        at: &["date"],
        account: &[],
        reach: &[],
        metrics: &[
            (Metric::Views, &["impressions"]),
            (Metric::Reactions, &["likes"]),
            (Metric::Comments, &["replies"]),
            (Metric::Shares, &["reposts"]),
            (Metric::Saves, &["bookmarks"]),
            (Metric::Follows, &["new follows"]),
            (Metric::Visits, &["profile visits"]),
            (Metric::LinkClicks, &["url clicks"]),
        ],
        clock: Clock::Plain,
    },
    PostForm {
        form: "linkedin",
        required: &["post title", "post link", "impressions"],
        key: &["post link"],
        link: &["post link"],
        text: &["post title"],
        kind: &["content type", "post type"],
        at: &["created date"],
        account: &[],
        reach: &[],
        metrics: &[
            (Metric::Views, &["impressions"]),
            (Metric::Clicks, &["clicks"]),
            (Metric::Reactions, &["likes"]),
            (Metric::Comments, &["comments"]),
            (Metric::Shares, &["reposts"]),
            (Metric::Follows, &["follows"]),
        ],
        clock: Clock::Plain,
    },
    PostForm {
        form: "tiktok",
        required: &["video link|videolänk", "post time|publiceringstid"],
        key: &["video link", "videolänk"],
        link: &["video link", "videolänk"],
        text: &["video title", "videotitel"],
        kind: &[],
        at: &["post time", "publiceringstid"],
        account: &[],
        reach: &[],
        metrics: &[
            (Metric::Views, &["total views", "videovisningar"]),
            (Metric::Reactions, &["total likes", "gilla-markeringar"]),
            (Metric::Comments, &["total comments", "kommentarer"]),
            (Metric::Shares, &["total shares", "delningar"]),
            (Metric::Saves, &["add to favorites", "lägg till i favoriter"]),
        ],
        clock: Clock::Plain,
    },
    PostForm {
        form: "youtube",
        required: &[
            "innehåll|content",
            "videotitel|video title",
            "publiceringstid för video|video publish time",
        ],
        key: &["innehåll", "content"],
        link: &[],
        text: &["videotitel", "video title"],
        kind: &[],
        at: &["publiceringstid för video", "video publish time"],
        account: &[],
        reach: &[],
        metrics: &[
            (Metric::Views, &["visningar", "views"]),
            (Metric::Follows, &["prenumeranter", "subscribers"]),
        ],
        clock: Clock::Plain,
    },
];

/// Minutes watched, told in hours.
pub const WATCH_HOURS: [&str; 2] = ["visningstid (timmar)", "watch time (hours)"];

/// The columns of a sheet with a row a day. LinkedIn tells each three times; the total is read.
pub const DAY_METRICS: [(Metric, &[&str]); 9] = [
    (
        Metric::Views,
        &[
            "video views",
            "videovisningar",
            "visningar",
            "views",
            "impressions",
            "impressions (total)",
        ],
    ),
    (Metric::Visits, &["profile views", "profilvisningar", "profile visits"]),
    (Metric::Clicks, &["clicks (total)"]),
    (Metric::Reactions, &["likes", "gilla-markeringar", "reactions (total)"]),
    (Metric::Comments, &["comments", "kommentarer", "replies", "comments (total)"]),
    (Metric::Shares, &["shares", "delningar", "reposts", "reposts (total)"]),
    (Metric::Followers, &["followers"]),
    (Metric::Follows, &["new follows", "nya följare"]),
    (Metric::Saves, &["bookmarks"]),
];

/// What Meta calls its files of one metric a day, in both languages.
pub const PAGE_METRICS: [(&str, Metric); 12] = [
    ("facebook follows", Metric::Follows),
    ("instagram follows", Metric::Follows),
    ("följare på facebook", Metric::Follows),
    ("views", Metric::Views),
    ("visningar", Metric::Views),
    ("content interactions", Metric::Reactions),
    ("interaktioner med innehåll", Metric::Reactions),
    ("facebook visits", Metric::Visits),
    ("instagram profile visits", Metric::Visits),
    ("facebook-besök", Metric::Visits),
    ("facebook link clicks", Metric::LinkClicks),
    ("länkklick på facebook", Metric::LinkClicks),
];

/// What Meta calls its file of persons reached a day.
pub const PAGE_REACH: [&str; 1] = ["viewers"];
/// The columns of persons reached in a sheet with a row a day.
pub const DAY_REACH: [&str; 2] = ["målgrupp som nåtts", "reached audience"];
