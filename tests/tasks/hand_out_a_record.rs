//! Someone asks for records: she gathers them, masks what is secret, decides, and hands them out.

use anslag_desk::Code;
use anslag_tests::{
    Bench, contact,
    pdf::{holds, letters, streams},
    pictures::{base64, photograph},
    request,
};
use serde_json::{Value, json};

const GROUND: &str = "21 kap. 1 §";
/// What stands in the contact below and may not be handed out.
const SECRET: [&str; 3] = ["Bosse Almgren", "070-123 45 67", "diabetes"];
const OPEN: [&str; 2] = ["Lampan vid lekparken är trasig", "Vi lagar den på torsdag"];

/// A worry with things in it that are nobody's business, answered.
async fn worry(bench: &Bench) -> Value {
    let [name, phone, illness] = SECRET;
    let text = format!("{}. Hälsar {name}, {phone}, som har {illness}.", OPEN[0]);
    let answer = format!("Tack {name}! {}.", OPEN[1]);
    let input = json!({ "form": contact(&text), "answer": answer, "assessment": null });
    bench.does("log_contact", input).await
}

async fn gathered(bench: &Bench) -> Value {
    let id = bench.does("open_disclosure", request("Allt om lampan från Bosse Almgren")).await;
    let one = worry(bench).await;
    let records = json!([{ "kind": "contact", "record": one }]);
    bench.does("add_to_bundle", json!({ "id": id, "records": records })).await;
    id
}

fn part_of(item: &Value, label: &str) -> usize {
    let parts = item["parts"].as_array().unwrap();
    parts.iter().position(|part| part["label"] == label).unwrap()
}

/// A mask over words, wherever they stand in a text; she counts in UTF-16.
fn mask(item: &Value, label: &str, words: &str) -> Value {
    let part = part_of(item, label);
    let text = item["parts"][part]["text"].as_str().unwrap();
    let units = |text: &str| text.encode_utf16().count();
    let start = units(&text[..text.find(words).unwrap()]);
    json!({ "part": part, "start": start, "end": start + units(words), "ground": GROUND })
}

async fn item(bench: &Bench, id: &Value) -> Value {
    bench.does("get_disclosure", id.clone()).await["bundle"][0].clone()
}

async fn masked(bench: &Bench, id: &Value) {
    let item = item(bench, id).await;
    let mut masks: Vec<Value> = SECRET.map(|it| mask(&item, "Vad det gällde", it)).into();
    masks.push(mask(&item, "Svar", SECRET[0]));
    bench.does("set_masks", json!({ "id": item["id"], "masks": masks, "boxes": [] })).await;
}

fn step(id: &Value, to: &str) -> Value {
    json!({ "id": id, "to": to, "way": "email", "note": "" })
}

/// Whether words can be read in a document, whatever the lines do with their spaces.
fn reads(letters: &str, words: &str) -> bool {
    letters.contains(&words.replace(' ', ""))
}

#[tokio::test]
async fn what_is_masked_is_in_no_layer_of_the_document() {
    let bench = Bench::new().await;
    let id = gathered(&bench).await;
    let whole = bench.prints("print_bundle", id.clone()).await.bytes;
    let text = letters(&whole);
    for words in SECRET.iter().chain(&OPEN) {
        assert!(reads(&text, words), "nothing is masked yet, so {words} can be read: {text}");
    }
    masked(&bench, &id).await;
    let printed = bench.prints("print_bundle", id.clone()).await;
    assert_eq!(printed.file_name, "utlamnande-1.pdf", "the name says nothing");
    let text = letters(&printed.bytes);
    for words in OPEN {
        assert!(reads(&text, words), "{words} is handed out: {text}");
    }
    assert!(reads(&text, "[maskat, 21 kap. 1 §]"), "{text}");
    assert!(holds(&printed.bytes, "Utlämnande av allmänna handlingar"), "a stream can be searched");
    // Two digits stand in any file by chance.
    let telling = |word: &&str| word.len() > 3;
    for word in SECRET.iter().flat_map(|words| words.split(' ')).filter(telling) {
        assert!(!text.contains(word), "{word} can be read: {text}");
        assert!(!holds(&printed.bytes, word), "{word} lies in the file");
    }
}

