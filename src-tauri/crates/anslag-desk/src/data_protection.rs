//! The data-protection sheet: what the office holds of persons, how long, and how it is kept, out of
//! the app's own facts. What only the nämnd can say is left for it to fill in.

use anslag_domain::gallring::GallringRule;
use anslag_report::model::{Block, Record, Section};
use anslag_store::{Reader, whole};

use crate::{
    Desk, Printed, Refusal,
    paper::{moment_or, typeset},
};

/// What is held of persons: the table, and the words of what stands in it and of whom.
const HELD: [(&str, &str); 8] = [
    ("contact", "held_contacts"),
    ("evidence", "held_evidence"),
    ("writer_link", "held_writers"),
    ("protected_subject", "held_subjects"),
    ("removal", "held_removals"),
    ("disclosure", "held_disclosures"),
    ("consent", "held_consents"),
    ("account", "held_accounts"),
];

impl Desk {
    pub(crate) async fn print_data_protection(&self) -> Result<Printed, Refusal> {
        let mut read = self.read().await?;
        let blank = self.record(&mut read, "data_protection").await?;
        let words = &self.shelf.words;
        let to_fill = ["purpose", "legal_ground", "controller", "officer", "recipients", "risks"];
        let record = Record {
            title: words.of("data_protection").to_owned(),
            facts: self.kept_safe().await?,
            facts_caption: words.of("how_it_is_kept").to_owned(),
            sections: vec![
                self.held_of_persons(&mut read).await?,
                self.how_long(&mut read).await?,
                words.section(
                    "yours_to_fill",
                    vec![
                        Block::Paragraph(words.of("yours_to_fill_why").to_owned()),
                        words.table(
                            "yours_to_fill",
                            &["what", "your_words"],
                            to_fill.map(|key| vec![words.of(key).to_owned(), String::new()]).into(),
                            &[],
                        ),
                    ],
                ),
            ],
            ..blank
        };
        drop(read);
        let file_name = format!("dataskydd-{}.pdf", self.clock.now().day());
        Ok(Printed { file_name, bytes: typeset(record).await? })
    }

    /// How it is kept: each a fact of this office today.
    async fn kept_safe(&self) -> Result<Vec<anslag_report::model::Fact>, Refusal> {
        let (health, safety) = (self.standing().await?, self.kept_by().await?);
        let words = &self.shelf.words;
        let open = [
            (health.ways.passphrase, "way_passphrase"),
            (health.ways.keychain, "way_keychain"),
            (health.ways.recovery, "way_recovery"),
        ];
        let open: Vec<&str> =
            open.iter().filter(|(is, _)| *is).map(|(_, key)| words.of(key)).collect();
        let lock = match safety.lock_after {
            0 => words.of("lock_by_hand").to_owned(),
            minutes => format!("{minutes} {}", words.of("minutes_idle")),
        };
        let copied = moment_or(health.copied);
        let copied = if copied.is_empty() { words.of("none").to_owned() } else { copied };
        Ok(vec![
            words.fact("where_it_lies", words.of("where_it_lies_says")),
            words.fact("encryption", words.of("encryption_says")),
            words.fact("opened_by", open.join(", ")),
            words.fact("locks_itself", lock),
            words.fact("latest_copy", copied),
            words.fact("second_copy", words.yes_no(health.second.is_some())),
            words.fact("network", words.of("network_says")),
            words.fact("trace", words.of("trace_says")),
        ])
    }

    async fn held_of_persons(&self, read: &mut Reader) -> Result<Section, Refusal> {
        let words = &self.shelf.words;
        let mut rows = vec![];
        for (table, key) in HELD {
            let number = whole::count(read, table).await?;
            rows.push(vec![words.of(key).to_owned(), number.to_string()]);
        }
        let table = words.table("held_of_persons", &["what", "how_many"], rows, &[1]);
        Ok(words.section("held_of_persons", vec![table]))
    }

    async fn how_long(&self, read: &mut Reader) -> Result<Section, Refusal> {
        let words = &self.shelf.words;
        let rules = self.rules_of(read).await?;
        let today = self.clock.now().day();
        let row = |rule: &GallringRule| {
            let kind = self.shelf.gallring.iter().find(|kind| kind.id == rule.kind);
            let name = kind.map_or_else(|| rule.kind.clone(), |kind| kind.name.clone());
            let time = match rule.period {
                _ if rule.keep => words.of("kept_for_good").to_owned(),
                Some(period) => format!("{} {}", period.count, words.code(&period.unit)),
                None => words.of("no_time").to_owned(),
            };
            let decision = if rule.runs(today) || rule.keep {
                rule.decision.number.clone()
            } else {
                words.of("no_decision").to_owned()
            };
            vec![name, time, decision]
        };
        let heads = ["what", "how_long", "decision"];
        let table = words.table("how_long", &heads, rules.iter().map(row).collect(), &[]);
        Ok(words.section("how_long", vec![table]))
    }
}
