//! The answers in `.sqlx` are those the migrated schema gives today, and none is left over.

use std::{collections::BTreeSet, fs, path::Path};

use anslag_store::{Archive, Key, open::FILE};
use sqlx::{AssertSqlSafe, ConnectOptions, Executor, sqlite::SqliteConnectOptions};

fn files(folder: &Path, ending: &str) -> Vec<String> {
    let mut texts = vec![];
    for entry in fs::read_dir(folder).expect("the folder is in the repository") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            texts.extend(files(&path, ending));
        } else if path.to_string_lossy().ends_with(ending) {
            texts.push(fs::read_to_string(path).expect("a text file"));
        }
    }
    texts
}

#[tokio::test]
async fn every_saved_answer_is_the_schemas_own() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let now = "2027-03-01T08:00:00Z".parse().unwrap();
    Archive::open(folder.path(), &Key::raw([7; 32]), now).await.unwrap().close().await;
    let mut conn = SqliteConnectOptions::new()
        .filename(folder.path().join(FILE))
        .pragma("key", format!("\"x'{}'\"", "07".repeat(32)))
        .connect()
        .await
        .unwrap();
    let answers = files(&root.join(".sqlx"), ".json");
    assert!(answers.len() > 20, "the archive asks more than {} questions", answers.len());
    for answer in answers {
        let saved: serde_json::Value = serde_json::from_str(&answer).unwrap();
        let query = saved["query"].as_str().unwrap().to_owned();
        let described = conn
            .describe(sqlx::SqlSafeStr::into_sql_str(AssertSqlSafe(query.clone())))
            .await
            .unwrap_or_else(|e| panic!("the schema refuses a saved query: {e}\n{query}"));
        let now: Vec<&str> = described.columns.iter().map(sqlx::Column::name).collect();
        let columns = saved["describe"]["columns"].as_array().unwrap();
        let then: Vec<&str> = columns.iter().map(|c| c["name"].as_str().unwrap()).collect();
        assert_eq!(now, then, "stale: {query}");
        let nullable: Vec<Option<bool>> =
            serde_json::from_value(saved["describe"]["nullable"].clone()).unwrap();
        assert_eq!(described.nullable, nullable, "stale: {query}");
    }
}

#[test]
fn no_saved_answer_is_left_over() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let source = squeeze(&files(&root.join("src"), ".rs").concat()).replace("\\n", " ");
    let left_over: BTreeSet<String> = files(&root.join(".sqlx"), ".json")
        .iter()
        .map(|answer| serde_json::from_str::<serde_json::Value>(answer).unwrap())
        .map(|saved| squeeze(saved["query"].as_str().unwrap()))
        .filter(|query| !source.contains(query))
        .collect();
    assert!(left_over.is_empty(), "not asked any more: {left_over:#?}");
}
