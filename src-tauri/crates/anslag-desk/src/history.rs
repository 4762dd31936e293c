//! Ångra, Gör om, history and proof: the journal seen from her chair.

use anslag_domain::{
    id::LineId,
    journal::{Act, Line, UndoState, undo_state},
};
use anslag_store::journal;
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
    /// The first line that does not follow from what stands in it.
    pub broken_at: Option<LineId>,
}

impl Desk {
    pub(crate) async fn undo_state(&self) -> Result<UndoState, Refusal> {
        Ok(undo_state(&journal::latest(&mut self.read().await?, REACH).await?))
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
        let proof = journal::verify(&mut self.read().await?).await?;
        Ok(Proof { lines: proof.lines, broken_at: proof.broken_at })
    }

    async fn state(&self) -> Result<UndoState, Refusal> {
        Ok(undo_state(&journal::latest(&mut self.read().await?, REACH).await?))
    }
}
