//! Finds promises with a day in an answer: `vi återkommer v. 14`, `du får svar senast på fredag`.

use chrono::{Datelike, NaiveDate};

use super::PromiseForm;
use crate::{Day, year::WorkDays};

/// What is done by the one who promises, as words begin.
const DEEDS: &[&str] = &[
    "återkommer",
    "återkomma",
    "återkopplar",
    "återkoppla",
    "svarar",
    "besked",
    "kontaktar",
    "kontakta",
    "ringer",
    "skickar",
    "skicka",
    "publicerar",
    "lagar",
    "laga",
    "åtgärdar",
    "åtgärda",
    "fixar",
    "fixa",
    "meddelar",
    "meddela",
    "berättar",
    "ordnar",
    "ordna",
    "byter",
    "byta",
    "rensar",
    "städar",
    "lovar",
    "svar",
    "hör",
    "höra",
    "undersöker",
    "uppdaterar",
    "skriver",
    "skriva",
    "klippa",
    "klipper",
    "sandar",
    "plogar",
];
/// Who promises: one of ours, or what she will get.
const OURS: &[&str] = &["vi", "jag", "får", "kollegan", "kollegorna"];
const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];
const NUMBERS: [&str; 11] =
    ["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"];

/// The promises of an answer that name a day, in reading order, one a sentence.
///
/// `today` is the day the answer is given; days without a year are the next ones.
#[must_use]
pub fn found(answer: &str, today: Day, work: &WorkDays) -> Vec<PromiseForm> {
    let promise = |sentence: &str| {
        let words = words(sentence);
        let due = promised(&words, today, work)?;
        Some(PromiseForm { text: sentence.trim().to_owned(), due })
    };
    sentences(answer).into_iter().filter_map(promise).collect()
}

/// Sentences; a full stop before a small letter or a digit ends none (`v. 14`, `kl. 9`, `bl.a.`).
fn sentences(text: &str) -> Vec<&str> {
    let mut all = vec![];
    let mut start = 0;
    for (at, mark) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '!' | '?' | '\n')) {
        let rest = &text[at + mark.len_utf8()..];
        let next = rest.trim_start().chars().next();
        let goes_on = mark == '.'
            && next.is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
            && (!rest.starts_with('\n'));
        if !goes_on {
            all.push(&text[start..at + mark.len_utf8()]);
            start = at + mark.len_utf8();
        }
    }
    all.push(&text[start..]);
    all
}

/// The words in small letters; `14/3` and `2027-03-14` are one word each.
fn words(sentence: &str) -> Vec<String> {
    let inside = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | ':');
    let cut = sentence.split(|c: char| !inside(c)).filter(|word| !word.is_empty());
    cut.map(str::to_lowercase).collect()
}

/// The day of the promise the words make: the first that follows the deed, else the last before.
fn promised(words: &[String], today: Day, work: &WorkDays) -> Option<Day> {
    let has = |list: &[&str], word: &String| list.contains(&word.as_str());
    let deed = words.iter().position(|word| has(DEEDS, word))?;
    let ours = words.iter().any(|word| has(OURS, word));
    let not = |at: usize| words.get(at).is_some_and(|word| word == "inte");
    if !ours || not(deed + 1) || deed.checked_sub(1).is_some_and(not) || asks_them(words) {
        return None;
    }
    let days = (0..words.len()).filter_map(|at| Some((at, day_at(&words[at..], today, work)?)));
    let days: Vec<(usize, Day)> = days.filter(|(_, day)| *day >= today).collect();
    let after = days.iter().find(|(at, _)| *at > deed);
    after.or_else(|| days.last()).map(|(_, day)| *day)
}

/// *Hör av dig*, *kan du återkomma*: it is the other who is to do it.
fn asks_them(words: &[String]) -> bool {
    words.windows(3).any(|three| {
        let [first, second, third] = three else { return false };
        matches!(first.as_str(), "hör" | "höra")
            && second == "av"
            && matches!(third.as_str(), "dig" | "er")
            || matches!(first.as_str(), "kan" | "kunde" | "skulle" | "vill" | "om")
                && matches!(second.as_str(), "du" | "ni")
    })
}