#[tokio::test]
async fn what_is_hidden_in_one_place_and_stands_in_another_is_told() {
    let bench = Bench::new().await;
    let id = gathered(&bench).await;
    let item = item(&bench, &id).await;
    let one = mask(&item, "Vad det gällde", SECRET[0]);
    bench.does("set_masks", json!({ "id": item["id"], "masks": [one], "boxes": [] })).await;
    let left = bench.does("get_disclosure", id.clone()).await["left"].clone();
    let words: Vec<&str> =
        left.as_array().unwrap().iter().map(|it| it["word"].as_str().unwrap()).collect();
    assert_eq!(words, ["almgren", "bosse", "bosse almgren"], "in the answer");
    assert_eq!(left[0]["part"], part_of(&item, "Svar"));
    masked(&bench, &id).await;
    assert_eq!(bench.does("get_disclosure", id).await["left"], json!([]));
}

#[tokio::test]
async fn personal_data_are_proposed_and_never_masked_by_themselves() {
    let bench = Bench::new().await;
    let id = gathered(&bench).await;
    let item = item(&bench, &id).await;
    let texts: Vec<&Value> =
        item["parts"].as_array().unwrap().iter().map(|it| &it["text"]).collect();
    let found = bench.does("propose_masks", json!({ "texts": texts })).await;
    let phone = found.as_array().unwrap().iter().find(|it| it["words"] == SECRET[1]).unwrap();
    assert_eq!(phone["text"], part_of(&item, "Vad det gällde"));
    let by_hand = mask(&item, "Vad det gällde", SECRET[1]);
    assert_eq!((&phone["start"], &phone["end"]), (&by_hand["start"], &by_hand["end"]));
    assert_eq!(bench.does("get_disclosure", id).await["masks"], 0);
}

#[tokio::test]
async fn the_pixels_under_a_box_are_black_in_the_document_and_nothing_hidden_comes_along() {
    let bench = Bench::new().await;
    let file = photograph(0);
    let picture =
        json!({ "file_name": "bosse-almgren.jpg", "data": base64(&file), "keep_original": true });
    let picture = bench.does("import_media", picture).await["id"].clone();
    let id = bench.does("open_disclosure", request("Bilden")).await;
    let records = json!([{ "kind": "picture", "record": picture }]);
    bench.does("add_to_bundle", json!({ "id": id, "records": records })).await;
    let item = item(&bench, &id).await;
    let black = json!({ "x": 1, "y": 2, "width": 5, "height": 4, "ground": GROUND });
    bench.does("set_masks", json!({ "id": item["id"], "masks": [], "boxes": [black] })).await;
    let printed = bench.prints("print_bundle", id).await.bytes;
    let pixels = streams(&printed).into_iter().find(|it| it.len() == 8 * 16 * 3);
    let pixels = pixels.expect("the picture, a pixel in three bytes");
    let at = |x: usize, y: usize| &pixels[(y * 8 + x) * 3..][..3];
    for (x, y) in (2..6).flat_map(|y| (1..6).map(move |x| (x, y))) {
        assert_eq!(at(x, y), [0, 0, 0], "{x}, {y}");
    }
    assert!(at(0, 0)[0] > 100, "beside the box the picture is red as it was");
    for hidden in ["Exif", "xmpmeta>Eva", "Hantverkargatan", "almgren"] {
        assert!(!holds(&printed, hidden), "{hidden}");
    }
    let outside = json!({ "x": 8, "y": 0, "width": 1, "height": 1, "ground": GROUND });
    let input = json!({ "id": item["id"], "masks": [], "boxes": [outside] });
    assert_eq!(bench.refused("set_masks", input).await.0, Code::OutOfRange);
}

