//! A day of crisis as acts to undo: one of everything she can do with incidents and krisläge.

use serde_json::{Value, json};

/// Krisläge and what is gathered about an incident; `nth` is the number of the first act.
pub fn in_a_crisis(nth: usize) -> Vec<(&'static str, Value)> {
    let made = |nth: usize| Value::from(format!("${nth}"));
    let line = json!({
        "at": "2027-03-01T07:30:00Z", "what": "Branden är släckt.", "source": "rescue",
        "said_by": "", "replaces": null,
    });
    let asked = json!({ "question": "Är det farligt?", "answer": "" });
    let first = json!({ "title": "", "text": "Vi följer läget.", "accounts": ["$1"] });
    let tie = json!({ "incident": "$6", "post": "$3" });
    let police = json!({ "name": "Polisen", "reach": "114 14", "concerns": "Tips" });
    vec![
        ("reopen_incident", "$6".into()),
        ("log_situation", json!({ "incident": "$6", "form": line })),
        ("set_next_update", json!({ "incident": "$6", "minutes": 30 })),
        ("write_question", json!({ "incident": "$6", "form": asked })),
        ("edit_question", json!({ "id": made(nth + 3), "form": asked })),
        ("delete_question", made(nth + 3)),
        ("tie_post", tie.clone()),
        ("loosen_post", tie),
        ("begin_post", json!({ "incident": "$6", "form": first })),
        ("set_authority", police),
        ("remove_authority", "Polisen".into()),
        ("begin_crisis", json!({ "incident": "$6", "form": null, "accounts": [] })),
        ("release_posts", json!([4])),
        ("hold_posts", json!([4])),
        ("end_crisis", Value::Null),
        ("set_worry_limit", json!({ "least": 4, "days": 10 })),
    ]
}
