//! What the archive promises: a key or nothing, a journal line or nothing, and bytes that go.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

use anslag_domain::{
    Moment,
    journal::{Act, undo_state},
    office::Office,
};
use anslag_store::{
    Archive, Entry, Key, StoreError, incidents, journal, office,
    open::FILE,
    proof::{self, How},
};
use sqlx::{ConnectOptions, Connection, sqlite::SqliteConnectOptions};

const KEY: [u8; 32] = [7; 32];

fn now() -> Moment {
    "2027-03-01T08:00:00Z".parse().unwrap()
}

fn entry(verb: &str) -> Entry {
    Entry { at: now(), who: "Eva Ek".into(), verb: verb.into() }
}

fn named(name: &str) -> Office {
    let text = |t: &str| t.to_owned();
    Office {
        city: text("Stockholms stad"),
        forvaltning: text("Kungsholmens stadsdelsförvaltning"),
        namnd: text("Kungsholmens stadsdelsnämnd"),
        unit: text("Administrativa avdelningen"),
        name: text(name),
        title: text("Registrator"),
        phone: text("08-508 08 000"),
        email: String::new(),
    }
}

async fn desk(folder: &std::path::Path) -> Archive {
    Archive::open(folder, &Key::raw(KEY), now()).await.unwrap()
}

async fn set(archive: &Archive, name: &str) {
    let mut write = archive.write(entry("set_office")).await.unwrap();
    office::set(&mut write, &named(name)).await.unwrap();
    write.commit("office", Some(1)).await.unwrap();
}

async fn name_now(archive: &Archive) -> Option<String> {
    office::get(&mut archive.read().await.unwrap()).await.unwrap().map(|o| o.name)
}

async fn undo(archive: &Archive) {
    let lines = journal::latest(&mut archive.read().await.unwrap(), 100).await.unwrap();
    let step = undo_state(&lines).undo.expect("something to undo");
    archive.put_back(entry("undo"), Act::Undid, &step).await.unwrap();
}

/// A connection of our own, past the archive's door, as a thief or a careless script would.
async fn side_door(folder: &std::path::Path) -> sqlx::SqliteConnection {
    let hex = "07".repeat(32);
    SqliteConnectOptions::new()
        .filename(folder.join(FILE))
        .pragma("key", format!("\"x'{hex}'\""))
        .connect()
        .await
        .unwrap()
}

#[tokio::test]
async fn the_file_is_unreadable_without_the_key_and_unharmed_by_a_wrong_one() {
    let folder = tempfile::tempdir().unwrap();
    let archive = desk(folder.path()).await;
    set(&archive, "Eva Ek").await;
    archive.close().await;
    let bytes = std::fs::read(folder.path().join(FILE)).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"), "the file is encrypted from the first page");

    let refused = Archive::open(folder.path(), &Key::raw([8; 32]), now()).await;
    assert!(matches!(refused, Err(StoreError::WrongKey)), "{refused:?}");
    assert_eq!(std::fs::read(folder.path().join(FILE)).unwrap(), bytes, "not a byte was touched");
    assert_eq!(name_now(&desk(folder.path()).await).await.as_deref(), Some("Eva Ek"));
}

#[tokio::test]
async fn undo_and_redo_bring_back_exactly_what_was() {
    let folder = tempfile::tempdir().unwrap();
    let archive = desk(folder.path()).await;
    set(&archive, "Eva Ek").await;
    set(&archive, "Åsa Öst").await;
    undo(&archive).await;
    assert_eq!(name_now(&archive).await.as_deref(), Some("Eva Ek"));
    undo(&archive).await;
    assert_eq!(name_now(&archive).await, None, "before the first line there was no office");
    let lines = journal::latest(&mut archive.read().await.unwrap(), 100).await.unwrap();
    let step = undo_state(&lines).redo.expect("something to do again");
    archive.put_back(entry("redo"), Act::Redid, &step).await.unwrap();
    assert_eq!(name_now(&archive).await.as_deref(), Some("Eva Ek"));
    let proof = proof::verify(&mut archive.read().await.unwrap()).await.unwrap();
    assert_eq!((proof.lines, proof.broken_at), (5, None), "undoing adds lines and breaks none");
}

#[tokio::test]
async fn a_dropped_write_never_happened() {
    let folder = tempfile::tempdir().unwrap();
    let archive = desk(folder.path()).await;
    let mut write = archive.write(entry("set_office")).await.unwrap();
    office::set(&mut write, &named("Eva Ek")).await.unwrap();
    drop(write);
    assert_eq!(name_now(&archive).await, None);
    let lines = journal::latest(&mut archive.read().await.unwrap(), 100).await.unwrap();
    assert!(lines.is_empty(), "neither row nor line");
}

