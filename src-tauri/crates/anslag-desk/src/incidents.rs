//! Incidents: what happened in the district, what is known minute by minute, and what we say of it.

use anslag_domain::{
    id::{IncidentId, PostId, QuestionId, SituationId},
    incident::{
        Authority, AuthorityForm, Incident, IncidentFile, IncidentForm, QuestionForm,
        SituationForm, authorities,
    },
    invalid::required,
    post::{Post, PostForm},
};
use anslag_store::{
    authorities as kept, incident_posts, incident_questions, incidents, planned, posts, situation,
};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// The longest time ahead that news may be promised, in minutes: two days.
const LONGEST_PROMISE: u32 = 2 * 24 * 60;

/// An incident rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditIncident {
    /// Which.
    pub id: IncidentId,
    /// What now stands.
    pub form: IncidentForm,
}

/// An incident that is over.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CloseIncident {
    /// Which.
    pub id: IncidentId,
    /// What is to be done otherwise next time; may be empty.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub lesson: String,
}

/// A line for an incident's log.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct LogSituation {
    /// Which incident.
    pub incident: IncidentId,
    /// What is written.
    pub form: SituationForm,
}

/// News promised to residents, counted from now.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NextUpdate {
    /// Which incident.
    pub incident: IncidentId,
    /// In how many minutes; nothing takes the promise away.
    pub minutes: Option<u32>,
}

/// A question that comes again.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AskedOf {
    /// Which incident.
    pub incident: IncidentId,
    /// Question and answer.
    pub form: QuestionForm,
}

/// A question rewritten.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditQuestion {
    /// Which.
    pub id: QuestionId,
    /// What now stands.
    pub form: QuestionForm,
}

/// A post and an incident.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct IncidentPost {
    /// The incident.
    pub incident: IncidentId,
    /// The post.
    pub post: PostId,
}

/// A post to write about an incident.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BeginPost {
    /// The incident.
    pub incident: IncidentId,
    /// The post as it begins.
    pub form: PostForm,
}

impl Desk {
    pub(crate) async fn list_incidents(&self) -> Result<Vec<Incident>, Refusal> {
        Ok(incidents::all(&mut self.read().await?).await?)
    }

    pub(crate) async fn get_incident(&self, id: IncidentId) -> Result<IncidentFile, Refusal> {
        let mut read = self.read().await?;
        Ok(IncidentFile {
            incident: incidents::get(&mut read, id).await?,
            lines: situation::of(&mut read, id).await?,
            questions: incident_questions::of(&mut read, id).await?,
            posts: planned::of_incident(&mut read, id).await?,
        })
    }

