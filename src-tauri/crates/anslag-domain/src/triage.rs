//! The names a text that came in is sorted by: its class, its urgency, and what else must be
//! thought of. The reading room proposes them; she decides.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What sort of text came in. The order is the order in which one decides over another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Harm to person, animal or property, also veiled or conditional.
    Threat,
    /// Against a group.
    Hate,
    /// Insults a person, or the staff as a bunch.
    Abuse,
    /// Someone is worried, or the reader should be.
    Worry,
    /// Wants a public document.
    RecordsRequest,
    /// A thing is broken at a place.
    FaultReport,
    /// Says what to do.
    Proposal,
    /// Wants to know.
    Question,
    /// Is not content with something that happened.
    Complaint,
    /// Harsh or ironic, but within the law and against no person.
    SharpLawful,
    /// Is content.
    Praise,
    /// Advertising and fraud.
    Spam,
    /// Of obvious little importance.
    Trivial,
}

impl Class {
    /// Every class, in order of precedence.
    pub const ALL: [Self; 13] = [
        Self::Threat,
        Self::Hate,
        Self::Abuse,
        Self::Worry,
        Self::RecordsRequest,
        Self::FaultReport,
        Self::Proposal,
        Self::Question,
        Self::Complaint,
        Self::SharpLawful,
        Self::Praise,
        Self::Spam,
        Self::Trivial,
    ];

    /// The class as it is written in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Threat => "threat",
            Self::Hate => "hate",
            Self::Abuse => "abuse",
            Self::Worry => "worry",
            Self::RecordsRequest => "records_request",
            Self::FaultReport => "fault_report",
            Self::Proposal => "proposal",
            Self::Question => "question",
            Self::Complaint => "complaint",
            Self::SharpLawful => "sharp_lawful",
            Self::Praise => "praise",
            Self::Spam => "spam",
            Self::Trivial => "trivial",
        }
    }

    /// The class by its name in data; what follows a `+` is a flag the model tells it with.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.split('+').next().unwrap_or(name);
        Self::ALL.into_iter().find(|class| class.name() == name)
    }
}

/// When someone should act; the most urgent is the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// Now: ongoing danger, a direct threat, self-harm stated.
    Acute,
    /// The same day.
    High,
    /// In its turn.
    Normal,
    /// When there is time.
    Low,
}

/// What else must be thought of, whatever the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// A child may fare badly: the duty to report.
    ChildAtRisk,
    /// A crime beyond littering may have been committed.
    CrimeSuspected,
    /// A name with a sensitive fact, a number or an address in the open.
    SecretPersonalData,
    /// Someone's life may be in danger.
    DangerToLife,
    /// Someone may want to harm themselves.
    SelfHarm,
    /// Wants a document.
    AsksForDocument,
    /// A journalist asks.
    MediaQuestion,
    /// Needs a body outside the city's own administrations.
    AddressedToOtherAuthority,
    /// Reminds of a promise not kept.
    PromiseFollowUp,
}

impl Flag {
    /// Every flag, the gravest first.
    pub const ALL: [Self; 9] = [
        Self::DangerToLife,
        Self::SelfHarm,
        Self::ChildAtRisk,
        Self::CrimeSuspected,
        Self::SecretPersonalData,
        Self::AsksForDocument,
        Self::MediaQuestion,
        Self::AddressedToOtherAuthority,
        Self::PromiseFollowUp,
    ];

    /// The flag by its name in data.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|flag| flag.name() == name)
    }

    /// The flag as it is written in data.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::ChildAtRisk => "child_at_risk",
            Self::CrimeSuspected => "crime_suspected",
            Self::SecretPersonalData => "secret_personal_data",
            Self::DangerToLife => "danger_to_life",
            Self::SelfHarm => "self_harm",
            Self::AsksForDocument => "asks_for_document",
            Self::MediaQuestion => "media_question",
            Self::AddressedToOtherAuthority => "addressed_to_other_authority",
            Self::PromiseFollowUp => "promise_follow_up",
        }
    }
}
