//! Writes the example down, each act under its own journal line, in one transaction.

use std::collections::HashMap;

use anslag_domain::{
    Moment,
    account::AccountForm,
    assessment::{AssessmentForm, Registration},
    checklist::{Checklist, ItemAnswer, RunSubject, Safe, Signature, Verdict},
    contact::{Answer, ContactForm, Direction},
    id::{AccountId, IncidentId, MediaId, PostId},
    incident::IncidentForm,
    post::{PlanSettings, Post, PostForm, Publication},
};
use anslag_store::{
    Entry, Write, accounts, checklists, contacts, incidents, media, office, post_media, posts,
};

use super::{
    DemoSize,
    events::{Event, What},
    figures,
    page::DemoPage,
    pictures,
};
use crate::{Desk, Refusal, error::Code};

/// The open write and what has been made so far.
pub(super) struct Carrier<'a> {
    page: &'a DemoPage,
    checklists: &'a [Checklist],
    write: Write,
    /// What the open line is about.
    subject: (&'static str, u32),
    accounts: Vec<(AccountId, String)>,
    /// The pictures, with the title of the posts that show them.
    pictures: Vec<(MediaId, &'a str)>,
    posts: HashMap<usize, PostId>,
    incidents: Vec<(IncidentId, String)>,
    /// The incident that is open now, with its topic.
    current: Option<(IncidentId, String)>,
    size: DemoSize,
}

impl<'a> Carrier<'a> {
    /// Opens the write with the office and its accounts.
    pub async fn open(
        desk: &'a Desk,
        page: &'a DemoPage,
        events: &[Event],
    ) -> Result<Self, Refusal> {
        let at = events.first().map_or_else(|| desk.clock.now(), |event| event.at);
        let entry = |verb: &str| entry(page, at, verb);
        let mut write = desk.archive.write(entry("set_office")).await?;
        office::set(&mut write, &page.office.clone().checked()?).await?;
        let mut subject = ("office", 1);
        let mut made = vec![];
        for form in &page.account {
            write = write.line(subject.0, Some(subject.1), entry("register_account")).await?;
            let form: AccountForm = form.clone().checked()?;
            let id = accounts::insert(&mut write, &form).await?;
            subject = ("account", id.0);
            made.push((id, form.platform));
        }
        let mut pictures = vec![];
        for drawn in &page.picture {
            write = write.line(subject.0, Some(subject.1), entry("import_media")).await?;
            let id = media::insert(&mut write, &pictures::prepared(desk, drawn, at)?).await?;
            subject = ("media", id.0);
            pictures.push((id, drawn.post.as_str()));
        }
        let accounts = u32::try_from(made.len()).map_err(|_| Code::Broken)?;
        Ok(Self {
            page,
            checklists: &desk.shelf.checklists,
            write,
            subject,
            accounts: made,
            pictures,
            posts: HashMap::new(),
            incidents: vec![],
            current: None,
            size: DemoSize { accounts, posts: 0, contacts: 0, incidents: 0, runs: 0 },
        })
    }

    /// Writes one event down.
    pub async fn carry_out(mut self, event: &Event) -> Result<Self, Refusal> {
        let at = event.at;
        match &event.what {
            What::Write { nth, post } => {
                self = self.line("write_post", at).await?;
                self.write_post(*nth, *post, at).await?;
                self = self.attach(*nth, *post, at).await?;
            }
            What::Plan { nth, slot } => {
                self = self.line("plan_post", at).await?;
                self.change_post(*nth, |post| Ok(post.plan(Some(*slot))?)).await?;
            }
            What::Publish { nth } => {
                self = self.line("publish_post", at).await?;
                self.change_post(*nth, |post| publish(post, at)).await?;
            }
            What::Contact { contact, received, open } => {
                self = self.line("log_contact", at).await?;
                self.log_contact(*contact, *received, *open, at).await?;
            }
            What::Open { incident } => {
                self = self.line("open_incident", at).await?;
                self.open_incident(*incident, at).await?;
            }
            What::Close { nth } => {
                self = self.line("close_incident", at).await?;
                self.close_incident(*nth, at).await?;
            }
            What::Check { checklist, finished } => {
                self = self.line("start_checklist", at).await?;
                self.check(*checklist, *finished, at).await?;
            }
        }
        Ok(self)
    }

    /// Has the platforms tell of the posts, and commits it all.
    pub async fn finish(mut self, at: Moment) -> Result<DemoSize, Refusal> {
        let mut posts: Vec<PostId> = self.posts.values().copied().collect();
        posts.sort_unstable();
        for (account, _) in self.accounts.clone() {
            self = self.line("write_statistics", at).await?;
            figures::tell(&mut self.write, account, &posts, at).await?;
            self.subject = ("account", account.0);
        }
        self.write.commit(self.subject.0, Some(self.subject.1)).await?;
        Ok(self.size)
    }

    async fn line(mut self, verb: &str, at: Moment) -> Result<Self, Refusal> {
        let (subject, row) = self.subject;
        self.write = self.write.line(subject, Some(row), entry(self.page, at, verb)).await?;
        Ok(self)
    }

    async fn write_post(&mut self, nth: usize, post: usize, at: Moment) -> Result<(), Refusal> {
        let Some(page) = self.page.post.get(post) else {
            return Ok(());
        };
        let fits = |platform: &String| page.platforms.contains(platform);
        let accounts = self.accounts.iter().filter(|(_, p)| fits(p)).map(|(id, _)| *id).collect();
        let form = PostForm {
            title: page.title.clone(),
            text: page.text.clone(),
            accounts,
            ..PostForm::default()
        };
        let post = Post::new(form, at);
        let id = posts::insert(&mut self.write, &post).await?;
        self.posts.insert(nth, id);
        self.size.posts += 1;
        self.subject = ("post", id.0);
        Ok(())
    }

    /// The picture of its title, where there is one.
    async fn attach(mut self, nth: usize, post: usize, at: Moment) -> Result<Self, Refusal> {
        let title = self.page.post.get(post).map_or("", |page| page.title.as_str());
        let shown = self.pictures.iter().find(|(_, of)| *of == title).map(|(id, _)| *id);
        let (Some(media), Some(id)) = (shown, self.posts.get(&nth).copied()) else {
            return Ok(self);
        };
        self = self.line("attach_media", at).await?;
        post_media::insert(&mut self.write, id, media).await?;
        Ok(self)
    }

    async fn change_post(
        &mut self,
        nth: usize,
        change: impl FnOnce(Post) -> Result<Post, Refusal>,
    ) -> Result<(), Refusal> {
        let Some(id) = self.posts.get(&nth) else {
            return Ok(());
        };
        let post = change(posts::get(&mut self.write, *id).await?)?;
        posts::update(&mut self.write, &post).await?;
        self.subject = ("post", id.0);
        Ok(())
    }

    async fn log_contact(
        &mut self,
        contact: usize,
        received: Moment,
        open: bool,
        at: Moment,
    ) -> Result<(), Refusal> {
        let Some(page) = self.page.contact.get(contact) else {
            return Ok(());
        };
        let incident = self.current.as_ref().filter(|(_, topic)| *topic == page.topic);
        let nth = usize::try_from(self.size.contacts).unwrap_or_default();
        let account = self.accounts.get(nth % self.accounts.len().max(1)).map(|(id, _)| *id);
        let form = ContactForm {
            kind: page.kind,
            account,
            received,
            summary: page.summary.clone(),
            topic: page.topic.clone(),
            worry: page.worry,
            place: page.place.clone(),
            link: None,
            incident: incident.map(|(id, _)| *id),
            direction: Direction::Incoming,
            known: None,
            class: None,
            urgency: None,
            flags: vec![],
            responsible: String::new(),
            action: String::new(),
            lesson: String::new(),
            escalated: false,
            writer: None,
        };
        let id = contacts::insert(&mut self.write, &form.checked()?, at).await?;
        self.size.contacts += 1;
        self.subject = ("contact", id.0);
        if open {
            return Ok(());
        }
        if !page.answer.is_empty() {
            let answer = Answer { text: page.answer.clone(), at };
            contacts::answer_with(&mut self.write, id, Some(&answer)).await?;
        }
        let registration = serde_json::Value::String(page.registration.clone());
        let Ok(registration) = serde_json::from_value(registration) else {
            return Ok(());
        };
        let reason = page.reason.clone();
        let secret = registration == Registration::Diariefors && speaks_of_secrecy(&reason);
        let form = AssessmentForm { registration, secret, diarienummer: None, reason, step: None };
        contacts::assess(&mut self.write, id, &form.checked(at)?).await?;
        Ok(())
    }

    async fn open_incident(&mut self, incident: usize, at: Moment) -> Result<(), Refusal> {
        let Some(page) = self.page.incident.get(incident) else {
            return Ok(());
        };
        let form = IncidentForm {
            kind: page.kind,
            title: page.title.clone(),
            place: page.place.clone(),
            began: at,
            situation: page.situation.clone(),
        };
        let id = incidents::insert(&mut self.write, &form.checked()?).await?;
        self.incidents.push((id, page.topic.clone()));
        self.current = self.incidents.last().cloned();
        self.size.incidents += 1;
        self.subject = ("incident", id.0);
        Ok(())
    }

    async fn close_incident(&mut self, nth: usize, at: Moment) -> Result<(), Refusal> {
        let Some((id, _)) = self.incidents.get(nth).cloned() else {
            return Ok(());
        };
        incidents::close(&mut self.write, id, Some(at), "").await?;
        self.current = self.current.take().filter(|(current, _)| *current != id);
        self.subject = ("incident", id.0);
        Ok(())
    }

    async fn check(&mut self, nth: usize, finished: bool, at: Moment) -> Result<(), Refusal> {
        let Some(page) = self.checklists.get(nth) else {
            return Ok(());
        };
        let about = RunSubject::default();
        let id = checklists::start(&mut self.write, page, about, None, at).await?;
        let answered = if finished { page.item.len() } else { page.item.len() / 2 };
        for item in page.item.iter().take(answered) {
            let verdict = if item.safe == Safe::Yes { Verdict::Yes } else { Verdict::No };
            let answer = ItemAnswer { item: item.id.clone(), verdict, note: String::new() };
            checklists::answer(&mut self.write, id, &answer).await?;
        }
        if finished {
            let signature = Signature { name: self.page.office.name.clone(), at };
            let run = checklists::get(&mut self.write, id).await?;
            checklists::sign(&mut self.write, &run, &signature).await?;
        }
        self.size.runs += 1;
        self.subject = ("run", id.0);
        Ok(())
    }
}

fn speaks_of_secrecy(reason: &str) -> bool {
    ["sekretess", "skyddad"].iter().any(|word| reason.to_lowercase().contains(word))
}

fn publish(post: Post, at: Moment) -> Result<Post, Refusal> {
    let up = post.form.accounts.iter();
    let publications = up.map(|account| Publication { account: *account, link: None, at });
    let publications: Vec<Publication> = publications.collect();
    // A post for an account the example does not have stays planned.
    if publications.is_empty() {
        Ok(post)
    } else {
        Ok(post.publish(publications, PlanSettings::default())?)
    }
}

fn entry(page: &DemoPage, at: Moment, verb: &str) -> Entry {
    Entry { at, who: page.office.name.clone(), verb: verb.to_owned() }
}
