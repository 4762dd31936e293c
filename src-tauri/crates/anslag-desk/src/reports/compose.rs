//! Puts a report together: the shelf's words and hers, the facts, the office's names.

use anslag_domain::{
    Day, diarienummer,
    invalid::optional,
    office::Office,
    report::{ReportBlock, ReportBlockKind, ReportForm, ReportLayout, ReportSection},
};
use anslag_report::model::{Block, Section, Signature, Tjansteutlatande};

use super::{
    ReportInput,
    facts::Facts,
    tables,
    texts::{BlockText, ReportShelf, ReportTexts},
};
use crate::Refusal;

/// A report as it begins: the shelf's page or her own layout, its names filled in.
///
/// # Errors
/// `BadDiarienummer` for a number no board has used.
pub(super) fn begun(
    shelf: &ReportShelf,
    layout: Option<ReportLayout>,
    input: &ReportInput,
    facts: &Facts,
) -> Result<ReportForm, Refusal> {
    let texts = shelf.of(input.kind);
    let (decisions, sections) = layout
        .map_or_else(|| (texts.decisions.clone(), parts(texts)), |it| (it.decisions, it.sections));
    let fill_all = |texts: &[String]| texts.iter().map(|text| facts.fill(text)).collect();
    let number = input.diarienummer.as_deref().unwrap_or_default();
    Ok(ReportForm {
        kind: input.kind,
        from: input.from,
        to: input.to,
        diarienummer: diarienummer::parse(number, "diarienummer")?,
        meeting: input.meeting,
        director: input.director.as_deref().and_then(optional).unwrap_or_default(),
        title: facts.fill(&texts.title),
        subtitle: facts.fill(&texts.subtitle),
        decisions: fill_all(&decisions),
        sections,
        attachments: fill_all(&texts.attachments),
    })
}

fn parts(texts: &ReportTexts) -> Vec<ReportSection> {
    let sections = texts.section.iter().map(|section| ReportSection {
        heading: section.heading.clone(),
        left_out: false,
        blocks: section.block.iter().map(block).collect(),
    });
    sections.collect()
}

fn block(text: &BlockText) -> ReportBlock {
    match text {
        BlockText::Paragraph(text) => ReportBlock::of(ReportBlockKind::Paragraph, text),
        BlockText::Bullets(texts) => ReportBlock::of(ReportBlockKind::Bullets, texts.join("\n")),
        BlockText::Heading(text) => ReportBlock::of(ReportBlockKind::Heading, text),
        BlockText::Table(name) => ReportBlock::of(ReportBlockKind::Table, name),
        BlockText::Chart(name) => ReportBlock::of(ReportBlockKind::Chart, name),
    }
}

/// The first field of the shelf's page that is printed as it stands: words within brackets. STA-004
/// finds the short ones of a template in posts and answers; a report's are whole sentences.
pub(super) fn to_fill(paper: &Tjansteutlatande) -> Option<String> {
    let heads = [&paper.title, &paper.subtitle].into_iter();
    let lines = heads.chain(&paper.decisions).chain(&paper.attachments).map(String::as_str);
    let sections = paper.sections.iter().flat_map(|section| {
        let blocks = section.blocks.iter().flat_map(|block| match block {
            Block::Paragraph(text) | Block::Heading(text) => vec![text.as_str()],
            Block::Bullets(items) => items.iter().map(String::as_str).collect(),
            Block::Table(_) | Block::Chart(_) | Block::Picture(_) => vec![],
        });
        std::iter::once(section.heading.as_str()).chain(blocks)
    });
    lines.chain(sections).find_map(field)
}

/// The words within the first brackets that begin with a letter.
fn field(text: &str) -> Option<String> {
    text.split('[').skip(1).find_map(|rest| {
        let (inside, _) = rest.split_once(']')?;
        inside.starts_with(char::is_alphabetic).then(|| inside.to_owned())
    })
}

/// The report as it is printed.
pub(super) fn paper(
    shelf: &ReportShelf,
    office: &Office,
    form: &ReportForm,
    facts: &Facts,
    date: Day,
) -> Tjansteutlatande {
    let title = &shelf.of(form.kind).signature_title;
    let signed = Signature { name: form.director.clone(), title: title.clone() };
    let sections = form.sections.iter().filter(|section| !section.left_out);
    Tjansteutlatande {
        city: office.city.clone(),
        forvaltning: office.forvaltning.clone(),
        unit: office.unit.clone(),
        diarienummer: form.diarienummer.clone(),
        date: date.date(),
        handlaggare: office.name.clone(),
        phone: office.phone.clone(),
        namnd: office.namnd.clone(),
        meeting: form.meeting.map(Day::date),
        title: form.title.clone(),
        subtitle: form.subtitle.clone(),
        decisions: form.decisions.clone(),
        signatures: if title.is_empty() { vec![] } else { vec![signed] },
        sections: sections.map(|section| printed(shelf, facts, section)).collect(),
        attachments: form.attachments.clone(),
    }
}

fn printed(shelf: &ReportShelf, facts: &Facts, section: &ReportSection) -> Section {
    let blocks = section.blocks.iter().filter(|block| !block.left_out);
    let blocks = blocks.filter_map(|block| shown(shelf, facts, block)).collect();
    Section { heading: section.heading.clone(), blocks: without_empty_headings(blocks) }
}

/// One block; a table or a chart with nothing in it is left out.
pub(super) fn shown(shelf: &ReportShelf, facts: &Facts, block: &ReportBlock) -> Option<Block> {
    let says = || block.says(&facts.fill(&block.source));
    let lines = |text: String| text.lines().map(str::to_owned).collect();
    match block.kind {
        ReportBlockKind::Paragraph => Some(Block::Paragraph(says())),
        ReportBlockKind::Bullets => Some(Block::Bullets(lines(says()))),
        ReportBlockKind::Heading => Some(Block::Heading(says())),
        ReportBlockKind::Table => tables::table(&shelf.parts, facts, &block.source),
        ReportBlockKind::Chart => tables::chart(&shelf.parts, facts, &block.source),
    }
}

/// A heading over nothing is left out.
fn without_empty_headings(blocks: Vec<Block>) -> Vec<Block> {
    let is_heading = |block: Option<&Block>| matches!(block, None | Some(Block::Heading(_)));
    let bare: Vec<bool> = (0..blocks.len())
        .map(|at| is_heading(blocks.get(at)) && is_heading(blocks.get(at + 1)))
        .collect();
    blocks.into_iter().zip(bare).filter_map(|(block, bare)| (!bare).then_some(block)).collect()
}
