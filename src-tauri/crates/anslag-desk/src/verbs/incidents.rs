//! Incidents, krisläge and the barometer of worry.

use super::nouns::*;

verbs! {
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
}
