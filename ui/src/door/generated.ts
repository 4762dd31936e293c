// The door's types, written from the verb table by `cargo xtask generate`: do not edit.

/**
 * What an account is for and how that is seen.
 */
export type AccountAim = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * For whom it is.
 */
audience: string, 
/**
 * How it is seen that it serves.
 */
metric: string, 
/**
 * The goal it serves.
 */
goal: GoalId | null, 
/**
 * The day that is followed up.
 */
follow_up: Day | null, 
/**
 * How much of it is archived.
 */
archive_level: ArchiveLevel, };

/**
 * What is written about an account; the form she fills in and the row that is kept.
 */
export type AccountForm = { 
/**
 * The channel's id, a file in `assets/channels`: "facebook".
 */
platform: string, 
/**
 * The account's name as visitors see it.
 */
name: string, 
/**
 * Its web address.
 */
address: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * The one named person responsible.
 */
responsible: string, 
/**
 * Who steps in.
 */
deputy: string, 
/**
 * Who decided that it should start: role and name.
 */
decided_by: string, 
/**
 * The day of the decision.
 */
decided_on: Day | null, 
/**
 * The decision's diarienummer.
 */
diarienummer: string | null, 
/**
 * The day it was reported to stadsledningskontoret.
 */
reported_on: Day | null, };

/**
 * An account on a platform.
 */
export type AccountId = number & { readonly __id?: "account" };

/**
 * What an account waits for.
 */
export type AccountNeed = "decision" | "reporting" | "deputy" | "basics" | "review" | "archiving" | "follow_up" | "closing_report" | "access_removal";

/**
 * What an account looked like as a whole on a day: kept as it came.
 */
export type AccountPicture = { 
/**
 * Its row.
 */
id: AccountPictureId, 
/**
 * Which account.
 */
account: AccountId, 
/**
 * What she calls it.
 */
name: string, 
/**
 * The SHA-256 of its bytes in hex, which is also its name on the disk.
 */
file: string, 
/**
 * What it is: `png`, `jpg`, `webp` or `pdf`.
 */
ending: string, 
/**
 * How large it is.
 */
bytes: number, 
/**
 * The day it was taken.
 */
taken: Day, };

/**
 * A picture of a whole account, for the archive.
 */
export type AccountPictureId = number & { readonly __id?: "account_picture" };

/**
 * A step taken.
 */
export type AccountStep = { 
/**
 * Its row.
 */
id: AccountStepId, 
/**
 * Which account.
 */
account: AccountId, 
/**
 * The step.
 */
step: LifeStep, 
/**
 * The day it was taken.
 */
day: Day, 
/**
 * Who took it.
 */
who: string, 
/**
 * The samlingsärende's number, for an archiving.
 */
diarienummer: string | null, 
/**
 * Anything else.
 */
note: string, };

/**
 * A step of an account's life.
 */
export type AccountStepId = number & { readonly __id?: "account_step" };

/**
 * What kind of line it is.
 */
export type Act = "did" | "undid" | "redid";

/**
 * Who does a duty while the one who has it is away.
 */
export type ActingDuty = { 
/**
 * Which duty.
 */
duty: Duty, 
/**
 * Who does it; empty when nobody is named.
 */
person: string, };

/**
 * What must be done now, outside the app.
 */
export type Acute = "life" | "child" | "threat";

/**
 * Meetings written down together, as typed or as read from a file.
 */
export type AddMeetings = { 
/**
 * The meetings. A day that has one already gets no second.
 */
meetings: Array<MeetingForm>, };

/**
 * Records to be taken into a bundle.
 */
export type AddToBundle = { 
/**
 * Of which request.
 */
id: DisclosureId, 
/**
 * Which.
 */
records: Array<RecordRef>, };

/**
 * What was done to a row past the journal.
 */
export type Alteration = "changed" | "removed" | "added";

/**
 * A row that does not stand as the journal left it.
 */
export type AlteredRow = { 
/**
 * Its table.
 */
table: string, 
/**
 * Its number.
 */
row: number, 
/**
 * What was done to it.
 */
how: Alteration, };

/**
 * An answer given.
 */
export type Answer = { 
/**
 * What was answered.
 */
text: string, 
/**
 * When.
 */
at: Moment, };

/**
 * An answer given.
 */
export type AnswerContact = { 
/**
 * Which.
 */
id: ContactId, 
/**
 * What was answered.
 */
text: string, 
/**
 * When; nothing keeps the time of an earlier answer, else it is now.
 */
at: Moment | null, 
/**
 * What the answer does.
 */
kind?: AnswerKind, 
/**
 * Whom a referral shows the way to.
 */
referred_to?: string, 
/**
 * What it promises, as she confirmed it.
 */
promises?: Array<PromiseForm>, };

/**
 * An item answered.
 */
export type AnswerItem = { 
/**
 * Which run.
 */
run: RunId, 
/**
 * The answer.
 */
answer: ItemAnswer, };

/**
 * What an answer does.
 */
export type AnswerKind = "full" | "holding" | "referral";

/**
 * A promise written down.
 */
export type AnswerPromise = { 
/**
 * Its row.
 */
id: PromiseId, 
/**
 * Whom it was made to.
 */
contact: ContactId, 
/**
 * The contact's number in the log.
 */
number: string, 
/**
 * When it was made.
 */
made: Moment, 
/**
 * When it was kept.
 */
kept: Moment | null, 
/**
 * The sentence that makes it.
 */
text: string, 
/**
 * The last day it can be kept.
 */
due: Day, };

/**
 * A version of an answer.
 */
export type AnswerVersion = { 
/**
 * What it does.
 */
kind: AnswerKind, 
/**
 * The words.
 */
text: string, 
/**
 * Whom it shows the way to; empty unless it is a referral.
 */
referred_to: string, 
/**
 * When it was given.
 */
at: Moment, 
/**
 * When this version was written down.
 */
written: Moment, };

/**
 * Something that an archive package lacks; it may leave without.
 */
export type ArchiveGap = "level" | "picture" | "year" | "link" | "shot" | "reference" | "checklist";

/**
 * How much of an account is archived (the city's three levels).
 */
export type ArchiveLevel = "overview" | "unique" | "complete";

/**
 * What a parcel would be: looked through, not yet saved.
 */
export type ArchiveOutlook = { 
/**
 * Its name, also its folder's.
 */
name: string, 
/**
 * The moment it was looked at.
 */
at: Moment, 
/**
 * How much of the account is archived.
 */
level: ArchiveLevel, 
/**
 * The posts of the year, those left out with them.
 */
posts: Array<ArchivedPost>, 
/**
 * Contacts that go with it.
 */
contacts: number, 
/**
 * Those of them that may be secret and lie for themselves.
 */
secret: number, 
/**
 * Signed checklists that go with it.
 */
runs: number, 
/**
 * How many files it has.
 */
files: number, 
/**
 * Their bytes together.
 */
bytes: number, 
/**
 * The SHA-256 of its METS.xml, which has the digest of every file in it.
 */
digest: string, 
/**
 * The samlingsärende's number, when it has one.
 */
diarienummer: string | null, 
/**
 * What it lacks.
 */
gaps: Array<ArchiveGap>, };

/**
 * What she wants packed.
 */
export type ArchiveWish = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * The year.
 */
year: number, 
/**
 * Posts that say nothing unique and stay out; only at the middle level.
 */
without: Array<PostId>, };

/**
 * A post that may go with it.
 */
export type ArchivedPost = { 
/**
 * Which.
 */
id: PostId, 
/**
 * Its name.
 */
title: string, 
/**
 * When it went up on the account.
 */
at: Moment, 
/**
 * Its pictures and screenshots.
 */
pictures: number, 
/**
 * What was written beside it.
 */
comments: number, 
/**
 * Whether it goes with it.
 */
included: boolean, };

/**
 * What a page says before she has changed it.
 */
export type AsShipped = { 
/**
 * Switched off.
 */
off: boolean, 
/**
 * How hard it bites.
 */
bite: Bite, 
/**
 * Its thresholds by name; those that may be changed.
 */
params: { [key in string]: number }, };

/**
 * A question that comes again.
 */
export type AskedOf = { 
/**
 * Which incident.
 */
incident: IncidentId, 
/**
 * Question and answer.
 */
form: QuestionForm, };

/**
 * A judgement made.
 */
export type AssessContact = { 
/**
 * Which.
 */
id: ContactId, 
/**
 * The judgement.
 */
form: AssessmentForm, };

/**
 * A judgement made.
 */
export type Assessment = { 
/**
 * When.
 */
at: Moment, 
/**
 * The outcome.
 */
registration: Registration, 
/**
 * Whether something in it may be secret.
 */
secret: boolean, 
/**
 * Its diarienummer, when it has one already.
 */
diarienummer: string | null, 
/**
 * Why, in her words; may be empty.
 */
reason: string, 
/**
 * The step of the decision tree it ended in, 1–10; nothing when it was judged without.
 */
step: number | null, };

/**
 * What she decides.
 */
export type AssessmentForm = { 
/**
 * The outcome.
 */
registration: Registration, 
/**
 * Whether something in it may be secret.
 */
secret: boolean, 
/**
 * Its diarienummer, when it has one already.
 */
diarienummer: string | null, 
/**
 * Why, in her words; may be empty.
 */
reason: string, 
/**
 * The step of the decision tree it ended in, 1–10; nothing when it was judged without.
 */
step: number | null, };

/**
 * What a run can be about.
 */
export type Attach = "alone" | "post" | "contact" | "account" | "incident";

/**
 * A goal and its answer.
 */
export type AuditAnswer = { 
/**
 * The goal.
 */
goal: AuditGoal, 
/**
 * How well it is met.
 */
standing: AuditStanding, 
/**
 * What the rows showed.
 */
proven: Array<Proven>, 
/**
 * The signed runs.
 */
runs: Array<ShownRun>, 
/**
 * What is wanting.
 */
gaps: Array<AuditGap>, };

/**
 * What is wanting.
 */
export type AuditGap = { "kind": "rows", 
/**
 * Which.
 */
proof: AuditProof, } | { "kind": "no_run", 
/**
 * The list's title.
 */
title: string, } | { "kind": "deviation", 
/**
 * Which run.
 */
run: RunId, 
/**
 * The question.
 */
question: string, };

/**
 * A control goal that she has written.
 */
export type AuditGoal = { 
/**
 * Its row; none for a shipped goal she has not touched.
 */
id: AuditGoalId | null, 
/**
 * The shipped goal it stands for; none for one of hers.
 */
code: string | null, 
/**
 * What the auditor asks.
 */
goal: string, 
/**
 * What the rows show.
 */
proofs: Array<AuditProof>, 
/**
 * The lists whose signed runs show it, by id.
 */
checklists: Array<string>, 
/**
 * What she answers in her own words; may be empty.
 */
answer: string, };

/**
 * A control goal as it is shipped, or as she words it.
 */
export type AuditGoalForm = { 
/**
 * The shipped goal it stands for; none for one of hers.
 */
code: string | null, 
/**
 * What the auditor asks.
 */
goal: string, 
/**
 * What the rows show.
 */
proofs: Array<AuditProof>, 
/**
 * The lists whose signed runs show it, by id.
 */
checklists: Array<string>, 
/**
 * What she answers in her own words; may be empty.
 */
answer: string, };

/**
 * A control goal of an auditor.
 */
export type AuditGoalId = number & { readonly __id?: "audit_goal" };

/**
 * What it leaves as.
 */
export type AuditPaper = "pdf" | "docx";

/**
 * What the rows themselves can show.
 */
export type AuditProof = "decided" | "reported" | "purpose" | "duties" | "basics" | "archived" | "watch" | "routine" | "assessed" | "registered" | "answered" | "gallring" | "removals" | "alt_texts";

/**
 * How well a goal is met by what can be shown.
 */
export type AuditStanding = "met" | "partly" | "unproven";

/**
 * The days an audit is about.
 */
export type AuditWish = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, };

/**
 * An authority on the list.
 */
export type Authority = { 
/**
 * Whether it came with the program.
 */
shipped: boolean, 
/**
 * Whether she has taken it away; only one that came with the program stays on the list then.
 */
hidden: boolean, 
/**
 * Its name.
 */
name: string, 
/**
 * A number or an address.
 */
reach: string, 
/**
 * What it is turned to for.
 */
concerns: string, };

/**
 * Somebody to point residents to.
 */
export type AuthorityForm = { 
/**
 * Its name.
 */
name: string, 
/**
 * A number or an address.
 */
reach: string, 
/**
 * What it is turned to for.
 */
concerns: string, };

/**
 * What the lines of the barometer are.
 */
export type Axis = "area" | "topic";

/**
 * A copy, wherever it lies.
 */
export type BackupCopy = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether it lies in the second place, rather than in the data folder.
 */
second: boolean, 
/**
 * When it was made.
 */
at: Moment, 
/**
 * Why.
 */
reason: CopyReason, 
/**
 * How large it is.
 */
bytes: number, };

/**
 * Every copy that can be reached.
 */
export type Backups = { 
/**
 * The copies, the newest first; where there are two of one name, that of the data folder first.
 */
copies: Array<BackupCopy>, 
/**
 * The folder with those of the second place, when she has chosen one.
 */
second: string | null, 
/**
 * Whether the second place is there now.
 */
second_there: boolean, };

/**
 * The barometer.
 */
export type Barometer = { 
/**
 * The Mondays of the weeks, in order.
 */
weeks: Array<Day>, 
/**
 * The lines, the most worry first.
 */
lines: Array<WorryLine>, 
/**
 * Each week as a whole.
 */
all: WorryLine, 
/**
 * Figures from 1 up to this are told as fewer.
 */
smallest: number, 
/**
 * The topics there are to choose among.
 */
topics: Array<string>, 
/**
 * The areas there are to choose among.
 */
areas: Array<string>, };

/**
 * What is wished of the barometer.
 */
export type BarometerWish = { 
/**
 * What the lines are.
 */
by: Axis, 
/**
 * How many weeks back, this one counted; 1–130.
 */
weeks: number, 
/**
 * Only worry of this strength or more; 1–3.
 */
strength: number, 
/**
 * Only one topic.
 */
topic: string | null, 
/**
 * Only one area; empty for the others and the unknown.
 */
area: string | null, };

/**
 * The points of BBS-lagen (1998:112) 5 §, read 2026-04-25.
 */
export type BbsPoint = "threat" | "privacy" | "incitement" | "hate" | "child_abuse" | "violence" | "terrorism" | "copyright";

/**
 * A krisläge to begin.
 */
export type BeginCrisis = { 
/**
 * The incident it is about; nothing registers a new one.
 */
incident: IncidentId | null, 
/**
 * What is known of a new one.
 */
form: IncidentForm | null, 
/**
 * The accounts whose posts are held; none is the whole office.
 */
accounts: Array<AccountId>, };

/**
 * A post to write about an incident.
 */
export type BeginPost = { 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * The post as it begins.
 */
form: PostForm, };

/**
 * What may be cleared.
 */
export type Begun = { 
/**
 * The drafts, the oldest first.
 */
posts: Array<DraftPost>, 
/**
 * How many discarded posts the journal still shows.
 */
discarded: number, 
/**
 * How many contacts were taken back before they were judged or answered.
 */
taken_back: number, 
/**
 * How many captures are begun and not logged.
 */
captures: number, };

/**
 * How hard a rule bites; the gravest is the smallest.
 */
export type Bite = "stopp" | "regel" | "råd";

/**
 * A part of a picture that is not handed out, in its pixels.
 */
export type BlackBox = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Upper edge.
 */
y: number, 
/**
 * Pixels across.
 */
width: number, 
/**
 * Pixels down.
 */
height: number, 
/**
 * The provision, as it is printed.
 */
ground: string, };

/**
 * A record in a bundle, frozen, with what is masked in it.
 */
export type BundleItem = { 
/**
 * Its row.
 */
id: BundleItemId, 
/**
 * The request.
 */
disclosure: DisclosureId, 
/**
 * What is masked in its texts.
 */
masks: Array<Mask>, 
/**
 * What is masked in its picture.
 */
boxes: Array<BlackBox>, 
/**
 * What it is called, without anything that may need masking: "Kontakt KON-2027-0012".
 */
heading: string, 
/**
 * When it came or was made.
 */
at: Moment | null, 
/**
 * Its texts, in order; none is empty.
 */
parts: Array<RecordPart>, 
/**
 * Its picture, when it has one.
 */
picture: RecordPicture | null, 
/**
 * Of what kind.
 */
kind: RecordKind, 
/**
 * Its row.
 */
record: number, };

/**
 * A record in the bundle of a request.
 */
export type BundleItemId = number & { readonly __id?: "bundle_item" };

/**
 * A stretch of the calendar.
 */
export type Calendar = { 
/**
 * Today.
 */
today: Day, 
/**
 * Posts with a slot or a wished day in the days, in order.
 */
posts: Array<PlannedPost>, 
/**
 * Posts with neither.
 */
undated: Array<PlannedPost>, 
/**
 * Holidays and eves in the days.
 */
named_days: Array<NamedDay>, 
/**
 * Every mark that touches the days, holidays and eves among them.
 */
marks: Array<Mark>, 
/**
 * The kinds of mark she has left out of the view; they are among the marks all the same.
 */
hidden_marks: Array<MarkKind>, 
/**
 * What is to be said of the plan in the days.
 */
warnings: Array<PlanWarning>, 
/**
 * A meter for each month the days touch.
 */
meters: Array<Meter>, 
/**
 * What the plan is measured by.
 */
limits: PlanLimits, };

/**
 * Carries out what was shown.
 */
export type CarryOutGallring = { 
/**
 * Which kinds, as in the preview.
 */
kinds: Array<string>, 
/**
 * The preview's digest.
 */
digest: string, };

/**
 * A column of the block.
 */
export type CellColumn = { 
/**
 * What it holds.
 */
field: Field, 
/**
 * The name of a column of hers; empty for the others.
 */
name: string, };

/**
 * A cell she has mended.
 */
export type CellFix = { 
/**
 * The row's number in the sheet.
 */
row: number, 
/**
 * The column, from 0.
 */
column: number, 
/**
 * What now stands there.
 */
value: string, };

/**
 * A cell that cannot be read as what its column holds.
 */
export type CellRefusal = { 
/**
 * The block's row, from 0.
 */
row: number, 
/**
 * The block's column, from 0; nothing when it is the whole row.
 */
column: number | null, 
/**
 * Why.
 */
code: RemarkCode, 
/**
 * About what.
 */
about: string, };

/**
 * A row of the block.
 */
export type CellRow = { 
/**
 * The post; nothing for a new one.
 */
id: PostId | null, 
/**
 * What now stands in the columns, one for each.
 */
cells: Array<string>, };

/**
 * What became of the block.
 */
export type CellsWritten = { 
/**
 * How many posts were changed.
 */
changed: number, 
/**
 * The new posts.
 */
new: Array<PostId>, 
/**
 * The cells that could not be read; when there are any, nothing was written.
 */
refused: Array<CellRefusal>, };

/**
 * One platform and its limits; every number was checked on `checked` and can be edited.
 */
export type Channel = { 
/**
 * Short name in ASCII, such as `facebook`; also the file's name.
 */
id: string, 
/**
 * The name she knows it by.
 */
name: string, 
/**
 * Longest post, counted as `counting` says.
 */
post_limit: number, 
/**
 * How much shows before "visa mer", where that is known.
 */
fold: number | null, 
/**
 * How the platform counts.
 */
counting: Counting, 
/**
 * Longest alternative text, where that is known.
 */
alt_limit: number | null, 
/**
 * The day the numbers were checked.
 */
checked: string, 
/**
 * Where the numbers come from.
 */
source: string, 
/**
 * The sizes of picture it shows whole.
 */
pictures: Array<PictureSize>, };

/**
 * How long the draft is as one channel counts.
 */
export type ChannelLength = { 
/**
 * The channel's id.
 */
channel: string, 
/**
 * Length as the channel counts.
 */
length: number, 
/**
 * The channel's limit.
 */
limit: number, };

/**
 * A point checked.
 */
export type CheckedPoint = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * Which point.
 */
point: Point, 
/**
 * It is as it should be.
 */
held: boolean, 
/**
 * How it reads, or what is wrong.
 */
note: string, 
/**
 * The day it was checked.
 */
checked: Day, };

/**
 * A checklist as it lies on the shelf, a file in `assets/checklists`.
 */
export type Checklist = { 
/**
 * The file's name without ending: "fore-publicering".
 */
id: string, 
/**
 * Its Swedish name.
 */
title: string, 
/**
 * When to go through it.
 */
intro: string, 
/**
 * What a run of it can be about; empty is the same as alone.
 */
attach: Array<Attach>, 
/**
 * How often it is gone through again; none is "when needed".
 */
interval: Frequency | null, 
/**
 * Who goes through it; may be empty.
 */
owner: string, 
/**
 * The questions.
 */
item: Array<Item>, };

/**
 * A choice as the app explains it, from `assets/guidance/borttagning.toml`.
 */
export type Choice<K> = { 
/**
 * Which.
 */
key: K, 
/**
 * Its Swedish name.
 */
title: string, 
/**
 * When it applies, or what goes before it.
 */
when: string, 
/**
 * The law it rests on, where one was read.
 */
law: LawRef | null, };

/**
 * A step of the svarstrappa taken.
 */
export type ChooseResponse = { 
/**
 * With which contact.
 */
id: ContactId, 
/**
 * The step.
 */
choice: ResponseStep, 
/**
 * Why; may be empty but for silence and removal.
 */
reason: string, };

/**
 * What it may be sorted under.
 */
export type CityCategory = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, };

/**
 * The mail, for her to send.
 */
export type CityProposal = { 
/**
 * To whom.
 */
to: string, 
/**
 * The subject.
 */
subject: string, 
/**
 * The text.
 */
body: string, 
/**
 * What it may be sorted under.
 */
categories: Array<CityCategory>, };

/**
 * What sort of text came in. The order is the order in which one decides over another.
 */
export type Class = "threat" | "hate" | "abuse" | "worry" | "records_request" | "fault_report" | "proposal" | "question" | "complaint" | "sharp_lawful" | "praise" | "spam" | "trivial";

/**
 * How it stands, the most pressing first.
 */
export type ClockStanding = "overdue" | "today" | "coming";

/**
 * What is due next.
 */
export type ClockStep = "first_sign" | "full_answer" | "other_unit";

/**
 * An incident that is over.
 */
export type CloseIncident = { 
/**
 * Which.
 */
id: IncidentId, 
/**
 * What is to be done otherwise next time; may be empty.
 */
lesson?: string, };

/**
 * Why the desk said no; the page has a sentence for each.
 */
export type Code = "unknown_verb" | "bad_input" | "empty" | "too_long" | "bad_diarienummer" | "digits_alone" | "bad_link" | "out_of_range" | "bad_time" | "ends_before_it_begins" | "secret_must_be_registered" | "reason_missing" | "second_missing" | "second_is_same" | "held_by_stop" | "held_by_checklist" | "checklist_missing" | "faulty_rule" | "unjudged" | "signed" | "report_sent" | "field_to_fill" | "published" | "not_approved" | "no_such_step" | "empty_sheet" | "sheet_too_large" | "too_many_rows" | "unknown_kind_of_file" | "locked_sheet" | "damaged_sheet" | "nothing_to_import" | "not_found" | "in_use" | "nothing_to_undo" | "nothing_to_redo" | "conflict" | "cannot_be_undone" | "gallring_changed" | "nothing_to_destroy" | "no_office" | "cannot_print" | "file_too_big" | "too_many_pixels" | "not_a_picture" | "damaged_picture" | "not_evidence" | "personnummer" | "alt_missing" | "captions_missing" | "bad_captions" | "past_last_day" | "channel_not_allowed" | "consent_expired" | "consent_withdrawn" | "crisis_going_on" | "no_crisis" | "sensitive_selection" | "person_selection" | "tied_already" | "wrong_key" | "not_a_code" | "locked" | "passphrase_too_short" | "not_saved" | "not_opened" | "disk_full" | "read_only" | "busy" | "damaged" | "database_missing" | "no_such_place" | "same_place" | "broken";

/**
 * A column as it was understood.
 */
export type Column = { 
/**
 * Its words in the sheet, or A, B, C where it has none.
 */
name: string, 
/**
 * What it holds.
 */
field: Field, 
/**
 * How sure the guess is, in per cent.
 */
certainty: number, };

/**
 * A consent.
 */
export type Consent = { 
/**
 * Its row.
 */
id: ConsentId, 
/**
 * When it was taken back, if it was.
 */
withdrawn: Withdrawal | null, 
/**
 * The pictures it is for; parts of them follow.
 */
media: Array<MediaId>, 
/**
 * The person, by name or by an alias she knows.
 */
person: string, 
/**
 * Whether the person is a child.
 */
child: boolean, 
/**
 * The guardians who agreed for a child.
 */
guardians: Array<string>, 
/**
 * What the pictures may be used for.
 */
purpose: string, 
/**
 * The day it was given.
 */
given: Day, 
/**
 * The last day it holds, where one was agreed.
 */
valid_to: Day | null, 
/**
 * Where the signed paper lies, and anything else.
 */
note: string, };

/**
 * What she writes down.
 */
export type ConsentForm = { 
/**
 * The person, by name or by an alias she knows.
 */
person: string, 
/**
 * Whether the person is a child.
 */
child: boolean, 
/**
 * The guardians who agreed for a child.
 */
guardians: Array<string>, 
/**
 * What the pictures may be used for.
 */
purpose: string, 
/**
 * The day it was given.
 */
given: Day, 
/**
 * The last day it holds, where one was agreed.
 */
valid_to: Day | null, 
/**
 * Where the signed paper lies, and anything else.
 */
note: string, };

/**
 * A consent of someone in a picture.
 */
export type ConsentId = number & { readonly __id?: "consent" };

/**
 * A consent and a picture.
 */
export type ConsentTie = { 
/**
 * The consent.
 */
consent: ConsentId, 
/**
 * The picture, or a part of it.
 */
media: MediaId, };

/**
 * A contact in the log.
 */
export type Contact = { 
/**
 * Its row.
 */
id: ContactId, 
/**
 * Its number in the log: `KON-2026-0142`.
 */
number: string, 
/**
 * What was answered.
 */
answer: Answer | null, 
/**
 * How it is kept.
 */
assessment: Assessment | null, 
/**
 * When it was logged.
 */
logged: Moment, 
/**
 * The contact it is the double of: answer and judgement are that one's.
 */
duplicate_of?: ContactId, 
/**
 * The way it came.
 */
kind: ContactKind, 
/**
 * The account it came to.
 */
account: AccountId | null, 
/**
 * When it came in; a comment on a Saturday came on Saturday.
 */
received: Moment, 
/**
 * What it was about, without personal data.
 */
summary: string, 
/**
 * A topic of `assets/lexicon/topics.toml`.
 */
topic: string, 
/**
 * How worried a reader should be, 0–3.
 */
worry: number, 
/**
 * The place, roughly: a park, a street, a part of the district.
 */
place: string, 
/**
 * The comment's own address.
 */
link: string | null, 
/**
 * The incident it belongs to.
 */
incident: IncidentId | null, 
/**
 * Who turned to whom.
 */
direction: Direction, 
/**
 * When we came to know of it, where that is later than when it came.
 */
known: Moment | null, 
/**
 * What sort of text it is.
 */
class: Class | null, 
/**
 * When someone should act.
 */
urgency: Urgency | null, 
/**
 * What else must be thought of.
 */
flags: Array<Flag>, 
/**
 * Who sees to it: a function, or a colleague; never the one who wrote.
 */
responsible: string, 
/**
 * What was done.
 */
action: string, 
/**
 * What we learnt.
 */
lesson: string, 
/**
 * Handed upwards.
 */
escalated: boolean, 
/**
 * Who wrote, by pseudonym.
 */
writer: WriterId | null, };

