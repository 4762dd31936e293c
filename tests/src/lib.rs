//! The bench: a desk on a temporary database, with a clock that stands still.

#![recursion_limit = "256"]

pub mod office_files;
pub mod pages;
pub mod pdf;
pub mod pictures;
pub mod tagged;

use anslag_desk::{Clock, Code, Demo, Desk, Key, Output, Printed, VERBS, VerbKind};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The moment every task happens at: a Monday morning.
pub const NOW: &str = "2027-03-01T08:00:00Z";

/// An office for one test, gone with it.
pub struct Bench {
    desk: Desk,
    /// The data folder.
    pub folder: TempDir,
}

impl Bench {
    /// A new office where nobody has said who she is.
    pub async fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let clock = Clock::Fixed(NOW.parse().expect("a moment"));
        let desk = Desk::open(folder.path(), &Key::raw([7; 32]), clock).await;
        Self { desk: desk.expect("an empty office opens"), folder }
    }

    /// An office where she has said who she is.
    pub async fn new() -> Self {
        let bench = Self::empty().await;
        bench.does("set_office", office()).await;
        bench
    }

    /// The example office.
    pub async fn example() -> Self {
        let bench = Self::empty().await;
        let made = bench.desk.fill_with_example(Demo { years: 1, seed: 1 }).await;
        assert!(made.expect("an example").posts > 0, "it has posts");
        bench
    }

    /// The desk itself, for what its host does with it.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The same office opened anew, as after a restart.
    ///
    /// # Panics
    /// When it does not open.
    pub async fn reopened(self) -> Self {
        self.desk.close().await;
        let clock = Clock::Fixed(NOW.parse().expect("a moment"));
        let desk = Desk::open(self.folder.path(), &Key::raw([7; 32]), clock).await;
        Self { desk: desk.expect("the office opens again"), folder: self.folder }
    }

    /// Says a wish and gives back what came of it; a refusal fails the test.
    ///
    /// # Panics
    /// When the desk refuses, or answers with a document.
    pub async fn does(&self, verb: &str, input: Value) -> Value {
        match self.desk.call(verb, input).await {
            Ok(Output::Value(value)) => value,
            Ok(Output::Document(_)) => panic!("{verb} made a document"),
            Err(refusal) => panic!("{verb} was refused: {refusal}"),
        }
    }

    /// Asks for something that takes no input.
    pub async fn asks(&self, verb: &str) -> Value {
        self.does(verb, Value::Null).await
    }

    /// Says a wish that is to be refused; gives back the code and what it is about.
    ///
    /// # Panics
    /// When the desk does it all the same.
    pub async fn refused(&self, verb: &str, input: Value) -> (Code, Option<String>) {
        match self.desk.call(verb, input).await {
            Err(refusal) => (refusal.code, refusal.about),
            Ok(output) => panic!("{verb} should have been refused: {output:?}"),
        }
    }

    /// Has a document printed, and holds it against the standards of its sort.
    ///
    /// # Panics
    /// When there is none, or a checker finds fault with it.
    pub async fn prints(&self, verb: &str, input: Value) -> Printed {
        match self.desk.call(verb, input).await {
            Ok(Output::Document(printed)) => {
                hold_to_the_standards(verb, &printed);
                printed
            }
            other => panic!("{verb} made no document: {other:?}"),
        }
    }

    /// The control goals as she has written them.
    async fn audit_goals(&self) -> Vec<Value> {
        let day = json!({ "from": "2000-01-01", "to": "2000-01-01" });
        let all = self.does("answer_audit", day).await;
        all.as_array().into_iter().flatten().map(|answer| answer["goal"].clone()).collect()
    }

    /// Everything she can see of the office, to compare with before and after.
    pub async fn dump(&self) -> Value {
        let all = json!({ "limit": 1000 });
        json!({
            "office": self.asks("get_office").await,
            "accounts": self.asks("list_accounts").await,
            "posts": self.does("list_posts", all).await,
            "own_columns": self.asks("list_own_columns").await,
            "contacts": self.does("list_contacts", json!({ "open": false, "limit": 1000 })).await,
            "ties": self.does("list_ties", 1.into()).await,
            "evidence": self.does("list_evidence", 1.into()).await,
            "writer": self.does("writer_profile", 1.into()).await,
            "log settings": self.asks("contact_settings").await,
            "incidents": self.asks("list_incidents").await,
            "authorities": self.asks("list_authorities").await,
            "worry_limit": self.asks("worry_limit").await,
            "crisis": self.asks("crisis_state").await,
            "disclosures": self.asks("list_disclosures").await,
            "bundle": self.bundle().await,
            "disclosure settings": self.asks("disclosure_settings").await,
            "extracts": self.asks("list_extracts").await,
            "runs": self.asks("list_runs").await,
            "waivers": self.does("list_waivers", json!({ "kind": "post", "id": 1 })).await,
            "goals": self.asks("list_goals").await,
            "templates": self.asks("list_templates").await,
            "plan": self.asks("plan_settings").await,
            "translations": self.does("list_translations", 4.into()).await,
            "media": self.does("list_media", every_picture()).await,
            "consents": self.asks("list_consents").await,
            "pictures of a post": self.does("list_post_media", 1.into()).await,
            "norms": self.asks("response_norms").await,
            "directory": self.asks("list_directory").await,
            "promises": self.asks("list_promises").await,
            "clocks": self.asks("contact_clocks").await,
            "films": self.does("list_films", 1.into()).await,
            "shots": self.does("list_publication_shots", 1.into()).await,
            "checklists": self.asks("list_checklists").await,
            "lives": self.asks("list_account_lives").await,
            "goals": self.asks("list_goals").await,
            "indicators": self.does("list_indicators", 2027.into()).await,
            "archive": self.does("list_account_pictures", 1.into()).await,
            "audit": self.audit_goals().await,
            "reports": self.asks("list_reports").await,
            "laws": self.asks("list_law_texts").await,
            "routines": self.asks("list_routines").await,
            "statistics": self.does("list_statistics", json!({ "account": null })).await,
            "taken": self.asks("list_statistics_imports").await,
            "gallring": self.asks("gallring_plan").await,
            "holds": self.asks("list_holds").await,
            "review": self.asks("review_settings").await,
            "registrations": self.asks("list_registrations").await,
            "removals": self.asks("list_removals").await,
            "watch": self.does("watch_state", NOW[..10].into()).await,
            "year": self.does("year_settings", 2027.into()).await,
            "safety": self.asks("safety_settings").await,
            "marks": self.does("list_year", json!({ "from": NOW[..10], "to": NOW[..10] })).await,
        })
    }

    /// The first request with its bundle, where there is one.
    async fn bundle(&self) -> Value {
        match self.desk.call("get_disclosure", 1.into()).await {
            Ok(Output::Value(value)) => value,
            _ => Value::Null,
        }
    }

    /// How many lines the journal has; the chain must hold.
    ///
    /// # Panics
    /// When it does not.
    pub async fn lines(&self) -> u64 {
        let proof = self.asks("verify_journal").await;
        assert_eq!(proof["broken_at"], Value::Null, "the chain holds");
        assert_eq!(proof["altered"], json!([]), "every row stands as its last line left it");
        proof["lines"].as_u64().expect("a number")
    }
}

