//! She takes a picture into the bank, describes it, uses it, and takes it back.

use std::{collections::BTreeMap, fs, path::Path, slice::from_ref};

use anslag_desk::Code;
use anslag_tests::{
    Bench, account, bytes_of, packed,
    pictures::{base64, photograph},
};
use serde_json::{Value, json};

fn file(name: &str, bytes: &[u8]) -> Value {
    json!({ "file_name": name, "data": base64(bytes), "keep_original": false })
}

async fn imported(bench: &Bench, nth: u8) -> Value {
    let came = bench.does("import_media", file("lek.jpg", &photograph(nth))).await;
    assert_eq!(came["already"], false);
    came["id"].clone()
}

fn described(alt: &str) -> Value {
    json!({
        "alt": alt, "text_in_picture": "", "decorative": false, "photographer": "Åsa Öst",
        "licence": "Egen bild", "source": "", "channels": [], "last_day": null,
        "tags": ["lekpark"], "note": "",
    })
}

async fn describe(bench: &Bench, id: &Value, change: impl FnOnce(&mut Value)) {
    let mut form = described("Barn gungar i lekparken vid Fridhemsplan.");
    change(&mut form);
    bench.does("edit_media", json!({ "id": id, "form": form })).await;
}

/// A post on Facebook.
async fn post(bench: &Bench) -> Value {
    let account = bench.does("register_account", account()).await;
    let form =
        json!({ "title": "Lek", "text": "Lekparken öppnar den 5 mars.", "accounts": [account] });
    bench.does("write_post", form).await
}

/// The same with a picture.
async fn with_picture(bench: &Bench, nth: u8) -> (Value, Value) {
    let (post, media) = (post(bench).await, imported(bench, nth).await);
    bench.does("attach_media", json!({ "post": post, "media": media })).await;
    (post, media)
}

fn up(post: &Value) -> Value {
    let stands = json!({ "account": 1, "link": null, "at": "2027-03-01T07:30:00Z" });
    json!({ "id": post, "publications": [stands] })
}

/// Every file of the bank, as it lies on the disk.
fn files(folder: &Path) -> Vec<Vec<u8>> {
    let Ok(shelves) = fs::read_dir(folder.join("filer")) else { return vec![] };
    let shelves = shelves.map(|shelf| shelf.unwrap().path());
    let paths = shelves.flat_map(|shelf| fs::read_dir(shelf).unwrap().map(|f| f.unwrap().path()));
    paths.map(|path| fs::read(path).unwrap()).collect()
}