/**
 * The clock of a contact that waits for an answer.
 */
export type ContactClock = { 
/**
 * The contact.
 */
contact: ContactId, 
/**
 * What is due.
 */
step: ClockStep, 
/**
 * When.
 */
due: Moment, 
/**
 * How it stands.
 */
standing: ClockStanding, 
/**
 * Who has it while the clock stands still.
 */
with: string | null, };

/**
 * A draft as it was kept last.
 */
export type ContactDraft = { 
/**
 * What is being written.
 */
kind: DraftKind, 
/**
 * About which contact; nothing for one that is not logged.
 */
contact: ContactId | null, 
/**
 * The page's own fields, as JSON.
 */
text: string, 
/**
 * When it was kept.
 */
at: Moment, };

/**
 * What she writes down.
 */
export type ContactForm = { 
/**
 * The way it came.
 */
kind: ContactKind, 
/**
 * The account it came to.
 */
account: AccountId | null, 
/**
 * When it came in; a comment on a Saturday came on Saturday.
 */
received: Moment, 
/**
 * What it was about, without personal data.
 */
summary: string, 
/**
 * A topic of `assets/lexicon/topics.toml`.
 */
topic: string, 
/**
 * How worried a reader should be, 0–3.
 */
worry: number, 
/**
 * The place, roughly: a park, a street, a part of the district.
 */
place: string, 
/**
 * The comment's own address.
 */
link: string | null, 
/**
 * The incident it belongs to.
 */
incident: IncidentId | null, 
/**
 * Who turned to whom.
 */
direction: Direction, 
/**
 * When we came to know of it, where that is later than when it came.
 */
known: Moment | null, 
/**
 * What sort of text it is.
 */
class: Class | null, 
/**
 * When someone should act.
 */
urgency: Urgency | null, 
/**
 * What else must be thought of.
 */
flags: Array<Flag>, 
/**
 * Who sees to it: a function, or a colleague; never the one who wrote.
 */
responsible: string, 
/**
 * What was done.
 */
action: string, 
/**
 * What we learnt.
 */
lesson: string, 
/**
 * Handed upwards.
 */
escalated: boolean, 
/**
 * Who wrote, by pseudonym.
 */
writer: WriterId | null, };

/**
 * What the plan says of one contact.
 */
export type ContactGallring = { 
/**
 * Its kind, once it is judged.
 */
kind: GallringKind | null, 
/**
 * What is decided of the kind.
 */
rule: GallringRule | null, 
/**
 * Whether that rule runs.
 */
runs: boolean, 
/**
 * The day it may be destroyed from, by the rule's time.
 */
due: Day | null, 
/**
 * Why it is held now.
 */
why: Array<Why>, 
/**
 * Her holds on it and on its incident.
 */
holds: Array<Hold>, };

/**
 * A contact: something a resident said to us.
 */
export type ContactId = number & { readonly __id?: "contact" };

/**
 * The way it came.
 */
export type ContactKind = "comment" | "message" | "mention" | "review" | "phone" | "email" | "open_forum" | "visit";

/**
 * Two contacts that belong together.
 */
export type ContactPair = { 
/**
 * The one.
 */
contact: ContactId, 
/**
 * The other.
 */
other: ContactId, };

/**
 * Everything that has been done to answer a contact.
 */
export type ContactResponse = { 
/**
 * The step taken, if one is.
 */
choice: ResponseChoice | null, 
/**
 * Every version, oldest first.
 */
answers: Array<AnswerVersion>, 
/**
 * When the clock stood still.
 */
pauses: Array<Pause>, 
/**
 * What was promised.
 */
promises: Array<AnswerPromise>, 
/**
 * What is due next; nothing when nothing is.
 */
clock: ContactClock | null, };

/**
 * Her settings; they are her own choices, none is a number of the law.
 */
export type ContactSettings = { 
/**
 * Days the link from a pseudonym to a profile is kept.
 */
link_days: number, 
/**
 * The reception of reports on children and adults, as she calls it by telephone; may be empty.
 */
reception: string, 
/**
 * The same outside office hours; may be empty.
 */
after_hours: string, 
/**
 * The security coordinator; may be empty.
 */
security: string, };

/**
 * What a copy holds, beside what there is now.
 */
export type CopyContents = { 
/**
 * Contacts, and as many there are now.
 */
contacts: [number, number], 
/**
 * Posts, and now.
 */
posts: [number, number], 
/**
 * Lines of the journal, and now.
 */
lines: [number, number], 
/**
 * When the last line in the copy was written.
 */
last: Moment | null, 
/**
 * Whether the journal now goes on from the copy's last line: what came after is then known.
 */
goes_on: boolean, };

/**
 * Why a copy was made.
 */
export type CopyReason = "daily" | "asked" | "import" | "gallring" | "after_gallring" | "restore" | "migration";

/**
 * Which copy.
 */
export type CopyWish = { 
/**
 * Its name.
 */
name: string, 
/**
 * Whether the one in the second place.
 */
second: boolean, };

/**
 * A name and how many.
 */
export type Count = { 
/**
 * What is counted.
 */
name: string, 
/**
 * How many.
 */
count: number, };

/**
 * What a contact counts as; nobody stands behind it, and it outlives the contact.
 */
export type Counted = { 
/**
 * The day it came in.
 */
day: Day, 
/**
 * Its topic.
 */
topic: string, 
/**
 * Whether its worry was 2 or 3.
 */
worried: boolean, 
/**
 * How it was kept, once it was judged.
 */
registration: Registration | null, 
/**
 * Seconds to the answer, once there was one.
 */
wait: number | null, };

/**
 * How a platform counts the length of a post.
 */
export type Counting = "utf16" | "graphemes" | "x_weighted";

/**
 * A krisläge, going on or over.
 */
export type Crisis = { 
/**
 * Its row.
 */
id: CrisisId, 
/**
 * The incident it is about.
 */
incident: IncidentId, 
/**
 * What that is called.
 */
title: string, 
/**
 * The accounts whose posts are held; none is the whole office.
 */
accounts: Array<AccountId>, 
/**
 * When it began.
 */
began: Moment, 
/**
 * When it ended.
 */
ended: Moment | null, 
/**
 * The moment residents have been promised news by.
 */
next_update: Moment | null, };

/**
 * A krisläge.
 */
export type CrisisId = number & { readonly __id?: "crisis" };

/**
 * How it stands now.
 */
export type CrisisState = { 
/**
 * The krisläge that is going on.
 */
current: Crisis | null, 
/**
 * The posts it holds, by slot.
 */
held: Array<PlannedPost>, 
/**
 * Posts whose slot passed while they were held, now let go: to be moved, cancelled or put up.
 */
passed: Array<PlannedPost>, };

/**
 * A part of a picture, in its pixels.
 */
export type Crop = { 
/**
 * Left edge.
 */
x: number, 
/**
 * Upper edge.
 */
y: number, 
/**
 * Pixels across.
 */
width: number, 
/**
 * Pixels down.
 */
height: number, };

/**
 * A part cut out of a picture, as a picture of its own.
 */
export type CropMedia = { 
/**
 * Of which.
 */
id: MediaId, 
/**
 * The part.
 */
crop: Crop, 
/**
 * Pixels across and down it is made smaller to.
 */
size: [number, number] | null, 
/**
 * What the part is for; it is added to the name.
 */
name: string, };

/**
 * A calendar day in Stockholm: what law and deadlines count in.
 */
export type Day = string;

/**
 * How many posts a day has.
 */
export type DayCount = { 
/**
 * The day.
 */
day: Day, 
/**
 * Posts that go up on it, or went up.
 */
posts: number, };

/**
 * A first and a last day, both counted.
 */
export type Days = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, };

/**
 * The gallringsbeslut a rule rests on.
 */
export type Decision = { 
/**
 * Its number: "SSA 2020:12", or that of the dokumenthanteringsplan.
 */
number: string, 
/**
 * The day it was decided.
 */
on: Day | null, 
/**
 * Who decided.
 */
authority: string, };

/**
 * One question of the tree, read from `assets/guidance/beslutstrad.toml`.
 */
export type DecisionStep = { 
/**
 * Its place in the order, 1–10.
 */
step: number, 
/**
 * What it is called, in a word or two.
 */
title: string, 
/**
 * The question.
 */
question: string, 
/**
 * What to do when the answer is yes, one thing a line.
 */
todo: Array<string>, 
/**
 * How the contact is kept.
 */
registration: Registration, 
/**
 * Whether something in it may be secret.
 */
secret: boolean, 
/**
 * What must be done now.
 */
acute: Acute | null, 
/**
 * What the log may hold of what was done; `{tid}` and `{till}` are filled in.
 */
note: string, 
/**
 * What she must find out for herself; nobody has been able to confirm it.
 */
check: string, 
/**
 * The sections it rests on.
 */
law: Array<LawRef>, 
/**
 * The classes it is proposed for.
 */
classes: Array<Class>, 
/**
 * The flags it is proposed for.
 */
flags: Array<Flag>, };

/**
 * One place where two editions differ; an item that is missing has an empty text.
 */
export type Difference = { 
/**
 * The item's id; empty for the page itself.
 */
item: string, 
/**
 * As it was.
 */
before: string, 
/**
 * As it is.
 */
after: string, };

/**
 * Who turned to whom.
 */
export type Direction = "incoming" | "outgoing";

/**
 * An entry, shipped or hers.
 */
export type DirectoryEntry = { 
/**
 * Its row; nothing for a shipped one.
 */
id: DirectoryEntryId | null, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it answers for, as it is said to a resident: "gator, gångbanor och gatubelysning".
 */
does: string, 
/**
 * The topics of the log it is proposed for.
 */
topics: Array<string>, 
/**
 * How it is reached: a telephone, an address. Empty until she has checked it.
 */
way: string, 
/**
 * It is not proposed.
 */
hidden: boolean, };

/**
 * A place in the city, or outside it, that a resident is shown to.
 */
export type DirectoryEntryId = number & { readonly __id?: "directory_entry" };

/**
 * What she types, or a shipped page says.
 */
export type DirectoryForm = { 
/**
 * What it is called.
 */
name: string, 
/**
 * What it answers for, as it is said to a resident: "gator, gångbanor och gatubelysning".
 */
does: string, 
/**
 * The topics of the log it is proposed for.
 */
topics: Array<string>, 
/**
 * How it is reached: a telephone, an address. Empty until she has checked it.
 */
way: string, 
/**
 * It is not proposed.
 */
hidden: boolean, };

/**
 * What happened with a request, kept for as long as the request.
 */
export type DisclosureAct = { 
/**
 * When.
 */
at: Moment, 
/**
 * Who.
 */
who: string, 
/**
 * What it became.
 */
status: DisclosureStatus, 
/**
 * How it was handed out, when it was.
 */
way: GivenWay | null, 
/**
 * What she noted.
 */
note: string, 
/**
 * How many records were in the bundle.
 */
items: number, 
/**
 * How many places were masked.
 */
masks: number, 
/**
 * By which provisions.
 */
grounds: Array<string>, };

/**
 * A request with its bundle and what has happened.
 */
export type DisclosureDetail = { 
/**
 * The bundle, the oldest record first.
 */
bundle: Array<BundleItem>, 
/**
 * What has happened, the first first.
 */
acts: Array<DisclosureAct>, 
/**
 * What is masked somewhere and still stands elsewhere in the bundle.
 */
left: Array<LeftStanding>, 
/**
 * Working days it has waited, or did until it was over; a copy is to be handed out promptly
 * (TF 1949:105, 2 kap. 16 §, read 2026-04-25).
 */
age: number, 
/**
 * Its row.
 */
id: DisclosureId, 
/**
 * Where it stands.
 */
status: DisclosureStatus, 
/**
 * The text of the decision; empty while there is none.
 */
decision: string, 
/**
 * How many records are in the bundle.
 */
items: number, 
/**
 * How many places are masked.
 */
masks: number, 
/**
 * When it was over.
 */
closed: Moment | null, 
/**
 * When it came.
 */
received: Moment, 
/**
 * How it came.
 */
way: RequestWay, 
/**
 * What is wanted.
 */
wanted: string, 
/**
 * Its diarienummer, when it has one.
 */
diarienummer: string | null, };

/**
 * What she writes down of a request. Who asks is not among it: that may not be asked for
 * (2 kap. 18 §).
 */
export type DisclosureForm = { 
/**
 * When it came.
 */
received: Moment, 
/**
 * How it came.
 */
way: RequestWay, 
/**
 * What is wanted.
 */
wanted: string, 
/**
 * Its diarienummer, when it has one.
 */
diarienummer: string | null, };

/**
 * A request for public records.
 */
export type DisclosureId = number & { readonly __id?: "disclosure" };

/**
 * The texts and the court that are hers to fill in.
 */
export type DisclosureSettings = { 
/**
 * The court an appeal goes to; empty until she has said it.
 */
court: string, 
/**
 * The decision, with `{received}`, `{grounds}`, `{court}`, `{namnd}` and `{today}` filled in.
 */
decision: string, 
/**
 * Why personal data are handled, for an extract.
 */
purpose: string, 
/**
 * How long they are kept.
 */
retention: string, 
/**
 * Whence they come and who gets them.
 */
sources: string, 
/**
 * What is answered on erasure.
 */
erasure: string, };

/**
 * Where a request stands.
 */
export type DisclosureStatus = "new" | "gathering" | "reviewed" | "handed_out" | "partly_refused" | "refused" | "withdrawn";

/**
 * What is being written.
 */
export type DraftKind = "capture" | "written" | "answer" | "assessment";

/**
 * A post that never went up and has no place in the calendar.
 */
export type DraftPost = { 
/**
 * Its row.
 */
id: PostId, 
/**
 * What it is called, or how it begins.
 */
title: string, 
/**
 * When it was begun.
 */
created: string, };

/**
 * A page that is due.
 */
export type DueChecklist = { 
/**
 * The page's id.
 */
checklist: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The account it is due for, where a page is gone through for each; with its name.
 */
account: AccountId | null, 
/**
 * The account's name; empty for none.
 */
name: string, 
/**
 * The day it was to be done; none when it has never been.
 */
since: Day | null, };

/**
 * One of the five duties of the one responsible.
 */
export type Duty = "planning" | "publishing" | "follow_up" | "watching" | "moderating";

/**
 * Who does a duty.
 */
export type DutyHolder = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * Which duty.
 */
duty: Duty, 
/**
 * Who does it.
 */
person: string, 
/**
 * Who steps in; may be empty.
 */
deputy: string, };

/**
 * An account rewritten.
 */
export type EditAccount = { 
/**
 * Which.
 */
id: AccountId, 
/**
 * What now stands.
 */
form: AccountForm, };

/**
 * A goal rewritten.
 */
export type EditAuditGoal = { 
/**
 * Which.
 */
id: AuditGoalId, 
/**
 * What now stands.
 */
form: AuditGoalForm, };

/**
 * A consent rewritten.
 */
export type EditConsent = { 
/**
 * Which.
 */
id: ConsentId, 
/**
 * What was agreed.
 */
form: ConsentForm, };

/**
 * A contact rewritten.
 */
export type EditContact = { 
/**
 * Which.
 */
id: ContactId, 
/**
 * What now stands.
 */
form: ContactForm, };

/**
 * An entry rewritten.
 */
export type EditDirectoryEntry = { 
/**
 * Which.
 */
id: DirectoryEntryId, 
/**
 * What now stands.
 */
form: DirectoryForm, };

/**
 * A request rewritten.
 */
export type EditDisclosure = { 
/**
 * Which.
 */
id: DisclosureId, 
/**
 * What now stands.
 */
form: DisclosureForm, };

/**
 * What is said of a piece of evidence.
 */
export type EditEvidence = { 
/**
 * Which.
 */
id: EvidenceId, 
/**
 * What she says of it.
 */
note: string, 
/**
 * Names of others stand in it.
 */
secured: boolean, };

/**
 * A film rewritten.
 */
export type EditFilm = { 
/**
 * Which.
 */
id: FilmId, 
/**
 * What now stands; the post it is in stays.
 */
form: FilmForm, };

/**
 * A goal rewritten.
 */
export type EditGoal = { 
/**
 * Which.
 */
id: GoalId, 
/**
 * What now stands.
 */
form: GoalForm, };

/**
 * An incident rewritten.
 */
export type EditIncident = { 
/**
 * Which.
 */
id: IncidentId, 
/**
 * What now stands.
 */
form: IncidentForm, };

/**
 * An indicator rewritten.
 */
export type EditIndicator = { 
/**
 * Which.
 */
id: IndicatorId, 
/**
 * What now stands.
 */
form: IndicatorForm, };

/**
 * A picture described.
 */
export type EditMedia = { 
/**
 * Which.
 */
id: MediaId, 
/**
 * What is said of it.
 */
form: MediaForm, };

/**
 * A meeting rewritten.
 */
export type EditMeeting = { 
/**
 * Which.
 */
id: MeetingId, 
/**
 * What now stands.
 */
form: MeetingForm, };

/**
 * A post rewritten.
 */
export type EditPost = { 
/**
 * Which.
 */
id: PostId, 
/**
 * What now stands.
 */
form: PostForm, };

/**
 * A promise moved or reworded.
 */
export type EditPromise = { 
/**
 * Which.
 */
id: PromiseId, 
/**
 * What now stands.
 */
form: PromiseForm, };

/**
 * A question rewritten.
 */
export type EditQuestion = { 
/**
 * Which.
 */
id: QuestionId, 
/**
 * What now stands.
 */
form: QuestionForm, };

/**
 * A dossier rewritten.
 */
export type EditRemoval = { 
/**
 * Which.
 */
id: RemovalId, 
/**
 * What now stands.
 */
form: RemovalForm, };

/**
 * A report rewritten.
 */
export type EditReport = { 
/**
 * Which.
 */
id: ReportId, 
/**
 * What now stands.
 */
form: ReportForm, };

/**
 * A routine rewritten.
 */
export type EditRoutine = { 
/**
 * Which.
 */
id: RoutineId, 
/**
 * What now stands.
 */
form: RoutineForm, };

/**
 * A template rewritten.
 */
export type EditTemplate = { 
/**
 * Which.
 */
id: TemplateId, 
/**
 * What now stands.
 */
form: TemplateForm, };

/**
 * Whether the rules for the time before an election hold, and when.
 */
export type Election = { 
/**
 * Switched on.
 */
on: boolean, 
/**
 * First day; nothing is always.
 */
from: Day | null, 
/**
 * Last day, counted; nothing is always.
 */
to: Day | null, };

/**
 * How often it comes.
 */
export type Every = "day" | "week" | "month" | "month_by_weekday" | "year";

/**
 * A file kept beside a contact.
 */
export type Evidence = { 
/**
 * Its row.
 */
id: EvidenceId, 
/**
 * What it shows.
 */
contact: ContactId, 
/**
 * The SHA-256 of its bytes in hex, which is also its name on the disk.
 */
file: string, 
/**
 * What it is: `png`, `jpg`, `webp` or `pdf`.
 */
ending: string, 
/**
 * How large it is.
 */
bytes: number, 
/**
 * When it was taken.
 */
taken: Moment, 
/**
 * What she says of it.
 */
note: string, 
/**
 * Names of others stand in it: not for the ordinary folder, nor shown before she asks.
 */
secured: boolean, };

/**
 * A file that shows what was seen.
 */
export type EvidenceFile = { 
/**
 * Its bytes in base64, alone or as a data URL.
 */
data: string, 
/**
 * When it was taken; now, when nothing is said.
 */
taken: Moment | null, 
/**
 * What she says of it; may be empty.
 */
note: string, 
/**
 * Names of others stand in it.
 */
secured: boolean, };

/**
 * A file kept as evidence of what was said.
 */
export type EvidenceId = number & { readonly __id?: "evidence" };

/**
 * The log of some days.
 */
export type ExportLog = { 
/**
 * The columns that are masked in every row; in a row that may hold a secret all are.
 */
masked: Array<LogColumn>, 
/**
 * The provision that is printed in place of what is masked.
 */
ground: string, 
/**
 * As what.
 */
format: LogFormat, 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, };

/**
 * What of the plan is to leave, and as what.
 */
export type ExportPlan = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * The kind of sheet.
 */
kind?: SheetKind, 
/**
 * Whether what has no slot is to be with it.
 */
undated?: boolean, };

/**
 * The public list of accounts.
 */
export type ExportRegister = { 
/**
 * As what.
 */
form: RegisterForm, 
/**
 * With those that are closed.
 */
closed: boolean, };

/**
 * A month of the log.
 */
export type ExportWatch = { 
/**
 * Any day of the month.
 */
month: Day, 
/**
 * As what.
 */
form: WatchForm, };

/**
 * That someone was told what is kept of them; nothing of whom.
 */
export type Extract = { 
/**
 * When.
 */
at: Moment, 
/**
 * Who made it.
 */
who: string, 
/**
 * How many records it had.
 */
items: number, 
/**
 * How many places were masked.
 */
masks: number, };

/**
 * What an extract may be saved as.
 */
export type ExtractFormat = "pdf" | "json";

/**
 * A record of an extract, with others' data masked.
 */
export type ExtractItem = { 
/**
 * Its texts as they were found; if they have changed since, nothing is printed.
 */
seen: Array<string>, 
/**
 * What is masked.
 */
masks: Array<Mask>, 
/**
 * Of what kind.
 */
kind: RecordKind, 
/**
 * Its row.
 */
record: number, };

/**
 * A page that could not be used, and why.
 */
export type Fault = { 
/**
 * The file's name.
 */
file: string, 
/**
 * The line, where it is known.
 */
line: number | null, 
/**
 * The reason, in Swedish.
 */
reason: string, };

/**
 * What a column of a sheet holds.
 */
export type Field = "id" | "day" | "time" | "day_time" | "week" | "weekday" | "target" | "title" | "text" | "variant" | "accounts" | "status" | "campaign" | "link" | "alt_text" | "note" | "own" | "skip";

/**
 * A figure as it may be shown.
 */
export type Figure = { "exact": number } | { "at_least": number } | "few";

/**
 * Which rows a figure opens to.
 */
export type FigureRows = "published" | "contacts" | "answered" | "worried" | "diariefors" | "ordnad" | "ringa_betydelse" | "unjudged" | "incidents" | "removals" | "accounts" | "runs";

/**
 * The period's figures.
 */
export type Figures = { 
/**
 * The period.
 */
period: Period, 
/**
 * Posts that went up in it.
 */
published: number, 
/**
 * Of these, posts that were planned before the day they went up.
 */
planned_share: number | null, 
/**
 * Contacts that came in.
 */
contacts: number, 
/**
 * Of these, answered by now.
 */
answered: number, 
/**
 * The median time to the first answer, in hours, of those answered.
 */
median_hours: number | null, 
/**
 * The hours within which nine of ten of those answered had their answer.
 */
slow_hours: number | null, 
/**
 * Contacts answered within so many days and nights.
 */
soon: number, 
/**
 * How many days and nights that is.
 */
soon_days: number, 
/**
 * Contacts with worry 2 or 3.
 */
worried: number, 
/**
 * By topic, most first, then by name.
 */
topics: Array<Count>, 
/**
 * By month, `2026-03`, in order and without gaps.
 */
months: Array<Count>, 
/**
 * Those with worry 2 or 3, by month.
 */
worried_months: Array<Count>, 
/**
 * Posts that went up, by month.
 */
published_months: Array<Count>, 
/**
 * Diarieförda, hållna ordnade, av ringa betydelse, not yet judged.
 */
registration: [number, number, number, number], };

/**
 * A film in a post.
 */
export type Film = { 
/**
 * Its row.
 */
id: FilmId, 
/**
 * How many captions it has.
 */
cues: number, 
/**
 * The post that shows it.
 */
post: PostId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its captions as SubRip or WebVTT; may be empty.
 */
captions: string, 
/**
 * The words stand in the picture itself, or nothing is said in it.
 */
burned_in: boolean, 
/**
 * *Brådskande*: why it goes up without captions.
 */
urgent_reason: string | null, };

/**
 * What she says of a film.
 */
export type FilmForm = { 
/**
 * The post that shows it.
 */
post: PostId, 
/**
 * What it is called.
 */
name: string, 
/**
 * Its captions as SubRip or WebVTT; may be empty.
 */
captions: string, 
/**
 * The words stand in the picture itself, or nothing is said in it.
 */
burned_in: boolean, 
/**
 * *Brådskande*: why it goes up without captions.
 */
urgent_reason: string | null, };

/**
 * A film in a post.
 */
export type FilmId = number & { readonly __id?: "film" };

/**
 * A filter and its word.
 */
export type FilterWord = { 
/**
 * What it goes by.
 */
filter: SearchFilter, 
/**
 * The word before the colon.
 */
word: string, 
/**
 * The values it takes; empty where they are hers.
 */
values: Array<ValueWord>, };

/**
 * What to find.
 */
export type FindAnything = { 
/**
 * Words and filters.
 */
text: string, 
/**
 * At most so many of a kind.
 */
limit: number, };

/**
 * Which contacts to list.
 */
export type FindContacts = { 
/**
 * Words and filters; may be empty.
 */
sought: string, 
/**
 * Only those that wait for an answer or a judgement.
 */
waiting: boolean, 
/**
 * At most so many.
 */
limit: number, };

/**
 * One place in the draft that a rule has something to say about.
 */
export type Finding = { 
/**
 * The rule's id.
 */
rule: string, 
/**
 * What sort of thing it is, in English, such as `long_sentence`.
 */
kind: string, 
/**
 * How hard the rule bites.
 */
bite: Bite, 
/**
 * First byte.
 */
start: number, 
/**
 * One past the last byte.
 */
end: number, 
/**
 * The words themselves: `text[start..end]` of the draft.
 */
text: string, 
/**
 * What to do, in Swedish.
 */
message: string, 
/**
 * Why, in Swedish.
 */
why: string, 
/**
 * Where the rule comes from, readable.
 */
source: string, 
/**
 * Texts that may replace the hit.
 */
suggestions: Array<string>, 
/**
 * Whether to let it stand takes a second person.
 */
second: boolean, 
/**
 * Why it stands, where she has let it.
 */
waiver: WaiverMark | null, };

/**
 * What else must be thought of, whatever the class.
 */
export type Flag = "child_at_risk" | "crime_suspected" | "secret_personal_data" | "danger_to_life" | "self_harm" | "asks_for_document" | "media_question" | "addressed_to_other_authority" | "promise_follow_up";

/**
 * Why a folder is no place for a database.
 */
export type FolderTrouble = "synced" | "network";

/**
 * What came of the days.
 */