/// A PDF is tagged and archival, a DOCX and a workbook are as their schemas say; what was given to
/// us is saved as it came.
fn hold_to_the_standards(verb: &str, printed: &Printed) {
    if !verb.starts_with("save_") {
        held(verb, &printed.file_name, &printed.bytes);
    }
}

fn held(verb: &str, name: &str, bytes: &[u8]) {
    let faults = match name.rsplit('.').next() {
        Some("pdf") => tagged::Tagged::of(bytes).faults(),
        Some("docx" | "xlsx") => office_files::faults(name, bytes),
        Some("zip") => {
            // What was attached to a matter is as it came.
            let ours = packed(bytes).into_iter().filter(|(name, _)| !name.contains("bilagor/"));
            ours.for_each(|(name, bytes)| held(verb, &name.replace('/', "-"), &bytes));
            vec![]
        }
        _ => vec![],
    };
    assert!(faults.is_empty(), "{verb}: {name}: {faults:#?}");
}

/// What lies in a package, by name.
///
/// # Panics
/// When it is no package.
#[must_use]
pub fn packed(package: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(package)).expect("a package");
    let each = (0..archive.len()).map(|at| {
        let mut file = archive.by_index(at).expect("a file of it");
        let mut bytes = vec![];
        std::io::Read::read_to_end(&mut file, &mut bytes).expect("its bytes");
        (file.name().expect("a name").into_owned(), bytes)
    });
    each.collect()
}

