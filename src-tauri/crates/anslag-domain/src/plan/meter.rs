//! The meter of a month: how much of what went up was planned, and how much was dialogue.

use chrono::Datelike;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PlanLimits, Planned};
use crate::Day;

/// Where a share stands to its band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Less than the band.
    Below,
    /// In it.
    Within,
    /// More than the band.
    Above,
}

/// A month's figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Meter {
    /// The first of the month.
    pub month: Day,
    /// Posts that go up in it, or went up.
    pub posts: u32,
    /// Of these, written before the day they go up.
    pub planned: u32,
    /// The planned share in per cent; nothing without posts.
    pub share: Option<u32>,
    /// Where the share stands to the band.
    pub standing: Option<Standing>,
    /// Answers given to contacts in the month.
    pub answers: u32,
    /// Answers as a share of answers and published posts, in per cent; nothing without either.
    pub dialogue: Option<u32>,
}

/// The days on which answers were given.
pub type Answers = [Day];

/// A meter for each month that a stretch touches, in order. `posts` and `answers` must cover the
/// whole months.
#[must_use]
pub fn meters(
    from: Day,
    to: Day,
    posts: &[Planned],
    answers: &Answers,
    limits: PlanLimits,
) -> Vec<Meter> {
    let mut months = vec![];
    let mut month = first_of(from);
    while month <= to {
        months.push(meter(month, posts, answers, limits));
        month = first_of(month.plus(31));
    }
    months
}

fn meter(month: Day, posts: &[Planned], answers: &Answers, limits: PlanLimits) -> Meter {
    let there: Vec<&Planned> = posts.iter().filter(|p| first_of(p.day()) == month).collect();
    let planned = there.iter().filter(|post| post.was_planned()).count();
    let published = there.iter().filter(|post| post.published).count();
    let answers = answers.iter().filter(|day| first_of(**day) == month).count();
    let share = share(planned, there.len());
    Meter {
        month,
        posts: number(there.len()),
        planned: number(planned),
        share,
        standing: share.map(|share| standing(share, limits)),
        answers: number(answers),
        dialogue: self::share(answers, answers + published),
    }
}

fn standing(share: u32, limits: PlanLimits) -> Standing {
    if share < limits.share_from {
        Standing::Below
    } else if share > limits.share_to {
        Standing::Above
    } else {
        Standing::Within
    }
}

/// A part of a whole in per cent, rounded.
fn share(part: usize, whole: usize) -> Option<u32> {
    (part * 100 + whole / 2).checked_div(whole).map(number)
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn first_of(day: Day) -> Day {
    day.plus(1 - i64::from(day.date().day()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::PostId;

    const LIMITS: PlanLimits =
        PlanLimits { per_day: 2, gap_days: 14, share_from: 40, share_to: 60 };

    fn post(slot: &str, created: &str, published: bool) -> Planned {
        Planned {
            id: PostId(1),
            slot: slot.parse().unwrap(),
            created: created.parse().unwrap(),
            published,
            held: false,
            accounts: vec![],
        }
    }

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_month_counts_its_own_posts_and_answers() {
        let posts = [
            post("2027-02-28T10:00", "2027-02-01T08:00:00Z", true),
            post("2027-03-01T10:00", "2027-02-01T08:00:00Z", true),
            post("2027-03-02T10:00", "2027-03-02T08:00:00Z", true),
            post("2027-03-31T10:00", "2027-03-31T08:00:00Z", false),
        ];
        let answers = [day("2027-03-01"), day("2027-03-09"), day("2027-04-01")];
        let months = meters(day("2027-03-01"), day("2027-03-31"), &posts, &answers, LIMITS);
        let march = &months[0];
        assert_eq!((months.len(), march.posts, march.planned), (1, 3, 1));
        assert_eq!((march.share, march.standing), (Some(33), Some(Standing::Below)));
        assert_eq!((march.answers, march.dialogue), (2, Some(50)), "two answers, two posts up");
    }

    #[test]
    fn the_band_holds_at_both_ends_and_an_empty_month_has_no_share() {
        let shares = [39, 40, 60, 61].map(|share| standing(share, LIMITS));
        assert_eq!(shares, [Standing::Below, Standing::Within, Standing::Within, Standing::Above]);
        let empty = meters(day("2027-01-30"), day("2027-03-02"), &[], &[], LIMITS);
        let months: Vec<String> = empty.iter().map(|meter| meter.month.to_string()).collect();
        assert_eq!(months, ["2027-01-01", "2027-02-01", "2027-03-01"], "every month touched");
        assert_eq!((empty[0].share, empty[0].standing, empty[0].dialogue), (None, None, None));
    }
}
