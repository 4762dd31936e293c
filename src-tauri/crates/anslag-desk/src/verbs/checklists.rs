//! Checklists and their runs.

use super::nouns::*;

verbs! {
    Read  list_checklists: () => Vec<Checklist>, [];
    Read  list_runs: () => Vec<Run>, [checklists];
    Read  get_run: RunId => Run, [checklists];
    Write start_checklist: StartChecklist => RunId, [checklists];
    Write answer_item: AnswerItem => (), [checklists];
    Write sign_checklist: SignChecklist => (), [checklists];
}
