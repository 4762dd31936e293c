//! What holds for every verb in the table, whatever it does.

use anslag_desk::{Code, CopyReason, VerbKind};
use anslag_tests::{
    Bench, account, contact, every_picture,
    pictures::{base64, photograph},
    request, verbs_that,
};
use serde_json::{Value, json};

/// The reads that take the number of a row; each has a first one below.
/// The copy that is made before the reads.
const COPY: &str = "anslag-2027-03-01T080000Z-egen.db";

const OF_THE_FIRST: &[&str] = &[
    "get_post",
    "get_report",
    "report_changed",
    "get_contact",
    "get_run",
    "post_versions",
    "list_translations",
    "get_series",
    "get_media",
    "list_post_media",
    "consent_uses",
    "list_films",
    "list_publication_shots",
    "publication_shot_file",
    "post_package",
    "get_writer",
    "writer_profile",
    "list_evidence",
    "evidence_file",
    "register_entry",
    "protected_subject",
    "contact_removals",
    "get_removal",
    "removal_profile",
    "list_ties",
    "get_incident",
    "contact_response",
    "contact_gallring",
    "get_disclosure",
    "disclosure_reach",
    "bundle_picture",
    "draft_decision",
    "held_by_checklists",
    "account_picture_file",
    "list_account_pictures",
];

/// An input each read takes on the office below.
fn input_of(read: &str) -> Value {
    let days = json!({ "from": "2027-03-01", "to": "2027-03-31" });
    match read {
        "topic_years" => "".into(),
        "follow_up" => json!({ "from": "2027-01-01", "to": "2027-12-31", "account": null }),
        "preview_year_series" => json!({
            "from": "2027-03-01", "to": "2027-12-31", "key": null, "kind": "holiday", "before": 0,
            "minute": 540,
        }),
        "propose_to_city" => json!({ "post": 1, "category": null, "why": "" }),
        "answer_audit" => json!({ "from": "2027-01-01", "to": "2027-12-31" }),
        "archive_outlook" => json!({ "account": 1, "year": 2027, "without": [] }),
        "list_statistics" | "propose_matches" => json!({ "account": null }),
        "preview_statistics" => {
            let text = "Date,Video Views\n2027-01-01,4\n";
            json!({ "account": null, "file_name": "x", "data": base64(text.as_bytes()) })
        }
        "look_into_backup" => json!({ "name": COPY, "second": false }),
        "runs_about" => json!({ "about": { "post": 1 } }),
        "list_posts" => json!({ "limit": 10 }),
        "find_anything" => json!({ "text": "undrar status:väntar", "limit": 10 }),
        "find_contacts" => json!({ "sought": "undrar", "waiting": true, "limit": 10 }),
        "preview_series" => recurrence(),
        _ if OF_THE_FIRST.contains(&read) => 1.into(),
        "propose_step" => json!({ "class": "question", "flags": [] }),
        "personal_data" => "Ring Bo på 070-174 06 31.".into(),
        "read_diarienummer" => "KUN 2027/12".into(),
        "preview_numbers" => json!({ "text": "KON-2027-0001\tKUN 2027/1", "confirmed": false }),
        "removal_summary" => days,
        "watch_state" => "2027-03-01".into(),
        "barometer" => {
            json!({ "by": "area", "weeks": 8, "strength": 1, "topic": null, "area": null })
        }
        "list_worried" => json!({
            "from": "2027-03-01", "to": "2027-03-07", "strength": 1, "topic": null, "area": null,
        }),
        "find_promises" => "Vi återkommer på fredag.".into(),
        "list_media" => every_picture(),
        "preview_gallring" => json!({ "kinds": [] }),
        "media_file" => json!({ "id": 1, "rendition": "thumb" }),
        "calendar" | "list_year" => days,
        "year_settings" | "list_indicators" => 2027.into(),
        "review_text" => {
            json!({ "text": "Hej", "role": "post", "channels": [], "scheduled": false })
        }
        "list_contacts" => json!({ "open": false, "limit": 10 }),
        "preview_report" => tertial("kind", "tjansteutlatande"),
        "report_rows" => tertial("rows", "contacts"),
        "report_pages" => json!({ "id": 1 }),
        "list_waivers" => json!({ "kind": "post", "id": 1 }),
        "preview_import" => json!({ "source": { "text": "Dag\tText\n3 mars\tHej\n" } }),
        "suggest_spelling" => json!({ "word": "skrivt" }),
        "search_records" => json!({ "text": "", "kinds": ["contact"], "from": null, "to": null }),
        "propose_masks" => json!({ "texts": ["Ring 070-123 45 67."] }),
        "search_person" => {
            json!({ "name": "Bo Alm", "profile": "", "email": "", "phone": "", "personnummer": "" })
        }
        "history" => json!({ "of": null, "limit": 10 }),
        _ => Value::Null,
    }
}

/// The first tertial, and one thing more.
fn tertial(name: &str, value: &str) -> Value {
    json!({ "from": "2027-01-01", "to": "2027-04-30", name: value })
}

