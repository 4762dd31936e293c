//! Someone asks what is kept of them: everything is found, others' data are masked, and by what the
//! person was found is not kept.

use anslag_desk::Code;
use anslag_tests::{
    Bench, contact,
    pdf::{holds, letters},
};
use serde_json::{Value, json};

fn who(name: &str, phone: &str) -> Value {
    json!({ "name": name, "profile": "", "email": "", "phone": phone, "personnummer": "" })
}

/// A contact, an answer, a draft, an incident and a consent that speak of Bo Almgren, and one of
/// each that does not.
async fn bench() -> Bench {
    let bench = Bench::new().await;
    for (summary, answer) in [
        ("Bo Almgren och Åsa Öst undrar över lampan.", ""),
        ("Undrar över bussen.", "Tack Bo Almgren!"),
        ("Ring mig på 070-123 45 67.", ""),
        ("Någon annan.", ""),
    ] {
        let input = json!({ "form": contact(summary), "answer": answer, "assessment": null });
        bench.does("log_contact", input).await;
    }
    for text in ["Vi tackar Bo  Almgren.", "Vi tackar alla."] {
        bench.does("write_post", json!({ "title": "", "text": text, "accounts": [] })).await;
    }
    let incident = json!({
        "title": "Brand", "place": "", "began": "2027-03-01T06:00:00Z",
        "situation": "bo almgren larmade.",
    });
    bench.does("open_incident", incident).await;
    let consent = json!({
        "person": "Bo Almgren", "child": false, "guardians": [], "purpose": "Inlägg",
        "given": "2027-02-01", "valid_to": null, "note": "",
    });
    bench.does("write_consent", consent).await;
    bench
}

fn headings(found: &Value) -> Vec<&str> {
    let mut all: Vec<&str> =
        found.as_array().unwrap().iter().map(|it| it["heading"].as_str().unwrap()).collect();
    all.sort_unstable();
    all
}

fn items(found: &Value, masks: &Value) -> Value {
    let item = |it: &Value| {
        let seen: Vec<&Value> =
            it["parts"].as_array().unwrap().iter().map(|p| &p["text"]).collect();
        let first = it["heading"] == "Kontakt KON-2027-0001";
        let masks = if first { masks.clone() } else { json!([]) };
        json!({ "kind": it["kind"], "record": it["record"], "seen": seen, "masks": masks })
    };
    found.as_array().unwrap().iter().map(item).collect()
}

#[tokio::test]
async fn the_person_is_found_in_every_place_and_nobody_else() {
    let bench = bench().await;
    let found = bench.does("search_person", who("Bo Almgren", "+46 70 123 45 67")).await;
    assert_eq!(
        headings(&found),
        [
            "Händelse 1",
            "Inlägg 1",
            "Kontakt KON-2027-0001",
            "Kontakt KON-2027-0002",
            "Kontakt KON-2027-0003",
            "Samtycke 1",
        ]
    );
    let little = bench.refused("search_person", who("B", "07")).await;
    assert_eq!(little, (Code::Empty, Some("name".into())), "that is anyone");
}

#[tokio::test]
async fn the_extract_holds_it_all_with_others_masked_in_both_forms() {
    let bench = bench().await;
    let found = bench.does("search_person", who("Bo Almgren", "")).await;
    let one = found
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["heading"] == "Kontakt KON-2027-0001")
        .unwrap();
    let parts = one["parts"].as_array().unwrap();
    let part = parts.iter().position(|it| it["label"] == "Vad det gällde").unwrap();
    let masks =
        json!([{ "part": part, "start": 15, "end": 22, "ground": "annan persons uppgift" }]);
    let items = items(&found, &masks);
    let json_file =
        bench.prints("print_extract", json!({ "items": items, "format": "json" })).await;
    assert_eq!(json_file.file_name, "registerutdrag-2027-03-01.json", "the name names nobody");
    let sheet: Value = serde_json::from_slice(&json_file.bytes).unwrap();
    assert_eq!(sheet["records"].as_array().unwrap().len(), 5);
    let text = sheet.to_string();
    assert!(text.contains("Bo Almgren och [maskat, annan persons uppgift] undrar"), "{text}");
    assert!(text.contains("artikel 17") && !text.contains("Åsa Öst"), "{text}");
    let pdf = bench.prints("print_extract", json!({ "items": items, "format": "pdf" })).await;
    let text = letters(&pdf.bytes);
    assert!(text.contains("TackBoAlmgren!") && text.contains("annanpersons"), "{text}");
    assert!(!text.contains("ÅsaÖst") && !holds(&pdf.bytes, "Åsa"), "{text}");
}

#[tokio::test]
async fn what_has_changed_since_it_was_seen_is_not_printed() {
    let bench = bench().await;
    let found = bench.does("search_person", who("Bo Almgren", "")).await;
    let items = items(&found, &json!([]));
    bench.does("edit_contact", json!({ "id": 1, "form": contact("Nytt. Bo Almgren") })).await;
    let refused = bench.refused("print_extract", json!({ "items": items, "format": "pdf" })).await;
    assert_eq!(refused, (Code::Conflict, Some("Kontakt KON-2027-0001".into())));
}

#[tokio::test]
async fn that_an_extract_was_made_is_kept_and_not_of_whom() {
    let bench = bench().await;
    let lines = bench.lines().await;
    bench.does("search_person", who("Bo Almgren", "")).await;
    assert_eq!(bench.lines().await, lines, "the search leaves nothing");
    bench.does("record_extract", json!({ "items": 5, "masks": 1 })).await;
    let kept = bench.asks("list_extracts").await;
    let expected = json!([
        { "at": "2027-03-01T08:00:00Z", "who": "Eva Ek", "items": 5, "masks": 1 },
    ]);
    assert_eq!(kept, expected);
}

#[tokio::test]
async fn what_is_kept_apart_and_what_was_changed_is_told_to_the_one_it_is_about_alone() {
    let bench = Bench::new().await;
    let log = |summary: &str, answer: &str| json!({ "form": contact(summary), "answer": answer, "assessment": null, "writer": "@bo.almgren" });
    let id = bench.does("log_contact", log("Undrar över lampan.", "Tack, Bo Almgren!")).await;
    let answer = json!({ "id": id, "text": "Tack för att du hör av dig.", "at": null });
    bench.does("answer_contact", answer).await;
    let removal = bench.does("open_removal", crate::remove_a_comment::hidden()).await;
    let name = json!({ "id": removal, "name": "@bo.almgren" });
    bench.does("set_removal_profile", name).await;
    let mut by_profile = who("", "");
    by_profile["profile"] = "@bo.almgren".into();
    let found = bench.does("search_person", by_profile).await;
    assert_eq!(headings(&found), ["Borttagning 1", "Kontakt KON-2027-0001"]);
    let told = found.to_string();
    assert!(told.contains("Tack, Bo Almgren!"), "the answer as it was: {told}");

    let kinds = json!({ "text": "", "kinds": ["contact", "removal"], "from": null, "to": null });
    let handed = bench.does("search_records", kinds).await;
    assert!(handed.to_string().contains("Borttagning 1"), "{handed}");
    assert!(!handed.to_string().contains("@bo.almgren"), "others are not told who it was");
}
