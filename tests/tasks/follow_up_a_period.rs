//! The tertial is over: what came of it, by what it is divided by, and the rows behind each figure.

use anslag_desk::Code;
use anslag_tests::{Bench, account, base64, contact};
use serde_json::{Value, json};

fn wish(account: &Value) -> Value {
    json!({ "from": "2027-01-01", "to": "2027-04-30", "account": account })
}

fn bars(told: &Value, measure: &str, by: &str) -> Value {
    let charts = told["charts"].as_array().unwrap();
    let chart = charts.iter().find(|chart| chart["measure"] == measure && chart["by"] == by);
    chart.unwrap_or_else(|| panic!("no {measure} by {by}"))["bars"].clone()
}

async fn up(bench: &Bench, account: &Value, title: &str, at: &str) -> Value {
    let form = json!({ "title": title, "text": "Hej", "accounts": [account] });
    let post = bench.does("write_post", form).await;
    let stands = json!({ "account": account, "link": null, "at": at });
    bench.does("publish_post", json!({ "id": post, "publications": [stands] })).await;
    post
}

async fn asks(bench: &Bench, account: &Value, topic: &str, answer: &str) {
    let mut form = contact("Undrar.");
    form["topic"] = topic.into();
    form["account"] = account.clone();
    let log = json!({ "form": form, "answer": answer, "assessment": null, "writer": "@exempel" });
    bench.does("log_contact", log).await;
}

#[tokio::test]
async fn every_figure_opens_to_its_rows_and_says_the_same_as_the_report() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let mut other = account();
    other["name"] = "Kungsholmens parker".into();
    let parks = bench.does("register_account", other).await;
    let first = up(&bench, &id, "Fontänen", "2027-02-01T08:00:00Z").await;
    up(&bench, &id, "Isbanan", "2027-02-02T08:00:00Z").await;
    up(&bench, &parks, "Parken", "2027-02-02T08:00:00Z").await;
    up(&bench, &id, "Förra året", "2026-12-31T08:00:00Z").await;
    asks(&bench, &id, "Park och natur", "Hej, den är på till oktober.").await;
    asks(&bench, &id, "Park och natur", "").await;
    asks(&bench, &parks, "Trygghet", "Vi tar det vidare.").await;
    let cell = json!({ "post": first, "metric": "reactions", "value": 12 });
    bench.does("write_statistics", json!({ "account": id, "cells": [cell] })).await;

    let told = bench.does("follow_up", wish(&Value::Null)).await;
    let posts = bars(&told, "posts", "account");
    assert_eq!((&posts[0]["key"], &posts[0]["value"]), (&json!(id.to_string()), &json!(2)));
    let names = |bar: &Value| -> Vec<Value> {
        let rows = bar["posts"].as_array().unwrap().iter();
        let nth = |row: &Value| usize::try_from(row.as_u64().unwrap()).unwrap();
        rows.map(|row| told["posts"][nth(row)]["name"].clone()).collect()
    };
    assert_eq!(names(&posts[0]), ["Fontänen", "Isbanan"], "the rows behind");
    assert_eq!(bars(&told, "interactions", "whole")[0]["value"], 12);
    assert_eq!(names(&bars(&told, "interactions", "whole")[0]), ["Fontänen"]);
    let topics = bars(&told, "contacts", "topic");
    assert_eq!((&topics[0]["key"], &topics[0]["value"]), (&json!("Park och natur"), &json!(2)));
    assert_eq!(bars(&told, "dialogue", "whole")[0]["value"], 40, "two answers, three posts");
    assert_eq!(bars(&told, "answered", "whole")[0]["value"], 67);

    let ask = json!({ "kind": "tjansteutlatande", "from": "2027-01-01", "to": "2027-04-30" });
    let report = bench.does("preview_report", ask).await;
    assert_eq!(report["figures"]["published"], bars(&told, "posts", "whole")[0]["value"]);
    assert_eq!(report["figures"]["contacts"], bars(&told, "contacts", "whole")[0]["value"]);

    let one = bench.does("follow_up", wish(&parks)).await;
    assert_eq!(bars(&one, "posts", "whole")[0]["value"], 1);
    assert_eq!(bars(&one, "contacts", "whole")[0]["value"], 1);
}

#[tokio::test]
async fn days_that_end_before_they_begin_are_refused() {
    let bench = Bench::new().await;
    let wrong = json!({ "from": "2027-04-30", "to": "2027-01-01", "account": null });
    assert_eq!(bench.refused("follow_up", wrong).await.0, Code::EndsBeforeItBegins);
}

#[tokio::test]
async fn what_is_told_of_the_account_itself_is_seen_month_by_month() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let days = "Datum,Videovisningar,Målgrupp som nåtts\n2027-02-27,40,12\n2027-02-28,50,31\n\
                2027-03-01,7,3\n";
    let data = base64(days.as_bytes());
    let file = json!({ "account": id, "file_name": "Overview.csv", "data": data });
    bench.does("import_statistics", file).await;
    let told = bench.does("follow_up", wish(&id)).await;
    let february = &told["months"][0];
    assert_eq!((&february["month"], &february["days"]), (&json!("2027-02"), &json!(2)));
    assert_eq!(february["figures"], json!({ "views": 90 }), "persons are not among what is added");
    assert_eq!(
        (&february["best"]["day"], &february["best"]["reach"]),
        (&json!("2027-02-28"), &json!(31))
    );
}
