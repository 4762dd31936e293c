//! She makes the year hers: the nämnd's meetings, breaks, theme days, mourning; and is warned.

use anslag_desk::Code;
use anslag_tests::{Bench, account, contact};
use serde_json::{Value, json};

/// A series out of the year, on a day with everything else.
pub(crate) fn acts() -> Vec<(&'static str, Value)> {
    let form = json!({ "title": "", "text": "", "accounts": ["$1"] });
    let rule = year_rule("holiday", Value::Null);
    vec![("write_year_series", json!({ "title": "Helger", "form": form, "rule": rule }))]
}

fn days(from: &str, to: &str) -> Value {
    json!({ "from": from, "to": to })
}

/// "2027-03-25 Manus", of one kind.
async fn marks(bench: &Bench, kind: &str, from: &str, to: &str) -> Vec<String> {
    let year = bench.does("list_year", days(from, to)).await;
    let marks = year["marks"].as_array().unwrap().iter();
    let told = |mark: &Value| {
        let [first, title] = ["first", "title"].map(|field| mark[field].as_str().unwrap());
        format!("{first} {title}")
    };
    marks.filter(|mark| mark["kind"] == kind).map(told).collect()
}

async fn warnings(bench: &Bench, from: &str, to: &str) -> Vec<(String, Value)> {
    let calendar = bench.does("calendar", days(from, to)).await;
    let found = calendar["warnings"].as_array().unwrap().clone();
    found.into_iter().map(|w| (w["kind"].as_str().unwrap().to_owned(), w)).collect()
}

async fn planned(bench: &Bench, account: &Value, slot: &str) -> Value {
    let form = json!({ "title": "", "text": "Lekparken öppnar.", "accounts": [account] });
    let id = bench.does("write_post", form).await;
    bench.does("plan_post", json!({ "id": id, "slot": slot })).await;
    id
}

#[tokio::test]
async fn the_namnds_meeting_brings_its_own_days() {
    let bench = Bench::new().await;
    let meeting = json!({ "meetings": [{ "day": "2027-04-22", "note": "" }] });
    bench.does("add_namnd_meetings", meeting.clone()).await;
    let from_law =
        ["2027-04-22 Sammanträde", "2027-05-06 Justering, senast", "2027-05-08 Anslag, senast"];
    assert_eq!(marks(&bench, "namnd", "2027-03-01", "2027-05-31").await, from_law);

    let offsets = json!({ "offsets": [
        { "step": "manuscript", "days": -20, "unit": "working_days" },
        { "step": "dispatch", "days": -7, "unit": "days" },
    ] });
    bench.does("set_namnd_offsets", offsets).await;
    let with_hers = marks(&bench, "namnd", "2027-03-01", "2027-04-30").await;
    assert_eq!(
        with_hers,
        ["2027-03-23 Manus", "2027-04-15 Utskick", "2027-04-22 Sammanträde",],
        "twenty working days over Easter"
    );

    bench.does("add_namnd_meetings", meeting).await;
    let settings = bench.does("year_settings", 2027.into()).await;
    assert_eq!(settings["meetings"].as_array().unwrap().len(), 1, "a day has one meeting");
    bench.asks("undo").await;
    bench.asks("undo").await;
    assert_eq!(marks(&bench, "namnd", "2027-03-01", "2027-05-31").await, from_law);
    bench.asks("undo").await;
    assert_eq!(marks(&bench, "namnd", "2027-03-01", "2027-05-31").await, [] as [&str; 0]);
}

#[tokio::test]
async fn many_meetings_are_one_act_and_a_wrong_one_stops_them_all() {
    let bench = Bench::new().await;
    let dates = |days: &[&str]| {
        let meetings: Vec<Value> = days.iter().map(|d| json!({ "day": d, "note": "" })).collect();
        json!({ "meetings": meetings })
    };
    let refused = bench.refused("add_namnd_meetings", dates(&["2027-04-22", "2101-01-01"])).await;
    assert_eq!(refused, (Code::OutOfRange, Some("day".into())));
    assert_eq!(bench.refused("add_namnd_meetings", dates(&[])).await.0, Code::Empty);
    let ids = bench.does("add_namnd_meetings", dates(&["2027-04-22", "2027-05-20"])).await;
    let onto = json!({ "id": ids[0], "form": { "day": "2027-05-20", "note": "" } });
    let refused = bench.refused("edit_namnd_meeting", onto).await;
    assert_eq!(refused, (Code::BadInput, Some("day".into())), "the day has a meeting");
    bench.asks("undo").await;
    let settings = bench.does("year_settings", 2027.into()).await;
    assert_eq!(settings["meetings"], json!([]), "both went with one Ångra");
}

