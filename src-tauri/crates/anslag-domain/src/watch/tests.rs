//! Uppsikt over weekends, holidays and the two bad nights.

use super::*;

const HERE: AccountId = AccountId(1);

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn twice_and_once(first: &str) -> Promise {
    Promise { account: HERE, first: day(first), working: 2, free: 1, opens: 0, closes: 24 }
}

/// The lengths of the stretches of a day, in hours.
fn hours(on: &str, promise: Promise) -> Vec<i64> {
    let easter = WorkDays::without([day("2027-03-26"), day("2027-03-29")].into());
    let all = intervals(&[promise], HERE, (day(on), day(on)), &easter);
    all.iter().map(|i| i.end.seconds_since(i.start) / 3600).collect()
}

#[test]
fn working_days_and_free_days_have_their_own_promise() {
    let promise = twice_and_once("2027-01-01");
    assert_eq!(hours("2027-03-05", promise), [12, 12], "a Friday");
    assert_eq!(hours("2027-03-06", promise), [24], "a Saturday");
    assert_eq!(hours("2027-03-26", promise), [24], "Good Friday");
    assert_eq!(hours("2027-03-30", promise), [12, 12], "the day after Easter Monday");
    let none = Promise { free: 0, ..promise };
    assert!(hours("2027-03-07", none).is_empty(), "nothing was promised for Sundays");
}

#[test]
fn the_nights_when_the_clock_is_moved_are_an_hour_shorter_and_longer() {
    let often = Promise { free: 2, ..twice_and_once("2027-01-01") };
    assert_eq!(hours("2027-03-28", often), [11, 12], "summer time begins");
    assert_eq!(hours("2027-10-31", often), [13, 12], "summer time ends");
    let at_three = Promise { free: 12, ..often };
    let night = hours("2027-03-28", at_three);
    assert_eq!(night.iter().sum::<i64>(), 23, "no hour is promised twice or lost: {night:?}");
}

#[test]
fn a_promise_holds_until_the_next() {
    let later = Promise { working: 4, ..twice_and_once("2027-03-03") };
    let promises = [later, twice_and_once("2027-03-01")];
    let on = |text| intervals(&promises, HERE, (day(text), day(text)), &WorkDays::default()).len();
    assert_eq!((on("2027-02-26"), on("2027-03-02"), on("2027-03-03")), (0, 2, 4));
}

fn month(looks: &[&str], leaves: &[Leave], now: &str) -> WatchMonth {
    let looks: Vec<Look> = looks
        .iter()
        .map(|at| Look { account: HERE, at: at.parse().unwrap(), seen_by: String::new() })
        .collect();
    let promises = [Promise { opens: 8, closes: 16, ..twice_and_once("2027-03-04") }];
    let watched = Watched {
        promises: &promises,
        looks: &looks,
        leaves,
        work: &WorkDays::default(),
        now: now.parse().unwrap(),
    };
    watched.month(HERE, day("2027-03-01"))
}

#[test]
fn a_look_keeps_one_stretch_and_only_what_is_over_counts() {
    // Thursday 8–12 and 12–16, Friday 8–12 so far; the clock in Stockholm is an hour ahead.
    let kept =
        month(&["2027-03-04T07:00:00Z", "2027-03-04T10:59:59Z"], &[], "2027-03-05T11:00:00Z");
    assert_eq!((kept.kept, kept.promised), (1, 3), "two looks in one stretch are one");
    assert_eq!(kept.gaps[0].interval.start.to_string(), "2027-03-04T11:00:00Z");
    let edge = month(&["2027-03-04T11:00:00Z"], &[], "2027-03-04T15:00:00Z");
    assert_eq!((edge.kept, edge.promised), (1, 2), "noon belongs to the afternoon");
    let outside = month(&["2027-03-04T15:00:00Z"], &[], "2027-03-04T15:00:00Z");
    assert_eq!((outside.kept, outside.promised), (0, 2), "after hours keeps nothing");
}

#[test]
fn a_gap_while_she_was_away_says_who_was_to_look() {
    let form = LeaveForm {
        first: day("2027-03-04"),
        last: day("2027-03-04"),
        deputy: "Åsa Öst".into(),
        note: String::new(),
    };
    let away = [Leave { id: LeaveId(1), form }];
    let gaps = month(&[], &away, "2027-03-05T11:00:00Z").gaps;
    let told: Vec<(bool, &str)> = gaps.iter().map(|g| (g.away, g.deputy.as_str())).collect();
    assert_eq!(told, [(true, "Åsa Öst"), (true, "Åsa Öst"), (false, "")]);
}

#[test]
fn the_months_end_where_they_do() {
    for (first, last) in [
        ("2027-02-01", "2027-02-28"),
        ("2028-02-01", "2028-02-29"),
        ("2027-12-01", "2027-12-31"),
        ("2027-04-01", "2027-04-30"),
    ] {
        assert_eq!(last_of(day(first)), day(last));
    }
}

#[test]
fn a_promise_that_cannot_be_kept_is_refused() {
    let promise = twice_and_once("2027-01-01");
    assert_eq!(Promise { working: 13, ..promise }.checked(), Err(Invalid::Range("working")));
    assert_eq!(Promise { opens: 9, closes: 9, ..promise }.checked(), Err(Invalid::Order("closes")));
    assert!(promise.checked().is_ok());
}
