//! The shelf: what lies in `assets`, read once and handed on as values or as text.

use std::sync::Arc;

use anslag_domain::{
    assessment::OutcomeGuide,
    channel::Channel,
    checklist::Checklist,
    decision::DecisionStep,
    directory::DirectoryForm,
    disclosure::SecrecyGround,
    gallring::GallringKind,
    incident::AuthorityForm,
    namnd::StepPage,
    office::Office,
    plan::PlanLimits,
    profile::ReviewProfile,
    registration::Provision,
    removal::RemovalGuide,
    report::ReportKind,
    search::SearchWords,
    sensitive::SensitiveWords,
    template::TemplateForm,
    year::{YearBook, YearPage},
};
use anslag_review::{
    RuleBook, TriageBook, Workings,
    adjust::{self, Settings},
};
use include_dir::{Dir, include_dir};
use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    dictionary::{dictionary, keep_workings, workings},
    disclosures::texts::DisclosureTexts,
    gallring::ProtocolTexts,
    paper::Words,
    reports::{ReportParts, ReportShelf, ReportTexts},
    whole::WholeWords,
};

static RULES: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/rules");
static LEXICON: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/lexicon");
static TRIAGE: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/triage");
static MODELS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/models");
static CHANNELS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/channels");
static CHECKLISTS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/checklists");
static GALLRING: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/gallring");
static DEMO: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/demo");
static GUIDANCE: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/guidance");
static REPORTS: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/reports");
static DIRECTORY: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/directory");
static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/templates");
static YEAR: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/year");

