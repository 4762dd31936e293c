//! The plan as a calendar file (RFC 5545) that Outlook and Thunderbird read, an event a post.

use std::{collections::BTreeSet, fmt::Write};

use anslag_domain::{
    Day, Moment, Slot,
    account::Account,
    id::PostId,
    post::{Post, PostStatus},
};

use crate::accounts::Names;

/// What stands before the name of a post that a krisläge holds.
pub const PAUSED: &str = "Pausad: ";
/// What ends the id of every event from here.
const HOUSE: &str = "@anslag";
/// The longest line, in bytes, before it is folded.
const LINE: usize = 73;

/// Stockholm's time since 1996: summer from the last Sunday of March to the last of October.
const ZONE: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/Stockholm\r\nBEGIN:DAYLIGHT\r\n\
    DTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\n\
    TZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\nBEGIN:STANDARD\r\n\
    DTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\n\
    TZOFFSETTO:+0100\r\nTZNAME:CET\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// The posts that have a slot or a wished day, as the bytes of a calendar file. What is not yet
/// published rings at its hour.
#[must_use]
pub fn calendar(
    posts: &[Post],
    accounts: &[Account],
    held: &BTreeSet<PostId>,
    at: Moment,
) -> Vec<u8> {
    let names = Names::of(accounts);
    let mut file = String::from(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Anslag//Publiceringsplan//SV\r\n\
         CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Publiceringsplan\r\n\
         X-WR-TIMEZONE:Europe/Stockholm\r\n",
    );
    file.push_str(ZONE);
    for post in posts {
        if let Some(time) = time(post) {
            event(&mut file, &Planned { post, time, held: held.contains(&post.id) }, &names, at);
        }
    }
    file.push_str("END:VCALENDAR\r\n");
    file.into_bytes()
}

/// The post an event from here is about.
#[must_use]
pub fn post_of(uid: &str) -> Option<PostId> {
    let inside = uid.strip_suffix(HOUSE)?.strip_prefix("post-")?;
    inside.split_once('-')?.0.parse().ok().map(PostId)
}

/// The first words of a text, for a post without a name of its own.
#[must_use]
pub fn first_words(text: &str) -> String {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("Inlägg").trim();
    let mut words: String = line.chars().take(60).collect();
    if words.len() < line.len() {
        words.push('…');
    }
    words
}

#[derive(Clone, Copy)]
enum Time {
    At(Slot),
    On(Day),
}

fn time(post: &Post) -> Option<Time> {
    post.slot.map(Time::At).or_else(|| post.form.target.map(Time::On))
}

/// A post with a place in the calendar.
struct Planned<'a> {
    post: &'a Post,
    time: Time,
    /// A krisläge holds it: it says so, is not certain, and nothing rings for it.
    held: bool,
}

fn event(file: &mut String, planned: &Planned, names: &Names, at: Moment) {
    let Planned { post, time, held } = planned;
    let title = post.form.title.trim();
    let name = if title.is_empty() { first_words(&post.form.text) } else { title.to_owned() };
    let summary = if *held { format!("{PAUSED}{name}") } else { name };
    let labels: Vec<&str> = post.form.accounts.iter().filter_map(|id| names.label(*id)).collect();
    line(file, "BEGIN:VEVENT");
    line(file, &format!("UID:post-{}-{}{HOUSE}", post.id.0, compact(post.created)));
    line(file, &format!("DTSTAMP:{}", compact(at)));
    let timed = matches!(time, Time::At(_));
    when(file, *time);
    line(file, &format!("SUMMARY:{}", escaped(&summary)));
    said(file, "DESCRIPTION", &post.form.text);
    said(file, "LOCATION", &labels.join(", "));
    said(file, "CATEGORIES", &post.form.campaign);
    if let Some(link) = post.publications.iter().find_map(|p| p.link.as_deref()) {
        line(file, &format!("URL:{}", link.replace(['\r', '\n'], "")));
    }
    let cancelled = post.status == PostStatus::Cancelled;
    line(
        file,
        match (cancelled, held) {
            (true, _) => "STATUS:CANCELLED",
            (false, true) => "STATUS:TENTATIVE",
            (false, false) => "STATUS:CONFIRMED",
        },
    );
    if timed && !cancelled && !held && post.publications.is_empty() {
        alarm(file);
    }
    line(file, "END:VEVENT");
}

