//! A chart from data: one value gives its picture, its words and its table.

mod describe;
mod draw;
mod marks;
mod raster;
mod scale;
mod shapes;

pub(crate) use raster::png;

use serde::{Deserialize, Serialize};

use crate::model::Table;

/// A chart over categories; every series has one value a category.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// The line above the chart, without its number.
    pub caption: String,
    /// What is counted: "antal", "timmar".
    pub unit: String,
    /// The names along the axis.
    pub categories: Vec<String>,
    /// The series, in order; the first is drawn solid.
    pub series: Vec<Series>,
    /// How it is drawn.
    pub kind: Kind,
}

/// One named row of values; what is not finite is drawn as a gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Series {
    /// The name in the legend.
    pub name: String,
    /// One value a category, in the same order.
    pub values: Vec<f64>,
}

/// The ways a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A bar a series, beside each other.
    Bar,
    /// A line a series, with marks of different shape.
    Line,
    /// One bar a category, the series upon each other; values below zero count as zero.
    Stacked,
}

impl Chart {
    /// The picture as SVG with real text: the same for the page and for every document.
    pub fn svg(&self) -> String {
        draw::svg(self)
    }

    /// The picture in Swedish words, made from the figures.
    pub fn alt(&self) -> String {
        describe::alt(self)
    }

    /// The figures as a table: a row a category, a column a series.
    pub fn table(&self) -> Table {
        describe::table(self)
    }

    /// The value of a series in a category, if it has a finite one.
    fn value(&self, series: usize, category: usize) -> Option<f64> {
        let value = *self.series.get(series)?.values.get(category)?;
        value.is_finite().then_some(value)
    }
}
