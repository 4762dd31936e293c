//! The journal: undo, redo, history and proof.

use super::nouns::*;

verbs! {
    Read  undo_state: () => UndoState, [journal];
    Write undo: () => UndoState, [everything];
    Write redo: () => UndoState, [everything];
    Read  history: Subject => Vec<Line>, [journal];
    Read  verify_journal: () => Proof, [journal];
}
