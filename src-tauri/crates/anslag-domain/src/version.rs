//! A post's text as it once stood.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Moment, id::LineId};

/// One version of a post; the journal keeps them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Version {
    /// The journal's line that wrote it.
    pub line: LineId,
    /// When.
    pub at: Moment,
    /// Who.
    pub who: String,
    /// The verb that wrote it.
    pub verb: String,
    /// The title.
    pub title: String,
    /// The text.
    pub text: String,
}

/// Seconds between two saves of one writing; only the last of these is a version.
const ONE_WRITING: i64 = 60;

/// The versions that she would call so: saves of one writing drawn together, and what changed
/// only a slot or a status left out. `all` is oldest first, and so is what comes back.
#[must_use]
pub fn drawn_together(all: Vec<Version>) -> Vec<Version> {
    let mut kept: Vec<Version> = vec![];
    let mut before = String::new();
    for next in all {
        let verb = next.verb.clone();
        match kept.last_mut() {
            Some(last) if last.title == next.title && last.text == next.text => {}
            Some(last) if is_typing(&before) && one_writing(last, &next) => *last = next,
            _ => kept.push(next),
        }
        before = verb;
    }
    kept
}

fn is_typing(verb: &str) -> bool {
    matches!(verb, "edit_post" | "write_post")
}

fn one_writing(last: &Version, next: &Version) -> bool {
    next.verb == "edit_post" && last.who == next.who && next.at.seconds_since(last.at) < ONE_WRITING
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(line: u32, second: u32, verb: &str, text: &str) -> Version {
        Version {
            line: LineId(line),
            at: format!("2027-03-01T08:{:02}:{:02}Z", second / 60, second % 60).parse().unwrap(),
            who: "Eva Ek".into(),
            verb: verb.into(),
            title: String::new(),
            text: text.into(),
        }
    }

    #[test]
    fn one_writing_is_one_version_and_a_move_is_none() {
        let versions = drawn_together(vec![
            at(1, 0, "write_post", "H"),
            at(2, 1, "edit_post", "Hej"),
            at(3, 2, "plan_post", "Hej"),
            at(4, 300, "edit_post", "Hej då"),
            at(5, 301, "restore_version", "Hej"),
        ]);
        let texts: Vec<&str> = versions.iter().map(|v| v.text.as_str()).collect();
        assert_eq!(texts, ["Hej", "Hej då", "Hej"]);
    }
}
