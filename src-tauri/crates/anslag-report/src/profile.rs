//! The look of what is printed: the tokens of `assets/reports/profil.json`, neutral as shipped, used
//! alike by the PDF and the DOCX. Charts keep their own colours, which are told apart in grey too.

use std::sync::LazyLock;

use serde::Deserialize;

/// The tokens as they are written, for the template.
pub const TOKENS: &str = include_str!("../../../../assets/reports/profil.json");

static PROFILE: LazyLock<Profile> =
    LazyLock::new(|| serde_json::from_str(TOKENS).expect("the shipped profile is tested"));

/// The tokens; colours are written as `#rrggbb`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    /// Running text and the heavy lines.
    ink: String,
    /// Headings.
    heading: String,
    /// What stands back: page numbers, what a matter covers.
    quiet: String,
    /// The thin lines of tables.
    hair: String,
    /// The font of the DOCX, where ours may not be there.
    office_font: String,
}

/// A page of styles with its tokens, `{ink}` and the others, filled in.
pub fn filled(styles: &str) -> String {
    let bare = |colour: &str| colour.trim_start_matches('#').to_uppercase();
    [
        ("{ink}", bare(&PROFILE.ink)),
        ("{heading}", bare(&PROFILE.heading)),
        ("{quiet}", bare(&PROFILE.quiet)),
        ("{hair}", bare(&PROFILE.hair)),
        ("{font}", PROFILE.office_font.clone()),
    ]
    .iter()
    .fold(styles.to_owned(), |styles, (token, value)| styles.replace(token, value))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of a colour (WCAG 2.2).
    fn luminance(colour: &str) -> f64 {
        let parts = [1, 3, 5].map(|at| u8::from_str_radix(&colour[at..at + 2], 16).unwrap());
        let linear = parts.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    #[test]
    fn what_is_read_stands_out_from_the_paper() {
        for colour in [&PROFILE.ink, &PROFILE.heading, &PROFILE.quiet] {
            assert_eq!(colour.len(), 7, "{colour} is not #rrggbb");
            let contrast = 1.05 / (luminance(colour) + 0.05);
            assert!(contrast >= 4.5, "{colour} has {contrast:.1} to white");
        }
    }

    #[test]
    fn every_token_of_the_styles_is_filled() {
        let styles = include_str!("../../../../assets/reports/docx/styles.xml");
        assert!(styles.contains("{ink}") && styles.contains("{heading}"), "the styles use them");
        let filled = filled(styles);
        assert!(!filled.contains('{') && filled.contains("1D1D1B"), "{filled}");
    }
}
