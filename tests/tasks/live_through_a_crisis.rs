//! Something happens: what is planned is held at one key, news is promised and given, and when it
//! is over nothing of the plan is lost.

use anslag_desk::Code;
use anslag_tests::{Bench, account, contact};
use serde_json::{Value, json};

fn shooting() -> Value {
    json!({
        "kind": "shooting", "title": "Skottlossning", "place": "Stadshagen",
        "began": "2027-03-01T07:30:00Z", "situation": "Polisen är på plats.",
    })
}

/// Another account beside the first.
async fn two_accounts(bench: &Bench) -> [Value; 2] {
    let mut other = account();
    (other["platform"], other["name"]) = ("instagram".into(), "Kungsholmen".into());
    [bench.does("register_account", account()).await, bench.does("register_account", other).await]
}

/// A post planned on an account.
async fn planned(bench: &Bench, text: &str, slot: &str, account: &Value) -> Value {
    let form = json!({ "title": "", "text": text, "accounts": [account] });
    let id = bench.does("write_post", form).await;
    bench.does("plan_post", json!({ "id": id, "slot": slot })).await;
    id
}

async fn posts(bench: &Bench) -> Value {
    bench.does("list_posts", json!({ "limit": 1000 })).await
}

async fn begins(bench: &Bench, accounts: &[Value]) -> Value {
    let begin = json!({ "incident": null, "form": shooting(), "accounts": accounts });
    bench.does("begin_crisis", begin).await
}

/// How many posts are held, and how many had their slot pass meanwhile.
async fn state(bench: &Bench) -> (usize, usize) {
    let state = bench.asks("crisis_state").await;
    let many = |field: &str| state[field].as_array().map_or(0, Vec::len);
    (many("held"), many("passed"))
}

fn ids(list: &Value) -> Vec<Value> {
    list.as_array().into_iter().flatten().map(|each| each["id"].clone()).collect()
}

#[tokio::test]
async fn three_hundred_planned_posts_are_held_in_one_write_and_none_is_lost() {
    let bench = Bench::new().await;
    let [facebook, _] = two_accounts(&bench).await;
    let rows: String = (0..300)
        .map(|n| format!("{}\t{:02}.{:02}\tInlägg {n}\n", 2 + n % 28, 8 + n % 9, n % 60))
        .map(|row| row.replacen('\t', " mars\t", 1))
        .collect();
    let text = format!("Dag\tTid\tText\n{rows}");
    bench.does("import_plan", json!({ "source": { "text": text } })).await;
    planned(&bench, "Lekparken öppnar.", "2027-03-01T08:30", &facebook).await;
    let before = posts(&bench).await;
    let lines = bench.lines().await;
    begins(&bench, &[]).await;
    assert_eq!(bench.lines().await, lines + 1, "one write");
    assert_eq!(state(&bench).await, (301, 0), "every planned post is held");
    assert_eq!(posts(&bench).await, before, "and none of them is touched");
    let today = bench.asks("today").await;
    assert_eq!((ids(&today["due"]), ids(&today["coming"])), (vec![], vec![]), "nothing is due");

    bench.asks("end_crisis").await;
    assert_eq!(posts(&bench).await, before, "nothing is lost");
    let (held, passed) = state(&bench).await;
    assert_eq!((held, passed), (0, 1), "the one at half past eight had its slot pass");
    let today = bench.asks("today").await;
    assert!(!ids(&today["coming"]).is_empty(), "the others stand as planned");
    assert_eq!(ids(&today["due"]), Vec::<Value>::new(), "what passed is asked about, not due");

    bench.asks("undo").await;
    assert_eq!(state(&bench).await, (301, 0), "krisläge again");
    bench.asks("undo").await;
    assert_eq!(state(&bench).await, (0, 0));
    assert_eq!(posts(&bench).await, before);
    bench.asks("redo").await;
    assert_eq!(state(&bench).await, (301, 0), "and forth");
}

