//! Plain SVG shapes, and the looks that tell series apart without colour.

use std::fmt::Write;

use quick_xml::escape::escape;

use crate::fonts::FAMILY;
use crate::text;

/// Size of the letters, in units of the picture.
pub const LETTER: f64 = 15.0;
const INK: &str = "#1d1d1b";
const FAINT: &str = "#cfcbc4";

/// How a series looks: fill, outline, line and dashes differ in lightness and pattern.
pub struct Look {
    /// Fill of bars.
    pub fill: &'static str,
    /// Colour of lines and outlines.
    pub stroke: &'static str,
    /// Dashes of lines, in SVG's writing.
    pub dashes: &'static str,
}

const LOOKS: [Look; 6] = [
    Look { fill: "#1f4e5f", stroke: "#1f4e5f", dashes: "none" },
    Look { fill: "url(#chart-lines)", stroke: "#a3541c", dashes: "9 4" },
    Look { fill: "#c9d8dd", stroke: "#4a6670", dashes: "2 4" },
    Look { fill: "url(#chart-dots)", stroke: "#1f4e5f", dashes: "12 4 2 4" },
    Look { fill: "#7d8f96", stroke: "#5b4a70", dashes: "5 3" },
    Look { fill: "url(#chart-grid)", stroke: "#a3541c", dashes: "16 5" },
];

const PATTERNS: &str = concat!(
    r##"<defs><pattern id="chart-lines" width="7" height="7" patternUnits="userSpaceOnUse">"##,
    r##"<rect width="7" height="7" fill="#fbeee3"/>"##,
    r##"<path d="M-1 1L1 -1M0 7L7 0M6 8L8 6" stroke="#a3541c" stroke-width="1.6"/></pattern>"##,
    r##"<pattern id="chart-dots" width="7" height="7" patternUnits="userSpaceOnUse">"##,
    r##"<rect width="7" height="7" fill="#ffffff"/>"##,
    r##"<circle cx="3.5" cy="3.5" r="1.7" fill="#1f4e5f"/></pattern>"##,
    r##"<pattern id="chart-grid" width="6" height="6" patternUnits="userSpaceOnUse">"##,
    r##"<rect width="6" height="6" fill="#ffffff"/>"##,
    r##"<path d="M0 3H6M3 0V6" stroke="#a3541c" stroke-width="1"/></pattern></defs>"##,
);

/// The look of the series at this place; they begin anew after six.
pub fn look(series: usize) -> &'static Look {
    &LOOKS[series % LOOKS.len()]
}

/// Where a text stands in relation to its point.
#[derive(Clone, Copy)]
pub enum Anchor {
    /// Begins at the point.
    Start,
    /// Is centred on it.
    Middle,
    /// Ends at it.
    End,
}

/// A picture being drawn; coordinates grow to the right and downwards.
pub struct Picture {
    body: String,
}

impl Picture {
    /// An empty picture.
    pub fn new() -> Self {
        Self { body: String::new() }
    }

    /// The whole SVG in the given size.
    pub fn finish(self, width: f64, height: f64) -> String {
        let body = self.body;
        format!(r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" "##)
            + &format!(
                r##"width="{width}" height="{height}" font-family="'{FAMILY}', sans-serif" "##
            )
            + &format!(r##"font-size="{LETTER}" fill="{INK}">{PATTERNS}{body}</svg>"##)
    }

    /// Text on a baseline.
    pub fn text(&mut self, x: f64, y: f64, anchor: Anchor, content: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let content = text::storable(content);
        self.put(format_args!(
            r##"<text x="{x:.1}" y="{y:.1}" text-anchor="{anchor}">{}</text>"##,
            escape(content.as_str())
        ));
    }

    /// A line of the frame: faint, or in ink for the base line.
    pub fn rule(&mut self, from: (f64, f64), to: (f64, f64), strong: bool) {
        let stroke = if strong { INK } else { FAINT };
        self.put(format_args!(
            r##"<path d="M{:.1} {:.1}L{:.1} {:.1}" stroke="{stroke}" stroke-width="1"/>"##,
            from.0, from.1, to.0, to.1
        ));
    }

    /// A filled bar with an outline, in the look of its series.
    pub fn bar(&mut self, corner: (f64, f64), size: (f64, f64), look: &Look) {
        self.put(format_args!(
            r##"<rect x="{:.1}" y="{:.1}" width="{:.1}" height="{:.1}" fill="{}" stroke="{}"/>"##,
            corner.0, corner.1, size.0, size.1, look.fill, look.stroke
        ));
    }

    /// A line through points, in the look of its series.
    pub fn line(&mut self, points: &[(f64, f64)], look: &Look) {
        let list: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        self.put(format_args!(
            r##"<polyline points="{}" fill="none" stroke="{}" "##,
            list.join(" "),
            look.stroke
        ));
        self.put(format_args!(r##"stroke-width="2.5" stroke-dasharray="{}"/>"##, look.dashes));
    }

    /// A mark on a line: circle, square, diamond or triangle by the place of the series.
    pub fn mark(&mut self, (x, y): (f64, f64), series: usize) {
        let d = match series % 4 {
            0 => format!("M{:.1} {y:.1}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0Z", x - 4.5),
            1 => format!("M{:.1} {:.1}h8v8h-8Z", x - 4.0, y - 4.0),
            2 => format!("M{x:.1} {:.1}l5.5 5.5l-5.5 5.5l-5.5 -5.5Z", y - 5.5),
            _ => format!("M{x:.1} {:.1}l5 9h-10Z", y - 5.5),
        };
        let fill = if series.is_multiple_of(2) { look(series).stroke } else { "#ffffff" };
        let stroke = look(series).stroke;
        self.put(format_args!(
            r##"<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width="2"/>"##
        ));
    }

    fn put(&mut self, shape: std::fmt::Arguments) {
        self.body.write_fmt(shape).expect("writing to a string cannot fail");
    }
}

/// About how wide a text is drawn.
pub fn width(text: &str) -> f64 {
    text.chars().map(|it| if it.is_uppercase() { 0.58 } else { 0.49 }).sum::<f64>() * LETTER
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_clean() {
        let mut picture = Picture::new();
        picture.text(0.0, 0.0, Anchor::Start, "<b>&\u{1}");
        let svg = picture.finish(10.0, 10.0);
        assert!(svg.contains("&lt;b&gt;&amp;</text>"), "her text is never markup: {svg}");
    }

    #[test]
    fn neighbouring_series_differ_in_fill_and_dashes() {
        for series in 0..5 {
            assert_ne!(look(series).fill, look(series + 1).fill, "grey print tells them apart");
            assert_ne!(look(series).dashes, look(series + 1).dashes);
        }
    }
}
