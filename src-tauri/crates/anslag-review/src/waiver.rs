//! What she lets stand: the findings that a waiver covers carry its mark and hold nothing back.

use anslag_domain::waiver::Waiver;

use crate::finding::Review;

impl Review {
    /// The same review with the waivers' marks. One without a second person does not cover a
    /// rule that has come to want one.
    pub fn with_waivers(mut self, waivers: &[Waiver]) -> Self {
        for finding in &mut self.findings {
            let covers = |waiver: &&Waiver| {
                waiver.covers(&finding.rule, &finding.text)
                    && (waiver.second.is_some() || !finding.second)
            };
            finding.waiver = waivers.iter().find(covers).map(Waiver::mark);
        }
        self
    }
}
