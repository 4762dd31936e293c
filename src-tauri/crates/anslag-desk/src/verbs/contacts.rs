//! The log: contacts, ties, writers, evidence, answers in time and whom to refer to.

use super::nouns::*;

verbs! {
    Read  list_topics: () => Vec<String>, [];
    Read  assessment_guide: () => Vec<OutcomeGuide>, [];
    Read  list_contacts: ListContacts => Vec<Contact>, [contacts];
    Read  get_contact: ContactId => Contact, [contacts];
    Write log_contact: LogContact => ContactId, [contacts, incidents];
    Write edit_contact: EditContact => (), [contacts, incidents];
    Write answer_contact: AnswerContact => (), [contacts];
    Write assess_contact: AssessContact => (), [contacts];
    Read  list_ties: ContactId => Vec<TiedContact>, [contacts];
    Write tie_contacts: ContactPair => (), [contacts];
    Write loosen_contacts: ContactPair => (), [contacts];
    Write merge_contacts: MergeContacts => (), [contacts];
    Write split_contact: SplitContact => ContactId, [contacts, incidents];
    Read  topic_years: String => TopicYears, [contacts];
    Read  decision_tree: () => Vec<DecisionStep>, [];
    Read  propose_step: ProposeStep => u8, [];
    Write note_action: NoteAction => (), [contacts];
    Read  contact_settings: () => ContactSettings, [contact_settings];
    Write set_contact_settings: ContactSettings => (), [contact_settings];
    Read  personal_data: String => Vec<PersonalData>, [];
    Read  list_drafts: () => Vec<ContactDraft>, [drafts];
    Write keep_draft: KeepDraft => (), [drafts];
    Read  get_writer: WriterId => Writer, [contacts];
    Read  writer_profile: WriterId => Option<WriterLink>, [contacts];
    Write name_writer: NameWriter => (), [contacts];
    Write forget_writer: WriterId => (), [contacts];
    Read  list_evidence: ContactId => Vec<Evidence>, [contacts];
    Read  evidence_file: EvidenceId => String, [];
    Print save_evidence: EvidenceId => Saved, [contacts];
    Write keep_evidence: KeepEvidence => EvidenceId, [contacts];
    Write edit_evidence: EditEvidence => (), [contacts];

    Read  response_norms: () => ResponseNorms, [office];
    Write set_response_norms: ResponseNorms => (), [office, contacts];
    Read  contact_clocks: () => Vec<ContactClock>, [contacts, year, office];
    Read  contact_response: ContactId => ContactResponse, [contacts, year, office];
    Write pause_contact: PauseContact => (), [contacts];
    Write resume_contact: ContactId => (), [contacts];
    Write choose_response: ChooseResponse => (), [contacts];
    Read  find_promises: String => Vec<PromiseForm>, [year];
    Read  list_promises: () => Vec<AnswerPromise>, [contacts];
    Write keep_promise: PromiseId => (), [contacts];
    Write edit_promise: EditPromise => (), [contacts];
    Read  list_directory: () => Vec<DirectoryEntry>, [directory];
    Write write_directory_entry: DirectoryForm => DirectoryEntryId, [directory];
    Write edit_directory_entry: EditDirectoryEntry => (), [directory];
    Write delete_directory_entry: DirectoryEntryId => (), [directory];
}
