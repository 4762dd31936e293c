//! A disk as strace saw it written: what is surely there, and what may be.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use crate::chance::Chance;

/// What the disk writes whole.
const SECTOR: usize = 512;

/// One thing that happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// A name was made, for an empty file where there was none.
    Made { path: PathBuf, emptied: bool },
    /// Bytes were written in a file.
    Wrote { path: PathBuf, at: usize, bytes: Vec<u8> },
    /// A file was cut or filled with zeros to a length.
    Cut { path: PathBuf, length: usize },
    /// A file, or a folder's names, were put on the disk.
    Synced { path: PathBuf },
    /// A name was changed.
    Renamed { from: PathBuf, to: PathBuf },
    /// A name was taken away.
    Removed { path: PathBuf },
    /// The program said something.
    Said(Vec<u8>),
}

/// A change to a file's bytes.
#[derive(Debug, Clone)]
enum Change {
    Bytes { at: usize, bytes: Vec<u8> },
    Length(usize),
}

/// A change to the names in a folder; the number is the file's.
#[derive(Debug, Clone)]
enum Naming {
    Named(PathBuf, usize),
    Renamed(PathBuf, PathBuf),
    Removed(PathBuf),
}

#[derive(Debug, Clone, Default)]
struct Kept {
    sure: Vec<u8>,
    unsure: Vec<Change>,
}

/// A disk: its files, the names that are surely there, and those that may be.
#[derive(Debug, Clone)]
pub struct Disk {
    root: PathBuf,
    files: Vec<Kept>,
    sure: BTreeMap<PathBuf, usize>,
    unsure: Vec<Naming>,
    /// The names as the running program sees them.
    seen: BTreeMap<PathBuf, usize>,
}

impl Disk {
    /// What lies under a folder, all of it surely.
    pub fn read(root: &Path) -> Self {
        let (files, sure, unsure, seen) = (vec![], BTreeMap::new(), vec![], BTreeMap::new());
        let mut disk = Self { root: root.to_owned(), files, sure, unsure, seen };
        disk.read_folder(root);
        disk.seen.clone_from(&disk.sure);
        disk
    }

    fn read_folder(&mut self, folder: &Path) {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                self.read_folder(&path);
            } else {
                let sure = fs::read(&path).unwrap();
                self.sure.insert(path, self.files.len());
                self.files.push(Kept { sure, unsure: vec![] });
            }
        }
    }

    /// What may be left of it when the power goes after some events.
    pub fn after(mut self, events: &[Event], chance: &mut Chance) -> Self {
        events.iter().for_each(|event| self.happened(event));
        // Names reach the disk in order, but nobody knows how many of them did.
        let reached = chance.below(self.unsure.len() + 1);
        let names: Vec<Naming> = self.unsure.drain(..).take(reached).collect();
        names.into_iter().for_each(|naming| name(&mut self.sure, naming));
        for file in &mut self.files {
            for change in std::mem::take(&mut file.unsure) {
                match (change, chance.below(3)) {
                    (_, 0) => {}
                    (Change::Bytes { at, mut bytes }, 1) => {
                        bytes.truncate(SECTOR * chance.below(bytes.len() / SECTOR + 1));
                        changed(&mut file.sure, Change::Bytes { at, bytes });
                    }
                    (change, _) => changed(&mut file.sure, change),
                }
            }
        }
        self
    }

    fn happened(&mut self, event: &Event) {
        match event {
            Event::Made { path, emptied } => match self.seen.get(path) {
                Some(&file) if *emptied => self.files[file].unsure.push(Change::Length(0)),
                Some(_) => {}
                None => {
                    self.files.push(Kept::default());
                    self.named(Naming::Named(path.clone(), self.files.len() - 1));
                }
            },
            Event::Wrote { path, at, bytes } => {
                let change = Change::Bytes { at: *at, bytes: bytes.clone() };
                self.files[self.seen[path]].unsure.push(change);
            }
            Event::Cut { path, length } => {
                self.files[self.seen[path]].unsure.push(Change::Length(*length));
            }
            Event::Synced { path } => self.synced(path),
            Event::Renamed { from, to } => self.named(Naming::Renamed(from.clone(), to.clone())),
            Event::Removed { path } => self.named(Naming::Removed(path.clone())),
            Event::Said(_) => {}
        }
    }

    fn named(&mut self, naming: Naming) {
        name(&mut self.seen, naming.clone());
        self.unsure.push(naming);
    }

    fn synced(&mut self, path: &Path) {
        if let Some(&file) = self.seen.get(path) {
            let file = &mut self.files[file];
            for change in std::mem::take(&mut file.unsure) {
                changed(&mut file.sure, change);
            }
            return;
        }
        // A folder: its own names, and with a journaling disk all that were before them.
        let last = self.unsure.iter().rposition(|naming| match naming {
            Naming::Named(name, _) | Naming::Renamed(_, name) | Naming::Removed(name) => {
                name.parent() == Some(path)
            }
        });
        for naming in self.unsure.drain(..last.map_or(0, |last| last + 1)).collect::<Vec<_>>() {
            name(&mut self.sure, naming);
        }
    }

    /// Lays what is surely there in another folder.
    pub fn write(&self, place: &Path) {
        for (path, &file) in &self.sure {
            let target = place.join(path.strip_prefix(&self.root).unwrap());
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::write(target, &self.files[file].sure).unwrap();
        }
    }
}