#[tokio::test]
async fn a_request_goes_from_asked_to_handed_out_and_each_step_is_kept() {
    let bench = Bench::new().await;
    let id = gathered(&bench).await;
    let listed = bench.asks("list_disclosures").await[0].clone();
    assert_eq!(
        (&listed["status"], &listed["age"]),
        (&json!("gathering"), &json!(2)),
        "over a weekend"
    );
    let early = bench.refused("step_disclosure", step(&id, "handed_out")).await;
    assert_eq!(early.0, Code::NoSuchStep, "it is not looked through");
    masked(&bench, &id).await;
    bench.does("step_disclosure", step(&id, "reviewed")).await;
    let empty = bench.refused("print_decision", id.clone()).await;
    assert_eq!(empty, (Code::Empty, Some("decision".into())));
    let draft = bench.does("draft_decision", id.clone()).await;
    let draft = draft.as_str().unwrap();
    assert!(draft.contains("enligt 21 kap. 1 § offentlighets"), "{draft}");
    assert!(draft.contains("hos [domstolen"), "the court is hers to say: {draft}");
    bench.does("write_decision", json!({ "id": id, "text": draft })).await;
    let decision = letters(&bench.prints("print_decision", id.clone()).await.bytes);
    assert!(reads(&decision, "Så här överklagar du") && reads(&decision, "Eva Ek"), "{decision}");
    bench.does("step_disclosure", step(&id, "handed_out")).await;
    let over = bench.does("get_disclosure", id.clone()).await;
    assert_eq!(over["status"], "partly_refused", "what is masked is refused");
    let acts = over["acts"].as_array().unwrap();
    let steps: Vec<&Value> = acts.iter().map(|act| &act["status"]).collect();
    assert_eq!(steps, ["new", "gathering", "reviewed", "partly_refused"]);
    let last = &acts[3];
    assert_eq!(
        (&last["way"], &last["items"], &last["masks"]),
        (&json!("email"), &json!(1), &json!(4))
    );
    assert_eq!(last["grounds"], json!([GROUND]));
    let frozen = json!({ "id": over["bundle"][0]["id"], "masks": [], "boxes": [] });
    assert_eq!(bench.refused("set_masks", frozen).await.0, Code::NoSuchStep, "it is over");
}

#[tokio::test]
async fn the_bundle_keeps_the_words_that_were_handed_out() {
    let bench = Bench::new().await;
    let id = gathered(&bench).await;
    let changed = json!({ "id": 1, "form": contact("Skrivet på nytt.") });
    bench.does("edit_contact", changed).await;
    let item = item(&bench, &id).await;
    let text = item["parts"][part_of(&item, "Vad det gällde")]["text"].as_str().unwrap();
    assert!(text.starts_with(OPEN[0]), "as it read when it was taken in: {text}");
}

#[tokio::test]
async fn drafts_are_no_records_and_what_is_published_is_found() {
    let bench = Bench::new().await;
    worry(&bench).await;
    bench.does("write_post", json!({ "title": "", "text": "Lampan tänds", "accounts": [] })).await;
    let all = json!({ "text": "lampan", "kinds": ["contact", "post"], "from": null, "to": null });
    let found = bench.does("search_records", all).await;
    let kinds: Vec<&Value> =
        found["records"].as_array().unwrap().iter().map(|it| &it["kind"]).collect();
    assert_eq!((kinds, &found["all"]), (vec![&json!("contact")], &json!(1)));
    let by_number =
        json!({ "text": "KON-2027-0001", "kinds": ["contact"], "from": null, "to": null });
    assert_eq!(bench.does("search_records", by_number).await["all"], 1);
    let later = json!({ "text": "", "kinds": ["contact"], "from": "2027-02-28", "to": null });
    assert_eq!(bench.does("search_records", later).await["all"], 0);
}

#[tokio::test]
async fn how_to_reach_the_one_who_asked_is_gone_when_it_is_cleared() {
    let bench = Bench::new().await;
    let id = bench.does("open_disclosure", request("Allt")).await;
    let set = |reach: &str| json!({ "id": id, "reach": reach });
    bench.does("set_reach", set("b@exempel.se")).await;
    assert_eq!(bench.does("disclosure_reach", id.clone()).await, "b@exempel.se");
    bench.does("set_reach", set("")).await;
    assert_eq!(bench.does("disclosure_reach", id.clone()).await, "");
    bench.asks("undo").await;
    assert_eq!(
        bench.does("disclosure_reach", id.clone()).await,
        "",
        "Ångra does not bring it back"
    );
}

