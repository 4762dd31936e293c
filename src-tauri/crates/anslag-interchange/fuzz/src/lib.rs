//! What holds for any file at all of any platform: nothing panics, and a post is told of once.

use std::collections::BTreeSet;

use anslag_interchange::statistics;

/// Reads the bytes under each header, as they are and with the year in the file's name.
pub fn hold(headers: &[&str], bytes: &[u8]) {
    for header in headers {
        let file = [header.as_bytes(), bytes].concat();
        for name in ["", "2025-12-01_2026-01-31.zip"] {
            let Ok(told) = statistics::read(&file, name) else { continue };
            let keys: BTreeSet<&str> = told.posts.iter().map(|post| post.key.as_str()).collect();
            assert_eq!(keys.len(), told.posts.len(), "a post is told of once");
            let days: BTreeSet<_> = told.days.iter().map(|day| day.day).collect();
            assert_eq!(days.len(), told.days.len(), "a day is told of once");
        }
    }
}
