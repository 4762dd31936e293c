//! The first morning: she says once who she is.

use anslag_desk::Code;
use anslag_tests::{Bench, office};
use serde_json::Value;

#[tokio::test]
async fn she_says_who_she_is_and_it_is_kept() {
    let bench = Bench::empty().await;
    assert_eq!(bench.asks("get_office").await, Value::Null, "nobody has said anything yet");
    let proposed = bench.asks("office_defaults").await;
    assert_eq!(proposed["namnd"], "Kungsholmens stadsdelsnämnd", "sensible for Kungsholmen");
    bench.does("set_office", office()).await;
    assert_eq!(bench.asks("get_office").await, office());
}

#[tokio::test]
async fn an_empty_name_is_refused_by_field_and_nothing_is_written() {
    let bench = Bench::empty().await;
    let mut nameless = office();
    nameless["name"] = "  ".into();
    let refused = bench.refused("set_office", nameless).await;
    assert_eq!(refused, (Code::Empty, Some("name".into())));
    assert_eq!(bench.asks("get_office").await, Value::Null);
    assert_eq!(bench.lines().await, 0, "a refused write leaves no line");
}
