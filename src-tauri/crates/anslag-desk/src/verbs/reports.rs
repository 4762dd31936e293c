//! Reports to the board.

use super::nouns::*;

verbs! {
    Read  preview_report: ReportInput => ReportPreview, [posts, contacts, incidents, accounts, office];
    Print print_report: PrintReport => Saved, [posts, contacts, incidents, accounts, office];
}
