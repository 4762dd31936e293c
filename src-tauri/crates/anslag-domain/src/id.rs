//! Names of rows: one newtype a noun, so that a post's id never opens a contact.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $brand:literal;)*) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
        )]
        #[serde(transparent)]
        #[ts(type = $brand)]
        pub struct $name(pub u32);
    )*};
}

ids! {
    /// An account on a platform.
    AccountId "number & { readonly __id?: \"account\" }";
    /// A picture of a whole account, for the archive.
    AccountPictureId "number & { readonly __id?: \"account_picture\" }";
    /// A report to the board.
    ReportId "number & { readonly __id?: \"report\" }";
    /// A control goal of an auditor.
    AuditGoalId "number & { readonly __id?: \"audit_goal\" }";
    /// A post, from idea to published.
    PostId "number & { readonly __id?: \"post\" }";
    /// A contact: something a resident said to us.
    ContactId "number & { readonly __id?: \"contact\" }";
    /// Someone who writes to us, known by a pseudonym.
    WriterId "number & { readonly __id?: \"writer\" }";
    /// A file kept as evidence of what was said.
    EvidenceId "number & { readonly __id?: \"evidence\" }";
    /// An incident that ties contacts together.
    IncidentId "number & { readonly __id?: \"incident\" }";
    /// A line of an incident's log.
    SituationId "number & { readonly __id?: \"situation\" }";
    /// A question of an incident.
    QuestionId "number & { readonly __id?: \"question\" }";
    /// A krisläge.
    CrisisId "number & { readonly __id?: \"crisis\" }";
    /// One going-through of a checklist.
    RunId "number & { readonly __id?: \"run\" }";
    /// An indicator of a goal.
    IndicatorId "number & { readonly __id?: \"indicator\" }";
    /// A post as a platform told of it.
    PlatformPostId "number & { readonly __id?: \"platform_post\" }";
    /// A file of statistics taken in.
    StatisticsImportId "number & { readonly __id?: \"statistics_import\" }";
    /// A step of an account's life.
    AccountStepId "number & { readonly __id?: \"account_step\" }";
    /// A local routine.
    RoutineId "number & { readonly __id?: \"routine\" }";
    /// A file beside an item of a run.
    RunEvidenceId "number & { readonly __id?: \"run_evidence\" }";
    /// Something let stand in a review.
    WaiverId "number & { readonly __id?: \"waiver\" }";
    /// A goal, or an activity that serves one.
    GoalId "number & { readonly __id?: \"goal\" }";
    /// A series of posts that come again.
    SeriesId "number & { readonly __id?: \"series\" }";
    /// A template or a set of words to put in.
    TemplateId "number & { readonly __id?: \"template\" }";
    /// A picture of the bank.
    MediaId "number & { readonly __id?: \"media\" }";
    /// A consent of someone in a picture.
    ConsentId "number & { readonly __id?: \"consent\" }";
    /// A film in a post.
    FilmId "number & { readonly __id?: \"film\" }";
    /// A screenshot of a post where it went up.
    PublicationShotId "number & { readonly __id?: \"publication_shot\" }";
    /// Something promised to a resident.
    PromiseId "number & { readonly __id?: \"promise\" }";
    /// A place in the city, or outside it, that a resident is shown to.
    DirectoryEntryId "number & { readonly __id?: \"directory_entry\" }";
    /// A day of her own in the year.
    YearDayId "number & { readonly __id?: \"year_day\" }";
    /// A meeting of the nämnd.
    MeetingId "number & { readonly __id?: \"meeting\" }";
    /// A mark that something may be secret.
    SecrecyMarkId "number & { readonly __id?: \"secrecy_mark\" }";
    /// Something taken away from an account.
    RemovalId "number & { readonly __id?: \"removal\" }";
    /// A time when she is away from the accounts.
    LeaveId "number & { readonly __id?: \"leave\" }";
    /// A request for public records.
    DisclosureId "number & { readonly __id?: \"disclosure\" }";
    /// A record in the bundle of a request.
    BundleItemId "number & { readonly __id?: \"bundle_item\" }";
    /// A hold from gallring.
    HoldId "number & { readonly __id?: \"hold\" }";
    /// A gallringsprotokoll.
    ProtocolId "number & { readonly __id?: \"protocol\" }";
    /// A line of the journal.
    LineId "number & { readonly __id?: \"line\" }";
}
