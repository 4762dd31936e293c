//! *Överlämningsbladet*: what falls due while she is away, for the one who takes over to sign.

use anslag_domain::year::MarkKind;
use anslag_report::model::{Record, Section, Signature};
use anslag_store::{Reader, contacts, office, watch};

use super::pack::{is_secret, open_incidents, promised};
use crate::{
    Desk, Printed, Refusal,
    calendar::Days,
    paper::{Words, day_or, moment, typeset},
};

impl Desk {
    pub(crate) async fn print_handover(&self, days: Days) -> Result<Printed, Refusal> {
        let days @ Days { from, to } = days.checked()?;
        let mut read = self.read().await?;
        let words = &self.shelf.words;
        let blank = self.record(&mut read, "handover").await?;
        let her = office::get(&mut read).await?.map(|it| it.name).unwrap_or_default();
        let leaves = watch::leaves(&mut read).await?;
        let away = leaves.into_iter().find(|it| it.form.first <= to && it.form.last >= from);
        let (deputy, note) = away.map(|it| (it.form.deputy, it.form.note)).unwrap_or_default();
        let facts = vec![
            words.fact("gives_over", her.clone()),
            words.fact("takes_over", deputy.clone()),
            words.fact("first_day", from.to_string()),
            words.fact("last_day", to.to_string()),
            words.fact("note", note),
        ];
        let sections = vec![
            self.first_to_do(&mut read, words, days).await?,
            promised(&mut read, words, to).await?,
            open_incidents(&mut read, words).await?,
            self.coming(&mut read, words, days).await?,
            self.deadlines(&mut read, words, days).await?,
            self.lists_due(&mut read, words).await?,
        ];
        let signs = |name: String, what: &str| Signature { name, title: words.of(what).to_owned() };
        let record = Record {
            title: words.of("handover").to_owned(),
            subtitle: format!("{from} – {to}"),
            facts,
            sections,
            signatures: vec![signs(her, "gives_over"), signs(deputy, "takes_over")],
            ..blank
        };
        let file_name = format!("overlamningsblad-{from}-{to}.pdf");
        Ok(Printed { file_name, bytes: typeset(record).await? })
    }

    /// The contacts whose clock runs out by the last day, by number; what may be secret is left out.
    async fn first_to_do(
        &self,
        read: &mut Reader,
        words: &Words,
        days: Days,
    ) -> Result<Section, Refusal> {
        let open = contacts::open(read).await?;
        let mut rows = vec![];
        for clock in self.clocks(read, &open).await? {
            let Some(contact) = open.iter().find(|it| it.id == clock.contact) else { continue };
            if clock.due.day() <= days.to && !is_secret(read, contact).await? {
                let (number, topic) = (contact.number.clone(), contact.form.topic.clone());
                rows.push(vec![moment(clock.due), number, topic, words.code(&clock.step)]);
            }
        }
        let heads = ["by_day", "number", "topic", "left"];
        Ok(words
            .section("first_to_do", vec![words.table_or("none", ("first_to_do", &heads), rows)]))
    }

    async fn deadlines(
        &self,
        read: &mut Reader,
        words: &Words,
        days: Days,
    ) -> Result<Section, Refusal> {
        let marks = self.marks(read, days).await?.into_iter();
        let rows = marks.filter(|mark| mark.kind == MarkKind::Namnd);
        let rows = rows.map(|it| vec![it.first.to_string(), it.title, day_or(it.meeting)]);
        let table = words.table_or(
            "none",
            ("deadlines", &["by_day", "what", "meeting_day"]),
            rows.collect(),
        );
        Ok(words.section("deadlines", vec![table]))
    }

    async fn lists_due(&self, read: &mut Reader, words: &Words) -> Result<Section, Refusal> {
        let due = self.due_checklists(read).await?.into_iter();
        let rows = due.map(|it| vec![it.title, it.name, day_or(it.since)]).collect();
        let heads = ["checklist", "account", "by_day"];
        Ok(words.section(
            "due_checklists",
            vec![words.table_or("none", ("due_checklists", &heads), rows)],
        ))
    }
}
