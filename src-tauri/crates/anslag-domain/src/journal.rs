//! The journal's lines, and what Ångra and Gör om would do next.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Moment, id::LineId};

/// What kind of line it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// She did something.
    Did,
    /// She undid an earlier line.
    Undid,
    /// She did an undone line again.
    Redid,
}

/// One line: who did what to what, when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Line {
    /// Its number; lines are never renumbered and never removed.
    pub id: LineId,
    /// When.
    pub at: Moment,
    /// Who.
    pub who: String,
    /// The verb.
    pub verb: String,
    /// The noun it was about: "post".
    pub subject: String,
    /// The row it was about, where there is one.
    pub row: Option<u32>,
    /// Did, undid or redid.
    pub act: Act,
    /// The line that was undone or redone.
    pub target: Option<LineId>,
}

/// What the next Ångra or Gör om would act on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Step {
    /// The verb that was done.
    pub verb: String,
    /// When.
    pub at: Moment,
    /// The lines it covers, oldest first: keystrokes saved one after another are one step.
    pub lines: Vec<LineId>,
}

/// The two stacks' tops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UndoState {
    /// What Ångra would undo.
    pub undo: Option<Step>,
    /// What Gör om would do again.
    pub redo: Option<Step>,
    /// The latest thing that can never be undone; nothing before it can be undone either.
    pub wall: Option<Step>,
}

/// Verbs that destroy: what they took is nowhere to be put back from.
const FINAL: [&str; 2] = ["carry_out_gallring", "purge_drafts"];

/// Verbs that save what is being typed: saves of one subject within a minute are one step.
const TYPING: [&str; 1] = ["edit_post"];
const TYPING_GAP_SECONDS: i64 = 60;

/// Reads the stacks off the lines, oldest first.
#[must_use]
pub fn undo_state(lines: &[Line]) -> UndoState {
    let by_id: HashMap<LineId, &Line> = lines.iter().map(|line| (line.id, line)).collect();
    let (mut done, mut undone): (Vec<&Line>, Vec<&Line>) = (vec![], vec![]);
    let mut wall = None;
    for line in lines {
        if FINAL.contains(&line.verb.as_str()) {
            (done, undone, wall) = (vec![], vec![], step(&[line]));
            continue;
        }
        let target = line.target.and_then(|id| by_id.get(&id).copied());
        match (line.act, target) {
            (Act::Did, _) => {
                done.push(line);
                undone.clear();
            }
            (Act::Undid, Some(target)) => {
                done.retain(|l| l.id != target.id);
                undone.push(target);
            }
            (Act::Redid, Some(target)) => {
                undone.retain(|l| l.id != target.id);
                done.push(target);
            }
            (Act::Undid | Act::Redid, None) => {}
        }
    }
    let mut redo = step(&undone);
    if let Some(step) = &mut redo {
        step.lines.sort();
    }
    UndoState { undo: step(&done), redo, wall }
}

/// The top of a stack together with the saves of the same text just beneath it.
fn step(stack: &[&Line]) -> Option<Step> {
    let top = *stack.last()?;
    let mut lines = vec![top.id];
    for pair in stack.windows(2).rev() {
        if !same_typing(pair[0], pair[1]) {
            break;
        }
        lines.insert(0, pair[0].id);
    }
    Some(Step { verb: top.verb.clone(), at: top.at, lines })
}

fn same_typing(one: &Line, other: &Line) -> bool {
    TYPING.contains(&one.verb.as_str())
        && one.verb == other.verb
        && one.row == other.row
        && one.at.seconds_since(other.at).abs() <= TYPING_GAP_SECONDS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(id: u32, verb: &str, act: Act, target: Option<u32>, second: u32) -> Line {
        Line {
            id: LineId(id),
            at: format!("2027-03-01T08:{:02}:{:02}Z", second / 60, second % 60).parse().unwrap(),
            who: "Eva Ek".into(),
            verb: verb.into(),
            subject: "post".into(),
            row: Some(1),
            act,
            target: target.map(LineId),
        }
    }

    fn ids(step: Option<Step>) -> Vec<u32> {
        step.map(|s| s.lines.iter().map(|l| l.0).collect()).unwrap_or_default()
    }

    #[test]
    fn undo_walks_back_and_redo_forward() {
        let mut lines =
            vec![line(1, "write_post", Act::Did, None, 0), line(2, "plan_post", Act::Did, None, 1)];
        assert_eq!(ids(undo_state(&lines).undo), [2]);
        lines.push(line(3, "plan_post", Act::Undid, Some(2), 2));
        assert_eq!(ids(undo_state(&lines).undo), [1], "the undoing itself is not undone");
        assert_eq!(ids(undo_state(&lines).redo), [2]);
        lines.push(line(4, "plan_post", Act::Redid, Some(2), 3));
        assert_eq!(ids(undo_state(&lines).undo), [2]);
        assert!(undo_state(&lines).redo.is_none());
    }

    #[test]
    fn something_new_empties_redo() {
        let lines = [
            line(1, "write_post", Act::Did, None, 0),
            line(2, "write_post", Act::Undid, Some(1), 1),
            line(3, "log_contact", Act::Did, None, 2),
        ];
        assert!(undo_state(&lines).redo.is_none());
    }

    #[test]
    fn what_is_destroyed_is_a_wall() {
        let mut lines = vec![
            line(1, "log_contact", Act::Did, None, 0),
            line(2, "assess_contact", Act::Did, None, 1),
            line(3, "assess_contact", Act::Undid, Some(2), 2),
            line(4, "carry_out_gallring", Act::Did, None, 3),
        ];
        let state = undo_state(&lines);
        assert!(state.undo.is_none() && state.redo.is_none(), "nothing before it comes back");
        assert_eq!(ids(state.wall), [4]);
        lines.push(line(5, "write_post", Act::Did, None, 4));
        assert_eq!(ids(undo_state(&lines).undo), [5], "what is done later can be undone");
        lines.push(line(6, "write_post", Act::Undid, Some(5), 5));
        assert!(undo_state(&lines).undo.is_none(), "and there it stops again");
    }

    #[test]
    fn a_burst_of_typing_is_one_step_both_ways() {
        let mut lines = vec![
            line(1, "write_post", Act::Did, None, 0),
            line(2, "edit_post", Act::Did, None, 1),
            line(3, "edit_post", Act::Did, None, 3),
            line(4, "edit_post", Act::Did, None, 200),
            line(5, "edit_post", Act::Did, None, 202),
        ];
        assert_eq!(ids(undo_state(&lines).undo), [4, 5], "three minutes later is another burst");
        lines.push(line(6, "edit_post", Act::Undid, Some(5), 300));
        lines.push(line(7, "edit_post", Act::Undid, Some(4), 300));
        assert_eq!(ids(undo_state(&lines).undo), [2, 3]);
        assert_eq!(ids(undo_state(&lines).redo), [4, 5], "redone oldest first");
    }
}