    pub(crate) async fn open_incident(&self, input: IncidentForm) -> Result<IncidentId, Refusal> {
        let form = input.checked()?;
        let mut write = self.write("open_incident").await?;
        let id = incidents::insert(&mut write, &form).await?;
        write.commit("incident", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_incident(&self, input: EditIncident) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_incident").await?;
        incidents::update(&mut write, input.id, &form).await?;
        Ok(write.commit("incident", Some(input.id.0)).await?)
    }

    pub(crate) async fn close_incident(&self, input: CloseIncident) -> Result<(), Refusal> {
        let (id, lesson) = (input.id, input.lesson.trim());
        let mut write = self.write("close_incident").await?;
        incidents::close(&mut write, id, Some(self.clock.now()), lesson).await?;
        Ok(write.commit("incident", Some(id.0)).await?)
    }

    /// It flares up again; what was learnt stays.
    pub(crate) async fn reopen_incident(&self, id: IncidentId) -> Result<(), Refusal> {
        let mut write = self.write("reopen_incident").await?;
        let lesson = incidents::get(&mut write, id).await?.lesson;
        incidents::close(&mut write, id, None, &lesson).await?;
        Ok(write.commit("incident", Some(id.0)).await?)
    }

    pub(crate) async fn log_situation(&self, input: LogSituation) -> Result<SituationId, Refusal> {
        let now = self.clock.now();
        let form = input.form.checked(now)?;
        let mut write = self.write("log_situation").await?;
        let id = situation::insert(&mut write, input.incident, &form, now).await?;
        write.commit("incident", Some(input.incident.0)).await?;
        Ok(id)
    }

    pub(crate) async fn set_next_update(&self, input: NextUpdate) -> Result<(), Refusal> {
        if input.minutes.is_some_and(|minutes| !(1..=LONGEST_PROMISE).contains(&minutes)) {
            return Err(Refusal::about(Code::OutOfRange, "minutes"));
        }
        let now = self.clock.now();
        let next = input.minutes.map(|minutes| now.plus_seconds(i64::from(minutes) * 60));
        let mut write = self.write("set_next_update").await?;
        incidents::promise(&mut write, input.incident, next).await?;
        Ok(write.commit("incident", Some(input.incident.0)).await?)
    }

    pub(crate) async fn write_question(&self, input: AskedOf) -> Result<QuestionId, Refusal> {
        let (form, incident) = (input.form.checked()?, input.incident);
        let mut write = self.write("write_question").await?;
        let now = self.clock.now();
        let id = incident_questions::insert(&mut write, incident, &form, now).await?;
        write.commit("incident", Some(incident.0)).await?;
        Ok(id)
    }

    pub(crate) async fn edit_question(&self, input: EditQuestion) -> Result<(), Refusal> {
        let form = input.form.checked()?;
        let mut write = self.write("edit_question").await?;
        incident_questions::update(&mut write, input.id, &form, self.clock.now()).await?;
        Ok(write.commit("question", Some(input.id.0)).await?)
    }

    pub(crate) async fn delete_question(&self, id: QuestionId) -> Result<(), Refusal> {
        let mut write = self.write("delete_question").await?;
        incident_questions::delete(&mut write, id).await?;
        Ok(write.commit("question", Some(id.0)).await?)
    }

    pub(crate) async fn tie_post(&self, input: IncidentPost) -> Result<(), Refusal> {
        let mut write = self.write("tie_post").await?;
        incident_posts::tie(&mut write, input.incident, input.post).await?;
        Ok(write.commit("incident", Some(input.incident.0)).await?)
    }

    pub(crate) async fn loosen_post(&self, input: IncidentPost) -> Result<(), Refusal> {
        let mut write = self.write("loosen_post").await?;
        incident_posts::loosen(&mut write, input.incident, input.post).await?;
        Ok(write.commit("incident", Some(input.incident.0)).await?)
    }

    /// A post from the message bank, tied to the incident from the start.
    pub(crate) async fn begin_post(&self, input: BeginPost) -> Result<PostId, Refusal> {
        let mut write = self.write("begin_post").await?;
        let post = Post::new(input.form, self.clock.now());
        let id = posts::insert(&mut write, &post).await?;
        incident_posts::tie(&mut write, input.incident, id).await?;
        write.commit("post", Some(id.0)).await?;
        Ok(id)
    }

    pub(crate) async fn list_authorities(&self) -> Result<Vec<Authority>, Refusal> {
        let hers = kept::all(&mut self.read().await?).await?;
        Ok(authorities(&self.shelf.authorities, hers))
    }

    pub(crate) async fn set_authority(&self, input: AuthorityForm) -> Result<(), Refusal> {
        let form = input.checked()?;
        let mut write = self.write("set_authority").await?;
        kept::set(&mut write, &form, false).await?;
        Ok(write.commit("authority", None).await?)
    }

    /// One that came with the program is only hidden, so that it can be taken back.
    pub(crate) async fn remove_authority(&self, name: String) -> Result<(), Refusal> {
        let name = required(&name, "name")?;
        let mut write = self.write("remove_authority").await?;
        match self.shelf.authorities.iter().find(|form| form.name == name) {
            Some(shipped) => kept::set(&mut write, shipped, true).await?,
            None => kept::remove(&mut write, &name).await?,
        }
        Ok(write.commit("authority", None).await?)
    }
}
