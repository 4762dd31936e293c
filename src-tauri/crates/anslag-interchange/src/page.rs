//! A table as a page of its own: readable by anything that reads the web, and by a screen reader.

/// A page with one table; every text is only text.
#[must_use]
pub fn html(title: &str, note: &str, heads: &[String], rows: &[Vec<String>]) -> String {
    let cells = |name: &str, row: &[String]| {
        let each = row.iter().map(|cell| format!("<{name}>{}</{}>", text(cell), tag(name)));
        format!("<tr>{}</tr>\n", each.collect::<String>())
    };
    let body: String = rows.iter().map(|row| cells("td", row)).collect();
    let (title, note) = (text(title), text(note));
    format!(
        "<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n<p>{note}</p>\n\
         <table>\n<thead>\n{}</thead>\n<tbody>\n{body}</tbody>\n</table>\n</main>\n</body>\n\
         </html>\n",
        cells("th scope=\"col\"", heads)
    )
}

fn tag(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

fn text(plain: &str) -> String {
    let plain = plain.replace('&', "&amp;").replace('<', "&lt;");
    plain.replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_cell_is_markup_and_the_heads_are_heads() {
        let page = html("Konton", "Läst i dag.", &["Namn".into()], &[vec!["<b>A & B</b>".into()]]);
        assert!(page.contains("<th scope=\"col\">Namn</th>"));
        assert!(page.contains("<td>&lt;b&gt;A &amp; B&lt;/b&gt;</td>"));
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"sv\">"));
    }
}
