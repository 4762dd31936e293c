//! A row's day and time, from the one, two or four columns they stand in.

use anslag_domain::{
    Day, Slot,
    post::Post,
    sheet::{Field, RemarkCode},
};
use chrono::{NaiveTime, Weekday};

use super::Row;
use crate::days::{self, When};

impl Row<'_> {
    /// The slot and the wished day; no wished day at all where the sheet says nothing of one.
    pub(super) fn time(&mut self, base: Option<&Post>) -> (Option<Slot>, Option<Option<Day>>) {
        let target = self.target();
        let stands = [Field::Day, Field::DayTime, Field::Week, Field::Time];
        if stands.iter().all(|field| self.column(*field).is_none()) {
            return (base.and_then(|post| post.slot), target);
        }
        let when = self.when().or_else(|| self.stands_on(base));
        let time = self.hour(when.as_ref().map(|(_, when)| *when), base);
        match (when, time) {
            (Some((at, when)), Some(time)) => (self.slot(at, &when, time, base), target),
            (Some((at, when)), None) => {
                let day = Day::new(when.day);
                let refused = self.remarks.iter().any(|r| r.code == RemarkCode::TimeUnreadable);
                if !refused {
                    self.say(RemarkCode::DayOnly, Some(at), day.to_string());
                }
                (None, Some(Some(day)))
            }
            (None, Some(_)) if self.unsaid() => {
                self.say(RemarkCode::DayUnreadable, self.column(Field::Day), "");
                (None, target)
            }
            (None, _) => (None, target),
        }
    }

    /// Whether nothing has been said of the day yet.
    fn unsaid(&self) -> bool {
        self.remarks.iter().all(|remark| remark.code != RemarkCode::DayUnreadable)
    }

    fn target(&mut self) -> Option<Option<Day>> {
        let (at, cell) = self.cell(Field::Target)?;
        if cell.is_empty() {
            return Some(None);
        }
        let read = days::when(cell, self.near);
        if read.is_none() {
            self.say(RemarkCode::DayUnreadable, Some(at), cell);
        }
        Some(read.map(|when| Day::new(when.day)))
    }

    /// The day and the column it stands in.
    fn when(&mut self) -> Option<(usize, When)> {
        let cell = self.filled(Field::DayTime).or_else(|| self.filled(Field::Day));
        let named = self.filled(Field::Weekday).and_then(|(_, cell)| days::weekday_of(cell));
        let (at, when) = match cell {
            Some((at, cell)) => match self.day_of(cell, named) {
                Some(when) => (at, when),
                None => {
                    self.say(RemarkCode::DayUnreadable, Some(at), cell);
                    return None;
                }
            },
            None => self.of_week(named)?,
        };
        self.remark_on(at, &when, named);
        Some((at, when))
    }

    /// The post's own day, where the sheet says nothing of days.
    fn stands_on(&self, base: Option<&Post>) -> Option<(usize, When)> {
        let days = [Field::Day, Field::DayTime, Field::Week];
        let silent = days.iter().all(|field| self.column(*field).is_none());
        let day = base.filter(|_| silent)?.slot?.day().date();
        let at = self.column(Field::Time)?;
        Some((at, When { day, time: None, assumed: false, weekday: None }))
    }

    /// A day whose year is not written is sought with the name of the day beside it.
    fn day_of(&self, cell: &str, named: Option<Weekday>) -> Option<When> {
        let alone = days::when(cell, self.near);
        match (alone, named) {
            (Some(when), Some(named)) if when.assumed && when.weekday.is_none() => {
                let word = format!("{} {cell}", days::weekday_word(named));
                days::when(&word, self.near).map(|found| When { weekday: None, ..found })
            }
            // `onsdag` in the day's own column, the week beside it.
            (None, _) => {
                let (_, week) = self.filled(Field::Week)?;
                days::in_week(days::week_number(week)?, days::weekday_of(cell)?, self.near)
            }
            (when, _) => when,
        }
    }

    fn of_week(&mut self, named: Option<Weekday>) -> Option<(usize, When)> {
        let (at, cell) = self.filled(Field::Week)?;
        let week = days::week_number(cell).zip(named);
        let found = week.and_then(|(week, named)| days::in_week(week, named, self.near));
        if found.is_none() {
            self.say(RemarkCode::DayUnreadable, Some(at), cell);
        }
        found.map(|when| (at, when))
    }

    fn remark_on(&mut self, at: usize, when: &When, named: Option<Weekday>) {
        use chrono::Datelike;
        let own = when.day.weekday();
        if when.assumed && self.near.year.is_none() {
            self.say(RemarkCode::YearAssumed, Some(at), when.day.to_string());
        }
        if when.weekday.or(named).is_some_and(|named| named != own) {
            self.say(RemarkCode::OtherWeekday, Some(at), own.number_from_monday().to_string());
        }
    }

    /// The time in its own column, else the one beside the day, else the one it has.
    fn hour(&mut self, when: Option<When>, base: Option<&Post>) -> Option<NaiveTime> {
        let beside = when.and_then(|when| when.time);
        let Some((at, cell)) = self.cell(Field::Time) else {
            let has_day = base.and_then(|post| post.slot).filter(|_| when.is_some());
            let first = self.office.first.filter(|_| when.is_some());
            return beside.or_else(|| has_day.and_then(time_of)).or(first);
        };
        if cell.is_empty() {
            return beside;
        }
        let read = days::time(cell);
        if read.is_none() {
            self.say(RemarkCode::TimeUnreadable, Some(at), cell);
        }
        read
    }

    fn slot(
        &mut self,
        at: usize,
        when: &When,
        time: NaiveTime,
        base: Option<&Post>,
    ) -> Option<Slot> {
        let day = Day::new(when.day);
        let shown = format!("{day} {}", time.format("%H:%M"));
        let hour = self.filled(Field::Time).map_or(at, |(at, _)| at);
        let Ok(slot) = Slot::new(day, time) else {
            self.say(RemarkCode::NoSuchHour, Some(hour), shown);
            return None;
        };
        if slot.moment().plus_seconds(3600).slot() == slot {
            self.say(RemarkCode::HourComesTwice, Some(hour), shown);
        }
        if day < self.near.today && base.is_none_or(|post| post.slot != Some(slot)) {
            self.say(RemarkCode::Past, Some(at), day.to_string());
        }
        Some(slot)
    }
}

fn time_of(slot: Slot) -> Option<NaiveTime> {
    let text = slot.to_string();
    days::time(text.split_once('T')?.1)
}
