//! Ångra, Gör om, history and proof: the journal seen from her chair.

use anslag_domain::{
    id::LineId,
    journal::{Act, Line, UndoState, undo_state},
};
use anslag_store::{
    journal,
    proof::{self, How},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Desk, Refusal, error::Code};

/// How far back Ångra looks, in lines.
const REACH: u32 = 1_000;

/// Whose history.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Subject {
    /// A noun and its row; nothing for the latest of everything.
    pub of: Option<(String, u32)>,
    /// At most so many lines, of the latest.
    pub limit: u32,
}

/// What a check of the journal found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Proof {
    /// How many lines were read.
    pub lines: u32,
    /// The first line that does not follow from what stands in it, or that is missing.
    pub broken_at: Option<LineId>,
    /// How many rows were held against the line that wrote them last.
    pub rows: u32,
    /// Rows that were changed past the journal, at most a hundred.
    pub altered: Vec<AlteredRow>,
}

/// A row that does not stand as the journal left it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AlteredRow {
    /// Its table.
    pub table: String,
    /// Its number.
    pub row: u32,
    /// What was done to it.
    pub how: Alteration,
}

/// What was done to a row past the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Alteration {
    /// It says something else.
    Changed,
    /// It is gone.
    Removed,
    /// No line put it there.
    Added,
}

impl Desk {
    pub(crate) async fn undo_state(&self) -> Result<UndoState, Refusal> {
        Ok(undo_state(&journal::acts(&mut self.read().await?, REACH).await?))
    }

    pub(crate) async fn undo(&self) -> Result<UndoState, Refusal> {
        let UndoState { undo, wall, .. } = self.state().await?;
        let stopped = wall.map(|wall| Refusal::about(Code::CannotBeUndone, wall.verb));
        let step = undo.ok_or_else(|| stopped.unwrap_or_else(|| Code::NothingToUndo.into()))?;
        self.archive.put_back(self.entry(&step.verb).await?, Act::Undid, &step).await?;
        self.state().await
    }

    pub(crate) async fn redo(&self) -> Result<UndoState, Refusal> {
        let step = self.state().await?.redo.ok_or(Code::NothingToRedo)?;
        self.archive.put_back(self.entry(&step.verb).await?, Act::Redid, &step).await?;
        self.state().await
    }

    pub(crate) async fn history(&self, input: Subject) -> Result<Vec<Line>, Refusal> {
        let mut read = self.read().await?;
        let Some((noun, row)) = input.of else {
            return Ok(journal::latest(&mut read, input.limit).await?);
        };
        let mut lines = journal::of_row(&mut read, &noun, row).await?;
        let limit = usize::try_from(input.limit).unwrap_or(usize::MAX);
        Ok(lines.split_off(lines.len().saturating_sub(limit)))
    }

    pub(crate) async fn verify_journal(&self) -> Result<Proof, Refusal> {
        let proof = proof::verify(&mut self.read().await?).await?;
        let altered = proof.altered.into_iter().map(|row| AlteredRow {
            table: row.table,
            row: row.row,
            how: match row.how {
                How::Changed => Alteration::Changed,
                How::Removed => Alteration::Removed,
                How::Added => Alteration::Added,
            },
        });
        let (lines, rows) = (proof.lines, proof.rows);
        Ok(Proof { lines, broken_at: proof.broken_at, rows, altered: altered.collect() })
    }

    async fn state(&self) -> Result<UndoState, Refusal> {
        Ok(undo_state(&journal::acts(&mut self.read().await?, REACH).await?))
    }
}
