//! She finds anything as she types: å is no a, a word inside another, the number first; and what
//! is undone or taken away is not found.

use anslag_tests::{
    Bench, account, contact,
    pictures::{base64, photograph},
};
use serde_json::{Value, json};

async fn find(bench: &Bench, text: &str) -> Value {
    bench.does("find_anything", json!({ "text": text, "limit": 10 })).await
}

/// "contact 1" for each row found, in order.
async fn found(bench: &Bench, text: &str) -> Vec<String> {
    let answer = find(bench, text).await;
    let groups = answer["groups"].as_array().unwrap().iter();
    let hits = groups.flat_map(|group| group["hits"].as_array().unwrap());
    hits.map(|hit| format!("{} {}", hit["kind"].as_str().unwrap(), hit["id"])).collect()
}

async fn log(bench: &Bench, summary: &str) -> Value {
    let input = json!({ "form": contact(summary), "answer": "", "assessment": null });
    bench.does("log_contact", input).await
}

async fn write(bench: &Bench, text: &str) -> Value {
    bench.does("write_post", json!({ "title": "", "text": text, "accounts": [] })).await
}

#[tokio::test]
async fn everything_she_writes_is_found() {
    let bench = Bench::new().await;
    log(&bench, "Undrar om kvastfågeln.").await;
    let note = json!({ "contact": 1, "line": "Frågat hökparken.", "escalated": false });
    bench.does("note_action", note).await;
    bench
        .does("answer_contact", json!({ "id": 1, "text": "Tornsvalan är åter.", "at": null }))
        .await;
    let account_id = bench.does("register_account", account()).await;
    let form = json!({
        "title": "Ugglekväll", "text": "Kom!", "accounts": [account_id],
        "variants": [{ "account": account_id, "text": "Kom till lärkängen." }],
    });
    bench.does("write_post", form).await;
    let english = json!({ "post": 1, "language": "en", "text": "Come to the lark meadow." });
    bench.does("write_translation", english).await;
    let incident = json!({
        "title": "Rörbrott", "place": "Alvik", "began": "2027-03-01T06:00:00Z", "situation": "Läcka.",
    });
    bench.does("open_incident", incident).await;
    let asked = json!({ "question": "När är vattnet åter?", "answer": "Vid steglitsdags." });
    bench.does("write_question", json!({ "incident": 1, "form": asked })).await;
    bench.does("start_checklist", json!({ "checklist": "fore-publicering", "post": null })).await;
    let run = bench.does("get_run", 1.into()).await;
    let item = run["checklist"]["item"][0]["id"].clone();
    let answer = json!({ "item": item, "verdict": "yes", "note": "Sett av bofinken." });
    bench.does("answer_item", json!({ "run": 1, "answer": answer })).await;
    let picture =
        json!({ "file_name": "a.jpg", "data": base64(&photograph(0)), "keep_original": false });
    bench.does("import_media", picture).await;
    let alt = json!({
        "alt": "En domherre.", "text_in_picture": "", "decorative": false, "photographer": "",
        "licence": "", "source": "", "channels": [], "last_day": null, "tags": ["rödhake"], "note": "",
    });
    bench.does("edit_media", json!({ "id": 1, "form": alt })).await;
    let goal = json!({
        "kind": "goal", "title": "Fler koltrastar", "parent": null, "diarienummer": null, "note": "",
    });
    bench.does("write_goal", goal).await;
    let holding = json!({ "kind": "holding", "name": "Sädesärlan", "text": "Vi återkommer." });
    bench.does("write_template", holding).await;
    for (words, row) in [
        ("kvastfågel", "contact 1"),
        ("hökparken", "contact 1"),
        ("tornsvala", "contact 1"),
        ("fridhemspl", "contact 1"),
        ("ugglekväll", "post 1"),
        ("lärkängen", "post 1"),
        ("lark meadow", "post 1"),
        ("rörbrott", "incident 1"),
        ("steglits", "incident 1"),
        ("stad på kungsholmen", "account 1"),
        ("bofink", "run 1"),
        ("domherre", "media 1"),
        ("rödhake", "media 1"),
        ("koltrast", "goal 1"),
        ("sädesärla", "template 1"),
    ] {
        assert_eq!(found(&bench, words).await, [row], "{words}");
    }
}

