//! The public calendar, own days and the board's year.

use super::nouns::*;

verbs! {
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
}
