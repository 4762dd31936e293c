//! The facts a report's words are filled with, written as a Swede writes them.

use anslag_domain::{
    Day,
    audit::AuditProof,
    indicator::Fulfilment,
    removal::Ground,
    statistics::{Figures, Period, SMALLEST_CELL},
};
use chrono::Datelike;
use serde::{Deserialize, Serialize};

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

/// What is known of the period, as it was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Facts {
    pub figures: Figures,
    pub namnd: String,
    pub forvaltning: String,
    /// The day it was counted.
    pub counted: Day,
    pub accounts: Vec<AccountFact>,
    pub incidents: Vec<IncidentFact>,
    /// The indicators of the tertial that the period reaches to.
    pub goals: Vec<FollowedGoal>,
    /// What was taken away, by ground.
    pub removals: Vec<(Option<Ground>, u32)>,
    pub police: u32,
    /// What the rows prove: so many of so many.
    pub proofs: Vec<(AuditProof, (u32, u32))>,
    pub signed_runs: u32,
    /// What was done, a line each.
    pub done: Vec<String>,
    /// What was learnt, a line each.
    pub lessons: Vec<String>,
}

/// An account as the report tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct AccountFact {
    pub name: String,
    pub platform: String,
    pub responsible: String,
    pub deputy: String,
    pub reported: Option<Day>,
}

/// An incident as the report tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct IncidentFact {
    pub title: String,
    pub began: Day,
    pub closed: Option<Day>,
    pub contacts: u32,
    pub lesson: String,
}

/// An indicator as the report tells of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct FollowedGoal {
    pub goal: String,
    pub indicator: String,
    pub unit: String,
    pub target: Option<f64>,
    pub outcome: Option<f64>,
    pub verdict: Option<Fulfilment>,
    pub analysis: String,
    /// The last day it is counted to.
    pub to: Day,
}

impl Facts {
    /// A text with every `{name}` replaced by its fact.
    pub fn fill(&self, text: &str) -> String {
        if !text.contains('{') {
            return text.to_owned();
        }
        self.table()
            .iter()
            .fold(text.to_owned(), |text, (name, fact)| text.replace(&format!("{{{name}}}"), fact))
    }

    /// The facts by the names they have in braces.
    pub fn table(&self) -> Vec<(&'static str, String)> {
        let mut table = self.counts();
        table.extend(self.names());
        table
    }

    /// Those of them that stay the same however the rows change: what formulas are made of.
    pub fn names(&self) -> Vec<(&'static str, String)> {
        let Period { from, to } = self.figures.period;
        vec![
            ("namnd", self.namnd.clone()),
            ("forvaltning", self.forvaltning.clone()),
            ("period", period(from, to)),
            ("from", from.to_string()),
            ("to", to.to_string()),
            ("year", to.year().to_string()),
        ]
    }

    fn counts(&self) -> Vec<(&'static str, String)> {
        let f = &self.figures;
        let [diarieforda, ordnade, ringa, ej_bedomda] = f.registration.map(cell);
        let accounts: Vec<String> = self.accounts.iter().map(|it| it.name.clone()).collect();
        let incidents: Vec<String> = self.incidents.iter().map(|it| it.title.clone()).collect();
        let removals = self.removals.iter().map(|(_, count)| count).sum();
        let mut lessons = self.lessons.clone();
        let after = self.incidents.iter().map(|it| it.lesson.trim());
        lessons.extend(after.filter(|it| !it.is_empty()).map(str::to_owned));
        vec![
            ("counted", long_day(self.counted)),
            ("published", number(f.published)),
            ("planned_share", f.planned_share.map_or_else(dash, percent)),
            ("contacts", number(f.contacts)),
            ("answered", number(f.answered)),
            ("answered_share", share(f.answered, f.contacts)),
            ("median", f.median_hours.map_or_else(dash, hours)),
            ("slow", f.slow_hours.map_or_else(dash, hours)),
            ("soon", number(f.soon)),
            ("soon_share", share(f.soon, f.answered)),
            ("soon_days", number(f.soon_days)),
            ("worried", cell(f.worried)),
            ("diarieforda", diarieforda),
            ("ordnade", ordnade),
            ("ringa", ringa),
            ("ej_bedomda", ej_bedomda),
            ("accounts", number(count(&accounts))),
            ("account_list", list(&accounts)),
            ("incidents", number(count(&incidents))),
            ("incident_list", list(&incidents)),
            ("smallest_cell", number(SMALLEST_CELL)),
            ("removals", cell(removals)),
            ("police", cell(self.police)),
            ("signed_runs", number(self.signed_runs)),
            ("decided", self.proved(AuditProof::Decided)),
            ("reported", self.proved(AuditProof::Reported)),
            ("archived", self.proved(AuditProof::Archived)),
            ("duties", self.proved(AuditProof::Duties)),
            ("alt_texts", self.proved(AuditProof::AltTexts)),
            ("done", lines(&self.done)),
            ("lessons", lines(&lessons)),
        ]
    }