#[tokio::test]
async fn letters_are_what_they_are_and_words_are_found_inside_others() {
    let bench = Bench::new().await;
    log(&bench, "Lekplatsens rutschkana är sönder.").await;
    log(&bench, "Var ligger Caféet på Ålstensgatan?").await;
    log(&bench, "Vill ha PM om alléerna.").await;
    assert_eq!(found(&bench, "rutsch").await, ["contact 1"]);
    assert_eq!(found(&bench, "platsens KANA").await, ["contact 1"], "every word, in any order");
    assert_eq!(found(&bench, "\"kana är\"").await, ["contact 1"], "a phrase in its order");
    assert_eq!(found(&bench, "\"är kana\"").await, Vec::<String>::new());
    assert_eq!(found(&bench, "ålsten").await, ["contact 2"]);
    assert_eq!(found(&bench, "alsten").await, Vec::<String>::new(), "å is no a");
    assert_eq!(found(&bench, "cafe").await, ["contact 2"], "e finds é");
    assert_eq!(found(&bench, "pm").await, ["contact 3"], "two letters, where a word begins");
    assert_eq!(found(&bench, "ål").await, ["contact 2"]);
    assert_eq!(find(&bench, "å").await["remarks"][0]["code"], "too_short");
    let hit = &find(&bench, "cafe").await["groups"][0]["hits"][0];
    let mark = &hit["snippet"]["marks"][0];
    let units: Vec<u16> = hit["snippet"]["text"].as_str().unwrap().encode_utf16().collect();
    let at = |end: &str| usize::try_from(mark[end].as_u64().unwrap()).unwrap();
    let marked = String::from_utf16(&units[at("start")..at("end")]).unwrap();
    assert_eq!(marked, "Café", "her words as they stand, and where");
}

#[tokio::test]
async fn the_number_comes_first_then_the_newest() {
    let bench = Bench::new().await;
    for summary in ["Ett", "Två", "Tre, se KON-2027-0001"] {
        log(&bench, summary).await;
    }
    let judged = json!({
        "registration": "diariefors", "secret": false, "diarienummer": "KUN 2027/12", "reason": "",
    });
    bench.does("assess_contact", json!({ "id": 2, "form": judged })).await;
    let answer = find(&bench, "kon-2027-0001").await;
    assert_eq!(answer["exact"][0]["id"], 1);
    assert_eq!(answer["groups"][0]["hits"][0]["id"], 3, "and what mentions it");
    assert_eq!(answer["groups"][0]["hits"].as_array().unwrap().len(), 1, "none twice");
    assert_eq!(find(&bench, "kun 2027/12").await["exact"][0]["id"], 2);
    assert_eq!(found(&bench, "KON-2027").await, ["contact 3", "contact 2", "contact 1"]);
}

#[tokio::test]
async fn what_is_undone_or_taken_away_is_not_found() {
    let bench = Bench::new().await;
    log(&bench, "Undrar om granplantan.").await;
    bench.does("edit_contact", json!({ "id": 1, "form": contact("Undrar om tallplantan.") })).await;
    assert_eq!(found(&bench, "granplant").await, Vec::<String>::new(), "rewritten");
    bench.asks("undo").await;
    assert_eq!(found(&bench, "granplant").await, ["contact 1"]);
    assert_eq!(found(&bench, "tallplant").await, Vec::<String>::new());
    bench.asks("undo").await;
    assert_eq!(found(&bench, "granplant").await, Vec::<String>::new(), "never logged");
    bench.asks("redo").await;
    assert_eq!(found(&bench, "granplant").await, ["contact 1"]);
    let post = write(&bench, "Enbusken blommar.").await;
    bench.does("discard_post", post).await;
    assert_eq!(found(&bench, "enbusk").await, Vec::<String>::new());
    let sheet = json!({ "source": { "text": "Dag\tTid\tText\n3 mars\t14.30\tLärkträdet\n" } });
    bench.does("import_plan", sheet).await;
    assert_eq!(found(&bench, "lärkträd").await, ["post 2"], "taken in from a sheet");
}

