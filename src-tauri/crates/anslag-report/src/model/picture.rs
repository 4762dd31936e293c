//! A picture as it is printed: its bytes, its size and what it shows, in words.

use serde::{Deserialize, Serialize};

/// How a picture's bytes are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// Portable network graphics.
    Png,
    /// JPEG.
    Jpeg,
}

impl PictureKind {
    /// The ending of its file's name.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Jpeg => "jpeg",
        }
    }
}

/// A picture, set as wide as the text or as wide as it is, and never higher than half a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The line above it, without its number.
    pub caption: String,
    /// What it shows, for those who do not see it; never empty.
    pub alt: String,
    /// How the bytes are written.
    pub kind: PictureKind,
    /// The file's bytes, printed as they are.
    pub bytes: Vec<u8>,
    /// Pixels across; at least one.
    pub width: u32,
    /// Pixels down; at least one.
    pub height: u32,
}
