//! A PDF walked as a checker of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) walks it: what
//! the file says of itself, its fonts, its tag tree, and whether everything drawn hangs in the tree.
//!
//! qpdf takes the file apart; what is looked for is written here, so that no word of the one who
//! made the file is believed.

mod content;
mod tree;

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use serde_json::{Map, Value};
use tempfile::TempDir;

/// A PDF taken apart into its objects; a test may break one before it is walked.
pub struct Tagged {
    /// Each object by its reference, `"7 0 R"`.
    pub objects: BTreeMap<String, Value>,
    trailer: Value,
    folder: TempDir,
}

impl Tagged {
    /// Takes a PDF apart.
    ///
    /// # Panics
    /// When qpdf is missing or cannot read the file.
    #[must_use]
    pub fn of(pdf: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let (file, streams) = (folder.path().join("file.pdf"), folder.path().join("stream"));
        fs::write(&file, pdf).expect("a file");
        let output = Command::new("qpdf")
            .args(["--json=2", "--json-stream-data=file", "--decode-level=generalized"])
            .arg(format!("--json-stream-prefix={}", streams.display()))
            .arg(&file)
            .output()
            .unwrap_or_else(|e| panic!("qpdf: {e}; run the tests by `cargo xtask test`"));
        let said = String::from_utf8_lossy(&output.stderr);
        // 3 is "read, with warnings": a file with warnings is walked, and found wanting.
        assert!(matches!(output.status.code(), Some(0 | 3)), "qpdf: {said}");
        let mut all: Value = serde_json::from_slice(&output.stdout).expect("qpdf writes JSON");
        let mut objects = BTreeMap::new();
        for (name, object) in all["qpdf"][1].as_object_mut().into_iter().flatten() {
            objects.insert(name.trim_start_matches("obj:").to_owned(), object.take());
        }
        let trailer = objects.remove("trailer").unwrap_or_default()["value"].take();
        Self { objects, trailer, folder }
    }

    /// What is wrong with it, in no order; nothing when a reader by ear has all that is there.
    #[must_use]
    pub fn faults(&self) -> Vec<String> {
        let mut faults = self.of_the_whole();
        faults.extend(self.of_the_fonts());
        let drawn = content::drawn(self, &mut faults);
        let hung = tree::walked(self, &mut faults);
        for (page, mark) in drawn.difference(&hung) {
            faults.push(format!("what is drawn at {page}, mark {mark}, hangs nowhere in the tree"));
        }
        for (page, mark) in hung.difference(&drawn) {
            faults
                .push(format!("the tree names mark {mark} of {page}, and nothing is drawn there"));
        }
        faults
    }

    fn catalog(&self) -> &Value {
        self.value(&self.trailer["/Root"])
    }

    /// What a value is: itself, or what the reference in it leads to.
    fn value<'a>(&'a self, value: &'a Value) -> &'a Value {
        let Some(object) = value.as_str().and_then(|name| self.objects.get(name)) else {
            return value;
        };
        let stream = &object["stream"]["dict"];
        if stream.is_null() { &object["value"] } else { stream }
    }

    /// The decoded bytes of a stream; none when the reference leads to no stream.
    fn bytes(&self, reference: &Value) -> Vec<u8> {
        let object = reference.as_str().and_then(|name| self.objects.get(name));
        let file = object.and_then(|it| it["stream"]["datafile"].as_str());
        file.map(|file| self.folder.path().join(Path::new(file)))
            .and_then(|path| fs::read(path).ok())
            .unwrap_or_default()
    }

    /// Every dictionary of a type, with its reference.
    fn typed<'a>(
        &'a self,
        kind: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Map<String, Value>)> {
        self.objects.keys().filter_map(move |name| {
            let value = self.value(self.reference(name));
            (value["/Type"] == kind).then_some((name.as_str(), value.as_object()?))
        })
    }

    fn reference(&self, name: &str) -> &Value {
        let object = &self.objects[name];
        let stream = &object["stream"]["dict"];
        if stream.is_null() { &object["value"] } else { stream }
    }

    /// Language, title, marks and the two standards.
    fn of_the_whole(&self) -> Vec<String> {
        let (root, mut faults) = (self.catalog(), vec![]);
        let mut must = |holds: bool, fault: &str| {
            if !holds {
                faults.push(fault.to_owned());
            }
        };
        must(text(&root["/Lang"]).is_some_and(|it| it.starts_with("sv")), "its language is not sv");
        must(
            self.value(&root["/MarkInfo"])["/Marked"] == true,
            "it does not say that it is tagged",
        );
        let shown = &self.value(&root["/ViewerPreferences"])["/DisplayDocTitle"];
        must(*shown == true, "the window would show the file's name and not the title");
        must(
            self.value(&root["/OutputIntents"]).is_array(),
            "no output intent says what the colours are",
        );
        must(self.value(&root["/Outlines"])["/First"].is_string(), "it has no bookmarks");
        let described = String::from_utf8(self.bytes(&root["/Metadata"])).unwrap_or_default();
        for (name, wanted) in [
            ("pdfuaid:part", Some("1")),
            ("pdfaid:part", Some("2")),
            ("pdfaid:conformance", Some("A")),
            ("dc:title", None),
            ("dc:language", None),
        ] {
            let found = element(&described, name);
            let holds = found.as_deref().is_some_and(|it| wanted.is_none_or(|wanted| it == wanted));
            must(holds, &format!("the description says {name} {found:?}, wanted {wanted:?}"));
        }
        faults
    }

    /// Every font is in the file, and says which letter each of its glyphs is.
    fn of_the_fonts(&self) -> Vec<String> {
        let mut faults = vec![];
        let mut fonts = 0;
        for (at, font) in self.typed("/Font") {
            fonts += 1;
            let composed = font.get("/Subtype").is_some_and(|it| it == "/Type0");
            if composed {
                if !font.get("/ToUnicode").is_some_and(Value::is_string) {
                    faults.push(format!("the font {at} does not tell its letters"));
                }
                continue;
            }
            let descriptor = font.get("/FontDescriptor").map_or(&Value::Null, |it| self.value(it));
            let files = ["/FontFile", "/FontFile2", "/FontFile3"];
            if !files.iter().any(|file| descriptor[file].is_string()) {
                faults.push(format!("the font {at} is not in the file"));
            }
        }
        if fonts == 0 {
            faults.push("it has no font, and so no text".to_owned());
        }
        faults
    }
}

/// A text string's words.
fn text(value: &Value) -> Option<&str> {
    value.as_str()?.strip_prefix("u:").filter(|text| !text.trim().is_empty())
}

/// The words within an element of the description, whatever containers stand around them.
fn element(described: &str, name: &str) -> Option<String> {
    let (_, from) = described.split_once(&format!("<{name}>"))?;
    let (inside, _) = from.split_once(&format!("</{name}>"))?;
    let words: String = inside.split('<').filter_map(|it| it.split('>').next_back()).collect();
    let words = words.trim();
    (!words.is_empty()).then(|| words.to_owned())
}
