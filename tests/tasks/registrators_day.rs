//! The registrator's part of a day's work, for Ångra: the diarium, removals, watching.

use anslag_tests::{
    contact,
    pictures::{base64, photograph},
};
use serde_json::{Value, json};

/// What goes to the diarium and comes back, and what is taken away; `nth` is the first act's number.
pub fn registered(nth: usize) -> Vec<(&'static str, Value)> {
    let made = |at: usize| Value::from(format!("${}", nth + at));
    let worry = json!({ "form": contact("Vill ha ljus."), "answer": "", "assessment": {
        "registration": "diariefors", "secret": false, "diarienummer": null, "reason": "",
    } });
    let number = json!({ "contact": made(0), "diarienummer": "KUN 2027/13", "confirmed": false });
    let many = json!({ "text": "KON-2027-0002\tKUN 2027/13", "confirmed": false });
    let mark = json!({
        "provision": "osl-26-1", "other": "", "marked_on": "2027-03-01",
        "authority": "Kungsholmens stadsdelsnämnd", "note": "",
    });
    let subject =
        |protected: bool| json!({ "contact": made(0), "text": "Ljus", "protected": protected });
    let hidden = crate::remove_a_comment::hidden();
    let png = base64(&photograph(0));
    let file = json!({ "id": made(11), "file_name": "före.jpg", "data": png });
    vec![
        ("log_contact", worry),
        ("set_waiting_reason", json!({ "contact": made(0), "text": "Lämnat till nämnden." })),
        ("note_package", made(0)),
        ("register_contact", number),
        ("register_contacts", many),
        ("set_subject", subject(false)),
        ("set_subject", subject(true)),
        ("mark_secrecy", json!({ "contact": made(0), "form": mark })),
        ("remove_secrecy_mark", made(7)),
        ("note_yearly_file", 2026.into()),
        (
            "register_yearly_file",
            json!({ "year": 2026, "diarienummer": "KUN 2027/14", "confirmed": false }),
        ),
        ("open_removal", hidden.clone()),
        ("edit_removal", json!({ "id": made(11), "form": hidden })),
        ("keep_removal_evidence", file),
        ("set_removal_profile", json!({ "id": made(11), "name": "Nisse N" })),
    ]
}

/// How the accounts were watched; `nth` is the first act's number.
pub fn watched(nth: usize) -> Vec<(&'static str, Value)> {
    let promise = json!({
        "account": "$1", "first": "2027-03-01", "working": 2, "free": 1, "opens": 8, "closes": 22,
    });
    let leave =
        json!({ "first": "2027-03-02", "last": "2027-03-03", "deputy": "Åsa Öst", "note": "" });
    vec![
        ("set_watch_promise", promise),
        ("note_look", json!({ "accounts": [], "at": null, "seen_by": "" })),
        ("add_leave", leave),
        ("remove_leave", Value::from(format!("${}", nth + 2))),
    ]
}
