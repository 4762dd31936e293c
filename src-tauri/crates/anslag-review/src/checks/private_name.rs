//! The name of a private person: not staff in their role, not a public figure, not the reader being
//! answered or the one who signs, not a place or a thing.

use serde::Deserialize;

use crate::checks::Scene;
use crate::checks::around::{Around, among, inflected};
use crate::hit::Hit;
use crate::names::Known;
use crate::rule::Role;
use crate::span::Span;
use crate::text::Kind;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PrivateName {
    /// Words before the reader's name at the head of an answer.
    greetings: Vec<String>,
    /// Words before the name of the one who signs.
    closings: Vec<String>,
    /// Roles of officials and of people in public; stems, in any inflection and compound.
    offices: Vec<String>,
    /// Roles that are official unless the words of `clubs` or a private address stand near.
    posts: Vec<String>,
    clubs: Vec<String>,
    /// Nouns that a place or a thing is named by: *skola* in *Sofia skola*, *kvarteret*.
    things: Vec<String>,
    /// What is no person: animals, ships.
    creatures: Vec<String>,
    /// Known to all, or made up; in small letters.
    famous: Vec<String>,
    /// Words of the sentence that show somebody on a stage or in print.
    stage: Vec<String>,
    /// Only where one of these stems stands in the same paragraph.
    #[serde(default)]
    matters: Vec<String>,
}

impl PrivateName {
    pub fn find(&self, scene: &Scene, hits: &mut Vec<Hit>) {
        if scene.persons.is_empty() || !self.matter(scene) {
            return;
        }
        let mut spared_before: Option<(Span, bool)> = None;
        for span in scene.persons {
            let around = Around::span(scene.text, *span);
            let joined = spared_before.filter(|(before, _)| coordinated(scene, *before, *span));
            let spared = joined.map_or_else(|| self.spared(scene, &around), |(_, spared)| spared)
                || self.no_person(scene, &around);
            spared_before = Some((*span, spared));
            if !spared && certain(scene, &around) {
                hits.push(Hit::at(*span));
            }
        }
    }

    fn matter(&self, scene: &Scene) -> bool {
        let mut words = scene.text.of(Kind::Word).map(|token| scene.text.lower(token));
        self.matters.is_empty() || words.any(|word| inflected(&self.matters, word))
    }

    /// A person who may be named here.
    fn spared(&self, scene: &Scene, around: &Around) -> bool {
        self.addressed(scene, around) || self.signs(around) || self.in_office(scene, around)
    }

    /// The reader, spoken to: *Hej Anna!*, *Tack, Anna.*, *Anna, vi ringer*.
    fn addressed(&self, scene: &Scene, around: &Around) -> bool {
        if around.own.1 - around.own.0 > 1 {
            return false;
        }
        let (before, after) = (around.before(1), around.after(1));
        let further = around.before(2);
        let near = matches!(before, "," | "på" | "dig" | "igen" | "snälla" | "kära" | "du");
        let greeted = among(&self.greetings, before)
            || (near && (among(&self.greetings, further) || further == "på"));
        let ends = matches!(after, "" | "!" | "." | "?" | ",");
        let thanks = matches!(before, "tack" | "grattis" | "välkommen");
        if thanks && scene.draft.role == Role::Post {
            return false;
        }
        let last = before == "," && around.own.0 > around.sentence.0 + 1;
        let first = around.own.0 == around.sentence.0 && matches!(after, "!" | ",");
        let told = scene.draft.role == Role::Reply && (first || last) && ends;
        (greeted && (ends || matches!(after, "och" | "–" | "-"))) || told
    }

    /// The one who signs: after */* or *Hälsningar*, or alone on the last line.
    fn signs(&self, around: &Around) -> bool {
        let (before, further) = (around.before(1), around.before(2));
        let dash = matches!(before, "/" | "–" | "-" | "—")
            && (around.begins_line(around.own.0 - 1) || further == "/" || self.ends(around));
        let closed = [1, 2, 3, 4].into_iter().any(|steps| {
            let word = around.before(steps);
            among(&self.closings, word) || (word == "hälsningar")
        });
        let alone = around.begins_line(around.own.0)
            && around.own.0 > 0
            && self.ends(around)
            && around.after(1) != ",";
        dash || closed || alone
    }

    /// Does the text end here, but for a few words of the signer's role?
    fn ends(&self, around: &Around) -> bool {
        const ROLE: usize = 5;
        around.own.1 + ROLE > around.text.tokens.len()
    }

