//! Where things lie: the repository, the page, the build.

use std::path::{Path, PathBuf};

use crate::command::{cargo, output};

/// The root of the repository; this crate lies three folders below it.
pub fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here)
}

/// The page's folder.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Where Cargo builds, whatever the environment or a configuration file says.
pub fn target() -> Result<PathBuf, String> {
    let metadata = output(cargo().args(["metadata", "--no-deps", "--format-version", "1"]))?;
    let key = "\"target_directory\":\"";
    let from = metadata.find(key).ok_or("cargo metadata names no target directory")? + key.len();
    let rest = &metadata[from..];
    Ok(rest[..rest.find('"').unwrap_or(rest.len())].replace("\\\\", "\\").into())
}

/// A program built for trying out.
pub fn built(name: &str) -> Result<PathBuf, String> {
    Ok(target()?.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}
