//! She takes in what the platforms let her download, sees first what it would do, and ties it to
//! the posts that went up.

use anslag_desk::Code;
use anslag_tests::{Bench, account, pictures::base64};
use serde_json::{Value, json};

/// What she writes on a day with statistics; `first` is the first act's number.
pub(crate) fn acts(first: usize) -> Vec<(&'static str, Value)> {
    let (account, nth) = (json!("$1"), |n: usize| Value::from(format!("${}", first + n)));
    let told = json!({ "told": 1, "post": null });
    let cells = json!([{ "post": nth(2), "metric": "views", "value": 40 }]);
    let form = json!({ "title": "", "text": "Fontänen är på.", "accounts": ["$1"] });
    let up = json!({ "account": "$1", "link": null, "at": "2027-03-01T07:30:00Z" });
    vec![
        ("import_statistics", file(&account, &export(&[row("1", "Parken", 9)]))),
        ("match_statistics", json!({ "matches": [told] })),
        ("write_post", form),
        ("publish_post", json!({ "id": nth(2), "publications": [up], "unreviewed": "Bråttom." })),
        ("write_statistics", json!({ "account": "$1", "cells": cells })),
    ]
}

fn row(key: &str, text: &str, views: u32) -> String {
    format!(
        "{key},9,Kungsholmen,,\"{text}\",03/01/2027 00:00,Foto,https://fb.com/k/{key},Livstid,\
         {views},7,3,2,1\n"
    )
}

fn export(rows: &[String]) -> String {
    format!(
        "\u{feff}Publicerings-id,Sid-id,Sidnamn,Titel,Beskrivning,Publiceringstid,Inläggstyp,\
         Permalänk,Datum,Visningar,Räckvidd,Reaktioner,Kommentarer,Delningar\n{}",
        rows.concat()
    )
}

fn file(account: &Value, text: &str) -> Value {
    json!({ "account": account, "file_name": "mars.csv", "data": base64(text.as_bytes()) })
}

/// A post that went up on an account, with or without its address there.
async fn up(bench: &Bench, account: &Value, text: &str, link: Option<&str>) -> Value {
    let form = json!({ "title": "", "text": text, "accounts": [account] });
    let post = bench.does("write_post", form).await;
    let stands = json!({ "account": account, "link": link, "at": "2027-03-01T07:30:00Z" });
    bench.does("publish_post", json!({ "id": post, "publications": [stands] })).await;
    post
}

#[tokio::test]
async fn a_file_is_looked_at_first_and_a_later_one_writes_over_it() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let first = export(&[row("1", "Parken är öppen", 100), row("2", "Öppet hus", 50)]);
    let looked = bench.does("preview_statistics", file(&Value::Null, &first)).await;
    assert_eq!((&looked["form"], &looked["account"]), (&json!("facebook"), &id), "the only one");
    assert_eq!((&looked["new"], &looked["known"]), (&json!(2), &json!(false)));
    bench.does("import_statistics", file(&id, &first)).await;
    let later = export(&[row("1", "Parken är öppen", 140), row("2", "Öppet hus", 50)]);
    let looked = bench.does("preview_statistics", file(&id, &later)).await;
    let states = [&looked["new"], &looked["changed"], &looked["unchanged"]];
    assert_eq!(states, [&json!(0), &json!(1), &json!(1)]);
    bench.does("import_statistics", file(&id, &later)).await;
    let kept = bench.does("list_statistics", json!({ "account": id })).await;
    let views: Vec<&Value> =
        kept.as_array().unwrap().iter().map(|post| &post["figures"]["views"]).collect();
    assert_eq!(views.len(), 2, "written over, not added");
    assert!(views.contains(&&json!(140)));
    assert_eq!(bench.does("preview_statistics", file(&id, &later)).await["known"], true);
    bench.asks("undo").await;
    let kept = bench.does("list_statistics", json!({ "account": id })).await;
    assert!(kept.to_string().contains("\"views\":100"), "one step back");
}

