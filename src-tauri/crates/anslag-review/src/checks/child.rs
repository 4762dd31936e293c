//! A child who can be identified: a name with an age, a class, a group, or a place in the picture.

use serde::Deserialize;

use crate::checks::Scene;
use crate::checks::around::{Around, among, inflected};
use crate::hit::Hit;
use crate::rule::Role;
use crate::span::Span;
use crate::text::Kind;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Child {
    /// From this age on it is no child.
    grown: u32,
    /// Words for a child right before the name: *dotter*, *eleven*.
    children: Vec<String>,
    /// Words for where children are: *förskola*, *klass*; stems.
    groups: Vec<String>,
    /// Verbs that tell that a child belongs there.
    belongs: Vec<String>,
    /// Words that show it in a picture.
    pictures: Vec<String>,
    /// Words that show that the name is a grown person's: *pedagog*, *arbetar*; stems.
    grown_ups: Vec<String>,
}

/// What is told of one name, and how far it reaches.
#[derive(Debug, Default)]
struct Told {
    age: bool,
    group: bool,
    /// A class, a group, or that it goes there: enough beside the name.
    belongs: bool,
    child: bool,
    picture: bool,
    reach: Option<Span>,
}

impl Told {
    fn reach(&mut self, span: Span) {
        self.reach = Some(self.reach.map_or(span, |before| before.to(span)));
    }

    /// In an answer to the parent the name is enough.
    fn identifies(&self, role: Role) -> bool {
        let shown = self.group || self.picture;
        self.age || self.belongs || (self.child && (shown || role == Role::Reply))
    }
}

/// How many tokens around the name belong to it.
const NEAR: usize = 12;

