//! What residents worry about, week by week: told in figures that give nobody away, and called out
//! when it gathers in one place.

use anslag_desk::Code;
use anslag_tests::{Bench, contact};
use serde_json::{Value, json};

/// Logs so many worries about a place on a day.
async fn worries(bench: &Bench, place: &str, worry: u8, day: &str, many: usize) {
    for _ in 0..many {
        let mut form = contact("Undrar.");
        (form["place"], form["worry"]) = (place.into(), worry.into());
        form["received"] = format!("{day}T09:00:00Z").into();
        bench.does("log_contact", json!({ "form": form, "answer": "", "assessment": null })).await;
    }
}

async fn read(bench: &Bench) -> Value {
    let wish = json!({ "by": "area", "weeks": 2, "strength": 1, "topic": null, "area": null });
    bench.does("barometer", wish).await
}

#[tokio::test]
async fn figures_by_area_and_week_where_few_are_few() {
    let bench = Bench::new().await;
    worries(&bench, " fridhemsplan ", 2, "2027-02-24", 3).await;
    worries(&bench, "Fridhemsplan", 3, "2027-02-25", 3).await;
    worries(&bench, "Fridhemsplan", 1, "2027-03-01", 2).await;
    worries(&bench, "Fridhemsplan", 0, "2027-03-01", 9).await;
    worries(&bench, "Alviks torg 4", 2, "2027-03-01", 1).await;
    let told = read(&bench).await;
    assert_eq!(told["weeks"], json!(["2027-02-22", "2027-03-01"]));
    assert_eq!(
        told["lines"],
        json!([
            {
                "name": "Fridhemsplan", "weeks": [{ "exact": 6 }, "few"],
                "total": { "at_least": 7 },
            },
            { "name": "", "weeks": [{ "exact": 0 }, "few"], "total": "few" },
        ]),
        "an area that one has named is among the others"
    );
    assert_eq!(told["all"]["total"], json!({ "at_least": 8 }));
    let rows = json!({
        "from": "2027-03-01", "to": "2027-03-07", "strength": 1, "topic": null, "area": "",
    });
    let rows = bench.does("list_worried", rows).await;
    assert_eq!(rows[0]["place"], "Alviks torg 4", "she may read her own rows");
    let never = json!({ "by": "area", "weeks": 0, "strength": 1, "topic": null, "area": null });
    let refused = bench.refused("barometer", never).await;
    assert_eq!(refused, (Code::OutOfRange, Some("weeks".into())));
}

#[tokio::test]
async fn it_calls_when_worry_gathers_in_one_place() {
    let bench = Bench::new().await;
    worries(&bench, "Fridhemsplan", 1, "2027-02-22", 1).await;
    worries(&bench, "Fridhemsplan", 3, "2027-02-23", 1).await;
    worries(&bench, "fridhemsplan", 1, "2027-02-27", 3).await;
    assert_eq!(bench.asks("worry_alarms").await, json!([]), "four in seven days, and one before");
    worries(&bench, "Fridhemsplan 2", 2, "2027-03-01", 1).await;
    let called = bench.asks("worry_alarms").await;
    assert_eq!((&called[0]["area"], &called[0]["count"]), (&"Fridhemsplan".into(), &5.into()));
    assert_eq!((&called[0]["strongest"], &called[0]["topic"]), (&3.into(), &"Trygghet".into()));
    bench.does("set_worry_limit", json!({ "least": 10, "days": 7 })).await;
    assert_eq!(bench.asks("worry_alarms").await, json!([]), "by her own limit");
    let refused = bench.refused("set_worry_limit", json!({ "least": 1, "days": 7 })).await;
    assert_eq!(refused, (Code::OutOfRange, Some("least".into())));
}
