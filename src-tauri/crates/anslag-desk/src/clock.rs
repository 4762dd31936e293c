//! The only place that asks what time it is.

use anslag_domain::Moment;

/// Where the time comes from.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// A moment that stands still: tests and the example office.
    Fixed(Moment),
}

impl Clock {
    /// Now, to the second.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that may")]
    pub fn now(self) -> Moment {
        match self {
            Self::System => Moment::new(chrono::Utc::now()),
            Self::Fixed(moment) => moment,
        }
    }

    /// A clock that stands still at the moment in the text, or the machine's when there is none.
    ///
    /// # Errors
    /// A text that is no moment is given back.
    pub fn from_text(text: Option<&str>) -> Result<Self, String> {
        text.map_or(Ok(Self::System), |text| {
            text.parse().map(Self::Fixed).map_err(|_| text.to_owned())
        })
    }
}
