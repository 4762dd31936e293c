//! One of everything she does with a request for records, to be undone with the rest of her day.

use anslag_tests::request;
use serde_json::{Value, json};

/// A request for records and an extract; the contact is the first of the log.
pub fn acts() -> Vec<(&'static str, Value)> {
    let settings = json!({
        "court": "Kammarrätten", "decision": "Beslut {grounds}", "purpose": "", "retention": "",
        "sources": "", "erasure": "",
    });
    let mask = json!({ "part": 0, "start": 0, "end": 4, "ground": "21 kap. 1 §" });
    let records = json!([{ "kind": "contact", "record": 1 }, { "kind": "picture", "record": 1 }]);
    let step = |to: &str| json!({ "id": 1, "to": to, "way": "email", "note": "" });
    vec![
        ("open_disclosure", request("Kontakter i mars")),
        ("edit_disclosure", json!({ "id": 1, "form": request("Kontakter i april") })),
        ("add_to_bundle", json!({ "id": 1, "records": records })),
        ("set_masks", json!({ "id": 1, "masks": [mask], "boxes": [] })),
        ("remove_from_bundle", 2.into()),
        ("set_reach", json!({ "id": 1, "reach": "b@exempel.se" })),
        ("write_decision", json!({ "id": 1, "text": "Beslut" })),
        ("set_disclosure_settings", settings),
        ("step_disclosure", step("reviewed")),
        ("step_disclosure", step("handed_out")),
        ("record_extract", json!({ "items": 3, "masks": 1 })),
    ]
}