export type FollowUp = { 
/**
 * Posts that went up, one for each account, in the order they went up.
 */
posts: Array<FollowedPost>, 
/**
 * Contacts that came in or were answered, in the order they came.
 */
contacts: Array<FollowedContact>, 
/**
 * Every measure by everything it is divided by.
 */
charts: Array<FollowUpChart>, 
/**
 * Months of accounts as the platforms told of their days.
 */
months: Array<PageMonth>, 
/**
 * Posts that a platform has told of and that are tied to none of the office's.
 */
untied: number, };

/**
 * A figure and the rows it was counted from, by their places in the lists.
 */
export type FollowUpBar = { 
/**
 * The group, by its code; empty for no campaign, topic or account.
 */
key: string, 
/**
 * How much; nothing where there is nothing to divide by.
 */
value: number | null, 
/**
 * The posts.
 */
posts: Array<number>, 
/**
 * The contacts.
 */
contacts: Array<number>, };

/**
 * A measure divided by something: one bar a group.
 */
export type FollowUpChart = { 
/**
 * What is counted.
 */
measure: FollowUpMeasure, 
/**
 * What it is divided by.
 */
by: Grouping, 
/**
 * The groups: days and months in their order, the rest by size.
 */
bars: Array<FollowUpBar>, };

/**
 * What is counted.
 */
export type FollowUpMeasure = "posts" | "interactions" | "median" | "contacts" | "answers" | "dialogue" | "planned" | "answered";

/**
 * The days to follow up, and one account or all.
 */
export type FollowUpWish = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * Which account; all when nothing is said.
 */
account: AccountId | null, };

/**
 * A contact that came in or was answered.
 */
export type FollowedContact = { 
/**
 * Which.
 */
id: ContactId, 
/**
 * Its number in the log.
 */
number: string, 
/**
 * The way it came.
 */
kind: ContactKind, 
/**
 * The account it came to.
 */
account: AccountId | null, 
/**
 * Its topic; may be empty.
 */
topic: string, 
/**
 * When it came.
 */
received: Moment, 
/**
 * When it was answered.
 */
answered: Moment | null, };

/**
 * A tertial with what was counted in it.
 */
export type FollowedPeriod = { 
/**
 * The last day that is counted.
 */
to: Day, 
/**
 * What was counted; nothing for what she writes herself, or where there is nothing to count.
 */
measured: number | null, 
/**
 * What target and outcome say by themselves.
 */
proposed: Fulfilment | null, 
/**
 * Which indicator.
 */
indicator: IndicatorId, 
/**
 * The year.
 */
year: number, 
/**
 * 1 to April, 2 to August, 3 the whole year.
 */
tertial: number, 
/**
 * What was to be reached.
 */
target: number | null, 
/**
 * How it went, when she writes it herself.
 */
outcome: number | null, 
/**
 * Her judgement.
 */
verdict: Fulfilment | null, 
/**
 * Why it went so.
 */
analysis: string, };

/**
 * A post on one of the accounts it went up on.
 */
export type FollowedPost = { 
/**
 * Which post.
 */
id: PostId, 
/**
 * On which account.
 */
account: AccountId, 
/**
 * Its name.
 */
name: string, 
/**
 * When it went up there.
 */
at: Moment, 
/**
 * What it carries.
 */
kind: PostKind, 
/**
 * The campaign it belongs to; empty for none.
 */
campaign: string, 
/**
 * It was written before the day it went up.
 */
planned: boolean, 
/**
 * Reactions, comments and shares together, where the platform has told of it.
 */
interactions: number | null, 
/**
 * How many persons saw it there; never added to another.
 */
reach: Reach | null, };

/**
 * What a document may be saved as.
 */
export type Format = "pdf" | "docx" | "xlsx" | "csv";

/**
 * What was found.
 */
export type Found = { 
/**
 * Contacts with exactly the number she wrote.
 */
exact: Array<Hit>, 
/**
 * The rest by kind, the newest first; no empty ones.
 */
groups: Array<FoundGroup>, 
/**
 * What is to be said of her words.
 */
remarks: Array<SearchRemark>, };

/**
 * A list of contacts: by worry those that wait, else the newest first.
 */
export type FoundContacts = { 
/**
 * The first of them.
 */
contacts: Array<Contact>, 
/**
 * How many there are in all; not counted where words are sought.
 */
all: number | null, 
/**
 * Whether there are more.
 */
more: boolean, 
/**
 * What is to be said of her words.
 */
remarks: Array<SearchRemark>, };

/**
 * What was found of a kind.
 */
export type FoundGroup = { 
/**
 * The kind.
 */
kind: FoundKind, 
/**
 * The first of them.
 */
hits: Array<Hit>, 
/**
 * Whether there are more.
 */
more: boolean, };

/**
 * What can be found, in the order it is shown.
 */
export type FoundKind = "contact" | "post" | "incident" | "account" | "run" | "media" | "goal" | "template";

/**
 * The records that were found, the latest first.
 */
export type FoundRecords = { 
/**
 * The first of them.
 */
records: Array<FrozenRecord>, 
/**
 * How many were found in all.
 */
all: number, };

/**
 * How often a page or an item is gone through again.
 */
export type Frequency = "month" | "quarter" | "tertial" | "year";

/**
 * A record as it reads when it is taken into a bundle.
 */
export type FrozenRecord = { 
/**
 * What it is called, without anything that may need masking: "Kontakt KON-2027-0012".
 */
heading: string, 
/**
 * When it came or was made.
 */
at: Moment | null, 
/**
 * Its texts, in order; none is empty.
 */
parts: Array<RecordPart>, 
/**
 * Its picture, when it has one.
 */
picture: RecordPicture | null, 
/**
 * Of what kind.
 */
kind: RecordKind, 
/**
 * Its row.
 */
record: number, };

/**
 * How a goal was reached.
 */
export type Fulfilment = "met" | "partly" | "missed";

/**
 * What a period is counted from.
 */
export type GallringEvent = "received" | "answered" | "closed" | "own_day";

/**
 * A kind on the shelf, with our own proposal of a time; there is never a decision.
 */
export type GallringKind = { 
/**
 * Its name in rules: `ordnad`.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it holds.
 */
about: string, 
/**
 * What rows it is of.
 */
what: What, 
/**
 * What the time is counted from.
 */
event: GallringEvent, 
/**
 * Proposed to be kept for good.
 */
keep: boolean, 
/**
 * The proposed time, as so many …
 */
count: number | null, 
/**
 * … of these.
 */
unit: RetentionUnit | null, };

/**
 * The plan as it stands.
 */
export type GallringPlan = { 
/**
 * Kind by kind.
 */
kinds: Array<PlannedKind>, 
/**
 * Files and copies that a gallring could not take away yet.
 */
left: number, };

/**
 * Exactly what would go.
 */
export type GallringPreview = { 
/**
 * The copies of the whole database that would go, by name.
 */
copy_names: Array<string>, 
/**
 * What is due and stays.
 */
held: Array<HeldBack>, 
/**
 * Names this very set; carrying out takes it back.
 */
digest: string, 
/**
 * What went.
 */
gone: Array<Gone>, 
/**
 * The rules it went by, as they stood, with their decisions.
 */
rules: Array<GallringRule>, 
/**
 * How much went, by table.
 */
tables: Array<TableTotal>, 
/**
 * What the contacts counted as, in order of day and topic, so that statistics stay.
 */
counted: Array<Counted>, 
/**
 * How many entries of the search index.
 */
indexed: number, 
/**
 * How many files.
 */
files: number, 
/**
 * How many copies of the whole database.
 */
copies: number, 
/**
 * How many rows mentioned what went, and stay without it.
 */
loosened: number, };

/**
 * What is decided of a kind.
 */
export type GallringRule = { 
/**
 * Of which kind.
 */
kind: string, 
/**
 * *Bevaras*: it is never destroyed.
 */
keep: boolean, 
/**
 * What the time is counted from.
 */
event: GallringEvent, 
/**
 * The time; nothing is not yet known.
 */
period: Retention | null, 
/**
 * The decision; without one the rule does not run.
 */
decision: Decision, };

/**
 * A promised stretch without a look.
 */
export type Gap = { 
/**
 * Whether she was away.
 */
away: boolean, 
/**
 * Who was to look instead; empty when nobody was named.
 */
deputy: string, 
/**
 * From when.
 */
start: Moment, 
/**
 * Until when.
 */
end: Moment, };

/**
 * How the records were handed out.
 */
export type GivenWay = "read" | "copy" | "email" | "letter";

/**
 * A goal or an activity.
 */
export type Goal = { 
/**
 * Its row.
 */
id: GoalId, 
/**
 * Posts that serve it, the cancelled left out.
 */
posts: number, 
/**
 * Goal or activity.
 */
kind: GoalKind, 
/**
 * As it stands in the plan.
 */
title: string, 
/**
 * The goal that an activity serves.
 */
parent: GoalId | null, 
/**
 * The decision's number in the diarium.
 */
diarienummer: string | null, 
/**
 * Anything else.
 */
note: string, 
/**
 * The goal of the city's council that it serves, as it stands in the budget; may be empty.
 */
kf: string, };

/**
 * What she types.
 */
export type GoalForm = { 
/**
 * Goal or activity.
 */
kind: GoalKind, 
/**
 * As it stands in the plan.
 */
title: string, 
/**
 * The goal that an activity serves.
 */
parent: GoalId | null, 
/**
 * The decision's number in the diarium.
 */
diarienummer: string | null, 
/**
 * Anything else.
 */
note: string, 
/**
 * The goal of the city's council that it serves, as it stands in the budget; may be empty.
 */
kf: string, };

/**
 * A goal, or an activity that serves one.
 */
export type GoalId = number & { readonly __id?: "goal" };

/**
 * A goal of the board's plan, or what is done to reach it.
 */
export type GoalKind = "goal" | "activity";

/**
 * What the app can count by itself, from the rows of the period.
 */
export type GoalMeasure = "published" | "planned_share" | "contacts" | "answered_share" | "median_hours";

/**
 * One thing that goes, or went: its number and day, nothing of what it said.
 */
export type Gone = { 
/**
 * Its number: `KON-2026-0142`.
 */
number: string, 
/**
 * Its kind in the plan.
 */
kind: string, 
/**
 * The day it came in.
 */
day: Day, 
/**
 * The day it was due.
 */
due: Day, };

/**
 * Why. Criticism is no ground, and there is none that says so.
 */
export type Ground = "bbs" | "personal_data" | "secrecy" | "own_rules";

/**
 * What it is divided by.
 */
export type Grouping = "whole" | "account" | "kind" | "campaign" | "topic" | "weekday" | "month";

/**
 * How the office is kept, and what is wanting.
 */
export type Health = { 
/**
 * The ways that open it.
 */
ways: Ways, 
/**
 * When the latest copy was made.
 */
copied: Moment | null, 
/**
 * The second place, and whether it is there now.
 */
second: boolean | null, 
/**
 * The last line's moment, when it lies ahead of the clock.
 */
ahead: Moment | null, 
/**
 * Why the data folder is no good place.
 */
folder: FolderTrouble | null, };

/**
 * The act a required item holds until it is answered safely.
 */
export type HeldAct = "publish" | "open" | "close" | "answer" | "resume";

/**
 * Something due that is held.
 */
export type HeldBack = { 
/**
 * Its number.
 */
number: string, 
/**
 * The contact it is, or belongs to.
 */
contact: ContactId | null, 
/**
 * Why.
 */
why: Array<Why>, };

/**
 * A question that holds an act, and where it stands.
 */
export type HeldItem = { 
/**
 * The run; none when the page is required and none is begun.
 */
run: RunId | null, 
/**
 * The page's id.
 */
checklist: string, 
/**
 * The page's title.
 */
title: string, 
/**
 * The item's id and question; empty when none is begun.
 */
item: string, 
/**
 * The question.
 */
question: string, };

/**
 * Something found.
 */
export type Hit = { 
/**
 * What it is.
 */
kind: FoundKind, 
/**
 * Its row.
 */
id: number, 
/**
 * Its number, where it has one.
 */
number: string, 
/**
 * Its title; may be empty.
 */
title: string, 
/**
 * Where her words stand in the title.
 */
title_marks: Array<HitMark>, 
/**
 * The words around the first hit.
 */
snippet: Snippet, 
/**
 * Its day.
 */
day: Day | null, };

/**
 * Where a word stands.
 */
export type HitMark = { 
/**
 * First UTF-16 code unit.
 */
start: number, 
/**
 * One past the last.
 */
end: number, };

/**
 * A hold.
 */
export type Hold = { 
/**
 * Its row.
 */
id: HoldId, 
/**
 * What it is called: the contact's number, or the incident's name.
 */
name: string, 
/**
 * When.
 */
placed: Moment, 
/**
 * By whom.
 */
placed_by: string, 
/**
 * Which contact.
 */
contact: ContactId | null, 
/**
 * Or which incident.
 */
incident: IncidentId | null, 
/**
 * Why.
 */
reason: string, 
/**
 * The day to think again; the hold lasts until it is lifted.
 */
reconsider: Day, };

/**
 * A hold as she writes it down: of a contact, or of all contacts of an incident.
 */
export type HoldForm = { 
/**
 * Which contact.
 */
contact: ContactId | null, 
/**
 * Or which incident.
 */
incident: IncidentId | null, 
/**
 * Why.
 */
reason: string, 
/**
 * The day to think again; the hold lasts until it is lifted.
 */
reconsider: Day, };

/**
 * A hold from gallring.
 */
export type HoldId = number & { readonly __id?: "hold" };

/**
 * What a person is found by; each may be empty.
 */
export type Identifiers = { 
/**
 * The name.
 */
name: string, 
/**
 * The name of the profile, with or without @.
 */
profile: string, 
/**
 * The e-mail address.
 */
email: string, 
/**
 * The telephone number, however it is grouped.
 */
phone: string, 
/**
 * The personal identity number, with or without century and hyphen.
 */
personnummer: string, };

/**
 * How many rows there are of each kind.
 */
export type ImportCounts = { 
/**
 * Rows that become new posts.
 */
new: number, 
/**
 * Rows that change posts.
 */
changed: number, 
/**
 * Rows, of the two above, that something is said of.
 */
remarked: number, 
/**
 * Rows that cannot be taken in.
 */
refused: number, 
/**
 * Rows with nothing to take in.
 */
skipped: number, };

/**
 * A picture that comes.
 */
export type ImportMedia = { 
/**
 * What the file is called.
 */
file_name: string, 
/**
 * Its bytes in base64, alone or as a data URL.
 */
data: string, 
/**
 * Whether the file is also kept as it came, with all that stands hidden in it.
 */
keep_original: boolean, };

/**
 * A sheet, and how it is to be understood.
 */
export type ImportPlan = { 
/**
 * The rows.
 */
source: ImportSource, 
/**
 * Which of the workbook's sheets; the likeliest when not said.
 */
sheet: number | null, 
/**
 * What each column holds; guessed when not said.
 */
fields: Array<Field> | null, 
/**
 * Cells she has mended.
 */
fixes: Array<CellFix>, 
/**
 * Rows she has left out, by number.
 */
left_out: Array<number>, };

/**
 * What an import would do.
 */
export type ImportPreview = { 
/**
 * The workbook's sheets.
 */
sheets: Array<string>, 
/**
 * Which of them is read.
 */
sheet: number, 
/**
 * The columns, with what they hold.
 */
columns: Array<Column>, 
/**
 * The rows with remarks, and the first without, by number.
 */
rows: Array<ImportRow>, 
/**
 * All rows, counted.
 */
counts: ImportCounts, };

/**
 * A row as it was understood.
 */
export type ImportRow = { 
/**
 * Its number in the sheet.
 */
number: number, 
/**
 * Its cells.
 */
cells: Array<string>, 
/**
 * What becomes of it.
 */
outcome: Outcome, 
/**
 * What is said of it.
 */
remarks: Array<Remark>, };

/**
 * Where the rows come from: a file, or what she pasted.
 */
export type ImportSource = { 
/**
 * The file's bytes in base64.
 */
bytes: string | null, 
/**
 * What she pasted.
 */
text: string | null, };

/**
 * What an import did.
 */
export type Imported = { 
/**
 * Posts that are new.
 */
new: number, 
/**
 * Posts that were changed.
 */
changed: number, 
/**
 * Of them, those that a *stopp* keeps in the tray, with their day as the wished one.
 */
held: number, 
/**
 * Rows that could not be taken in and were left.
 */
refused: number, };

/**
 * What became of it.
 */
export type ImportedMedia = { 
/**
 * The picture.
 */
id: MediaId, 
/**
 * It was there before; nothing was written.
 */
already: boolean, };

/**
 * An incident.
 */
export type Incident = { 
/**
 * Its row.
 */
id: IncidentId, 
/**
 * The moment residents have been promised news by.
 */
next_update: Moment | null, 
/**
 * When it was closed.
 */
closed: Moment | null, 
/**
 * What is to be done otherwise next time; written when it is closed.
 */
lesson: string, 
/**
 * How many contacts are tied to it.
 */
contacts: number, 
/**
 * What kind of thing happened.
 */
kind: IncidentKind, 
/**
 * What happened, in a few words.
 */
title: string, 
/**
 * Where, roughly.
 */
place: string, 
/**
 * When it began.
 */
began: Moment, 
/**
 * What is known and by whom: the lägesbild.
 */
situation: string, };

/**
 * An incident with all that is gathered about it, but for its contacts.
 */
export type IncidentFile = { 
/**
 * The incident.
 */
incident: Incident, 
/**
 * Its log, the latest first.
 */
lines: Array<SituationLine>, 
/**
 * Its questions, in the order they came.
 */
questions: Array<Question>, 
/**
 * The posts about it, in the order they were tied.
 */
posts: Array<PlannedPost>, };

/**
 * What is known.
 */
export type IncidentForm = { 
/**
 * What kind of thing happened.
 */
kind: IncidentKind, 
/**
 * What happened, in a few words.
 */
title: string, 
/**
 * Where, roughly.
 */
place: string, 
/**
 * When it began.
 */
began: Moment, 
/**
 * What is known and by whom: the lägesbild.
 */
situation: string, };

/**
 * An incident that ties contacts together.
 */
export type IncidentId = number & { readonly __id?: "incident" };

/**
 * What kind of thing happened.
 */
export type IncidentKind = "shooting" | "explosion" | "violence" | "fire" | "accident" | "power_cut" | "water" | "weather" | "closed_preschool" | "closed_service" | "rumour" | "other";

/**
 * A post and an incident.
 */
export type IncidentPost = { 
/**
 * The incident.
 */
incident: IncidentId, 
/**
 * The post.
 */
post: PostId, };

/**
 * What she writes.
 */
export type IndicatorForm = { 
/**
 * The goal it is of.
 */
goal: GoalId, 
/**
 * What is counted.
 */
title: string, 
/**
 * In what: "procent", "timmar".
 */
unit: string, 
/**
 * How it is counted.
 */
definition: string, 
/**
 * Fewer is better.
 */
lower_is_better: boolean, 
/**
 * What counts it; nothing when she writes the outcome herself.
 */
measure: GoalMeasure | null, };

/**
 * An indicator of a goal.
 */
export type IndicatorId = number & { readonly __id?: "indicator" };

/**
 * A tertial of an indicator: always counted from the first of January.
 */
export type IndicatorPeriod = { 
/**
 * Which indicator.
 */
indicator: IndicatorId, 
/**
 * The year.
 */
year: number, 
/**
 * 1 to April, 2 to August, 3 the whole year.
 */
tertial: number, 
/**
 * What was to be reached.
 */
target: number | null, 
/**
 * How it went, when she writes it herself.
 */
outcome: number | null, 
/**
 * Her judgement.
 */
verdict: Fulfilment | null, 
/**
 * Why it went so.
 */
analysis: string, };

/**
 * An indicator through a year, with what was counted.
 */
export type IndicatorYear = { 
/**
 * Its three tertials.
 */
periods: Array<FollowedPeriod>, 
/**
 * Its row.
 */
id: IndicatorId, 
/**
 * The goal it is of.
 */
goal: GoalId, 
/**
 * What is counted.
 */
title: string, 
/**
 * In what: "procent", "timmar".
 */
unit: string, 
/**
 * How it is counted.
 */
definition: string, 
/**
 * Fewer is better.
 */
lower_is_better: boolean, 
/**
 * What counts it; nothing when she writes the outcome herself.
 */
measure: GoalMeasure | null, };

/**
 * A stretch in which one look was promised; its end is not in it.
 */
export type Interval = { 
/**
 * From when.
 */
start: Moment, 
/**
 * Until when.
 */
end: Moment, };

/**
 * One question on a page.
 */
export type Item = { 
/**
 * Its name within the page: "alt-text".
 */
id: string, 
/**
 * The question.
 */
question: string, 
/**
 * Which answer is safe.
 */
safe: Safe, 
/**
 * When it bites.
 */
when: string, 
/**
 * What not to do; may be empty.
 */
dont: string, 
/**
 * The sections it rests on.
 */
law: Array<LawRef>, 
/**
 * The city's own page it rests on, where no law does.
 */
link: Page | null, 
/**
 * What it says is not verified: shown as "Kontrollera", never as law.
 */
check: boolean, 
/**
 * Who answers it, when another than the page's; may be empty.
 */
owner: string, 
/**
 * How often, when other than the page's.
 */
interval: Frequency | null, 
/**
 * What it holds until it is answered safely.
 */
holds: HeldAct | null, 
/**
 * What answers it by itself.
 */
auto: Measurement | null, };

/**
 * An answer to one item, as she gives it.
 */
export type ItemAnswer = { 
/**
 * The item's id.
 */
item: string, 
/**
 * The answer.
 */
verdict: Verdict, 
/**
 * Reason or evidence; may be empty.
 */
note: string, };

/**
 * An item as it stands judged in a run.
 */
export type JudgedItem = { 
/**
 * The item's id.
 */
item: string, 
/**
 * The answer; the measurement's, where she has given none.
 */
verdict: Verdict, 
/**
 * Reason or note; may be empty.
 */
note: string, 
/**
 * What was measured: now, or when it was signed.
 */
measured: Measured | null, 
/**
 * The files kept beside it.
 */
evidence: Array<RunEvidence>, };

/**
 * A picture of a whole account.
 */
export type KeepAccountPicture = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * What she calls it.
 */
name: string, 
/**
 * The day it was taken.
 */
taken: Day, 
/**
 * Its bytes in base64, alone or as a data URL.
 */
data: string, };

/**
 * A draft as it stands now.
 */
export type KeepDraft = { 
/**
 * What is being written.
 */
kind: DraftKind, 
/**
 * About which contact; nothing for one that is not logged.
 */
contact: ContactId | null, 
/**
 * The page's own fields as JSON; nothing when it is done or left.
 */
text: string | null, };

/**
 * Her wording of a page, or a page of her own.
 */
export type KeepEdition = { 
/**
 * The whole page; its id is the shipped one's, or new.
 */
page: Checklist, };

/**
 * A file for a contact that is logged.
 */
export type KeepEvidence = { 
/**
 * Which.
 */
contact: ContactId, 
/**
 * The file.
 */
file: EvidenceFile, };

/**
 * A screenshot to be kept.
 */
export type KeepPublicationShot = { 
/**
 * Of which post.
 */
post: PostId, 
/**
 * On which of its accounts.
 */
account: AccountId, 
/**
 * Its bytes in base64, alone or as a data URL.
 */
data: string, };

/**
 * A file kept before anything is taken away.
 */
export type KeepRemovalEvidence = { 
/**
 * For which dossier.
 */
id: RemovalId, 
/**
 * What the file is called.
 */
file_name: string, 
/**
 * Its bytes in base64, alone or as a data URL: PNG, JPEG or PDF.
 */
data: string, };

/**
 * A file for an item.
 */
export type KeepRunEvidence = { 
/**
 * Which run.
 */
run: RunId, 
/**
 * The item's id.
 */
item: string, 
/**
 * What she calls it.
 */
name: string, 
/**
 * Its bytes in base64, alone or as a data URL.
 */
data: string, };

/**
 * A picture or a document kept before anything was taken away.
 */
export type KeptBefore = { 
/**
 * What the file was called.
 */
file_name: string, 
/**
 * Its SHA-256, in hex.
 */
sha256: string, 
/**
 * `png`, `jpg` or `pdf`, by what it is.
 */
ending: string, 
/**
 * How large it is.
 */
bytes: number, 
/**
 * When it was kept.
 */
kept: Moment, };

/**
 * A post of a platform as it is kept.
 */
export type KeptPost = { 
/**
 * Its row.
 */
id: PlatformPostId, 
/**
 * The account it stands on.
 */
account: AccountId, 
/**
 * The import that last told of it.
 */
import: StatisticsImportId, 
/**
 * The post of the office's that it is, once she has confirmed it.
 */
post: PostId | null, 
/**
 * The platform's own name for it; the link where it has none.
 */
key: string, 
/**
 * Its address there.
 */
link: string | null, 
/**
 * The words it stands with, as they were told; may be cut.
 */
text: string, 
/**
 * What the platform calls its kind; may be empty.
 */
kind: string, 
/**
 * When it went up.
 */
at: Moment | null, 
/**
 * Its figures.
 */
figures: Partial<Record<Metric, number>>, 
/**
 * How many persons saw it.
 */
reach: Reach | null, };

/**
 * A report with what its blocks say.
 */
export type KeptReport = { 
/**
 * What each block of each part says, in the order of the parts.
 */
says: Array<Array<ReportBlockView>>, 
/**
 * The figures as they were counted.
 */
figures: Array<ReportFigure>, 
/**
 * What stands over it and under its decisions.
 */
head: ReportHead, 
/**
 * She has kept an order and formulas of her own for reports of this form.
 */
own_layout: boolean, 
/**
 * Its row.
 */
id: ReportId, 
/**
 * When it was begun.
 */
made: Moment, 
/**
 * When its figures were counted.
 */
counted: Moment, 
/**
 * When it was sent; from then on nothing in it changes.
 */
sent: Moment | null, 
/**
 * Which form.
 */
kind: ReportKind, 
/**
 * First day of the period.
 */
from: Day, 
/**
 * Last day of the period.
 */
to: Day, 
/**
 * Its diarienummer, when it has one.
 */
diarienummer: string | null, 
/**
 * The day of the board's meeting.
 */
meeting: Day | null, 
/**
 * Who signs for the administration; may be empty.
 */
director: string, 
/**
 * The matter.
 */
title: string, 
/**
 * What it answers or covers; may be empty.
 */
subtitle: string, 
/**
 * The proposed decisions, in order; none for a report that proposes nothing.
 */
decisions: Array<string>, 
/**
 * The body, in the order it is printed.
 */
sections: Array<ReportSection>, 
/**
 * The attachments, in order.
 */
attachments: Array<string>, };

/**
 * A section she has read against what the app says of it.
 */
export type LawCheck = { 
/**
 * The statute's number.
 */
sfs: string, 
/**
 * The place in it.
 */
place: string, 
/**
 * The day she read it.
 */
checked: Day, 
/**
 * What she saw; may be empty.
 */
note: string, };

/**
 * One place in one statute.
 */
export type LawRef = { 
/**
 * Its short or common name: "OSL", "språklagen".
 */
law: string, 
/**
 * Its number in Svensk författningssamling: "2009:400".
 */
sfs: string, 
/**
 * The place: "5 kap. 1 §".
 */
place: string, 
/**
 * The day the consolidated text was read.
 */
as_of: Day, };

/**
 * A section of law that something in the app rests on.
 */
