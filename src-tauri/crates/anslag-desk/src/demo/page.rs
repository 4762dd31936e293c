//! The example office as it lies on the shelf: `assets/demo/kontor.toml`.

use anslag_domain::{
    account::AccountForm, contact::ContactKind, incident::IncidentKind, office::Office,
};
use serde::Deserialize;

/// The whole page.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoPage {
    pub office: Office,
    pub account: Vec<AccountForm>,
    pub post: Vec<DemoPost>,
    pub contact: Vec<DemoContact>,
    pub incident: Vec<DemoIncident>,
    pub picture: Vec<DemoPicture>,
}

/// A picture of the bank, shown in the posts of a title.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoPicture {
    /// The file beside the page.
    pub file: String,
    pub alt: String,
    #[serde(default)]
    pub text_in_picture: String,
    pub tags: Vec<String>,
    /// The working title of the posts that show it.
    pub post: String,
}

/// A post that may be written any year, in its months.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoPost {
    pub title: String,
    pub text: String,
    pub platforms: Vec<String>,
    /// Months it belongs to, 1–12; none is any.
    pub months: Vec<u32>,
}

/// Something a resident may say any day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoContact {
    pub topic: String,
    pub kind: ContactKind,
    pub worry: u8,
    pub place: String,
    pub summary: String,
    pub answer: String,
    /// `diariefors`, `ordnad`, `ringa_betydelse`, or nothing when it is not judged.
    pub registration: String,
    pub reason: String,
}

/// Something that may happen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoIncident {
    #[serde(default)]
    pub kind: IncidentKind,
    pub title: String,
    pub place: String,
    pub situation: String,
    pub topic: String,
}
