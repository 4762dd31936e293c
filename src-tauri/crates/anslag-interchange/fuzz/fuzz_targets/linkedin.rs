//! LinkedIn's posts and days, with a note above.

#![no_main]

use anslag_interchange_fuzz::hold;
use libfuzzer_sys::fuzz_target;

const HEADERS: &[&str] = &[
    "Note\nPost title,Post link,Created date,Impressions,Clicks\n",
    "Note\nDate,Impressions (total),Clicks (total)\n",
];

fuzz_target!(|bytes: &[u8]| hold(HEADERS, bytes));
