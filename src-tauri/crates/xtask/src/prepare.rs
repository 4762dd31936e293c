//! `cargo xtask prepare`: checks the store's SQL against its own migrations and keeps the answers.

use std::{
    ffi::OsStr,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{
    command::{cargo, run},
    place,
};

/// Refreshes `.sqlx`.
pub fn prepare() -> Result<(), String> {
    let store = place::root().join("src-tauri/crates/anslag-store");
    let database = place::target()?.join("prepare.db");
    let answers = store.join(".sqlx");
    migrate(&store.join("migrations"), &database)?;
    empty(&answers).map_err(|why| format!("{}: {why}", answers.display()))?;
    stale(&store.join("src/lib.rs"))?;
    run(cargo()
        .args(["check", "-p", "anslag-store"])
        .env("SQLX_OFFLINE", "false")
        .env("SQLX_OFFLINE_DIR", &answers)
        .env("DATABASE_URL", format!("sqlite://{}", database.display())))?;
    println!("{} checked statements in {}", files(&answers, "json")?.len(), answers.display());
    Ok(())
}

/// An empty, plain database with every table.
fn migrate(migrations: &Path, database: &Path) -> Result<(), String> {
    if database.exists() {
        fs::remove_file(database).map_err(|why| format!("{}: {why}", database.display()))?;
    }
    for file in files(migrations, "sql")? {
        let sql = File::open(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        run(Command::new("sqlite3").arg("-bail").arg(database).stdin(Stdio::from(sql)))?;
    }
    Ok(())
}

fn empty(answers: &Path) -> io::Result<()> {
    fs::create_dir_all(answers)?;
    for file in fs::read_dir(answers)?.filter_map(Result::ok).map(|entry| entry.path()) {
        if file.extension() == Some(OsStr::new("json")) {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

/// Makes Cargo compile the store anew, since the macros write the answers.
fn stale(file: &Path) -> Result<(), String> {
    let read = fs::read(file).and_then(|text| fs::write(file, text));
    read.map_err(|why| format!("{}: {why}", file.display()))
}

/// The files of one kind, in the order of their names.
fn files(folder: &Path, kind: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension() == Some(OsStr::new(kind)))
        .collect();
    files.sort();
    Ok(files)
}