#[tokio::test]
async fn what_passed_is_moved_cancelled_or_put_up() {
    let bench = Bench::new().await;
    let [facebook, _] = two_accounts(&bench).await;
    let slot = "2027-03-01T08:30";
    let mut late = vec![];
    for text in ["Ett.", "Två.", "Tre."] {
        late.push(planned(&bench, text, slot, &facebook).await);
    }
    begins(&bench, &[]).await;
    bench.asks("end_crisis").await;
    assert_eq!(ids(&bench.asks("crisis_state").await["passed"]), late);
    bench.does("plan_post", json!({ "id": late[0], "slot": "2027-03-04T09:00" })).await;
    let off = json!({ "id": late[1], "status": "cancelled", "by": "", "note": "Krisen" });
    bench.does("set_post_status", off).await;
    let up = json!({ "account": facebook, "link": null, "at": "2027-03-01T07:59:00Z" });
    bench.does("publish_post", json!({ "id": late[2], "publications": [up] })).await;
    assert_eq!(state(&bench).await, (0, 0), "nothing is left to ask about");
}

#[tokio::test]
async fn only_the_chosen_accounts_are_held_and_the_crisis_has_its_own_posts() {
    let bench = Bench::new().await;
    let [facebook, instagram] = two_accounts(&bench).await;
    let here = planned(&bench, "Lekparken öppnar.", "2027-03-03T09:00", &facebook).await;
    let there = planned(&bench, "Vi ses i parken.", "2027-03-03T12:00", &instagram).await;
    let incident = bench.does("open_incident", shooting()).await;
    let form = json!({ "title": "", "text": "Vi följer läget.", "accounts": [facebook] });
    let first = json!({ "incident": incident, "form": form });
    let first = bench.does("begin_post", first).await;
    bench.does("plan_post", json!({ "id": first, "slot": "2027-03-01T09:30" })).await;
    let begin = json!({ "incident": incident, "form": null, "accounts": [facebook] });
    bench.does("begin_crisis", begin.clone()).await;
    let held = |state: &Value| ids(&state["held"]);
    assert_eq!(held(&bench.asks("crisis_state").await), std::slice::from_ref(&here));
    assert_eq!(bench.refused("begin_crisis", begin).await.0, Code::CrisisGoingOn);

    let days = json!({ "from": "2027-03-01", "to": "2027-03-07" });
    let calendar = bench.does("calendar", days).await;
    let paused: Vec<&Value> = calendar["posts"].as_array().unwrap().iter().collect();
    let paused: Vec<(&Value, &Value)> = paused.iter().map(|p| (&p["id"], &p["held"])).collect();
    assert_eq!(paused, [(&first, &false.into()), (&here, &true.into()), (&there, &false.into())]);
    let warnings = calendar["warnings"].as_array().unwrap();
    let kinds: Vec<&Value> = warnings.iter().map(|warning| &warning["kind"]).collect();
    assert!(kinds.contains(&&"crisis".into()), "{kinds:?}");

    bench.does("release_posts", json!([here])).await;
    bench.does("hold_posts", json!([there])).await;
    assert_eq!(held(&bench.asks("crisis_state").await), [there]);
    bench.asks("end_crisis").await;
    assert_eq!(bench.refused("end_crisis", Value::Null).await.0, Code::NoCrisis);
}

#[tokio::test]
async fn a_held_post_can_be_put_up_all_the_same_or_thrown_away() {
    let bench = Bench::new().await;
    let [facebook, _] = two_accounts(&bench).await;
    let up = planned(&bench, "Vattnet är avstängt.", "2027-03-01T10:00", &facebook).await;
    let gone = planned(&bench, "Lekparken öppnar.", "2027-03-03T09:00", &facebook).await;
    begins(&bench, &[]).await;
    let stands = json!({ "account": facebook, "link": null, "at": "2027-03-01T08:00:00Z" });
    bench.does("publish_post", json!({ "id": up, "publications": [stands] })).await;
    bench.does("discard_post", gone).await;
    assert_eq!(state(&bench).await, (0, 0));
    bench.asks("end_crisis").await;
    assert_eq!(bench.does("get_post", up).await["status"], "published");
}

