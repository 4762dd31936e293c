//! A file written by an earlier version is brought up to date, with a copy beside it and nothing
//! lost; and what is undone in it afterwards is undone.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

use std::path::Path;

use anslag_domain::{
    Moment,
    backup::CopyReason,
    journal::{Act, undo_state},
    rule::{Bite, RuleSetting},
    waiver::{ReviewSubject, SubjectKind},
};
use anslag_store::{
    Archive, Entry, Key, backups, journal, office, open::FILE, posts, rules, waivers,
};
use sqlx::{
    ConnectOptions, Connection, Executor, SqliteConnection,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};

static MIGRATIONS: Migrator = sqlx::migrate!();

fn now() -> Moment {
    "2027-03-01T08:00:00Z".parse().unwrap()
}

fn entry(verb: &str) -> Entry {
    Entry { at: now(), who: "Eva Ek".into(), verb: verb.into() }
}

/// The archive's own file as the first so many migrations left it.
async fn version(folder: &Path, migrations: usize) -> SqliteConnection {
    let mut conn = SqliteConnectOptions::new()
        .filename(folder.join(FILE))
        .pragma("key", format!("\"x'{}'\"", "07".repeat(32)))
        .journal_mode(SqliteJournalMode::Delete)
        .create_if_missing(true)
        .connect()
        .await
        .unwrap();
    let first = MIGRATIONS.iter().take(migrations).cloned().collect();
    Migrator::with_migrations(first).run(&mut conn).await.unwrap();
    conn
}

/// What she had in version 1: herself and a post.
async fn filled(mut conn: SqliteConnection) {
    conn.execute(
        "INSERT INTO office VALUES (1, 'Stockholms stad', 'Kungsholmens stadsdelsförvaltning',
             'Kungsholmens stadsdelsnämnd', 'Adm', 'Eva Ek', 'Registrator', '08-508 08 000', '');
         INSERT INTO post (title, text, slot, status, created)
         VALUES ('Lek', 'Lekparken öppnar.', NULL, 'draft', '2027-02-01T08:00:00Z')",
    )
    .await
    .unwrap();
    conn.close().await.unwrap();
}

async fn open(folder: &Path) -> Archive {
    Archive::open(folder, &Key::raw([7; 32]), now()).await.unwrap()
}

#[tokio::test]
async fn every_earlier_version_is_brought_up_to_date_and_copied_first() {
    for migrations in 1..MIGRATIONS.iter().count() {
        let folder = tempfile::tempdir().unwrap();
        filled(version(folder.path(), migrations).await).await;
        let archive = open(folder.path()).await;
        let mut read = archive.read().await.unwrap();
        let named = office::get(&mut read).await.unwrap().map(|office| office.name);
        assert_eq!(named.as_deref(), Some("Eva Ek"), "from version {migrations}");
        assert_eq!(posts::latest(&mut read, 10).await.unwrap()[0].form.text, "Lekparken öppnar.");
        assert_eq!(rules::settings(&mut read).await.unwrap(), [], "nothing is hers yet");
        let of = ReviewSubject { kind: SubjectKind::Post, id: 1 };
        assert_eq!(waivers::of(&mut read, of).await.unwrap(), []);
        let copies = backups::copies_in(&archive.copies_folder()).unwrap();
        assert_eq!(copies.len(), 1, "one copy of the file as it was");
        assert_eq!(copies[0].name.reason, CopyReason::Migration);
        let held = backups::look_into(&copies[0].path, &Key::raw([7; 32])).await.unwrap();
        assert_eq!((held.posts, held.lines), (1, 0), "read back");
    }
}

#[tokio::test]
async fn the_new_tables_are_watched_by_the_journal_from_the_first_opening() {
    let folder = tempfile::tempdir().unwrap();
    filled(version(folder.path(), 1).await).await;
    let archive = open(folder.path()).await;
    let setting = RuleSetting {
        rule: "KLA-001".into(),
        off: None,
        bite: Some(Bite::Rad),
        params: [("over".to_owned(), 25.0)].into(),
        exceptions: vec!["Alvik".into()],
    };
    let mut write = archive.write(entry("set_rule")).await.unwrap();
    let row = rules::set(&mut write, &setting).await.unwrap();
    write.commit("rule", Some(row)).await.unwrap();
    let mut read = archive.read().await.unwrap();
    assert_eq!(rules::settings(&mut read).await.unwrap(), [setting]);
    let before = rules::stamp(&mut read).await.unwrap();
    let lines = journal::latest(&mut read, 10).await.unwrap();
    drop(read);
    let step = undo_state(&lines).undo.unwrap();
    archive.put_back(entry("set_rule"), Act::Undid, &step).await.unwrap();
    let mut read = archive.read().await.unwrap();
    assert_eq!(rules::settings(&mut read).await.unwrap(), []);
    assert!(rules::stamp(&mut read).await.unwrap() > before, "Ångra is a change too");
}
