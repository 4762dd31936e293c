//! A post's whole way: idea, wished-for day, review, approval, variants, series, versions, follow-up.

use anslag_desk::Code;
use anslag_tests::{Bench, account};
use serde_json::{Value, json};

async fn walk(bench: &Bench) -> (Value, Value) {
    let account = bench.does("register_account", account()).await;
    let form =
        json!({ "title": "Vandring", "text": "Följ med på parkvandring.", "accounts": [account] });
    (bench.does("write_post", form).await, account)
}

fn standing(account: &Value) -> Value {
    json!([{ "account": account, "link": null, "at": "2027-03-01T07:30:00Z" }])
}

#[tokio::test]
async fn an_approval_by_a_named_person_really_blocks() {
    let bench = Bench::new().await;
    let (id, account) = walk(&bench).await;
    let strict = json!({ "approval_required": true, "follow_up_days": 2 });
    bench.does("set_plan_settings", strict).await;
    let publish = json!({ "id": id, "publications": standing(&account) });
    assert_eq!(bench.refused("publish_post", publish.clone()).await.0, Code::NotApproved);

    let nobody = json!({ "id": id, "status": "approved" });
    let refused = bench.refused("set_post_status", nobody).await;
    assert_eq!(refused, (Code::Empty, Some("by".into())));
    let approve = json!({ "id": id, "status": "approved", "by": "Åsa Öst" });
    bench.does("set_post_status", approve).await;
    bench.does("publish_post", publish).await;
    let up = bench.does("get_post", id).await;
    assert_eq!((&up["status"], &up["unreviewed"]), (&json!("published"), &json!("")));
    assert_eq!(up["follow_up"], "2027-03-03", "she is reminded two days after");
}

#[tokio::test]
async fn what_was_rewritten_is_not_what_was_approved() {
    let bench = Bench::new().await;
    let (id, account) = walk(&bench).await;
    bench
        .does("set_plan_settings", json!({ "approval_required": true, "follow_up_days": 1 }))
        .await;
    bench.does("set_post_status", json!({ "id": id, "status": "approved", "by": "Åsa Öst" })).await;
    let form =
        json!({ "title": "Vandring", "text": "Följ med, nu på lördag.", "accounts": [account] });
    bench.does("edit_post", json!({ "id": id, "form": form })).await;
    let publish = json!({ "id": id, "publications": standing(&account) });
    assert_eq!(bench.refused("publish_post", publish).await.0, Code::NotApproved);
}

#[tokio::test]
async fn the_urgent_goes_up_unreviewed_says_so_and_is_approved_afterwards() {
    let bench = Bench::new().await;
    let (id, account) = walk(&bench).await;
    bench
        .does("set_plan_settings", json!({ "approval_required": true, "follow_up_days": 1 }))
        .await;
    let why = "Vattenläcka, ingen chef gick att nå.";
    let publish = json!({ "id": id, "publications": standing(&account), "unreviewed": why });
    bench.does("publish_post", publish).await;
    let up = bench.does("get_post", id.clone()).await;
    assert_eq!((&up["unreviewed"], &up["approval"]), (&json!(why), &Value::Null));
    bench.does("set_post_status", json!({ "id": id, "status": "approved", "by": "Åsa Öst" })).await;
    let read = bench.does("get_post", id).await;
    assert_eq!(
        (&read["status"], &read["approval"]["name"]),
        (&json!("published"), &json!("Åsa Öst"))
    );
}

#[tokio::test]
async fn an_idea_has_a_day_she_wishes_for_and_no_slot() {
    let bench = Bench::new().await;
    let form = json!({ "title": "Lucia", "text": "", "accounts": [], "target": "2027-12-13" });
    let id = bench.does("write_post", form).await;
    let idea = bench.does("get_post", id).await;
    assert_eq!((&idea["status"], &idea["slot"]), (&json!("idea"), &Value::Null));
    assert_eq!(idea["target"], "2027-12-13");
}

#[tokio::test]
async fn each_account_is_read_by_its_own_words_and_limits() {
    let bench = Bench::new().await;
    let (id, facebook) = walk(&bench).await;
    let mut on_x = account();
    on_x["platform"] = "x".into();
    let x = bench.does("register_account", on_x).await;
    let long = "Följ med på parkvandring. ".repeat(20);
    let form = json!({ "title": "", "text": long, "accounts": [facebook, x] });
    bench.does("edit_post", json!({ "id": id, "form": form })).await;
    let plan = json!({ "id": id, "slot": "2027-03-05T14:30" });
    assert_eq!(
        bench.refused("plan_post", plan.clone()).await.0,
        Code::HeldByStop,
        "too long for X"
    );

    let short = json!([{ "account": x, "text": "Följ med på parkvandring." }]);
    let form = json!({ "title": "", "text": long, "accounts": [facebook, x], "variants": short });
    bench.does("edit_post", json!({ "id": id, "form": form })).await;
    bench.does("plan_post", plan).await;
}

#[tokio::test]
async fn twenty_posts_move_in_one_step_or_none() {
    let bench = Bench::new().await;
    let mut ids = vec![];
    for _ in 0..20 {
        ids.push(walk(&bench).await.0);
    }
    let to = |day: &str| {
        let slot = format!("{day}T09:00");
        json!(ids.iter().map(|id| json!({ "id": id, "slot": slot })).collect::<Vec<_>>())
    };
    let slots = |calendar: &Value| calendar["posts"].as_array().unwrap().len();
    let march = json!({ "from": "2027-03-01", "to": "2027-03-31" });
    bench.does("plan_posts", to("2027-03-05")).await;
    assert_eq!(slots(&bench.does("calendar", march.clone()).await), 20);
    bench.asks("undo").await;
    assert_eq!(slots(&bench.does("calendar", march.clone()).await), 0, "one Ctrl+Z takes all back");

    let mut bad = to("2027-03-05");
    bad.as_array_mut().unwrap().push(json!({ "id": 999, "slot": "2027-03-05T09:00" }));
    assert_eq!(bench.refused("plan_posts", bad).await.0, Code::NotFound);
    assert_eq!(slots(&bench.does("calendar", march).await), 0, "all or none");
}

