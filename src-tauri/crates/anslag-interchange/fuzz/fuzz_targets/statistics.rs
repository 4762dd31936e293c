//! Any bytes, alone and under the header of every form that is known: nothing panics, and a post is
//! told of once.

#![no_main]

use std::collections::BTreeSet;

use anslag_interchange::statistics;
use libfuzzer_sys::fuzz_target;

const HEADERS: [&str; 10] = [
    "",
    "Publicerings-id,Sid-id,Sidnamn,Titel,Beskrivning,Publiceringstid,Permalänk,Datum,Visningar\n",
    "Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Date,Views,Reach\n",
    "Publicerings-id,Kontots användarnamn,Beskrivning,Publiceringstid,Permalänk,Visningar\n",
    "Post id,Date,Post text,Post Link,Impressions,Likes\n",
    "Note\nPost title,Post link,Created date,Impressions,Clicks\n",
    "Video title,Video link,Post time,Total likes,Total views\n",
    "Innehåll,Videotitel,Publiceringstid för video,Visningar,Visningstid (timmar)\n",
    "Date,Video Views,Likes\n",
    "sep=,\n\"Facebook follows\"\n\"Date\",\"Primary\"\n",
];

fuzz_target!(|bytes: &[u8]| {
    for header in HEADERS {
        let file = [header.as_bytes(), bytes].concat();
        if let Ok(told) = statistics::read(&file, "2025-12-01_2026-01-31.zip") {
            let keys: BTreeSet<&str> = told.posts.iter().map(|post| post.key.as_str()).collect();
            assert_eq!(keys.len(), told.posts.len(), "a post is told of once");
        }
    }
});
