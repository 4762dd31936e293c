//! The reading room from the command line: no file but the draft, and no office unless it is named.

use std::{
    io::{BufRead, Read, Write},
    process::ExitCode,
};

use anslag_desk::{Bite, Book, Review, Role};
use serde::{Deserialize, Serialize};

use crate::{Failure, args, office};

/// A line in.
#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    #[serde(default)]
    role: Option<Role>,
    #[serde(default)]
    channel: Option<String>,
    text: String,
}

/// A line out.
#[derive(Serialize)]
struct Answer<T> {
    id: serde_json::Value,
    #[serde(flatten)]
    found: T,
}

/// Reviews what the options name; exit status 1 when a *stopp* was found.
pub fn run(options: &args::Review) -> Result<ExitCode, Failure> {
    let book = office::book(options.data.as_deref())?;
    if options.jsonl {
        return lines(&book, options);
    }
    let text = text(options)?;
    if let Some(name) = options.channel.as_deref().filter(|name| !book.knows(name)) {
        return Err(Failure::Use(format!("there is no channel {name}")));
    }
    let review = book.review(&text, role(options.role), options.channel.as_deref())?;
    if options.json {
        let json = serde_json::to_string(&review).map_err(|e| Failure::Use(e.to_string()))?;
        crate::say(&format!("{json}\n"))?;
    } else {
        crate::say(&readable(&text, &review))?;
    }
    let stops = review.findings.iter().any(|finding| finding.bite == Bite::Stopp);
    Ok(ExitCode::from(u8::from(stops)))
}

fn lines(book: &Book, options: &args::Review) -> Result<ExitCode, Failure> {
    each_line(|Line { id, role, channel, text }| {
        let role = role.unwrap_or_else(|| self::role(options.role));
        // A channel that is not on the shelf has no limits to measure by; the rules hold all the same.
        let channel = channel.as_deref().filter(|name| book.knows(name));
        let channel = channel.or(options.channel.as_deref());
        Ok(Answer { id, found: book.review(&text, role, channel)? })
    })
}

/// Annotates every line.
pub fn annotate(options: &args::Annotate) -> Result<ExitCode, Failure> {
    let book = office::book(options.data.as_deref())?;
    each_line(|line| Ok(Answer { id: line.id, found: book.annotate(&line.text, options.suggest) }))
}

/// Answers each line of standard input with a line of JSON.
fn each_line<T: Serialize>(
    answer: impl Fn(Line) -> Result<Answer<T>, Failure>,
) -> Result<ExitCode, Failure> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let use_error = |error: serde_json::Error| Failure::Use(error.to_string());
        let line = serde_json::from_str(&line).map_err(use_error)?;
        serde_json::to_writer(&mut out, &answer(line)?).map_err(use_error)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn text(options: &args::Review) -> Result<String, Failure> {
    let mut text = String::new();
    match options.file.as_deref() {
        Some(file) if file.as_os_str() != "-" => {
            text = std::fs::read_to_string(file)
                .map_err(|error| Failure::Use(format!("{}: {error}", file.display())))?;
        }
        _ => {
            std::io::stdin().read_to_string(&mut text)?;
        }
    }
    Ok(text)
}

fn role(arg: args::RoleArg) -> Role {
    match arg {
        args::RoleArg::Post => Role::Post,
        args::RoleArg::Reply => Role::Reply,
        args::RoleArg::Incoming => Role::Incoming,
    }
}

/// The review as a colleague would write it in the margin.
fn readable(text: &str, review: &Review) -> String {
    let mut page = String::new();
    for finding in &review.findings {
        let line = text.chars().take(finding.start).filter(|c| *c == '\n').count() + 1;
        let bite = match finding.bite {
            Bite::Stopp => "stopp",
            Bite::Regel => "regel",
            Bite::Rad => "råd",
        };
        let hit: String = finding.text.chars().take(60).collect();
        page.push_str(&format!("rad {line}: {bite} {} ”{hit}”\n", finding.rule));
        page.push_str(&format!("    {}\n    {}\n", finding.message, finding.source));
    }
    let measures = &review.measures;
    let lix = measures.lix.map_or_else(|| "–".to_owned(), |lix| format!("{lix:.0}"));
    page.push_str(&format!(
        "{} ord, {} meningar, längsta {} ord, LIX {lix}; {} regler utan anmärkning\n",
        measures.words,
        measures.sentences,
        measures.longest_sentence,
        review.passed.len()
    ));
    page
}
