//! The journal: undo, redo, history and proof; copies of the office, and how it is kept safe.

use super::nouns::*;

verbs! {
    Read  undo_state: () => UndoState, [journal];
    Write undo: () => UndoState, [everything];
    Write redo: () => UndoState, [everything];
    Read  history: Subject => Vec<Line>, [journal];
    Read  verify_journal: () => Proof, [journal];
    Read  safety_settings: () => Safety, [office];
    Write set_safety: Safety => (), [office];
    Read  health: () => Health, [office];
    Read  list_backups: () => Backups, [office];
    Read  look_into_backup: CopyWish => CopyContents, [journal];
    Print export_whole: () => Saved, [journal];
    Print print_data_protection: () => Saved, [office, gallring];
    Print print_recovery_sheet: RecoverySheet => Saved, [office];
}
