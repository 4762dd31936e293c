//! Copies are read back and put back, the office opens by what she was given, and nothing else opens it.

use std::{fs, path::Path};

use anslag_desk::{
    Clock, Code, CopyReason, CopyWish, Desk, Key, Lock, Means, begin_with_copy, key_by,
    latest_copy, lock_state, open_by, put_back, ways,
};
use anslag_tests::{
    Bench, NOW, contact,
    pages::files_that_hold,
    pdf,
    pictures::{base64, photograph},
};
use serde_json::{Value, json};

use crate::destroy_by_decision::{by, logged, preview, rule};

pub const PASSPHRASE: &str = "fyra ord i rad";

pub fn clock() -> Clock {
    Clock::Fixed(NOW.parse().unwrap())
}

pub fn said(text: &str) -> Value {
    json!({ "form": contact(text), "answer": "", "assessment": null })
}

/// Names what differs, where it does: the whole office is much to read.
fn same(now: &Value, then: &Value) {
    for (part, value) in then.as_object().unwrap() {
        assert_eq!(&now[part], value, "{part}");
    }
}

fn here(name: &str) -> CopyWish {
    CopyWish { name: name.to_owned(), second: false }
}

/// A second place, chosen.
async fn second(bench: &Bench) -> tempfile::TempDir {
    let place = tempfile::tempdir().unwrap();
    bench.does("set_safety", json!({ "second": place.path(), "lock_after": 15 })).await;
    place
}

/// The names of the copies, those in the second place with a star.
async fn names(bench: &Bench) -> Vec<String> {
    let copies = bench.asks("list_backups").await["copies"].clone();
    let name = |copy: &Value| {
        let star = if copy["second"] == true { "*" } else { "" };
        format!("{star}{}", copy["name"].as_str().unwrap())
    };
    copies.as_array().unwrap().iter().map(name).collect()
}

#[tokio::test]
async fn a_copy_is_read_back_and_lies_in_both_places() {
    let bench = Bench::new().await;
    let place = second(&bench).await;
    bench.does("log_contact", said("Undrar om lampan.")).await;
    let made = bench.desk().back_up(CopyReason::Asked).await.unwrap();
    assert_eq!((made.second, made.why), (Some(true), None));
    let name = "anslag-2027-03-01T080000Z-egen.db";
    assert_eq!(names(&bench).await, [name.to_owned(), format!("*{name}")]);
    for second in [false, true] {
        let wish = json!({ "name": name, "second": second });
        let held = bench.does("look_into_backup", wish).await;
        assert_eq!((&held["contacts"], &held["goes_on"]), (&json!([1, 1]), &json!(true)));
    }
    let there = latest_copy(place.path()).unwrap();
    assert!(!fs::read(&there).unwrap().starts_with(b"SQLite format 3"), "it is closed there too");
}

#[tokio::test]
async fn a_second_place_that_is_away_is_told_of_and_stops_nothing() {
    let bench = Bench::new().await;
    let place = second(&bench).await;
    let gone = place.path().to_owned();
    drop(place);
    let made = bench.desk().back_up(CopyReason::Asked).await.unwrap();
    assert_eq!((made.second, made.why), (Some(false), Some(Code::NoSuchPlace)));
    assert!(!gone.exists(), "no folder is made where a disk should be");
    assert_eq!(bench.asks("health").await["second"], false);
    let refused = json!({ "second": "/finns/inte", "lock_after": 0 });
    let refused = bench.refused("set_safety", refused).await;
    assert_eq!(refused, (Code::NoSuchPlace, Some("second".into())));
    let own = json!({ "second": bench.folder.path().join("kopior"), "lock_after": 0 });
    assert_eq!(bench.refused("set_safety", own).await.0, Code::SamePlace);
}

#[tokio::test]
async fn the_day_has_one_copy_of_itself() {
    let bench = Bench::empty().await;
    assert!(bench.desk().back_up_today().await.unwrap().is_none(), "there is nothing yet");
    bench.does("set_office", anslag_tests::office()).await;
    assert!(bench.desk().back_up_today().await.unwrap().is_some());
    assert!(bench.desk().back_up_today().await.unwrap().is_none());
    assert_eq!(names(&bench).await, ["anslag-2027-03-01T080000Z-daglig.db"]);
}

