//! Wall 14: the page's rooms know each other one way, features not at all; only the door knows
//! Tauri; a text never becomes markup.

use crate::tree::Page;

/// From the top down.
const ROOMS: &[&str] = &["app", "features", "shared", "door"];
const DOOR: &str = "ui/src/door/tauri.ts";
const MARKUP: &[&str] =
    &["{@html", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write"];

/// Imports that go the wrong way, and raw markup.
#[must_use]
pub fn broken(page: &Page) -> Vec<String> {
    let ours = ["ts", "js", "svelte", "html"].contains(&page.kind());
    if !ours || !page.within(&["ui/src"]) {
        return Vec::new();
    }
    let imports = imports(&page.text).into_iter();
    let imports = imports.filter_map(|import| Some((import, why(&page.path, import)?)));
    let imports = imports.map(|(import, why)| format!("{}: {import} ({why})", page.path));
    let markup = MARKUP.iter().filter(|raw| page.text.contains(**raw));
    imports.chain(markup.map(|raw| format!("{}: {raw}", page.path))).collect()
}

/// Everything the file imports, as it is written.
fn imports(text: &str) -> Vec<&str> {
    ["from \"", "from '", "import \"", "import '", "import(\"", "import('"]
        .iter()
        .flat_map(|opening| text.split(opening).skip(1))
        .filter_map(|rest| rest.split(['"', '\'']).next())
        .filter(|target| !target.contains(char::is_whitespace))
        .collect()
}

/// Why a file may not import this.
fn why(path: &str, import: &str) -> Option<&'static str> {
    if import.starts_with("@tauri-apps/") {
        return (path != DOOR).then_some("only the door knows Tauri");
    }
    let target = target(path, import)?;
    let (from, to) = (place(path)?, place(&target)?);
    if to.0 < from.0 {
        return Some("upwards");
    }
    let features = ROOMS.iter().position(|room| *room == "features");
    (Some(from.0) == features && from.0 == to.0 && from.1 != to.1).then_some("another feature")
}

/// The file an import means, from the root; none when it is a package.
fn target(path: &str, import: &str) -> Option<String> {
    if let Some(inside) = import.strip_prefix('$') {
        return Some(format!("ui/src/{inside}"));
    }
    if !import.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// A file's room, by its number from the top, and what in it.
fn place(path: &str) -> Option<(usize, &str)> {
    let mut parts = path.strip_prefix("ui/src/")?.split('/');
    let room = parts.next()?;
    Some((ROOMS.iter().position(|known| *known == room)?, parts.next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::{breaches, holds};

    #[test]
    fn the_page_knows_one_way() {
        holds(broken);
    }

    #[test]
    fn a_wrong_way_and_raw_markup_are_seen() {
        for (path, text) in [
            ("ui/src/features/posts/a.ts", "import { b } from \"../contacts/b\";"),
            ("ui/src/features/posts/a.ts", "const b = await import('../contacts/b');"),
            ("ui/src/shared/a.ts", "import { b } from \"../features/posts/b\";"),
            ("ui/src/door/a.ts", "export * from \"$shared/b\";"),
            ("ui/src/app/a.ts", "import { invoke } from \"@tauri-apps/api/core\";"),
            ("ui/src/shared/A.svelte", "<p>{@html text}</p>"),
        ] {
            assert_eq!(breaches(broken, path, text), 1, "not seen: {path}, {text}");
        }
        for (path, text) in [
            ("ui/src/features/posts/a.ts", "import { b } from \"./b\";"),
            ("ui/src/features/posts/deep/a.ts", "import { b } from \"../../../shared/b\";"),
            ("ui/src/app/a.ts", "import { b } from \"../features/posts/b\";"),
            (DOOR, "import { invoke } from \"@tauri-apps/api/core\";"),
        ] {
            assert_eq!(breaches(broken, path, text), 0, "seen wrongly: {path}, {text}");
        }
    }
}
