//! She writes a post, plans it, moves it, and marks it published.

use anslag_desk::Code;
use anslag_tests::{Bench, account};
use serde_json::{Value, json};

async fn post(bench: &Bench) -> (Value, Value) {
    let account = bench.does("register_account", account()).await;
    let form = json!({ "title": "", "text": "Lekparken öppnar på fredag.", "accounts": [account] });
    (bench.does("write_post", form).await, account)
}

fn march() -> Value {
    json!({ "from": "2027-03-01", "to": "2027-03-31" })
}

#[tokio::test]
async fn a_post_moves_from_the_tray_to_a_day_to_another_and_back() {
    let bench = Bench::new().await;
    let (id, _) = post(&bench).await;
    let calendar = bench.does("calendar", march()).await;
    assert_eq!(calendar["undated"][0]["id"], id, "a new post lies in the tray");

    for slot in ["2027-03-05T14:30", "2027-03-08T09:00"] {
        bench.does("plan_post", json!({ "id": id, "slot": slot })).await;
        let calendar = bench.does("calendar", march()).await;
        assert_eq!(calendar["posts"][0]["slot"], slot);
        assert_eq!(calendar["undated"], json!([]));
    }
    bench.does("plan_post", json!({ "id": id, "slot": null })).await;
    assert_eq!(bench.does("calendar", march()).await["undated"][0]["status"], "draft");
}

#[tokio::test]
async fn a_published_post_stands_as_it_stood() {
    let bench = Bench::new().await;
    let (id, account) = post(&bench).await;
    let stands = json!({
        "account": account,
        "link": "https://www.facebook.com/exempel.kungsholmen/posts/1",
        "at": "2027-03-01T07:30:00Z",
    });
    bench.does("publish_post", json!({ "id": id, "publications": [stands] })).await;
    let published = bench.does("get_post", id.clone()).await;
    assert_eq!(published["status"], "published");
    assert_eq!(published["slot"], "2027-03-01T08:30", "it shows on the day it happened");
    let form = json!({ "title": "", "text": "Annat", "accounts": [] });
    for (verb, input) in [
        ("edit_post", json!({ "id": id, "form": form })),
        ("plan_post", json!({ "id": id, "slot": null })),
        ("discard_post", id.clone()),
    ] {
        assert_eq!(bench.refused(verb, input).await.0, Code::Published, "{verb}");
    }
}

#[tokio::test]
async fn a_post_is_not_published_where_it_is_not_written_for() {
    let bench = Bench::new().await;
    let (id, _) = post(&bench).await;
    let other = bench.does("register_account", account()).await;
    let stands = json!({ "account": other, "link": null, "at": anslag_tests::NOW });
    let publish = json!({ "id": id, "publications": [stands] });
    let refused = bench.refused("publish_post", publish).await;
    assert_eq!(refused, (Code::BadInput, Some("publications".into())));
    assert_eq!(bench.does("get_post", id).await["status"], "draft", "nothing has changed");
}

#[tokio::test]
async fn the_hour_that_does_not_exist_and_a_false_link_are_refused() {
    let bench = Bench::new().await;
    let (id, account) = post(&bench).await;
    let gap = json!({ "id": id, "slot": "2027-03-28T02:30" });
    assert_eq!(bench.refused("plan_post", gap).await.0, Code::BadInput);
    let stands =
        json!({ "account": account, "link": "javascript:alert(1)", "at": anslag_tests::NOW });
    let publish = json!({ "id": id, "publications": [stands] });
    assert_eq!(bench.refused("publish_post", publish).await.0, Code::BadLink);
    assert_eq!(bench.does("get_post", id).await["status"], "draft", "nothing has changed");
}

#[tokio::test]
async fn the_calendar_names_the_red_days() {
    let bench = Bench::new().await;
    let named = bench.does("calendar", march()).await["named_days"].clone();
    let names: Vec<&str> =
        named.as_array().unwrap().iter().map(|day| day["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"Långfredagen"), "{names:?}");
}

#[tokio::test]
async fn the_plan_leaves_as_a_sheet() {
    let bench = Bench::new().await;
    let (id, _) = post(&bench).await;
    bench.does("plan_post", json!({ "id": id, "slot": "2027-03-05T14:30" })).await;
    let sheet = bench.prints("export_plan", march()).await;
    let text = String::from_utf8(sheet.bytes).unwrap();
    assert!(text.contains("2027-03-05;14:30;;Planerat"), "{text}");
    assert!(text.contains("Stockholms stad på Kungsholmen"), "accounts by name: {text}");
}

#[tokio::test]
async fn she_proposes_a_post_to_the_citys_own_accounts_by_mail() {
    let bench = Bench::new().await;
    let form = json!({ "title": "Fontänen", "text": "Fontänen är på.", "accounts": [] });
    let post = bench.does("write_post", form).await;
    bench.does("plan_post", json!({ "id": post, "slot": "2027-03-03T14:30" })).await;
    let ask =
        |category: &str| json!({ "post": post, "category": category, "why": "Den gäller alla." });
    let mail = bench.does("propose_to_city", ask("aktuellt")).await;
    assert_eq!(mail["to"], "redaktion@stockholm.se");
    let body = mail["body"].as_str().unwrap();
    for there in ["Fontänen är på.", "Den gäller alla.", "2027-03-03 kl. 14.30", "Aktuellt just nu"]
    {
        assert!(body.contains(there), "{there} is not in {body}");
    }
    assert!(!body.contains('{'), "every word is filled in: {body}");
    let refused = bench.refused("propose_to_city", ask("annat")).await;
    assert_eq!(refused.0, Code::NotFound);
}
