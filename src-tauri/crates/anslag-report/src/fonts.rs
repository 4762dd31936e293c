//! The bundled fonts: the only ones that a document or a chart can meet.

use std::sync::{Arc, LazyLock};

use resvg::usvg::fontdb;
use typst::foundations::Bytes;
use typst::text::Font;

/// The family name of the bundled fonts.
pub const FAMILY: &str = "Source Sans 3";

macro_rules! bundled {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts/", $name))
    };
}

static FILES: [&[u8]; 2] =
    [bundled!("SourceSans3-Regular.ttf"), bundled!("SourceSans3-SemiBold.ttf")];

static FACES: LazyLock<Vec<Font>> =
    LazyLock::new(|| FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect());

static DATABASE: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut database = fontdb::Database::new();
    for file in FILES {
        database.load_font_data(file.to_vec());
    }
    database.set_sans_serif_family(FAMILY);
    Arc::new(database)
});

/// The bundled faces, in a fixed order.
pub fn faces() -> &'static [Font] {
    &FACES
}

/// The same faces for drawing charts into pixels.
pub fn database() -> Arc<fontdb::Database> {
    Arc::clone(&DATABASE)
}

/// Whether every bundled face has a glyph for this character.
pub fn covers(character: char) -> bool {
    FACES.iter().all(|face| face.info().coverage.contains(u32::from(character)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_weights_load_and_know_swedish() {
        assert_eq!(faces().len(), 2, "regular and semibold");
        assert!(faces().iter().all(|face| face.info().family.as_str() == FAMILY));
        assert!("åäöÅÄÖé–−§”•…\u{a0}".chars().all(covers), "a Swedish document needs all of these");
        assert!(!covers('你'), "a Latin font has no Chinese");
    }
}
