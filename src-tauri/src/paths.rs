//! Where her data lies, and which clock holds: the system's word, unless the environment says.

use std::{env, fs, io, path::PathBuf};

use anslag_desk::Clock;
use directories::ProjectDirs;

/// The data folder, made if it is not there: local, never roaming; `ANSLAG_DATA` overrides.
///
/// # Errors
/// When the system knows no home for her, or the folder cannot be made.
pub fn data_folder() -> io::Result<PathBuf> {
    let folder = match env::var_os("ANSLAG_DATA") {
        Some(folder) => PathBuf::from(folder),
        None => ProjectDirs::from("se", "anslag", "Anslag")
            .map(|dirs| dirs.data_local_dir().to_path_buf())
            .ok_or_else(|| io::Error::other("ingen hemmapp"))?,
    };
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// Whether the folder was chosen from outside, as a test or a second office does.
pub fn folder_is_chosen() -> bool {
    env::var_os("ANSLAG_DATA").is_some()
}

/// The machine's clock, or the moment in `ANSLAG_NOW`.
///
/// # Errors
/// When `ANSLAG_NOW` is no moment.
pub fn clock() -> io::Result<Clock> {
    let now = env::var("ANSLAG_NOW").ok();
    Clock::from_text(now.as_deref())
        .map_err(|text| io::Error::other(format!("ANSLAG_NOW är ingen tidpunkt: {text}")))
}
