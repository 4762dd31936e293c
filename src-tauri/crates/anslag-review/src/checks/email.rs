//! E-mail addresses outside the city.

use serde::Deserialize;

use crate::hit::Hit;
use crate::text::{Kind, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Email {
    /// Only addresses at these domains, where any are given.
    #[serde(default)]
    only: Vec<String>,
    /// Never addresses at these domains or below them.
    #[serde(default)]
    allow: Vec<String>,
    /// What stands before @ in an address that belongs to no person.
    #[serde(default)]
    functions: Vec<String>,
}

impl Email {
    pub fn find(&self, text: &Text, hits: &mut Vec<Hit>) {
        for token in text.of(Kind::Email) {
            let address = text.lower(token);
            let (name, domain) = address.rsplit_once('@').unwrap_or(("", address));
            let function = self.functions.iter().any(|known| known == name);
            let among = |list: &[String]| list.iter().any(|known| belongs(domain, known));
            if (self.only.is_empty() || among(&self.only)) && !among(&self.allow) && !function {
                hits.push(Hit::at(token.span));
            }
        }
    }
}

fn belongs(domain: &str, known: &str) -> bool {
    domain.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
