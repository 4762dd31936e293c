//! Registration, secrecy marks and removed comments.

use super::nouns::*;

verbs! {
    Read  list_registrations: () => RegistrationQueue, [contacts, registrations];
    Read  read_diarienummer: String => Option<Reading>, [];
    Read  preview_numbers: RegisterContacts => Vec<PastedNumber>, [contacts];
    Write register_contact: RegisterContact => (), [contacts, registrations];
    Write register_contacts: RegisterContacts => u32, [contacts, registrations];
    Write set_waiting_reason: SetWaitingReason => (), [registrations];
    Print registration_package: ContactId => Saved, [contacts, registrations, removals];
    Write note_package: ContactId => (), [registrations];
    Print yearly_package: i32 => Saved, [contacts, accounts];
    Write note_yearly_file: i32 => (), [registrations];
    Write register_yearly_file: RegisterYearly => (), [registrations];
    Read  secrecy_provisions: () => Vec<Provision>, [];
    Read  register_entry: ContactId => RegisterEntry, [contacts, registrations];
    Read  protected_subject: ContactId => Option<String>, [registrations];
    Write set_subject: SetSubject => (), [registrations];
    Write mark_secrecy: MarkSecrecy => SecrecyMarkId, [registrations];
    Write remove_secrecy_mark: SecrecyMarkId => (), [registrations];

    Read  removal_guide: () => RemovalGuide, [];
    Read  list_removals: () => Vec<Removal>, [removals];
    Read  contact_removals: ContactId => Vec<Removal>, [removals];
    Read  get_removal: RemovalId => Removal, [removals];
    Read  removal_profile: RemovalId => Option<String>, [removals];
    Read  removal_summary: Days => RemovalSummary, [removals];
    Write open_removal: RemovalForm => RemovalId, [removals];
    Write edit_removal: EditRemoval => (), [removals];
    Write keep_removal_evidence: KeepRemovalEvidence => (), [removals];
    Write set_removal_profile: SetRemovalProfile => (), [removals];
    Print print_removal: PrintRemoval => Saved, [removals, accounts];
    Print print_removal_list: Days => Saved, [removals, accounts];
}
