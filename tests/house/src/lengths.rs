//! Wall 12: no code file over 400 lines before its tests, no function over 60; medians under 120
//! and 10.

use crate::{
    rust::{before_tests, code},
    tree::Page,
};

const LONGEST_FILE: usize = 400;
const LONGEST_FUNCTION: usize = 60;
const MEDIAN_FILE: usize = 120;
const MEDIAN_FUNCTION: usize = 10;
/// Written by a program, read by nobody.
const GENERATED: &str = "ui/src/door/generated.ts";

/// A Rust function: its name and the lines between its braces.
pub type Function = (String, usize);

/// Files and functions that are too long.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let Some(lines) = lines(page) else {
        return Vec::new();
    };
    let file = (lines > LONGEST_FILE).then(|| format!("{}: {lines} lines", page.path));
    let functions = functions_of(page).into_iter().filter(|(_, lines)| *lines > LONGEST_FUNCTION);
    let functions = functions.map(|(name, lines)| format!("{}: {name}, {lines} lines", page.path));
    file.into_iter().chain(functions).collect()
}

/// How many lines a code file has before its tests; none when it is no code file.
fn lines(page: &Page) -> Option<usize> {
    let code = ["rs", "ts", "svelte"].contains(&page.kind()) && page.path != GENERATED;
    code.then(|| before_tests(&page.text).lines().count())
}

fn functions_of(page: &Page) -> Vec<Function> {
    if page.is_rust() { functions(&page.text) } else { Vec::new() }
}

/// The functions of a Rust file that have a body.
#[must_use]
pub fn functions(text: &str) -> Vec<Function> {
    let code = code(text);
    let starts = code.match_indices("fn ").map(|(at, _)| at);
    let whole = |at: &usize| !code[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    starts.filter(whole).filter_map(|at| function(&code[at + "fn ".len()..])).collect()
}

/// The function whose name begins here; a mere signature or a type is none.
fn function(rest: &str) -> Option<Function> {
    let name = rest.split(|c: char| !c.is_alphanumeric() && c != '_').next()?;
    if name.is_empty() {
        return None;
    }
    let open = body(rest)?;
    let mut depth = 0_u32;
    for (at, c) in rest[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            let inside = rest[open + 1..open + at].trim();
            return Some((name.to_owned(), inside.lines().count()));
        }
    }
    None
}

/// Where the body opens; a `;` outside brackets comes first when there is none.
fn body(rest: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, c) in rest.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '{' if depth == 0 => return Some(at),
            ';' if depth == 0 => return None,
            _ => {}
        }
    }
    None
}

/// The medians of files and of functions, those of tests left out.
#[must_use]
pub fn medians(pages: &[Page]) -> (usize, usize) {
    let files = pages.iter().filter_map(lines).collect();
    let ours = |page: &Page| Page::new(&page.path, before_tests(&page.text));
    let functions = pages.iter().flat_map(|page| functions_of(&ours(page)));
    (median(files), median(functions.map(|(_, lines)| lines).collect()))
}

/// Whether the medians are low enough.
#[must_use]
pub fn middling((file, function): (usize, usize)) -> bool {
    file < MEDIAN_FILE && function < MEDIAN_FUNCTION
}

fn median(mut lengths: Vec<usize>) -> usize {
    lengths.sort_unstable();
    lengths.get(lengths.len() / 2).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bench::{breaches, holds},
        tree::pages,
    };

    #[test]
    fn files_and_functions_are_short() {
        holds(broken);
    }

    #[test]
    fn most_are_much_shorter() {
        let (file, function) = medians(pages());
        assert!(middling((file, function)), "medians: file {file}, function {function}");
        assert!(function > 0, "functions are found at all");
    }

    #[test]
    fn a_long_file_or_function_is_seen() {
        let long = "// a\n".repeat(401);
        assert_eq!(breaches(broken, "ui/src/a.ts", &long), 1, "401 lines");
        assert_eq!(breaches(broken, GENERATED, &long), 0, "what a program wrote");
        let tested = format!("//! a\n#[cfg(test)]\n{long}");
        assert_eq!(breaches(broken, "a/src/b.rs", &tested), 0, "tests are not counted");
        let body = |lines| format!("fn f(a: [u8; 2]) {{\n{}}}\n", "g();\n".repeat(lines));
        assert_eq!(breaches(broken, "a/src/b.rs", &body(61)), 1, "61 lines");
        assert_eq!(breaches(broken, "a/src/b.rs", &body(60)), 0, "60 lines");
        assert!(!middling((120, 9)) && !middling((119, 10)), "medians at the limit");
    }

    #[test]
    fn functions_are_measured_between_their_braces() {
        let text = "trait A { fn a(&self); fn b(&self) { c() } }\nconst D: fn (u8) -> u8 = e;\n\
            fn f() {\n  if g { \"}\" } // }\n  h\n}\n";
        let found = functions(text);
        assert_eq!(found, [("b".into(), 1), ("f".into(), 2)], "bodies only, texts passed over");
    }
}
