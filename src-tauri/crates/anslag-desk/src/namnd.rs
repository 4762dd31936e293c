//! The nämnd's meetings and what is due around them.

use anslag_domain::{
    Invalid,
    id::MeetingId,
    namnd::{Meeting, MeetingForm, MeetingStep, Offset},
};
use anslag_store::namnd;
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// Meetings written down together, as typed or as read from a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddMeetings {
    /// The meetings. A day that has one already gets no second.
    pub meetings: Vec<MeetingForm>,
}

/// A meeting rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditMeeting {
    /// Which.
    pub id: MeetingId,
    /// What now stands.
    pub form: MeetingForm,
}

/// How far from a meeting things are due.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetOffsets {
    /// The steps she sets; those left out stay as they are.
    pub offsets: Vec<Offset>,
}

impl Desk {
    /// Many days are one act, undone as one.
    pub(crate) async fn add_namnd_meetings(
        &self,
        input: AddMeetings,
    ) -> Result<Vec<MeetingId>, Refusal> {
        if input.meetings.is_empty() {
            return Err(Invalid::Empty("meetings").into());
        }
        let forms = input.meetings.into_iter().map(MeetingForm::checked);
        let forms: Vec<MeetingForm> = forms.collect::<Result<_, _>>()?;
        let mut write = self.write("add_namnd_meetings").await?;
        let mut ids = vec![];
        for form in &forms {
            ids.push(namnd::add(&mut write, form).await?);
        }
        let row = ids.first().map(|id| id.0);
        write.commit("namnd_meeting", row).await?;
        Ok(ids)
    }

    pub(crate) async fn edit_namnd_meeting(&self, input: EditMeeting) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_namnd_meeting").await?;
        let there = namnd::meetings(&mut write).await?;
        let taken = |other: &Meeting| other.id != input.id && other.form.day == form.day;
        if there.iter().any(taken) {
            return Err(Refusal::about(Code::BadInput, "day"));
        }
        namnd::update(&mut write, input.id, &form).await?;
        Ok(write.commit("namnd_meeting", Some(input.id.0)).await?)
    }

    pub(crate) async fn remove_namnd_meeting(&self, id: MeetingId) -> Result<(), Refusal> {
        let mut write = self.write("remove_namnd_meeting").await?;
        namnd::delete(&mut write, id).await?;
        Ok(write.commit("namnd_meeting", Some(id.0)).await?)
    }

    /// The meeting itself has no offset.
    pub(crate) async fn set_namnd_offsets(&self, input: SetOffsets) -> Result<(), Refusal> {
        let offsets = input.offsets.into_iter().map(Offset::checked);
        let offsets: Vec<Offset> = offsets.collect::<Result<_, _>>()?;
        if offsets.iter().any(|offset| offset.step == MeetingStep::Meeting) {
            return Err(Refusal::about(Code::BadInput, "meeting"));
        }
        let mut write = self.write("set_namnd_offsets").await?;
        for offset in &offsets {
            namnd::set_offset(&mut write, offset).await?;
        }
        Ok(write.commit("namnd_offset", None).await?)
    }
}
