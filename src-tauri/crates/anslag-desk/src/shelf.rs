//! The shelf: what lies in `assets`, read once and handed on as values or as text.

use std::sync::Arc;

use anslag_domain::{
    assessment::OutcomeGuide,
    channel::Channel,
    checklist::Checklist,
    office::Office,
    profile::ReviewProfile,
    template::TemplateForm,
    year::{NamedDay, YearDay},
};
use anslag_review::{
    RuleBook, TriageBook, Workings,
    adjust::{self, Settings},
};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    dictionary::{dictionary, keep_workings, workings},
    reports::ReportTexts,
};

static RULES: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/rules");
static LEXICON: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/lexicon");
static TRIAGE: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/triage");
static MODELS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/models");
static CHANNELS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/channels");
static CHECKLISTS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/checklists");
static DEMO: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/demo");
static GUIDANCE: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/guidance");
static REPORTS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/reports");
static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/templates");
static YEAR: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/year");

/// Everything on it.
pub struct Shelf {
    pub(crate) rules: Arc<RuleBook>,
    triage: Arc<TriageBook>,
    pub(crate) profiles: Vec<ReviewProfile>,
    pub(crate) channels: Vec<Channel>,
    pub(crate) checklists: Vec<Checklist>,
    pub(crate) outcomes: Vec<OutcomeGuide>,
    pub(crate) topics: Vec<String>,
    pub(crate) templates: Vec<TemplateForm>,
    pub(crate) default_office: Office,
    pub(crate) report: ReportTexts,
    days: Vec<YearDay>,
}

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shelf").field("rules", &self.rules.fingerprint()).finish_non_exhaustive()
    }
}

#[derive(Deserialize)]
struct Outcomes {
    outcome: Vec<OutcomeGuide>,
}

#[derive(Deserialize)]
struct Topics {
    topics: Vec<String>,
}

#[derive(Deserialize)]
struct Templates {
    template: Vec<TemplateForm>,
}

#[derive(Deserialize)]
struct Profiles {
    profile: Vec<ReviewProfile>,
}

#[derive(Deserialize)]
struct YearDays {
    day: Vec<YearDay>,
}

impl Shelf {
    /// Reads the bundled shelf. A page of ours that cannot be read is a fault of ours, found by
    /// the test below before it reaches her.
    #[must_use]
    pub fn load() -> Self {
        let profiles = page::<Profiles>(&GUIDANCE, "granskning.toml").profile;
        let mut workings = workings();
        let (rules, _) = rule_book(&profiles[0], &mut workings);
        let triage = Arc::new(TriageBook::recall(triage_pages(), &mut workings).0);
        keep_workings(&workings);
        Self {
            rules: Arc::new(equipped(rules, &triage)),
            triage,
            profiles,
            channels: CHANNELS.files().map(|file| page(&CHANNELS, name(file))).collect(),
            checklists: CHECKLISTS.files().map(|file| page(&CHECKLISTS, name(file))).collect(),
            outcomes: page::<Outcomes>(&GUIDANCE, "bedomning.toml").outcome,
            default_office: page(&GUIDANCE, "kontor.toml"),
            topics: page::<Topics>(&LEXICON, "topics.toml").topics,
            templates: TEMPLATES
                .files()
                .flat_map(|file| page::<Templates>(&TEMPLATES, name(file)).template)
                .collect(),
            report: page(&REPORTS, "tjansteutlatande.toml"),
            days: page::<YearDays>(&YEAR, "helgdagar.toml").day,
        }
    }

    /// A rule book with the dictionary and with what triage goes by.
    pub(crate) fn equip(&self, rules: RuleBook) -> RuleBook {
        equipped(rules, &self.triage)
    }

    /// The named days of a year, in order.
    pub(crate) fn named_days(&self, year: i32) -> Vec<NamedDay> {
        let mut days: Vec<NamedDay> = self.days.iter().filter_map(|d| d.in_year(year)).collect();
        days.sort_by_key(|named| named.day);
        days
    }

    /// The channel of a platform.
    pub(crate) fn channel(&self, id: &str) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    /// Whose texts the bundled rules are written for.
    pub(crate) fn shipped_profile(&self) -> &ReviewProfile {
        &self.profiles[0]
    }

