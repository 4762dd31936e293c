//! The register of accounts, the promises to watch them, and who is away.

use super::nouns::*;

verbs! {
    Read  list_channels: () => Vec<Channel>, [];
    Read  list_accounts: () => Vec<RegisteredAccount>, [accounts];
    Write register_account: AccountForm => AccountId, [accounts];
    Write edit_account: EditAccount => (), [accounts];

    Read  watch_state: Day => WatchState, [watch, accounts, year];
    Write set_watch_promise: Promise => (), [watch];
    Write note_look: NoteLook => u32, [watch];
    Write add_leave: LeaveForm => LeaveId, [watch];
    Write remove_leave: LeaveId => (), [watch];
    Print export_watch: ExportWatch => Saved, [watch, accounts, year];
}
