//! She edits the plan as a sheet: blocks at once, as she writes them, one step to undo.

use anslag_desk::Code;
use anslag_tests::{Bench, account};
use serde_json::{Value, json};

async fn office() -> Bench {
    let bench = Bench::new().await;
    bench.does("register_account", account()).await;
    for text in ["Ett", "Två", "Tre"] {
        bench.does("write_post", json!({ "title": "", "text": text, "accounts": [] })).await;
    }
    bench
}

fn block(columns: &[&str], rows: &[(Option<u32>, &[&str])]) -> Value {
    let columns: Vec<Value> = columns.iter().map(|field| json!({ "field": field })).collect();
    let rows: Vec<Value> =
        rows.iter().map(|(id, cells)| json!({ "id": id, "cells": cells })).collect();
    json!({ "columns": columns, "rows": rows })
}

#[tokio::test]
async fn a_pasted_block_is_read_as_she_wrote_it_and_undone_at_once() {
    let bench = office().await;
    let before = bench.dump().await;
    let rows: [(Option<u32>, &[&str]); 3] = [
        (Some(1), &["3 mars", "14.30", "fb"]),
        (Some(2), &["v. 9 torsdag", "", ""]),
        (None, &["5/3", "9", "fb"]),
    ];
    let done = bench.does("write_cells", block(&["day", "time", "accounts"], &rows)).await;
    assert_eq!((done["changed"].clone(), done["new"].clone()), (2.into(), json!([4])));
    assert_eq!(bench.does("get_post", 1.into()).await["slot"], "2027-03-03T14:30");
    assert_eq!(bench.does("get_post", 4.into()).await["slot"], "2027-03-05T09:00");
    assert_eq!(bench.does("get_post", 2.into()).await["target"], "2027-03-04", "no time, a wish");
    bench.asks("undo").await;
    assert_eq!(bench.dump().await, before);
}

#[tokio::test]
async fn a_cell_that_cannot_be_read_keeps_the_whole_block_back() {
    let bench = office().await;
    let (before, lines) = (bench.dump().await, bench.lines().await);
    let rows: [(Option<u32>, &[&str]); 2] = [(Some(1), &["3 mars"]), (Some(2), &["31 februari"])];
    let done = bench.does("write_cells", block(&["day"], &rows)).await;
    let refused = json!([
        { "row": 1, "column": 0, "code": "day_unreadable", "about": "31 februari" }
    ]);
    assert_eq!(done["refused"], refused);
    assert_eq!((bench.dump().await, bench.lines().await), (before, lines), "nothing was written");
}

#[tokio::test]
async fn a_stop_holds_here_as_everywhere_and_what_is_published_stands() {
    let bench = office().await;
    let number = block(&["text", "day"], &[(Some(1), &["Ring 811218-9876.", "3 mars"])]);
    assert_eq!(bench.refused("write_cells", number).await.0, Code::HeldByStop);
    bench.does("write_cells", block(&["accounts"], &[(Some(2), &["fb"])])).await;
    let stands = json!({ "account": 1, "link": null, "at": anslag_tests::NOW });
    bench.does("publish_post", json!({ "id": 2, "publications": [stands] })).await;
    let done = bench.does("write_cells", block(&["text"], &[(Some(2), &["Annat"])])).await;
    assert_eq!(done["refused"][0]["code"], "published");
}

#[tokio::test]
async fn a_column_of_hers_is_made_filled_and_taken_away_with_what_it_held() {
    let bench = office().await;
    let column = json!({ "name": "Bild", "kind": "choice", "choices": ["ja", "nej"], "place": 0 });
    bench.does("set_own_column", column.clone()).await;
    assert_eq!(bench.asks("list_own_columns").await, json!([column]));
    let cells = json!({
        "columns": [{ "field": "own", "name": "Bild" }], "rows": [{ "id": 1, "cells": ["ja"] }],
    });
    bench.does("write_cells", cells).await;
    assert_eq!(bench.does("get_post", 1.into()).await["own"]["Bild"], "ja");
    let renamed = json!({ "from": "Bild", "to": "Bild klar" });
    assert_eq!(
        bench.refused("rename_own_column", json!({ "from": "Bild", "to": "Bild" })).await.0,
        Code::BadInput,
        "two columns never have one name"
    );
    bench.does("rename_own_column", renamed).await;
    assert_eq!(bench.does("get_post", 1.into()).await["own"], json!({ "Bild klar": "ja" }));
    assert_eq!(bench.asks("list_own_columns").await[0]["name"], "Bild klar");
    bench.does("remove_own_column", "Bild klar".into()).await;
    assert_eq!(bench.does("get_post", 1.into()).await["own"], json!({}));
    bench.asks("undo").await;
    assert_eq!(bench.does("get_post", 1.into()).await["own"]["Bild klar"], "ja");
    let nothing = json!({ "name": "Bild", "kind": "choice", "choices": [], "place": 0 });
    assert_eq!(bench.refused("set_own_column", nothing).await.0, Code::Empty);
}
