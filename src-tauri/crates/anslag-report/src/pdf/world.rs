//! The closed world of the typesetter: one template, one data file, the pictures it
//! names, the bundled fonts; no disk,
//! no packages, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

use crate::{fonts, profile};

/// The template of a tjänsteutlåtande.
pub const TJANSTEUTLATANDE: &str =
    include_str!("../../../../../assets/reports/tjansteutlatande.typ");
/// The template of a record.
pub const RECORD: &str = include_str!("../../../../../assets/reports/record.typ");
const STYLE: &str = include_str!("../../../../../assets/reports/common/style.typ");

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Row headers and table summaries are still behind this switch.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

static BOOK: LazyLock<LazyHash<FontBook>> =
    LazyLock::new(|| LazyHash::new(FontBook::from_fonts(fonts::faces())));

/// All that exists while one document is set.
pub struct ClosedWorld {
    template: Source,
    style: Source,
    files: Vec<(FileId, Bytes)>,
}

impl ClosedWorld {
    /// A world around the data, which the template reads as `/data.json`, and pictures by path.
    pub fn new(
        template: &str,
        data: Vec<u8>,
        pictures: impl IntoIterator<Item = (String, Vec<u8>)>,
    ) -> Self {
        let pictures = pictures.into_iter().map(|(path, bytes)| (id(&path), Bytes::new(bytes)));
        let tokens = Bytes::from_string(profile::TOKENS);
        Self {
            template: Source::new(id("/main.typ"), template.to_owned()),
            style: Source::new(id("/common/style.typ"), STYLE.to_owned()),
            files: [(id("/data.json"), Bytes::new(data)), (id("/profil.json"), tokens)]
                .into_iter()
                .chain(pictures)
                .collect(),
        }
    }
}

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths are plain");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn absent(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_with_slash().into())
}

impl World for ClosedWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.template, &self.style]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| absent(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = self.files.iter().find(|(known, _)| *known == id);
        file.map(|(_, bytes)| bytes.clone()).ok_or_else(|| absent(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::faces().get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