fn change(key: &str, year: Option<i32>) -> Value {
    json!({
        "key": key, "year": year, "hidden": false, "first": null, "last": null,
        "relevance": "", "note": "",
    })
}

#[tokio::test]
async fn a_theme_day_is_hidden_for_good_and_comes_back_with_angra() {
    let bench = Bench::new().await;
    let kanelbullen = "2027-10-04 Kanelbullens dag".to_owned();
    let october = || marks(&bench, "theme", "2027-10-01", "2027-10-31");
    assert!(october().await.contains(&kanelbullen));
    let mut hidden = change("kanelbullens-dag", None);
    hidden["hidden"] = true.into();
    bench.does("change_shipped_day", hidden).await;
    assert!(!october().await.contains(&kanelbullen));
    let next_year = marks(&bench, "theme", "2028-10-04", "2028-10-04").await;
    assert_eq!(next_year, [] as [&str; 0]);
    let settings = bench.does("year_settings", 2027.into()).await;
    let listed = settings["shipped"].as_array().unwrap();
    let there = listed.iter().find(|day| day["key"] == "kanelbullens-dag").unwrap();
    assert_eq!(there["hidden"], true, "it is listed so that she can take it back");
    bench.asks("undo").await;
    assert!(october().await.contains(&kanelbullen));
    let unknown = bench.refused("change_shipped_day", change("surdegens-dag", None)).await;
    assert_eq!(unknown, (Code::NotFound, Some("key".into())));
}

#[tokio::test]
async fn the_citys_own_dates_take_the_place_of_the_proposal_in_their_year() {
    let bench = Bench::new().await;
    let mut moved = change("sportlov", Some(2027));
    moved["first"] = "2027-02-22".into();
    moved["last"] = "2027-02-26".into();
    bench.does("change_shipped_day", moved).await;
    let spring = |year: i32| (format!("{year}-02-01"), format!("{year}-03-15"));
    let (from, to) = spring(2027);
    assert_eq!(marks(&bench, "school_break", &from, &to).await, ["2027-02-22 Sportlov"]);
    let (from, to) = spring(2028);
    assert_eq!(marks(&bench, "school_break", &from, &to).await, ["2028-02-28 Sportlov"]);
    bench.does("reset_shipped_day", json!({ "key": "sportlov", "year": 2027 })).await;
    let (from, to) = spring(2027);
    assert_eq!(marks(&bench, "school_break", &from, &to).await, ["2027-03-01 Sportlov"]);
}

#[tokio::test]
async fn a_post_on_a_day_of_mourning_is_warned_of_until_it_is_moved() {
    let bench = Bench::new().await;
    let account = bench.does("register_account", account()).await;
    let id = planned(&bench, &account, "2027-03-04T10:00").await;
    assert_eq!(warnings(&bench, "2027-03-01", "2027-03-31").await, []);
    let mourning = json!({
        "kind": "mourning", "title": "Sorgedag", "first": "2027-03-04", "last": "2027-03-04",
        "closed": false, "relevance": "", "note": "",
    });
    bench.does("set_year_day", json!({ "id": null, "form": mourning })).await;
    let found = warnings(&bench, "2027-03-01", "2027-03-31").await;
    assert_eq!((found.len(), found[0].0.as_str()), (1, "mourning"));
    assert_eq!((&found[0].1["posts"], &found[0].1["about"]), (&json!([id]), &json!("Sorgedag")));
    bench.does("plan_post", json!({ "id": id, "slot": "2027-03-05T10:00" })).await;
    assert_eq!(warnings(&bench, "2027-03-01", "2027-03-31").await, []);
    bench.asks("undo").await;
    bench.asks("undo").await;
    assert_eq!(warnings(&bench, "2027-03-01", "2027-03-31").await, [], "no mourning any more");
}

