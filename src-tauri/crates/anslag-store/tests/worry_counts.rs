//! The barometer says the same before contacts are destroyed and after, and keeps nobody's place.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

use anslag_domain::{Day, Moment, barometer::Worry, contact::ContactForm, id::ContactId};
use anslag_store::{Archive, Entry, Key, contacts, open::FILE, worry_counts};
use sqlx::{ConnectOptions, Executor, sqlite::SqliteConnectOptions};

fn now() -> Moment {
    "2027-03-01T08:00:00Z".parse().unwrap()
}

fn entry(verb: &str) -> Entry {
    Entry { at: now(), who: "Eva Ek".into(), verb: verb.into() }
}

fn worry(place: &str, strength: u8, received: &str) -> ContactForm {
    let form = serde_json::json!({
        "kind": "comment", "account": null, "received": received, "summary": "Undrar.",
        "topic": "Trygghet", "worry": strength, "place": place, "link": null, "incident": null,
    });
    serde_json::from_value(form).unwrap()
}

/// Six worries at Fridhemsplan over two weeks, one of them late on a Sunday, and one elsewhere.
async fn logged(archive: &Archive) -> Vec<ContactId> {
    let mut write = archive.write(entry("log_contact")).await.unwrap();
    let mut ids = vec![];
    for (place, strength, received) in [
        ("Fridhemsplan", 2, "2027-02-15T08:00:00Z"),
        ("fridhemsplan 3", 2, "2027-02-16T08:00:00Z"),
        ("FRIDHEMSPLAN", 3, "2027-02-17T08:00:00Z"),
        ("Fridhemsplan", 0, "2027-02-18T08:00:00Z"),
        ("Fridhemsplan, torget", 1, "2027-02-21T22:30:00Z"),
        ("Fridhemsplan", 2, "2027-02-21T23:30:00Z"),
        ("Hos Anna Alm på Alströmergatan", 2, "2027-02-22T08:00:00Z"),
    ] {
        let form = worry(place, strength, received);
        ids.push(contacts::insert(&mut write, &form, now()).await.unwrap());
    }
    write.commit("contact", None).await.unwrap();
    ids
}

async fn figures(archive: &Archive) -> Vec<Worry> {
    let day = |text: &str| text.parse::<Day>().unwrap();
    let mut read = archive.read().await.unwrap();
    worry_counts::between(&mut read, day("2027-02-01"), day("2027-03-01")).await.unwrap()
}

/// Destroys contacts past the archive's door, as gallring will do inside it.
async fn destroy(folder: &std::path::Path, ids: &[ContactId]) {
    let options = SqliteConnectOptions::new()
        .filename(folder.join(FILE))
        .pragma("key", format!("\"x'{}'\"", "07".repeat(32)));
    let mut conn = options.connect().await.unwrap();
    for id in ids {
        conn.execute(sqlx::query("DELETE FROM contact WHERE id = ?1").bind(id.0)).await.unwrap();
    }
}

#[tokio::test]
async fn the_figures_are_the_same_before_and_after() {
    let folder = tempfile::tempdir().unwrap();
    let archive = Archive::open(folder.path(), &Key::raw([7; 32]), now()).await.unwrap();
    let ids = logged(&archive).await;
    let before = figures(&archive).await;
    let told: Vec<String> = before
        .iter()
        .map(|w| format!("{} {} {} {}", w.week, w.area, w.strength, w.count))
        .collect();
    assert_eq!(
        told,
        [
            "2027-02-15 Fridhemsplan 0 1",
            "2027-02-15 Fridhemsplan 1 1",
            "2027-02-15 Fridhemsplan 2 2",
            "2027-02-15 Fridhemsplan 3 1",
            "2027-02-22  2 1",
            "2027-02-22 Fridhemsplan 2 1",
        ],
        "half past eleven on a Sunday in UTC is Monday in Stockholm"
    );
    // In two portions, as time goes.
    for portion in ids.chunks(4) {
        let mut write = archive.write(entry("carry_out")).await.unwrap();
        worry_counts::absorb(&mut write, portion).await.unwrap();
        write.commit("gallring", None).await.unwrap();
        destroy(folder.path(), portion).await;
        assert_eq!(figures(&archive).await, before, "after {portion:?}");
    }
    let mut read = archive.read().await.unwrap();
    assert_eq!(contacts::latest(&mut read, 10).await.unwrap(), [], "the log is empty");
}

#[tokio::test]
async fn a_place_that_few_have_named_does_not_outlive_them() {
    let folder = tempfile::tempdir().unwrap();
    let archive = Archive::open(folder.path(), &Key::raw([7; 32]), now()).await.unwrap();
    let ids = logged(&archive).await;
    let mut write = archive.write(entry("carry_out")).await.unwrap();
    worry_counts::absorb(&mut write, &ids).await.unwrap();
    write.commit("gallring", None).await.unwrap();
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join(FILE))
        .pragma("key", format!("\"x'{}'\"", "07".repeat(32)));
    let mut conn = options.connect().await.unwrap();
    let kept: Vec<String> = sqlx::query_scalar("SELECT DISTINCT area FROM worry_count ORDER BY 1")
        .fetch_all(&mut conn)
        .await
        .unwrap();
    assert_eq!(kept, ["", "FRIDHEMSPLAN", "Fridhemsplan", "fridhemsplan"]);
}
