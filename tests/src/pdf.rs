//! A PDF taken apart without the one who made it: its bytes, its streams, and the letters its
//! fonts draw.

use std::{collections::BTreeMap, io::Read};

use flate2::read::ZlibDecoder;

/// Every stream that can be opened, in the file's order.
#[must_use]
pub fn streams(pdf: &[u8]) -> Vec<Vec<u8>> {
    let starts = pdf.windows(6).enumerate().filter(|(_, word)| word == b"stream");
    let opened = starts.filter_map(|(at, _)| {
        let body = &pdf[at + 6..];
        let body = body.strip_prefix(b"\r\n").or_else(|| body.strip_prefix(b"\n"))?;
        let mut inside = vec![];
        // What is cut off at the stream's end is read as far as it goes.
        let _ = ZlibDecoder::new(body).read_to_end(&mut inside);
        (!inside.is_empty()).then_some(inside)
    });
    opened.collect()
}

/// Whether words lie anywhere in the file, in any of the ways a PDF writes them.
#[must_use]
pub fn holds(pdf: &[u8], words: &str) -> bool {
    let utf16: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let hex: String = utf16.iter().map(|byte| format!("{byte:02X}")).collect();
    let within = |all: &[u8], sought: &[u8]| all.windows(sought.len()).any(|it| it == sought);
    let all = std::iter::once(pdf.to_vec()).chain(streams(pdf));
    let ways = [words.as_bytes(), &utf16, hex.as_bytes()];
    all.into_iter().any(|bytes| ways.iter().any(|sought| within(&bytes, sought)))
}

/// The letters that are drawn, without spaces: each page read with each font's own table, so that
/// what any reader could make of it is there.
#[must_use]
pub fn letters(pdf: &[u8]) -> String {
    let streams = streams(pdf);
    let tables: Vec<BTreeMap<u16, String>> = streams.iter().filter_map(|it| table(it)).collect();
    let pages: Vec<Vec<u16>> = streams.iter().filter_map(|it| shown(it)).collect();
    let mut all = String::new();
    for (page, table) in pages.iter().flat_map(|page| tables.iter().map(move |it| (page, it))) {
        all.extend(page.iter().filter_map(|glyph| table.get(glyph)).map(String::as_str));
        all.push('\n');
    }
    all.split(' ').collect()
}

/// The table from glyphs to letters, when the stream is one.
fn table(stream: &[u8]) -> Option<BTreeMap<u16, String>> {
    let text = std::str::from_utf8(stream).ok().filter(|text| text.contains("beginbf"))?;
    let mut table = BTreeMap::new();
    for part in text.split("beginbfchar").skip(1) {
        let body = part.split("endbfchar").next().unwrap_or_default();
        let words: Vec<&str> = hex_words(body);
        for pair in words.chunks_exact(2) {
            table.insert(u16::from_str_radix(pair[0], 16).ok()?, utf16(pair[1]));
        }
    }
    for part in text.split("beginbfrange").skip(1) {
        let body = part.split("endbfrange").next().unwrap_or_default();
        for three in hex_words(body).chunks_exact(3) {
            let number = |at: usize| u16::from_str_radix(three[at], 16).ok();
            let (first, last, letter) = (number(0)?, number(1)?, number(2)?);
            for glyph in first..=last {
                let unit = letter + (glyph - first);
                table.insert(glyph, String::from_utf16_lossy(&[unit]));
            }
        }
    }
    Some(table)
}

fn hex_words(text: &str) -> Vec<&str> {
    text.split('<').skip(1).filter_map(|it| it.split('>').next()).collect()
}

fn utf16(hex: &str) -> String {
    let units: Vec<u16> = (0..hex.len() / 4)
        .filter_map(|at| u16::from_str_radix(&hex[at * 4..][..4], 16).ok())
        .collect();
    String::from_utf16_lossy(&units)
}

/// The glyphs that a page draws, when the stream is a page.
fn shown(stream: &[u8]) -> Option<Vec<u16>> {
    let is_page = stream.windows(3).any(|it| it == b" Tf");
    is_page.then(|| {
        let mut glyphs = vec![];
        let mut rest = stream;
        while let Some((&first, after)) = rest.split_first() {
            rest = after;
            let bytes = match first {
                b'(' => literal(&mut rest),
                b'<' if rest.first() != Some(&b'<') => hex(&mut rest),
                _ => continue,
            };
            let pairs = bytes.chunks_exact(2);
            glyphs.extend(pairs.map(|pair| u16::from_be_bytes([pair[0], pair[1]])));
        }
        glyphs
    })
}

fn hex(rest: &mut &[u8]) -> Vec<u8> {
    let end = rest.iter().position(|byte| *byte == b'>').unwrap_or(rest.len());
    let text = String::from_utf8_lossy(&rest[..end]).into_owned();
    *rest = &rest[end..];
    (0..text.len() / 2)
        .filter_map(|at| u8::from_str_radix(text.get(at * 2..at * 2 + 2)?, 16).ok())
        .collect()
}

/// A string in brackets, with its escapes.
fn literal(rest: &mut &[u8]) -> Vec<u8> {
    let (mut bytes, mut depth, mut at) = (vec![], 0, 0);
    while at < rest.len() {
        let byte = rest[at];
        at += 1;
        match byte {
            b'\\' => {
                let escaped = rest.get(at).copied().unwrap_or_default();
                at += 1;
                bytes.push(match escaped {
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'b' => 8,
                    b'f' => 12,
                    b'0'..=b'7' => {
                        let digits = rest[at - 1..].iter().take(3);
                        let digits = digits.take_while(|it| (b'0'..=b'7').contains(it));
                        let digits: Vec<u8> = digits.map(|it| it - b'0').collect();
                        at += digits.len() - 1;
                        digits.iter().fold(0u8, |sum, it| sum.wrapping_mul(8).wrapping_add(*it))
                    }
                    other => other,
                });
            }
            b'(' => {
                depth += 1;
                bytes.push(byte);
            }
            b')' if depth == 0 => break,
            b')' => {
                depth -= 1;
                bytes.push(byte);
            }
            _ => bytes.push(byte),
        }
    }
    *rest = &rest[at..];
    bytes
}
