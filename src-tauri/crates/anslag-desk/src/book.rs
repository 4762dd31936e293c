//! The rule book in force: the shipped pages, hers beside them, and her settings laid over both.
//! It is made anew only when something of that has changed.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, OnceLock, PoisonError, RwLock},
    time::SystemTime,
};

use anslag_domain::{Day, channel::Channel};
use anslag_review::{
    Annotation, Draft, Fault, Listed, Reader, Review, Role, RuleBook,
    adjust::{self, Paper, Settings},
    listed,
};
use anslag_store::{Readable, profile, rules};

use crate::{
    Desk, Refusal,
    dictionary::workings,
    error::Code,
    shelf::{self, Shelf},
};

/// Where she may lay rule pages and word lists, in the data folder.
const FOLDER: &str = "regler";
/// A page or list longer than this is no page, in bytes.
const LONGEST: u64 = 4 << 20;

/// The books made so far: one for each side of an election's days.
#[derive(Debug)]
pub(crate) struct Books {
    folder: PathBuf,
    made: RwLock<Vec<Arc<Book>>>,
}

/// What a book was made of, cheap to compare.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stamp {
    rows: i64,
    files: Vec<(String, u64, Option<SystemTime>)>,
    election: bool,
}

/// A rule book in force, with what it was made of.
pub struct Book {
    stamp: Stamp,
    rules: Arc<RuleBook>,
    settings: Settings,
    own: Vec<Paper>,
    channels: Vec<Channel>,
    /// The files read in her folder.
    pub(crate) files: Vec<String>,
    pub(crate) faults: Vec<Fault>,
    listed: OnceLock<Vec<Listed>>,
    /// Remembers the paragraphs of the drafts being written.
    reader: Mutex<Reader>,
}

impl std::fmt::Debug for Book {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Book").field("rules", &self.rules.fingerprint()).finish_non_exhaustive()
    }
}

impl Books {
    pub fn new(data: &Path) -> Self {
        Self { folder: data.join(FOLDER), made: RwLock::default() }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn with(&self, stamp: &Stamp) -> Option<Arc<Book>> {
        let made = self.made.read().unwrap_or_else(PoisonError::into_inner);
        made.iter().find(|book| book.stamp == *stamp).cloned()
    }

    /// Keeps a book; those made of other rows or files are let go.
    fn keep(&self, book: Book) -> Arc<Book> {
        let book = Arc::new(book);
        let mut made = self.made.write().unwrap_or_else(PoisonError::into_inner);
        made.retain(|old| {
            old.stamp.rows == book.stamp.rows
                && old.stamp.files == book.stamp.files
                && old.stamp.election != book.stamp.election
        });
        made.push(Arc::clone(&book));
        book
    }
}

impl Desk {
    /// The rule book in force today.
    ///
    /// # Errors
    /// Whatever the archive says.
    pub async fn book(&self) -> Result<Arc<Book>, Refusal> {
        self.book_on(&mut self.read().await?, self.clock.now().day()).await
    }

    /// The book in force on a day.
    pub(crate) async fn book_on(
        &self,
        read: &mut impl Readable,
        day: Day,
    ) -> Result<Arc<Book>, Refusal> {
        let profile = self.shelf.profile_or_shipped(profile::get(read).await?);
        let election = profile.election.holds(day);
        let rows = rules::stamp(read).await?;
        let stamp = Stamp { rows, files: files(&self.books.folder), election };
        if let Some(book) = self.books.with(&stamp) {
            return Ok(book);
        }
        let settings = Settings {
            rules: rules::settings(read).await?,
            words: rules::words(read).await?,
            shipped: self.shelf.shipped_profile().clone(),
            profile,
            election,
        };
        let in_office = rules::own(read).await?;
        let mut own: Vec<Paper> =
            in_office.into_iter().map(|page| (page.file, page.text)).collect();
        let mut faults = vec![];
        own.extend(papers(&self.books.folder, &stamp.files, &mut faults));
        Ok(self.books.keep(Book::new(&self.shelf, stamp, settings, own, faults)))
    }
}

impl Book {
    fn new(
        shelf: &Shelf,
        stamp: Stamp,
        settings: Settings,
        own: Vec<Paper>,
        mut faults: Vec<Fault>,
    ) -> Self {
        let untouched = Settings::shipped(shelf.shipped_profile().clone()) == settings;
        let rules = if untouched && own.is_empty() {
            Arc::clone(&shelf.rules)
        } else {
            let (rules, refused) =
                adjust::load(&shelf::rule_pages(), &own, &settings, &mut workings());
            faults.extend(refused);
            Arc::new(shelf.equip(rules))
        };
        Self {
            files: stamp.files.iter().map(|(name, ..)| name.clone()).collect(),
            channels: shelf.channels.clone(),
            listed: OnceLock::new(),
            reader: Mutex::default(),
            stamp,
            rules,
            settings,
            own,
            faults,
        }
    }