impl Child {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        let mut found: Vec<Span> = Vec::new();
        for span in self.names(scene) {
            let around = Around::span(scene.text, span);
            let told = self.told(scene, &around);
            let grown = around.words().any(|word| inflected(&self.grown_ups, word));
            if !told.identifies(scene.draft.role) || (grown && !told.child) {
                continue;
            }
            let span = told.reach.map_or(span, |reach| reach.to(span));
            match found.last_mut() {
                Some(last) if listed(scene, *last, span) => *last = last.to(span),
                _ => found.push(span),
            }
        }
        hits.extend(found.into_iter().map(Hit::at));
    }

    /// Persons' names, and first names that the age alone shows to be names.
    fn names(&self, scene: &Scene) -> Vec<Span> {
        let mut spans = scene.persons.to_vec();
        for token in scene.text.of(Kind::Word) {
            let free = !spans.iter().any(|span| span.overlaps(token.span));
            let capital = scene.text.slice(token.span).starts_with(char::is_uppercase);
            if free && capital && scene.names.known(scene.text.lower(token)).first() {
                let around = Around::span(scene.text, token.span);
                let aged = self.age_after(&around).or_else(|| self.age_before(&around));
                if aged.or_else(|| self.child_before(&around)).is_some() {
                    spans.push(token.span);
                }
            }
        }
        spans.sort();
        spans
    }

    fn told(&self, scene: &Scene, around: &Around) -> Told {
        let mut told = Told::default();
        let span = |at: usize| scene.text.tokens[at].span;
        if let Some(at) = self.age_after(around).or_else(|| self.age_before(around)) {
            told.age = true;
            told.reach(span(at));
        }
        if let Some(at) = self.child_before(around) {
            told.child = true;
            told.reach(span(at));
        }
        let mut goes = false;
        for at in around.clause_after(NEAR) {
            let word = around.lower(at);
            goes |= among(&self.belongs, word);
            if self.class(around, at) {
                (told.belongs, told.group) = (true, true);
            } else if inflected(&self.groups, word) || group(scene, at) {
                told.group = true;
                told.belongs |= goes || group(scene, at);
            } else {
                continue;
            }
            told.reach(span(at));
            self.named_group(scene, around, at, &mut told);
        }
        self.shown(scene, around, &mut told);
        told
    }

    /// The name of the preschool or the group, and what stands between.
    fn named_group(&self, scene: &Scene, around: &Around, at: usize, told: &mut Told) {
        let next = (at + 1).min(around.sentence.1.saturating_sub(1));
        let token = scene.text.tokens[next];
        if scene.text.slice(token.span).starts_with(|c: char| c.is_uppercase() || c.is_numeric()) {
            told.reach(token.span);
        }
    }

    /// In the middle of the picture, in the red jacket.
    fn shown(&self, scene: &Scene, around: &Around, told: &mut Told) {
        let near = around.clause_before(6).chain(around.clause_after(6));
        if let Some(at) = near.into_iter().find(|at| among(&self.pictures, around.lower(*at))) {
            told.picture = true;
            if at >= around.own.1 && (told.child || told.group) {
                told.reach(scene.text.tokens[at].span);
            }
        }
    }

    /// *, 4 år*, *(4)*, *, 13,*, *som är fyra år*, *född 2019…*: the last token of it.
    fn age_after(&self, around: &Around) -> Option<usize> {
        let at = |steps: usize| around.own.1 + steps;
        let mut from = 0;
        let opened = around.after(1);
        if matches!(opened, "," | "(") {
            from = 1;
        }
        while matches!(around.after(from + 1), "som" | "är" | "fyller" | "har" | "fyllt" | "på") {
            from += 1;
        }
        let word = around.after(from + 1);
        if word == "född" && around.after(from + 2).starts_with(|c: char| c.is_ascii_digit()) {
            return Some(at(from + 1));
        }
        if !self.young(word) {
            return self.aged(word).then(|| at(from));
        }
        let next = around.after(from + 2);
        let years = matches!(next, "år" | "års" | "månader" | "åring");
        let bare = (opened == "(" && next == ")") || (opened == "," && from == 1 && ends(next));
        (years || bare).then(|| at(from + 1))
    }

    /// *fyraåriga Elsa*, *4-åringen Elsa*.
    fn age_before(&self, around: &Around) -> Option<usize> {
        (self.aged(around.before(1))).then(|| around.own.0 - 1)
    }

    fn aged(&self, word: &str) -> bool {
        ["årig", "åriga", "årige", "åring", "åringen"].into_iter().any(|ending| {
            let age = word.strip_suffix(ending).map(|age| age.trim_end_matches('-'));
            age.is_some_and(|age| self.young(age))
        })
    }

    fn young(&self, word: &str) -> bool {
        const WORDS: [&str; 17] = [
            "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv",
            "tretton", "fjorton", "femton", "sexton", "sjutton",
        ];
        let spelled = WORDS.iter().position(|known| *known == word).map(|at| at + 1);
        let age = spelled.or_else(|| word.parse().ok()).and_then(|age| u32::try_from(age).ok());
        age.is_some_and(|age| age < self.grown)
    }

    /// *din dotter*, *lilla*, *eleven* right before the name: the first token of it.
    fn child_before(&self, around: &Around) -> Option<usize> {
        let own = |word: &str| matches!(word, "din" | "ditt" | "er" | "ert" | "hans" | "hennes");
        let before = around.before(1);
        if inflected(&self.children, before) || before == "lilla" || before == "lille" {
            let with_owner = own(around.before(2));
            return Some(around.own.0 - 1 - usize::from(with_owner));
        }
        own(before).then(|| around.own.0 - 1)
    }

    /// *3B*, *klass 7*, *årskurs 4*.
    fn class(&self, around: &Around, at: usize) -> bool {
        let word = around.lower(at);
        let mut letters = word.chars();
        let digit = letters.next().is_some_and(|c| c.is_ascii_digit());
        let letter = letters.next().is_some_and(|c| ('a'..='g').contains(&c));
        (digit && letter && letters.next().is_none())
            || (matches!(word, "klass" | "årskurs" | "åk")
                && around.lower(at + 1).starts_with(|c: char| c.is_ascii_digit()))
    }
}

fn ends(word: &str) -> bool {
    matches!(word, "" | "," | "." | "!" | "och" | "som" | "på" | "från")
}

/// *Solgruppen*, *Rödhakegruppen*: named with a capital.
fn group(scene: &Scene, at: usize) -> bool {
    let word = scene.text.slice(scene.text.tokens[at].span);
    word.starts_with(char::is_uppercase)
        && ["gruppen", "klassen", "avdelningen"].into_iter().any(|ending| word.ends_with(ending))
}

/// Names in a row are one finding.
fn listed(scene: &Scene, before: Span, span: Span) -> bool {
    span.start <= before.end || {
        let between = &scene.text.folded[before.end..span.start];
        between
            .split_whitespace()
            .all(|word| matches!(word, ")," | ")" | "," | "och" | "år" | "år," | "&" | "samt"))
    }
}
