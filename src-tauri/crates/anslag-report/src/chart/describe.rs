//! A chart in words and as a table, both made from the same figures.

use super::{Chart, Kind, Series};
use crate::model::Table;
use crate::number::swedish;

/// Kind, subject, size, then for each series its highest and lowest value.
pub fn alt(chart: &Chart) -> String {
    let kind = match chart.kind {
        Kind::Bar => "Stapeldiagram",
        Kind::Line => "Linjediagram",
        Kind::Stacked => "Staplat stapeldiagram",
    };
    let subject = chart.caption.trim_end_matches('.');
    let mut sentences = vec![format!("{kind}: {subject} ({}).", chart.unit)];
    if let (Some(first), Some(last)) = (chart.categories.first(), chart.categories.last()) {
        sentences.push(match chart.categories.len() {
            1 => format!("Visar {first}."),
            count => format!("Visar {count} värden per serie, från {first} till {last}."),
        });
    }
    sentences.extend(chart.series.iter().map(|series| extremes(chart, series)));
    sentences.push("Alla värden står i tabellen intill.".to_owned());
    sentences.join(" ")
}

fn extremes(chart: &Chart, series: &Series) -> String {
    let named = chart.categories.iter().zip(&series.values).filter(|(_, value)| value.is_finite());
    let highest = named.clone().rev().max_by(|a, b| a.1.total_cmp(b.1));
    let lowest = named.min_by(|a, b| a.1.total_cmp(b.1));
    match (highest, lowest) {
        (Some((_, top)), Some((_, bottom))) if top.total_cmp(bottom).is_eq() => {
            format!("{}: alla värden är {}.", series.name, swedish(*top))
        }
        (Some((at, top)), Some((low_at, bottom))) => format!(
            "{}: högst {} ({at}), lägst {} ({low_at}).",
            series.name,
            swedish(*top),
            swedish(*bottom)
        ),
        _ => format!("{}: inga värden.", series.name),
    }
}

/// The first column names the category; a missing value is an en dash.
pub fn table(chart: &Chart) -> Table {
    let number = |series, category| chart.value(series, category).map_or("–".to_owned(), swedish);
    let row = |(category, name): (usize, &String)| {
        let numbers = (0..chart.series.len()).map(|series| number(series, category));
        std::iter::once(name.clone()).chain(numbers).collect()
    };
    let names = chart.series.iter().map(|series| series.name.clone());
    Table {
        caption: format!("Siffror till diagrammet: {}", chart.caption),
        summary: format!("Samma värden som i diagrammet, en rad per grupp. Enhet: {}.", chart.unit),
        header: std::iter::once("Grupp".to_owned()).chain(names).collect(),
        rows: chart.categories.iter().enumerate().map(row).collect(),
        numeric: (0..=chart.series.len()).map(|column| column > 0).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: &[f64]) -> Chart {
        Chart {
            caption: "Kontakter per månad".into(),
            unit: "antal".into(),
            categories: vec!["januari".into(), "februari".into(), "mars".into()],
            series: vec![Series { name: "Frågor".into(), values: values.to_vec() }],
            kind: Kind::Bar,
        }
    }

    #[test]
    fn alt_tells_the_extremes_with_their_names() {
        let alt = chart(&[12.0, 1400.0, 9.5]).alt();
        assert!(alt.starts_with("Stapeldiagram: Kontakter per månad (antal)."), "{alt}");
        assert!(alt.contains("högst 1\u{a0}400 (februari), lägst 9,5 (mars)"), "{alt}");
    }

    #[test]
    fn alt_of_equal_or_missing_values_says_so() {
        assert!(chart(&[3.0, 3.0, 3.0]).alt().contains("alla värden är 3"));
        assert!(chart(&[]).alt().contains("inga värden"));
    }

    #[test]
    fn table_has_the_same_figures_and_a_dash_for_gaps() {
        let table = chart(&[12.0, f64::NAN]).table();
        assert_eq!(table.header, ["Grupp", "Frågor"]);
        assert_eq!(table.rows, [["januari", "12"], ["februari", "–"], ["mars", "–"]]);
        assert_eq!(table.numeric, [false, true]);
    }
}
