//! Instagram's export of posts, in both languages.

#![no_main]

use anslag_interchange_fuzz::hold;
use libfuzzer_sys::fuzz_target;

const HEADERS: &[&str] = &[
    "Publicerings-id,Kontots användarnamn,Beskrivning,Publiceringstid,Permalänk,Visningar\n",
    "Post ID,Account username,Description,Publish time,Permalink,Views,Likes,Saves\n",
];

fuzz_target!(|bytes: &[u8]| hold(HEADERS, bytes));