fn speaks(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

#[tokio::test]
async fn a_photograph_comes_upright_and_without_its_place() {
    let bench = Bench::new().await;
    let hidden = ["Exif", "xmpmeta", "Eva Ek", "Hantverkargatan"];
    assert!(hidden.iter().all(|word| speaks(&photograph(0), word)), "they were there");
    let id = imported(&bench, 0).await;
    let media = bench.does("get_media", id.clone()).await["media"].clone();
    assert_eq!((&media["width"], &media["height"]), (&8.into(), &16.into()), "turned upright");
    let kept = files(bench.folder.path());
    assert_eq!(kept.len(), 2, "the picture and the small one");
    assert!(kept.iter().all(|bytes| bytes.starts_with(b"ANSLAG\0")), "sealed on the disk");
    for rendition in ["full", "thumb"] {
        let shown = bench.does("media_file", json!({ "id": id, "rendition": rendition })).await;
        assert!(shown.as_str().unwrap().starts_with("data:image/jpeg;base64,/9j/"));
        let bytes = bytes_of(&shown);
        assert!(!hidden.iter().any(|word| speaks(&bytes, word)), "nothing hidden is left");
    }
    let none = bench.refused("media_file", json!({ "id": id, "rendition": "original" })).await;
    assert_eq!(none.0, Code::NotFound, "the original is not kept unasked");
}

#[tokio::test]
async fn the_original_is_kept_only_when_she_says_so() {
    let bench = Bench::new().await;
    let mut wish = file("C:\\Bilder\\lek.jpg", &photograph(0));
    wish["keep_original"] = true.into();
    let id = bench.does("import_media", wish).await["id"].clone();
    let media = bench.does("get_media", id.clone()).await["media"].clone();
    assert_eq!(media["file_name"], "lek.jpg", "no folder of hers");
    let original = bench.does("media_file", json!({ "id": id, "rendition": "original" })).await;
    assert!(original.as_str().unwrap().ends_with(&base64(&photograph(0))), "to the last byte");
}

#[tokio::test]
async fn the_same_picture_twice_is_one() {
    let bench = Bench::new().await;
    let id = imported(&bench, 0).await;
    let lines = bench.lines().await;
    let again = bench.does("import_media", file("kopia.jpg", &photograph(0))).await;
    assert_eq!(again, json!({ "id": id, "already": true }));
    assert_eq!(bench.lines().await, lines, "nothing was written");
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused_and_nothing_is_changed() {
    let bench = Bench::new().await;
    let (before, lines) = (bench.dump().await, bench.lines().await);
    let whole = photograph(0);
    let huge = vec![0xff; 100_000_000];
    for (name, bytes, code, about) in [
        ("halv.jpg", &whole[..whole.len() - 9], Code::DamagedPicture, None),
        ("stor.jpg", &huge, Code::FileTooBig, Some("50")),
        ("bild.jpg", b"%PDF-1.7 ...".as_slice(), Code::NotAPicture, Some("pdf")),
        ("bild.jpg", b"\0\0\0\x18ftypheic\0\0", Code::NotAPicture, Some("heic")),
        ("bild.png", b"<svg xmlns='x'/>", Code::NotAPicture, Some("svg")),
        ("tom.jpg", b"", Code::NotAPicture, None),
    ] {
        let refused = bench.refused("import_media", file(name, bytes)).await;
        assert_eq!(refused, (code, about.map(str::to_owned)), "{name}");
    }
    let letters = json!({ "file_name": "a.jpg", "data": "inte base64!", "keep_original": false });
    assert_eq!(bench.refused("import_media", letters).await.0, Code::BadInput);
    assert_eq!((bench.dump().await, bench.lines().await), (before, lines), "nothing happened");
    assert_eq!(files(bench.folder.path()).len(), 0, "and nothing lies on the disk");
}

#[tokio::test]
async fn she_finds_a_picture_by_its_words_tags_and_state() {
    let bench = Bench::new().await;
    let (old, bare) = (imported(&bench, 0).await, imported(&bench, 9).await);
    describe(&bench, &old, |form| form["last_day"] = "2027-03-20".into()).await;
    let found = async |search: &str, show: &str, tag: Option<&str>| {
        let wish = json!({ "search": search, "show": show, "tag": tag });
        let all = bench.does("list_media", wish).await;
        all.as_array().unwrap().iter().map(|m| m["id"].clone()).collect::<Vec<Value>>()
    };
    assert_eq!(found("GUNGAR fridhemsplan", "all", None).await, from_ref(&old));
    assert_eq!(found("gungar badar", "all", None).await, [] as [Value; 0], "every word");
    assert_eq!(found("", "all", Some("Lekpark")).await, from_ref(&old));
    assert_eq!(found("", "expiring", None).await, from_ref(&old), "within a month");
    assert_eq!(found("", "no_alt", None).await, from_ref(&bare));
    assert_eq!(found("", "used", None).await, [] as [Value; 0]);
    assert_eq!(found("", "unused", None).await.len(), 2);
}

#[tokio::test]
async fn a_picture_without_words_stops_the_post_unless_it_is_urgent() {
    let bench = Bench::new().await;
    let (post, media) = with_picture(&bench, 0).await;
    let held = bench.refused("publish_post", up(&post)).await;
    assert_eq!(held, (Code::AltMissing, Some(media.to_string())));
    assert_eq!(bench.does("get_post", post.clone()).await["status"], "draft");
    let said = |reason: Value| json!({ "post": post, "media": media, "alt": null, "text_in_picture": null, "urgent_reason": reason });
    let vague = bench.refused("set_post_media", said("ok".into())).await;
    assert_eq!(vague, (Code::ReasonMissing, Some("urgent_reason".into())));
    bench.does("set_post_media", said("Vattnet är avstängt.".into())).await;
    bench.does("publish_post", up(&post)).await;
    assert_eq!(bench.does("get_post", post.clone()).await["status"], "published");
    let mut later = said(Value::Null);
    later["alt"] = "Brunnslock på Fleminggatan.".into();
    bench.does("set_post_media", later).await;
    let placed = bench.does("list_post_media", post.clone()).await[0]["placed"].clone();
    assert_eq!(placed["alt"], "Brunnslock på Fleminggatan.", "described afterwards");
    assert_eq!(placed["urgent_reason"], "Vattnet är avstängt.", "what happened stays");
    let out = bench.refused("detach_media", json!({ "post": post, "media": media })).await;
    assert_eq!(out.0, Code::Published);
}

#[tokio::test]
async fn an_alternative_text_in_the_bank_or_in_the_post_lets_it_through() {
    let bench = Bench::new().await;
    let (post, media) = with_picture(&bench, 0).await;
    let own = json!({ "post": post, "media": media, "alt": "Gungor i snö.",
        "text_in_picture": null, "urgent_reason": null });
    bench.does("set_post_media", own).await;
    bench.does("publish_post", up(&post)).await;
    assert_eq!(bench.does("get_post", post).await["status"], "published");
}

#[tokio::test]
async fn a_right_that_has_run_out_or_does_not_reach_stops_the_post() {
    let bench = Bench::new().await;
    let (post, media) = with_picture(&bench, 0).await;
    let about = Some(media.to_string());
    describe(&bench, &media, |form| form["last_day"] = "2027-02-28".into()).await;
    assert_eq!(bench.refused("publish_post", up(&post)).await, (Code::PastLastDay, about.clone()));
    describe(&bench, &media, |form| form["channels"] = json!(["instagram"])).await;
    assert_eq!(bench.refused("publish_post", up(&post)).await, (Code::ChannelNotAllowed, about));
    let faults = bench.does("list_post_media", post.clone()).await[0]["faults"].clone();
    assert_eq!(faults, json!(["channel_not_allowed"]), "the page is told before she tries");
    describe(&bench, &media, |_| {}).await;
    bench.does("publish_post", up(&post)).await;
}

fn consent() -> Value {
    json!({
        "person": "Flickan på gungan", "child": true, "guardians": ["Bo Alm", "Åsa Öst"],
        "purpose": "Inlägg om lekparken", "given": "2027-02-01", "valid_to": null, "note": "",
    })
}

#[tokio::test]
async fn a_withdrawal_lists_every_planned_and_published_use_and_stops_the_next() {
    let bench = Bench::new().await;
    let (published, media) = with_picture(&bench, 0).await;
    describe(&bench, &media, |_| {}).await;
    let crop = json!({ "x": 0, "y": 0, "width": 8, "height": 8 });
    let wish = json!({ "id": media, "crop": crop, "size": null, "name": "kvadrat" });
    let part = bench.does("crop_media", wish).await["id"].clone();
    bench.does("publish_post", up(&published)).await;
    let planned = post(&bench).await;
    bench.does("attach_media", json!({ "post": planned, "media": part })).await;
    bench.does("plan_post", json!({ "id": planned, "slot": "2027-03-05T14:30" })).await;
    let unconcerned = post(&bench).await;
    let other = imported(&bench, 9).await;
    bench.does("attach_media", json!({ "post": unconcerned, "media": other })).await;

    let id = bench.does("write_consent", consent()).await;
    bench.does("tie_consent", json!({ "consent": id, "media": media })).await;
    let held = bench.refused("delete_consent", id.clone()).await.0;
    assert_eq!(held, Code::InUse, "a picture rests on it");
    let wish = json!({ "id": id, "on": null, "note": "Pappan ringde." });
    let uses = bench.does("withdraw_consent", wish.clone()).await;
    let seen = uses.as_array().unwrap().iter();
    let seen: Vec<_> =
        seen.map(|u| (&u["media"], &u["post"]["id"], &u["post"]["status"])).collect();
    let expected =
        [(&media, &published, &json!("published")), (&part, &planned, &json!("planned"))];
    assert_eq!(seen, expected, "the whole and its part");
    let held = bench.refused("publish_post", {
        let stands = json!({ "account": 2, "link": null, "at": "2027-03-05T13:30:00Z" });
        json!({ "id": planned, "publications": [stands] })
    });
    assert_eq!(held.await, (Code::ConsentWithdrawn, Some(part.to_string())));
    assert_eq!(bench.refused("withdraw_consent", wish).await.0, Code::ConsentWithdrawn);
    let again = bench.does("consent_uses", id).await;
    assert_eq!(again, uses, "and they can be listed again");
}

#[tokio::test]
async fn what_stands_may_be_corrected_and_goes_nowhere_new_without_its_consent() {
    let bench = Bench::new().await;
    let (post, media) = with_picture(&bench, 0).await;
    describe(&bench, &media, |_| {}).await;
    let second = bench.does("register_account", account()).await;
    let form = json!({ "title": "Lek", "text": "Lekparken öppnar.", "accounts": [1, second] });
    bench.does("edit_post", json!({ "id": post, "form": form })).await;
    bench.does("publish_post", up(&post)).await;
    let id = bench.does("write_consent", consent()).await;
    bench.does("tie_consent", json!({ "consent": id, "media": media })).await;
    bench.does("withdraw_consent", json!({ "id": id, "on": null, "note": "" })).await;
    let mut corrected = up(&post);
    corrected["publications"][0]["link"] = "https://exempel.se/1".into();
    bench.does("publish_post", corrected).await;
    let stands = json!({ "account": second, "link": null, "at": "2027-03-01T07:45:00Z" });
    let anew = json!({ "id": post, "publications": [stands] });
    let held = bench.refused("publish_post", anew).await;
    assert_eq!(held, (Code::ConsentWithdrawn, Some(media.to_string())));
}

#[tokio::test]
async fn a_picture_in_use_stays_and_one_taken_away_comes_back_with_its_file() {
    let bench = Bench::new().await;
    let (post, media) = with_picture(&bench, 0).await;
    let used = bench.refused("delete_media", media.clone()).await;
    assert_eq!(used, (Code::InUse, Some(post.to_string())), "it says where");
    bench.does("detach_media", json!({ "post": post, "media": media })).await;
    bench.does("delete_media", media.clone()).await;
    assert_eq!(bench.refused("get_media", media.clone()).await.0, Code::NotFound);
    bench.asks("undo").await;
    bench.does("media_file", json!({ "id": media, "rendition": "full" })).await;
    bench.asks("redo").await;
    assert_eq!(bench.refused("get_media", media).await.0, Code::NotFound);
}

#[tokio::test]
async fn pictures_stand_in_the_order_she_gives_them() {
    let bench = Bench::new().await;
    let (post, first) = with_picture(&bench, 0).await;
    let second = imported(&bench, 9).await;
    bench.does("attach_media", json!({ "post": post, "media": second })).await;
    bench.does("order_post_media", json!({ "post": post, "media": [second, first] })).await;
    let placed = bench.does("list_post_media", post.clone()).await;
    assert_eq!((&placed[0]["media"]["id"], &placed[1]["media"]["id"]), (&second, &first));
    let half = bench.refused("order_post_media", json!({ "post": post, "media": [first] })).await;
    assert_eq!(half, (Code::BadInput, Some("media".into())));
    bench.does("discard_post", post).await;
    assert_eq!(bench.does("get_media", first).await["uses"], json!([]), "out of a discarded post");
}

#[tokio::test]
async fn a_child_needs_a_guardian_and_a_part_lies_within() {
    let bench = Bench::new().await;
    let media = imported(&bench, 0).await;
    let mut alone = consent();
    alone["guardians"] = json!([" "]);
    let refused = bench.refused("write_consent", alone).await;
    assert_eq!(refused, (Code::Empty, Some("guardians".into())));
    let crop = json!({ "x": 0, "y": 0, "width": 9, "height": 8 });
    let wish = json!({ "id": media, "crop": crop, "size": null, "name": "" });
    assert_eq!(bench.refused("crop_media", wish).await, (Code::OutOfRange, Some("crop".into())));
}

#[tokio::test]
async fn a_post_leaves_with_its_texts_and_its_pictures_named_by_the_plan() {
    let bench = Bench::new().await;
    let (post, media) = with_picture(&bench, 1).await;
    assert_eq!(bench.refused("post_package", post.clone()).await.0, Code::AltMissing);
    describe(&bench, &media, |_| ()).await;
    let package = bench.prints("post_package", post.clone()).await;
    assert_eq!(package.file_name, "P0001.zip");
    let files: BTreeMap<_, _> = packed(&package.bytes).into_iter().collect();
    assert_eq!(
        files.keys().map(String::as_str).collect::<Vec<_>>(),
        ["P0001-1-facebook-8x16.jpg", "P0001-alternativtexter.txt", "P0001-text-1-facebook.txt"],
        "a small picture stays as small as it is"
    );
    let text = std::str::from_utf8(&files["P0001-text-1-facebook.txt"]).unwrap();
    assert_eq!(text, "\u{feff}Lekparken öppnar den 5 mars.\r\n");
}

const CAPTIONS: &str = "1\n00:00:01,000 --> 00:00:03,000\nVälkommen till parken!";

#[tokio::test]
async fn a_film_goes_up_only_with_its_captions() {
    let bench = Bench::new().await;
    let post = post(&bench).await;
    let film = |captions: &str| {
        json!({
            "post": post, "name": "Parken på en minut", "captions": captions, "burned_in": false,
            "urgent_reason": null,
        })
    };
    let broken = film("1\n00:00:03,000 --> 00:00:01,000\nHej!");
    let refusal = bench.refused("write_film", broken).await;
    assert_eq!(refusal, (Code::BadCaptions, Some("2".into())), "by its line");
    let id = bench.does("write_film", film("")).await;
    let held = bench.refused("publish_post", up(&post)).await;
    assert_eq!(held, (Code::CaptionsMissing, Some("Parken på en minut".into())));
    bench.does("edit_film", json!({ "id": id, "form": film(CAPTIONS) })).await;
    bench.does("publish_post", up(&post)).await;
    assert_eq!(bench.does("list_films", post.clone()).await[0]["cues"], 1);
    let late = bench.refused("remove_film", id).await;
    assert_eq!(late.0, Code::Published, "what is published stands as it stood");
}

#[tokio::test]
async fn the_post_as_it_went_up_is_kept_byte_for_byte() {
    let bench = Bench::new().await;
    let post = post(&bench).await;
    let shot = |data: &[u8]| json!({ "post": post, "account": 1, "data": base64(data) });
    let early = bench.refused("keep_publication_shot", shot(&photograph(1))).await;
    assert_eq!(early.0, Code::NotFound, "it is not up yet");
    bench.does("publish_post", up(&post)).await;
    let pdf = bench.refused("keep_publication_shot", shot(b"%PDF-1.7 ...")).await;
    assert_eq!(pdf, (Code::NotAPicture, Some("pdf".into())));
    bench.does("keep_publication_shot", shot(&photograph(1))).await;
    let kept = bench.does("list_publication_shots", post.clone()).await;
    let data = bench.does("publication_shot_file", kept[0]["id"].clone()).await;
    let whole = format!("data:image/jpeg;base64,{}", base64(&photograph(1)));
    assert_eq!(data, whole, "with all that stands hidden in it: it is evidence");
}

#[tokio::test]
async fn what_a_picture_said_when_it_went_up_stays_when_the_bank_is_rewritten() {
    let bench = Bench::new().await;
    let (post, media) = with_picture(&bench, 0).await;
    describe(&bench, &media, |form| form["alt"] = "Barn gungar.".into()).await;
    bench.does("publish_post", up(&post)).await;
    describe(&bench, &media, |form| form["alt"] = "En tom lekpark.".into()).await;
    let placed = bench.does("list_post_media", post).await;
    assert_eq!(placed[0]["placed"]["alt"], "Barn gungar.", "{placed}");
    assert_eq!(placed[0]["media"]["alt"], "En tom lekpark.");
}

#[tokio::test]
async fn a_consent_written_by_mistake_is_taken_away() {
    let bench = Bench::new().await;
    let id = bench.does("write_consent", consent()).await;
    bench.does("delete_consent", id).await;
    assert_eq!(bench.asks("list_consents").await, json!([]));
}
