//! A table with a true header row, a caption and a description for those who do not see it.

use super::paragraph::{properties, run};
use super::xml::{El, el};
use crate::model::Table;

/// The width of the text column, in twentieths of a point.
pub const TEXT_WIDTH: usize = 8164;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Header,
    Inside,
    Last,
}

/// The table, as wide as the text.
pub fn table(table: &Table) -> El {
    let widths = widths(&table.weights());
    let grid = widths.iter().map(|width| el("w:gridCol").attr("w:w", width));
    let last = table.rows.len().saturating_sub(1);
    let rows = table.rows.iter().enumerate().map(|(index, cells)| {
        row(table, cells, &widths, if index == last { Place::Last } else { Place::Inside })
    });
    el("w:tbl")
        .with(table_properties(table))
        .with(el("w:tblGrid").each(grid))
        .with(row(table, &table.header, &widths, Place::Header))
        .each(rows)
}

fn table_properties(table: &Table) -> El {
    let look = el("w:tblLook")
        .val(if table.names_its_rows() { "06A0" } else { "0620" })
        .attr("w:firstRow", 1)
        .attr("w:lastRow", 0)
        .attr("w:firstColumn", u8::from(table.names_its_rows()))
        .attr("w:lastColumn", 0)
        .attr("w:noHBand", 1)
        .attr("w:noVBand", 1);
    el("w:tblPr")
        .with(el("w:tblStyle").val("ReportTable"))
        .with(el("w:tblW").attr("w:w", TEXT_WIDTH).attr("w:type", "dxa"))
        .with(el("w:tblLayout").attr("w:type", "fixed"))
        .with(look)
        .with(el("w:tblCaption").val(&table.caption))
        .with(el("w:tblDescription").val(&table.summary))
}

fn row(table: &Table, cells: &[String], widths: &[usize], place: Place) -> El {
    let header = place == Place::Header;
    // A short table is kept whole: every row but the last stays with the next.
    let short = table.rows.len() <= 12 && place != Place::Last;
    let keep = (header || short).then(|| el("w:keepNext"));
    let flag = header.then(|| el("w:tblHeader"));
    let cells = cells.iter().zip(widths).zip(&table.numeric).map(|((text, width), numeric)| {
        let size = el("w:tcW").attr("w:w", width).attr("w:type", "dxa");
        let stand = el("w:vAlign").val(if header { "bottom" } else { "top" });
        let style = if *numeric { "TableNumber" } else { "TableText" };
        let content = el("w:p").with(properties(style).each(keep.clone())).with(run(text));
        el("w:tc").with(el("w:tcPr").with(size).with(stand)).with(content)
    });
    el("w:tr").with(el("w:trPr").with(el("w:cantSplit")).each(flag)).each(cells)
}

/// Shares the width of the text among the columns, to the last point.
fn widths(weights: &[usize]) -> Vec<usize> {
    let whole: usize = weights.iter().sum::<usize>().max(1);
    let mut edge = 0;
    let mut used = 0;
    let share = |weight: &usize| {
        edge += weight;
        let width = edge * TEXT_WIDTH / whole - used;
        used += width;
        width
    };
    weights.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_text_exactly() {
        let shared = widths(&[31, 9, 12, 7]);
        assert_eq!(shared.iter().sum::<usize>(), TEXT_WIDTH, "no gap and no overflow at the edge");
        assert!(shared[0] > shared[2] && shared[2] > shared[3], "in the order of the weights");
    }
}
