//! A report to the board as she keeps it: its words follow the figures until she writes her own.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    Day, Invalid, Moment,
    id::ReportId,
    invalid::{optional, required},
    statistics::Period,
};

/// The longest text of one block, in characters.
const LONGEST: usize = 20_000;
/// The most parts, and the most blocks in a part.
const MOST: usize = 200;

/// The forms a report may have, each a page of `assets/reports`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    /// The administration's report on a period to its board.
    Tjansteutlatande,
    /// The whole account of a period's dialogue, with its attachment on method.
    Dialograpport,
    /// The part of the year's verksamhetsberättelse.
    Verksamhetsberattelse,
    /// An answer to a resident's proposal to the board.
    Medborgarforslag,
}

/// What a block of a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReportBlockKind {
    /// Running text.
    Paragraph,
    /// A list, one item a line.
    Bullets,
    /// A heading of the second level.
    Heading,
    /// A table that the figures fill.
    Table,
    /// A chart that the figures draw.
    Chart,
}

/// One thing in a part of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportBlock {
    /// What it is.
    pub kind: ReportBlockKind,
    /// The shelf's words with the facts' names in braces, or the name of a table or chart; empty
    /// for a block that is hers from the start.
    pub source: String,
    /// Her own words in their place.
    #[serde(default)]
    pub own: Option<String>,
    /// What the shelf's words said when she wrote her own.
    #[serde(default)]
    pub based_on: String,
    /// It is kept and not printed.
    #[serde(default)]
    pub left_out: bool,
}

/// A part under a heading of the first level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportSection {
    /// Its heading.
    pub heading: String,
    /// It is kept and not printed.
    #[serde(default)]
    pub left_out: bool,
    /// What stands under it.
    pub blocks: Vec<ReportBlock>,
}

/// A report as she writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportForm {
    /// Which form.
    pub kind: ReportKind,
    /// First day of the period.
    pub from: Day,
    /// Last day of the period.
    pub to: Day,
    /// Its diarienummer, when it has one.
    pub diarienummer: Option<String>,
    /// The day of the board's meeting.
    pub meeting: Option<Day>,
    /// Who signs for the administration; may be empty.
    pub director: String,
    /// The matter.
    pub title: String,
    /// What it answers or covers; may be empty.
    pub subtitle: String,
    /// The proposed decisions, in order; none for a report that proposes nothing.
    pub decisions: Vec<String>,
    /// The body, in the order it is printed.
    pub sections: Vec<ReportSection>,
    /// The attachments, in order.
    pub attachments: Vec<String>,
}

/// The order and the formulas she wants of every report of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReportLayout {
    /// Which form.
    pub kind: ReportKind,
    /// The proposed decisions, with the facts' names in braces.
    pub decisions: Vec<String>,
    /// The parts, without any words of her own about a period.
    pub sections: Vec<ReportSection>,
}

/// A report that is kept. Its figures were counted once, and stand until she counts anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Report {
    /// Its row.
    pub id: ReportId,
    /// What she wrote.
    #[serde(flatten)]
    pub form: ReportForm,
    /// When it was begun.
    pub made: Moment,
    /// When its figures were counted.
    pub counted: Moment,
    /// When it was sent; from then on nothing in it changes.
    pub sent: Option<Moment>,
}

impl ReportForm {
    /// The form with its fields trimmed; texts of blocks keep their line breaks.
    ///
    /// # Errors
    /// `Order` for days, `Empty` for title or a heading, `TooLong` for a text or a list.
    pub fn checked(mut self) -> Result<Self, Invalid> {
        Period::new(self.from, self.to)?;
        self.title = required(&self.title, "title")?;
        self.subtitle = optional(&self.subtitle).unwrap_or_default();
        self.director = optional(&self.director).unwrap_or_default();
        for lines in [&mut self.decisions, &mut self.attachments] {
            *lines = lines.iter().filter_map(|line| optional(line)).collect();
        }
        let long = |text: &str| text.chars().count() > LONGEST;
        if self.sections.len() > MOST || self.decisions.iter().any(|it| long(it)) {
            return Err(Invalid::TooLong("sections"));
        }
        for section in &mut self.sections {
            section.heading = required(&section.heading, "heading")?;
            if section.blocks.len() > MOST {
                return Err(Invalid::TooLong("blocks"));
            }
            for block in &mut section.blocks {
                block.own = block.own.take().filter(|own| !block.is_empty_of(own));
                if block.own.as_deref().is_some_and(long) || long(&block.source) {
                    return Err(Invalid::TooLong("text"));
                }
            }
        }
        Ok(self)
    }

