//! The reading room's door: a draft in, findings out, in the units the host counts in.

use anslag_domain::channel::Channel;
use anslag_review::{Draft, Review, Role, Rule};
use serde::Deserialize;
use ts_rs::TS;

use crate::{Desk, Refusal, Shelf, error::Code};

/// A draft to be read.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReviewText {
    /// The text as it stands.
    pub text: String,
    /// What sort of text it is.
    pub role: Role,
    /// The channels it is meant for, by id; unknown ones are left out.
    pub channels: Vec<String>,
    /// Whether it will be published at another time than it is written.
    pub scheduled: bool,
}

impl Desk {
    /// Offsets in UTF-16 code units, as the page counts.
    pub(crate) async fn review_text(&self, input: ReviewText) -> Result<Review, Refusal> {
        let known = input.channels.iter().filter_map(|id| self.shelf.channel(id));
        let channels: Vec<Channel> = known.cloned().collect();
        let draft = Draft {
            text: &input.text,
            role: input.role,
            channels: &channels,
            scheduled: input.scheduled,
        };
        Ok(anslag_review::review(&self.shelf.rules, &draft).in_utf16(&input.text))
    }

    pub(crate) async fn list_rules(&self) -> Result<Vec<Rule>, Refusal> {
        Ok(self.shelf.rules.rules().to_vec())
    }
}

impl Shelf {
    /// Whether there is such a channel.
    #[must_use]
    pub fn knows(&self, channel: &str) -> bool {
        self.channel(channel).is_some()
    }

    /// Reads a draft without a desk: no office, no file. Offsets in Unicode code points.
    ///
    /// # Errors
    /// `NotFound` for a channel that is not on the shelf.
    pub fn review(&self, text: &str, role: Role, channel: Option<&str>) -> Result<Review, Refusal> {
        let channels = match channel {
            None => vec![],
            Some(id) => {
                vec![self.channel(id).cloned().ok_or(Refusal::about(Code::NotFound, id))?]
            }
        };
        let draft = Draft { text, role, channels: &channels, scheduled: false };
        Ok(anslag_review::review(&self.rules, &draft).in_code_points(text))
    }
}
