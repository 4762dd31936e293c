//! The marks that carry the values: bars, stacked bars, lines.

use super::draw::Plot;
use super::shapes::{Anchor, Picture, look, width};
use super::{Chart, Kind};
use crate::number::swedish;

/// Draws every value in the way of the chart.
pub fn draw(picture: &mut Picture, chart: &Chart, plot: &Plot) {
    match chart.kind {
        Kind::Bar => bars(picture, chart, plot),
        Kind::Stacked => stacks(picture, chart, plot),
        Kind::Line => lines(picture, chart, plot),
    }
}

fn bars(picture: &mut Picture, chart: &Chart, plot: &Plot) {
    let count = chart.series.len().max(1) as f64;
    let group = (plot.slot * 0.72).min(60.0 * count);
    let wide = group / count;
    for category in 0..chart.categories.len() {
        for series in 0..chart.series.len() {
            let Some(value) = chart.value(series, category) else {
                continue;
            };
            let x = plot.middle(category) - group / 2.0 + series as f64 * wide;
            let (top, base) = (plot.y(value.max(0.0)), plot.y(value.min(0.0)));
            picture.bar((x + 1.0, top), ((wide - 2.0).max(1.0), base - top), look(series));
            if chart.series.len() == 1 {
                label(picture, (x + wide / 2.0, top), plot.slot, value);
            }
        }
    }
}

/// The value above its bar, if there is room for it beside the next one.
fn label(picture: &mut Picture, (x, top): (f64, f64), room: f64, value: f64) {
    let written = swedish(value);
    if width(&written) <= room {
        picture.text(x, top - 5.0, Anchor::Middle, &written);
    }
}

fn stacks(picture: &mut Picture, chart: &Chart, plot: &Plot) {
    let wide = (plot.slot * 0.66).min(64.0);
    for category in 0..chart.categories.len() {
        let mut sum = 0.0;
        for series in 0..chart.series.len() {
            let value = chart.value(series, category).unwrap_or(0.0).max(0.0);
            let (top, base) = (plot.y(sum + value), plot.y(sum));
            if value > 0.0 {
                let corner = (plot.middle(category) - wide / 2.0, top);
                picture.bar(corner, (wide, base - top), look(series));
            }
            sum += value;
        }
        label(picture, (plot.middle(category), plot.y(sum)), plot.slot, sum);
    }
}

fn lines(picture: &mut Picture, chart: &Chart, plot: &Plot) {
    for series in 0..chart.series.len() {
        let at = |category| {
            chart.value(series, category).map(|value| (plot.middle(category), plot.y(value)))
        };
        let points: Vec<Option<(f64, f64)>> = (0..chart.categories.len()).map(at).collect();
        for run in points.split(Option::is_none) {
            let run: Vec<(f64, f64)> = run.iter().copied().flatten().collect();
            picture.line(&run, look(series));
            run.iter().for_each(|point| picture.mark(*point, series));
        }
    }
}