fn recurrence() -> Value {
    json!({
        "first": "2027-03-02T09:00", "every": "week", "interval": 1, "weekdays": [],
        "until": "2027-04-30", "skip_closed": true,
    })
}

/// A post that went up, and what it looked like there.
async fn published_with_a_shot(bench: &Bench) {
    let account = bench.does("register_account", account()).await;
    let form = json!({ "title": "", "text": "Parken är öppen.", "accounts": [account] });
    let post = bench.does("write_post", form).await;
    let stands = json!({ "account": account, "link": null, "at": "2027-03-01T07:30:00Z" });
    bench.does("publish_post", json!({ "id": post, "publications": [stands] })).await;
    let data = base64(&photograph(1));
    let shot = json!({ "post": post, "account": account, "data": data });
    bench.does("keep_publication_shot", shot).await;
    let data = base64(&photograph(1));
    let whole = json!({
        "account": account, "name": "sidan", "taken": "2027-02-28", "data": data,
    });
    bench.does("keep_account_picture", whole).await;
}

#[tokio::test]
async fn a_read_never_writes() {
    let bench = Bench::new().await;
    let series = json!({ "title": "Öppettider", "recurrence": recurrence() });
    let form = json!({ "title": "Öppet", "text": "Vi har öppet.", "accounts": [] });
    bench.does("write_series", json!({ "series": series, "form": form })).await;
    bench.does("write_post", json!({ "title": "", "text": "Hej", "accounts": [] })).await;
    let seen = base64(&photograph(1));
    let seen = json!({ "data": seen, "taken": null, "note": "", "secured": false });
    let worry = json!({
        "form": contact("Undrar."), "answer": "", "assessment": null, "writer": "@exempel",
        "evidence": [seen],
    });
    bench.does("log_contact", worry).await;
    let incident = json!({
        "title": "Brand", "place": "Alvik", "began": "2027-03-01T06:00:00Z", "situation": "",
    });
    bench.does("open_incident", incident).await;
    bench.does("start_checklist", json!({ "checklist": "fore-publicering", "post": null })).await;
    bench.does("open_removal", crate::remove_a_comment::hidden()).await;
    let picture = base64(&photograph(0));
    let picture = json!({ "file_name": "lek.jpg", "data": picture, "keep_original": false });
    bench.does("import_media", picture).await;
    published_with_a_shot(&bench).await;
    let period = input_of("preview_report");
    bench.does("begin_report", period).await;
    bench.does("open_disclosure", request("Bilder")).await;
    let bundle = json!({ "id": 1, "records": [{ "kind": "picture", "record": 1 }] });
    bench.does("add_to_bundle", bundle).await;
    bench.desk().back_up(CopyReason::Asked).await.unwrap();
    let (lines, before) = (bench.lines().await, bench.dump().await);
    for read in verbs_that(VerbKind::Read) {
        bench.does(read, input_of(read)).await;
    }
    assert_eq!(bench.lines().await, lines, "no read leaves a line");
    assert_eq!(bench.dump().await, before, "no read changes a row");
}

/// What the bench prints it also holds to the standards, so that this is where each kind is tried.
#[test]
fn every_document_is_printed_by_some_task() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = ["tasks", "print"].map(|folder| std::fs::read_dir(root.join(folder)).unwrap());
    let texts = files.into_iter().flatten().map(|it| std::fs::read_to_string(it.unwrap().path()));
    let all = texts.map(Result::unwrap).collect::<String>();
    let bare: String = all.chars().filter(|it| !it.is_whitespace()).collect();
    for verb in verbs_that(VerbKind::Print) {
        assert!(bare.contains(&format!("prints(\"{verb}\"")), "no task prints {verb}");
    }
}

#[tokio::test]
async fn nonsense_is_refused_by_every_verb_that_takes_something() {
    let bench = Bench::new().await;
    let (lines, before) = (bench.lines().await, bench.dump().await);
    for verb in anslag_desk::VERBS.iter() {
        let takes_nothing = verb.described()["input"] == "null";
        if takes_nothing {
            continue;
        }
        let refused = bench.refused(verb.name, json!({ "no": "such field" })).await;
        assert_eq!(refused.0, Code::BadInput, "{}", verb.name);
        let about = refused.1.unwrap_or_default();
        assert!(!about.contains(' '), "{}: a field, never a sentence: {about}", verb.name);
    }
    assert_eq!(bench.refused("make_coffee", Value::Null).await.0, Code::UnknownVerb);
    assert_eq!((bench.lines().await, bench.dump().await), (lines, before), "nothing happened");
}

#[tokio::test]
async fn her_words_never_stand_in_the_open_on_the_disk() {
    let bench = Bench::new().await;
    let worry = json!({ "form": contact("Hemligheten"), "answer": "", "assessment": null });
    bench.does("log_contact", worry).await;
    for file in std::fs::read_dir(bench.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let found = bytes.windows(11).any(|window| window == "Hemligheten".as_bytes());
        assert!(!found, "the file is encrypted");
    }
}