#[tokio::test]
async fn a_changed_line_is_found_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let archive = desk(folder.path()).await;
    for name in ["Eva Ek", "Åsa Öst", "Bo Alm"] {
        set(&archive, name).await;
    }
    archive.close().await;
    let mut thief = side_door(folder.path()).await;
    sqlx::query("UPDATE journal SET who = 'Någon annan' WHERE id = 2")
        .execute(&mut thief)
        .await
        .unwrap();
    thief.close().await.unwrap();
    let archive = desk(folder.path()).await;
    let proof = proof::verify(&mut archive.read().await.unwrap()).await.unwrap();
    assert_eq!(proof.broken_at.map(|id| id.0), Some(2));
}

/// What a thief did, and what the proof says of it: the broken line, and the altered rows.
async fn proof_after(sql: &'static str) -> (Option<u32>, Vec<(String, u32, How)>) {
    let folder = tempfile::tempdir().unwrap();
    let archive = desk(folder.path()).await;
    set(&archive, "Eva Ek").await;
    for title in ["Klotter", "Skadegörelse", "Stängd lekpark"] {
        let form = format!(
            r#"{{ "title": "{title}", "place": "", "began": "2027-02-27T19:05:00Z", "situation": "" }}"#
        );
        let mut write = archive.write(entry("open_incident")).await.unwrap();
        let form = serde_json::from_str(&form).unwrap();
        let id = incidents::insert(&mut write, &form).await.unwrap();
        write.commit("incident", Some(id.0)).await.unwrap();
    }
    archive.close().await;
    let mut thief = side_door(folder.path()).await;
    sqlx::raw_sql(sql).execute(&mut thief).await.unwrap();
    thief.close().await.unwrap();
    let archive = desk(folder.path()).await;
    let proof = proof::verify(&mut archive.read().await.unwrap()).await.unwrap();
    let altered = proof.altered.into_iter().map(|row| (row.table, row.row, row.how));
    (proof.broken_at.map(|id| id.0), altered.collect())
}

#[tokio::test]
async fn whatever_is_done_past_the_journal_is_found_and_named() {
    let incident = |row, how| ("incident".to_owned(), row, how);
    for (sql, line, rows) in [
        ("SELECT 1", None, vec![]),
        ("UPDATE incident SET title = 'Fest' WHERE id = 2", None, vec![incident(2, How::Changed)]),
        ("DELETE FROM incident WHERE id = 2", None, vec![incident(2, How::Removed)]),
        (
            "UPDATE incident SET id = 9 WHERE id = 1; UPDATE incident SET id = 1 WHERE id = 3;
             UPDATE incident SET id = 3 WHERE id = 9",
            None,
            vec![incident(1, How::Changed), incident(3, How::Changed)],
        ),
        (
            "INSERT INTO incident (id, title, place, began, situation)
             VALUES (7, 'Fest', '', '2027-02-27T19:05:00Z', '')",
            None,
            vec![incident(7, How::Added)],
        ),
        ("UPDATE journal SET at = '2020-01-01T00:00:00Z' WHERE id = 3", Some(3), vec![]),
        (
            "UPDATE journal_image SET after = replace(after, 'Klotter', 'Fest') WHERE line = 2",
            Some(2),
            vec![incident(1, How::Changed)],
        ),
        (
            "DELETE FROM journal_image WHERE line = 4; DELETE FROM journal_change WHERE line = 4;
             DELETE FROM journal WHERE id = 4",
            Some(4),
            vec![incident(3, How::Added)],
        ),
        (
            "DELETE FROM journal_image WHERE line = 2; DELETE FROM journal_change WHERE line = 2;
             DELETE FROM journal WHERE id = 2",
            Some(3),
            vec![incident(1, How::Added)],
        ),
    ] {
        assert_eq!(proof_after(sql).await, (line, rows), "{sql}");
    }
}

#[tokio::test]
async fn a_row_changed_behind_our_back_is_not_overwritten_by_undo() {
    let folder = tempfile::tempdir().unwrap();
    let archive = desk(folder.path()).await;
    set(&archive, "Eva Ek").await;
    set(&archive, "Åsa Öst").await;
    let mut thief = side_door(folder.path()).await;
    sqlx::query("UPDATE office SET name = 'Bo'").execute(&mut thief).await.unwrap();
    let lines = journal::latest(&mut archive.read().await.unwrap(), 100).await.unwrap();
    let step = undo_state(&lines).undo.unwrap();
    let refused = archive.put_back(entry("undo"), Act::Undid, &step).await;
    assert!(matches!(refused, Err(StoreError::Conflict)), "{refused:?}");
    assert_eq!(name_now(&archive).await.as_deref(), Some("Bo"));
}
