//! A calendar file as a sheet: an event a row, repeated ones written out.

use std::str::FromStr;

use anslag_domain::{Day, Moment, Slot};
use calcard::{
    Entry, Parser,
    common::timezone::Tz,
    icalendar::{ICalendar, ICalendarComponent, ICalendarProperty, ICalendarValue},
};
use chrono::{DateTime, Utc};

use super::{Line, MAX_ROWS, Raw, TableError};

/// So many days back and ahead a repeated event is written out.
const REACH: (i64, i64) = (31, 730);
/// So many times is a rule followed, over the whole file.
const MAX_TIMES: usize = 50_000;

/// Whether a text is a calendar file.
#[must_use]
pub fn is_calendar(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.get(..15).is_some_and(|start| start.eq_ignore_ascii_case("BEGIN:VCALENDAR"))
}

/// The events, by time.
///
/// # Errors
/// `Damaged`, `Empty`, `TooManyRows`.
pub fn read(text: &str, today: Day) -> Result<Raw, TableError> {
    let mut parser = Parser::new(text);
    let mut rows = vec![];
    let mut calendars = 0;
    loop {
        match parser.entry() {
            Entry::ICalendar(calendar) => {
                calendars += 1;
                rows.extend(events(&calendar, today));
            }
            Entry::Eof => break,
            _ if calendars == 0 && parser_is_lost(text) => return Err(TableError::Damaged),
            _ => {}
        }
    }
    if rows.is_empty() {
        return Err(TableError::Empty);
    }
    if rows.len() > MAX_ROWS {
        return Err(TableError::TooManyRows);
    }
    rows.sort_by(|a, b| a[..2].cmp(&b[..2]));
    let names = ["Dag", "Tid", "Rubrik", "Text", "Länk", "Plats", "Id"].map(str::to_owned).to_vec();
    let all = std::iter::once(names).chain(rows).zip(1..);
    let lines = all.map(|(cells, number)| Line { number, cells }).collect();
    Ok(Raw { lines, ..Raw::default() })
}

/// A file without the end of its calendar was cut short.
fn parser_is_lost(text: &str) -> bool {
    !text.to_ascii_uppercase().contains("END:VCALENDAR")
}

fn events(calendar: &ICalendar, today: Day) -> Vec<Vec<String>> {
    let stockholm = Tz::from_str("Europe/Stockholm").unwrap_or_default();
    let expanded = calendar.expand_dates(stockholm, MAX_TIMES);
    let reach = today.plus(-REACH.0)..=today.plus(REACH.1);
    let mut times = std::collections::HashMap::<u32, u32>::new();
    for event in &expanded.events {
        *times.entry(event.comp_id).or_default() += 1;
    }
    let shown = expanded.events.iter().filter_map(|event| {
        let component = calendar.components.get(event.comp_id as usize)?;
        let repeated = times.get(&event.comp_id).is_some_and(|count| *count > 1);
        let at = Moment::new(DateTime::<Utc>::from_timestamp(event.start.timestamp(), 0)?).slot();
        (!repeated || reach.contains(&at.day())).then(|| row(component, at, repeated))
    });
    shown.collect()
}

fn row(event: &ICalendarComponent, at: Slot, repeated: bool) -> Vec<String> {
    let text = |name: ICalendarProperty| text_of(event, &name).unwrap_or_default();
    let at = at.to_string();
    let (day, time) = at.split_once('T').unwrap_or_default();
    let time = if is_whole_day(event) { "" } else { time };
    let uid = text(ICalendarProperty::Uid);
    let id = crate::ics::post_of(&uid).filter(|_| !repeated);
    let (mut title, words) =
        (text(ICalendarProperty::Summary), text(ICalendarProperty::Description));
    let mut place = text(ICalendarProperty::Location);
    if id.is_some() {
        // What left from here got a name from its words, and its accounts as its place.
        place.clear();
        if let Some(name) = title.strip_prefix(crate::ics::PAUSED) {
            title = name.to_owned();
        }
        if title == crate::ics::first_words(&words) {
            title.clear();
        }
    }
    vec![
        day.to_owned(),
        time.to_owned(),
        title,
        words,
        text(ICalendarProperty::Url),
        place,
        id.map(|id| id.0.to_string()).unwrap_or_default(),
    ]
}

fn text_of(event: &ICalendarComponent, name: &ICalendarProperty) -> Option<String> {
    let entry = event.entries.iter().find(|entry| entry.name == *name)?;
    match entry.values.first()? {
        ICalendarValue::Text(text) => Some(text.clone()),
        value => value.as_text().map(str::to_owned),
    }
}

/// An event whose start has no hour.
fn is_whole_day(event: &ICalendarComponent) -> bool {
    let start = event.entries.iter().find(|entry| entry.name == ICalendarProperty::Dtstart);
    let value = start.and_then(|start| start.values.first());
    matches!(value, Some(ICalendarValue::PartialDateTime(at)) if at.hour.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//SV\r\n\
        BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20270101T000000Z\r\nDTSTART:20270303T133000Z\r\n\
        SUMMARY:Lekparken\\, igen\r\nDESCRIPTION:Rad ett\\nrad två och en lång\r\n  fortsättning\r\n\
        END:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nDTSTAMP:20270101T000000Z\r\n\
        DTSTART;VALUE=DATE:20270308\r\nSUMMARY:Hela dagen\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:c\r\nDTSTAMP:20270101T000000Z\r\n\
        DTSTART;TZID=Europe/Stockholm:20270322T090000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n\
        SUMMARY:Varje vecka\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    fn rows(text: &str) -> Vec<Vec<String>> {
        let raw = read(text, "2027-03-01".parse().unwrap()).unwrap();
        raw.lines.into_iter().skip(1).map(|line| line.cells).collect()
    }

    #[test]
    fn events_become_rows_in_stockholms_time() {
        let rows = rows(FILE);
        assert_eq!(rows[0][..2], ["2027-03-03", "14:30"], "13.30 in UTC");
        assert_eq!(rows[0][2..4], ["Lekparken, igen", "Rad ett\nrad två och en lång fortsättning"]);
        assert_eq!(rows[1][..3], ["2027-03-08", "", "Hela dagen"]);
    }

    #[test]
    fn a_repeated_event_keeps_its_wall_time_over_the_spring_night() {
        let all = rows(FILE);
        let weekly: Vec<_> = all.iter().filter(|row| row[2] == "Varje vecka").collect();
        let days: Vec<_> = weekly.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(days, ["2027-03-22", "2027-03-29", "2027-04-05"]);
        assert!(weekly.iter().all(|row| row[1] == "09:00"), "{weekly:?}");
    }

    #[test]
    fn a_rule_without_end_stops() {
        let endless = FILE.replace("FREQ=WEEKLY;COUNT=3", "FREQ=DAILY");
        let days = rows(&endless).len();
        assert!((700..800).contains(&days), "two years of days and two events: {days}");
        let mad = FILE.replace("FREQ=WEEKLY;COUNT=3", "FREQ=SECONDLY");
        let _ = read(&mad, "2027-03-01".parse().unwrap());
    }
}
