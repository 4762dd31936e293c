//! Counting what the Rust tests say of themselves.

use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
};

use crate::command::shown;

/// Tests that passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// So many passed.
    pub passed: u32,
    /// So many failed.
    pub failed: u32,
}

impl Count {
    /// Runs the tests with their output in view and adds up their result lines.
    pub fn run(&mut self, command: &mut Command) -> Result<(), String> {
        let name = shown(command);
        let mut child = command
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|why| format!("{name} did not start: {why}"))?;
        for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines()) {
            let line = line.map_err(|why| why.to_string())?;
            println!("{line}");
            self.add(&line);
        }
        let status = child.wait().map_err(|why| why.to_string())?;
        status.success().then_some(()).ok_or_else(|| format!("{name} failed ({status})"))
    }

    fn add(&mut self, line: &str) {
        if line.contains("test result:") {
            self.passed += before(line, " passed");
            self.failed += before(line, " failed");
        }
    }
}

/// The number that stands before a word.
fn before(line: &str, word: &str) -> u32 {
    let upto = line.find(word).map_or("", |end| &line[..end]);
    let digits = upto.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    upto[digits..].parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_added_up_and_others_ignored() {
        let mut count = Count::default();
        count.add("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured");
        count.add("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured");
        count.add("test tells_of_7 passed ... ok");
        assert_eq!(count, Count { passed: 15, failed: 2 }, "only result lines count");
    }
}
