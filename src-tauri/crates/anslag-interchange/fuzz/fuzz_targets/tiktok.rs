//! TikTok's videos and days, in both languages.

#![no_main]

use anslag_interchange_fuzz::hold;
use libfuzzer_sys::fuzz_target;

const HEADERS: &[&str] = &[
    "Video title,Video link,Post time,Total likes,Total views\n",
    "Videotitel,Videolänk,Publiceringstid,Videovisningar\n",
    "Date,Video Views,Likes\n",
    "Datum,Videovisningar,Gilla-markeringar\n",
];

fuzz_target!(|bytes: &[u8]| hold(HEADERS, bytes));
