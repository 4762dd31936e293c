//! *Ersättarpaketet*: what the one who steps in needs on the first morning, and nothing secret.

use anslag_domain::{
    Day, account_life::Stage, contact::Contact, id::AccountId, post::PostStatus, watch::Leave,
};
use anslag_report::model::{Block, Record, Section};
use anslag_store::{
    Reader, accounts, contacts, incidents, posts, promises, registrations, routines, watch,
};

use crate::{
    Desk, Printed, Refusal,
    calendar::Days,
    paper::{Words, moment, moment_or, typeset},
};

/// So many days of posts to come are in it.
const AHEAD: i64 = 30;

impl Desk {
    pub(crate) async fn print_deputy_pack(&self) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let (day, words) = (self.clock.now().day(), &self.shelf.words);
        let blank = self.record(&mut read, "deputy_pack").await?;
        let sections = vec![
            self.leaves(&mut read, words).await?,
            self.duties(&mut read, words).await?,
            routine_list(&mut read, words).await?,
            self.coming(&mut read, words, Days { from: day, to: day.plus(AHEAD) }).await?,
            waiting(&mut read, words).await?,
            promised(&mut read, words, day.plus(AHEAD)).await?,
            open_incidents(&mut read, words).await?,
            self.numbers(words).await?,
        ];
        let title = words.of("deputy_pack").to_owned();
        let subtitle = format!("{day} – {}", day.plus(AHEAD));
        let record = Record { title, subtitle, sections, ..blank };
        let file_name = format!("ersattarpaket-{day}.pdf");
        Ok(Printed { file_name, bytes: typeset(record).await? })
    }

    async fn leaves(&self, read: &mut Reader, words: &Words) -> Result<Section, Refusal> {
        let day = self.clock.now().day();
        let coming = watch::leaves(read).await?.into_iter().filter(|leave| leave.form.last >= day);
        let row = |leave: Leave| {
            let form = leave.form;
            vec![form.first.to_string(), form.last.to_string(), form.deputy, form.note]
        };
        let heads = ["first_day", "last_day", "deputy", "note"];
        let table = words.table_or("none", ("leaves", &heads), coming.map(row).collect());
        Ok(words.section("leaves", vec![table]))
    }

    /// Each account that is in use: where it is, and who does what.
    async fn duties(&self, read: &mut Reader, words: &Words) -> Result<Section, Refusal> {
        let mut blocks = vec![];
        for (account, life) in self.lives(read).await? {
            if life.stage == Stage::Closed {
                continue;
            }
            let rows = life.duties.iter().map(|holder| {
                vec![words.code(&holder.duty), holder.person.clone(), holder.deputy.clone()]
            });
            let heads = ["duty", "responsible", "deputy"];
            blocks.push(Block::Heading(account.form.name.clone()));
            let lines = [account.form.address.clone(), account.form.purpose.clone()];
            blocks.extend(lines.into_iter().filter(|l| !l.is_empty()).map(Block::Paragraph));
            blocks.push(words.table("five_duties", &heads, rows.collect(), &[]));
        }
        Ok(section(words, "accounts", blocks))
    }

    /// The posts of some days.
    pub(super) async fn coming(
        &self,
        read: &mut Reader,
        words: &Words,
        days: Days,
    ) -> Result<Section, Refusal> {
        let register = accounts::all(read).await?;
        let names = |ids: &[AccountId]| {
            let named = register.iter().filter(|account| ids.contains(&account.id));
            named.map(|account| account.form.name.clone()).collect::<Vec<_>>().join(", ")
        };
        let to_come = posts::between(read, days.from, days.to).await?.into_iter();
        let rows = to_come.filter(|post| post.status != PostStatus::Cancelled).map(|post| {
            let slot = post.slot.map(|slot| slot.to_string().replace('T', " kl. "));
            let status = words.code(&post.status);
            let title = post.form.name().to_owned();
            vec![slot.unwrap_or_default(), title, names(&post.form.accounts), status]
        });
        let heads = ["when", "title", "accounts", "status"];
        let table = words.table_or("none", ("coming_posts", &heads), rows.collect());
        Ok(words.section("coming_posts", vec![table]))
    }

    async fn numbers(&self, words: &Words) -> Result<Section, Refusal> {
        let listed = self.list_authorities().await?.into_iter().filter(|each| !each.hidden);
        let rows = listed.map(|each| vec![each.form.name, each.form.reach, each.form.concerns]);
        let heads = ["authority_name", "reach", "concerns"];
        let table = words.table_or("none", ("numbers", &heads), rows.collect());
        Ok(words.section("numbers", vec![table]))
    }
}

