//! What may cost her something one day: no copy elsewhere, no recovery code, a clock that has gone
//! back, a folder that others write in.

use std::path::Path;

use anslag_domain::Moment;
use anslag_store::{backups, journal};
use serde::Serialize;
use ts_rs::TS;

use crate::{Desk, Refusal, keys, keys::Ways};

/// So many seconds the clock may go back before it is told of: a machine that sets its clock right.
const CLOCK_SLACK: i64 = 3_600;

/// Folders that a program of the same name writes in behind her back.
const SYNCED: [&str; 8] = [
    "OneDrive",
    "Dropbox",
    "Google Drive",
    "GoogleDrive",
    "iCloud",
    "Nextcloud",
    "ownCloud",
    "Box",
];

/// File systems that lie on another machine.
const ELSEWHERE: [&str; 9] =
    ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs"];

/// How the office is kept, and what is wanting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Health {
    /// The ways that open it.
    pub ways: Ways,
    /// When the latest copy was made.
    pub copied: Option<Moment>,
    /// The second place, and whether it is there now.
    pub second: Option<bool>,
    /// The last line's moment, when it lies ahead of the clock.
    pub ahead: Option<Moment>,
    /// Why the data folder is no good place.
    pub folder: Option<FolderTrouble>,
}

/// Why a folder is no place for a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FolderTrouble {
    /// Another program copies it away, and back.
    Synced,
    /// It lies on another machine.
    Network,
}

impl Desk {
    pub(crate) async fn health(&self) -> Result<Health, Refusal> {
        self.standing().await
    }

    /// How it stands with the office, for whoever needs to know.
    pub(crate) async fn standing(&self) -> Result<Health, Refusal> {
        let folder = self.archive.folder();
        let copies = backups::copies_in(&self.archive.copies_folder())?;
        let second = self.second_place().await?;
        let last = journal::latest(&mut self.read().await?, 1).await?.pop().map(|line| line.at);
        let now = self.clock.now();
        // A machine without such a list has none of these file systems either.
        let mounts = std::fs::read_to_string("/proc/self/mounts").unwrap_or_default();
        Ok(Health {
            ways: keys::ways(folder),
            copied: copies.first().map(|copy| copy.name.at),
            second: second.as_deref().map(Path::is_dir),
            ahead: last.filter(|last| last.seconds_since(now) > CLOCK_SLACK),
            folder: trouble(folder, &mounts),
        })
    }
}

fn trouble(folder: &Path, mounts: &str) -> Option<FolderTrouble> {
    let synced = |part: std::path::Component<'_>| {
        let part = part.as_os_str().to_string_lossy();
        // "OneDrive - Stockholms stad" is one too.
        SYNCED.iter().any(|name| part.strip_prefix(name).is_some_and(ends_or_goes_on))
    };
    if folder.components().any(synced) {
        return Some(FolderTrouble::Synced);
    }
    let text = folder.to_string_lossy();
    let far = text.starts_with("\\\\") || ELSEWHERE.contains(&file_system(folder, mounts));
    far.then_some(FolderTrouble::Network)
}

fn ends_or_goes_on(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(' ')
}

/// The sort of the file system that a folder lies in, of those in `/proc/self/mounts`.
fn file_system<'a>(folder: &Path, mounts: &'a str) -> &'a str {
    let mount = |line: &'a str| {
        let mut words = line.split(' ').skip(1);
        // A blank in a path is written so there.
        let place = words.next()?.replace("\\040", " ");
        let within = folder.starts_with(&place);
        within.then_some((place.len(), words.next()?))
    };
    mounts.lines().filter_map(mount).max_by_key(|(length, _)| *length).map_or("", |(_, sort)| sort)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "/dev/sda / ext4 rw 0 0\n\
        //fil01/hem /hem/eva/M\\040hem cifs rw 0 0\n\
        tmpfs /hem/eva/tmp tmpfs rw 0 0\n";

    #[test]
    fn a_folder_that_is_synced_or_on_another_machine_is_no_place() {
        for (folder, expected) in [
            ("/hem/eva/.local/share/anslag", None),
            ("/hem/eva/M hem/anslag", Some(FolderTrouble::Network)),
            ("/hem/eva/tmp/anslag", None),
            ("/hem/eva/OneDrive - Stockholms stad/anslag", Some(FolderTrouble::Synced)),
            ("/hem/eva/Boxar/anslag", None),
            ("\\\\fil01\\hem\\anslag", Some(FolderTrouble::Network)),
        ] {
            assert_eq!(trouble(Path::new(folder), MOUNTS), expected, "{folder}");
        }
    }
}