#[tokio::test]
async fn a_series_comes_again_and_is_changed_from_one_on() {
    let bench = Bench::new().await;
    let weekly = json!({
        "first": "2027-03-22T09:00", "every": "week", "interval": 1, "weekdays": [],
        "until": "2027-04-12", "skip_closed": true,
    });
    let shown = bench.does("preview_series", weekly.clone()).await;
    let expected = ["2027-03-22T09:00", "2027-04-05T09:00", "2027-04-12T09:00"];
    assert_eq!(shown, json!(expected), "Easter Monday is left out");
    let form = json!({ "title": "Öppet", "text": "Vi har öppet i parkleken.", "accounts": [] });
    let series = json!({ "title": "Parkleken", "recurrence": weekly });
    bench.does("write_series", json!({ "series": series, "form": form })).await;

    let spring = json!({ "from": "2027-03-01", "to": "2027-04-30" });
    let texts = async || {
        let calendar = bench.does("calendar", spring.clone()).await;
        let mut texts = vec![];
        for post in calendar["posts"].as_array().unwrap() {
            let text = bench.does("get_post", post["id"].clone()).await["text"].clone();
            texts.push(text.as_str().unwrap().to_owned());
        }
        texts
    };
    let later = json!({ "title": "Öppet", "text": "Nu har vi öppet ute.", "accounts": [] });
    bench.does("edit_following", json!({ "id": 2, "form": later })).await;
    let now = texts().await;
    let one = "Vi har öppet i parkleken.";
    assert_eq!(now, [one, "Nu har vi öppet ute.", "Nu har vi öppet ute."]);
    bench.does("end_series", 2.into()).await;
    assert_eq!(texts().await, [one]);
    bench.asks("undo").await;
    assert_eq!(texts().await.len(), 3);
}

#[tokio::test]
async fn an_earlier_text_is_found_and_put_back() {
    let bench = Bench::new().await;
    let (id, account) = walk(&bench).await;
    let form = json!({ "title": "Vandring", "text": "Inställt.", "accounts": [account] });
    bench.does("plan_post", json!({ "id": id, "slot": "2027-03-05T14:30" })).await;
    bench.does("edit_post", json!({ "id": id, "form": form })).await;
    let versions = bench.does("post_versions", id.clone()).await;
    let first = versions[0].clone();
    assert_eq!(first["text"], "Följ med på parkvandring.");
    bench.does("restore_version", json!({ "id": id, "line": first["line"] })).await;
    let back = bench.does("get_post", id).await;
    assert_eq!(back["text"], "Följ med på parkvandring.");
    assert_eq!(back["slot"], "2027-03-05T14:30", "only the words come back");
}

#[tokio::test]
async fn a_translation_says_when_the_original_has_moved_on() {
    let bench = Bench::new().await;
    let (id, account) = walk(&bench).await;
    let english = json!({ "post": id, "language": "EN", "text": "Join the walk." });
    bench.does("write_translation", english).await;
    let outdated = |list: &Value| list[0]["outdated"].clone();
    let list = bench.does("list_translations", id.clone()).await;
    assert_eq!((&list[0]["language"], outdated(&list)), (&json!("en"), json!(false)));
    let form = json!({ "title": "", "text": "Följ med på lördag.", "accounts": [account] });
    bench.does("edit_post", json!({ "id": id, "form": form })).await;
    assert_eq!(outdated(&bench.does("list_translations", id.clone()).await), json!(true));
    bench.does("discard_post", id).await;
}

#[tokio::test]
async fn from_a_decision_to_its_posts_and_back() {
    let bench = Bench::new().await;
    let goal = json!({
        "kind": "goal", "title": "Trygga parker", "parent": null,
        "diarienummer": "1.2.3-159-2026", "note": "",
    });
    let goal = bench.does("write_goal", goal).await;
    let activity = json!({
        "kind": "activity", "title": "Parkvandringar", "parent": goal, "diarienummer": null,
        "note": "",
    });
    let activity = bench.does("write_goal", activity).await;
    let form = json!({ "title": "", "text": "Följ med.", "accounts": [], "activity": activity });
    let post = bench.does("write_post", form).await;
    assert_eq!(bench.does("get_post", post.clone()).await["activity"], activity);
    assert_eq!(bench.asks("list_goals").await[1]["posts"], 1);
    assert_eq!(bench.refused("delete_goal", activity.clone()).await.0, Code::InUse);
    let cancel = json!({ "id": post, "status": "cancelled", "note": "Flyttas till hösten" });
    bench.does("set_post_status", cancel).await;
    assert_eq!(bench.asks("list_goals").await[1]["posts"], 0, "what is cancelled serves nothing");
}

#[tokio::test]
async fn hers_stands_instead_of_a_shipped_template() {
    let bench = Bench::new().await;
    let shipped = bench.asks("list_templates").await;
    let mut form = shipped[0].clone();
    assert_eq!(form["id"], Value::Null);
    form.as_object_mut().unwrap().remove("id");
    form["text"] = "Vår egen text.".into();
    bench.does("write_template", form.clone()).await;
    let all = bench.asks("list_templates").await;
    let same: Vec<&Value> =
        all.as_array().unwrap().iter().filter(|each| each["name"] == form["name"]).collect();
    assert_eq!(same.len(), 1);
    assert_eq!(same[0]["text"], "Vår egen text.");
}