#[tokio::test]
async fn clashes_density_silence_and_crisis_are_told_of() {
    let bench = Bench::new().await;
    let account = bench.does("register_account", account()).await;
    for slot in ["2027-03-08T10:00", "2027-03-08T10:30", "2027-03-08T14:00"] {
        planned(&bench, &account, slot).await;
    }
    planned(&bench, &account, "2027-04-01T10:00").await;
    let kinds = |found: &[(String, Value)]| -> Vec<String> {
        found.iter().map(|(kind, _)| kind.clone()).collect()
    };
    let march = warnings(&bench, "2027-03-01", "2027-03-31").await;
    assert_eq!(kinds(&march), ["same_hour", "crowded_day", "gap"]);
    assert_eq!(
        (&march[2].1["day"], &march[2].1["last"]),
        (&"2027-03-09".into(), &"2027-03-31".into())
    );
    let generous = json!({ "per_day": 3, "gap_days": 30, "share_from": 40, "share_to": 60 });
    bench.does("set_plan_limits", generous).await;
    let milder = warnings(&bench, "2027-03-01", "2027-03-31").await;
    assert_eq!(kinds(&milder), ["same_hour"], "by her own limits");
    let fire = json!({
        "title": "Brand i Alvik", "place": "", "began": anslag_tests::NOW, "situation": "",
    });
    bench.does("open_incident", fire).await;
    let crisis = warnings(&bench, "2027-03-08", "2027-03-08").await;
    assert_eq!(kinds(&crisis), ["open_incident", "same_hour"]);
    assert_eq!(crisis[0].1["about"], "Brand i Alvik");
}

#[tokio::test]
async fn the_month_is_metered_against_the_citys_half() {
    let bench = Bench::new().await;
    let account = bench.does("register_account", account()).await;
    planned(&bench, &account, "2027-03-08T10:00").await;
    let id = planned(&bench, &account, "2027-03-01T10:00").await;
    let stands = json!({ "account": account, "link": null, "at": anslag_tests::NOW });
    bench.does("publish_post", json!({ "id": id, "publications": [stands] })).await;
    let answered = json!({ "form": contact("Undrar."), "answer": "Tack!", "assessment": null });
    bench.does("log_contact", answered).await;
    let calendar = bench.does("calendar", days("2027-03-01", "2027-04-04")).await;
    let meters = calendar["meters"].as_array().unwrap();
    assert_eq!(meters.len(), 2, "March and the first days of April");
    assert_eq!(meters[0]["share"], 50, "one of two was written before its day");
    assert_eq!(meters[0]["standing"], "within");
    assert_eq!((&meters[0]["answers"], &meters[0]["dialogue"]), (&json!(1), &json!(50)));
    assert_eq!(meters[1]["share"], Value::Null);
}

fn year_rule(kind: &str, key: Value) -> Value {
    json!({
        "from": "2027-03-01", "to": "2029-12-31", "key": key, "kind": kind, "before": 1,
        "minute": 540,
    })
}

#[tokio::test]
async fn posts_are_made_out_of_the_year_in_one_step() {
    let bench = Bench::new().await;
    let id = bench.does("register_account", account()).await;
    let days = json!({ "from": "2027-03-01", "to": "2027-12-31" });
    let year = bench.does("list_year", days).await;
    let marks = year["marks"].as_array().unwrap();
    let mark = marks.iter().find(|mark| mark["title"] == "Nationaldagen").unwrap();
    let kind = mark["kind"].as_str().unwrap();
    let seen = bench.does("preview_year_series", year_rule(kind, mark["key"].clone())).await;
    let slots: Vec<&Value> = seen.as_array().unwrap().iter().map(|each| &each["slot"]).collect();
    assert_eq!(slots, ["2027-06-05T09:00", "2028-06-05T09:00", "2029-06-05T09:00"]);
    let form = |text: &str| json!({ "title": "", "text": text, "accounts": [id] });
    let write = |text: &str| {
        json!({
            "title": "Nationaldagen", "form": form(text),
            "rule": year_rule(kind, mark["key"].clone()),
        })
    };
    bench.does("write_year_series", write("")).await;
    let posts = bench.does("list_posts", json!({ "limit": 10 })).await;
    let told: Vec<(&Value, &Value)> =
        posts.as_array().unwrap().iter().map(|post| (&post["title"], &post["target"])).collect();
    assert!(told.contains(&(&json!("Nationaldagen"), &json!("2028-06-05"))), "{told:?}");
    assert_eq!((told.len(), &posts[0]["status"]), (3, &json!("idea")));
    bench.asks("undo").await;
    assert_eq!(bench.does("list_posts", json!({ "limit": 10 })).await, json!([]), "one step");
    bench.does("write_year_series", write("Vi flaggar i parken.")).await;
    let posts = bench.does("list_posts", json!({ "limit": 10 })).await;
    assert!(posts.as_array().unwrap().iter().all(|post| post["status"] == "planned"), "{posts}");

    let mut nothing = write("");
    nothing["rule"]["key"] = "ingen-sadan".into();
    assert_eq!(bench.refused("write_year_series", nothing).await.0, Code::Empty);
    let whole = bench.does("preview_year_series", year_rule("holiday", Value::Null)).await;
    assert!(whole.as_array().unwrap().len() > 30, "every holiday of three years");
}