/// Everything on it.
pub struct Shelf {
    pub(crate) rules: Arc<RuleBook>,
    triage: Arc<TriageBook>,
    pub(crate) profiles: Vec<ReviewProfile>,
    pub(crate) channels: Vec<Channel>,
    pub(crate) checklists: Vec<Checklist>,
    /// The headings of a local routine.
    pub(crate) routine: String,
    pub(crate) outcomes: Vec<OutcomeGuide>,
    pub(crate) decisions: Vec<DecisionStep>,
    pub(crate) topics: Vec<String>,
    pub(crate) search_words: SearchWords,
    pub(crate) sensitive: SensitiveWords,
    pub(crate) templates: Vec<TemplateForm>,
    pub(crate) authorities: Vec<AuthorityForm>,
    pub(crate) directory: Vec<DirectoryForm>,
    pub(crate) default_office: Office,
    pub(crate) reports: ReportShelf,
    pub(crate) disclosure: DisclosureTexts,
    pub(crate) grounds: Vec<SecrecyGround>,
    pub(crate) year: YearBook,
    pub(crate) steps: Vec<StepPage>,
    pub(crate) limits: PlanLimits,
    pub(crate) words: Words,
    pub(crate) whole: WholeWords,
    pub(crate) provisions: Vec<Provision>,
    pub(crate) removal: RemovalGuide,
    pub(crate) gallring: Vec<GallringKind>,
    pub(crate) protocol: ProtocolTexts,
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
struct Decisions {
    step: Vec<DecisionStep>,
}

#[derive(Deserialize)]
struct Provisions {
    provision: Vec<Provision>,
}

#[derive(Deserialize)]
struct Grounds {
    ground: Vec<SecrecyGround>,
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
struct Authorities {
    authority: Vec<AuthorityForm>,
}

#[derive(Deserialize)]
struct Directory {
    entry: Vec<DirectoryForm>,
}

#[derive(Deserialize)]
struct Profiles {
    profile: Vec<ReviewProfile>,
}

#[derive(Deserialize)]
struct Kinds {
    kind: Vec<GallringKind>,
}

#[derive(Deserialize)]
struct Steps {
    step: Vec<StepPage>,
}

/// The pages of the year that hold days.
const DAYS: [&str; 7] = [
    "helgdagar.toml",
    "aftnar.toml",
    "klamdagar.toml",
    "flaggdagar.toml",
    "lov.toml",
    "temadagar.toml",
    "sommartid.toml",
];

/// The forms of report with their pages.
const REPORT_PAGES: [(ReportKind, &str); 4] = [
    (ReportKind::Tjansteutlatande, "tjansteutlatande.toml"),
    (ReportKind::Dialograpport, "dialograpport.toml"),
    (ReportKind::Verksamhetsberattelse, "verksamhetsberattelse.toml"),
    (ReportKind::Medborgarforslag, "medborgarforslag.toml"),
];

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
            routine: text("rutin.txt").to_owned(),
            outcomes: page::<Outcomes>(&GUIDANCE, "bedomning.toml").outcome,
            decisions: page::<Decisions>(&GUIDANCE, "beslutstrad.toml").step,
            default_office: page(&GUIDANCE, "kontor.toml"),
            topics: page::<Topics>(&LEXICON, "topics.toml").topics,
            search_words: page(&GUIDANCE, "sokord.toml"),
            sensitive: page(&GUIDANCE, "kansliga-uppgifter.toml"),
            templates: TEMPLATES
                .files()
                .flat_map(|file| page::<Templates>(&TEMPLATES, name(file)).template)
                .collect(),
            authorities: page::<Authorities>(&GUIDANCE, "hanvisningar.toml").authority,
            directory: DIRECTORY
                .files()
                .flat_map(|file| page::<Directory>(&DIRECTORY, name(file)).entry)
                .collect(),
            reports: reports(),
            disclosure: page(&REPORTS, "utlamnande.toml"),
            grounds: page::<Grounds>(&GUIDANCE, "sekretessgrunder.toml").ground,
            year: YearBook::new(DAYS.map(|name| page::<YearPage>(&YEAR, name)).into()),
            steps: page::<Steps>(&YEAR, "namnd.toml").step,
            limits: page(&YEAR, "planering.toml"),
            words: page(&REPORTS, "register.toml"),
            whole: page(&REPORTS, "export.toml"),
            provisions: page::<Provisions>(&GUIDANCE, "sekretess.toml").provision,
            removal: page(&GUIDANCE, "borttagning.toml"),
            gallring: page::<Kinds>(&GALLRING, "gallringsplan.toml").kind,
            protocol: page(&REPORTS, "gallringsprotokoll.toml"),
        }
    }

    /// A rule book with the dictionary and with what triage goes by.
    pub(crate) fn equip(&self, rules: RuleBook) -> RuleBook {
        equipped(rules, &self.triage)
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

/// The page of every form of report, and what they share.
fn reports() -> ReportShelf {
    let kinds = REPORT_PAGES.map(|(kind, name)| (kind, page::<ReportTexts>(&REPORTS, name)));
    ReportShelf { kinds: kinds.into(), parts: page::<ReportParts>(&REPORTS, "delar.toml") }
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

fn text(name: &str) -> &'static str {
    GUIDANCE.get_file(name).and_then(|file| file.contents_utf8()).unwrap_or_default()
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
    use anslag_domain::year::{FIRST_YEAR, Hers, LAST_YEAR, MarkKind};

    use super::*;

    #[test]
    fn every_bundled_page_can_be_read() {
        let shelf = Shelf::load();
        let (_, faults) = rule_book(shelf.shipped_profile(), &mut Workings::default());
        assert!(faults.is_empty(), "{faults:?}");
        let (_, faults) = TriageBook::load(triage_pages());
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(shelf.outcomes.len(), 3, "three outcomes of OSL 5:1");
        assert!(shelf.channel("facebook").is_some());
    }

    #[test]
    fn every_question_rests_on_law_or_a_page_or_says_that_it_is_to_be_checked() {
        let shelf = Shelf::load();
        assert!(shelf.checklists.len() >= 18, "{}", shelf.checklists.len());
        let mut names = std::collections::BTreeMap::new();
        for page in &shelf.checklists {
            assert_eq!(page.unlawful(), [""; 0], "{}: unverified and law", page.id);
            let ids: std::collections::BTreeSet<_> = page.item.iter().map(|i| &i.id).collect();
            assert_eq!(ids.len(), page.item.len(), "{}: an id twice", page.id);
            for item in &page.item {
                let rests = item.check || item.link.is_some() || !item.law.is_empty();
                assert!(rests, "{}: {} rests on nothing", page.id, item.id);
                for law in &item.law {
                    let name = names.entry(law.sfs.clone()).or_insert_with(|| law.law.clone());
                    assert_eq!(*name, law.law, "{} has two names", law.sfs);
                }
            }
        }
    }

    #[test]
    fn every_day_of_the_year_has_a_key_of_its_own_and_a_rule_that_gives_days() {
        let shelf = Shelf::load();
        let mut keys = std::collections::BTreeSet::new();
        for (page, day) in shelf.year.days() {
            assert!(keys.insert(&day.key), "twice: {}", day.key);
            let comes = (FIRST_YEAR..=LAST_YEAR).any(|year| day.in_year(year).is_some());
            assert!(comes || page.kind == MarkKind::Bridge, "never: {}", day.key);
        }
        assert_eq!(shelf.steps.len(), 6, "five steps around the meeting");
        assert_eq!(shelf.limits.checked(), Ok(shelf.limits));
    }

    fn told(kinds: &[MarkKind], year: i32) -> Vec<String> {
        let [from, to] = ["01-01", "12-31"].map(|end| format!("{year}-{end}").parse().unwrap());
        let marks = Shelf::load().year.marks(&Hers::default(), from, to);
        let wanted = marks.iter().filter(|mark| kinds.contains(&mark.kind));
        wanted.map(|mark| format!("{} {}", mark.first, mark.title)).collect()
    }

    #[test]
    fn the_holidays_follow_the_law_of_their_year() {
        let in_2004 = told(&[MarkKind::Holiday], 2004);
        assert!(in_2004.contains(&"2004-05-31 Annandag pingst".into()), "{in_2004:?}");
        assert!(!in_2004.contains(&"2004-06-06 Nationaldagen".into()), "{in_2004:?}");
        let in_2005 = told(&[MarkKind::Holiday], 2005);
        assert!(in_2005.contains(&"2005-06-06 Nationaldagen".into()), "{in_2005:?}");
        assert!(!in_2005.iter().any(|day| day.contains("Annandag pingst")), "{in_2005:?}");
        assert_eq!([in_2004.len(), in_2005.len()], [13, 13], "thirteen beside the Sundays");
    }

    #[test]
    fn the_almanac_of_2027_and_2028() {
        let all = [MarkKind::Holiday, MarkKind::Eve, MarkKind::Theme, MarkKind::Clock];
        for (year, days) in [(2027, ALMANAC_2027.as_slice()), (2028, ALMANAC_2028.as_slice())] {
            let told = told(&all, year);
            for day in days {
                assert!(told.iter().any(|line| line.starts_with(day)), "{day} of {told:#?}");
            }
        }
    }

    /// From the almanac, not from the rules.
    const ALMANAC_2027: [&str; 12] = [
        "2027-02-09 Fettisdagen",
        "2027-03-26 Långfredagen",
        "2027-03-28 Påskdagen",
        "2027-03-28 Sommartid",
        "2027-05-06 Kristi himmelsfärdsdag",
        "2027-05-16 Pingstdagen",
        "2027-05-30 Mors dag",
        "2027-06-25 Midsommarafton",
        "2027-10-31 Sommartid",
        "2027-11-06 Alla helgons dag",
        "2027-11-14 Fars dag",
        "2027-11-28 Första advent",
    ];
    const ALMANAC_2028: [&str; 8] = [
        "2028-02-29 Fettisdagen",
        "2028-04-16 Påskdagen",
        "2028-05-25 Kristi himmelsfärdsdag",
        "2028-05-28 Mors dag",
        "2028-06-04 Pingstdagen",
        "2028-06-24 Midsommardagen",
        "2028-11-12 Fars dag",
        "2028-12-03 Första advent",
    ];

    #[test]
    fn flag_days_began_when_they_were_decided() {
        let veterans = |year| told(&[MarkKind::Flag], year).iter().any(|d| d.contains("veteran"));
        assert_eq!([2016, 2017, 2018].map(veterans), [false, false, true], "from 14 July 2017");
        let elections = |year| {
            let flags = told(&[MarkKind::Flag], year);
            let val = flags.iter().filter(|day| day.contains("val till"));
            val.map(|day| day[..10].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(elections(2010), ["2010-09-19"], "the third Sunday then");
        assert_eq!(elections(2014), ["2014-09-14"], "the second since");
        assert_eq!(elections(2026), ["2026-09-13"]);
        assert_eq!(elections(2024), ["2024-06-09"]);
        assert_eq!(elections(2029), [] as [&str; 0], "not yet known");
    }

    #[test]
    fn squeezed_days_and_breaks_lie_where_they_should() {
        let bridges = told(&[MarkKind::Bridge], 2026);
        assert_eq!(bridges, ["2026-01-02 Klämdag", "2026-01-05 Klämdag", "2026-05-15 Klämdag"]);
        let breaks = told(&[MarkKind::SchoolBreak], 2027);
        assert_eq!(breaks, ["2027-03-01 Sportlov", "2027-03-30 Påsklov", "2027-11-01 Höstlov"]);
    }

    /// The rule of the ordinance and the time zone's own table say the same as long as both reach.
    #[test]
    fn the_clock_moves_on_the_nights_of_the_time_zone() {
        for year in FIRST_YEAR..=2037 {
            let nights = told(&[MarkKind::Clock], year);
            let [spring, autumn] = [&nights[0][..10], &nights[1][..10]];
            let gap = format!("{spring}T02:30").parse::<anslag_domain::Slot>();
            assert!(gap.is_err(), "{spring} has no 02.30");
            let at = |time: &str| format!("{autumn}T{time}").parse::<anslag_domain::Slot>();
            let [one, three] = ["01:30", "03:30"].map(|time| at(time).unwrap().moment());
            assert_eq!(three.seconds_since(one), 3 * 3600, "{autumn} has an hour twice");
        }
    }
}
