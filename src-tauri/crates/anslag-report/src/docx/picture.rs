//! A chart as a picture in the text, with its description.

use super::table::TEXT_WIDTH;
use super::xml::{El, el};
use crate::PrintError;
use crate::chart::{self, Chart};
use crate::model::{self, PictureKind};

/// One twentieth of a point in the unit of drawings.
const EMU: usize = 635;
/// One pixel at 96 an inch.
const PIXEL: usize = 9525;
/// The highest a given picture may be: 13 centimetres.
const HIGHEST: usize = 4_680_000;

/// A picture in the file.
pub struct Picture {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// How they are written.
    pub kind: PictureKind,
    name: String,
    alt: String,
    /// Width and height in EMU.
    size: (usize, usize),
}

impl Picture {
    /// Draws a chart as wide as the text. PNG alone: it looks the same in every reader, whereas the
    /// patterns and the font of an SVG do not.
    pub fn of(chart: &Chart) -> Result<Self, PrintError> {
        let (bytes, (width, height)) = chart::png(chart)?;
        let wide = TEXT_WIDTH * EMU;
        let size = (wide, wide * height / width.max(1));
        let (name, alt) = (chart.caption.clone(), chart.alt());
        Ok(Self { bytes, kind: PictureKind::Png, name, alt, size })
    }

    /// A picture as wide as it is, at 96 pixels an inch, but no wider than the text.
    pub fn given(picture: &model::Picture) -> Self {
        let (width, height) = (picture.width.max(1), picture.height.max(1));
        let pixels = |many: u32| usize::try_from(many).unwrap_or(usize::MAX);
        let wide = pixels(width)
            .saturating_mul(PIXEL)
            .min(TEXT_WIDTH * EMU)
            .min(HIGHEST.saturating_mul(pixels(width)) / pixels(height));
        let size = (wide, wide.saturating_mul(pixels(height)) / pixels(width));
        let (name, alt) = (picture.caption.clone(), picture.alt.clone());
        Self { bytes: picture.bytes.clone(), kind: picture.kind, name, alt, size }
    }
}

/// The drawing in line with the text; the number makes its identity unique.
pub fn drawing(picture: &Picture, number: usize) -> El {
    let extent = |name| el(name).attr("cx", picture.size.0).attr("cy", picture.size.1);
    let identity = |name| {
        let name = el(name).attr("id", number).attr("name", format!("Diagram {number}"));
        name.attr("descr", &picture.alt).attr("title", &picture.name)
    };
    let blip = el("a:blip").attr("r:embed", format!("rIdPicture{number}"));
    let stretch = el("a:stretch").with(el("a:fillRect"));
    let place = el("a:xfrm").with(el("a:off").attr("x", 0).attr("y", 0)).with(extent("a:ext"));
    let shape = el("a:prstGeom").attr("prst", "rect").with(el("a:avLst"));
    let shown = el("pic:pic")
        .with(el("pic:nvPicPr").with(identity("pic:cNvPr")).with(el("pic:cNvPicPr")))
        .with(el("pic:blipFill").with(blip).with(stretch))
        .with(el("pic:spPr").with(place).with(shape));
    let kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    let locks = el("a:graphicFrameLocks").attr("noChangeAspect", 1);
    let inline = ["distT", "distB", "distL", "distR"]
        .into_iter()
        .fold(el("wp:inline"), |inline, side| inline.attr(side, 0))
        .with(extent("wp:extent"))
        .with(identity("wp:docPr"))
        .with(el("wp:cNvGraphicFramePr").with(locks))
        .with(el("a:graphic").with(el("a:graphicData").attr("uri", kind).with(shown)));
    el("w:drawing").with(inline)
}
