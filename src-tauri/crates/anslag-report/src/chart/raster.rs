//! A chart as pixels, for readers that do not draw SVG.

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::Chart;
use crate::{PrintError, fonts, prepare, text};

/// Pixels for each unit of the picture: sharp in print at the width of a column.
const SHARPNESS: f32 = 3.0;

/// The chart as PNG on white, and its width and height in pixels.
pub fn png(chart: &Chart) -> Result<(Vec<u8>, (usize, usize)), PrintError> {
    // The fonts of the reader are not at hand here, so the text must be one we can draw.
    let drawn = prepare::chart(chart, text::printable).svg();
    let failed = |why: String| PrintError::Drawing(why);
    let options = Options {
        fontdb: fonts::database(),
        font_family: fonts::FAMILY.to_owned(),
        ..Options::default()
    };
    let tree = Tree::from_str(&drawn, &options).map_err(|it| failed(it.to_string()))?;
    let size = tree.size().to_int_size().scale_by(SHARPNESS);
    let size = size.ok_or_else(|| failed("no size".to_owned()))?;
    let pixmap = Pixmap::new(size.width(), size.height());
    let mut pixmap = pixmap.ok_or_else(|| failed("no room".to_owned()))?;
    pixmap.fill(Color::WHITE);
    let scale = Transform::from_scale(SHARPNESS, SHARPNESS);
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    let bytes = pixmap.encode_png().map_err(|it| failed(it.to_string()))?;
    Ok((bytes, (size.width() as usize, size.height() as usize)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Kind, Series};

    fn pixels(name: &str) -> Vec<u8> {
        let chart = Chart {
            caption: "Kontakter".into(),
            unit: "antal".into(),
            categories: vec![name.into()],
            series: vec![Series { name: "Frågor".into(), values: vec![3.0] }],
            kind: Kind::Bar,
        };
        let (bytes, _) = png(&chart).unwrap();
        Pixmap::decode_png(&bytes).unwrap().data().to_vec()
    }

    #[test]
    fn letters_leave_ink() {
        let ink = |data: &[u8]| data.chunks(4).filter(|it| it[0] < 90).count();
        let (without, with) = (pixels(" "), pixels("Trafikmiljö"));
        assert_eq!(without.len(), with.len(), "same size, so only the name differs");
        assert!(ink(&with) > ink(&without) + 300, "a missing font would draw nothing");
    }
}
