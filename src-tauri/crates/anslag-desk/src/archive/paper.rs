//! The documents and lists of a parcel: the account, its posts with what was written beside them,
//! and what was written to it.

use anslag_report::model::{Block, Record, Section};

use super::{
    holdings::{HeldContact, HeldPost, Holdings},
    parcel::named,
};
use crate::paper::{Words, day_or, moment, moment_or};

const POST_HEADS: [&str; 7] =
    ["post_number", "published", "title", "link", "text", "pictures", "comments"];
const CONTACT_HEADS: [&str; 8] =
    ["number", "kind", "received", "link", "summary", "answer", "answered", "marks"];

/// One sentence on what is in it and what its level is.
pub(super) fn description(held: &Holdings, words: &Words) -> String {
    let (posts, contacts) = (held.included().count(), held.contacts.len());
    format!(
        "{}: {}. {}: {posts}. {}: {contacts}. {}",
        words.of("archive_level"),
        words.code(&held.level()),
        words.of("posts"),
        words.of("archived_contacts"),
        words.of("archive_note"),
    )
}

/// The account as the register has it: facts, steps, points and duties.
pub(super) fn account(held: &Holdings, words: &Words) -> Record {
    let (form, life) = (&held.account.form, &held.life);
    let facts = vec![
        words.fact("account", form.name.clone()),
        words.fact("platform", held.platform.clone()),
        words.fact("link", form.address.clone()),
        words.fact("purpose", form.purpose.clone()),
        words.fact("responsible", form.responsible.clone()),
        words.fact("decided_on", day_or(form.decided_on)),
        words.fact("diarienummer", form.diarienummer.clone().unwrap_or_default()),
        words.fact("archive_level", words.code(&held.level())),
        words.fact("stage", words.code(&life.stage)),
        words.fact("archived_as", held.diarienummer.clone().unwrap_or_default()),
    ];
    let steps = life.steps.iter().map(|taken| {
        let form = &taken.form;
        let number = form.diarienummer.clone().unwrap_or_default();
        vec![
            form.day.to_string(),
            words.code_among("step", &form.step),
            form.who.clone(),
            number,
            form.note.clone(),
        ]
    });
    let points = life.points.iter().map(|point| {
        let held = words.yes_no(point.held);
        vec![
            words.code_among("point", &point.point),
            held,
            point.checked.to_string(),
            point.note.clone(),
        ]
    });
    let duties = life
        .duties
        .iter()
        .map(|holder| vec![words.code(&holder.duty), holder.person.clone(), holder.deputy.clone()]);
    let section = |key: &str, heads: &[&str], rows: Vec<Vec<String>>| {
        words.section(key, vec![words.table_or("none", (key, heads), rows)])
    };
    let step_heads = ["day", "step", "who", "diarienummer", "note"];
    Record {
        title: form.name.clone(),
        subtitle: held.year.to_string(),
        facts,
        sections: vec![
            section("steps", &step_heads, steps.collect()),
            section("points", &["account_point", "held", "checked", "note"], points.collect()),
            section("five_duties", &["duty", "responsible", "deputy"], duties.collect()),
        ],
        ..held.blank.clone()
    }
}

/// Heads and rows of the posts.
pub(super) fn post_rows(held: &Holdings, words: &Words) -> (Vec<String>, Vec<Vec<String>>) {
    let rows = (1..).zip(held.included()).map(|(nth, each)| {
        let text = each.post.form.text_on(held.account.id).to_owned();
        vec![
            format!("{nth:04}"),
            moment(each.up.at),
            each.post.form.name().to_owned(),
            each.up.link.clone().unwrap_or_default(),
            text,
            each.media.len().to_string(),
            held.beside(&each.up).count().to_string(),
        ]
    });
    (heads(&POST_HEADS, words), rows.collect())
}

/// Every post whole: its text, its pictures by file, and what stands beside it.
pub(super) fn posts(held: &Holdings, words: &Words) -> Record {
    let sections: Vec<Section> =
        (1..).zip(held.included()).map(|(nth, each)| post(held, nth, each, words)).collect();
    let none = words.section("posts", vec![Block::Paragraph(words.of("none").to_owned())]);
    Record {
        title: format!("{}, {}", words.of("posts"), held.account.form.name),
        subtitle: held.year.to_string(),
        sections: if sections.is_empty() { vec![none] } else { sections },
        ..held.blank.clone()
    }
}

