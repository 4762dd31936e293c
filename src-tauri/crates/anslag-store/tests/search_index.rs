//! The index holds no more than the tables: what is deleted is gone from its pages too, and the
//! journal does not watch it.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

use anslag_domain::goal::{GoalForm, GoalKind};
use anslag_store::{Archive, Entry, Key, goals, open::FILE};
use sqlx::{ConnectOptions, Connection, SqliteConnection, sqlite::SqliteConnectOptions};

fn entry() -> Entry {
    let at = "2027-03-01T08:00:00Z".parse().unwrap();
    Entry { at, who: "Eva Ek".into(), verb: "test".into() }
}

async fn beside(folder: &std::path::Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new()
        .filename(folder.join(FILE))
        .pragma("key", format!("\"x'{}'\"", "07".repeat(32)));
    options.connect().await.unwrap()
}

/// How many pages of the index hold a letter that stands in no other text.
async fn pages(folder: &std::path::Path) -> i64 {
    let mut conn = beside(folder).await;
    let count = sqlx::query_scalar(
        "SELECT (SELECT count(*) FROM search_index_data WHERE instr(block, CAST('ⰲⰳ' AS BLOB)))
             + (SELECT count(*) FROM search_index_content WHERE instr(c0, 'ⰲⰳ'))",
    )
    .fetch_one(&mut conn)
    .await
    .unwrap();
    conn.close().await.unwrap();
    count
}

#[tokio::test]
async fn what_is_deleted_is_gone_from_the_pages_of_the_index() {
    let folder = tempfile::tempdir().unwrap();
    let now = "2027-03-01T08:00:00Z".parse().unwrap();
    let archive = Archive::open(folder.path(), &Key::raw([7; 32]), now).await.unwrap();
    let form = |title: &str| GoalForm {
        kind: GoalKind::Goal,
        title: title.into(),
        parent: None,
        diarienummer: None,
        note: String::new(),
        kf: String::new(),
    };
    let mut write = archive.write(entry()).await.unwrap();
    goals::insert(&mut write, &form("Trygga parker")).await.unwrap();
    let id = goals::insert(&mut write, &form("ⰁⰲⰳⰄ")).await.unwrap();
    write.commit("goal", None).await.unwrap();
    assert!(pages(folder.path()).await >= 2, "in the index and in its copy of the text");
    let mut write = archive.write(entry()).await.unwrap();
    goals::delete(&mut write, id).await.unwrap();
    write.commit("goal", None).await.unwrap();
    assert_eq!(pages(folder.path()).await, 0, "without merging anything");
    archive.close().await;
}

#[tokio::test]
async fn the_journal_has_no_image_of_the_index() {
    let folder = tempfile::tempdir().unwrap();
    let now = "2027-03-01T08:00:00Z".parse().unwrap();
    let archive = Archive::open(folder.path(), &Key::raw([7; 32]), now).await.unwrap();
    let mut write = archive.write(entry()).await.unwrap();
    let form = GoalForm {
        kind: GoalKind::Goal,
        title: "Trygga parker".into(),
        parent: None,
        diarienummer: None,
        note: String::new(),
        kf: String::new(),
    };
    goals::insert(&mut write, &form).await.unwrap();
    write.commit("goal", None).await.unwrap();
    let mut conn = beside(folder.path()).await;
    let tables: Vec<String> = sqlx::query_scalar("SELECT DISTINCT tbl FROM journal_image")
        .fetch_all(&mut conn)
        .await
        .unwrap();
    assert_eq!(tables, ["goal"]);
    conn.close().await.unwrap();
    archive.close().await;
}