export type LawText = { 
/**
 * The day it was last read, by the app's makers or by her.
 */
checked: Day, 
/**
 * What she saw; may be empty.
 */
note: string, 
/**
 * It was read more than a year ago.
 */
old: boolean, 
/**
 * What rests on it, by name, each once.
 */
used_by: Array<string>, 
/**
 * Its short or common name: "OSL", "språklagen".
 */
law: string, 
/**
 * Its number in Svensk författningssamling: "2009:400".
 */
sfs: string, 
/**
 * The place: "5 kap. 1 §".
 */
place: string, 
/**
 * The day the consolidated text was read.
 */
as_of: Day, };

/**
 * A time away.
 */
export type Leave = { 
/**
 * Its row.
 */
id: LeaveId, 
/**
 * First day.
 */
first: Day, 
/**
 * Last day.
 */
last: Day, 
/**
 * Who looks instead; may be empty.
 */
deputy: string, 
/**
 * What else is to be known.
 */
note: string, };

/**
 * A time away, as she writes it.
 */
export type LeaveForm = { 
/**
 * First day.
 */
first: Day, 
/**
 * Last day.
 */
last: Day, 
/**
 * Who looks instead; may be empty.
 */
deputy: string, 
/**
 * What else is to be known.
 */
note: string, };

/**
 * A time when she is away from the accounts.
 */
export type LeaveId = number & { readonly __id?: "leave" };

/**
 * A row that is left out.
 */
export type LeftOutRow = { 
/**
 * Its number, from 1.
 */
row: number, 
/**
 * Why.
 */
why: LeftOutWhy, };

/**
 * Why a row is left out.
 */
export type LeftOutWhy = "total" | "nameless" | "not_lifetime" | "double" | "undated";

/**
 * A word that is masked in one place and stands in another.
 */
export type LeftStanding = { 
/**
 * The record where it stands.
 */
item: BundleItemId, 
/**
 * Which of its texts.
 */
part: number, 
/**
 * The word.
 */
word: string, };

/**
 * A step that leaves a trace with a day and a name.
 */
export type LifeStep = "requested" | "opened" | "reviewed" | "archived" | "closed" | "closing_reported" | "access_removed";

/**
 * How sure it is that a post of the platform's is one of the office's.
 */
export type Likeness = "link" | "text_and_time";

/**
 * One line: who did what to what, when.
 */
export type Line = { 
/**
 * Its number; lines are never renumbered and never removed.
 */
id: LineId, 
/**
 * When.
 */
at: Moment, 
/**
 * Who.
 */
who: string, 
/**
 * The verb.
 */
verb: string, 
/**
 * The noun it was about: "post".
 */
subject: string, 
/**
 * The row it was about, where there is one.
 */
row: number | null, 
/**
 * Did, undid or redid.
 */
act: Act, 
/**
 * The line that was undone or redone.
 */
target: LineId | null, };

/**
 * A line of the journal.
 */
export type LineId = number & { readonly __id?: "line" };

/**
 * Which contacts to list.
 */
export type ListContacts = { 
/**
 * Only those that wait for an answer or a judgement.
 */
open: boolean, 
/**
 * At most so many.
 */
limit: number, };

/**
 * Which pictures to list.
 */
export type ListMedia = { 
/**
 * Words that all stand somewhere in what is said of it.
 */
search: string, 
/**
 * Which.
 */
show: MediaFilter, 
/**
 * With this tag.
 */
tag: string | null, };

/**
 * How many posts to list.
 */
export type ListPosts = { 
/**
 * At most so many.
 */
limit: number, };

/**
 * A rule in the list.
 */
export type Listed = { 
/**
 * The rule as it is in force.
 */
rule: Rule, 
/**
 * The file's name.
 */
file: string, 
/**
 * Whose page it is.
 */
origin: Origin, 
/**
 * Whether it runs today.
 */
runs: boolean, 
/**
 * As the page says.
 */
shipped: AsShipped, 
/**
 * What she has changed.
 */
hers: RuleSetting | null, 
/**
 * The thresholds in force.
 */
params: { [key in string]: number }, };

/**
 * A page as the office has it.
 */
export type ListedChecklist = { 
/**
 * The wording is hers.
 */
hers: boolean, 
/**
 * It is on the shelf; else it is a page of her own.
 */
shipped: boolean, 
/**
 * It is switched off.
 */
off: boolean, 
/**
 * Its act waits for a run of it.
 */
required: boolean, 
/**
 * What sets hers apart from the shipped one.
 */
changed: Array<Difference>, 
/**
 * What the shipped one has become since she began hers.
 */
news: Array<Difference>, 
/**
 * The file's name without ending: "fore-publicering".
 */
id: string, 
/**
 * Its Swedish name.
 */
title: string, 
/**
 * When to go through it.
 */
intro: string, 
/**
 * What a run of it can be about; empty is the same as alone.
 */
attach: Array<Attach>, 
/**
 * How often it is gone through again; none is "when needed".
 */
interval: Frequency | null, 
/**
 * Who goes through it; may be empty.
 */
owner: string, 
/**
 * The questions.
 */
item: Array<Item>, };

/**
 * A shipped day of a year with what she has made of it.
 */
export type ListedDay = { 
/**
 * First day as shipped.
 */
shipped_first: Day, 
/**
 * Last day as shipped.
 */
shipped_last: Day, 
/**
 * Whether she has left it out.
 */
hidden: boolean, 
/**
 * The shipped day's key; `own-3` and `meeting-2-dispatch` for what is hers.
 */
key: string, 
/**
 * What kind.
 */
kind: MarkKind, 
/**
 * Its name.
 */
title: string, 
/**
 * First day.
 */
first: Day, 
/**
 * Last day, counted.
 */
last: Day, 
/**
 * Whether offices are closed.
 */
closed: boolean, 
/**
 * Whether it is a proposal that she has not yet confirmed.
 */
suggested: boolean, 
/**
 * What it means to us.
 */
relevance: string, 
/**
 * Her own note.
 */
note: string, 
/**
 * Whence it is known; empty for what is hers.
 */
source: string, 
/**
 * Whether it is hers.
 */
origin: MarkOrigin, 
/**
 * The meeting it comes before or after.
 */
meeting: Day | null, };

/**
 * A request in the list.
 */
export type ListedDisclosure = { 
/**
 * Working days it has waited, or did until it was over; a copy is to be handed out promptly
 * (TF 1949:105, 2 kap. 16 §, read 2026-04-25).
 */
age: number, 
/**
 * Its row.
 */
id: DisclosureId, 
/**
 * Where it stands.
 */
status: DisclosureStatus, 
/**
 * The text of the decision; empty while there is none.
 */
decision: string, 
/**
 * How many records are in the bundle.
 */
items: number, 
/**
 * How many places are masked.
 */
masks: number, 
/**
 * When it was over.
 */
closed: Moment | null, 
/**
 * When it came.
 */
received: Moment, 
/**
 * How it came.
 */
way: RequestWay, 
/**
 * What is wanted.
 */
wanted: string, 
/**
 * Its diarienummer, when it has one.
 */
diarienummer: string | null, };

/**
 * An account and its life.
 */
export type LivingAccount = { 
/**
 * Which.
 */
account: AccountId, 
/**
 * Its name.
 */
name: string, 
/**
 * She is away today, until this day; who does what is hers stands in `acting`.
 */
away_until: Day | null, 
/**
 * Who does her duties today.
 */
acting: Array<ActingDuty>, 
/**
 * Where it stands.
 */
stage: Stage, 
/**
 * The steps, the latest first.
 */
steps: Array<AccountStep>, 
/**
 * What it is for.
 */
aim: AccountAim, 
/**
 * The points that have been checked.
 */
points: Array<CheckedPoint>, 
/**
 * The five duties.
 */
duties: Array<DutyHolder>, 
/**
 * What it waits for today.
 */
needs: Array<AccountNeed>, };

/**
 * Whether there is an office here and how it opens.
 */
export type Lock = "open" | "locked" | "new";

/**
 * What the page asks first.
 */
export type LockState = { 
/**
 * The lock.
 */
state: Lock, 
/**
 * The ways that open it.
 */
ways: Ways, };

/**
 * The columns that can be masked.
 */
export type LogColumn = "place" | "link" | "summary" | "answer" | "reason";

/**
 * A contact logged, with what was answered if it was answered at once.
 */
export type LogContact = { 
/**
 * What is written down.
 */
form: ContactForm, 
/**
 * What was answered; may be empty.
 */
answer: string, 
/**
 * The judgement, when it is made at once.
 */
assessment: AssessmentForm | null, 
/**
 * The profile it was written from; empty when it is not known or not needed.
 */
writer?: string, 
/**
 * What was seen.
 */
evidence?: Array<EvidenceFile>, };

/**
 * What the log leaves as.
 */
export type LogFormat = "csv" | "pdf" | "docx";

/**
 * A line for an incident's log.
 */
export type LogSituation = { 
/**
 * Which incident.
 */
incident: IncidentId, 
/**
 * What is written.
 */
form: SituationForm, };

/**
 * A look at an account.
 */
export type Look = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * When.
 */
at: Moment, 
/**
 * Who looked.
 */
seen_by: string, };

/**
 * What came of making a copy.
 */
export type MadeCopy = { 
/**
 * The copy, read back.
 */
copy: BackupCopy, 
/**
 * Whether it was laid in the second place too, and read back there; nothing when she has none.
 */
second: boolean | null, 
/**
 * Why not.
 */
why: Code | null, };

/**
 * A mark: one day or several.
 */
export type Mark = { 
/**
 * The shipped day's key; `own-3` and `meeting-2-dispatch` for what is hers.
 */
key: string, 
/**
 * What kind.
 */
kind: MarkKind, 
/**
 * Its name.
 */
title: string, 
/**
 * First day.
 */
first: Day, 
/**
 * Last day, counted.
 */
last: Day, 
/**
 * Whether offices are closed.
 */
closed: boolean, 
/**
 * Whether it is a proposal that she has not yet confirmed.
 */
suggested: boolean, 
/**
 * What it means to us.
 */
relevance: string, 
/**
 * Her own note.
 */
note: string, 
/**
 * Whence it is known; empty for what is hers.
 */
source: string, 
/**
 * Whether it is hers.
 */
origin: MarkOrigin, 
/**
 * The meeting it comes before or after.
 */
meeting: Day | null, };

/**
 * What kind of mark it is; in the order they are told.
 */
export type MarkKind = "holiday" | "eve" | "bridge" | "mourning" | "namnd" | "school_break" | "flag" | "theme" | "clock" | "own";

/**
 * Whence a mark is.
 */
export type MarkOrigin = "shipped" | "changed" | "own";

/**
 * A contact marked.
 */
export type MarkSecrecy = { 
/**
 * Which.
 */
contact: ContactId, 
/**
 * The mark.
 */
form: SecrecyForm, };

/**
 * A stretch of one of a record's texts that is not handed out.
 */
export type Mask = { 
/**
 * Which of the record's texts, counted from 0.
 */
part: number, 
/**
 * First UTF-16 code unit, as the page counts.
 */
start: number, 
/**
 * One past the last.
 */
end: number, 
/**
 * The provision, as it is printed: "21 kap. 1 §".
 */
ground: string, };

/**
 * Personal data found in one of the texts.
 */
export type MaskProposal = { 
/**
 * Which of the texts.
 */
text: number, 
/**
 * First UTF-16 code unit.
 */
start: number, 
/**
 * One past the last.
 */
end: number, 
/**
 * The words.
 */
words: string, 
/**
 * The rule that found it.
 */
rule: string, };

/**
 * A post of the platform's that may be one of the office's.
 */
export type MatchProposal = { 
/**
 * The platform's.
 */
told: PlatformPostId, 
/**
 * Its words there.
 */
told_text: string, 
/**
 * The office's.
 */
post: PostId, 
/**
 * Its words.
 */
text: string, 
/**
 * When it went up.
 */
at: Moment, 
/**
 * How sure it is.
 */
likeness: Likeness, };

/**
 * Many posts tied at once.
 */
export type MatchStatistics = { 
/**
 * The pairs.
 */
matches: Array<StatisticsMatch>, };

/**
 * What is done, the mildest first.
 */
export type Measure = "hide" | "remove" | "mute" | "block";

/**
 * What a measurement found.
 */
export type Measured = { 
/**
 * What was measured.
 */
measure: Measurement, 
/**
 * How many are as they should be; for a count, how many there are.
 */
done: number, 
/**
 * Of how many; for a count, the most there may be.
 */
of: number, };

/**
 * A measurement that answers an item by itself.
 */
export type Measurement = "alt_texts" | "captions" | "findings" | "link_count" | "hashtag_count" | "sender" | "consents" | "basics" | "duties" | "archived" | "reported" | "watch" | "routine" | "registered";

/**
 * Sums over the whole draft.
 */
export type Measures = { 
/**
 * What a reader sees as characters.
 */
characters: number, 
/**
 * Words and numbers; links, hashtags, names after @ and emojis are left out.
 */
words: number, 
/**
 * Sentences with at least one word.
 */
sentences: number, 
/**
 * Words in the longest sentence.
 */
longest_sentence: number, 
/**
 * Readability; only from 30 words and 3 sentences.
 */
lix: number | null, 
/**
 * Length on each channel.
 */
lengths: Array<ChannelLength>, };

/**
 * A picture of the bank.
 */
export type Media = { 
/**
 * Its row.
 */
id: MediaId, 
/**
 * Its name as it came; only a name, never where it lies.
 */
file_name: string, 
/**
 * The whole picture this is a part of; its rights and consents hold for the part.
 */
cropped_from: MediaId | null, 
/**
 * Which part.
 */
crop: Crop | null, 
/**
 * When it came.
 */
imported: Moment, 
/**
 * In how many posts it is used.
 */
uses: number, 
/**
 * Whether a consent for it is withdrawn.
 */
withdrawn: boolean, 
/**
 * SHA-256 of its bytes in hex; also where it lies.
 */
sha256: string, 
/**
 * SHA-256 of the small picture.
 */
thumb: string, 
/**
 * SHA-256 of the file as it came, where she chose to keep it.
 */
original: string | null, 
/**
 * Its form.
 */
kind: MediaKind, 
/**
 * Pixels across.
 */
width: number, 
/**
 * Pixels down.
 */
height: number, 
/**
 * Size in bytes.
 */
bytes: number, 
/**
 * What the picture shows, for one who does not see it.
 */
alt: string, 
/**
 * The words that stand in the picture.
 */
text_in_picture: string, 
/**
 * It says nothing that the text does not, so it needs no alternative text.
 */
decorative: boolean, 
/**
 * Who took or made it.
 */
photographer: string, 
/**
 * On what terms it may be used.
 */
licence: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * The channels it may be used on, by id; none is any.
 */
channels: Array<string>, 
/**
 * The last day it may be published.
 */
last_day: Day | null, 
/**
 * Words to find it by.
 */
tags: Array<string>, 
/**
 * Anything else.
 */
note: string, };

/**
 * A picture with all that belongs to it.
 */
export type MediaDetail = { 
/**
 * The picture.
 */
media: Media, 
/**
 * The consents for it; for a part, those for the whole.
 */
consents: Array<Consent>, 
/**
 * Where it or a part of it is used.
 */
uses: Array<MediaUse>, 
/**
 * The parts made of it.
 */
parts: Array<MediaId>, };

/**
 * Why a picture may not be published.
 */
export type MediaFault = "alt_missing" | "past_last_day" | "channel_not_allowed" | "consent_expired" | "consent_withdrawn";

/**
 * A file asked for.
 */
export type MediaFile = { 
/**
 * Of which picture.
 */
id: MediaId, 
/**
 * Which.
 */
rendition: Rendition, };

/**
 * Which pictures of the bank.
 */
export type MediaFilter = "all" | "unused" | "used" | "expiring" | "no_alt" | "withdrawn";

/**
 * What she says of a picture.
 */
export type MediaForm = { 
/**
 * What the picture shows, for one who does not see it.
 */
alt: string, 
/**
 * The words that stand in the picture.
 */
text_in_picture: string, 
/**
 * It says nothing that the text does not, so it needs no alternative text.
 */
decorative: boolean, 
/**
 * Who took or made it.
 */
photographer: string, 
/**
 * On what terms it may be used.
 */
licence: string, 
/**
 * Where it comes from.
 */
source: string, 
/**
 * The channels it may be used on, by id; none is any.
 */
channels: Array<string>, 
/**
 * The last day it may be published.
 */
last_day: Day | null, 
/**
 * Words to find it by.
 */
tags: Array<string>, 
/**
 * Anything else.
 */
note: string, };

/**
 * A picture of the bank.
 */
export type MediaId = number & { readonly __id?: "media" };

/**
 * The form a picture is kept in; every picture is written anew in one of them.
 */
export type MediaKind = "jpeg" | "png";

/**
 * A post that shows a picture.
 */
export type MediaUse = { 
/**
 * The picture, or the part of it that is shown.
 */
media: MediaId, 
/**
 * The post: its status and publications say where it stands.
 */
post: Post, };

/**
 * A meeting.
 */
export type Meeting = { 
/**
 * Its row.
 */
id: MeetingId, 
/**
 * The day.
 */
day: Day, 
/**
 * What is to be known of it.
 */
note: string, };

/**
 * A meeting as she types it.
 */
export type MeetingForm = { 
/**
 * The day.
 */
day: Day, 
/**
 * What is to be known of it.
 */
note: string, };

/**
 * A meeting of the nämnd.
 */
export type MeetingId = number & { readonly __id?: "meeting" };

/**
 * A step around a meeting, in order.
 */
export type MeetingStep = "manuscript" | "review" | "dispatch" | "meeting" | "minutes" | "notice";

/**
 * The same matter logged twice.
 */
export type MergeContacts = { 
/**
 * What keeps its row and number, and waits for nothing of its own.
 */
duplicate: ContactId, 
/**
 * What stands.
 */
standing: ContactId, };

/**
 * A month's figures.
 */
export type Meter = { 
/**
 * The first of the month.
 */
month: Day, 
/**
 * Posts that go up in it, or went up.
 */
posts: number, 
/**
 * Of these, written before the day they go up.
 */
planned: number, 
/**
 * The planned share in per cent; nothing without posts.
 */
share: number | null, 
/**
 * Where the share stands to the band.
 */
standing: Standing | null, 
/**
 * Answers given to contacts in the month.
 */
answers: number, 
/**
 * Answers as a share of answers and published posts, in per cent; nothing without either.
 */
dialogue: number | null, };

/**
 * What is counted. Reach is not among them: it is a number of persons and is never added up.
 */
export type Metric = "views" | "reactions" | "comments" | "shares" | "clicks" | "link_clicks" | "saves" | "follows" | "visits" | "followers" | "watch_minutes";

/**
 * An instant, to the second, in UTC: when something happened.
 */
export type Moment = string;

/**
 * Who wrote a contact.
 */
export type NameWriter = { 
/**
 * Which contact.
 */
contact: ContactId, 
/**
 * The profile's address or name; empty when nobody knows any more.
 */
profile: string, };

/**
 * A named day in a calendar.
 */
export type NamedDay = { 
/**
 * The day.
 */
day: Day, 
/**
 * Its name.
 */
name: string, 
/**
 * Whether offices are closed.
 */
closed: boolean, };

/**
 * What the page is told of it.
 */
export type NewKeyMade = { 
/**
 * The code to be printed, shown once.
 */
code: string, };

/**
 * News promised to residents, counted from now.
 */
export type NextUpdate = { 
/**
 * Which incident.
 */
incident: IncidentId, 
/**
 * In how many minutes; nothing takes the promise away.
 */
minutes: number | null, };

/**
 * A line of what was done.
 */
export type NoteAction = { 
/**
 * About which contact.
 */
contact: ContactId, 
/**
 * What was done, when, and whom it was told; no names.
 */
line: string, 
/**
 * It was handed upwards.
 */
escalated: boolean, };

/**
 * A look, at one account, some or all.
 */
export type NoteLook = { 
/**
 * Which; none for every account that has a promise.
 */
accounts: Array<AccountId>, 
/**
 * When, if it was not now.
 */
at: Moment | null, 
/**
 * Who, if it was not she; may be empty.
 */
seen_by: string, };

/**
 * Posts of one account, or of all.
 */
export type OfAccount = { 
/**
 * Which; every one when nothing is said.
 */
account: AccountId | null, };

/**
 * The office and the person at the desk.
 */
export type Office = { 
/**
 * "Stockholms stad".
 */
city: string, 
/**
 * "Kungsholmens stadsdelsförvaltning".
 */
forvaltning: string, 
/**
 * "Kungsholmens stadsdelsnämnd".
 */
namnd: string, 
/**
 * "Administrativa avdelningen".
 */
unit: string, 
/**
 * Her name; the handläggare of what she writes and the signature on a checklist.
 */
name: string, 
/**
 * "Registrator".
 */
title: string, 
/**
 * "08-508 08 000".
 */
phone: string, 
/**
 * Her work address; may be empty.
 */
email: string, };

/**
 * How far from the meeting a step lies; the notice is counted from the minutes.
 */
export type Offset = { 
/**
 * Which step.
 */
step: MeetingStep, 
/**
 * Days after the meeting, negative before it; nothing when the step is not shown.
 */
days: number | null, 
/**
 * What it counts in.
 */
unit: OffsetUnit, };

/**
 * What an offset counts in.
 */
export type OffsetUnit = "days" | "working_days";

/**
 * The pictures of a post in another order.
 */
export type OrderPostMedia = { 
/**
 * The post.
 */
post: PostId, 
/**
 * Its pictures, all of them.
 */
media: Array<MediaId>, };

/**
 * Whose page it is.
 */
export type Origin = "shipped" | "own" | "replaced";

/**
 * What became of a row.
 */
export type Outcome = "ready" | "remark" | "refused" | "skipped";

/**
 * One outcome as the app explains it, read from `assets/guidance/bedomning.toml`.
 */
export type OutcomeGuide = { 
/**
 * The outcome.
 */
registration: Registration, 
/**
 * Its Swedish name.
 */
title: string, 
/**
 * When it applies.
 */
when: string, 
/**
 * What not to do.
 */
dont: string, 
/**
 * The section it rests on.
 */
law: LawRef, };

/**
 * A column of her own.
 */
export type OwnColumn = { 
/**
 * Its name, by which a post's value is found.
 */
name: string, 
/**
 * What it takes.
 */
kind: OwnKind, 
/**
 * The words to choose among, when it is a choice.
 */
choices: Array<string>, 
/**
 * Where it stands among her columns, from 0.
 */
place: number, };

/**
 * A day of her own.
 */
export type OwnDay = { 
/**
 * Its row.
 */
id: YearDayId, 
/**
 * Which kind: `eve`, `mourning`, `school_break`, `flag`, `theme` or `own`.
 */
kind: MarkKind, 
/**
 * Its name.
 */
title: string, 
/**
 * First day.
 */
first: Day, 
/**
 * Last day, counted.
 */
last: Day, 
/**
 * Whether the office is closed.
 */
closed: boolean, 
/**
 * What it means to us.
 */
relevance: string, 
/**
 * Her own note.
 */
note: string, };

/**
 * What a column of her own takes.
 */
export type OwnKind = "text" | "number" | "day" | "choice";

/**
 * A rule page of her own.
 */
export type OwnRule = { 
/**
 * The file's name, which begins with the rule's id: `EGEN-001-tack.toml`.
 */
file: string, 
/**
 * The page.
 */
text: string, };

/**
 * A page of the city or of another authority.
 */
export type Page = { 
/**
 * Its title.
 */
title: string, 
/**
 * Its address.
 */
url: string, };

/**
 * A month of an account as the platform told of its days.
 */
export type PageMonth = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * `2027-03`.
 */
month: string, 
/**
 * The days told of.
 */
days: number, 
/**
 * Sums of the days; of followers the last day's number.
 */
figures: Partial<Record<Metric, number>>, 
/**
 * The day that reached the most persons, and how many: never a sum.
 */
best: PlatformDay | null, };

/**
 * What stands against a row.
 */
export type PasteFault = "no_pair" | "no_such_contact" | "not_to_be_registered" | "has_number" | "no_diarienummer" | "digits_alone" | "twice";

/**
 * A row as it was read.
 */
export type PastedNumber = { 
/**
 * The line, from 1.
 */
line: number, 
/**
 * The contact's number as written.
 */
number: string, 
/**
 * The diarium's number as written.
 */
diarienummer: string, 
/**
 * The contact, where there is one.
 */
contact: ContactId | null, 
/**
 * What stands against it.
 */
fault: PasteFault | null, };

/**
 * A stretch when the clock stands still.
 */
export type Pause = { 
/**
 * Who has it: the unit that is waited for.
 */
with: string, 
/**
 * Since when.
 */
from: Moment, 
/**
 * Until when; nothing while it still stands.
 */
to: Moment | null, };

/**
 * A clock stopped.
 */
export type PauseContact = { 
/**
 * Of which contact.
 */
id: ContactId, 
/**
 * The unit that has it now.
 */
with: string, };

/**
 * A first and a last day, both counted.
 */
export type Period = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, };

/**
 * Words that tell who somebody is.
 */
export type PersonalData = { 
/**
 * What sort it is, as the finding says: `name_private`.
 */
kind: string, 
/**
 * First UTF-16 code unit.
 */
start: number, 
/**
 * One past the last.
 */
end: number, 
/**
 * The words themselves.
 */
text: string, 
/**
 * The door does not take it.
 */
never: boolean, 
/**
 * It stands beside something about health, support or crime.
 */
sensitive: boolean, };

/**
 * A size of picture that a platform shows whole.
 */
export type PictureSize = { 
/**
 * Where it is shown: `Flöde, stående`.
 */
name: string, 
/**
 * Pixels across.
 */
width: number, 
/**
 * Pixels down.
 */
height: number, 
/**
 * Pixels at the upper and lower edge that the platform may cover.
 */
covered: [number, number] | null, 
/**
 * Where the numbers come from; nothing when they are not confirmed.
 */
source: string | null, };

/**
 * A picture in a post as it would go up.
 */
export type PlacedMedia = { 
/**
 * What the post says of it.
 */
placed: PostMedia, 
/**
 * The picture.
 */
media: Media, 
/**
 * What stands against publishing it on the post's channels and day.
 */
faults: Array<MediaFault>, };

/**
 * What the plan is measured by.
 */
export type PlanLimits = { 
/**
 * More posts than this a day on one account are said to be many.
 */
per_day: number, 
/**
 * More days than this between two posts on one account are said to be a gap.
 */
gap_days: number, 
/**
 * The least share of planned posts, in per cent.
 */
share_from: number, 
/**
 * The greatest share of planned posts, in per cent.
 */
share_to: number, };

/**
 * A post put in a slot, on a wished day, or back in the tray.
 */
export type PlanPost = { 
/**
 * Which.
 */
id: PostId, 
/**
 * When; nothing takes it out of the plan.
 */
slot: Slot | null, 
/**
 * The day wished for while there is no slot; neither puts it back in the tray.
 */
target?: Day | null, };

/**
 * What is asked of a post before it goes up, and after.
 */
export type PlanSettings = { 
/**
 * Whether a named person must approve a text before it goes up.
 */
approval_required: boolean, 
/**
 * Days after publication to look at what came of it; 0 never reminds.
 */
follow_up_days: number, };

/**
 * A warning.
 */
