//! X's posts and days.

#![no_main]

use anslag_interchange_fuzz::hold;
use libfuzzer_sys::fuzz_target;

const HEADERS: &[&str] = &[
    "Post id,Date,Post text,Post Link,Impressions,Likes\n",
    "Date,Impressions,Likes,New follows\n",
];

fuzz_target!(|bytes: &[u8]| hold(HEADERS, bytes));