fn name(names: &mut BTreeMap<PathBuf, usize>, naming: Naming) {
    match naming {
        Naming::Named(path, file) => drop(names.insert(path, file)),
        Naming::Removed(path) => drop(names.remove(&path)),
        Naming::Renamed(from, to) => {
            if let Some(file) = names.remove(&from) {
                names.insert(to, file);
            }
        }
    }
}

fn changed(bytes: &mut Vec<u8>, change: Change) {
    match change {
        Change::Length(length) => bytes.resize(length, 0),
        Change::Bytes { at, bytes: new } => {
            bytes.resize(bytes.len().max(at + new.len()), 0);
            bytes[at..at + new.len()].copy_from_slice(&new);
        }
    }
}

/// What strace wrote down, as far as it happened under a folder or was said on the standard output.
pub fn events(log: &str, root: &Path) -> Vec<Event> {
    let mut ends: BTreeMap<PathBuf, usize> = BTreeMap::new();
    let mut begun: BTreeMap<&str, String> = BTreeMap::new();
    let mut all = vec![];
    for line in log.lines() {
        let (thread, call) = line.split_once(' ').unwrap();
        let call = call.trim_start();
        let whole = if let Some(start) = call.strip_suffix("<unfinished ...>") {
            begun.insert(thread, start.to_owned());
            continue;
        } else if call.starts_with("<... ") {
            let end = call.split_once("resumed>").unwrap().1;
            format!("{}{end}", begun.remove(thread).unwrap())
        } else {
            call.to_owned()
        };
        all.extend(event(&whole, root, &mut ends));
    }
    all
}

fn event(call: &str, root: &Path, ends: &mut BTreeMap<PathBuf, usize>) -> Option<Event> {
    let (name, rest) = call.split_once('(')?;
    let (inside, result) = rest.rsplit_once(" = ")?;
    let inside = inside.trim_end().strip_suffix(')')?.trim_end();
    if result.starts_with('-') {
        return None;
    }
    let parts: Vec<&str> = inside.split(", ").collect();
    // `9<path>`, with the path in hex.
    let open = || {
        let (number, path) = parts.first()?.split_once('<')?;
        Some((number, PathBuf::from(text(path.strip_suffix('>')?))))
    };
    let under = |path: PathBuf| path.starts_with(root).then_some(path);
    let named = |part: usize| under(PathBuf::from(text(parts.get(part)?.trim_matches('"'))));
    match name {
        "openat" => {
            let path = named(1)?;
            let how = parts.get(2)?;
            if path.is_dir() || !how.contains("O_CREAT") && !how.contains("O_TRUNC") {
                return None;
            }
            ends.insert(path.clone(), 0);
            Some(Event::Made { path, emptied: how.contains("O_TRUNC") })
        }
        "write" | "pwrite64" => {
            let (number, path) = open()?;
            let bytes = hex(parts.get(1)?.trim_matches('"'));
            if number == "1" {
                return Some(Event::Said(bytes));
            }
            let path = under(path)?;
            let end = ends.entry(path.clone()).or_default();
            let at = if name == "write" { *end } else { parts.get(3)?.parse().ok()? };
            *end = at + bytes.len();
            Some(Event::Wrote { path, at, bytes })
        }
        "ftruncate" => {
            Some(Event::Cut { path: under(open()?.1)?, length: parts.get(1)?.parse().ok()? })
        }
        "fsync" | "fdatasync" => Some(Event::Synced { path: under(open()?.1)? }),
        "rename" => Some(Event::Renamed { from: named(0)?, to: named(1)? }),
        "unlink" => Some(Event::Removed { path: named(0)? }),
        _ => None,
    }
}

/// `\x41\x42` as bytes.
fn hex(text: &str) -> Vec<u8> {
    let pairs = text.split("\\x").filter(|pair| !pair.is_empty());
    pairs.map(|pair| u8::from_str_radix(pair, 16).unwrap()).collect()
}

fn text(escaped: &str) -> String {
    String::from_utf8(hex(escaped)).unwrap()
}