#[tokio::test]
async fn what_is_put_back_is_what_was_and_can_itself_be_taken_back() {
    let bench = Bench::new().await;
    bench.does("log_contact", said("Undrar om lampan.")).await;
    let before = bench.dump().await;
    let copy = bench.desk().back_up(CopyReason::Asked).await.unwrap().copy;
    bench.does("log_contact", said("Undrar om bänken.")).await;
    let after = bench.dump().await;
    assert_ne!(before, after);

    bench.desk().restore_copy(&here(&copy.name)).await.unwrap();
    let bench = bench.reopened().await;
    same(&bench.dump().await, &before);
    bench.lines().await;

    let undo = "anslag-2027-03-01T080000Z-fore-aterstallning.db";
    let held = bench.does("look_into_backup", json!({ "name": undo, "second": false })).await;
    assert_eq!(held["contacts"], json!([2, 1]));
    assert_eq!(held["goes_on"], false, "what came after the copy is not known to it");
    bench.desk().restore_copy(&here(undo)).await.unwrap();
    let bench = bench.reopened().await;
    same(&bench.dump().await, &after);
    bench.lines().await;
}

#[tokio::test]
async fn a_damaged_or_strange_copy_is_refused_and_the_office_stands() {
    let bench = Bench::new().await;
    bench.does("log_contact", said("Undrar om lampan.")).await;
    let copy = bench.desk().back_up(CopyReason::Asked).await.unwrap().copy;
    let path = bench.folder.path().join("kopior").join(&copy.name);
    let whole = fs::read(&path).unwrap();
    let before = bench.dump().await;
    let wish = json!({ "name": copy.name, "second": false });
    for at in [5_000, whole.len() / 2, whole.len() - 100] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        fs::write(&path, changed).unwrap();
        assert_eq!(bench.refused("look_into_backup", wish.clone()).await.0, Code::Damaged, "{at}");
        let refused = bench.desk().restore_copy(&here(&copy.name)).await.unwrap_err();
        assert_eq!(refused.code, Code::Damaged);
    }
    fs::write(&path, &whole[..whole.len() - 4_096]).unwrap();
    assert_eq!(bench.refused("look_into_backup", wish).await.0, Code::Damaged, "cut off");
    for strange in ["../anslag.db", "anslag.db", "anslag-2027-03-01T080000Z-daglig.db"] {
        let refused = bench.desk().restore_copy(&here(strange)).await.unwrap_err();
        assert_eq!(refused.code, Code::NotFound, "{strange}");
    }
    let bench = bench.reopened().await;
    same(&bench.dump().await, &before);
}

