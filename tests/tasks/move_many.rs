//! She marks many posts in the calendar, moves them at once, and undoes it with one key.

use anslag_desk::Code;
use anslag_tests::{Bench, account};
use serde_json::{Value, json};

/// So many posts, each with a text longer than any name.
async fn posts(bench: &Bench, count: usize) -> Vec<Value> {
    let account = bench.does("register_account", account()).await;
    let text = "Lekparken öppnar. ".repeat(40) + "Sista ordet.";
    let mut ids = vec![];
    for _ in 0..count {
        let form = json!({ "title": "", "text": text, "accounts": [account] });
        ids.push(bench.does("write_post", form).await);
    }
    ids
}

/// A plan of them all, a day apart from the first.
fn a_day_apart(ids: &[Value], first: usize) -> Value {
    let day = |n: usize| format!("2027-03-{:02}T09:15", first + n);
    ids.iter().enumerate().map(|(n, id)| json!({ "id": id, "slot": day(n) })).collect()
}

async fn march(bench: &Bench) -> Value {
    bench.does("calendar", json!({ "from": "2027-03-01", "to": "2027-03-31" })).await
}

fn slots(calendar: &Value) -> Vec<&str> {
    let posts = calendar["posts"].as_array().map_or(&[][..], Vec::as_slice);
    posts.iter().filter_map(|post| post["slot"].as_str()).collect()
}

#[tokio::test]
async fn twenty_posts_move_with_one_line_and_come_back_with_one_undo() {
    let bench = Bench::new().await;
    let ids = posts(&bench, 20).await;
    bench.does("plan_posts", a_day_apart(&ids, 1)).await;
    let (before, lines) = (march(&bench).await, bench.lines().await);

    bench.does("plan_posts", a_day_apart(&ids, 8)).await;
    let after = march(&bench).await;
    assert_eq!(bench.lines().await, lines + 1, "one wish is one line");
    assert_eq!(slots(&after).first(), Some(&"2027-03-08T09:15"));
    assert_eq!(slots(&after).last(), Some(&"2027-03-27T09:15"), "they keep their distance");

    bench.asks("undo").await;
    assert_eq!(march(&bench).await, before);
}

#[tokio::test]
async fn when_one_cannot_be_moved_none_is() {
    let bench = Bench::new().await;
    let ids = posts(&bench, 2).await;
    let stands = json!({ "account": 1, "link": null, "at": "2027-03-01T07:30:00Z" });
    bench.does("publish_post", json!({ "id": ids[1], "publications": [stands] })).await;
    let before = march(&bench).await;
    let refused = bench.refused("plan_posts", a_day_apart(&ids, 8)).await;
    assert_eq!(refused.0, Code::Published);
    assert_eq!(march(&bench).await, before);
}

#[tokio::test]
async fn an_idea_has_a_wished_day_before_it_has_a_slot() {
    let bench = Bench::new().await;
    let id = posts(&bench, 1).await.remove(0);
    bench.does("plan_post", json!({ "id": id, "slot": null, "target": "2027-03-04" })).await;
    let wished = march(&bench).await["posts"][0].clone();
    assert_eq!((&wished["slot"], &wished["target"]), (&Value::Null, &json!("2027-03-04")));
    assert_eq!(wished["status"], "draft", "a wish plans nothing");

    bench.does("plan_post", json!({ "id": id, "slot": "2027-03-05T10:00" })).await;
    let planned = march(&bench).await["posts"][0].clone();
    assert_eq!((&planned["target"], &planned["status"]), (&Value::Null, &json!("planned")));

    bench.does("plan_post", json!({ "id": id, "slot": null })).await;
    let tray = march(&bench).await;
    assert_eq!(tray["posts"], json!([]));
    assert_eq!(tray["undated"][0]["id"], id);
}

#[tokio::test]
async fn the_calendar_has_names_and_no_whole_texts() {
    let bench = Bench::new().await;
    posts(&bench, 1).await;
    let post = march(&bench).await["undated"][0].clone();
    assert!(post["name"].as_str().is_some_and(|name| name.starts_with("Lekparken öppnar.")));
    assert!(!post.to_string().contains("Sista ordet"), "{post}");
    assert_eq!(post["accounts"], json!([1]));
}

#[tokio::test]
async fn many_are_read_by_a_named_person_in_one_step() {
    let bench = Bench::new().await;
    let ids = posts(&bench, 3).await;
    let turns = |by: &str| -> Value {
        let turn = |id| json!({ "id": id, "status": "reviewed", "by": by });
        ids.iter().map(turn).collect()
    };
    let lines = bench.lines().await;
    assert_eq!(bench.refused("set_post_statuses", turns(" ")).await.0, Code::Empty);
    bench.does("set_post_statuses", turns("Åsa Öst")).await;
    assert_eq!(bench.lines().await, lines + 1);
    let undated = march(&bench).await["undated"].clone();
    let all = undated.as_array().map_or(&[][..], Vec::as_slice);
    assert!(all.iter().all(|post| post["status"] == "reviewed" && post["reviewed"] == true));
}
