//! THE TABLE: every verb, what goes in, what comes out, what it reads and what it touches.
//!
//! From it come `Desk::call`, the command line's `verbs` and `call`, the page's types and the
//! tests of the house.

mod nouns;

use serde::Serialize;

use crate::{Desk, Output, Refusal, error::Code, typescript::Types};
use nouns::*;

/// Whether a verb reads, writes, or makes a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum VerbKind {
    /// It changes nothing; it runs on a reader that cannot write.
    Read,
    /// It changes something, in one transaction with its journal line.
    Write,
    /// It makes a document that the host saves where she says.
    Print,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Verb {
    /// Its name.
    pub name: &'static str,
    /// What it does to the archive.
    pub kind: VerbKind,
    /// The topics it reads, or touches when it writes.
    pub topics: &'static [&'static str],
    /// The TypeScript name of what goes in; the types it needs are added to the collection.
    pub input: fn(&mut Types) -> String,
    /// The TypeScript name of what comes out.
    pub output: fn(&mut Types) -> String,
}

macro_rules! verbs {
    ($($kind:ident $name:ident: $input:tt => $output:ty, [$($topic:ident),*];)*) => {
        /// Every verb, in the table's order.
        pub const VERBS: &[Verb] = &[$(Verb {
            name: stringify!($name),
            kind: VerbKind::$kind,
            topics: &[$(stringify!($topic)),*],
            input: Types::named::<$input>,
            output: Types::named::<$output>,
        }),*];

        impl Desk {
            /// Carries out a verb: JSON in, a value or a document out.
            ///
            /// # Errors
            /// `UnknownVerb`, `BadInput`, or what the verb itself refuses.
            pub async fn call(
                &self,
                verb: &str,
                input: serde_json::Value,
            ) -> Result<Output, Refusal> {
                match verb {
                    $(stringify!($name) => out!($kind, carry_out!(self, $name, $input, input)),)*
                    _ => Err(Refusal::about(Code::UnknownVerb, verb)),
                }
            }
        }
    };
}

macro_rules! carry_out {
    ($desk:ident, $name:ident, (), $input:ident) => {{
        // Nothing goes in: null, or an empty object from a careless hand, are both nothing.
        drop($input);
        $desk.$name().await?
    }};
    ($desk:ident, $name:ident, $type:tt, $input:ident) => {
        $desk.$name(parse::<$type>($input)?).await?
    };
}

macro_rules! out {
    (Print, $value:expr) => {
        Ok(Output::Document($value))
    };
    ($kind:ident, $value:expr) => {
        serde_json::to_value($value).map(Output::Value).map_err(|_| Code::Broken.into())
    };
}