    fn in_office(&self, scene: &Scene, around: &Around) -> bool {
        let weak = !self.privately(scene);
        let office = |at: usize| {
            let word = around.lower(at);
            inflected(&self.offices, word) || (weak && inflected(&self.posts, word))
        };
        let titled = around.before(1) == ":" && office(around.own.0.saturating_sub(2));
        let full = around.own.1 - around.own.0 > 1;
        let staged = full && around.small().any(|word| among(&self.stage, word));
        if around.clause_before(6).any(office) || titled || staged || credited(around) {
            return true;
        }
        let opens = matches!(
            around.after(1),
            "," | "(" | "–" | "-" | "är" | "blir" | "som" | "arbetar" | "jobbar" | "från"
        );
        opens && around.clause_after(7).any(office)
    }

    /// A club, or a way to reach somebody at home.
    fn privately(&self, scene: &Scene) -> bool {
        let mut words = scene.text.of(Kind::Word).map(|token| scene.text.lower(token));
        words.any(|word| word == "bor" || inflected(&self.clubs, word))
            || scene.text.tokens.iter().any(|token| match token.kind {
                Kind::Email => !scene.text.lower(token).contains("stockholm"),
                Kind::Number => scene.text.slice(token.span).starts_with("07"),
                _ => false,
            })
    }

    /// A place, a thing, an animal, a company, somebody long dead or never born.
    fn no_person(&self, scene: &Scene, around: &Around) -> bool {
        let (before, after) = (around.before(1), around.after(1));
        let own = scene.text.folded[around_span(around)].to_owned();
        let last = own.rsplit(' ').next().unwrap_or_default();
        let bare = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
        let famous = [own.as_str(), last]
            .into_iter()
            .any(|name| among(&self.famous, name) || among(&self.famous, &bare(name)));
        let next = around.token(around.own.1).map_or("", |token| scene.text.slice(token.span));
        let numbered = scene.text.raw[around_span(around)].split(' ').any(roman) || roman(next);
        let titled = matches!(after, "&" | "ab" | "hb" | "kb")
            || matches!(before, "sankt" | "sankta" | "c/o" | "&");
        let quoted = scene.text.quoted(scene.text.tokens[around.own.0].span)
            && matches!(after, "”" | "\"" | "»");
        let definite = before.ends_with(['n', 't']);
        let thing = (definite && inflected(&self.things, before)) || inflected(&self.things, after);
        let named = |word: &str| matches!(word, "heter" | "hette" | "döpt" | "kallas" | "heta");
        let beast = inflected(&self.creatures, before)
            || (around.words().any(named)
                && (around.small().any(|word| inflected(&self.creatures, word))
                    || matches!(around.before(2), "den" | "det")));
        famous || numbered || titled || quoted || thing || beast
    }
}

/// *Anna och Bo*, *Anna, Bo*: what holds for the one holds for the other.
fn coordinated(scene: &Scene, before: Span, span: Span) -> bool {
    let between = &scene.text.folded[before.end..span.start];
    matches!(between.trim(), "," | "och" | "&" | "samt" | ", och")
}

/// The bytes of the stretch.
fn around_span(around: &Around) -> std::ops::Range<usize> {
    let tokens = &around.text.tokens;
    tokens[around.own.0].span.start..tokens[around.own.1 - 1].span.end
}

/// *Foto: Anna Berg* names who made the picture, as the law asks.
fn credited(around: &Around) -> bool {
    around.before(1) == ":"
        && matches!(
            around.before(2),
            "foto" | "bild" | "text" | "illustration" | "film" | "fotograf" | "regi" | "musik"
        )
}

fn roman(word: &str) -> bool {
    !word.is_empty() && word.len() < 6 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// A lone word must be known as a first name; two or more are a name even when neither is known.
fn certain(scene: &Scene, around: &Around) -> bool {
    let known: Vec<Known> =
        (around.own.0..around.own.1).map(|at| scene.names.known(around.lower(at))).collect();
    let lone = known.len() == 1;
    if !lone {
        return known.iter().any(|one| one.first() || one.last())
            || !known.iter().any(|k| k.place());
    }
    let titled = matches!(around.before(1), "fru" | "herr" | "familjen" | "paret" | "fröken");
    let opens = around.own.0 == around.sentence.0;
    let sure = |one: &Known| !opens || (one.common() && !one.word());
    titled || known.iter().any(|one| one.first() && !one.place() && sure(one))
}
