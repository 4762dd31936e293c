//! Links to hosts that hide where they lead.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LinkHost {
    hosts: Vec<String>,
}

impl LinkHost {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for link in text.of(Kind::Url) {
            let address = text.lower(link);
            let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
            let host = bare.split(['/', '?', '#', ':']).next().unwrap_or(bare);
            if self.hosts.iter().any(|hidden| hidden == host.trim_start_matches("www.")) {
                hits.push(Hit::at(link.span));
            }
        }
    }
}