export type PlanWarning = { 
/**
 * What.
 */
kind: WarningKind, 
/**
 * The day it is about; the first of a gap.
 */
day: Day, 
/**
 * The last day of it.
 */
last: Day, 
/**
 * The posts it is about, in order of their slots.
 */
posts: Array<PostId>, 
/**
 * The account it is about.
 */
account: AccountId | null, 
/**
 * A name: of the day, of the incident.
 */
about: string, };

/**
 * A kind of the plan, what is decided of it, and what it holds now.
 */
export type PlannedKind = { 
/**
 * The kind.
 */
kind: GallringKind, 
/**
 * What is decided of it; until she has written anything, what is proposed.
 */
rule: GallringRule, 
/**
 * Whether it runs: it names its decision, and has a time.
 */
runs: boolean, 
/**
 * How many are past their day and not held; by the rule's time, also when it does not run.
 */
due: number, 
/**
 * How many are past their day but held.
 */
held: number, };

/**
 * A post in the calendar.
 */
export type PlannedPost = { 
/**
 * Its row.
 */
id: PostId, 
/**
 * The title, or the text's first words; empty when it has neither.
 */
name: string, 
/**
 * When it is to go up.
 */
slot: Slot | null, 
/**
 * The day wished for; it counts only without a slot.
 */
target: Day | null, 
/**
 * Where it stands.
 */
status: PostStatus, 
/**
 * The accounts it is written for.
 */
accounts: Array<AccountId>, 
/**
 * The campaign it belongs to; empty for none.
 */
campaign: string, 
/**
 * The goal or activity it serves.
 */
activity: GoalId | null, 
/**
 * Whether a named person has read it as it now is.
 */
reviewed: boolean, 
/**
 * Whether a named person has approved it as it now is.
 */
approved: boolean, 
/**
 * Whether a krisläge holds it.
 */
held: boolean, 
/**
 * What is not as it should be.
 */
warnings: Array<PostWarning>, };

/**
 * A day of an account as the platform told it.
 */
export type PlatformDay = { 
/**
 * The day.
 */
day: Day, 
/**
 * Its figures.
 */
figures: Partial<Record<Metric, number>>, 
/**
 * How many persons it reached.
 */
reach: Reach | null, };

/**
 * A post as a platform told of it.
 */
export type PlatformPostId = number & { readonly __id?: "platform_post" };

/**
 * A point that is checked: six of the basinformation, six of the graphic profile.
 */
export type Point = "operation" | "content" | "terms" | "contact" | "website" | "personal_data" | "shield" | "colour" | "cover" | "no_logo" | "no_fixed_text" | "city_named";

/**
 * A post.
 */
export type Post = { 
/**
 * Its row.
 */
id: PostId, 
/**
 * When it is to go up.
 */
slot: Slot | null, 
/**
 * Where it stands.
 */
status: PostStatus, 
/**
 * Who has read the text as it now is.
 */
reviewed: Signature | null, 
/**
 * Who has approved the text as it now is.
 */
approval: Signature | null, 
/**
 * Why it went up without the approval that was wanted; empty when it did not.
 */
unreviewed: string, 
/**
 * Why it was cancelled, or what came of it.
 */
note: string, 
/**
 * The day to look at what came of it.
 */
follow_up: Day | null, 
/**
 * The series it is one of.
 */
series: SeriesId | null, 
/**
 * Where it has gone up.
 */
publications: Array<Publication>, 
/**
 * When it was first written.
 */
created: Moment, 
/**
 * A working name for the calendar; may be empty, then the text's first words serve.
 */
title: string, 
/**
 * The text as it will stand.
 */
text: string, 
/**
 * The accounts it is written for.
 */
accounts: Array<AccountId>, 
/**
 * Texts of accounts that need their own.
 */
variants: Array<Variant>, 
/**
 * The day she wishes for, before there is a slot; it never publishes anything.
 */
target: Day | null, 
/**
 * The campaign it belongs to; empty for none.
 */
campaign: string, 
/**
 * The goal or activity it serves.
 */
activity: GoalId | null, 
/**
 * Her own columns: name and value.
 */
own: { [column: string]: string }, };

/**
 * What she types.
 */
export type PostForm = { 
/**
 * A working name for the calendar; may be empty, then the text's first words serve.
 */
title: string, 
/**
 * The text as it will stand.
 */
text: string, 
/**
 * The accounts it is written for.
 */
accounts: Array<AccountId>, 
/**
 * Texts of accounts that need their own.
 */
variants: Array<Variant>, 
/**
 * The day she wishes for, before there is a slot; it never publishes anything.
 */
target: Day | null, 
/**
 * The campaign it belongs to; empty for none.
 */
campaign: string, 
/**
 * The goal or activity it serves.
 */
activity: GoalId | null, 
/**
 * Her own columns: name and value.
 */
own: { [column: string]: string }, };

/**
 * A post, from idea to published.
 */
export type PostId = number & { readonly __id?: "post" };

/**
 * What a post carries.
 */
export type PostKind = "text" | "picture" | "film";

/**
 * A picture in a post.
 */
export type PostMedia = { 
/**
 * The post.
 */
post: PostId, 
/**
 * The picture.
 */
media: MediaId, 
/**
 * Its place among the post's pictures, from 0.
 */
position: number, 
/**
 * Alternative text of this post's own; nothing is the bank's.
 */
alt: string | null, 
/**
 * Words in the picture as this post says them; nothing is the bank's.
 */
text_in_picture: string | null, 
/**
 * *Brådskande*: why it goes up without an alternative text.
 */
urgent_reason: string | null, };

/**
 * A post and a picture.
 */
export type PostPicture = { 
/**
 * The post.
 */
post: PostId, 
/**
 * The picture.
 */
media: MediaId, };

/**
 * Where a post stands.
 */
export type PostStatus = "idea" | "draft" | "reviewed" | "approved" | "planned" | "published" | "followed_up" | "cancelled";

/**
 * What is not as it should be with a post that has a slot.
 */
export type PostWarning = "no_account" | "no_text" | "unreviewed";

/**
 * One thing in a section.
 */
export type PreviewBlock = { "kind": "paragraph", 
/**
 * The text.
 */
text: string, } | { "kind": "bullets", 
/**
 * Its items.
 */
items: Array<string>, } | { "kind": "heading", 
/**
 * The text.
 */
text: string, } | { "kind": "table", 
/**
 * The table.
 */
table: PreviewTable, } | { "kind": "chart", 
/**
 * The line above it.
 */
caption: string, 
/**
 * The picture, as SVG.
 */
svg: string, 
/**
 * The picture in words.
 */
alt: string, 
/**
 * The figures.
 */
table: PreviewTable, };

/**
 * Which kinds; none is all that run.
 */
export type PreviewGallring = { 
/**
 * By id.
 */
kinds: Array<string>, };

/**
 * A section of the body.
 */
export type PreviewSection = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * What stands under it.
 */
blocks: Array<PreviewBlock>, };

/**
 * A table as it is shown.
 */
export type PreviewTable = { 
/**
 * The line above it.
 */
caption: string, 
/**
 * The column headings.
 */
header: Array<string>, 
/**
 * The rows.
 */
rows: Array<Array<string>>, 
/**
 * Which columns hold numbers.
 */
numeric: Array<boolean>, };

/**
 * A post of a preview.
 */
export type PreviewedPost = { 
/**
 * What becomes of it.
 */
state: StatisticsState, 
/**
 * The platform's own name for it; the link where it has none.
 */
key: string, 
/**
 * Its address there.
 */
link: string | null, 
/**
 * The words it stands with, as they were told; may be cut.
 */
text: string, 
/**
 * What the platform calls its kind; may be empty.
 */
kind: string, 
/**
 * When it went up.
 */
at: Moment | null, 
/**
 * Its figures.
 */
figures: Partial<Record<Metric, number>>, 
/**
 * How many persons saw it.
 */
reach: Reach | null, };

/**
 * A parcel to be saved.
 */
export type PrintArchive = { 
/**
 * What is in it.
 */
wish: ArchiveWish, 
/**
 * The moment the outlook was made, so that the parcel has the digest she saw.
 */
at: Moment, 
/**
 * As a folder; else as one ZIP file.
 */
folder: boolean, };

/**
 * The answer to an audit of a period.
 */
export type PrintAudit = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * As what.
 */
form: AuditPaper, };

/**
 * An extract to be saved.
 */
export type PrintExtract = { 
/**
 * What it holds.
 */
items: Array<ExtractItem>, 
/**
 * As what.
 */
format: ExtractFormat, };

/**
 * A kept report to be saved.
 */
export type PrintKeptReport = { 
/**
 * Which.
 */
id: ReportId, 
/**
 * As what.
 */
format: Format, };

/**
 * A dossier to be printed.
 */
export type PrintRemoval = { 
/**
 * Which.
 */
id: RemovalId, 
/**
 * Whether the profile's name is printed.
 */
with_profile: boolean, };

/**
 * A report to be saved.
 */
export type PrintReport = { 
/**
 * The report.
 */
report: ReportInput, 
/**
 * As what.
 */
format: Format, };

/**
 * How often an account is to be looked at, from a day until its next promise.
 */
export type Promise = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * The first day it holds.
 */
first: Day, 
/**
 * Looks on a day when offices are open, 0–12.
 */
working: number, 
/**
 * Looks on Saturdays, Sundays and holidays, 0–12.
 */
free: number, 
/**
 * The hour the first look may come, 0–23.
 */
opens: number, 
/**
 * The hour by which the last has come, 1–24.
 */
closes: number, };

/**
 * A promise as it was found, or as she writes it.
 */
export type PromiseForm = { 
/**
 * The sentence that makes it.
 */
text: string, 
/**
 * The last day it can be kept.
 */
due: Day, };

/**
 * Something promised to a resident.
 */
export type PromiseId = number & { readonly __id?: "promise" };

/**
 * What a check of the journal found.
 */
export type Proof = { 
/**
 * How many lines were read.
 */
lines: number, 
/**
 * The first line that does not follow from what stands in it, or that is missing.
 */
broken_at: LineId | null, 
/**
 * How many rows were held against the line that wrote them last.
 */
rows: number, 
/**
 * Rows that were changed past the journal, at most a hundred.
 */
altered: Array<AlteredRow>, };

/**
 * Texts to be read for personal data.
 */
export type ProposeMasks = { 
/**
 * The texts.
 */
texts: Array<string>, };

/**
 * What is known of a contact that is to be judged.
 */
export type ProposeStep = { 
/**
 * What sort of text it is.
 */
class: Class | null, 
/**
 * What else must be thought of.
 */
flags: Array<Flag>, };

/**
 * What is proposed, and why.
 */
export type ProposeToCity = { 
/**
 * Which post.
 */
post: PostId, 
/**
 * What it is sorted under, by id; the first when nothing is said.
 */
category: string | null, 
/**
 * Why it concerns more than the district; may be empty.
 */
why: string, };

/**
 * A gallringsprotokoll.
 */
export type Protocol = { 
/**
 * Its row.
 */
id: ProtocolId, 
/**
 * When.
 */
at: Moment, 
/**
 * Who carried it out.
 */
who: string, 
/**
 * What went.
 */
gone: Array<Gone>, 
/**
 * The rules it went by, as they stood, with their decisions.
 */
rules: Array<GallringRule>, 
/**
 * How much went, by table.
 */
tables: Array<TableTotal>, 
/**
 * What the contacts counted as, in order of day and topic, so that statistics stay.
 */
counted: Array<Counted>, 
/**
 * How many entries of the search index.
 */
indexed: number, 
/**
 * How many files.
 */
files: number, 
/**
 * How many copies of the whole database.
 */
copies: number, 
/**
 * How many rows mentioned what went, and stay without it.
 */
loosened: number, };

/**
 * A gallringsprotokoll.
 */
export type ProtocolId = number & { readonly __id?: "protocol" };

/**
 * What the rows showed.
 */
export type Proven = { 
/**
 * Of what.
 */
proof: AuditProof, 
/**
 * How many are as they should be.
 */
done: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * The first that are not, by name or number.
 */
lacking: Array<string>, };

/**
 * A provision she can name, from `assets/guidance/sekretess.toml`.
 */
export type Provision = { 
/**
 * Its name in the register: "osl-26-1".
 */
id: string, 
/**
 * What it protects.
 */
title: string, 
/**
 * The section.
 */
law: LawRef, };

/**
 * One account where a post stands.
 */
export type Publication = { 
/**
 * The account.
 */
account: AccountId, 
/**
 * The post's own address there.
 */
link: string | null, 
/**
 * When it was put up.
 */
at: Moment, };

/**
 * A screenshot beside "Publicerat".
 */
export type PublicationShot = { 
/**
 * Its row.
 */
id: PublicationShotId, 
/**
 * The account it shows the post on.
 */
account: AccountId, 
/**
 * The digest of its bytes: SHA-256 in hexadecimal, also the file's name.
 */
file: string, 
/**
 * How its bytes are written: `png`, `jpg`, `webp`, `gif`.
 */
ending: string, 
/**
 * When it was kept.
 */
kept: Moment, };

/**
 * A screenshot of a post where it went up.
 */
export type PublicationShotId = number & { readonly __id?: "publication_shot" };

/**
 * A post that now stands on its accounts.
 */
export type PublishPost = { 
/**
 * Which.
 */
id: PostId, 
/**
 * Where and when.
 */
publications: Array<Publication>, 
/**
 * Why it goes up without the approval that is wanted; empty where it has one.
 */
unreviewed?: string, };

/**
 * What she clears.
 */
export type PurgeDrafts = { 
/**
 * These drafts.
 */
posts: Array<PostId>, 
/**
 * Everything discarded or taken back.
 */
discarded: boolean, 
/**
 * The captures that are begun.
 */
captures: boolean, };

/**
 * A question of an incident.
 */
export type Question = { 
/**
 * Its row.
 */
id: QuestionId, 
/**
 * When the answer was last changed.
 */
changed: Moment, 
/**
 * The question.
 */
question: string, 
/**
 * What we answer; empty while nobody knows.
 */
answer: string, };

/**
 * A question that comes again, and what we answer.
 */
export type QuestionForm = { 
/**
 * The question.
 */
question: string, 
/**
 * What we answer; empty while nobody knows.
 */
answer: string, };

/**
 * A question of an incident.
 */
export type QuestionId = number & { readonly __id?: "question" };

/**
 * How many persons saw it. There is no way to add two of them: the same person may be in both.
 */
export type Reach = number;

/**
 * What a number says, part by part; the text itself is kept as written.
 */
export type Reading = { 
/**
 * The board's letters: "KUN".
 */
board: string | null, 
/**
 * The class of the plan it was registered under: "1.2.3".
 */
class: string | null, 
/**
 * The running number within the year.
 */
number: number | null, 
/**
 * The year, with its century.
 */
year: number | null, 
/**
 * Only digits: no board has written so, but it is not refused.
 */
digits_alone: boolean, };

/**
 * One place in the text that spoke for something.
 */
export type Reason = { 
/**
 * What it spoke for: the names of classes and flags, or `topic`, with commas between.
 */
about: string, 
/**
 * Why, in Swedish.
 */
says: string, 
/**
 * First byte.
 */
start: number, 
/**
 * One past the last byte.
 */
end: number, 
/**
 * The words themselves: `text[start..end]`.
 */
text: string, };

/**
 * That an extract was made.
 */
export type RecordExtract = { 
/**
 * How many records it had.
 */
items: number, 
/**
 * How many places were masked.
 */
masks: number, };

/**
 * What kind of record lies in a bundle.
 */
export type RecordKind = "contact" | "post" | "incident" | "picture" | "consent" | "evidence" | "removal";

/**
 * One of a record's texts.
 */
export type RecordPart = { 
/**
 * What it is, as printed: "Svar".
 */
label: string, 
/**
 * The text.
 */
text: string, };

/**
 * A picture of a record: its file and its size.
 */
export type RecordPicture = { 
/**
 * The file's SHA-256, in hex.
 */
file: string, 
/**
 * The ending of its name: `png`, `jpg`.
 */
ending: string, 
/**
 * Pixels across.
 */
width: number, 
/**
 * Pixels down.
 */
height: number, };

/**
 * Which record.
 */
export type RecordRef = { 
/**
 * Of what kind.
 */
kind: RecordKind, 
/**
 * Its row.
 */
record: number, };

/**
 * The code that was just shown.
 */
export type RecoverySheet = { 
/**
 * The code.
 */
code: string, };

/**
 * When it comes, and when it ends.
 */
export type Recurrence = { 
/**
 * The first.
 */
first: Slot, 
/**
 * The unit.
 */
every: Every, 
/**
 * How many units between two, 1 or more.
 */
interval: number, 
/**
 * Monday is 0; only for weeks, where none is the first one's own.
 */
weekdays: Array<number>, 
/**
 * The last day it may come.
 */
until: Day, 
/**
 * Whether days when offices are closed are left out.
 */
skip_closed: boolean, };

/**
 * What crosses the door instead of an output.
 */
export type Refusal = { 
/**
 * Why.
 */
code: Code, 
/**
 * About what: a field, a number, a rule; a sentence only where it is about a page's own fault.
 */
about: string | null, };

/**
 * A number that has come back.
 */
export type RegisterContact = { 
/**
 * For which contact.
 */
contact: ContactId, 
/**
 * The number.
 */
diarienummer: string, 
/**
 * She has been warned of digits alone.
 */
confirmed: boolean, };

/**
 * Rows she has pasted.
 */
export type RegisterContacts = { 
/**
 * "KON-2026-0142", a tab, a semicolon or spaces, and the number; one a line.
 */
text: string, 
/**
 * She has been warned of digits alone.
 */
confirmed: boolean, };

/**
 * How a contact stands in the register.
 */
export type RegisterEntry = { 
/**
 * Its subject for the public register.
 */
subject: string, 
/**
 * Whether she has written it herself; else it is topic and place.
 */
own: boolean, 
/**
 * Whether something is kept apart; what, is asked for by a verb of its own.
 */
protected: boolean, 
/**
 * Its marks.
 */
marks: Array<SecrecyMark>, };

/**
 * What the list leaves as.
 */
export type RegisterForm = "csv" | "html" | "docx" | "pdf";

/**
 * The number of a year's matter.
 */
export type RegisterYearly = { 
/**
 * The year.
 */
year: number, 
/**
 * The number.
 */
diarienummer: string, 
/**
 * She has been warned of digits alone.
 */
confirmed: boolean, };

/**
 * An account and what its page in the register still lacks.
 */
export type RegisteredAccount = { 
/**
 * The fields that are missing.
 */
gaps: Array<string>, 
/**
 * Where it stands: a closed account is no longer written for.
 */
stage: Stage, 
/**
 * Its row.
 */
id: AccountId, 
/**
 * The channel's id, a file in `assets/channels`: "facebook".
 */
platform: string, 
/**
 * The account's name as visitors see it.
 */
name: string, 
/**
 * Its web address.
 */
address: string, 
/**
 * What it is for.
 */
purpose: string, 
/**
 * The one named person responsible.
 */
responsible: string, 
/**
 * Who steps in.
 */
deputy: string, 
/**
 * Who decided that it should start: role and name.
 */
decided_by: string, 
/**
 * The day of the decision.
 */
decided_on: Day | null, 
/**
 * The decision's diarienummer.
 */
diarienummer: string | null, 
/**
 * The day it was reported to stadsledningskontoret.
 */
reported_on: Day | null, };

/**
 * The three outcomes of OSL 5 kap. 1 § (2009:400, read 2026-04-25).
 */
export type Registration = "diariefors" | "ordnad" | "ringa_betydelse";

/**
 * The place Diarieföring.
 */
export type RegistrationQueue = { 
/**
 * Today.
 */
today: Day, 
/**
 * What is to be in the diarium and has no number, the oldest first.
 */
waiting: Array<Unregistered>, 
/**
 * The years, the latest first.
 */
yearly: Array<YearlyRow>, };

/**
 * A remark on a row, and on a cell where it is about one.
 */
export type Remark = { 
/**
 * What.
 */
code: RemarkCode, 
/**
 * The column, counted from 0.
 */
column: number | null, 
/**
 * About what; empty when the code says it all.
 */
about: string, };

/**
 * What is said of a row.
 */
export type RemarkCode = "day_unreadable" | "time_unreadable" | "no_such_hour" | "unknown_account" | "several_accounts" | "nothing_written" | "too_long" | "published" | "cell_fault" | "hour_comes_twice" | "year_assumed" | "other_weekday" | "past" | "day_only" | "unknown_status" | "status_lowered" | "link_unreadable" | "unknown_id" | "same_id" | "already_here" | "already_above" | "unchanged" | "held_by_stop" | "empty";

/**
 * A dossier.
 */
export type Removal = { 
/**
 * Its row.
 */
id: RemovalId, 
/**
 * What it looked like before.
 */
evidence: Array<KeptBefore>, 
/**
 * Whether the profile's name is kept apart.
 */
has_profile: boolean, 
/**
 * The fields that are still missing, in the order of the form.
 */
missing: Array<string>, 
/**
 * Seconds from when we knew until it was done.
 */
seconds: number | null, 
/**
 * The account it stood on.
 */
account: AccountId | null, 
/**
 * The contact it is about.
 */
contact: ContactId | null, 
/**
 * Where it stood.
 */
link: string | null, 
/**
 * Why no picture of it was kept; empty when one was.
 */
no_evidence: string, 
/**
 * When it was posted.
 */
posted: Moment | null, 
/**
 * When we learnt of it: from then the duty of 5 § runs.
 */
known: Moment, 
/**
 * When it was hidden or taken away, or the writer shut out.
 */
done: Moment | null, 
/**
 * What was done.
 */
measure: Measure, 
/**
 * The last day a writer is muted or blocked.
 */
until: Day | null, 
/**
 * Why.
 */
ground: Ground | null, 
/**
 * Which point, when the ground is BBS-lagen.
 */
point: BbsPoint | null, 
/**
 * Which rule, when the ground is the account's own.
 */
rule_number: number | null, 
/**
 * What in the words met the ground.
 */
motive: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * When and how the writer was warned before.
 */
warned: string, 
/**
 * The other way to reach us while blocked.
 */
other_way: string, 
/**
 * When the writer was told.
 */
informed: Moment | null, 
/**
 * What the writer was told, or why nothing was said.
 */
informed_text: string, 
/**
 * The day it was reported to the police.
 */
police_at: Day | null, 
/**
 * The report's number, or why none was made.
 */
police: string, 
/**
 * How the matter is kept.
 */
registration: Registration | null, 
/**
 * Its number in the diarium.
 */
diarienummer: string | null, 
/**
 * The decision by which it may be destroyed one day.
 */
gallring_basis: string, };

/**
 * What she writes down.
 */
export type RemovalForm = { 
/**
 * The account it stood on.
 */
account: AccountId | null, 
/**
 * The contact it is about.
 */
contact: ContactId | null, 
/**
 * Where it stood.
 */
link: string | null, 
/**
 * Why no picture of it was kept; empty when one was.
 */
no_evidence: string, 
/**
 * When it was posted.
 */
posted: Moment | null, 
/**
 * When we learnt of it: from then the duty of 5 § runs.
 */
known: Moment, 
/**
 * When it was hidden or taken away, or the writer shut out.
 */
done: Moment | null, 
/**
 * What was done.
 */
measure: Measure, 
/**
 * The last day a writer is muted or blocked.
 */
until: Day | null, 
/**
 * Why.
 */
ground: Ground | null, 
/**
 * Which point, when the ground is BBS-lagen.
 */
point: BbsPoint | null, 
/**
 * Which rule, when the ground is the account's own.
 */
rule_number: number | null, 
/**
 * What in the words met the ground.
 */
motive: string, 
/**
 * Who decided.
 */
decided_by: string, 
/**
 * When and how the writer was warned before.
 */
warned: string, 
/**
 * The other way to reach us while blocked.
 */
other_way: string, 
/**
 * When the writer was told.
 */
informed: Moment | null, 
/**
 * What the writer was told, or why nothing was said.
 */
informed_text: string, 
/**
 * The day it was reported to the police.
 */
police_at: Day | null, 
/**
 * The report's number, or why none was made.
 */
police: string, 
/**
 * How the matter is kept.
 */
registration: Registration | null, 
/**
 * Its number in the diarium.
 */
diarienummer: string | null, 
/**
 * The decision by which it may be destroyed one day.
 */
gallring_basis: string, };

/**
 * Everything she may choose from, in the order it is to be tried.
 */
export type RemovalGuide = { 
/**
 * The measures, the mildest first.
 */
measure: Array<Choice<Measure>>, 
/**
 * The grounds.
 */
ground: Array<Choice<Ground>>, 
/**
 * The points of 5 §.
 */
point: Array<Choice<BbsPoint>>, 
/**
 * What is never a ground.
 */
never: string, 
/**
 * What the writer is told of how to have it looked at again.
 */
appeal: string, };

/**
 * Something taken away from an account.
 */
export type RemovalId = number & { readonly __id?: "removal" };

/**
 * What was taken away in some days.
 */
export type RemovalSummary = { 
/**
 * The dossiers of which we knew in the days, in order.
 */
removals: Array<Removal>, 
/**
 * By measure, as codes.
 */
measures: Array<Count>, 
/**
 * By ground, as codes; those without one last.
 */
grounds: Array<Count>, 
/**
 * The median time from knowledge to removal, in seconds.
 */
median_seconds: number | null, };

/**
 * A column under another name.
 */
export type RenameOwnColumn = { 
/**
 * What it is called.
 */
from: string, 
/**
 * What it is to be called.
 */
to: string, };

/**
 * Which bytes of a picture.
 */
export type Rendition = "thumb" | "full" | "original";

/**
 * One thing in a part of a report.
 */
export type ReportBlock = { 
/**
 * What it is.
 */
kind: ReportBlockKind, 
/**
 * The shelf's words with the facts' names in braces, or the name of a table or chart; empty
 * for a block that is hers from the start.
 */
source: string, 
/**
 * Her own words in their place.
 */
own: string | null, 
/**
 * What the shelf's words said when she wrote her own.
 */
based_on: string, 
/**
 * It is kept and not printed.
 */
left_out: boolean, };

/**
 * What a block of a report is.
 */
export type ReportBlockKind = "paragraph" | "bullets" | "heading" | "table" | "chart";

/**
 * What a block says.
 */
export type ReportBlockView = { 
/**
 * Its words: hers, or the shelf's with the figures in them.
 */
text: string, 
/**
 * The shelf's words with the figures in them.
 */
filled: string, 
/**
 * Her words were written of figures that have changed.
 */
stale: boolean, 
/**
 * A table or a chart, where there is anything in it.
 */
shown: PreviewBlock | null, };

/**
 * A figure of a report.
 */
export type ReportFigure = { 
/**
 * What it is called.
 */
name: string, 
/**
 * As it is shown; a small number is not.
 */
value: string, 
/**
 * How it was counted.
 */
definition: string, 
/**
 * The rows it opens to.
 */
rows: FigureRows, };

/**
 * A report as she writes it.
 */
