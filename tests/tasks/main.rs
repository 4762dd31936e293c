//! Her tasks, through the door, on a real temporary database: one file a task.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

mod answer_a_worry;
mod answer_an_audit;
mod answer_in_time;
mod answering_day;
mod archive_an_account;
mod barometer;
mod begin;
mod change_the_rules;
mod checklist_days;
mod crisis_day;
mod destroy_by_decision;
mod edit_like_a_sheet;
mod every_verb;
mod find_anything;
mod follow_a_goal;
mod follow_up_a_period;
mod freshness;
mod go_through_a_checklist;
mod gone_to_the_byte;
mod hand_out_a_record;
mod handed_out;
mod keep_a_report;
mod keep_an_account;
mod keep_the_picture_bank;
mod keep_the_register;
mod let_it_stand;
mod live_through_a_crisis;
mod log_a_worry;
mod move_many;
mod plan_and_publish;
mod plan_the_year;
mod register_and_return;
mod registerutdrag;
mod registrators_day;
mod remove_a_comment;
mod report_to_the_namnd;
mod review_a_draft;
mod select_no_persons;
mod take_in_a_plan;
mod take_in_statistics;
mod tie_contacts;
mod undo_everything;
mod walk_a_post;
mod watch_the_accounts;