/// What lists the whole picture bank.
pub fn every_picture() -> Value {
    json!({ "search": "", "show": "all", "tag": null })
}

/// The verbs of a kind, by name.
pub fn verbs_that(kind: VerbKind) -> Vec<&'static str> {
    VERBS.iter().filter(|verb| verb.kind == kind).map(|verb| verb.name).collect()
}

/// Who she is.
pub fn office() -> Value {
    json!({
        "city": "Stockholms stad",
        "forvaltning": "Kungsholmens stadsdelsförvaltning",
        "namnd": "Kungsholmens stadsdelsnämnd",
        "unit": "Administrativa avdelningen",
        "name": "Eva Ek",
        "title": "Registrator",
        "phone": "08-508 00 000",
        "email": "",
    })
}

/// An account whose page in the register lacks nothing.
pub fn account() -> Value {
    json!({
        "platform": "facebook",
        "name": "Stockholms stad på Kungsholmen",
        "address": "https://www.facebook.com/exempel.kungsholmen",
        "purpose": "Dialog med dig som bor på Kungsholmen",
        "responsible": "Eva Ek",
        "deputy": "Åsa Öst",
        "decided_by": "Stadsdelsdirektören",
        "decided_on": "2026-02-02",
        "diarienummer": "1.2.3-159-2026",
        "reported_on": "2026-02-09",
    })
}

/// A request for records.
pub fn request(wanted: &str) -> Value {
    json!({
        "received": "2027-02-25T09:10:00Z", "way": "email", "wanted": wanted,
        "diarienummer": null,
    })
}

/// A contact as it is written down.
pub fn contact(summary: &str) -> Value {
    json!({
        "kind": "comment",
        "account": null,
        "received": "2027-02-27T19:05:00Z",
        "summary": summary,
        "topic": "Trygghet",
        "worry": 2,
        "place": "Fridhemsplan",
        "link": null,
        "incident": null,
    })
}

/// Bytes as they cross the door.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of a data URL that came through the door.
///
/// # Panics
/// When it is none.
#[must_use]
pub fn bytes_of(url: &Value) -> Vec<u8> {
    let (_, letters) = url.as_str().and_then(|it| it.split_once(";base64,")).expect("a data URL");
    STANDARD.decode(letters).expect("base64")
}

/// A rule page of hers that finds a word; its message is on line 12.
pub fn rule_page(id: &str, word: &str) -> String {
    format!(
        "id = \"{id}\"\ntitle = \"Egen\"\nbite = \"stopp\"\nkind = \"own\"\n\
         valid = {{ from = 2027-01-01 }}\n\n[[source]]\ntitle = \"Vi\"\nas_of = 2027-01-01\n\n[say]\n\
         message = \"Byt ”{{hit}}”.\"\nwhy = \"Vi har bestämt det.\"\n\n[match]\n\
         phrases = [\"{word}\"]\n\n[[example]]\nwrong = \"En {word}.\"\nright = \"En annan.\"\n"
    )
}
