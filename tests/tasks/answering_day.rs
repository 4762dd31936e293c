//! A day of answering, to be undone: clocks, choices, promises and the directory.

use serde_json::{Value, json};

/// Clocks, choices, promises and the directory; `first` is the first act's number.
pub fn acts(first: usize) -> Vec<(&'static str, Value)> {
    let norms = json!({
        "opens": 540, "closes": 960, "worried_hours": 2, "first_days": 2, "full_days": 5,
        "passed_days": 10,
    });
    let promise = json!({ "text": "Vi återkommer på fredag.", "due": "2027-03-05" });
    let holding = json!({
        "id": "$8", "text": "Vi återkommer på fredag.", "at": null, "kind": "holding",
        "promises": [promise],
    });
    let entry = json!({ "name": "Parken", "does": "parker", "topics": [], "way": "" });
    let nth = Value::from(format!("${}", first + 6));
    vec![
        ("set_response_norms", norms),
        ("pause_contact", json!({ "id": "$8", "with": "Trafikkontoret" })),
        ("resume_contact", "$8".into()),
        ("answer_contact", holding),
        ("edit_promise", json!({ "id": 1, "form": promise })),
        ("keep_promise", 1.into()),
        ("write_directory_entry", entry.clone()),
        ("edit_directory_entry", json!({ "id": nth, "form": entry })),
        ("delete_directory_entry", nth),
        ("choose_response", json!({ "id": "$8", "choice": "silence", "reason": "Besvarad." })),
    ]
}