/// The day that the first words name.
fn day_at(words: &[String], today: Day, work: &WorkDays) -> Option<Day> {
    let word = |at: usize| words.get(at).map_or("", String::as_str);
    match (word(0), word(1), word(2)) {
        ("idag", ..) | ("i", "dag", _) => Some(today),
        ("imorgon", ..) | ("i", "morgon", _) => Some(today.plus(1)),
        ("i", "övermorgon", _) => Some(today.plus(2)),
        ("början", "av", "nästa") if word(3) == "vecka" => Some(monday(today, 1).plus(2)),
        ("nästa", "vecka", _) => Some(monday(today, 1).plus(4)),
        ("denna" | "den", "vecka" | "här", _) | ("under" | "i" | "av", "veckan", _) => {
            Some(monday(today, 0).plus(4)).filter(|_| word(0) != "den" || word(2) == "veckan")
        }
        ("innan" | "före" | "till", "månadsskiftet", _) | ("slutet", "av", "månaden") => {
            month_end(today)
        }
        ("v" | "vecka", number, _) => week(number.parse().ok()?, today),
        ("inom" | "om", many, unit) => span(many, unit, today, work),
        (first, ..) => {
            named_weekday(first, today).or_else(|| whole(first)).or_else(|| date(words, today))
        }
    }
}

/// The Monday of this week, or of one so many weeks later.
fn monday(today: Day, weeks: i64) -> Day {
    today.plus(7 * weeks - i64::from(today.weekday_from_monday()))
}

fn month_end(today: Day) -> Option<Day> {
    let date = today.date();
    let next =
        if date.month() == 12 { (date.year() + 1, 1) } else { (date.year(), date.month() + 1) };
    Some(Day::new(NaiveDate::from_ymd_opt(next.0, next.1, 1)?.pred_opt()?))
}

/// The Friday of an ISO week, this year's or the next's.
fn week(number: u32, today: Day) -> Option<Day> {
    let (year, now) = today.iso_week();
    let year = if number < now { year + 1 } else { year };
    NaiveDate::from_isoywd_opt(year, number, chrono::Weekday::Fri).map(Day::new)
}

/// `inom tre dagar`, `om en vecka`, `inom 10 arbetsdagar`.
fn span(many: &str, unit: &str, today: Day, work: &WorkDays) -> Option<Day> {
    let many = match many {
        "ett" | "någon" | "några" => 1,
        word => word.parse().ok().or_else(|| {
            NUMBERS.iter().position(|name| *name == word).and_then(|at| i32::try_from(at).ok())
        })?,
    };
    match unit {
        "dag" | "dagar" | "dygn" => Some(today.plus(i64::from(many))),
        "arbetsdag" | "arbetsdagar" => Some(work.count(today, many)),
        "vecka" | "veckor" => Some(today.plus(7 * i64::from(many))),
        _ => None,
    }
}

/// The next such day; said on a Friday, *fredag* is the Friday after.
fn named_weekday(word: &str, today: Day) -> Option<Day> {
    let name = WEEKDAYS.iter().position(|name| *name == word || word == format!("{name}en"))?;
    let ahead = i64::try_from(name).ok()? - i64::from(today.weekday_from_monday());
    Some(today.plus(if ahead <= 0 { ahead + 7 } else { ahead }))
}

/// `2027-03-14`.
fn whole(word: &str) -> Option<Day> {
    word.parse().ok()
}

/// `14 mars`, `14:e mars 2028`, `14/3`; the next such day where no year stands.
fn date(words: &[String], today: Day) -> Option<Day> {
    let first = words.first()?;
    let (day, month, rest) = match first.split_once('/') {
        Some((day, month)) => (day, month.parse().ok()?, 1),
        None => (first.as_str(), month_named(words.get(1)?)?, 2),
    };
    let day = day.strip_suffix(":e").or_else(|| day.strip_suffix(":a")).unwrap_or(day);
    let day = day.parse().ok()?;
    let said: Option<i32> = words.get(rest).and_then(|word| word.parse().ok());
    if let Some(year) = said.filter(|year| (2000..2100).contains(year)) {
        return NaiveDate::from_ymd_opt(year, month, day).map(Day::new);
    }
    let years = [today.year(), today.year() + 1];
    let dates = years.iter().filter_map(|year| NaiveDate::from_ymd_opt(*year, month, day));
    dates.map(Day::new).find(|day| *day >= today)
}

