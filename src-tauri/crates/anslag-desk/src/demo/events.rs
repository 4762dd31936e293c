//! What happened in the example office, moment by moment.

use std::collections::VecDeque;

use anslag_domain::{Day, Moment, Slot};
use anslag_review::{Draft, Role};
use chrono::{Datelike, NaiveTime, Weekday};

use super::{
    Demo,
    page::{DemoContact, DemoPage, DemoPost},
};
use crate::{Book, Shelf};

/// One thing that happened; numbers are places in the page's lists.
#[derive(Debug, Clone)]
pub(super) struct Event {
    pub at: Moment,
    pub what: What,
}

/// What it was.
#[derive(Debug, Clone)]
pub(super) enum What {
    /// A post is written; `nth` names it for what follows.
    Write { nth: usize, post: usize },
    /// It gets its slot.
    Plan { nth: usize, slot: Slot },
    /// It goes up.
    Publish { nth: usize },
    /// A resident says something.
    Contact { contact: usize, received: Moment, open: bool },
    /// Something happens in the district.
    Open { incident: usize },
    /// And is over.
    Close { nth: usize },
    /// A checklist is gone through; the latest is left half done.
    Check { checklist: usize, finished: bool },
}

const HOUR: i64 = 3_600;
const POSTS_A_WEEK: u32 = 3;
const CONTACTS_A_WEEK: u32 = 12;
const WEEKS_AHEAD: i64 = 3;
const MEMORY: usize = 15;

/// Everything up to now, and the plans beyond it, in order.
pub(super) fn of(page: &DemoPage, shelf: &Shelf, demo: Demo, now: Moment) -> Vec<Event> {
    let chance = fastrand::Rng::with_seed(demo.seed);
    let held = held(page, shelf);
    let mut teller = Teller { page, now, chance, held, posts: 0, recent: VecDeque::new() };
    let today = now.day();
    let first = today.plus(-i64::from(demo.years) * 365);
    let mut events = vec![];
    let mut monday = first.plus(-i64::from(first.date().weekday().num_days_from_monday()));
    while monday <= today.plus(7 * WEEKS_AHEAD) {
        teller.posts_of_week(monday, &mut events);
        teller.contacts_of_week(monday, &mut events);
        monday = monday.plus(7);
    }
    teller.incidents(first, &mut events);
    teller.checks(first, shelf.checklists.len(), &mut events);
    teller.ideas(&mut events);
    events.retain(|event| event.at <= now);
    events.sort_by_key(|event| event.at);
    events
}

/// Which posts a *stopp* holds back: they stay in the tray, as they would for her.
fn held(page: &DemoPage, shelf: &Shelf) -> Vec<bool> {
    let book = Book::shipped(shelf);
    let stopped = |post: &DemoPost| {
        let channels = book.channels(post.platforms.iter());
        let (text, role) = (post.text.as_str(), Role::Post);
        let draft = Draft { text, role, channels: &channels, scheduled: true };
        !book.read(&draft).stops().is_empty()
    };
    page.post.iter().map(stopped).collect()
}

struct Teller<'a> {
    page: &'a DemoPage,
    now: Moment,
    chance: fastrand::Rng,
    held: Vec<bool>,
    posts: usize,
    /// The posts of the last weeks: the same one does not come again at once.
    recent: VecDeque<usize>,
}

