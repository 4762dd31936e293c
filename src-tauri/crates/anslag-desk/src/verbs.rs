//! THE TABLE: every verb, what goes in, what comes out, what it reads and what it touches.
//!
//! From it come `Desk::call`, the command line's `verbs` and `call`, the page's types and the
//! tests of the house.

use std::sync::LazyLock;

use serde::Serialize;

use crate::{Desk, Output, Refusal, error::Code, typescript::Types};

/// Whether a verb reads, writes, or makes a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum VerbKind {
    /// It changes nothing; it runs on a reader that cannot write.
    Read,
    /// It changes something, in one transaction with its journal line.
    Write,
    /// It makes a document that the host saves where she says.
    Print,
}

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Verb {
    /// Its name.
    pub name: &'static str,
    /// What it does to the archive.
    pub kind: VerbKind,
    /// The topics it reads, or touches when it writes.
    pub topics: &'static [&'static str],
    /// The TypeScript name of what goes in; the types it needs are added to the collection.
    pub input: fn(&mut Types) -> String,
    /// The TypeScript name of what comes out.
    pub output: fn(&mut Types) -> String,
}

macro_rules! verbs {
    ($($kind:ident $name:ident: $input:tt => $output:ty, [$($topic:ident),*];)*) => {
        /// The subject's rows.
        pub(super) const ROWS: &[super::Verb] = &[$(super::Verb {
            name: stringify!($name),
            kind: super::VerbKind::$kind,
            topics: &[$(stringify!($topic)),*],
            input: super::Types::named::<$input>,
            output: super::Types::named::<$output>,
        }),*];

        /// Carries out one of the subject's verbs.
        pub(super) async fn call(
            desk: &crate::Desk,
            verb: &str,
            input: serde_json::Value,
        ) -> Result<crate::Output, crate::Refusal> {
            match verb {
                $(stringify!($name) => out!($kind, carry_out!(desk, $name, $input, input)),)*
                _ => Err(super::unknown(verb)),
            }
        }
    };
}

macro_rules! carry_out {
    ($desk:ident, $name:ident, (), $input:ident) => {{
        // Nothing goes in: null, or an empty object from a careless hand, are both nothing.
        drop($input);
        $desk.$name().await?
    }};
    ($desk:ident, $name:ident, $type:tt, $input:ident) => {
        $desk.$name(super::parse::<$type>($input)?).await?
    };
}

macro_rules! out {
    (Print, $value:expr) => {
        Ok(crate::Output::Document($value))
    };
    ($kind:ident, $value:expr) => {
        serde_json::to_value($value)
            .map(crate::Output::Value)
            .map_err(|_| crate::Code::Broken.into())
    };
}

macro_rules! subjects {
    ($($subject:ident)*) => {
        mod nouns;
        $(mod $subject;)*

        /// Every verb, subject by subject.
        pub static VERBS: LazyLock<Vec<Verb>> =
            LazyLock::new(|| [$($subject::ROWS),*].concat());

        impl Desk {
            /// Carries out a verb: JSON in, a value or a document out.
            ///
            /// # Errors
            /// `UnknownVerb`, `BadInput`, or what the verb itself refuses.
            pub async fn call(
                &self,
                verb: &str,
                input: serde_json::Value,
            ) -> Result<Output, Refusal> {
                let among = |rows: &[Verb]| rows.iter().any(|row| row.name == verb);
                $(if among($subject::ROWS) {
                    return $subject::call(self, verb, input).await;
                })*
                Err(unknown(verb))
            }
        }
    };
}

subjects! {
    office
    accounts
    posts
    goals
    year
    media
    review
    contacts
    register
    incidents
    disclosures
    gallring
    checklists
    reports
    statistics
    journal
}

fn unknown(verb: &str) -> Refusal {
    Refusal::about(Code::UnknownVerb, verb)
}

fn parse<T: serde::de::DeserializeOwned>(input: serde_json::Value) -> Result<T, Refusal> {
    serde_json::from_value(input)
        .map_err(|error| Refusal { code: Code::BadInput, about: field(&error.to_string()) })
}

/// The field a parser's complaint is about; the rest of its sentence may quote her words.
fn field(complaint: &str) -> Option<String> {
    let named = ["missing field `", "unknown field `"].iter();
    let rest = named.filter_map(|start| complaint.strip_prefix(start)).next()?;
    rest.split('`').next().map(str::to_owned)
}

impl Verb {
    /// The row as JSON: name, kind, types by name, topics.
    #[must_use]
    pub fn described(&self) -> serde_json::Value {
        let mut types = Types::default();
        serde_json::json!({
            "verb": self.name,
            "kind": self.kind,
            "input": (self.input)(&mut types),
            "output": (self.output)(&mut types),
            "topics": self.topics,
        })
    }
}
