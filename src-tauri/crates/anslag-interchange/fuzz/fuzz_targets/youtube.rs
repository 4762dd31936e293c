//! YouTube's videos and days.

#![no_main]

use anslag_interchange_fuzz::hold;
use libfuzzer_sys::fuzz_target;

const HEADERS: &[&str] = &[
    "Innehåll,Videotitel,Publiceringstid för video,Visningar,Visningstid (timmar)\n",
    "Datum,Visningar\n",
];

fuzz_target!(|bytes: &[u8]| hold(HEADERS, bytes));
