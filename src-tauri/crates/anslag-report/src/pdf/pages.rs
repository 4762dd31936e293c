//! The pages as pictures: what she sees before it is printed is what is printed.

use typst::utils::Scalar;
use typst_render::RenderOptions;

use super::{set, world_of};
use crate::model::Tjansteutlatande;
use crate::{PrintError, prepare, text};

/// Pixels a point: an A4 page is 952 pixels wide, sharp at the width of a column on the screen.
const SHARPNESS: f64 = 1.6;

/// Some pages of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pages {
    /// How many there are in all.
    pub total: usize,
    /// Those asked for, each as PNG.
    pub shown: Vec<Vec<u8>>,
}

/// At most `most` pages of the report as it would be printed, from the page `first`, counted from 0.
///
/// # Errors
/// As [`crate::pdf`]; `Drawing` where a page cannot be encoded.
pub fn pages(report: &Tjansteutlatande, first: usize, most: usize) -> Result<Pages, PrintError> {
    let report = prepare::prepared(report, text::printable)?;
    let document = set(&world_of(&report)?)?;
    let options = RenderOptions { pixel_per_pt: Scalar::new(SHARPNESS), render_bleed: false };
    let wanted = document.pages().iter().skip(first).take(most);
    let shown = wanted.map(|page| typst_render::render(page, &options).encode_png());
    let shown = shown.collect::<Result<_, _>>();
    let total = document.pages().len();
    comemo::evict(0);
    Ok(Pages { total, shown: shown.map_err(|error| PrintError::Drawing(error.to_string()))? })
}
