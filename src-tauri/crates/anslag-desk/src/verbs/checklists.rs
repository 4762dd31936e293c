//! Checklists, their runs, what is due, and her own editions.

use anslag_domain::{
    audit::{AuditAnswer, AuditGoalForm},
    checklist::{HeldItem, ListedChecklist},
    id::{AuditGoalId, RunEvidenceId},
    law::{LawCheck, LawText},
};

use super::nouns::*;
use crate::{
    audit::{AuditWish, EditAuditGoal, PrintAudit},
    checklists::{DueChecklist, KeepEdition, KeepRunEvidence, RunsAbout, SwitchChecklist},
};

verbs! {
    Read  list_checklists: () => Vec<ListedChecklist>, [checklists];
    Read  list_due_checklists: () => Vec<DueChecklist>, [checklists, accounts];
    Write write_checklist: KeepEdition => (), [checklists];
    Write reset_checklist: String => (), [checklists];
    Write keep_checklist: String => (), [checklists];
    Write switch_checklist: SwitchChecklist => (), [checklists];

    Read  list_law_texts: () => Vec<LawText>, [checklists, rules, laws];
    Write check_law: LawCheck => (), [laws];

    Read  list_runs: () => Vec<Run>, [checklists, posts, media, contacts, accounts, watch, waivers];
    Read  runs_about: RunsAbout => Vec<Run>, [checklists, posts, media, contacts, accounts, watch, waivers];
    Read  get_run: RunId => Run, [checklists, posts, media, contacts, accounts, watch, waivers];
    Read  held_by_checklists: PostId => Vec<HeldItem>, [checklists, posts, media, waivers];
    Write start_checklist: StartChecklist => RunId, [checklists];
    Write repeat_checklist: RunId => RunId, [checklists];
    Write answer_item: AnswerItem => (), [checklists];
    Write keep_run_evidence: KeepRunEvidence => RunEvidenceId, [checklists];
    Write drop_run_evidence: RunEvidenceId => (), [checklists];
    Print save_run_evidence: RunEvidenceId => Saved, [checklists];
    Write sign_checklist: SignChecklist => (), [checklists];
    Print print_run: RunId => Saved, [checklists, office];

    Read  answer_audit: AuditWish => Vec<AuditAnswer>,
        [audit, checklists, accounts, contacts, posts, media, routines, watch, gallring, removals];
    Write write_audit_goal: AuditGoalForm => AuditGoalId, [audit];
    Write edit_audit_goal: EditAuditGoal => (), [audit];
    Write delete_audit_goal: AuditGoalId => (), [audit];
    Print print_audit: PrintAudit => Saved,
        [audit, checklists, accounts, contacts, posts, media, routines, watch, gallring, removals];
}