    /// The shipped book, as it is without an office.
    #[must_use]
    pub fn shipped(shelf: &Shelf) -> Self {
        let stamp = Stamp { rows: 0, files: vec![], election: false };
        let settings = Settings::shipped(shelf.shipped_profile().clone());
        Self::new(shelf, stamp, settings, vec![], vec![])
    }

    /// Every rule, those that do not run too, by id.
    pub(crate) fn listed(&self) -> &[Listed] {
        self.listed.get_or_init(|| listed(&shelf::rule_pages(), &self.own, &self.settings))
    }

    /// The manual of its rules, in Markdown.
    #[must_use]
    pub fn manual(&self) -> String {
        anslag_review::manual(self.listed(), &shelf::areas())
    }

    /// Her settings with another in the place of one rule's.
    pub(crate) fn settings_with(&self, setting: anslag_domain::rule::RuleSetting) -> Settings {
        let mut settings = self.settings.clone();
        settings.rules.retain(|other| other.rule != setting.rule);
        settings.rules.push(setting);
        settings
    }

    /// The shipped pages and lists with hers beside them, by name and text.
    pub(crate) fn pages(&self) -> Vec<(&str, &str)> {
        let own = |file: &str| self.own.iter().any(|(name, _)| name == file);
        let shipped = shelf::rule_pages().into_iter().filter(|(file, _)| !own(file));
        shipped.chain(self.own.iter().map(|(file, text)| (file.as_str(), text.as_str()))).collect()
    }

    /// Reads a draft; offsets in bytes.
    pub(crate) fn read(&self, draft: &Draft) -> Review {
        let mut reader = self.reader.lock().unwrap_or_else(PoisonError::into_inner);
        self.settings.spare(reader.review(&self.rules, draft))
    }

    /// The channels of these ids; unknown ones are left out.
    pub(crate) fn channels<'a>(&self, ids: impl Iterator<Item = &'a String>) -> Vec<Channel> {
        let known = ids.filter_map(|id| self.channels.iter().find(|channel| channel.id == *id));
        known.cloned().collect()
    }

    /// What a misspelled word may have been meant to be, the likeliest first.
    pub(crate) fn suggest(&self, word: &str) -> Vec<String> {
        self.rules.suggest(word)
    }

    /// A text's sentences, words and misspellings; offsets in Unicode code points.
    #[must_use]
    pub fn annotate(&self, text: &str, suggest: bool) -> Annotation {
        anslag_review::annotate(&self.rules, text, suggest)
    }

    /// Whether there is such a channel.
    #[must_use]
    pub fn knows(&self, channel: &str) -> bool {
        self.channels.iter().any(|known| known.id == channel)
    }

    /// Reads a draft for a host: offsets in Unicode code points.
    ///
    /// # Errors
    /// `NotFound` for a channel that is not on the shelf.
    pub fn review(&self, text: &str, role: Role, channel: Option<&str>) -> Result<Review, Refusal> {
        let named = channel.map(str::to_owned);
        let channels = self.channels(named.iter());
        if channels.len() != named.iter().len() {
            return Err(Refusal::about(Code::NotFound, named.unwrap_or_default()));
        }
        let draft = Draft { text, role, channels: &channels, scheduled: false };
        Ok(self.read(&draft).in_code_points(text))
    }
}

/// The pages and lists in her folder, by name, length and time; no folder is none.
fn files(folder: &Path) -> Vec<(String, u64, Option<SystemTime>)> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let page = |entry: fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        let about = fs::metadata(entry.path()).ok().filter(fs::Metadata::is_file)?;
        let ours = name.ends_with(".toml") || name.ends_with(".tsv");
        ours.then(|| (name, about.len(), about.modified().ok()))
    };
    let mut files: Vec<_> = entries.filter_map(Result::ok).filter_map(page).collect();
    files.sort_unstable();
    files
}

/// Their texts; a file that cannot be read is named.
fn papers(
    folder: &Path,
    files: &[(String, u64, Option<SystemTime>)],
    faults: &mut Vec<Fault>,
) -> Vec<Paper> {
    let mut papers = vec![];
    for (file, length, _) in files {
        let refused =
            |reason: &str| Fault { file: file.clone(), line: None, reason: reason.into() };
        if *length > LONGEST {
            faults.push(refused("filen är för stor"));
            continue;
        }
        match fs::read_to_string(folder.join(file)) {
            // A mark at the beginning is what some editors leave.
            Ok(text) => papers.push((file.clone(), text.trim_start_matches('\u{feff}').to_owned())),
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
                faults.push(refused("filen är inte skriven i UTF-8"));
            }
            Err(_) => faults.push(refused("filen går inte att öppna")),
        }
    }
    papers
}