fn month_named(word: &str) -> Option<u32> {
    let whole = MONTHS.iter().position(|month| *month == word);
    let short = || {
        MONTHS.iter().position(|month| word.len() >= 3 && word.len() < 5 && month.starts_with(word))
    };
    u32::try_from(whole.or_else(short)? + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Wednesday 3 March 2027, week 9; Easter is 26–29 March.
    fn due(answer: &str) -> Option<String> {
        let closed = ["2027-03-26", "2027-03-29"].map(|day| day.parse().unwrap());
        let work = WorkDays::without(closed.into());
        let all = found(answer, "2027-03-03".parse().unwrap(), &work);
        all.first().map(|promise| promise.due.to_string())
    }

    #[test]
    fn a_promise_is_found_with_its_last_day() {
        for (answer, day) in [
            ("Vi återkommer v. 14.", "2027-04-09"),
            ("Vi återkommer vecka 14 med besked.", "2027-04-09"),
            ("Tack! Vi återkommer v 10.", "2027-03-12"),
            ("Vi hör av oss v. 2.", "2028-01-14"),
            ("Du får svar senast på fredag.", "2027-03-05"),
            ("Jag återkommer senast fredag.", "2027-03-05"),
            ("Vi svarar dig på onsdag.", "2027-03-10"),
            ("Jag hör av mig i morgon.", "2027-03-04"),
            ("Jag återkommer imorgon bitti.", "2027-03-04"),
            ("Vi återkommer i dag.", "2027-03-03"),
            ("Vi ger dig besked nästa vecka.", "2027-03-12"),
            ("Vi återkommer i början av nästa vecka.", "2027-03-10"),
            ("Vi svarar i veckan.", "2027-03-05"),
            ("Vi återkommer under veckan.", "2027-03-05"),
            ("Vi återkommer i slutet av veckan.", "2027-03-05"),
            ("Du får besked innan månadsskiftet.", "2027-03-31"),
            ("Vi lagar gungan före månadsskiftet.", "2027-03-31"),
            ("Vi återkommer i slutet av månaden.", "2027-03-31"),
            ("Vi återkommer senast den 14 mars.", "2027-03-14"),
            ("Vi återkommer senast den 14:e mars.", "2027-03-14"),
            ("Du får svar senast 14/3.", "2027-03-14"),
            ("Du får svar den 2 februari.", "2028-02-02"),
            ("Vi skickar svaret den 2 februari 2029.", "2029-02-02"),
            ("Vi meddelar dig senast 2027-04-01.", "2027-04-01"),
            ("Vi svarar inom tre dagar.", "2027-03-06"),
            ("Du får svar inom 10 arbetsdagar.", "2027-03-17"),
            ("Du får svar inom 20 arbetsdagar.", "2027-04-02"),
            ("Jag återkommer inom en vecka.", "2027-03-10"),
            ("Jag återkommer om två veckor.", "2027-03-17"),
            ("Vi byter lampan på måndag.", "2027-03-08"),
            ("Den 8 mars kontaktar vi dig.", "2027-03-08"),
            ("Mötet var den 4 mars. Vi skriver här igen den 9 mars.", "2027-03-09"),
            ("Vi har möte den 4 mars och återkommer v. 11.", "2027-03-19"),
            ("Vi återkommer senast kl. 16 på torsdag.", "2027-03-04"),
        ] {
            assert_eq!(due(answer).as_deref(), Some(day), "{answer}");
        }
    }

    #[test]
    fn what_promises_nothing_by_a_day_is_left_alone() {
        for answer in [
            "Parken öppnar v. 14.",
            "Tack för att du hör av dig.",
            "Vi återkommer.",
            "Vi kan inte lova att det är klart på fredag.",
            "Kan du återkomma senast på fredag?",
            "Hör av dig till oss på fredag.",
            "Vi svarade dig den 1 mars.",
            "Nämnden möts den 22 april.",
            "Du kan ringa oss på fredag.",
            "Vi har öppet i dag.",
            "Om du skickar bilden i dag ser vi den.",
            "Vi svarar inte på frågor om enskilda.",
        ] {
            assert_eq!(due(answer), None, "{answer}");
        }
    }

    #[test]
    fn every_sentence_may_promise_something() {
        let work = WorkDays::without([].into());
        let today = "2027-03-03".parse().unwrap();
        let all = found("Vi svarar på fredag.\nLampan byter vi v. 11!", today, &work);
        assert_eq!(all.len(), 2);
        assert_eq!(all[1].text, "Lampan byter vi v. 11!");
    }
}
