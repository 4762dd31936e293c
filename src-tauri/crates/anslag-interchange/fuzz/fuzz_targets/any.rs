//! Any bytes at all, as a file of statistics: workbooks, packed folders, text in any encoding.

#![no_main]

use anslag_interchange_fuzz::hold;
use libfuzzer_sys::fuzz_target;

const HEADERS: &[&str] = &[""];

fuzz_target!(|bytes: &[u8]| hold(HEADERS, bytes));
