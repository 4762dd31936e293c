//! A DOCX or a workbook held against the schemas of Office Open XML (ISO/IEC 29500) as Word and
//! Excel read them, by the Open XML SDK.

use std::{fs, path::Path, process::Command};

use serde_json::Value;

/// The oldest Office a file of ours must open clean in.
const OFFICE: &str = "Office2016";

/// What the schemas find wrong, each with its place.
///
/// # Panics
/// When the validator is not there; `cargo xtask test` installs it with the page's packages.
#[must_use]
pub fn faults(file_name: &str, bytes: &[u8]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join(file_name);
    fs::write(&file, bytes).expect("a file");
    let validator =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/.bin/ooxml-validator");
    let output = Command::new(&validator)
        .arg(&file)
        .args(["--officeVersion", OFFICE])
        .output()
        .unwrap_or_else(|e| panic!("ooxml-validator: {e}; run the tests by `cargo xtask test`"));
    let said: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| {
        panic!("ooxml-validator: {e}: {}", String::from_utf8_lossy(&output.stderr))
    });
    let found = said["errors"].as_array().into_iter().flatten();
    let mut faults: Vec<String> = found.map(Value::to_string).collect();
    if faults.is_empty() && !output.status.success() {
        faults.push(said.to_string());
    }
    faults
}