export type ReportForm = { 
/**
 * Which form.
 */
kind: ReportKind, 
/**
 * First day of the period.
 */
from: Day, 
/**
 * Last day of the period.
 */
to: Day, 
/**
 * Its diarienummer, when it has one.
 */
diarienummer: string | null, 
/**
 * The day of the board's meeting.
 */
meeting: Day | null, 
/**
 * Who signs for the administration; may be empty.
 */
director: string, 
/**
 * The matter.
 */
title: string, 
/**
 * What it answers or covers; may be empty.
 */
subtitle: string, 
/**
 * The proposed decisions, in order; none for a report that proposes nothing.
 */
decisions: Array<string>, 
/**
 * The body, in the order it is printed.
 */
sections: Array<ReportSection>, 
/**
 * The attachments, in order.
 */
attachments: Array<string>, };

/**
 * The office as the report names it: as it was when it was sent, or as it is.
 */
export type ReportHead = { 
/**
 * The city.
 */
city: string, 
/**
 * The administration.
 */
forvaltning: string, 
/**
 * The department or staff within it; may be empty.
 */
unit: string, 
/**
 * The nämnd.
 */
namnd: string, 
/**
 * Who prepared the matter.
 */
handlaggare: string, 
/**
 * Her telephone; may be empty.
 */
phone: string, 
/**
 * The day of the document.
 */
date: Day, 
/**
 * The office held by the one who signs; empty when nobody does.
 */
signature: string, };

/**
 * A report to the board.
 */
export type ReportId = number & { readonly __id?: "report" };

/**
 * A report wished for.
 */
export type ReportInput = { 
/**
 * Which form.
 */
kind: ReportKind, 
/**
 * First day of the period.
 */
from: Day, 
/**
 * Last day of the period.
 */
to: Day, 
/**
 * Its diarienummer, when it has one.
 */
diarienummer: string | null, 
/**
 * The day of the board's meeting.
 */
meeting: Day | null, 
/**
 * Who signs for the administration.
 */
director: string | null, };

/**
 * The forms a report may have, each a page of `assets/reports`.
 */
export type ReportKind = "tjansteutlatande" | "dialograpport" | "verksamhetsberattelse" | "medborgarforslag";

/**
 * Some pages of a report.
 */
export type ReportPages = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * The next of them, each as a data URL.
 */
shown: Array<string>, };

/**
 * Some pages wished for.
 */
export type ReportPagesWish = { 
/**
 * Of which report.
 */
id: ReportId, 
/**
 * From which page on, counted from 0.
 */
first: number, };

/**
 * A report on the screen.
 */
export type ReportPreview = { 
/**
 * The matter.
 */
title: string, 
/**
 * What it covers.
 */
subtitle: string, 
/**
 * The proposed decisions.
 */
decisions: Array<string>, 
/**
 * The body, in the order it is printed.
 */
sections: Array<PreviewSection>, 
/**
 * The attachments.
 */
attachments: Array<string>, 
/**
 * The figures it rests on.
 */
figures: Figures, };

/**
 * A row behind a figure.
 */
export type ReportRow = { 
/**
 * Where it is seen: `posts`, `contacts`, `incidents`, `watch`, `accounts` or `checklists`.
 */
place: string, 
/**
 * Its row there.
 */
id: number, 
/**
 * What it is called.
 */
name: string, 
/**
 * The day it counts on, where it has one.
 */
day: Day | null, };

/**
 * The first of the rows, and how many there are.
 */
export type ReportRows = { 
/**
 * The first of them.
 */
rows: Array<ReportRow>, 
/**
 * How many there are now; what is destroyed by decision is counted in the report and is not here.
 */
all: number, };

/**
 * Whose rows.
 */
export type ReportRowsWish = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * Which.
 */
rows: FigureRows, };

/**
 * A part under a heading of the first level.
 */
export type ReportSection = { 
/**
 * Its heading.
 */
heading: string, 
/**
 * It is kept and not printed.
 */
left_out: boolean, 
/**
 * What stands under it.
 */
blocks: Array<ReportBlock>, };

/**
 * A report in the list.
 */
export type ReportSummary = { 
/**
 * Which.
 */
id: ReportId, 
/**
 * Which form.
 */
kind: ReportKind, 
/**
 * Its matter.
 */
title: string, 
/**
 * First day of the period.
 */
from: Day, 
/**
 * Last day of the period.
 */
to: Day, 
/**
 * The day of the board's meeting.
 */
meeting: Day | null, 
/**
 * When it was begun.
 */
made: Moment, 
/**
 * When it was sent.
 */
sent: Moment | null, };

/**
 * An account that somebody wants.
 */
export type RequestAccount = { 
/**
 * What it would be.
 */
form: AccountForm, 
/**
 * The day it was talked over with the communication function.
 */
day: Day, 
/**
 * With whom.
 */
who: string, };

/**
 * How a request came.
 */
export type RequestWay = "visit" | "phone" | "email" | "letter" | "message";

/**
 * The step taken.
 */
export type ResponseChoice = { 
/**
 * Which.
 */
choice: ResponseStep, 
/**
 * Why; never empty for silence and removal.
 */
reason: string, 
/**
 * When.
 */
at: Moment, };

/**
 * How soon she means to answer; minutes are counted from midnight.
 */
export type ResponseNorms = { 
/**
 * The minute of the day the office opens.
 */
opens: number, 
/**
 * The minute of the day it closes.
 */
closes: number, 
/**
 * Office hours to the first sign for one who is worried.
 */
worried_hours: number, 
/**
 * Working days to the first sign otherwise.
 */
first_days: number, 
/**
 * Working days to the full answer.
 */
full_days: number, 
/**
 * Working days to the answer when another unit has it.
 */
passed_days: number, };

/**
 * The steps of the svarstrappa: every item ends on one.
 */
export type ResponseStep = "answer" | "refer" | "matter" | "silence" | "remove";

/**
 * An earlier text put back.
 */
export type RestoreVersion = { 
/**
 * Which post.
 */
id: PostId, 
/**
 * The version's line.
 */
line: LineId, };

/**
 * How long.
 */
export type Retention = { 
/**
 * How many.
 */
count: number, 
/**
 * Of what.
 */
unit: RetentionUnit, };

/**
 * What a period is counted in.
 */
export type RetentionUnit = "days" | "months" | "years";

/**
 * Everything the engine says about one draft.
 */
export type Review = { 
/**
 * The rule book the draft was read against.
 */
fingerprint: string, 
/**
 * Findings in reading order.
 */
findings: Array<Finding>, 
/**
 * Lengths and readability.
 */
measures: Measures, 
/**
 * Ids of the rules that ran and found nothing.
 */
passed: Array<string>, 
/**
 * What an incoming text may be, as a proposal; nothing for our own texts.
 */
triage: Triage | null, };

/**
 * When the text is read.
 */
export type ReviewMoment = "typing" | "planned" | "published";

/**
 * What the review knows of the office.
 */
export type ReviewProfile = { 
/**
 * "Stockholm", "Annan kommun", or a name of her own.
 */
name: string, 
/**
 * "Stockholms stad".
 */
city: string, 
/**
 * "Stockholm".
 */
kommun: string, 
/**
 * What its texts should be: "aktiv", "tydlig", "tillgänglig".
 */
value_words: Array<string>, 
/**
 * How its own telephone numbers begin, digits only: "08508".
 */
numbers: Array<string>, 
/**
 * Its own domains in addresses: "stockholm.se".
 */
domains: Array<string>, 
/**
 * The time before an election.
 */
election: Election, };

/**
 * Everything she may change in the review, beside what was shipped.
 */
export type ReviewSettings = { 
/**
 * What the review knows of the office.
 */
profile: ReviewProfile, 
/**
 * Profiles to begin from; the first is the one shipped.
 */
profiles: Array<ReviewProfile>, 
/**
 * Whether the rules for the time before an election hold today.
 */
election: boolean, 
/**
 * Every rule by id: as it is in force, as shipped, and what is hers.
 */
rules: Array<Listed>, 
/**
 * Her own words, which the spelling accepts.
 */
words: Array<string>, 
/**
 * Her own rule pages, kept in the office.
 */
own: Array<OwnRule>, 
/**
 * The folder where a rule page or a word list may be laid.
 */
folder: string, 
/**
 * The files read there.
 */
files: Array<string>, 
/**
 * Pages that are not used: file, line, reason.
 */
faults: Array<Fault>, };

/**
 * The text that is reviewed: a noun and its row.
 */
export type ReviewSubject = { 
/**
 * The noun.
 */
kind: SubjectKind, 
/**
 * The row.
 */
id: number, };

/**
 * A draft to be read.
 */
export type ReviewText = { 
/**
 * The text as it stands.
 */
text: string, 
/**
 * What sort of text it is.
 */
role: Role, 
/**
 * The channels it is meant for, by id; unknown ones are left out.
 */
channels: Array<string>, 
/**
 * Whether it will be published at another time than it is written.
 */
scheduled: boolean, 
/**
 * Whose text it is; what is let stand there is marked.
 */
subject?: ReviewSubject | null, 
/**
 * When it is read; while she types, when nothing is said.
 */
moment?: ReviewMoment, 
/**
 * The day others will read it; today, when nothing is said.
 */
day?: Day | null, };

/**
 * What sort of text a draft is.
 */
export type Role = "post" | "reply" | "incoming";

/**
 * A routine.
 */
export type Routine = { 
/**
 * Its row.
 */
id: RoutineId, 
/**
 * What it is called.
 */
title: string, 
/**
 * Its version: "2".
 */
version: string, 
/**
 * Who decided it.
 */
decided_by: string, 
/**
 * When.
 */
decided_on: Day, 
/**
 * When it is to be read through again.
 */
next_review: Day, 
/**
 * What it says.
 */
text: string, };

/**
 * What she writes.
 */
export type RoutineForm = { 
/**
 * What it is called.
 */
title: string, 
/**
 * Its version: "2".
 */
version: string, 
/**
 * Who decided it.
 */
decided_by: string, 
/**
 * When.
 */
decided_on: Day, 
/**
 * When it is to be read through again.
 */
next_review: Day, 
/**
 * What it says.
 */
text: string, };

/**
 * A local routine.
 */
export type RoutineId = number & { readonly __id?: "routine" };

/**
 * One rule of the book.
 */
export type Rule = { 
/**
 * Area and number, such as `TON-003`; also how its file's name begins.
 */
id: string, 
/**
 * The area's letters, such as `TON`.
 */
area: string, 
/**
 * What sort of thing it finds, in English.
 */
kind: string, 
/**
 * Its name, in Swedish.
 */
title: string, 
/**
 * How hard it bites.
 */
bite: Bite, 
/**
 * The day it began to apply.
 */
valid_from: string, 
/**
 * The sorts of text it reads.
 */
roles: Array<Role>, 
/**
 * Rules that go before it where both bite.
 */
yields_to: Array<string>, 
/**
 * True for a stop that only stands aside for a second, named person.
 */
second: boolean, 
/**
 * True for a rule that rests until someone turns it on.
 */
off: boolean, 
/**
 * The time it waits for, such as `election`; none for rules that always apply.
 */
mode: string | null, 
/**
 * Where it comes from.
 */
sources: Array<RuleSource>, 
/**
 * What it says.
 */
say: Say, 
/**
 * What proves it.
 */
examples: Array<RuleExample>, };

/**
 * A text the rule must bite on, and one it must leave alone.
 */
export type RuleExample = { 
/**
 * The rule must find something here.
 */
wrong: string, 
/**
 * And nothing here.
 */
right: string, 
/**
 * Read as; otherwise the rule's first role.
 */
role: Role | null, 
/**
 * Read as planned for another day.
 */
scheduled: boolean, 
/**
 * Read as meant for this channel (its id).
 */
channel: string | null, };

/**
 * What she has changed in a rule; what is left out is as shipped.
 */
export type RuleSetting = { 
/**
 * The rule's id.
 */
rule: string, 
/**
 * Off or on.
 */
off: boolean | null, 
/**
 * How hard it bites.
 */
bite: Bite | null, 
/**
 * Thresholds, by the name they have on the page.
 */
params: { [key in string]: number }, 
/**
 * Phrases it never marks.
 */
exceptions: Array<string>, };

/**
 * Where a rule comes from: a law, or a page by title and address.
 */
export type RuleSource = { 
/**
 * The law's short name.
 */
law: string | null, 
/**
 * Its number in Svensk författningssamling.
 */
sfs: string | null, 
/**
 * Chapter and section.
 */
place: string | null, 
/**
 * The page's title, where it is no law.
 */
title: string | null, 
/**
 * Its address.
 */
url: string | null, 
/**
 * The day the text was read.
 */
as_of: string, };

/**
 * One going-through of a checklist, with the wording of the day it was begun.
 */
export type Run = { 
/**
 * Its row.
 */
id: RunId, 
/**
 * The page as it read that day.
 */
checklist: Checklist, 
/**
 * The signed run it was begun from.
 */
previous: RunId | null, 
/**
 * One answer an item, in the page's order.
 */
answers: Array<JudgedItem>, 
/**
 * When it was begun.
 */
started: Moment, 
/**
 * The signature that froze it.
 */
signed: Signature | null, 
/**
 * A post.
 */
post: PostId | null, 
/**
 * A contact.
 */
contact: ContactId | null, 
/**
 * An account.
 */
account: AccountId | null, 
/**
 * An incident.
 */
incident: IncidentId | null, };

/**
 * A file kept beside an item.
 */
export type RunEvidence = { 
/**
 * Its row.
 */
id: RunEvidenceId, 
/**
 * The item's id.
 */
item: string, 
/**
 * What she calls it.
 */
name: string, 
/**
 * The SHA-256 of its bytes in hex.
 */
file: string, 
/**
 * What it is: `png`, `jpg`, `webp` or `pdf`.
 */
ending: string, 
/**
 * How large it is.
 */
bytes: number, 
/**
 * When it was kept.
 */
kept: Moment, };

/**
 * A file beside an item of a run.
 */
export type RunEvidenceId = number & { readonly __id?: "run_evidence" };

/**
 * One going-through of a checklist.
 */
export type RunId = number & { readonly __id?: "run" };

/**
 * What a run is about: one of the four, or nothing.
 */
export type RunSubject = { 
/**
 * A post.
 */
post: PostId | null, 
/**
 * A contact.
 */
contact: ContactId | null, 
/**
 * An account.
 */
account: AccountId | null, 
/**
 * An incident.
 */
incident: IncidentId | null, };

/**
 * The runs about something.
 */
export type RunsAbout = { 
/**
 * What they are about.
 */
about: RunSubject, };

/**
 * Which answer is the safe one.
 */
export type Safe = "yes" | "no";

/**
 * How the office is kept safe.
 */
export type Safety = { 
/**
 * The folder of a second place, where each copy lies once more; nothing when there is none.
 */
second: string | null, 
/**
 * Minutes unused until the office locks itself; 0 never.
 */
lock_after: number, };

/**
 * How much was saved of a damaged office.
 */
export type SalvagedSize = { 
/**
 * Rows that were read.
 */
rows: number, 
/**
 * Places in the tables that could not be read.
 */
lost: number, };

/**
 * What a host answers when it has saved a document: where, or nothing when she changed her mind.
 */
export type Saved = { 
/**
 * The file.
 */
path: string | null, };

/**
 * What the rule says to her.
 */
export type Say = { 
/**
 * What to do; `{hit}` stands for the words found.
 */
message: string, 
/**
 * Why.
 */
why: string, 
/**
 * Texts that may replace the hit.
 */
suggest: Array<string>, };

/**
 * What a filter goes by.
 */
export type SearchFilter = "kind" | "state" | "account" | "topic" | "place" | "from" | "to";

/**
 * Which records to find.
 */
export type SearchRecords = { 
/**
 * Words that all stand in the record, its number among them; may be empty.
 */
text: string, 
/**
 * Of which kinds.
 */
kinds: Array<RecordKind>, 
/**
 * From which day.
 */
from: Day | null, 
/**
 * To which day.
 */
to: Day | null, };

/**
 * A remark on a word.
 */
export type SearchRemark = { 
/**
 * What.
 */
code: SearchRemarkCode, 
/**
 * The word, as she wrote it.
 */
about: string, 
/**
 * The filter it stands for, where it is one.
 */
filter: SearchFilter | null, };

/**
 * What is said of a word that filters nothing.
 */
export type SearchRemarkCode = "unknown_filter" | "unknown_value" | "bad_day" | "too_short";

/**
 * A mark as she writes it (OSL 5 kap. 5 §, 2009:400, read 2026-04-25).
 */
export type SecrecyForm = { 
/**
 * A provision of the list; empty when it is another.
 */
provision: string, 
/**
 * Another provision, in her words; empty when it is one of the list.
 */
other: string, 
/**
 * The day it was marked.
 */
marked_on: Day, 
/**
 * The authority that marked it.
 */
authority: string, 
/**
 * Which part of it; may be empty.
 */
note: string, };

/**
 * A provision of secrecy, from `assets/guidance/sekretessgrunder.toml`.
 */
export type SecrecyGround = { 
/**
 * As it is printed in place of what is masked: "21 kap. 1 §".
 */
ground: string, 
/**
 * What it protects, in a few words.
 */
about: string, 
/**
 * The law.
 */
law: LawRef, };

/**
 * A mark: a reminder to look, never a decision.
 */
export type SecrecyMark = { 
/**
 * Its row.
 */
id: SecrecyMarkId, 
/**
 * On which contact.
 */
contact: ContactId, 
/**
 * A provision of the list; empty when it is another.
 */
provision: string, 
/**
 * Another provision, in her words; empty when it is one of the list.
 */
other: string, 
/**
 * The day it was marked.
 */
marked_on: Day, 
/**
 * The authority that marked it.
 */
authority: string, 
/**
 * Which part of it; may be empty.
 */
note: string, };

/**
 * A mark that something may be secret.
 */
export type SecrecyMarkId = number & { readonly __id?: "secrecy_mark" };

/**
 * A series.
 */
export type Series = { 
/**
 * Its row.
 */
id: SeriesId, 
/**
 * What it is called.
 */
title: string, 
/**
 * When it comes.
 */
recurrence: Recurrence, };

/**
 * What she types: a name and when.
 */
export type SeriesForm = { 
/**
 * What it is called.
 */
title: string, 
/**
 * When it comes.
 */
recurrence: Recurrence, };

/**
 * A series of posts that come again.
 */
export type SeriesId = number & { readonly __id?: "series" };

/**
 * What is masked in a record of a bundle.
 */
export type SetMasks = { 
/**
 * Which.
 */
id: BundleItemId, 
/**
 * In its texts.
 */
masks: Array<Mask>, 
/**
 * In its picture.
 */
boxes: Array<BlackBox>, };

/**
 * How far from a meeting things are due.
 */
export type SetOffsets = { 
/**
 * The steps she sets; those left out stay as they are.
 */
offsets: Array<Offset>, };

/**
 * What a post says of a picture.
 */
export type SetPostMedia = { 
/**
 * The post.
 */
post: PostId, 
/**
 * The picture.
 */
media: MediaId, 
/**
 * Alternative text of its own; nothing is the bank's.
 */
alt: string | null, 
/**
 * The words in the picture; nothing is the bank's.
 */
text_in_picture: string | null, 
/**
 * *Brådskande*: why it goes up without an alternative text.
 */
urgent_reason: string | null, };

/**
 * Another status given by hand.
 */
export type SetPostStatus = { 
/**
 * Which.
 */
id: PostId, 
/**
 * What it becomes. A published post that went up unapproved may become `approved`: it stays
 * published, with the approval given afterwards.
 */
status: PostStatus, 
/**
 * Who has read or approved it.
 */
by?: string, 
/**
 * Why it is cancelled, or what came of it.
 */
note?: string, };

/**
 * How to reach the one who asked.
 */
export type SetReach = { 
/**
 * Of which request.
 */
id: DisclosureId, 
/**
 * An address or a number; empty clears it.
 */
reach: string, };

/**
 * The profile's name as it was shown.
 */
export type SetRemovalProfile = { 
/**
 * For which dossier.
 */
id: RemovalId, 
/**
 * The name; empty takes it away.
 */
name: string, };

/**
 * A subject written, public or kept apart.
 */
export type SetSubject = { 
/**
 * Of which contact.
 */
contact: ContactId, 
/**
 * The text; empty takes it away.
 */
text: string, 
/**
 * Whether it is the one that is kept apart.
 */
protected: boolean, };

/**
 * Why a contact has no number yet.
 */
export type SetWaitingReason = { 
/**
 * Which contact.
 */
contact: ContactId, 
/**
 * Why; empty takes the reason away.
 */
text: string, };

/**
 * A day of hers, new or rewritten.
 */
export type SetYearDay = { 
/**
 * Which; nothing for a new one.
 */
id: YearDayId | null, 
/**
 * What now stands.
 */
form: YearDayForm, };

/**
 * The kinds of sheet.
 */
export type SheetKind = "csv" | "xlsx";

/**
 * A shipped day in a year, or in every year.
 */
export type ShippedDay = { 
/**
 * Its key.
 */
key: string, 
/**
 * The year; nothing is every year.
 */
year: number | null, };

/**
 * A kind of mark, to be shown in the calendar or left out of it.
 */
export type ShowMarks = { 
/**
 * Which kind.
 */
kind: MarkKind, 
/**
 * Whether it is shown.
 */
shown: boolean, };

/**
 * A signed run of a list in the period.
 */
export type ShownRun = { 
/**
 * Which run.
 */
run: RunId, 
/**
 * The list's title.
 */
title: string, 
/**
 * What it was about; empty for nothing in particular.
 */
about: string, 
/**
 * When it was signed.
 */
signed: Moment, 
/**
 * By whom.
 */
by: string, 
/**
 * The questions whose answers were not the safe ones.
 */
deviations: Array<string>, };

/**
 * A run signed, by her.
 */
export type SignChecklist = { 
/**
 * Which run.
 */
run: RunId, };

/**
 * A signature on a finished run.
 */
export type Signature = { 
/**
 * Who.
 */
name: string, 
/**
 * When.
 */
at: Moment, };

/**
 * A line of the log as it is written.
 */
export type SituationForm = { 
/**
 * When it happened, or was said.
 */
at: Moment, 
/**
 * What.
 */
what: string, 
/**
 * Who says so.
 */
source: Source, 
/**
 * More closely who, or where it was read; may be empty.
 */
said_by: string, 
/**
 * The line that this one mends.
 */
replaces: SituationId | null, };

/**
 * A line of an incident's log.
 */
export type SituationId = number & { readonly __id?: "situation" };

/**
 * A line of the log by the minute; it is never rewritten.
 */
export type SituationLine = { 
/**
 * Its row.
 */
id: SituationId, 
/**
 * When it was written.
 */
written: Moment, 
/**
 * By whom.
 */
who: string, 
/**
 * The line that stands instead.
 */
replaced_by: SituationId | null, 
/**
 * When it happened, or was said.
 */
at: Moment, 
/**
 * What.
 */
what: string, 
/**
 * Who says so.
 */
source: Source, 
/**
 * More closely who, or where it was read; may be empty.
 */
said_by: string, 
/**
 * The line that this one mends.
 */
replaces: SituationId | null, };

/**
 * A day and a wall time in Stockholm, `2027-03-03T14:30`: what the calendar plans in.
 */
export type Slot = string;

/**
 * The words around a hit.
 */
export type Snippet = { 
/**
 * The words.
 */
text: string, 
/**
 * Where hers stand in them.
 */
marks: Array<HitMark>, 
/**
 * Whether something stands before.
 */
cut_before: boolean, 
/**
 * Whether something stands after.
 */
cut_after: boolean, };

/**
 * Who says what the log says.
 */
export type Source = "police" | "rescue" | "own" | "city" | "press" | "resident" | "other";

/**
 * A matter taken out of a contact.
 */
export type SplitContact = { 
/**
 * Out of which.
 */
id: ContactId, 
/**
 * The new contact.
 */
form: ContactForm, 
/**
 * What the first is about from now on; empty when it stays as it was.
 */
rest: string, };

/**
 * Where an account stands.
 */
export type Stage = "requested" | "decided" | "open" | "closed";

/**
 * Where a share stands to its band.
 */
export type Standing = "below" | "within" | "above";

/**
 * A run begun.
 */
export type StartChecklist = { 
/**
 * The checklist's id.
 */
checklist: string, 
/**
 * A post.
 */
post: PostId | null, 
/**
 * A contact.
 */
contact: ContactId | null, 
/**
 * An account.
 */
account: AccountId | null, 
/**
 * An incident.
 */
incident: IncidentId | null, };

/**
 * One figure.
 */
export type StatisticsCell = { 
/**
 * The post.
 */
post: PostId, 
/**
 * What is counted.
 */
metric: Metric, 
/**
 * How many; nothing empties the cell.
 */
value: number | null, };

/**
 * A file of a platform's.
 */
export type StatisticsFile = { 
/**
 * The account it is of; proposed when nothing is said.
 */
account: AccountId | null, 
/**
 * Its name.
 */
file_name: string, 
/**
 * Its bytes in base64, alone or as a data URL.
 */
data: string, };

/**
 * What was taken in, when, and of what.
 */
export type StatisticsImport = { 
/**
 * Its row.
 */
id: StatisticsImportId, 
/**
 * The account.
 */
account: AccountId, 
/**
 * The file's name, or what she called it.
 */
file_name: string, 
/**
 * The SHA-256 of its bytes in hex.
 */
sha256: string, 
/**
 * The form it was recognised as.
 */
form: string, 
/**
 * When it was taken in.
 */
at: Moment, 
/**
 * How many posts and days it told of.
 */
rows: number, };

/**
 * A file of statistics taken in.
 */
export type StatisticsImportId = number & { readonly __id?: "statistics_import" };

/**
 * One post tied, or loosened.
 */
export type StatisticsMatch = { 
/**
 * The platform's.
 */
told: PlatformPostId, 
/**
 * The office's; nothing loosens it.
 */
post: PostId | null, };

/**
 * What a file would do.
 */
export type StatisticsPreview = { 
/**
 * The form it was recognised as.
 */
form: string, 
/**
 * The account's name in the file; may be empty.
 */
named: string, 
/**
 * The account it is of, said or proposed.
 */
account: AccountId | null, 
/**
 * The same bytes were taken in before.
 */
known: boolean, 
/**
 * How many posts are new, changed and unchanged.
 */
new: number, 
/**
 * See `new`.
 */
changed: number, 
/**
 * See `new`.
 */
unchanged: number, 
/**
 * How many days are told of.
 */
days: number, 
/**
 * Columns that nothing is read from.
 */
unknown: Array<string>, 
/**
 * Rows that are left out.
 */
left_out: Array<LeftOutRow>, 
/**
 * The first posts.
 */
posts: Array<PreviewedPost>, };

/**
 * What becomes of a post that a file tells of.
 */
export type StatisticsState = "new" | "changed" | "unchanged";

/**
 * What was taken in.
 */
export type StatisticsTaken = { 
/**
 * The import.
 */
import: StatisticsImportId, 
/**
 * Posts told of.
 */
posts: number, 
/**
 * Days told of.
 */
days: number, 
/**
 * Posts that were tied by their address.
 */
tied: number, };

/**
 * What the next Ångra or Gör om would act on.
 */
export type Step = { 
/**
 * The verb that was done.
 */
verb: string, 
/**
 * When.
 */
at: Moment, 
/**
 * The lines it covers, oldest first: keystrokes saved one after another are one step.
 */
lines: Array<LineId>, };

/**
 * A request moved on.
 */
