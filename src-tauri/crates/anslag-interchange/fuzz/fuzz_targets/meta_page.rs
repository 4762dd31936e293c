//! Meta's files of one metric a day.

#![no_main]

use anslag_interchange_fuzz::hold;
use libfuzzer_sys::fuzz_target;

const HEADERS: &[&str] = &["sep=,\n\"Facebook follows\"\n\"Date\",\"Primary\"\n"];

fuzz_target!(|bytes: &[u8]| hold(HEADERS, bytes));
