//! Lays out a chart: legend, axes and names around the marks.

use super::marks;
use super::scale::Scale;
use super::shapes::{Anchor, LETTER, Picture, look, width};
use super::{Chart, Kind};
use crate::number::swedish;

/// The width of every chart, in its own units; it is scaled to the column.
pub const WIDTH: f64 = 600.0;
const PLOT_HEIGHT: f64 = 200.0;
const LINE: f64 = 20.0;

/// Where the marks go, and how values become heights.
pub struct Plot {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Width of one category's place.
    pub slot: f64,
    scale: Scale,
}

impl Plot {
    /// The height at which a value stands.
    pub fn y(&self, value: f64) -> f64 {
        self.top + PLOT_HEIGHT * (1.0 - self.scale.share(value))
    }

    /// The middle of a category's place.
    pub fn middle(&self, category: usize) -> f64 {
        self.left + self.slot * (category as f64 + 0.5)
    }

    fn bottom(&self) -> f64 {
        self.top + PLOT_HEIGHT
    }
}

/// The whole picture.
pub fn svg(chart: &Chart) -> String {
    let mut picture = Picture::new();
    let legend = legend(&mut picture, chart);
    let plot = plot(chart, legend + LINE + 12.0);
    picture.text(0.0, legend + LETTER, Anchor::Start, &chart.unit);
    axis(&mut picture, &plot);
    marks::draw(&mut picture, chart, &plot);
    picture.rule((plot.left, plot.y(0.0)), (WIDTH, plot.y(0.0)), true);
    let names = names(&mut picture, chart, &plot);
    picture.finish(WIDTH, plot.bottom() + names + 8.0)
}

fn plot(chart: &Chart, top: f64) -> Plot {
    let scale = Scale::over(heights(chart).into_iter());
    let widest = scale.ticks.iter().map(|tick| width(&swedish(*tick))).fold(0.0, f64::max);
    let left = (widest + 10.0).min(WIDTH / 3.0);
    let slot = (WIDTH - left) / chart.categories.len().max(1) as f64;
    Plot { left, top, slot, scale }
}

/// The values that the axis must hold: of stacked bars their whole height.
fn heights(chart: &Chart) -> Vec<f64> {
    let all = |category| (0..chart.series.len()).filter_map(move |it| chart.value(it, category));
    let categories = 0..chart.categories.len();
    match chart.kind {
        Kind::Stacked => categories.map(|at| all(at).map(|it| it.max(0.0)).sum()).collect(),
        Kind::Bar | Kind::Line => categories.flat_map(all).collect(),
    }
}

/// Swatches and names, if there is more than one series; returns the height used.
fn legend(picture: &mut Picture, chart: &Chart) -> f64 {
    if chart.series.len() < 2 {
        return 0.0;
    }
    let (mut x, mut y) = (0.0, 0.0);
    for (series, it) in chart.series.iter().enumerate() {
        let wide = 30.0 + width(&it.name) + 18.0;
        if x > 0.0 && x + wide > WIDTH {
            (x, y) = (0.0, y + LINE);
        }
        swatch(picture, chart.kind, (x, y + 2.0), series);
        picture.text(x + 30.0, y + LETTER, Anchor::Start, &it.name);
        x += wide;
    }
    y + LINE + 8.0
}

fn swatch(picture: &mut Picture, kind: Kind, (x, y): (f64, f64), series: usize) {
    if kind == Kind::Line {
        picture.line(&[(x, y + 8.0), (x + 24.0, y + 8.0)], look(series));
        picture.mark((x + 12.0, y + 8.0), series);
    } else {
        picture.bar((x + 2.0, y + 1.0), (20.0, 13.0), look(series));
    }
}

fn axis(picture: &mut Picture, plot: &Plot) {
    for tick in &plot.scale.ticks {
        let y = plot.y(*tick);
        picture.rule((plot.left, y), (WIDTH, y), false);
        picture.text(plot.left - 8.0, y + 5.0, Anchor::End, &swedish(*tick));
    }
}

/// The categories' names under the axis, in up to three lines; returns the height used.
fn names(picture: &mut Picture, chart: &Chart, plot: &Plot) -> f64 {
    // Where the places are too narrow for a short name, only every second, third … is written.
    let every = (1..).find(|it| plot.slot * f64::from(*it) >= 30.0).unwrap_or(1_u32);
    let room = plot.slot * f64::from(every) - 4.0;
    let mut most = 1;
    for (category, name) in chart.categories.iter().enumerate().step_by(every as usize) {
        let lines = wrapped(name, room);
        most = most.max(lines.len());
        for (row, line) in lines.iter().enumerate() {
            let y = plot.bottom() + LINE + row as f64 * (LETTER + 2.0);
            picture.text(plot.middle(category), y, Anchor::Middle, line);
        }
    }
    LINE + (most - 1) as f64 * (LETTER + 2.0)
}

/// A name broken at spaces into at most three lines; what is too long ends in an ellipsis.
fn wrapped(name: &str, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in name.split_whitespace() {
        let full = lines.len() == 3;
        match lines.last_mut() {
            Some(line) if width(line) + width(word) + 4.0 <= room => {
                line.push(' ');
                line.push_str(word);
            }
            Some(line) if full => {
                line.push('…');
                break;
            }
            _ => lines.push(shortened(word, room)),
        }
    }
    lines
}

fn shortened(word: &str, room: f64) -> String {
    if width(word) <= room {
        return word.to_owned();
    }
    let mut kept = String::new();
    for character in word.chars() {
        if !kept.is_empty() && width(&kept) + 2.0 * 0.49 * LETTER > room {
            break;
        }
        kept.push(character);
    }
    kept + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_wrap_at_spaces_and_end_in_an_ellipsis() {
        assert_eq!(wrapped("Park och lek", 64.0), ["Park och", "lek"]);
        let long = wrapped("Trafikmiljöfrågor", 60.0);
        assert!(long[0].ends_with('…') && width(&long[0]) <= 66.0, "{long:?}");
    }
}
