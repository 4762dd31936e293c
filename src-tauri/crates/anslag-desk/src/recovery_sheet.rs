//! The recovery code on paper: shown once, printed, and kept nowhere by the app.

use anslag_report::model::{Block, Record};
use serde::Deserialize;
use ts_rs::TS;

use crate::{
    Desk, Printed, Refusal,
    error::Code,
    keys::is_code,
    paper::{moment, typeset},
};

/// The code that was just shown.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecoverySheet {
    /// The code.
    pub code: String,
}

impl Desk {
    pub(crate) async fn print_recovery_sheet(
        &self,
        input: RecoverySheet,
    ) -> Result<Printed, Refusal> {
        if !is_code(&input.code) {
            return Err(Code::NotACode.into());
        }
        let blank = self.record(&mut self.read().await?, "recovery_sheet").await?;
        let words = &self.shelf.words;
        let say = |key: &str| Block::Paragraph(words.of(key).to_owned());
        let record = Record {
            title: words.of("recovery_sheet").to_owned(),
            facts: vec![
                words.fact("recovery_code", input.code),
                words.fact("printed", moment(self.clock.now())),
            ],
            sections: vec![
                words.section("recovery_use", vec![say("recovery_how"), say("recovery_copies")]),
                words.section("recovery_keep", vec![say("recovery_where"), say("recovery_new")]),
            ],
            ..blank
        };
        let bytes = typeset(record).await?;
        Ok(Printed { file_name: "aterstallningskod.pdf".to_owned(), bytes })
    }
}