verbs! {
    Read  get_office: () => Option<Office>, [office];
    Read  office_defaults: () => Office, [];
    Write set_office: Office => (), [office];

    Read  today: () => Today, [posts, contacts, incidents, checklists, accounts, year];
    Read  search_words: () => Vec<FilterWord>, [];
    Read  find_anything: FindAnything => Found, [contacts, posts, incidents, accounts, checklists, media, goals, templates];
    Read  find_contacts: FindContacts => FoundContacts, [contacts];

    Read  list_channels: () => Vec<Channel>, [];
    Read  list_accounts: () => Vec<RegisteredAccount>, [accounts];
    Write register_account: AccountForm => AccountId, [accounts];
    Write edit_account: EditAccount => (), [accounts];

    Read  list_posts: ListPosts => Vec<Post>, [posts];
    Read  get_post: PostId => Post, [posts];
    Write write_post: PostForm => PostId, [posts];
    Write edit_post: EditPost => (), [posts];
    Write plan_post: PlanPost => (), [posts];
    Write plan_posts: PlanPosts => (), [posts];
    Write set_post_status: SetPostStatus => (), [posts];
    Write set_post_statuses: SetPostStatuses => (), [posts];
    Write publish_post: PublishPost => (), [posts];
    Write discard_post: PostId => (), [posts, waivers, media];
    Read  post_versions: PostId => Vec<Version>, [posts, journal];
    Write restore_version: RestoreVersion => (), [posts];
    Read  list_translations: PostId => Vec<Translation>, [posts];
    Write write_translation: TranslationForm => (), [posts];
    Read  preview_series: Recurrence => Vec<Slot>, [year];
    Write write_series: WriteSeries => SeriesId, [posts];
    Read  get_series: SeriesId => Series, [posts];
    Write edit_following: EditPost => (), [posts];
    Write end_series: PostId => (), [posts];
    Read  plan_settings: () => PlanSettings, [office];
    Write set_plan_settings: PlanSettings => (), [office];
    Read  calendar: Days => Calendar, [posts, year, incidents, contacts, accounts];
    Print export_plan: ExportPlan => Saved, [posts];
    Print export_calendar: Days => Saved, [posts];
    Print post_package: PostId => Saved, [posts, media, accounts];

    Read  preview_import: ImportPlan => ImportPreview, [posts, accounts, rules, waivers];
    Write import_plan: ImportPlan => Imported, [posts, own_columns];
    Write write_cells: WriteCells => CellsWritten, [posts];
    Read  list_own_columns: () => Vec<OwnColumn>, [own_columns];
    Write set_own_column: OwnColumn => (), [own_columns];
    Write remove_own_column: String => (), [own_columns, posts];

    Read  list_goals: () => Vec<Goal>, [goals, posts];
    Write write_goal: GoalForm => GoalId, [goals];
    Write edit_goal: EditGoal => (), [goals];
    Write delete_goal: GoalId => (), [goals];
    Read  list_templates: () => Vec<Template>, [templates];
    Write write_template: TemplateForm => TemplateId, [templates];
    Write edit_template: EditTemplate => (), [templates];
    Write delete_template: TemplateId => (), [templates];

    Read  list_year: Days => YearList, [year, posts];
    Read  year_settings: i32 => YearSettings, [year];
    Write set_year_day: SetYearDay => YearDayId, [year];
    Write remove_year_day: YearDayId => (), [year];
    Write change_shipped_day: YearChange => (), [year];
    Write reset_shipped_day: ShippedDay => (), [year];
    Write show_marks: ShowMarks => (), [year];
    Write add_namnd_meetings: AddMeetings => Vec<MeetingId>, [year];
    Write edit_namnd_meeting: EditMeeting => (), [year];
    Write remove_namnd_meeting: MeetingId => (), [year];
    Write set_namnd_offsets: SetOffsets => (), [year];
    Write set_plan_limits: PlanLimits => (), [year];

    Read  list_media: ListMedia => Vec<Media>, [media];
    Read  get_media: MediaId => MediaDetail, [media, posts];
    Read  media_file: MediaFile => String, [];
    Write import_media: ImportMedia => ImportedMedia, [media];
    Write edit_media: EditMedia => (), [media];
    Write crop_media: CropMedia => ImportedMedia, [media];
    Write delete_media: MediaId => (), [media, waivers];
    Read  list_post_media: PostId => Vec<PlacedMedia>, [media, posts, accounts];
    Write attach_media: PostPicture => (), [media];
    Write detach_media: PostPicture => (), [media];
    Write order_post_media: OrderPostMedia => (), [media];
    Write set_post_media: SetPostMedia => (), [media];
    Read  list_films: PostId => Vec<Film>, [media];
    Write write_film: FilmForm => FilmId, [media];
    Write edit_film: EditFilm => (), [media];
    Write remove_film: FilmId => (), [media];
    Read  list_publication_shots: PostId => Vec<PublicationShot>, [media];
    Read  publication_shot_file: PublicationShotId => String, [];
    Write keep_publication_shot: KeepPublicationShot => (), [media];
    Read  list_consents: () => Vec<Consent>, [media];
    Read  consent_uses: ConsentId => Vec<MediaUse>, [media, posts];
    Write write_consent: ConsentForm => ConsentId, [media];
    Write edit_consent: EditConsent => (), [media];
    Write tie_consent: ConsentTie => (), [media];
    Write loosen_consent: ConsentTie => (), [media];
    Write withdraw_consent: WithdrawConsent => Vec<MediaUse>, [media];

    Read  review_text: ReviewText => Review, [rules, waivers];
    Read  suggest_spelling: SuggestSpelling => Vec<String>, [rules];
    Read  list_waivers: ReviewSubject => Vec<Waiver>, [waivers];
    Write waive_finding: WaiveFinding => WaiverId, [waivers];
    Write revoke_waiver: WaiverId => (), [waivers];
    Read  list_rules: () => Vec<Rule>, [rules];
    Read  review_settings: () => ReviewSettings, [rules];
    Write set_rule: RuleSetting => (), [rules];
    Write reset_rule: String => (), [rules];
    Write add_own_word: String => (), [rules];
    Write remove_own_word: String => (), [rules];
    Write write_own_rule: OwnRule => (), [rules];
    Write delete_own_rule: String => (), [rules];
    Write set_review_profile: ReviewProfile => (), [rules];
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

    Read  watch_state: Day => WatchState, [watch, accounts, year];
    Write set_watch_promise: Promise => (), [watch];
    Write note_look: NoteLook => u32, [watch];
    Write add_leave: LeaveForm => LeaveId, [watch];
    Write remove_leave: LeaveId => (), [watch];
    Print export_watch: ExportWatch => Saved, [watch, accounts, year];

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

    Read  list_incidents: () => Vec<Incident>, [incidents, contacts];
    Write open_incident: IncidentForm => IncidentId, [incidents];
    Write edit_incident: EditIncident => (), [incidents];
    Write close_incident: CloseIncident => (), [incidents];
    Write reopen_incident: IncidentId => (), [incidents];
    Read  get_incident: IncidentId => IncidentFile, [incidents, contacts, posts];
    Write log_situation: LogSituation => SituationId, [incidents];
    Write set_next_update: NextUpdate => (), [incidents];
    Write write_question: AskedOf => QuestionId, [incidents];
    Write edit_question: EditQuestion => (), [incidents];
    Write delete_question: QuestionId => (), [incidents];
    Write tie_post: IncidentPost => (), [incidents];
    Write loosen_post: IncidentPost => (), [incidents];
    Write begin_post: BeginPost => PostId, [incidents, posts];
    Read  list_authorities: () => Vec<Authority>, [incidents];
    Write set_authority: AuthorityForm => (), [incidents];
    Write remove_authority: String => (), [incidents];

    Read  barometer: BarometerWish => Barometer, [contacts];
    Read  list_worried: WorriedContacts => Vec<Contact>, [contacts];
    Read  worry_alarms: () => Vec<WorryAlarm>, [contacts];
    Read  worry_limit: () => WorryLimit, [contacts];
    Write set_worry_limit: WorryLimit => (), [contacts];

    Read  crisis_state: () => CrisisState, [incidents, posts];
    Write begin_crisis: BeginCrisis => CrisisId, [incidents, posts];
    Write end_crisis: () => (), [incidents, posts];
    Write hold_posts: PostIds => (), [posts];
    Write release_posts: PostIds => (), [posts];

    Read  list_disclosures: () => Vec<ListedDisclosure>, [disclosures, year];
    Read  get_disclosure: DisclosureId => DisclosureDetail, [disclosures, year];
    Read  disclosure_reach: DisclosureId => String, [disclosures];
    Read  list_grounds: () => Vec<SecrecyGround>, [];
    Read  disclosure_settings: () => DisclosureSettings, [disclosures];
    Write set_disclosure_settings: DisclosureSettings => (), [disclosures];
    Write open_disclosure: DisclosureForm => DisclosureId, [disclosures];
    Write edit_disclosure: EditDisclosure => (), [disclosures];
    Write set_reach: SetReach => (), [disclosures];
    Write step_disclosure: StepDisclosure => (), [disclosures];
    Read  search_records: SearchRecords => FoundRecords, [contacts, posts, incidents, media, accounts];
    Write add_to_bundle: AddToBundle => (), [disclosures];
    Write remove_from_bundle: BundleItemId => (), [disclosures];
    Read  bundle_picture: BundleItemId => String, [];
    Read  propose_masks: ProposeMasks => Vec<MaskProposal>, [rules];
    Write set_masks: SetMasks => (), [disclosures];
    Read  draft_decision: DisclosureId => String, [disclosures, office];
    Write write_decision: WriteDecision => (), [disclosures];
    Print print_bundle: DisclosureId => Saved, [disclosures, office];
    Print print_decision: DisclosureId => Saved, [disclosures, office];
    Print print_contact: ContactId => Saved, [contacts, office];
    Print export_log: ExportLog => Saved, [contacts];
    Read  search_person: Identifiers => Vec<FrozenRecord>, [contacts, posts, incidents, media];
    Print print_extract: PrintExtract => Saved, [contacts, posts, incidents, media, office];
    Read  list_extracts: () => Vec<Extract>, [disclosures];
    Write record_extract: RecordExtract => (), [disclosures];

    Read  gallring_plan: () => GallringPlan, [gallring, contacts, incidents];
    Write set_gallring_rule: GallringRule => (), [gallring];
    Read  list_holds: () => Vec<Hold>, [gallring, contacts, incidents];
    Write hold_from_gallring: HoldForm => HoldId, [gallring];
    Write lift_hold: HoldId => (), [gallring];
    Read  contact_gallring: ContactId => ContactGallring, [gallring, contacts, incidents];
    Read  preview_gallring: PreviewGallring => GallringPreview, [gallring, contacts, incidents];
    Write carry_out_gallring: CarryOutGallring => ProtocolId, [everything];
    Read  list_gallring_protocols: () => Vec<Protocol>, [gallring];
    Print print_gallring_protocol: ProtocolId => Saved, [gallring];
    Read  list_begun: () => Begun, [posts, contacts];
    Write purge_drafts: PurgeDrafts => Vec<TableTotal>, [everything];

    Read  list_checklists: () => Vec<Checklist>, [];
    Read  list_runs: () => Vec<Run>, [checklists];
    Read  get_run: RunId => Run, [checklists];
    Write start_checklist: StartChecklist => RunId, [checklists];
    Write answer_item: AnswerItem => (), [checklists];
    Write sign_checklist: SignChecklist => (), [checklists];

    Read  preview_report: ReportInput => ReportPreview, [posts, contacts, incidents, accounts, office];
    Print print_report: PrintReport => Saved, [posts, contacts, incidents, accounts, office];

    Read  undo_state: () => UndoState, [journal];
    Write undo: () => UndoState, [everything];
    Write redo: () => UndoState, [everything];
    Read  history: Subject => Vec<Line>, [journal];
    Read  verify_journal: () => Proof, [journal];
}

fn parse<T: serde::de::DeserializeOwned>(input: serde_json::Value) -> Result<T, Refusal> {
    serde_json::from_value(input)
        .map_err(|error| Refusal { code: Code::BadInput, about: field(&error.to_string()) })
}

/// The field a parser's complaint is about; the rest of its sentence may quote her words.
fn field(complaint: &str) -> Option<String> {
    let named = ["missing field `", "unknown field `"].iter();
    let rest = named.filter_map(|start| complaint.strip_prefix(start)).next()?;
    rest.split('`').next().map(str::to_owned)
}

impl Verb {
    /// The row as JSON: name, kind, types by name, topics.
    #[must_use]
    pub fn described(&self) -> serde_json::Value {
        let mut types = Types::default();
        serde_json::json!({
            "verb": self.name,
            "kind": self.kind,
            "input": (self.input)(&mut types),
            "output": (self.output)(&mut types),
            "topics": self.topics,
        })
    }
}