#[tokio::test]
async fn posts_are_tied_by_address_and_else_by_her_word() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let linked = up(&bench, &id, "Parken är öppen igen.", Some("https://www.fb.com/k/1/")).await;
    let text = "Välkommen till öppet hus på fritidsgården på lördag.";
    let alike = up(&bench, &id, text, None).await;
    let told = export(&[
        row("1", "Parken", 100),
        row("2", "Välkommen till öppet hus på fritidsgården", 50),
        row("3", "Något helt annat som vi inte har skrivit här", 5),
    ]);
    let taken = bench.does("import_statistics", file(&id, &told)).await;
    assert_eq!((&taken["posts"], &taken["tied"]), (&json!(3), &json!(1)));
    let proposed = bench.does("propose_matches", json!({ "account": id })).await;
    assert_eq!(proposed.as_array().unwrap().len(), 1, "{proposed}");
    assert_eq!((&proposed[0]["post"], &proposed[0]["likeness"]), (&alike, &json!("text_and_time")));
    let pair = json!({ "told": proposed[0]["told"], "post": alike });
    bench.does("match_statistics", json!({ "matches": [pair] })).await;
    assert_eq!(bench.does("propose_matches", json!({ "account": id })).await, json!([]));
    let kept = bench.does("list_statistics", json!({ "account": null })).await;
    let tied: Vec<&Value> = kept.as_array().unwrap().iter().map(|post| &post["post"]).collect();
    assert!(tied.contains(&&linked) && tied.contains(&&alike) && tied.contains(&&Value::Null));
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_nothing_is_changed() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let whole = export(&[row("1", "Parken", 100)]);
    let (before, lines) = (bench.dump().await, bench.lines().await);
    for (text, code) in [
        ("", Code::EmptySheet),
        ("Dag;Text\n3 mars;Hej\n", Code::UnknownKindOfFile),
        (&whole[..whole.len() - 12], Code::DamagedSheet),
    ] {
        for verb in ["preview_statistics", "import_statistics"] {
            assert_eq!(bench.refused(verb, file(&id, text)).await.0, code, "{verb}: {text}");
        }
    }
    let nobody = file(&Value::Null, &whole);
    assert_eq!(bench.refused("import_statistics", nobody).await.0, Code::Empty);
    assert_eq!(
        bench.refused("import_statistics", file(&json!(99), &whole)).await.0,
        Code::NotFound
    );
    assert_eq!((bench.dump().await, bench.lines().await), (before, lines));
}

#[tokio::test]
async fn where_nothing_can_be_downloaded_she_writes_the_figures_herself() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let post = up(&bench, &id, "Fontänen är på.", None).await;
    let write = |metric: &str, value: Value| json!({ "account": id, "cells": [{ "post": post, "metric": metric, "value": value }] });
    bench.does("write_statistics", write("views", 40.into())).await;
    bench.does("write_statistics", write("comments", 3.into())).await;
    bench.does("write_statistics", write("views", Value::Null)).await;
    let kept = bench.does("list_statistics", json!({ "account": id })).await;
    assert_eq!(kept.as_array().unwrap().len(), 1, "one row a post");
    let taken = bench.asks("list_statistics_imports").await;
    assert_eq!(taken.as_array().unwrap().len(), 1, "a day's cells are one taking in");
    assert_eq!((&kept[0]["post"], &kept[0]["figures"]), (&post, &json!({ "comments": 3 })));
    let idea = bench.does("write_post", json!({ "title": "", "text": "En idé", "accounts": [] }));
    let cells = json!([{ "post": idea.await, "metric": "views", "value": 1 }]);
    let refused = bench.refused("write_statistics", json!({ "account": id, "cells": cells })).await;
    assert_eq!(refused, (Code::BadInput, Some("post".into())), "it never went up there");
}