export type StepDisclosure = { 
/**
 * Which.
 */
id: DisclosureId, 
/**
 * To what; one handed out with something masked is refused in that part, whatever is said.
 */
to: DisclosureStatus, 
/**
 * How it was handed out, when it is.
 */
way: GivenWay | null, 
/**
 * Anything to note.
 */
note: string, };

/**
 * A step as she writes it down.
 */
export type StepForm = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * The step.
 */
step: LifeStep, 
/**
 * The day it was taken.
 */
day: Day, 
/**
 * Who took it.
 */
who: string, 
/**
 * The samlingsärende's number, for an archiving.
 */
diarienummer: string | null, 
/**
 * Anything else.
 */
note: string, };

/**
 * A step as it lies on the shelf.
 */
export type StepPage = { 
/**
 * Which step.
 */
step: MeetingStep, 
/**
 * Its Swedish name.
 */
name: string, 
/**
 * Days after the meeting, where the law says so.
 */
days: number | null, 
/**
 * What it counts in.
 */
unit: OffsetUnit, 
/**
 * Whence the number.
 */
source: string, 
/**
 * The day the law's text was read.
 */
as_of: Day | null, };

/**
 * Whose history.
 */
export type Subject = { 
/**
 * A noun and its row; nothing for the latest of everything.
 */
of: [string, number] | null, 
/**
 * At most so many lines, of the latest.
 */
limit: number, };

/**
 * What sort of text is reviewed.
 */
export type SubjectKind = "post" | "contact" | "incident" | "report" | "template" | "media";

/**
 * A word that the spelling rule doubts.
 */
export type SuggestSpelling = { 
/**
 * The word as written.
 */
word: string, };

/**
 * A page switched on or off, and whether its act waits for a run of it.
 */
export type SwitchChecklist = { 
/**
 * The page's id.
 */
checklist: string, 
/**
 * It is off: not offered and never due.
 */
off: boolean, 
/**
 * Its act waits for a run of it.
 */
required: boolean, };

/**
 * What goes, or went, of one table.
 */
export type TableTotal = { 
/**
 * The table.
 */
table: string, 
/**
 * Rows.
 */
rows: number, 
/**
 * Earlier versions in the journal, also of rows that were taken away before.
 */
images: number, };

/**
 * A template, shipped or hers.
 */
export type Template = { 
/**
 * Its row; nothing for a shipped one.
 */
id: TemplateId | null, 
/**
 * What it is for.
 */
kind: TemplateKind, 
/**
 * What she calls it.
 */
name: string, 
/**
 * The text; what she must fill in stands in `[brackets]`.
 */
text: string, };

/**
 * What she types, or a shipped page says.
 */
export type TemplateForm = { 
/**
 * What it is for.
 */
kind: TemplateKind, 
/**
 * What she calls it.
 */
name: string, 
/**
 * The text; what she must fill in stands in `[brackets]`.
 */
text: string, };

/**
 * A template or a set of words to put in.
 */
export type TemplateId = number & { readonly __id?: "template" };

/**
 * What a template is for.
 */
export type TemplateKind = "post" | "crisis" | "holding" | "reply" | "signature" | "hashtags";

/**
 * How a contact is tied to another.
 */
export type TieKind = "related" | "duplicate_of" | "split_from";

/**
 * A contact tied to the one she reads, seen from that one.
 */
export type TiedContact = { 
/**
 * How.
 */
kind: TieKind, 
/**
 * Whether the tie goes from the other: it is the double, or was taken out.
 */
from_other: boolean, 
/**
 * The other.
 */
contact: Contact, };

/**
 * The first view.
 */
export type Today = { 
/**
 * The day.
 */
day: Day, 
/**
 * Its name, if it has one.
 */
name: string | null, 
/**
 * Incidents that are open.
 */
incidents: Array<Incident>, 
/**
 * Contacts that wait, the most worried first.
 */
contacts: Array<Contact>, 
/**
 * The clocks of those that wait for an answer, the most pressing first.
 */
clocks: Array<ContactClock>, 
/**
 * What was promised and is due within the coming week, or should have been kept.
 */
promises: Array<AnswerPromise>, 
/**
 * Posts whose slot is past or today and that are not yet published.
 */
due: Array<Post>, 
/**
 * Posts that went up and whose day to be followed up has come.
 */
follow_up: Array<Post>, 
/**
 * Posts that went up without the approval that was wanted, and still have none.
 */
unreviewed: Array<Post>, 
/**
 * Posts planned in the coming week.
 */
coming: Array<Post>, 
/**
 * Drafts without a slot.
 */
drafts: number, 
/**
 * Checklist runs that are begun and not signed.
 */
runs: Array<Run>, 
/**
 * How many accounts lack something in the register.
 */
account_gaps: number, 
/**
 * How many accounts there are.
 */
accounts: number, };

/**
 * A topic through the years.
 */
export type TopicRow = { 
/**
 * The topic.
 */
topic: string, 
/**
 * How many contacts, a number for each year.
 */
counts: Array<number>, };

/**
 * Topics by year.
 */
export type TopicYears = { 
/**
 * The years, the first with a contact to the last.
 */
years: Array<number>, 
/**
 * The topics that have contacts, the list's order first.
 */
rows: Array<TopicRow>, };

/**
 * A post's text in another language.
 */
export type Translation = { 
/**
 * The language, by its BCP 47 tag.
 */
language: string, 
/**
 * The text.
 */
text: string, 
/**
 * Whether the original has other words now than when it was translated.
 */
outdated: boolean, };

/**
 * What she types.
 */
export type TranslationForm = { 
/**
 * Of which post.
 */
post: PostId, 
/**
 * The language, by its BCP 47 tag: `en`, `so`, `ar`.
 */
language: string, 
/**
 * The text; an empty one takes the translation away.
 */
text: string, };

/**
 * A proposal for how one incoming text may be handled, with its reasons. A person decides.
 */
export type Triage = { 
/**
 * What sort of text it is.
 */
class: Class, 
/**
 * A topic of the topic tree's first level, in Swedish.
 */
topic: string, 
/**
 * When someone should act.
 */
urgency: Urgency, 
/**
 * How worried a reader should be about someone: 0 not at all, 3 serious danger possible.
 */
worry: number, 
/**
 * What else must be thought of.
 */
flags: Array<Flag>, 
/**
 * The words that led there, in reading order.
 */
reasons: Array<Reason>, };

/**
 * The two stacks' tops.
 */
export type UndoState = { 
/**
 * What Ångra would undo.
 */
undo: Step | null, 
/**
 * What Gör om would do again.
 */
redo: Step | null, 
/**
 * The latest thing that can never be undone; nothing before it can be undone either.
 */
wall: Step | null, };

/**
 * A contact that is to be in the diarium and has no number.
 */
export type Unregistered = { 
/**
 * The contact.
 */
contact: Contact, 
/**
 * Its subject as the public register shows it.
 */
subject: string, 
/**
 * When a package of it was last saved.
 */
saved: Moment | null, 
/**
 * Why it has no number yet; empty when nobody has said.
 */
waiting: string, 
/**
 * How many marks it has.
 */
marks: number, 
/**
 * Whether something of its subject is kept apart.
 */
protected: boolean, };

/**
 * When someone should act; the most urgent is the smallest.
 */
export type Urgency = "acute" | "high" | "normal" | "low";

/**
 * A value and its word.
 */
export type ValueWord = { 
/**
 * The word after the colon.
 */
word: string, 
/**
 * What it means: a kind or a state.
 */
means: string, };

/**
 * The text for one account, where it differs from the others'.
 */
export type Variant = { 
/**
 * The account.
 */
account: AccountId, 
/**
 * The whole text there.
 */
text: string, };

/**
 * The four answers.
 */
export type Verdict = "yes" | "no" | "not_applicable" | "unjudged";

/**
 * One version of a post; the journal keeps them.
 */
export type Version = { 
/**
 * The journal's line that wrote it.
 */
line: LineId, 
/**
 * When.
 */
at: Moment, 
/**
 * Who.
 */
who: string, 
/**
 * The verb that wrote it.
 */
verb: string, 
/**
 * The title.
 */
title: string, 
/**
 * The text.
 */
text: string, };

/**
 * What she lets stand, and why.
 */
export type WaiveFinding = { 
/**
 * In which text.
 */
subject: ReviewSubject, 
/**
 * The rule's id.
 */
rule: string, 
/**
 * The words the rule found, as they stand.
 */
excerpt: string, 
/**
 * Why they may stand.
 */
reason: string, 
/**
 * Who else agrees; needed where the rule says so.
 */
second: string | null, };

/**
 * Something let stand. It follows the rule and the words, wherever in the text they are; other
 * words and it lapses.
 */
export type Waiver = { 
/**
 * Its row.
 */
id: WaiverId, 
/**
 * In which text.
 */
subject: ReviewSubject, 
/**
 * The rule's id.
 */
rule: string, 
/**
 * The words, in small letters and with single spaces.
 */
excerpt: string, 
/**
 * Why they may stand.
 */
reason: string, 
/**
 * Who let them stand.
 */
by: string, 
/**
 * Who else agreed.
 */
second: string | null, 
/**
 * When.
 */
at: Moment, };

/**
 * Something let stand in a review.
 */
export type WaiverId = number & { readonly __id?: "waiver" };

/**
 * A waiver as it is shown at a finding.
 */
export type WaiverMark = { 
/**
 * Its row.
 */
id: WaiverId, 
/**
 * Why.
 */
reason: string, 
/**
 * Who.
 */
by: string, 
/**
 * Who else.
 */
second: string | null, 
/**
 * When.
 */
at: Moment, };

/**
 * What is wrong.
 */
export type WarningKind = "crisis" | "open_incident" | "mourning" | "same_hour" | "crowded_day" | "gap" | "closed_day";

/**
 * What the log leaves as.
 */
export type WatchForm = "pdf" | "csv";

/**
 * How an account was watched in a month: "bevakat x av y utlovade intervall".
 */
export type WatchMonth = { 
/**
 * Which account.
 */
account: AccountId, 
/**
 * The first day of the month.
 */
month: Day, 
/**
 * Promised stretches that are over and had a look.
 */
kept: number, 
/**
 * Promised stretches that are over.
 */
promised: number, 
/**
 * Those without.
 */
gaps: Array<Gap>, };

/**
 * The place Uppsikt in a month.
 */
export type WatchState = { 
/**
 * Now.
 */
now: Moment, 
/**
 * The accounts, by name.
 */
accounts: Array<WatchedAccount>, 
/**
 * Every time away, the latest first.
 */
leaves: Array<Leave>, };

/**
 * An account and how it is watched.
 */
export type WatchedAccount = { 
/**
 * Which.
 */
account: AccountId, 
/**
 * Its name.
 */
name: string, 
/**
 * What is promised today.
 */
promise: Promise | null, 
/**
 * The latest look at it.
 */
last: Look | null, 
/**
 * The promised stretch that is now, if there is one.
 */
current: Interval | null, 
/**
 * Whether the stretch that is now has had its look.
 */
seen: boolean, 
/**
 * The month.
 */
month: WatchMonth, };

/**
 * The ways in.
 */
export type Ways = { 
/**
 * By passphrase.
 */
passphrase: boolean, 
/**
 * By the code she printed.
 */
recovery: boolean, 
/**
 * By the system's keychain.
 */
keychain: boolean, };

/**
 * What rows a kind is of.
 */
export type What = "contact" | "evidence" | "writer_link";

/**
 * Why something due is not destroyed.
 */
export type Why = "held" | "unfinished" | "open_incident" | "open_disclosure" | "open_promise" | "open_removal";

/**
 * A consent taken back.
 */
export type WithdrawConsent = { 
/**
 * Which.
 */
id: ConsentId, 
/**
 * The day; today, when nothing is said.
 */
on: Day | null, 
/**
 * What was said.
 */
note: string, };

/**
 * A consent taken back.
 */
export type Withdrawal = { 
/**
 * The day.
 */
on: Day, 
/**
 * What was said.
 */
note: string, };

/**
 * Rows of her own log behind the figures.
 */
export type WorriedContacts = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * Of this strength or more.
 */
strength: number, 
/**
 * Only one topic.
 */
topic: string | null, 
/**
 * Only one area; empty for the others and the unknown.
 */
area: string | null, };

/**
 * An area that worries; made of her own log, for herself.
 */
export type WorryAlarm = { 
/**
 * The area as it was last written.
 */
area: string, 
/**
 * What most of them are about.
 */
topic: string, 
/**
 * How many worries.
 */
count: number, 
/**
 * The strongest of them.
 */
strongest: number, 
/**
 * The first day of the days that are counted.
 */
since: Day, 
/**
 * The contacts, the latest first.
 */
contacts: Array<ContactId>, };

/**
 * When it calls.
 */
export type WorryLimit = { 
/**
 * As many worries as this, 2–100.
 */
least: number, 
/**
 * Within so many days, 1–31.
 */
days: number, };

/**
 * A line of the barometer.
 */
export type WorryLine = { 
/**
 * The area or topic; empty for the other areas and the unknown.
 */
name: string, 
/**
 * A figure a week.
 */
weeks: Array<Figure>, 
/**
 * All weeks.
 */
total: Figure, };

/**
 * A block of cells.
 */
export type WriteCells = { 
/**
 * Its columns.
 */
columns: Array<CellColumn>, 
/**
 * Its rows.
 */
rows: Array<CellRow>, };

/**
 * The decision on a request.
 */
export type WriteDecision = { 
/**
 * On which.
 */
id: DisclosureId, 
/**
 * The text.
 */
text: string, };

/**
 * A new series.
 */
export type WriteSeries = { 
/**
 * What it is called and when it comes.
 */
series: SeriesForm, 
/**
 * What each occurrence begins as.
 */
form: PostForm, };

/**
 * Figures of an account's posts.
 */
export type WriteStatistics = { 
/**
 * The account.
 */
account: AccountId, 
/**
 * The cells that changed.
 */
cells: Array<StatisticsCell>, };

/**
 * A series to be made of it.
 */
export type WriteYearSeries = { 
/**
 * What it is called.
 */
title: string, 
/**
 * Which marks.
 */
rule: YearRule, 
/**
 * What each post begins as; without a title it has the mark's.
 */
form: PostForm, };

/**
 * A writer as the log knows them.
 */
export type Writer = { 
/**
 * Its row.
 */
id: WriterId, 
/**
 * `Skribent 2026-0142`.
 */
pseudonym: string, 
/**
 * The day the link to who it is is destroyed; nothing when there is none any more.
 */
link_until: Day | null, };

/**
 * Someone who writes to us, known by a pseudonym.
 */
export type WriterId = number & { readonly __id?: "writer" };

/**
 * Who a writer is, kept apart from the log with a last day of its own.
 */
export type WriterLink = { 
/**
 * Of whom.
 */
writer: WriterId, 
/**
 * The profile's address, or the name it showed.
 */
profile: string, 
/**
 * When it was written down.
 */
noted: Moment, 
/**
 * The day it is destroyed.
 */
until: Day, };

/**
 * What she has changed in a shipped day, in one year or in every year.
 */
export type YearChange = { 
/**
 * The day's key.
 */
key: string, 
/**
 * The year; nothing is every year that has no change of its own.
 */
year: number | null, 
/**
 * Whether it is left out of the calendar.
 */
hidden: boolean, 
/**
 * First day, where it is moved.
 */
first: Day | null, 
/**
 * Last day, where it is moved.
 */
last: Day | null, 
/**
 * What it means to us.
 */
relevance: string, 
/**
 * Her own note.
 */
note: string, };

/**
 * A day of her own as she types it.
 */
export type YearDayForm = { 
/**
 * Which kind: `eve`, `mourning`, `school_break`, `flag`, `theme` or `own`.
 */
kind: MarkKind, 
/**
 * Its name.
 */
title: string, 
/**
 * First day.
 */
first: Day, 
/**
 * Last day, counted.
 */
last: Day, 
/**
 * Whether the office is closed.
 */
closed: boolean, 
/**
 * What it means to us.
 */
relevance: string, 
/**
 * Her own note.
 */
note: string, };

/**
 * A day of her own in the year.
 */
export type YearDayId = number & { readonly __id?: "year_day" };

/**
 * A stretch of the year.
 */
export type YearList = { 
/**
 * Today.
 */
today: Day, 
/**
 * Every mark that touches the days, in order.
 */
marks: Array<Mark>, 
/**
 * The kinds of mark she has left out of the view; they are among the marks all the same.
 */
hidden_marks: Array<MarkKind>, 
/**
 * The days that have posts, in order.
 */
posts: Array<DayCount>, };

/**
 * A post that the rule would give.
 */
export type YearOccurrence = { 
/**
 * When.
 */
slot: Slot, 
/**
 * The mark it is for.
 */
mark: string, 
/**
 * The mark's first day.
 */
day: Day, };

/**
 * Which marks of the year, and when before them.
 */
export type YearRule = { 
/**
 * First day.
 */
from: Day, 
/**
 * Last day.
 */
to: Day, 
/**
 * One mark by its key, as often as it comes; every mark of the kind when nothing is said.
 */
key: string | null, 
/**
 * The kind.
 */
kind: MarkKind, 
/**
 * So many days before the mark.
 */
before: number, 
/**
 * The minute of the day, counted from midnight.
 */
minute: number, };

/**
 * Everything she may change in a year.
 */
export type YearSettings = { 
/**
 * The year.
 */
year: number, 
/**
 * The shipped days as they are in it.
 */
shipped: Array<ListedDay>, 
/**
 * What she has changed in them, in any year.
 */
changes: Array<YearChange>, 
/**
 * Her own days that touch it.
 */
own: Array<OwnDay>, 
/**
 * The nämnd's meetings in it.
 */
meetings: Array<Meeting>, 
/**
 * The steps around a meeting, as shipped.
 */
steps: Array<StepPage>, 
/**
 * How far from the meeting each lies.
 */
offsets: Array<Offset>, 
/**
 * What the plan is measured by.
 */
limits: PlanLimits, 
/**
 * The same as shipped.
 */
shipped_limits: PlanLimits, };

/**
 * A yearly package that was made.
 */
export type YearlyPackage = { 
/**
 * When.
 */
at: Moment, 
/**
 * How many contacts it held.
 */
contacts: number, 
/**
 * Its number in the diarium, once it has come back.
 */
diarienummer: string | null, };

/**
 * A year's matter in the queue.
 */
export type YearlyRow = { 
/**
 * Whether it is time for a package.
 */
due: boolean, 
/**
 * The year the contacts came in.
 */
year: number, 
/**
 * Contacts of it that are kept in order now.
 */
contacts: number, 
/**
 * When a package was made and how many it held.
 */
made: YearlyPackage | null, };

