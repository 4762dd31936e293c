//! Another key where the one there is may be known, and what can be read where the office is damaged.

use std::fs;

use anslag_desk::{
    Code, CopyReason, Desk, Key, Means, Output, key_by, latest_copy, open_by, salvage_office,
};
use anslag_tests::{
    Bench,
    pictures::{base64, photograph},
};
use serde_json::{Value, json};

use crate::keep_it_safe::{PASSPHRASE, clock, said};

#[tokio::test]
async fn another_key_opens_everything_and_the_old_one_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let place = tempfile::tempdir().unwrap();
    let opened = async |means| open_by(folder.path(), means, clock()).await.map(|(desk, _)| desk);
    let desk = opened(Means::Passphrase(PASSPHRASE)).await.unwrap();
    let call = async |desk: &Desk, verb, input| match desk.call(verb, input).await.unwrap() {
        Output::Value(value) => value,
        Output::Document(_) => panic!("{verb} prints"),
    };
    call(&desk, "set_office", anslag_tests::office()).await;
    call(&desk, "log_contact", said("Undrar om lampan.")).await;
    let picture =
        json!({ "file_name": "park.jpg", "data": base64(&photograph(5)), "keep_original": true });
    let id = call(&desk, "import_media", picture).await["id"].clone();
    let file = json!({ "id": id, "rendition": "original" });
    let before = call(&desk, "media_file", file.clone()).await;
    let safety = json!({ "second": place.path(), "lock_after": 15 });
    call(&desk, "set_safety", safety).await;
    desk.new_recovery_code().await.unwrap();
    desk.back_up(CopyReason::Asked).await.unwrap();
    let old = key_by(folder.path(), Means::Passphrase(PASSPHRASE)).unwrap();

    let refused = desk.draw_new_key("kort", None).await.unwrap_err();
    assert_eq!(refused.code, Code::PassphraseTooShort);
    let desk = opened(Means::Passphrase(PASSPHRASE)).await.unwrap();
    let made = desk.draw_new_key("en helt annan fras", None).await.unwrap();

    for wrong in [Means::Passphrase(PASSPHRASE), Means::Keychain(&old)] {
        assert_eq!(opened(wrong).await.unwrap_err().code, Code::WrongKey);
    }
    let refused = Desk::open(folder.path(), &old, clock()).await.unwrap_err();
    assert_eq!(refused.code, Code::WrongKey, "the data itself is under the new key");
    for name in ["ny", "ny.part", "anslag-ny.db", "anslag-ny.db.part", "anslag-ny.nyckel"] {
        assert!(!folder.path().join(name).exists(), "{name} is left");
    }
    assert!(latest_copy(place.path()).is_err(), "the old key opens no copy elsewhere");
    for means in [Means::Passphrase("en helt annan fras"), Means::Recovery(&made.code)] {
        let desk = opened(means).await.unwrap();
        assert_eq!(call(&desk, "media_file", file.clone()).await, before);
        let proof = call(&desk, "verify_journal", Value::Null).await;
        assert_eq!((&proof["broken_at"], &proof["altered"]), (&Value::Null, &json!([])));
        let copies = call(&desk, "list_backups", Value::Null).await["copies"].clone();
        assert_eq!(copies, json!([]));
        desk.close().await;
    }
}

#[tokio::test]
async fn what_can_be_read_of_a_damaged_office_is_saved_and_the_rest_is_named() {
    let bench = Bench::new().await;
    for nth in 0..60 {
        bench
            .does("log_contact", said(&format!("Undrar om lampa {nth}. {}", "å".repeat(400))))
            .await;
    }
    let all = bench.does("list_contacts", json!({ "open": false, "limit": 1000 })).await;
    let whole = bench.prints("export_whole", Value::Null).await;
    let (folder, key) = (bench.folder, Key::raw([7; 32]));
    let out = tempfile::tempdir().unwrap();
    whole.save(&out.path().join("helt")).unwrap();
    let rows = |office: &str, table: &str| -> Vec<Value> {
        let path = out.path().join(office).join(format!("tabeller/{table}.json"));
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    };
    let path = folder.path().join("anslag.db");
    let bytes = fs::read(&path).unwrap();
    let (mut lost, mut saved, mut unnamed) = (0, 0, 0);
    for nth in 1..12 {
        let mut changed = bytes.clone();
        // A byte in the middle of a page, never of the first.
        changed[4_096 * (bytes.len() / 4_096 * nth / 12) + 2_000] ^= 1;
        fs::write(&path, &changed).unwrap();
        let name = format!("skadat-{nth}");
        let salvaged = match salvage_office(folder.path(), &key, clock()).await {
            Ok(salvaged) => salvaged,
            Err(why) => {
                assert_eq!(why.code, Code::Damaged, "the pages that name the tables are lost");
                unnamed += 1;
                continue;
            }
        };
        salvaged.printed.save(&out.path().join(&name)).unwrap();
        assert_eq!(fs::read(&path).unwrap(), changed, "it is not touched");
        let missing = fs::read_to_string(out.path().join(&name).join("SAKNAS.md")).unwrap();
        for table in ["contact", "journal", "journal_image"] {
            let (there, read) = (rows("helt", table), rows(&name, table));
            assert!(read.iter().all(|row| there.contains(row)), "no row is another");
            let fewer = there.len() - read.len();
            let named = missing.contains(&format!("- {table}: "));
            assert_eq!(fewer > 0, named, "{table} lacks {fewer}: {missing}");
            (lost, saved) = (lost + fewer, saved + read.len());
        }
    }
    assert!(unnamed < 3, "most damage leaves something: {unnamed}");
    assert!(lost > 0 && saved > 20 * lost, "{saved} saved, {lost} lost of {}", all);
    let mut first = bytes.clone();
    first[2_000] ^= 1;
    fs::write(&path, first).unwrap();
    let refused = salvage_office(folder.path(), &key, clock()).await.unwrap_err();
    assert_eq!(refused.code, Code::WrongKey, "without the first page only a copy helps");
}