fn when(file: &mut String, time: Time) {
    match time {
        Time::At(slot) => {
            let wall = slot.to_string().replace(['-', ':'], "");
            line(file, &format!("DTSTART;TZID=Europe/Stockholm:{wall}00"));
            line(file, "DURATION:PT15M");
        }
        Time::On(day) => {
            let written = |day: Day| day.to_string().replace('-', "");
            line(file, &format!("DTSTART;VALUE=DATE:{}", written(day)));
            line(file, &format!("DTEND;VALUE=DATE:{}", written(day.plus(1))));
            line(file, "TRANSP:TRANSPARENT");
        }
    }
}

fn alarm(file: &mut String) {
    for part in
        ["BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Publicera nu", "TRIGGER:PT0S", "END:VALARM"]
    {
        line(file, part);
    }
}

/// A property with a text, where there is one.
fn said(file: &mut String, name: &str, text: &str) {
    if !text.trim().is_empty() {
        line(file, &format!("{name}:{}", escaped(text)));
    }
}

fn compact(at: Moment) -> String {
    at.to_string().replace(['-', ':'], "")
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => {
                let _ = write!(out, "\\{letter}");
            }
            '\t' => out.push('\t'),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// A line, folded so that none is longer than 75 bytes and no letter is cut.
fn line(file: &mut String, text: &str) {
    let mut held = 0;
    for letter in text.chars() {
        if held + letter.len_utf8() > LINE {
            file.push_str("\r\n ");
            held = 1;
        }
        file.push(letter);
        held += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        sheet::tests::{post, texts},
        table,
    };

    fn file(posts: &[Post]) -> String {
        let at = "2027-03-01T08:00:00Z".parse().unwrap();
        String::from_utf8(calendar(posts, &[], &BTreeSet::new(), at)).unwrap()
    }

    #[test]
    fn no_line_is_too_long_and_no_letter_is_cut() {
        let file = file(&[post(1, "Åäö", &"ö😀".repeat(400))]);
        assert!(file.lines().all(|line| line.len() <= 75), "{file}");
        assert!(file.ends_with("END:VCALENDAR\r\n"));
        assert_eq!(file.matches("BEGIN:VALARM").count(), 1);
    }

    #[test]
    fn an_id_leads_back_to_its_post() {
        assert_eq!(post_of("post-12-20270301T080000Z@anslag"), Some(PostId(12)));
        assert_eq!(post_of("post-12@elsewhere"), None);
    }

    #[test]
    fn a_wished_day_is_a_whole_day_without_alarm() {
        let mut wished = post(1, "Idé", "");
        wished.slot = None;
        wished.form.target = "2027-12-31".parse().ok();
        let file = file(&[wished]);
        assert!(
            file.contains("DTSTART;VALUE=DATE:20271231\r\nDTEND;VALUE=DATE:20280101"),
            "{file}"
        );
        assert!(!file.contains("VALARM"));
    }

    #[test]
    fn nasty_texts_come_back_as_they_were() {
        for text in texts() {
            let sent = file(&[post(7, "Namn; med, tecken\\", &text)]);
            let today = "2027-03-01".parse().unwrap();
            let table = table::of_file(sent.as_bytes(), None, today).unwrap();
            let row = &table.rows[0].cells;
            assert_eq!(row[..3], ["2027-03-03", "14:30", "Namn; med, tecken\\"]);
            assert_eq!(row[3].trim(), text.trim(), "{text:?}");
            assert_eq!(row[6], "7");
        }
    }

    #[test]
    fn what_a_krislage_holds_says_so_rings_for_nothing_and_comes_back_by_its_name() {
        let (held, at) = (BTreeSet::from([PostId(7)]), "2027-03-01T08:00:00Z".parse().unwrap());
        let posts = [post(7, "Fontänen", "Den är på.")];
        let sent = String::from_utf8(calendar(&posts, &[], &held, at)).unwrap();
        assert!(sent.contains("SUMMARY:Pausad: Fontänen\r\n"), "{sent}");
        assert!(sent.contains("STATUS:TENTATIVE") && !sent.contains("VALARM"), "{sent}");
        let today = "2027-03-01".parse().unwrap();
        let table = table::of_file(sent.as_bytes(), None, today).unwrap();
        assert_eq!(table.rows[0].cells[2], "Fontänen");
    }
}
