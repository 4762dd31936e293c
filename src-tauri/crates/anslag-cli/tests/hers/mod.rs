//! What she says to the command line.

use serde_json::{Value, json};

/// What opens the tests' offices.
pub const PASSPHRASE: &str = "en lösenfras för prov";
/// The moment at which their clock stands.
pub const NOW: &str = "2027-03-01T08:00:00Z";

/// A verb with its input, as a line of `calls`.
pub fn wish(verb: &str, input: &Value) -> String {
    format!("{}\n", json!({ "verb": verb, "input": input }))
}

/// Who she is.
pub fn office() -> Value {
    json!({
        "city": "Stockholms stad", "forvaltning": "Kungsholmens stadsdelsförvaltning",
        "namnd": "Kungsholmens stadsdelsnämnd", "unit": "Enheten", "name": "Eva Ek",
        "title": "Registrator", "phone": "08-508 08 000", "email": "",
    })
}

/// A contact to be logged.
pub fn contact(text: &str) -> Value {
    let form = json!({
        "kind": "comment", "account": null, "received": "2027-02-27T19:05:00Z", "summary": text,
        "topic": "Trygghet", "worry": 2, "place": "Alvik", "link": null, "incident": null,
    });
    json!({ "form": form, "answer": "", "assessment": null })
}

/// What is asked of the log: all of it.
pub fn all_contacts() -> Value {
    json!({ "open": false, "limit": 100_000 })
}
