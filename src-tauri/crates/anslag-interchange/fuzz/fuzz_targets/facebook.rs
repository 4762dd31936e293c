//! Facebook's export of posts, in both languages.

#![no_main]

use anslag_interchange_fuzz::hold;
use libfuzzer_sys::fuzz_target;

const HEADERS: &[&str] = &[
    "Publicerings-id,Sid-id,Sidnamn,Titel,Beskrivning,Publiceringstid,Permalänk,Datum,Visningar\n",
    "Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Date,Views,Reach\n",
];

fuzz_target!(|bytes: &[u8]| hold(HEADERS, bytes));