#[tokio::test]
async fn gallring_takes_every_copy_along_also_where_it_could_not_reach() {
    let bench = Bench::new().await;
    let place = second(&bench).await;
    logged(&bench, "Undrar om Kvastfågeln.", "Den bor där.", "").await;
    bench.does("set_gallring_rule", rule()).await;
    bench.desk().back_up(CopyReason::Asked).await.unwrap();
    let shown = preview(&bench).await;
    assert_eq!(shown["copies"], 2, "here and there: {shown}");
    // The disk is unplugged.
    let (there, away) = (place.path().to_owned(), place.path().with_extension("borta"));
    fs::rename(&there, &away).unwrap();
    let shown = preview(&bench).await;
    bench.does("carry_out_gallring", by(&shown)).await;
    assert_eq!(names(&bench).await, ["anslag-2027-03-01T080000Z-efter-gallring.db"]);
    assert_eq!(bench.asks("gallring_plan").await["left"], 1, "the copy that could not be reached");
    assert_eq!(files_that_hold(&away, b"Kvastf\xc3\xa5geln").len(), 1);
    fs::rename(&away, &there).unwrap();
    let bench = bench.reopened().await;
    assert_eq!(bench.asks("gallring_plan").await["left"], 0);
    for folder in [bench.folder.path(), &there] {
        assert_eq!(files_that_hold(folder, b"Kvastf\xc3\xa5geln"), Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_lost_database_is_not_begun_anew_while_there_are_copies() {
    let bench = Bench::new().await;
    bench.does("log_contact", said("Undrar om lampan.")).await;
    let before = bench.dump().await;
    let copy = bench.desk().back_up(CopyReason::Daily).await.unwrap().copy;
    bench.desk().close().await;
    let file = bench.folder.path().join("anslag.db");
    fs::remove_file(&file).unwrap();
    assert_eq!(lock_state(bench.folder.path()), Lock::Locked);
    let refused = Desk::open(bench.folder.path(), &Key::raw([7; 32]), clock()).await.unwrap_err();
    assert_eq!(refused.code, Code::DatabaseMissing);
    assert!(!file.exists(), "nothing was begun");
    let copy = bench.folder.path().join("kopior").join(copy.name);
    put_back(bench.folder.path(), &Key::raw([7; 32]), &copy).await.unwrap();
    same(&bench.reopened().await.dump().await, &before);
}

/// A new office behind a passphrase, with who she is in it.
async fn locked_office(folder: &Path) -> Desk {
    let (desk, _) = open_by(folder, Means::Passphrase(PASSPHRASE), clock()).await.unwrap();
    desk.call("set_office", anslag_tests::office()).await.unwrap();
    desk
}

fn refusal(folder: &Path, means: Means<'_>) -> Option<Code> {
    key_by(folder, means).err().map(|refusal| refusal.code)
}

#[tokio::test]
async fn the_office_opens_by_passphrase_and_by_the_printed_code_and_by_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let office = folder.path();
    assert_eq!(refusal(office, Means::Passphrase("kort")), Some(Code::PassphraseTooShort));
    let desk = locked_office(office).await;
    assert!(!ways(office).recovery);
    let code = desk.new_recovery_code().await.unwrap();
    assert_eq!(refusal(office, Means::Passphrase("fel ord i rad")), Some(Code::WrongKey));
    assert_eq!(refusal(office, Means::Recovery(&code)), None);
    assert_eq!(refusal(office, Means::Recovery(&code.to_lowercase())), None);
    assert_eq!(refusal(office, Means::Recovery(&code[1..])), Some(Code::NotACode));
    let newer = desk.new_recovery_code().await.unwrap();
    assert_eq!(refusal(office, Means::Recovery(&code)), Some(Code::WrongKey), "the old is no more");
    desk.close().await;
    let (desk, _) = open_by(office, Means::Recovery(&newer), clock()).await.unwrap();
    desk.change_passphrase(None, "fem nya ord i rad").await.unwrap();
    let wrong = desk.change_passphrase(Some(PASSPHRASE), "sex nya ord i rad").await.unwrap_err();
    assert_eq!(wrong.code, Code::WrongKey);
    assert_eq!(refusal(office, Means::Passphrase(PASSPHRASE)), Some(Code::WrongKey));
    assert_eq!(refusal(office, Means::Passphrase("fem nya ord i rad")), None);
}

#[tokio::test]
async fn a_new_machine_begins_with_a_copy_and_the_printed_code() {
    let (folder, place) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let desk = locked_office(folder.path()).await;
    let code = desk.new_recovery_code().await.unwrap();
    let safety = json!({ "second": place.path(), "lock_after": 0 });
    desk.call("set_safety", safety).await.unwrap();
    let added =
        json!({ "file_name": "park.jpg", "data": base64(&photograph(5)), "keep_original": false });
    desk.call("import_media", added).await.unwrap();
    desk.back_up(CopyReason::Asked).await.unwrap();
    desk.close().await;
    drop(folder);

    let folder = tempfile::tempdir().unwrap();
    let copy = latest_copy(place.path()).unwrap();
    let by_code = Means::Recovery(&code);
    // A copy that is cut short leaves nothing behind that would ask for a key at the next start.
    let whole = fs::read(&copy).unwrap();
    fs::write(&copy, &whole[..whole.len() - 4_096]).unwrap();
    let refused = begin_with_copy(folder.path(), &copy, by_code).await.unwrap_err();
    assert_eq!((refused.code, lock_state(folder.path())), (Code::Damaged, Lock::New));
    fs::write(&copy, &whole).unwrap();
    let wrong = Means::Passphrase("fem helt andra ord");
    let refused = begin_with_copy(folder.path(), &copy, wrong).await.unwrap_err();
    assert_eq!((refused.code, lock_state(folder.path())), (Code::WrongKey, Lock::New));
    begin_with_copy(folder.path(), &copy, by_code).await.unwrap();
    let (desk, _) = open_by(folder.path(), Means::Passphrase(PASSPHRASE), clock()).await.unwrap();
    let shown = desk.call("media_file", json!({ "id": 1, "rendition": "full" })).await;
    assert!(shown.is_ok(), "the pictures came along: {shown:?}");
    let again = begin_with_copy(folder.path(), &copy, by_code).await.unwrap_err();
    assert_eq!(again.code, Code::InUse);
}

#[tokio::test]
async fn a_clock_that_has_gone_back_is_told_of_and_harms_nothing() {
    let bench = Bench::new().await;
    assert_eq!(bench.asks("health").await["ahead"], Value::Null);
    bench.desk().close().await;
    let yesterday = Clock::Fixed("2027-02-28T08:00:00Z".parse().unwrap());
    let desk = Desk::open(bench.folder.path(), &Key::raw([7; 32]), yesterday).await.unwrap();
    desk.call("log_contact", said("Undrar om lampan.")).await.unwrap();
    desk.close().await;
    let bench = bench.reopened().await;
    bench.lines().await;
    assert_eq!(bench.asks("health").await["ahead"], Value::Null, "the last line is behind again");
    bench.does("undo", Value::Null).await;
    assert_eq!(bench.does("list_contacts", json!({ "open": false, "limit": 9 })).await, json!([]));
}

#[tokio::test]
async fn the_recovery_code_is_printed_from_what_was_shown_and_from_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let code = locked_office(folder.path()).await.new_recovery_code().await.unwrap();
    let bench = Bench::new().await;
    let sheet = bench.prints("print_recovery_sheet", json!({ "code": code })).await;
    let read = pdf::letters(&sheet.bytes);
    assert!(code.split('-').all(|group| read.contains(group)), "{code}: {read}");
    let refused = bench.refused("print_recovery_sheet", json!({ "code": "12345" })).await;
    assert_eq!(refused.0, Code::NotACode);
}

#[tokio::test]
async fn everything_leaves_in_the_open_and_comes_back_the_same() {
    let bench = Bench::example().await;
    let picture =
        json!({ "file_name": "park.jpg", "data": base64(&photograph(5)), "keep_original": true });
    let id = bench.does("import_media", picture).await["id"].clone();
    bench.does("log_contact", said("Undrar; \"lampan\"\när =trasig.")).await;
    bench.asks("undo").await;
    let exported = bench.prints("export_whole", Value::Null).await;
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("allt");
    exported.save(&place).unwrap();
    for part in ["LAS-MIG.md", "tabeller/contact.json", "tabeller/contact.csv", "texter/inlagg.md"]
    {
        assert!(place.join(part).is_file(), "{part}");
    }

    let other = Bench::empty().await;
    let taken = other.desk().take_in_whole(&place).await.unwrap();
    assert!(taken.files >= 3, "the picture, small, and as it came: {taken:?}");
    let other = other.reopened().await;
    let (mut there, mut here) = (other.dump().await, bench.dump().await);
    for office in [&mut there, &mut here] {
        // Where her own rules would lie is the folder's own.
        office["review"]["folder"].take();
    }
    same(&there, &here);
    assert_eq!(other.lines().await, bench.lines().await, "the history goes on where it was");
    let again = other.prints("export_whole", Value::Null).await;
    assert_eq!(again.bytes, exported.bytes, "the same to the byte");
    other.asks("redo").await;
    other.lines().await;
    let file = json!({ "id": id, "rendition": "original" });
    assert_eq!(other.does("media_file", file.clone()).await, bench.does("media_file", file).await);

    let refused = other.desk().take_in_whole(&place).await.unwrap_err();
    assert_eq!(refused.code, Code::InUse, "only into an empty office");
    let row = place.join("tabeller/contact.json");
    let text = fs::read_to_string(&row).unwrap().replace("\"incident\":null", "\"incident\":99");
    fs::write(&row, text).unwrap();
    let third = Bench::empty().await;
    let refused = third.desk().take_in_whole(&place).await.unwrap_err();
    assert_eq!(refused.code, Code::Damaged, "a row that refers to nothing");
    assert_eq!(third.lines().await, 0, "and nothing has come in");
}

#[tokio::test]
async fn the_data_protection_sheet_says_what_this_office_holds_and_how() {
    let bench = Bench::new().await;
    bench.does("log_contact", said("Undrar om lampan.")).await;
    bench.does("set_gallring_rule", rule()).await;
    bench.does("set_safety", json!({ "second": null, "lock_after": 15 })).await;
    let sheet = bench.prints("print_data_protection", Value::Null).await;
    let read = pdf::letters(&sheet.bytes);
    for fact in ["15minuterefterdensenasterörelsen", "SSA2020:12", "ingetbeslut,gallrasinte"] {
        assert!(read.contains(fact), "{fact}: {read}");
    }
}
