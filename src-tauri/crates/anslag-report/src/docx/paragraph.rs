//! Paragraphs, runs and fields; how they look is said by their style, not here.

use super::xml::{El, el};

/// A paragraph in a style.
pub fn paragraph(style: &'static str, text: &str) -> El {
    el("w:p").with(properties(style)).with(run(text))
}

/// A paragraph that stays on the page of the next one.
pub fn kept(style: &'static str, text: &str) -> El {
    el("w:p").with(properties(style).with(el("w:keepNext"))).with(run(text))
}

/// A paragraph of the left column in a block of two: a frame beside what follows.
pub fn framed(style: &'static str, text: &str, width: u32) -> El {
    let frame = el("w:framePr")
        .attr("w:w", width)
        .attr("w:hSpace", 0)
        .attr("w:wrap", "around")
        .attr("w:vAnchor", "text")
        .attr("w:hAnchor", "margin")
        .attr("w:x", 1)
        .attr("w:y", 1);
    el("w:p").with(properties(style).with(el("w:keepNext")).with(frame)).with(run(text))
}

/// A numbered paragraph of one of the numbered lists.
pub fn numbered(list: u32, text: &str, keep_with_next: bool) -> El {
    let number = el("w:numPr").with(el("w:ilvl").val(0)).with(el("w:numId").val(list));
    let keep = keep_with_next.then(|| el("w:keepNext"));
    el("w:p").with(properties("ListNumber").each(keep).with(number)).with(run(text))
}

/// "Tabell 3. Text": numbered by a field, so that Word can renumber.
pub fn caption(label: &str, number: usize, text: &str) -> El {
    let sequence = format!(" SEQ {label} \\* ARABIC ");
    let paragraph = el("w:p").with(properties("Caption")).with(run(&format!("{label} ")));
    let tail = if text.is_empty() { String::new() } else { format!(". {text}") };
    paragraph.with(field(&sequence, &number.to_string())).with(run(&tail))
}

/// The style of a paragraph; further properties follow in the order of the schema.
pub fn properties(style: &'static str) -> El {
    el("w:pPr").with(el("w:pStyle").val(style))
}

/// A run of text.
pub fn run(text: &str) -> El {
    el("w:r").with(el("w:t").attr("xml:space", "preserve").text(text))
}

/// A field with the value that is shown until it is counted anew.
pub fn field(code: &str, shown: &str) -> El {
    el("w:fldSimple").attr("w:instr", code).with(run(shown))
}
