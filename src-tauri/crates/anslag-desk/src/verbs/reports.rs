//! Reports to the board.

use super::nouns::*;

verbs! {
    Read  preview_report: ReportInput => ReportPreview, [posts, contacts, incidents, accounts, office];
    Print print_report: PrintReport => Saved, [posts, contacts, incidents, accounts, office];
    Read  list_reports: () => Vec<ReportSummary>, [reports];
    Read  get_report: ReportId => KeptReport, [reports, office];
    Read  report_changed: ReportId => bool, [figures, posts, contacts, incidents, accounts, office, checklists];
    Read  report_pages: ReportPagesWish => ReportPages, [reports, office];
    Read  report_rows: ReportRowsWish => ReportRows, [posts, contacts, incidents, accounts, checklists];
    Write begin_report: ReportInput => ReportId, [reports];
    Write edit_report: EditReport => (), [reports];
    Write recount_report: ReportId => (), [reports, figures];
    Write send_report: ReportId => (), [reports, figures];
    Write discard_report: ReportId => (), [reports];
    Write keep_report_layout: ReportId => (), [reports];
    Write clear_report_layout: ReportKind => (), [reports];
    Print print_kept_report: PrintKeptReport => Saved, [reports, office];
}
