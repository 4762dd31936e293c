//! The register of accounts, the promises to watch them, and who is away.

use anslag_domain::{
    account_duty::DutyHolder,
    account_life::{AccountAim, CheckedPoint, StepForm},
    archive::AccountPicture,
    id::{AccountPictureId, AccountStepId, RoutineId},
    routine::{Routine, RoutineForm},
};

use super::nouns::*;
use crate::{
    account_life::{EditRoutine, ExportRegister, LivingAccount, RequestAccount},
    archive::{ArchiveOutlook, ArchiveWish, KeepAccountPicture, PrintArchive},
};

verbs! {
    Read  list_channels: () => Vec<Channel>, [];
    Read  list_accounts: () => Vec<RegisteredAccount>, [accounts];
    Write register_account: AccountForm => AccountId, [accounts];
    Write edit_account: EditAccount => (), [accounts];

    Read  list_account_lives: () => Vec<LivingAccount>, [accounts, watch, office];
    Write request_account: RequestAccount => AccountId, [accounts];
    Write take_account_step: StepForm => AccountStepId, [accounts];
    Write set_account_aim: AccountAim => (), [accounts];
    Write check_account_point: CheckedPoint => (), [accounts];
    Write set_account_duty: DutyHolder => (), [accounts];
    Print export_register: ExportRegister => Saved, [accounts];
    Print print_handover: Days => Saved, [contacts, posts, incidents, watch, year, checklists];
    Print print_deputy_pack: () => Saved, [accounts, posts, contacts, incidents, watch, routines];

    Read  archive_outlook: ArchiveWish => ArchiveOutlook,
        [accounts, posts, contacts, media, checklists];
    Print print_archive_package: PrintArchive => Saved,
        [accounts, posts, contacts, media, checklists];
    Read  list_account_pictures: AccountId => Vec<AccountPicture>, [accounts];
    Write keep_account_picture: KeepAccountPicture => AccountPictureId, [accounts];
    Write drop_account_picture: AccountPictureId => (), [accounts];
    Read  account_picture_file: AccountPictureId => String, [];

    Read  list_routines: () => Vec<Routine>, [routines];
    Read  routine_outline: () => String, [];
    Write write_routine: RoutineForm => RoutineId, [routines];
    Write edit_routine: EditRoutine => (), [routines];
    Write delete_routine: RoutineId => (), [routines];

    Read  watch_state: Day => WatchState, [watch, accounts, year];
    Write set_watch_promise: Promise => (), [watch];
    Write note_look: NoteLook => u32, [watch];
    Write add_leave: LeaveForm => LeaveId, [watch];
    Write remove_leave: LeaveId => (), [watch];
    Print export_watch: ExportWatch => Saved, [watch, accounts, year];
}
