//! An incident: something that happened in the district, and all that is gathered about it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Invalid, Moment,
    id::{IncidentId, QuestionId, SituationId},
    invalid::{optional, required},
    planned::PlannedPost,
};

/// What kind of thing happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IncidentKind {
    /// A shooting.
    Shooting,
    /// An explosion.
    Explosion,
    /// Other violence, or a threat.
    Violence,
    /// A fire.
    Fire,
    /// An accident.
    Accident,
    /// A power cut.
    PowerCut,
    /// No water, or water that may not be drunk.
    Water,
    /// Storm, snow, heat.
    Weather,
    /// A preschool that closes, for a day or for good.
    ClosedPreschool,
    /// Another of the office's own services that closes.
    ClosedService,
    /// A rumour, true or not.
    Rumour,
    /// Anything else.
    #[default]
    Other,
}

/// What is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IncidentForm {
    /// What kind of thing happened.
    #[serde(default)]
    pub kind: IncidentKind,
    /// What happened, in a few words.
    pub title: String,
    /// Where, roughly.
    pub place: String,
    /// When it began.
    pub began: Moment,
    /// What is known and by whom: the lägesbild.
    pub situation: String,
}

/// An incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Incident {
    /// Its row.
    pub id: IncidentId,
    /// What is known.
    #[serde(flatten)]
    pub form: IncidentForm,
    /// The moment residents have been promised news by.
    pub next_update: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// What is to be done otherwise next time; written when it is closed.
    pub lesson: String,
    /// How many contacts are tied to it.
    pub contacts: u32,
}

/// Who says what the log says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The police.
    Police,
    /// The rescue services.
    Rescue,
    /// The office itself.
    Own,
    /// Another part of the city.
    City,
    /// The press.
    Press,
    /// A resident.
    Resident,
    /// Anybody else.
    Other,
}

/// A line of the log as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SituationForm {
    /// When it happened, or was said.
    pub at: Moment,
    /// What.
    pub what: String,
    /// Who says so.
    pub source: Source,
    /// More closely who, or where it was read; may be empty.
    #[serde(default)]
    pub said_by: String,
    /// The line that this one mends.
    #[serde(default)]
    pub replaces: Option<SituationId>,
}

/// A line of the log by the minute; it is never rewritten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SituationLine {
    /// Its row.
    pub id: SituationId,
    /// What was written.
    #[serde(flatten)]
    pub form: SituationForm,
    /// When it was written.
    pub written: Moment,
    /// By whom.
    pub who: String,
    /// The line that stands instead.
    pub replaced_by: Option<SituationId>,
}

/// A question that comes again, and what we answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuestionForm {
    /// The question.
    pub question: String,
    /// What we answer; empty while nobody knows.
    pub answer: String,
}

/// A question of an incident.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Question {
    /// Its row.
    pub id: QuestionId,
    /// Question and answer.
    #[serde(flatten)]
    pub form: QuestionForm,
    /// When the answer was last changed.
    pub changed: Moment,
}

/// An incident with all that is gathered about it, but for its contacts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IncidentFile {
    /// The incident.
    pub incident: Incident,
    /// Its log, the latest first.
    pub lines: Vec<SituationLine>,
    /// Its questions, in the order they came.
    pub questions: Vec<Question>,
    /// The posts about it, in the order they were tied.
    pub posts: Vec<PlannedPost>,
}

/// Somebody to point residents to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AuthorityForm {
    /// Its name.
    pub name: String,
    /// A number or an address.
    pub reach: String,
    /// What it is turned to for.
    pub concerns: String,
}

/// An authority on the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Authority {
    /// What stands.
    #[serde(flatten)]
    pub form: AuthorityForm,
    /// Whether it came with the program.
    pub shipped: bool,
    /// Whether she has taken it away; only one that came with the program stays on the list then.
    pub hidden: bool,
}

impl IncidentForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without a title.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self {
            title: required(&self.title, "title")?,
            place: optional(&self.place).unwrap_or_default(),
            situation: optional(&self.situation).unwrap_or_default(),
            ..self
        })
    }
}

impl SituationForm {
    /// The line with every text trimmed.
    ///
    /// # Errors
    /// `Empty` when it says nothing, `Range` for a moment that has not come.
    pub fn checked(self, now: Moment) -> Result<Self, Invalid> {
        if self.at > now {
            return Err(Invalid::Range("at"));
        }
        Ok(Self {
            what: required(&self.what, "what")?,
            said_by: optional(&self.said_by).unwrap_or_default(),
            ..self
        })
    }
}