fn post(held: &Holdings, nth: u32, each: &HeldPost, words: &Words) -> Section {
    let text = each.post.form.text_on(held.account.id);
    let mut lines = vec![format!("{}: {}", words.of("published"), moment(each.up.at))];
    lines.extend(each.up.link.iter().map(|link| format!("{}: {link}", words.of("link"))));
    let mut blocks: Vec<Block> = lines.into_iter().map(Block::Paragraph).collect();
    let written = text.lines().map(str::trim).filter(|line| !line.is_empty());
    blocks.extend(written.map(|line| Block::Paragraph(line.to_owned())));
    let alts = each.media.iter().map(|(_, alt)| alt.clone());
    let alts = alts.chain(std::iter::repeat(words.of("screenshot").to_owned()));
    let files = named(each).into_iter().zip(alts);
    let rows: Vec<Vec<String>> =
        files.map(|((name, ..), alt)| vec![format!("inlagg/{nth:04}/{name}"), alt]).collect();
    if !rows.is_empty() {
        blocks.push(words.table("pictures", &["file", "alt"], rows, &[]));
    }
    let open = held.beside(&each.up).filter(|contact| !contact.secret);
    let rows: Vec<Vec<String>> = open.map(beside).collect();
    if !rows.is_empty() {
        let heads = ["number", "received", "summary", "answer"];
        blocks.push(words.table("comments", &heads, rows, &[]));
    }
    Section { heading: format!("{nth:04} {}", each.post.form.name()), blocks }
}

fn beside(held: &HeldContact) -> Vec<String> {
    let form = &held.contact.form;
    let answer = held.contact.answer.as_ref().map(|answer| answer.text.clone());
    let number = held.contact.number.clone();
    vec![number, moment(form.received), form.summary.clone(), answer.unwrap_or_default()]
}

/// Heads and rows of what was written; nobody is named.
pub(super) fn contact_rows(
    these: &[&HeldContact],
    words: &Words,
) -> (Vec<String>, Vec<Vec<String>>) {
    let row = |held: &&HeldContact| {
        let (form, answer) = (&held.contact.form, held.contact.answer.as_ref());
        vec![
            held.contact.number.clone(),
            words.code(&form.kind),
            moment(form.received),
            form.link.clone().unwrap_or_default(),
            form.summary.clone(),
            answer.map(|answer| answer.text.clone()).unwrap_or_default(),
            moment_or(answer.map(|answer| answer.at)),
            held.marks.join(" | "),
        ]
    };
    (heads(&CONTACT_HEADS, words), these.iter().map(row).collect())
}

/// The same as a document.
pub(super) fn contacts(held: &Holdings, these: &[&HeldContact], words: &Words) -> Record {
    let sections = these.iter().map(|each| {
        let form = &each.contact.form;
        let answer = each.contact.answer.as_ref();
        let answer = answer.map_or_else(
            || words.of("no_answer").to_owned(),
            |answer| format!("{} {}: {}", words.of("answer"), moment(answer.at), answer.text),
        );
        let mut blocks = vec![
            Block::Paragraph(format!("{}, {}", words.code(&form.kind), moment(form.received))),
            Block::Paragraph(form.summary.clone()),
            Block::Paragraph(answer),
        ];
        if !each.marks.is_empty() {
            blocks.push(Block::Paragraph(words.of("marks_note").to_owned()));
            blocks.push(Block::Bullets(each.marks.clone()));
        }
        Section { heading: each.contact.number.clone(), blocks }
    });
    Record {
        title: format!("{}, {}", words.of("archived_contacts"), held.account.form.name),
        subtitle: held.year.to_string(),
        sections: sections.collect(),
        ..held.blank.clone()
    }
}

fn heads(keys: &[&str], words: &Words) -> Vec<String> {
    keys.iter().map(|key| words.of(key).to_owned()).collect()
}