    /// Hers, or the one the bundled rules are written for.
    pub(crate) fn profile_or_shipped(&self, hers: Option<ReviewProfile>) -> ReviewProfile {
        hers.unwrap_or_else(|| self.shipped_profile().clone())
    }

    /// The example office's page.
    pub(crate) fn demo<T: DeserializeOwned>() -> T {
        page(&DEMO, "kontor.toml")
    }

    /// A drawing of the example office.
    pub(crate) fn demo_file(name: &str) -> Option<&'static [u8]> {
        DEMO.get_file(name).map(|file| file.contents())
    }
}

fn equipped(rules: RuleBook, triage: &Arc<TriageBook>) -> RuleBook {
    let rules = rules.with_triage(Arc::clone(triage));
    match dictionary() {
        Some(lexicon) => rules.with_lexicon(lexicon),
        None => rules,
    }
}

/// The cues of triage and its model, by name and text.
fn triage_pages() -> Vec<(&'static str, &'static str)> {
    let mut pages = vec![];
    collect(&TRIAGE, &mut pages);
    pages.push(("triage.tsv", list("triage.tsv")));
    pages
}

/// A bundled word list or model.
pub(crate) fn list(name: &str) -> &'static str {
    let file = LEXICON.get_file(name).or_else(|| MODELS.get_file(name));
    file.and_then(|file| file.contents_utf8()).unwrap_or_default()
}

/// The bundled rules as they are in force without an office, and the pages that were refused.
fn rule_book(
    profile: &ReviewProfile,
    workings: &mut Workings,
) -> (RuleBook, Vec<anslag_review::Fault>) {
    adjust::load(&rule_pages(), &[], &Settings::shipped(profile.clone()), workings)
}

/// The bundled rule pages and word lists, by name and text.
pub(crate) fn rule_pages() -> Vec<(&'static str, &'static str)> {
    let mut pages = vec![];
    collect(&RULES, &mut pages);
    collect(&LEXICON, &mut pages);
    collect(&MODELS, &mut pages);
    pages.sort_unstable();
    pages
}

/// The rules' areas in their order, with their names.
pub(crate) fn areas() -> Vec<(String, String)> {
    let text = RULES.get_file("areas.toml").and_then(|file| file.contents_utf8());
    let lines = text.unwrap_or_default().lines().filter_map(|line| line.split_once('='));
    let area = |(id, name): (&str, &str)| (id.trim().into(), name.trim().trim_matches('"').into());
    lines.map(area).collect()
}

fn collect(folder: &'static Dir, pages: &mut Vec<(&'static str, &'static str)>) {
    for file in folder.files() {
        if !["areas.toml", "topics.toml"].contains(&name(file)) {
            pages.push((name(file), file.contents_utf8().unwrap_or_default()));
        }
    }
    for inner in folder.dirs() {
        collect(inner, pages);
    }
}

fn name(file: &include_dir::File<'static>) -> &'static str {
    file.path().file_name().and_then(|name| name.to_str()).unwrap_or_default()
}

fn page<T: DeserializeOwned>(folder: &Dir, name: &str) -> T {
    let text = folder.get_file(name).and_then(|file| file.contents_utf8()).unwrap_or_default();
    toml::from_str(text).unwrap_or_else(|error| panic!("assets: {name}: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bundled_page_can_be_read() {
        let shelf = Shelf::load();
        let (_, faults) = rule_book(shelf.shipped_profile(), &mut Workings::default());
        assert!(faults.is_empty(), "{faults:?}");
        let (_, faults) = TriageBook::load(triage_pages());
        assert!(faults.is_empty(), "{faults:?}");
        assert!(shelf.checklists.len() >= 2, "two checklists to begin with");
        assert_eq!(shelf.outcomes.len(), 3, "three outcomes of OSL 5:1");
        assert!(shelf.channel("facebook").is_some());
        for checklist in &shelf.checklists {
            assert!(!checklist.item.is_empty(), "{}", checklist.id);
        }
    }

    #[test]
    fn the_year_has_its_red_days_where_they_fall() {
        let days = Shelf::load().named_days(2027);
        let on = |day: &str| {
            let day = day.parse().ok();
            days.iter().find(|d| Some(d.day) == day).map(|d| d.name.as_str())
        };
        assert_eq!(on("2027-03-26"), Some("Långfredagen"));
        assert_eq!(on("2027-06-25"), Some("Midsommarafton"));
    }
}
