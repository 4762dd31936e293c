//! She keeps the register of accounts: purpose, people, decision, and what is missing.

use anslag_desk::Code;
use anslag_tests::{Bench, account};
use serde_json::json;

#[tokio::test]
async fn an_account_says_what_its_page_lacks() {
    let bench = Bench::new().await;
    let mut new = account();
    for field in ["deputy", "decided_by"] {
        new[field] = "".into();
    }
    new["reported_on"] = json!(null);
    let id = bench.does("register_account", new).await;
    let register = bench.asks("list_accounts").await;
    assert_eq!(register[0]["gaps"], json!(["deputy", "decision", "reported_on"]));

    bench.does("edit_account", json!({ "id": id, "form": account() })).await;
    assert_eq!(bench.asks("list_accounts").await[0]["gaps"], json!([]), "now it is in order");
}

#[tokio::test]
async fn what_is_wrong_is_refused_by_field() {
    let bench = Bench::new().await;
    for (field, value, code) in [
        ("diarienummer", "hundra", Code::BadDiarienummer),
        ("address", "vår sida", Code::BadLink),
        ("responsible", "", Code::Empty),
        ("platform", "myspace", Code::BadInput),
    ] {
        let mut wrong = account();
        wrong[field] = value.into();
        let refused = bench.refused("register_account", wrong).await;
        assert_eq!(refused, (code, Some(field.into())));
    }
    assert_eq!(bench.asks("list_accounts").await, json!([]), "nothing was registered");
}
