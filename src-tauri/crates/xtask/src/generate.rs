//! `cargo xtask generate`: writes the page's types from the table of verbs.

use std::fs;

use crate::{
    command::{cargo, output},
    place,
};

/// Refreshes `ui/src/door/generated.ts`; a failure leaves the old file as it is.
pub fn generate() -> Result<(), String> {
    let types = output(cargo().args(["run", "--quiet", "-p", "anslag-cli", "--", "typescript"]))?;
    let file = place::ui().join("src/door/generated.ts");
    let draft = file.with_extension("ts.new");
    fs::write(&draft, &types)
        .and_then(|()| fs::rename(&draft, &file))
        .map_err(|why| format!("{}: {why}", file.display()))?;
    println!("{} lines in {}", types.lines().count(), file.display());
    Ok(())
}