impl Teller<'_> {
    /// Somewhat more than half of the posts are written days ahead; the rest on the day.
    fn posts_of_week(&mut self, monday: Day, events: &mut Vec<Event>) {
        for nth_in_week in 0..POSTS_A_WEEK {
            let day = monday.plus(i64::from(nth_in_week) * 2);
            let Some(post) = self.post_of_season(day) else {
                continue;
            };
            let Some(slot) = self.slot(day) else { continue };
            let ahead = if self.chance.u8(..100) < 56 { self.chance.i64(24..240) } else { 1 };
            let written = slot.moment().plus_seconds(-ahead * HOUR);
            // What is planned beyond today was written by today.
            let written = written.min(self.now.plus_seconds(-HOUR));
            let nth = self.posts;
            self.posts += 1;
            let minute = self.chance.i64(0..20) * 60;
            events.push(Event { at: written, what: What::Write { nth, post } });
            let planned = written.plus_seconds(120);
            events.push(Event { at: planned, what: What::Plan { nth, slot } });
            let up = slot.moment().plus_seconds(minute).max(planned.plus_seconds(60));
            events.push(Event { at: up, what: What::Publish { nth } });
        }
    }

    fn post_of_season(&mut self, day: Day) -> Option<usize> {
        let month = day.date().month();
        let fits = |months: &[u32]| months.is_empty() || months.contains(&month);
        let fitting = self.page.post.iter().enumerate().filter(|(_, post)| fits(&post.months));
        let fitting = fitting.filter(|(place, _)| !self.held[*place]);
        let fresh = fitting.map(|(place, _)| place).filter(|place| !self.recent.contains(place));
        let chosen = self.chance.choice(fresh.collect::<Vec<usize>>())?;
        self.recent.push_back(chosen);
        if self.recent.len() > MEMORY {
            self.recent.pop_front();
        }
        Some(chosen)
    }

    fn slot(&mut self, day: Day) -> Option<Slot> {
        let hour = self.chance.choice([8, 9, 10, 11, 12, 14, 15, 16])?;
        let minute = self.chance.choice([0, 15, 30, 45])?;
        Slot::new(day, NaiveTime::from_hms_opt(hour, minute, 0)?).ok()
    }

    fn contacts_of_week(&mut self, monday: Day, events: &mut Vec<Event>) {
        let how_many = self.chance.u32(CONTACTS_A_WEEK / 2..=CONTACTS_A_WEEK * 3 / 2);
        for _ in 0..how_many {
            let day = monday.plus(self.chance.i64(0..7));
            let Some(slot) = self.slot(day) else { continue };
            let received = slot.moment().plus_seconds(self.chance.i64(0..3_000));
            let weekend = matches!(day.date().weekday(), Weekday::Sat | Weekday::Sun);
            let wait = if weekend { self.chance.i64(10..50) } else { self.chance.i64(1..9) };
            let logged = received.plus_seconds(wait * HOUR);
            // The last days' log is still being worked on.
            let open = self.now.seconds_since(logged) < 6 * 24 * HOUR && self.chance.u8(..100) < 60;
            let Some(contact) = self.contact(open) else {
                continue;
            };
            events.push(Event { at: logged, what: What::Contact { contact, received, open } });
        }
    }

    /// One that is judged, or, for the last days, one that waits.
    fn contact(&mut self, open: bool) -> Option<usize> {
        let waits = |contact: &DemoContact| contact.registration.is_empty();
        let fitting = self.page.contact.iter().enumerate().filter(|(_, c)| waits(c) == open);
        let places: Vec<usize> = fitting.map(|(place, _)| place).collect();
        self.chance.choice(places)
    }

    /// Four incidents a year, each over within a week; the last one is still open.
    fn incidents(&mut self, first: Day, events: &mut Vec<Event>) {
        let days = self.now.day().days_since(first);
        let how_many = usize::try_from(days / 91).unwrap_or_default();
        for nth in 0..how_many {
            let last = nth + 1 == how_many;
            let back = if last { 2 } else { i64::try_from(how_many - nth).unwrap_or(1) * 91 - 40 };
            let Some(slot) = self.slot(self.now.day().plus(-back)) else {
                continue;
            };
            let incident = nth % self.page.incident.len().max(1);
            events.push(Event { at: slot.moment(), what: What::Open { incident } });
            let over = slot.moment().plus_seconds(self.chance.i64(20..160) * HOUR);
            if !last {
                events.push(Event { at: over, what: What::Close { nth } });
            }
        }
    }

    /// A checklist a month, signed; the last one waits for her.
    fn checks(&mut self, first: Day, checklists: usize, events: &mut Vec<Event>) {
        let months = self.now.day().days_since(first) / 30;
        for month in 0..=months {
            let back = month * 30 + 1;
            let Some(slot) = self.slot(self.now.day().plus(-back)) else {
                continue;
            };
            let checklist = usize::try_from(month).unwrap_or_default() % checklists.max(1);
            let what = What::Check { checklist, finished: month > 0 };
            events.push(Event { at: slot.moment(), what });
        }
    }

    /// A few ideas in the tray.
    fn ideas(&mut self, events: &mut Vec<Event>) {
        for idea in 0..5_i64 {
            let nth = self.posts;
            self.posts += 1;
            let post = self.chance.usize(..self.page.post.len().max(1));
            let at = self.now.plus_seconds(-(idea + 1) * 20 * HOUR);
            events.push(Event { at, what: What::Write { nth, post } });
        }
    }
}