#[tokio::test]
async fn the_log_itself_is_handed_out_with_masked_columns() {
    let bench = Bench::new().await;
    worry(&bench).await;
    let judged =
        json!({ "registration": "diariefors", "secret": true, "diarienummer": null, "reason": "" });
    let secret = json!({ "form": contact("Hemligheten"), "answer": "", "assessment": judged });
    bench.does("log_contact", secret).await;
    let log = |masked: Value, ground: &str| json!({ "from": "2027-02-01", "to": "2027-03-01", "masked": masked, "ground": ground });
    let refused = bench.refused("export_log", log(json!([]), "")).await;
    assert_eq!(refused, (Code::Empty, Some("ground".into())), "a secret row is masked by a ground");
    let printed = bench.prints("export_log", log(json!(["answer"]), GROUND)).await;
    assert_eq!(printed.file_name, "kontaktlogg-2027-02-01-2027-03-01.csv");
    let text = String::from_utf8(printed.bytes).unwrap();
    assert!(text.contains(OPEN[0]) && text.contains("KON-2027-0002"), "{text}");
    assert!(!text.contains(OPEN[1]) && !text.contains("Hemligheten"), "{text}");
    for format in ["pdf", "docx"] {
        let mut wish = log(json!(["answer"]), GROUND);
        wish["format"] = format.into();
        let printed = bench.prints("export_log", wish).await;
        assert_eq!(printed.file_name, format!("kontaktlogg-2027-02-01-2027-03-01.{format}"));
        if format == "pdf" {
            let there = letters(&printed.bytes);
            assert!(reads(&there, OPEN[0]) && reads(&there, "KON-2027-0002"), "{there}");
            assert!(!reads(&there, OPEN[1]) && !reads(&there, "Hemligheten"), "{there}");
        }
    }
}

#[tokio::test]
async fn one_contact_is_a_document_of_its_own() {
    let bench = Bench::new().await;
    let id = worry(&bench).await;
    let printed = bench.prints("print_contact", id).await;
    assert_eq!(printed.file_name, "KON-2027-0001.pdf");
    assert!(reads(&letters(&printed.bytes), OPEN[1]));
}

#[tokio::test]
async fn what_was_seen_is_found_handed_out_with_its_box_and_in_the_extract() {
    let bench = Bench::new().await;
    let one = worry(&bench).await;
    let file = json!({
        "data": base64(&photograph(1)), "taken": "2027-02-11T08:00:00Z",
        "note": "Kommentaren som den stod", "secured": true,
    });
    let seen = bench.does("keep_evidence", json!({ "contact": one, "file": file })).await;
    let sought = json!({ "text": "som den stod", "kinds": ["evidence"], "from": null, "to": null });
    let found = bench.does("search_records", sought).await;
    assert_eq!(found["records"][0]["heading"], "Skärmbild KON-2027-0001", "{found}");
    let id = bench.does("open_disclosure", request("Skärmbilden")).await;
    let records = json!([{ "kind": "evidence", "record": seen }]);
    bench.does("add_to_bundle", json!({ "id": id, "records": records })).await;
    let item = item(&bench, &id).await;
    assert_eq!((&item["picture"]["width"], &item["picture"]["height"]), (&8.into(), &16.into()));
    let shown = bench.does("bundle_picture", item["id"].clone()).await;
    assert!(shown.as_str().unwrap().starts_with("data:image/jpeg;base64,"));
    let black = json!({ "x": 0, "y": 0, "width": 8, "height": 4, "ground": GROUND });
    bench.does("set_masks", json!({ "id": item["id"], "masks": [], "boxes": [black] })).await;
    let printed = bench.prints("print_bundle", id).await.bytes;
    assert!(reads(&letters(&printed), "Kommentaren som den stod"));
    assert!(!holds(&printed, "Hantverkargatan"), "what the telephone hid stays with us");
    let person = json!({
        "name": "Bosse Almgren", "profile": "", "email": "", "phone": "", "personnummer": "",
    });
    let kept = bench.does("search_person", person).await;
    let kinds: Vec<&Value> = kept.as_array().unwrap().iter().map(|it| &it["kind"]).collect();
    assert!(kinds.contains(&&json!("evidence")), "what was seen of hers is hers: {kept}");
}