async fn routine_list(read: &mut Reader, words: &Words) -> Result<Section, Refusal> {
    let mut blocks = vec![];
    for routine in routines::all(read).await? {
        let form = routine.form;
        blocks.push(Block::Heading(format!("{} ({})", form.title, form.version)));
        blocks.extend(
            form.text
                .lines()
                .filter(|l| !l.trim().is_empty())
                .map(|line| Block::Paragraph(line.to_owned())),
        );
    }
    Ok(section(words, "routines", blocks))
}

/// Number, topic and what remains; never what was written. What may be secret is only counted.
async fn waiting(read: &mut Reader, words: &Words) -> Result<Section, Refusal> {
    let (mut rows, mut kept) = (vec![], 0_u32);
    for contact in contacts::open(read).await? {
        if is_secret(read, &contact).await? {
            kept += 1;
            continue;
        }
        let answer = contact.answer.is_none() && !contact.needs_no_answer();
        let judge = contact.assessment.is_none();
        let left = [(answer, "to_answer"), (judge, "to_assess")].into_iter();
        let left: Vec<&str> = left.filter(|(it, _)| *it).map(|(_, word)| words.of(word)).collect();
        let (number, topic) = (contact.number.clone(), contact.form.topic.clone());
        rows.push(vec![number, moment(contact.form.received), topic, left.join(", ")]);
    }
    let heads = ["number", "received", "topic", "left"];
    let mut blocks = vec![words.table_or("none", ("open_contacts", &heads), rows)];
    if kept > 0 {
        blocks.push(Block::Paragraph(format!("{}: {kept}.", words.of("kept_out"))));
    }
    Ok(words.section("open_contacts", blocks))
}

pub(super) async fn is_secret(read: &mut Reader, contact: &Contact) -> Result<bool, Refusal> {
    let judged = contact.assessment.as_ref().is_some_and(|judged| judged.form.secret);
    Ok(judged || !registrations::marks(read, contact.id).await?.is_empty())
}

/// To whom by number, and when; the answer it stands in is read in the log. A contact that may be
/// secret is left out here too.
pub(super) async fn promised(
    read: &mut Reader,
    words: &Words,
    until: Day,
) -> Result<Section, Refusal> {
    let mut rows = vec![];
    for promise in promises::due_by(read, until).await? {
        let contact = contacts::get(read, promise.contact).await?;
        if !is_secret(read, &contact).await? {
            rows.push(vec![promise.form.due.to_string(), promise.number]);
        }
    }
    let table = words.table_or("none", ("promises", &["until", "number"]), rows);
    Ok(words.section("promises", vec![table]))
}

pub(super) async fn open_incidents(read: &mut Reader, words: &Words) -> Result<Section, Refusal> {
    let open = incidents::all(read).await?.into_iter().filter(|it| it.closed.is_none());
    let rows = open
        .map(|it| vec![it.form.title.clone(), it.form.place.clone(), moment_or(it.next_update)]);
    let heads = ["title", "place", "next_update"];
    let table = words.table_or("none", ("incidents", &heads), rows.collect());
    Ok(words.section("incidents", vec![table]))
}

/// A section, or the word that there is nothing in it.
fn section(words: &Words, heading: &str, blocks: Vec<Block>) -> Section {
    let nothing = blocks.is_empty();
    let empty = nothing.then(|| Block::Paragraph(words.of("none").to_owned()));
    words.section(heading, blocks.into_iter().chain(empty).collect())
}