#[tokio::test]
async fn the_log_keeps_what_was_said_and_news_is_promised_by_the_clock() {
    let bench = Bench::new().await;
    let id = bench.does("open_incident", shooting()).await;
    let line = |what: &str, at: &str, replaces: Value| {
        let form = json!({
            "at": at, "what": what, "source": "police", "said_by": "", "replaces": replaces,
        });
        json!({ "incident": id, "form": form })
    };
    let first = line("Två skadade.", "2027-03-01T07:41:00Z", Value::Null);
    let first = bench.does("log_situation", first).await;
    let mended = line("En skadad, enligt polisen.", "2027-03-01T07:41:00Z", first.clone());
    bench.does("log_situation", mended.clone()).await;
    let again = bench.refused("log_situation", mended).await;
    assert_eq!(again.0, Code::NotFound, "a line is mended once; then its mend is mended");
    let ahead = line("Presskonferens.", "2027-03-01T09:00:00Z", Value::Null);
    let refused = bench.refused("log_situation", ahead).await;
    assert_eq!(refused, (Code::OutOfRange, Some("at".into())), "what has not come is no log");
    let file = bench.does("get_incident", id.clone()).await;
    let said: Vec<&Value> = file["lines"].as_array().unwrap().iter().map(|l| &l["what"]).collect();
    assert_eq!(said, ["En skadad, enligt polisen.", "Två skadade."], "both are kept");
    assert_eq!(file["lines"][1]["replaced_by"], file["lines"][0]["id"]);
    assert_eq!(file["lines"][0]["who"], "Eva Ek");

    bench.does("set_next_update", json!({ "incident": id, "minutes": 30 })).await;
    let promised = bench.asks("today").await["incidents"][0]["next_update"].clone();
    assert_eq!(promised, "2027-03-01T08:30:00Z");
    bench.does("close_incident", json!({ "id": id, "lesson": " Ring skolan först. " })).await;
    let file = bench.does("get_incident", id.clone()).await;
    assert_eq!(file["incident"]["lesson"], "Ring skolan först.");
    assert_eq!(file["incident"]["next_update"], Value::Null, "nobody waits any more");
    bench.does("reopen_incident", id.clone()).await;
    let file = bench.does("get_incident", id).await;
    assert_eq!(file["incident"]["closed"], Value::Null);
}

#[tokio::test]
async fn what_is_asked_again_and_whom_to_point_to_are_at_hand() {
    let bench = Bench::new().await;
    let id = bench.does("open_incident", shooting()).await;
    let asked = json!({ "question": "Är förskolan öppen?", "answer": "" });
    let asked = bench.does("write_question", json!({ "incident": id, "form": asked })).await;
    let known = json!({ "question": "Är förskolan öppen?", "answer": "Ja, som vanligt." });
    bench.does("edit_question", json!({ "id": asked, "form": known })).await;
    let mut worry = contact("Undrar om förskolan.");
    worry["incident"] = id.clone();
    let worry = json!({ "form": worry, "answer": "Ja, som vanligt.", "assessment": null });
    bench.does("log_contact", worry).await;
    let file = bench.does("get_incident", id).await;
    assert_eq!(file["questions"][0]["answer"], "Ja, som vanligt.");
    assert_eq!(file["incident"]["contacts"], 1);

    let names = |list: &Value| -> Vec<String> {
        let all = list.as_array().unwrap().iter().filter(|each| each["hidden"] == false);
        all.map(|each| format!("{} {}", each["name"], each["reach"]).replace('"', "")).collect()
    };
    let shipped = names(&bench.asks("list_authorities").await);
    assert_eq!(shipped[..2], ["SOS Alarm 112", "Polisen 114 14"]);
    let field = json!({ "name": "Fältarna", "reach": "Jouren", "concerns": "Ungdomar ute" });
    bench.does("set_authority", field).await;
    bench.does("remove_authority", "Trafiken.nu".into()).await;
    let hers = names(&bench.asks("list_authorities").await);
    assert!(hers.contains(&"Fältarna Jouren".into()), "{hers:?}");
    assert!(!hers.contains(&"Trafiken.nu trafiken.nu".into()), "{hers:?}");
    bench.does("remove_authority", "Fältarna".into()).await;
    let back = json!({ "name": "Trafiken.nu", "reach": "trafiken.nu", "concerns": "" });
    bench.does("set_authority", back).await;
    assert_eq!(names(&bench.asks("list_authorities").await), shipped);
}