impl QuestionForm {
    /// The question with both texts trimmed.
    ///
    /// # Errors
    /// `Empty` without a question.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self {
            question: required(&self.question, "question")?,
            answer: optional(&self.answer).unwrap_or_default(),
        })
    }
}

impl AuthorityForm {
    /// The form with every text trimmed.
    ///
    /// # Errors
    /// `Empty` without a name or a way to reach it.
    pub fn checked(self) -> Result<Self, Invalid> {
        Ok(Self {
            name: required(&self.name, "name")?,
            reach: required(&self.reach, "reach")?,
            concerns: optional(&self.concerns).unwrap_or_default(),
        })
    }
}

/// The lines as the log shows them: the latest first, and by when they were written within one
/// minute; each that is mended knows by which.
#[must_use]
pub fn in_order(mut lines: Vec<SituationLine>) -> Vec<SituationLine> {
    let mended: Vec<_> = lines.iter().filter_map(|l| Some((l.form.replaces?, l.id))).collect();
    for line in &mut lines {
        line.replaced_by = mended.iter().find(|(old, _)| *old == line.id).map(|(_, new)| *new);
    }
    lines.sort_by_key(|line| std::cmp::Reverse((line.form.at, line.id)));
    lines
}

/// What stands on the list: hers by name, then what is shipped and she has not changed.
#[must_use]
pub fn authorities(shipped: &[AuthorityForm], hers: Vec<(AuthorityForm, bool)>) -> Vec<Authority> {
    let ours = |form: &AuthorityForm| shipped.iter().any(|s| s.name == form.name);
    let changed: Vec<&str> = hers.iter().map(|(form, _)| form.name.as_str()).collect();
    let left = shipped.iter().filter(|form| !changed.contains(&form.name.as_str()));
    let left: Vec<Authority> =
        left.map(|form| Authority { form: form.clone(), shipped: true, hidden: false }).collect();
    let hers =
        hers.into_iter().map(|(form, hidden)| Authority { shipped: ours(&form), form, hidden });
    let mut all: Vec<Authority> = hers.chain(left).collect();
    let place = |name: &str| shipped.iter().position(|s| s.name == name).unwrap_or(usize::MAX);
    all.sort_by_key(|each| (place(&each.form.name), each.form.name.clone()));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: u32, at: &str, replaces: Option<u32>) -> SituationLine {
        SituationLine {
            id: SituationId(id),
            form: SituationForm {
                at: at.parse().unwrap(),
                what: "Avspärrat.".into(),
                source: Source::Police,
                said_by: String::new(),
                replaces: replaces.map(SituationId),
            },
            written: at.parse().unwrap(),
            who: "Eva Ek".into(),
            replaced_by: None,
        }
    }

    #[test]
    fn the_log_has_the_latest_first_and_a_mended_line_stays() {
        let lines = in_order(vec![
            line(1, "2027-03-01T08:00:00Z", None),
            line(2, "2027-03-01T08:20:00Z", None),
            line(3, "2027-03-01T08:00:00Z", Some(1)),
        ]);
        let told: Vec<(u32, Option<u32>)> =
            lines.iter().map(|l| (l.id.0, l.replaced_by.map(|by| by.0))).collect();
        assert_eq!(told, [(2, None), (3, None), (1, Some(3))]);
    }

    #[test]
    fn hers_goes_before_what_is_shipped_by_the_same_name() {
        let named = |name: &str, reach: &str| AuthorityForm {
            name: name.into(),
            reach: reach.into(),
            concerns: String::new(),
        };
        let shipped = [named("Polisen", "114 14"), named("Region Stockholm", "1177")];
        let hers = vec![(named("Fältarna", "intern"), false), (named("Polisen", "113"), true)];
        let all = authorities(&shipped, hers);
        let told: Vec<_> =
            all.iter().map(|a| (a.form.name.as_str(), a.form.reach.as_str(), a.hidden)).collect();
        assert_eq!(
            told,
            [
                ("Polisen", "113", true),
                ("Region Stockholm", "1177", false),
                ("Fältarna", "intern", false)
            ]
        );
    }
}