#[tokio::test]
async fn filters_narrow_what_is_found() {
    let bench = Bench::new().await;
    let account_id = bench.does("register_account", account()).await;
    let mut form = contact("Lampan är trasig.");
    form["account"] = account_id.clone();
    form["topic"] = "Park och natur".into();
    form["place"] = "Rålambshov".into();
    form["received"] = "2026-12-31T23:30:00Z".into();
    bench.does("log_contact", json!({ "form": form, "answer": "", "assessment": null })).await;
    log(&bench, "Lampan blinkar.").await;
    bench.does("answer_contact", json!({ "id": 2, "text": "Tack!", "at": null })).await;
    let post =
        json!({ "title": "", "text": "Vi lagar lampan.", "accounts": [account_id], "slot": null });
    bench.does("write_post", post).await;
    let all = ["contact 2", "contact 1", "post 1"];
    assert_eq!(found(&bench, "lampan").await, all);
    for (filter, rows) in [
        ("typ:inlägg", &all[2..]),
        ("status:obesvarad", &all[1..2]),
        ("status:besvarad", &all[..1]),
        ("status:utkast", &all[2..]),
        ("konto:facebook", &all[1..]),
        ("ämne:park", &all[1..2]),
        ("plats:rålamb", &all[1..2]),
        ("från:2027-01-02 typ:kontakt", &all[..1]),
        ("till:2027-01-01", &all[1..2]),
        ("ämne:\"park och natur\" status:väntar konto:kungsholmen", &all[1..2]),
    ] {
        assert_eq!(found(&bench, &format!("lampan {filter}")).await, rows, "{filter}");
    }
    assert_eq!(found(&bench, "status:obesvarad").await, ["contact 1"], "without words as well");
    for (unknown, filter) in [("status:blå", "state"), ("konto:myspace", "account")] {
        let answer = find(&bench, &format!("lampan {unknown}")).await;
        assert_eq!(answer["groups"], json!([]), "{unknown} finds nothing rather than everything");
        assert_eq!(answer["remarks"][0]["filter"], filter);
    }
    let answer = find(&bench, "gata:x").await;
    assert_eq!(answer["remarks"][0]["code"], "unknown_filter");
}

#[tokio::test]
async fn the_log_is_listed_page_by_page() {
    let bench = Bench::new().await;
    for n in 1..=5 {
        log(&bench, &format!("Fråga nummer {n} om bron")).await;
    }
    bench.does("answer_contact", json!({ "id": 5, "text": "Ja.", "at": null })).await;
    let judged = json!({
        "registration": "ordnad", "secret": false, "diarienummer": null, "reason": "",
    });
    bench.does("assess_contact", json!({ "id": 5, "form": judged })).await;
    let list = async |sought: &str, waiting: bool, limit: u32| {
        let wish = json!({ "sought": sought, "waiting": waiting, "limit": limit });
        let page = bench.does("find_contacts", wish).await;
        let rows = page["contacts"].as_array().unwrap().iter();
        let ids: Vec<u64> = rows.map(|each| each["id"].as_u64().unwrap()).collect();
        (ids, page["all"].clone(), page["more"].as_bool().unwrap())
    };
    assert_eq!(list("", false, 2).await, (vec![5, 4], 5.into(), true));
    assert_eq!(list("", false, 9).await, (vec![5, 4, 3, 2, 1], 5.into(), false));
    assert_eq!(list("", true, 9).await, (vec![1, 2, 3, 4], 4.into(), false), "the oldest first");
    assert_eq!(list("bron", true, 9).await, (vec![4, 3, 2, 1], Value::Null, false));
    assert_eq!(list("\"nummer 3\"", false, 9).await.0, [3]);
    assert_eq!(list("status:besvarad", false, 9).await, (vec![5], 1.into(), false));
    let waiting = bench.does("list_contacts", json!({ "open": true, "limit": 9 })).await;
    assert_eq!(waiting.as_array().unwrap().len(), 4, "the same that wait elsewhere");
}

#[tokio::test]
async fn what_is_kept_apart_is_not_in_the_index() {
    let bench = Bench::new().await;
    let mut wrote = json!({ "form": contact("Undrar."), "answer": "", "assessment": null });
    wrote["writer"] = "https://facebook.com/bo.hemlig".into();
    bench.does("log_contact", wrote).await;
    let subject =
        |text: &str, protected: bool| json!({ "contact": 1, "text": text, "protected": protected });
    bench.does("set_subject", subject("Klagomål på granne Zackelin", true)).await;
    bench.does("set_subject", subject("Klagomål", false)).await;
    assert_eq!(found(&bench, "klagomål").await, ["contact 1"], "the public subject is found");
    for secret in ["bo.hemlig", "hemlig", "zackelin", "skribent 2027", "2027-0001 skribent"] {
        assert_eq!(found(&bench, secret).await, Vec::<String>::new(), "{secret}");
    }
}