export interface Verbs {
  get_office: { input: null; output: Office | null };
  office_defaults: { input: null; output: Office };
  set_office: { input: Office; output: null };
  today: { input: null; output: Today };
  search_words: { input: null; output: Array<FilterWord> };
  find_anything: { input: FindAnything; output: Found };
  find_contacts: { input: FindContacts; output: FoundContacts };
  list_channels: { input: null; output: Array<Channel> };
  list_accounts: { input: null; output: Array<RegisteredAccount> };
  register_account: { input: AccountForm; output: AccountId };
  edit_account: { input: EditAccount; output: null };
  list_account_lives: { input: null; output: Array<LivingAccount> };
  request_account: { input: RequestAccount; output: AccountId };
  take_account_step: { input: StepForm; output: AccountStepId };
  set_account_aim: { input: AccountAim; output: null };
  check_account_point: { input: CheckedPoint; output: null };
  set_account_duty: { input: DutyHolder; output: null };
  export_register: { input: ExportRegister; output: Saved };
  print_handover: { input: Days; output: Saved };
  print_deputy_pack: { input: null; output: Saved };
  archive_outlook: { input: ArchiveWish; output: ArchiveOutlook };
  print_archive_package: { input: PrintArchive; output: Saved };
  list_account_pictures: { input: AccountId; output: Array<AccountPicture> };
  keep_account_picture: { input: KeepAccountPicture; output: AccountPictureId };
  drop_account_picture: { input: AccountPictureId; output: null };
  account_picture_file: { input: AccountPictureId; output: string };
  list_routines: { input: null; output: Array<Routine> };
  routine_outline: { input: null; output: string };
  write_routine: { input: RoutineForm; output: RoutineId };
  edit_routine: { input: EditRoutine; output: null };
  delete_routine: { input: RoutineId; output: null };
  watch_state: { input: Day; output: WatchState };
  set_watch_promise: { input: Promise; output: null };
  note_look: { input: NoteLook; output: number };
  add_leave: { input: LeaveForm; output: LeaveId };
  remove_leave: { input: LeaveId; output: null };
  export_watch: { input: ExportWatch; output: Saved };
  list_posts: { input: ListPosts; output: Array<Post> };
  get_post: { input: PostId; output: Post };
  write_post: { input: PostForm; output: PostId };
  edit_post: { input: EditPost; output: null };
  plan_post: { input: PlanPost; output: null };
  plan_posts: { input: Array<PlanPost>; output: null };
  set_post_status: { input: SetPostStatus; output: null };
  set_post_statuses: { input: Array<SetPostStatus>; output: null };
  publish_post: { input: PublishPost; output: null };
  discard_post: { input: PostId; output: null };
  post_versions: { input: PostId; output: Array<Version> };
  restore_version: { input: RestoreVersion; output: null };
  list_translations: { input: PostId; output: Array<Translation> };
  write_translation: { input: TranslationForm; output: null };
  preview_series: { input: Recurrence; output: Array<Slot> };
  write_series: { input: WriteSeries; output: SeriesId };
  get_series: { input: SeriesId; output: Series };
  edit_following: { input: EditPost; output: null };
  end_series: { input: PostId; output: null };
  plan_settings: { input: null; output: PlanSettings };
  set_plan_settings: { input: PlanSettings; output: null };
  calendar: { input: Days; output: Calendar };
  export_plan: { input: ExportPlan; output: Saved };
  export_calendar: { input: Days; output: Saved };
  preview_year_series: { input: YearRule; output: Array<YearOccurrence> };
  write_year_series: { input: WriteYearSeries; output: SeriesId };
  propose_to_city: { input: ProposeToCity; output: CityProposal };
  post_package: { input: PostId; output: Saved };
  preview_import: { input: ImportPlan; output: ImportPreview };
  import_plan: { input: ImportPlan; output: Imported };
  write_cells: { input: WriteCells; output: CellsWritten };
  list_own_columns: { input: null; output: Array<OwnColumn> };
  set_own_column: { input: OwnColumn; output: null };
  rename_own_column: { input: RenameOwnColumn; output: null };
  remove_own_column: { input: string; output: null };
  list_templates: { input: null; output: Array<Template> };
  write_template: { input: TemplateForm; output: TemplateId };
  edit_template: { input: EditTemplate; output: null };
  delete_template: { input: TemplateId; output: null };
  list_goals: { input: null; output: Array<Goal> };
  write_goal: { input: GoalForm; output: GoalId };
  edit_goal: { input: EditGoal; output: null };
  delete_goal: { input: GoalId; output: null };
  list_indicators: { input: number; output: Array<IndicatorYear> };
  write_indicator: { input: IndicatorForm; output: IndicatorId };
  edit_indicator: { input: EditIndicator; output: null };
  delete_indicator: { input: IndicatorId; output: null };
  set_indicator_period: { input: IndicatorPeriod; output: null };
  list_year: { input: Days; output: YearList };
  year_settings: { input: number; output: YearSettings };
  set_year_day: { input: SetYearDay; output: YearDayId };
  remove_year_day: { input: YearDayId; output: null };
  change_shipped_day: { input: YearChange; output: null };
  reset_shipped_day: { input: ShippedDay; output: null };
  show_marks: { input: ShowMarks; output: null };
  add_namnd_meetings: { input: AddMeetings; output: Array<MeetingId> };
  edit_namnd_meeting: { input: EditMeeting; output: null };
  remove_namnd_meeting: { input: MeetingId; output: null };
  set_namnd_offsets: { input: SetOffsets; output: null };
  set_plan_limits: { input: PlanLimits; output: null };
  list_media: { input: ListMedia; output: Array<Media> };
  get_media: { input: MediaId; output: MediaDetail };
  media_file: { input: MediaFile; output: string };
  import_media: { input: ImportMedia; output: ImportedMedia };
  edit_media: { input: EditMedia; output: null };
  crop_media: { input: CropMedia; output: ImportedMedia };
  delete_media: { input: MediaId; output: null };
  list_post_media: { input: PostId; output: Array<PlacedMedia> };
  attach_media: { input: PostPicture; output: null };
  detach_media: { input: PostPicture; output: null };
  order_post_media: { input: OrderPostMedia; output: null };
  set_post_media: { input: SetPostMedia; output: null };
  list_films: { input: PostId; output: Array<Film> };
  write_film: { input: FilmForm; output: FilmId };
  edit_film: { input: EditFilm; output: null };
  remove_film: { input: FilmId; output: null };
  list_publication_shots: { input: PostId; output: Array<PublicationShot> };
  publication_shot_file: { input: PublicationShotId; output: string };
  keep_publication_shot: { input: KeepPublicationShot; output: null };
  list_consents: { input: null; output: Array<Consent> };
  consent_uses: { input: ConsentId; output: Array<MediaUse> };
  write_consent: { input: ConsentForm; output: ConsentId };
  edit_consent: { input: EditConsent; output: null };
  delete_consent: { input: ConsentId; output: null };
  tie_consent: { input: ConsentTie; output: null };
  loosen_consent: { input: ConsentTie; output: null };
  withdraw_consent: { input: WithdrawConsent; output: Array<MediaUse> };
  review_text: { input: ReviewText; output: Review };
  suggest_spelling: { input: SuggestSpelling; output: Array<string> };
  list_waivers: { input: ReviewSubject; output: Array<Waiver> };
  waive_finding: { input: WaiveFinding; output: WaiverId };
  revoke_waiver: { input: WaiverId; output: null };
  list_rules: { input: null; output: Array<Rule> };
  review_settings: { input: null; output: ReviewSettings };
  set_rule: { input: RuleSetting; output: null };
  reset_rule: { input: string; output: null };
  add_own_word: { input: string; output: null };
  remove_own_word: { input: string; output: null };
  write_own_rule: { input: OwnRule; output: null };
  delete_own_rule: { input: string; output: null };
  set_review_profile: { input: ReviewProfile; output: null };
  list_topics: { input: null; output: Array<string> };
  assessment_guide: { input: null; output: Array<OutcomeGuide> };
  list_contacts: { input: ListContacts; output: Array<Contact> };
  get_contact: { input: ContactId; output: Contact };
  log_contact: { input: LogContact; output: ContactId };
  edit_contact: { input: EditContact; output: null };
  answer_contact: { input: AnswerContact; output: null };
  assess_contact: { input: AssessContact; output: null };
  list_ties: { input: ContactId; output: Array<TiedContact> };
  tie_contacts: { input: ContactPair; output: null };
  loosen_contacts: { input: ContactPair; output: null };
  merge_contacts: { input: MergeContacts; output: null };
  split_contact: { input: SplitContact; output: ContactId };
  topic_years: { input: string; output: TopicYears };
  decision_tree: { input: null; output: Array<DecisionStep> };
  propose_step: { input: ProposeStep; output: number };
  note_action: { input: NoteAction; output: null };
  contact_settings: { input: null; output: ContactSettings };
  set_contact_settings: { input: ContactSettings; output: null };
  personal_data: { input: string; output: Array<PersonalData> };
  list_drafts: { input: null; output: Array<ContactDraft> };
  keep_draft: { input: KeepDraft; output: null };
  get_writer: { input: WriterId; output: Writer };
  writer_profile: { input: WriterId; output: WriterLink | null };
  name_writer: { input: NameWriter; output: null };
  forget_writer: { input: WriterId; output: null };
  list_evidence: { input: ContactId; output: Array<Evidence> };
  evidence_file: { input: EvidenceId; output: string };
  save_evidence: { input: EvidenceId; output: Saved };
  keep_evidence: { input: KeepEvidence; output: EvidenceId };
  edit_evidence: { input: EditEvidence; output: null };
  response_norms: { input: null; output: ResponseNorms };
  set_response_norms: { input: ResponseNorms; output: null };
  contact_clocks: { input: null; output: Array<ContactClock> };
  contact_response: { input: ContactId; output: ContactResponse };
  pause_contact: { input: PauseContact; output: null };
  resume_contact: { input: ContactId; output: null };
  choose_response: { input: ChooseResponse; output: null };
  find_promises: { input: string; output: Array<PromiseForm> };
  list_promises: { input: null; output: Array<AnswerPromise> };
  keep_promise: { input: PromiseId; output: null };
  edit_promise: { input: EditPromise; output: null };
  list_directory: { input: null; output: Array<DirectoryEntry> };
  write_directory_entry: { input: DirectoryForm; output: DirectoryEntryId };
  edit_directory_entry: { input: EditDirectoryEntry; output: null };
  delete_directory_entry: { input: DirectoryEntryId; output: null };
  list_registrations: { input: null; output: RegistrationQueue };
  read_diarienummer: { input: string; output: Reading | null };
  preview_numbers: { input: RegisterContacts; output: Array<PastedNumber> };
  register_contact: { input: RegisterContact; output: null };
  register_contacts: { input: RegisterContacts; output: number };
  set_waiting_reason: { input: SetWaitingReason; output: null };
  registration_package: { input: ContactId; output: Saved };
  note_package: { input: ContactId; output: null };
  yearly_package: { input: number; output: Saved };
  note_yearly_file: { input: number; output: null };
  register_yearly_file: { input: RegisterYearly; output: null };
  secrecy_provisions: { input: null; output: Array<Provision> };
  register_entry: { input: ContactId; output: RegisterEntry };
  protected_subject: { input: ContactId; output: string | null };
  set_subject: { input: SetSubject; output: null };
  mark_secrecy: { input: MarkSecrecy; output: SecrecyMarkId };
  remove_secrecy_mark: { input: SecrecyMarkId; output: null };
  removal_guide: { input: null; output: RemovalGuide };
  list_removals: { input: null; output: Array<Removal> };
  contact_removals: { input: ContactId; output: Array<Removal> };
  get_removal: { input: RemovalId; output: Removal };
  removal_profile: { input: RemovalId; output: string | null };
  removal_summary: { input: Days; output: RemovalSummary };
  open_removal: { input: RemovalForm; output: RemovalId };
  edit_removal: { input: EditRemoval; output: null };
  keep_removal_evidence: { input: KeepRemovalEvidence; output: null };
  set_removal_profile: { input: SetRemovalProfile; output: null };
  print_removal: { input: PrintRemoval; output: Saved };
  print_removal_list: { input: Days; output: Saved };
  list_incidents: { input: null; output: Array<Incident> };
  open_incident: { input: IncidentForm; output: IncidentId };
  edit_incident: { input: EditIncident; output: null };
  close_incident: { input: CloseIncident; output: null };
  reopen_incident: { input: IncidentId; output: null };
  get_incident: { input: IncidentId; output: IncidentFile };
  log_situation: { input: LogSituation; output: SituationId };
  set_next_update: { input: NextUpdate; output: null };
  write_question: { input: AskedOf; output: QuestionId };
  edit_question: { input: EditQuestion; output: null };
  delete_question: { input: QuestionId; output: null };
  tie_post: { input: IncidentPost; output: null };
  loosen_post: { input: IncidentPost; output: null };
  begin_post: { input: BeginPost; output: PostId };
  list_authorities: { input: null; output: Array<Authority> };
  set_authority: { input: AuthorityForm; output: null };
  remove_authority: { input: string; output: null };
  barometer: { input: BarometerWish; output: Barometer };
  list_worried: { input: WorriedContacts; output: Array<Contact> };
  worry_alarms: { input: null; output: Array<WorryAlarm> };
  worry_limit: { input: null; output: WorryLimit };
  set_worry_limit: { input: WorryLimit; output: null };
  crisis_state: { input: null; output: CrisisState };
  begin_crisis: { input: BeginCrisis; output: CrisisId };
  end_crisis: { input: null; output: null };
  hold_posts: { input: Array<PostId>; output: null };
  release_posts: { input: Array<PostId>; output: null };
  list_disclosures: { input: null; output: Array<ListedDisclosure> };
  get_disclosure: { input: DisclosureId; output: DisclosureDetail };
  disclosure_reach: { input: DisclosureId; output: string };
  list_grounds: { input: null; output: Array<SecrecyGround> };
  disclosure_settings: { input: null; output: DisclosureSettings };
  set_disclosure_settings: { input: DisclosureSettings; output: null };
  open_disclosure: { input: DisclosureForm; output: DisclosureId };
  edit_disclosure: { input: EditDisclosure; output: null };
  set_reach: { input: SetReach; output: null };
  step_disclosure: { input: StepDisclosure; output: null };
  search_records: { input: SearchRecords; output: FoundRecords };
  add_to_bundle: { input: AddToBundle; output: null };
  remove_from_bundle: { input: BundleItemId; output: null };
  bundle_picture: { input: BundleItemId; output: string };
  propose_masks: { input: ProposeMasks; output: Array<MaskProposal> };
  set_masks: { input: SetMasks; output: null };
  draft_decision: { input: DisclosureId; output: string };
  write_decision: { input: WriteDecision; output: null };
  print_bundle: { input: DisclosureId; output: Saved };
  print_decision: { input: DisclosureId; output: Saved };
  print_contact: { input: ContactId; output: Saved };
  export_log: { input: ExportLog; output: Saved };
  search_person: { input: Identifiers; output: Array<FrozenRecord> };
  print_extract: { input: PrintExtract; output: Saved };
  list_extracts: { input: null; output: Array<Extract> };
  record_extract: { input: RecordExtract; output: null };
  gallring_plan: { input: null; output: GallringPlan };
  set_gallring_rule: { input: GallringRule; output: null };
  list_holds: { input: null; output: Array<Hold> };
  hold_from_gallring: { input: HoldForm; output: HoldId };
  lift_hold: { input: HoldId; output: null };
  contact_gallring: { input: ContactId; output: ContactGallring };
  preview_gallring: { input: PreviewGallring; output: GallringPreview };
  carry_out_gallring: { input: CarryOutGallring; output: ProtocolId };
  list_gallring_protocols: { input: null; output: Array<Protocol> };
  print_gallring_protocol: { input: ProtocolId; output: Saved };
  list_begun: { input: null; output: Begun };
  purge_drafts: { input: PurgeDrafts; output: Array<TableTotal> };
  list_checklists: { input: null; output: Array<ListedChecklist> };
  list_due_checklists: { input: null; output: Array<DueChecklist> };
  write_checklist: { input: KeepEdition; output: null };
  reset_checklist: { input: string; output: null };
  keep_checklist: { input: string; output: null };
  switch_checklist: { input: SwitchChecklist; output: null };
  list_law_texts: { input: null; output: Array<LawText> };
  check_law: { input: LawCheck; output: null };
  list_runs: { input: null; output: Array<Run> };
  runs_about: { input: RunsAbout; output: Array<Run> };
  get_run: { input: RunId; output: Run };
  held_by_checklists: { input: PostId; output: Array<HeldItem> };
  start_checklist: { input: StartChecklist; output: RunId };
  repeat_checklist: { input: RunId; output: RunId };
  answer_item: { input: AnswerItem; output: null };
  keep_run_evidence: { input: KeepRunEvidence; output: RunEvidenceId };
  drop_run_evidence: { input: RunEvidenceId; output: null };
  save_run_evidence: { input: RunEvidenceId; output: Saved };
  sign_checklist: { input: SignChecklist; output: null };
  print_run: { input: RunId; output: Saved };
  answer_audit: { input: AuditWish; output: Array<AuditAnswer> };
  write_audit_goal: { input: AuditGoalForm; output: AuditGoalId };
  edit_audit_goal: { input: EditAuditGoal; output: null };
  delete_audit_goal: { input: AuditGoalId; output: null };
  print_audit: { input: PrintAudit; output: Saved };
  preview_report: { input: ReportInput; output: ReportPreview };
  print_report: { input: PrintReport; output: Saved };
  list_reports: { input: null; output: Array<ReportSummary> };
  get_report: { input: ReportId; output: KeptReport };
  report_changed: { input: ReportId; output: boolean };
  report_pages: { input: ReportPagesWish; output: ReportPages };
  report_rows: { input: ReportRowsWish; output: ReportRows };
  begin_report: { input: ReportInput; output: ReportId };
  edit_report: { input: EditReport; output: null };
  recount_report: { input: ReportId; output: null };
  send_report: { input: ReportId; output: null };
  discard_report: { input: ReportId; output: null };
  keep_report_layout: { input: ReportId; output: null };
  clear_report_layout: { input: ReportKind; output: null };
  print_kept_report: { input: PrintKeptReport; output: Saved };
  preview_statistics: { input: StatisticsFile; output: StatisticsPreview };
  import_statistics: { input: StatisticsFile; output: StatisticsTaken };
  write_statistics: { input: WriteStatistics; output: number };
  list_statistics: { input: OfAccount; output: Array<KeptPost> };
  list_statistics_imports: { input: null; output: Array<StatisticsImport> };
  propose_matches: { input: OfAccount; output: Array<MatchProposal> };
  match_statistics: { input: MatchStatistics; output: null };
  follow_up: { input: FollowUpWish; output: FollowUp };
  undo_state: { input: null; output: UndoState };
  undo: { input: null; output: UndoState };
  redo: { input: null; output: UndoState };
  history: { input: Subject; output: Array<Line> };
  verify_journal: { input: null; output: Proof };
  safety_settings: { input: null; output: Safety };
  set_safety: { input: Safety; output: null };
  health: { input: null; output: Health };
  list_backups: { input: null; output: Backups };
  look_into_backup: { input: CopyWish; output: CopyContents };
  export_whole: { input: null; output: Saved };
  print_data_protection: { input: null; output: Saved };
  print_recovery_sheet: { input: RecoverySheet; output: Saved };
}

/** What each verb reads; what each write touches. */
export const topics = {
  reads: {
    get_office: ["office"],
    office_defaults: [],
    today: ["accounts", "checklists", "contacts", "incidents", "posts", "year"],
    search_words: [],
    find_anything: ["accounts", "checklists", "contacts", "goals", "incidents", "media", "posts", "templates"],
    find_contacts: ["contacts"],
    list_channels: [],
    list_accounts: ["accounts"],
    list_account_lives: ["accounts", "office", "watch"],
    export_register: ["accounts"],
    print_handover: ["checklists", "contacts", "incidents", "posts", "watch", "year"],
    print_deputy_pack: ["accounts", "contacts", "incidents", "posts", "routines", "watch"],
    archive_outlook: ["accounts", "checklists", "contacts", "media", "posts"],
    print_archive_package: ["accounts", "checklists", "contacts", "media", "posts"],
    list_account_pictures: ["accounts"],
    account_picture_file: [],
    list_routines: ["routines"],
    routine_outline: [],
    watch_state: ["accounts", "watch", "year"],
    export_watch: ["accounts", "watch", "year"],
    list_posts: ["posts"],
    get_post: ["posts"],
    post_versions: ["journal", "posts"],
    list_translations: ["posts"],
    preview_series: ["year"],
    get_series: ["posts"],
    plan_settings: ["office"],
    calendar: ["accounts", "contacts", "incidents", "posts", "year"],
    export_plan: ["posts"],
    export_calendar: ["posts"],
    preview_year_series: ["year"],
    propose_to_city: ["media", "office", "posts"],
    post_package: ["accounts", "media", "posts"],
    preview_import: ["accounts", "posts", "rules", "waivers"],
    list_own_columns: ["own_columns"],
    list_templates: ["templates"],
    list_goals: ["goals", "posts"],
    list_indicators: ["contacts", "gallring", "goals", "posts"],
    list_year: ["posts", "year"],
    year_settings: ["year"],
    list_media: ["media"],
    get_media: ["media", "posts"],
    media_file: [],
    list_post_media: ["accounts", "media", "posts"],
    list_films: ["media"],
    list_publication_shots: ["media"],
    publication_shot_file: [],
    list_consents: ["media"],
    consent_uses: ["media", "posts"],
    review_text: ["rules", "waivers"],
    suggest_spelling: ["rules"],
    list_waivers: ["waivers"],
    list_rules: ["rules"],
    review_settings: ["rules"],
    list_topics: [],
    assessment_guide: [],
    list_contacts: ["contacts"],
    get_contact: ["contacts"],
    list_ties: ["contacts"],
    topic_years: ["contacts"],
    decision_tree: [],
    propose_step: [],
    contact_settings: ["contact_settings"],
    personal_data: [],
    list_drafts: ["drafts"],
    get_writer: ["contacts"],
    writer_profile: ["contacts"],
    list_evidence: ["contacts"],
    evidence_file: [],
    save_evidence: ["contacts"],
    response_norms: ["office"],
    contact_clocks: ["contacts", "office", "year"],
    contact_response: ["contacts", "office", "year"],
    find_promises: ["year"],
    list_promises: ["contacts"],
    list_directory: ["directory"],
    list_registrations: ["contacts", "registrations"],
    read_diarienummer: [],
    preview_numbers: ["contacts"],
    registration_package: ["contacts", "registrations", "removals"],
    yearly_package: ["accounts", "contacts"],
    secrecy_provisions: [],
    register_entry: ["contacts", "registrations"],
    protected_subject: ["registrations"],
    removal_guide: [],
    list_removals: ["removals"],
    contact_removals: ["removals"],
    get_removal: ["removals"],
    removal_profile: ["removals"],
    removal_summary: ["removals"],
    print_removal: ["accounts", "removals"],
    print_removal_list: ["accounts", "removals"],
    list_incidents: ["contacts", "incidents"],
    get_incident: ["contacts", "incidents", "posts"],
    list_authorities: ["incidents"],
    barometer: ["contacts"],
    list_worried: ["contacts"],
    worry_alarms: ["contacts"],
    worry_limit: ["contacts"],
    crisis_state: ["incidents", "posts"],
    list_disclosures: ["disclosures", "year"],
    get_disclosure: ["disclosures", "year"],
    disclosure_reach: ["disclosures"],
    list_grounds: [],
    disclosure_settings: ["disclosures"],
    search_records: ["accounts", "contacts", "incidents", "media", "posts"],
    bundle_picture: [],
    propose_masks: ["rules"],
    draft_decision: ["disclosures", "office"],
    print_bundle: ["disclosures", "office"],
    print_decision: ["disclosures", "office"],
    print_contact: ["contacts", "office"],
    export_log: ["contacts"],
    search_person: ["contacts", "incidents", "media", "posts"],
    print_extract: ["contacts", "incidents", "media", "office", "posts"],
    list_extracts: ["disclosures"],
    gallring_plan: ["contacts", "gallring", "incidents"],
    list_holds: ["contacts", "gallring", "incidents"],
    contact_gallring: ["contacts", "gallring", "incidents"],
    preview_gallring: ["contacts", "gallring", "incidents"],
    list_gallring_protocols: ["gallring"],
    print_gallring_protocol: ["gallring"],
    list_begun: ["contacts", "posts"],
    list_checklists: ["checklists"],
    list_due_checklists: ["accounts", "checklists"],
    list_law_texts: ["checklists", "laws", "rules"],
    list_runs: ["accounts", "checklists", "contacts", "media", "posts", "waivers", "watch"],
    runs_about: ["accounts", "checklists", "contacts", "media", "posts", "waivers", "watch"],
    get_run: ["accounts", "checklists", "contacts", "media", "posts", "waivers", "watch"],
    held_by_checklists: ["checklists", "media", "posts", "waivers"],
    save_run_evidence: ["checklists"],
    print_run: ["checklists", "office"],
    answer_audit: ["accounts", "audit", "checklists", "contacts", "gallring", "media", "posts", "removals", "routines", "watch"],
    print_audit: ["accounts", "audit", "checklists", "contacts", "gallring", "media", "posts", "removals", "routines", "watch"],
    preview_report: ["accounts", "contacts", "incidents", "office", "posts"],
    print_report: ["accounts", "contacts", "incidents", "office", "posts"],
    list_reports: ["reports"],
    get_report: ["office", "reports"],
    report_changed: ["accounts", "checklists", "contacts", "figures", "incidents", "office", "posts"],
    report_pages: ["office", "reports"],
    report_rows: ["accounts", "checklists", "contacts", "incidents", "posts"],
    print_kept_report: ["office", "reports"],
    preview_statistics: ["accounts", "statistics"],
    list_statistics: ["statistics"],
    list_statistics_imports: ["statistics"],
    propose_matches: ["posts", "statistics"],
    follow_up: ["accounts", "contacts", "media", "posts", "statistics"],
    undo_state: ["journal"],
    history: ["journal"],
    verify_journal: ["journal"],
    safety_settings: ["office"],
    health: ["office"],
    list_backups: ["office"],
    look_into_backup: ["journal"],
    export_whole: ["journal"],
    print_data_protection: ["gallring", "office"],
    print_recovery_sheet: ["office"],
  },
  touches: {
    set_office: ["journal", "office"],
    register_account: ["accounts", "journal"],
    edit_account: ["accounts", "journal"],
    request_account: ["accounts", "journal"],
    take_account_step: ["accounts", "journal"],
    set_account_aim: ["accounts", "journal"],
    check_account_point: ["accounts", "journal"],
    set_account_duty: ["accounts", "journal"],
    keep_account_picture: ["accounts", "journal"],
    drop_account_picture: ["accounts", "journal"],
    write_routine: ["journal", "routines"],
    edit_routine: ["journal", "routines"],
    delete_routine: ["journal", "routines"],
    set_watch_promise: ["journal", "watch"],
    note_look: ["journal", "watch"],
    add_leave: ["journal", "watch"],
    remove_leave: ["journal", "watch"],
    write_post: ["journal", "posts"],
    edit_post: ["journal", "posts"],
    plan_post: ["journal", "posts"],
    plan_posts: ["journal", "posts"],
    set_post_status: ["journal", "posts"],
    set_post_statuses: ["journal", "posts"],
    publish_post: ["journal", "posts"],
    discard_post: ["journal", "media", "posts", "waivers"],
    restore_version: ["journal", "posts"],
    write_translation: ["journal", "posts"],
    write_series: ["journal", "posts"],
    edit_following: ["journal", "posts"],
    end_series: ["journal", "posts"],
    set_plan_settings: ["journal", "office"],
    write_year_series: ["journal", "posts"],
    import_plan: ["journal", "own_columns", "posts"],
    write_cells: ["journal", "posts"],
    set_own_column: ["journal", "own_columns"],
    rename_own_column: ["journal", "own_columns", "posts"],
    remove_own_column: ["journal", "own_columns", "posts"],
    write_template: ["journal", "templates"],
    edit_template: ["journal", "templates"],
    delete_template: ["journal", "templates"],
    write_goal: ["goals", "journal"],
    edit_goal: ["goals", "journal"],
    delete_goal: ["goals", "journal"],
    write_indicator: ["goals", "journal"],
    edit_indicator: ["goals", "journal"],
    delete_indicator: ["goals", "journal"],
    set_indicator_period: ["goals", "journal"],
    set_year_day: ["journal", "year"],
    remove_year_day: ["journal", "year"],
    change_shipped_day: ["journal", "year"],
    reset_shipped_day: ["journal", "year"],
    show_marks: ["journal", "year"],
    add_namnd_meetings: ["journal", "year"],
    edit_namnd_meeting: ["journal", "year"],
    remove_namnd_meeting: ["journal", "year"],
    set_namnd_offsets: ["journal", "year"],
    set_plan_limits: ["journal", "year"],
    import_media: ["journal", "media"],
    edit_media: ["journal", "media"],
    crop_media: ["journal", "media"],
    delete_media: ["journal", "media", "waivers"],
    attach_media: ["journal", "media"],
    detach_media: ["journal", "media"],
    order_post_media: ["journal", "media"],
    set_post_media: ["journal", "media"],
    write_film: ["journal", "media"],
    edit_film: ["journal", "media"],
    remove_film: ["journal", "media"],
    keep_publication_shot: ["journal", "media"],
    write_consent: ["journal", "media"],
    edit_consent: ["journal", "media"],
    delete_consent: ["journal", "media"],
    tie_consent: ["journal", "media"],
    loosen_consent: ["journal", "media"],
    withdraw_consent: ["journal", "media"],
    waive_finding: ["journal", "waivers"],
    revoke_waiver: ["journal", "waivers"],
    set_rule: ["journal", "rules"],
    reset_rule: ["journal", "rules"],
    add_own_word: ["journal", "rules"],
    remove_own_word: ["journal", "rules"],
    write_own_rule: ["journal", "rules"],
    delete_own_rule: ["journal", "rules"],
    set_review_profile: ["journal", "rules"],
    log_contact: ["contacts", "incidents", "journal"],
    edit_contact: ["contacts", "incidents", "journal"],
    answer_contact: ["contacts", "journal"],
    assess_contact: ["contacts", "journal"],
    tie_contacts: ["contacts", "journal"],
    loosen_contacts: ["contacts", "journal"],
    merge_contacts: ["contacts", "journal"],
    split_contact: ["contacts", "incidents", "journal"],
    note_action: ["contacts", "journal"],
    set_contact_settings: ["contact_settings", "journal"],
    keep_draft: ["drafts", "journal"],
    name_writer: ["contacts", "journal"],
    forget_writer: ["contacts", "journal"],
    keep_evidence: ["contacts", "journal"],
    edit_evidence: ["contacts", "journal"],
    set_response_norms: ["contacts", "journal", "office"],
    pause_contact: ["contacts", "journal"],
    resume_contact: ["contacts", "journal"],
    choose_response: ["contacts", "journal"],
    keep_promise: ["contacts", "journal"],
    edit_promise: ["contacts", "journal"],
    write_directory_entry: ["directory", "journal"],
    edit_directory_entry: ["directory", "journal"],
    delete_directory_entry: ["directory", "journal"],
    register_contact: ["contacts", "journal", "registrations"],
    register_contacts: ["contacts", "journal", "registrations"],
    set_waiting_reason: ["journal", "registrations"],
    note_package: ["journal", "registrations"],
    note_yearly_file: ["journal", "registrations"],
    register_yearly_file: ["journal", "registrations"],
    set_subject: ["journal", "registrations"],
    mark_secrecy: ["journal", "registrations"],
    remove_secrecy_mark: ["journal", "registrations"],
    open_removal: ["journal", "removals"],
    edit_removal: ["journal", "removals"],
    keep_removal_evidence: ["journal", "removals"],
    set_removal_profile: ["journal", "removals"],
    open_incident: ["incidents", "journal"],
    edit_incident: ["incidents", "journal"],
    close_incident: ["incidents", "journal"],
    reopen_incident: ["incidents", "journal"],
    log_situation: ["incidents", "journal"],
    set_next_update: ["incidents", "journal"],
    write_question: ["incidents", "journal"],
    edit_question: ["incidents", "journal"],
    delete_question: ["incidents", "journal"],
    tie_post: ["incidents", "journal"],
    loosen_post: ["incidents", "journal"],
    begin_post: ["incidents", "journal", "posts"],
    set_authority: ["incidents", "journal"],
    remove_authority: ["incidents", "journal"],
    set_worry_limit: ["contacts", "journal"],
    begin_crisis: ["incidents", "journal", "posts"],
    end_crisis: ["incidents", "journal", "posts"],
    hold_posts: ["journal", "posts"],
    release_posts: ["journal", "posts"],
    set_disclosure_settings: ["disclosures", "journal"],
    open_disclosure: ["disclosures", "journal"],
    edit_disclosure: ["disclosures", "journal"],
    set_reach: ["disclosures", "journal"],
    step_disclosure: ["disclosures", "journal"],
    add_to_bundle: ["disclosures", "journal"],
    remove_from_bundle: ["disclosures", "journal"],
    set_masks: ["disclosures", "journal"],
    write_decision: ["disclosures", "journal"],
    record_extract: ["disclosures", "journal"],
    set_gallring_rule: ["gallring", "journal"],
    hold_from_gallring: ["gallring", "journal"],
    lift_hold: ["gallring", "journal"],
    carry_out_gallring: ["accounts", "audit", "checklists", "contact_settings", "contacts", "directory", "disclosures", "drafts", "figures", "gallring", "goals", "incidents", "journal", "laws", "media", "office", "own_columns", "posts", "registrations", "removals", "reports", "routines", "rules", "statistics", "templates", "waivers", "watch", "year"],
    purge_drafts: ["accounts", "audit", "checklists", "contact_settings", "contacts", "directory", "disclosures", "drafts", "figures", "gallring", "goals", "incidents", "journal", "laws", "media", "office", "own_columns", "posts", "registrations", "removals", "reports", "routines", "rules", "statistics", "templates", "waivers", "watch", "year"],
    write_checklist: ["checklists", "journal"],
    reset_checklist: ["checklists", "journal"],
    keep_checklist: ["checklists", "journal"],
    switch_checklist: ["checklists", "journal"],
    check_law: ["journal", "laws"],
    start_checklist: ["checklists", "journal"],
    repeat_checklist: ["checklists", "journal"],
    answer_item: ["checklists", "journal"],
    keep_run_evidence: ["checklists", "journal"],
    drop_run_evidence: ["checklists", "journal"],
    sign_checklist: ["checklists", "journal"],
    write_audit_goal: ["audit", "journal"],
    edit_audit_goal: ["audit", "journal"],
    delete_audit_goal: ["audit", "journal"],
    begin_report: ["journal", "reports"],
    edit_report: ["journal", "reports"],
    recount_report: ["figures", "journal", "reports"],
    send_report: ["figures", "journal", "reports"],
    discard_report: ["journal", "reports"],
    keep_report_layout: ["journal", "reports"],
    clear_report_layout: ["journal", "reports"],
    import_statistics: ["journal", "statistics"],
    write_statistics: ["journal", "statistics"],
    match_statistics: ["journal", "statistics"],
    undo: ["accounts", "audit", "checklists", "contact_settings", "contacts", "directory", "disclosures", "drafts", "figures", "gallring", "goals", "incidents", "journal", "laws", "media", "office", "own_columns", "posts", "registrations", "removals", "reports", "routines", "rules", "statistics", "templates", "waivers", "watch", "year"],
    redo: ["accounts", "audit", "checklists", "contact_settings", "contacts", "directory", "disclosures", "drafts", "figures", "gallring", "goals", "incidents", "journal", "laws", "media", "office", "own_columns", "posts", "registrations", "removals", "reports", "routines", "rules", "statistics", "templates", "waivers", "watch", "year"],
    set_safety: ["journal", "office"],
  },
} as const;