    /// "3 av 4"; a dash where there is nothing to show.
    fn proved(&self, proof: AuditProof) -> String {
        let found = self.proofs.iter().find(|(of, _)| *of == proof).map(|(_, counts)| counts);
        found.filter(|(_, of)| *of > 0).map_or_else(dash, |(done, of)| format!("{done} av {of}"))
    }
}

/// A line each; one line that says so where there are none.
fn lines(texts: &[String]) -> String {
    if texts.is_empty() { "Inget är antecknat.".to_owned() } else { texts.join("\n") }
}

/// A number that may point at a person when it is small.
pub(super) fn cell(count: u32) -> String {
    if (1..SMALLEST_CELL).contains(&count) {
        format!("färre än {SMALLEST_CELL}")
    } else {
        number(count)
    }
}

/// A part of a whole; nothing is said of a part too small to show.
pub(super) fn share(part: u32, whole: u32) -> String {
    (part * 100 + whole / 2).checked_div(whole).map_or_else(dash, percent)
}

/// `1 234` with a fixed space.
pub(super) fn number(count: u32) -> String {
    let digits = count.to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push('\u{a0}');
        }
        written.push(digit);
    }
    written
}

/// "jan", or "jan 2027" when the period spans years; from `2027-01`.
pub(super) fn short_month(month: &str, with_year: bool) -> String {
    let (year, number) = month.split_once('-').unwrap_or((month, ""));
    let name = number.parse::<usize>().ok().and_then(|n| MONTHS.get(n.checked_sub(1)?));
    let short: String = name.unwrap_or(&"").chars().take(3).collect();
    if with_year { format!("{short} {year}") } else { short }
}

fn period(from: Day, to: Day) -> String {
    if from.year() == to.year() {
        format!("{}–{}", day_and_month(from), long_day(to))
    } else {
        format!("{}–{}", long_day(from), long_day(to))
    }
}

/// "31 augusti 2026".
pub(super) fn long_day(day: Day) -> String {
    format!("{} {}", day_and_month(day), day.year())
}

fn day_and_month(day: Day) -> String {
    let month = MONTHS[usize::try_from(day.date().month0()).unwrap_or_default()];
    format!("{} {month}", day.date().day())
}

fn percent(share: u32) -> String {
    format!("{share}\u{a0}procent")
}

fn hours(hours: u32) -> String {
    match hours {
        0 => "mindre än en timme".to_owned(),
        1 => "en timme".to_owned(),
        2..48 => format!("{hours}\u{a0}timmar"),
        _ => format!("{}\u{a0}dygn", (hours + 12) / 24),
    }
}

fn dash() -> String {
    "–".to_owned()
}

fn count(names: &[String]) -> u32 {
    u32::try_from(names.len()).unwrap_or(u32::MAX)
}

/// "a, b och c".
fn list(names: &[String]) -> String {
    match names {
        [] => "inga".to_owned(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} och {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_cells_are_not_shown_as_numbers() {
        assert_eq!(cell(0), "0", "nobody can be pointed out by none");
        assert_eq!(cell(4), "färre än 5");
        assert_eq!(cell(5), "5");
    }

    #[test]
    fn words_are_written_as_a_swede_writes_them() {
        let day = |text: &str| text.parse().unwrap();
        assert_eq!(period(day("2027-01-01"), day("2027-04-30")), "1 januari–30 april 2027");
        assert_eq!(number(12_345), "12\u{a0}345");
        assert_eq!(share(1, 0), "–");
        assert_eq!(hours(50), "2\u{a0}dygn");
        assert_eq!(list(&["a".into(), "b".into(), "c".into()]), "a, b och c");
        assert_eq!(short_month("2027-03", false), "mar");
    }
}