    /// Every text in it that is hers to write.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        let blocks = blocks.filter_map(|block| block.own.as_deref());
        let headings = self.sections.iter().map(|section| section.heading.as_str());
        let lines = self.decisions.iter().chain(&self.attachments).map(String::as_str);
        let names = [self.title.as_str(), &self.subtitle, &self.director];
        names.into_iter().chain(lines).chain(headings).chain(blocks)
    }

    /// What is kept of it for the next report of its form: order, headings, what is left out and
    /// the formulas, with the period's own words taken out.
    #[must_use]
    pub fn layout(&self, facts: &[(&str, String)]) -> ReportLayout {
        let emptied = |block: &ReportBlock| ReportBlock {
            own: None,
            based_on: String::new(),
            ..block.clone()
        };
        let named = |text: &String| {
            let telling = facts.iter().filter(|(_, fact)| fact.chars().count() > 3);
            telling.fold(text.clone(), |text, (name, fact)| {
                text.replace(fact.as_str(), &format!("{{{name}}}"))
            })
        };
        let sections = self.sections.iter().map(|section| ReportSection {
            blocks: section.blocks.iter().map(emptied).collect(),
            ..section.clone()
        });
        ReportLayout {
            kind: self.kind,
            decisions: self.decisions.iter().map(named).collect(),
            sections: sections.collect(),
        }
    }
}

impl ReportBlock {
    /// Nothing she wrote and nothing it would say without her.
    fn is_empty_of(&self, own: &str) -> bool {
        own.trim().is_empty() && self.source.is_empty()
    }

    /// A block whose words are the shelf's.
    #[must_use]
    pub fn of(kind: ReportBlockKind, source: impl Into<String>) -> Self {
        Self { kind, source: source.into(), own: None, based_on: String::new(), left_out: false }
    }

    /// What it says, given what the shelf's words say now.
    #[must_use]
    pub fn says(&self, filled: &str) -> String {
        self.own.clone().unwrap_or_else(|| filled.to_owned())
    }

    /// She wrote her own words of figures that have changed since.
    #[must_use]
    pub fn is_stale(&self, filled: &str) -> bool {
        self.own.is_some() && !self.based_on.is_empty() && self.based_on != filled
    }
}

impl Report {
    /// The report, when it may still be written in.
    ///
    /// # Errors
    /// `Sent`.
    pub fn open(self) -> Result<Self, Invalid> {
        if self.sent.is_some() { Err(Invalid::Sent) } else { Ok(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> ReportForm {
        let day = |text: &str| text.parse().unwrap();
        ReportForm {
            kind: ReportKind::Tjansteutlatande,
            from: day("2027-01-01"),
            to: day("2027-04-30"),
            diarienummer: None,
            meeting: None,
            director: " Åsa Öst ".into(),
            title: "Dialog".into(),
            subtitle: String::new(),
            decisions: vec!["Nämnden godkänner 1 januari–30 april 2027.".into(), " ".into()],
            sections: vec![ReportSection {
                heading: "Dialog".into(),
                left_out: false,
                blocks: vec![ReportBlock {
                    own: Some("Åtta.".into()),
                    based_on: "7 kontakter".into(),
                    ..ReportBlock::of(ReportBlockKind::Paragraph, "{contacts} kontakter")
                }],
            }],
            attachments: vec![],
        }
    }

    #[test]
    fn her_words_stand_and_say_when_the_figures_have_moved() {
        let block = &form().sections[0].blocks[0];
        assert_eq!(block.says("7 kontakter"), "Åtta.");
        assert!(!block.is_stale("7 kontakter"));
        assert!(block.is_stale("9 kontakter"));
        let shelfs = ReportBlock::of(ReportBlockKind::Paragraph, "{contacts} kontakter");
        assert_eq!(shelfs.says("9 kontakter"), "9 kontakter");
        assert!(!shelfs.is_stale("9 kontakter"));
    }

    #[test]
    fn a_layout_keeps_the_form_and_nothing_of_the_period() {
        let checked = form().checked().unwrap();
        assert_eq!((checked.director.as_str(), checked.decisions.len()), ("Åsa Öst", 1));
        let layout = checked.layout(&[("period", "1 januari–30 april 2027".into())]);
        assert_eq!(layout.decisions, ["Nämnden godkänner {period}."]);
        assert_eq!(layout.sections[0].blocks[0].own, None);
    }

    #[test]
    fn a_part_without_a_heading_is_refused() {
        let mut bare = form();
        bare.sections[0].heading = " ".into();
        assert_eq!(bare.checked(), Err(Invalid::Empty("heading")));
    }
}
