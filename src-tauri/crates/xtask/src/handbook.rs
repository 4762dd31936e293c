//! `cargo xtask handbook`: the Swedish handbook with the pictures that the window's tests took last, as one folder
//! to read in a browser or to print. The app shows the same words, a section a place, behind F1.

use std::{fs, path::PathBuf};

use crate::place;

const STYLE: &str = "body{font:17px/1.5 'Source Sans 3',sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}\
    img{max-width:100%;border:1px solid #999}h2{margin-top:2.5rem;break-after:avoid}";

/// Writes it under the target folder.
pub fn write() -> Result<(), String> {
    let said = |path: PathBuf| move |why: std::io::Error| format!("{}: {why}", path.display());
    let source = place::root().join("assets/help/handbok.md");
    let text = fs::read_to_string(&source).map_err(said(source))?;
    let folder = place::target()?.join("handbok");
    fs::create_dir_all(&folder).map_err(said(folder.clone()))?;
    for picture in pictures(&text) {
        let from = place::target()?.join("screenshots").join(picture);
        let missing = |_| format!("{} is missing: cargo xtask test takes it", from.display());
        fs::copy(&from, folder.join(picture)).map_err(missing)?;
    }
    let page = folder.join("handbok.html");
    fs::write(&page, html(&text)).map_err(said(page.clone()))?;
    println!("{}", page.display());
    Ok(())
}

/// The pictures a page names.
fn pictures(text: &str) -> Vec<&str> {
    let named = text.lines().filter_map(|line| line.strip_prefix("!["));
    named.filter_map(|line| Some(line.split_once("](")?.1.trim_end_matches(')'))).collect()
}

/// Headings, paragraphs, lists and pictures: all that the handbook is written in.
fn html(text: &str) -> String {
    let mut page = format!(
        "<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>Handbok för Anslag</title>\
         <style>{STYLE}</style><main>\n"
    );
    for part in text.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
        page += &block(&escaped(part));
        page.push('\n');
    }
    page + "</main></html>\n"
}

fn block(part: &str) -> String {
    if let Some(title) = part.strip_prefix("# ") {
        return format!("<h1>{title}</h1>");
    }
    if let Some(title) = part.strip_prefix("## ") {
        return format!("<h2>{}</h2>", title.split(" {").next().unwrap_or(title));
    }
    if let Some((words, file)) = part.strip_prefix("![").and_then(|rest| rest.split_once("](")) {
        return format!("<p><img src=\"{}\" alt=\"{words}\"></p>", file.trim_end_matches(')'));
    }
    if part.starts_with("- ") {
        let items = part.lines().map(|line| format!("<li>{}</li>", line.trim_start_matches("- ")));
        return format!("<ul>{}</ul>", items.collect::<String>());
    }
    format!("<p>{part}</p>")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAKEN: &str = include_str!("../../../../tests/window/tests/looks.rs");
    const HANDBOOK: &str = include_str!("../../../../assets/help/handbok.md");

    #[test]
    fn every_picture_of_the_handbook_is_taken_by_a_test() {
        let pictures = pictures(HANDBOOK);
        assert!(pictures.len() > 10, "{pictures:?}");
        for picture in pictures {
            let name = picture.strip_prefix("alla-").and_then(|it| it.strip_suffix("-ljust.png"));
            let taken = name.is_some_and(|name| TAKEN.contains(&format!("\"{name}\"")));
            assert!(taken, "{picture} is taken by nobody");
        }
    }

    #[test]
    fn a_section_is_a_heading_a_picture_and_words() {
        let page =
            html("## Mål {goals}\n\n![Mål & mer](alla-mal-ljust.png)\n\n- ett\n- två\n\nSlut.");
        for part in [
            "<h2>Mål</h2>",
            "<img src=\"alla-mal-ljust.png\" alt=\"Mål &amp; mer\">",
            "<ul><li>ett</li><li>två</li></ul>",
            "<p>Slut.</p>",
        ] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
}
