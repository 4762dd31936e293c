//! The second host: the same verbs without a window, for scripts, tests and benches.
//!
//! Exit status: 0 done, 1 refused (or a *stopp* found), 2 wrong use.

mod args;
mod office;
mod review;

use std::{
    io::{BufRead, Write},
    path::Path,
    process::ExitCode,
};

use anslag_desk::{CopyReason, Demo, Lock, Output, Refusal, VERBS, lock_state};
use clap::Parser;
use serde_json::json;

use args::{Args, Command};

fn main() -> ExitCode {
    // clap itself answers wrong use with exit status 2.
    let args = Args::parse();
    match run(args.command) {
        Ok(code) => code,
        Err(Failure::Refused(refusal)) => {
            eprintln!("{}", json!({ "code": refusal.code, "about": refusal.about }));
            ExitCode::from(1)
        }
        Err(Failure::Use(what)) => {
            eprintln!("anslag-cli: {what}");
            ExitCode::from(2)
        }
    }
}

/// A line of `calls`.
#[derive(serde::Deserialize)]
struct Wish {
    verb: String,
    #[serde(default)]
    input: serde_json::Value,
}

/// Why a command did not do what was asked.
enum Failure {
    /// The desk said no.
    Refused(Refusal),
    /// The command was wrong: a file that is not there, JSON that is none.
    Use(String),
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::Use(error.to_string())
    }
}

fn run(command: Command) -> Result<ExitCode, Failure> {
    match command {
        Command::Verbs { json } => verbs(json),
        Command::Typescript => say(&anslag_desk::typescript()),
        Command::Call { data, verb, input, out } => call(&data, &verb, &input, out.as_deref()),
        Command::Demo { data, years, seed } => demo(&data, Demo { years, seed }),
        Command::Calls { data } => calls(&data),
        Command::Verify { data } => verify(&data),
        Command::Backup { data } => backup(&data),
        Command::Restore { data, copy } => restore(&data, &copy),
        Command::Salvage { data, folder } => salvage(&data, &folder),
        Command::NewKey { data } => new_key(&data),
        Command::Import { data, folder } => import(&data, &folder),
        Command::Report(report) => self::report(&report),
        Command::Annotate(options) => review::annotate(&options),
        Command::Review(options) => review::run(&options),
        Command::Rules(args::Rules::Manual { data, out }) => {
            manual(data.as_deref(), out.as_deref())
        }
    }
}

fn verbs(json: bool) -> Result<ExitCode, Failure> {
    if !json {
        let lines: Vec<String> = VERBS.iter().map(|verb| format!("{}\n", verb.name)).collect();
        return say(&lines.concat());
    }
    let table: Vec<_> = VERBS.iter().map(anslag_desk::Verb::described).collect();
    say(&format!("{:#}\n", json!(table)))
}

fn call(data: &Path, verb: &str, input: &str, out: Option<&Path>) -> Result<ExitCode, Failure> {
    let read = match input {
        "-" => serde_json::from_reader(std::io::stdin().lock()),
        text => serde_json::from_str(text),
    };
    let input = read.map_err(|e| Failure::Use(format!("input: {e}")))?;
    let output = office::run(data, async |desk| desk.call(verb, input).await)?;
    match output {
        Output::Value(value) => say(&format!("{value}\n")),
        Output::Document(printed) => {
            let out = out.ok_or_else(|| Failure::Use(format!("{verb} needs --out FILE")))?;
            printed.save(std::path::Path::new(out))?;
            say(&format!("{}\n", json!({ "path": out })))
        }
    }
}

/// Each answer is written out before the next verb is read, so that who reads it knows it is kept.
fn calls(data: &Path) -> Result<ExitCode, Failure> {
    let done = office::run(data, async |desk| {
        for line in std::io::stdin().lock().lines() {
            let Ok(line) = line else { break };
            let answer = match serde_json::from_str::<Wish>(&line) {
                Err(why) => json!({ "wrong": why.to_string() }),
                Ok(wish) => match desk.call(&wish.verb, wish.input).await {
                    Ok(Output::Value(value)) => json!({ "output": value }),
                    Ok(Output::Document(printed)) => json!({ "document": printed.file_name }),
                    Err(refusal) => json!({ "refused": refusal }),
                },
            };
            if writeln!(std::io::stdout(), "{answer}").is_err() {
                break;
            }
        }
        Ok(())
    });
    done.map(|()| ExitCode::SUCCESS)
}

fn verify(data: &Path) -> Result<ExitCode, Failure> {
    let output = office::run(data, async |desk| desk.call("verify_journal", json!(null)).await)?;
    let Output::Value(proof) = output else { return Ok(ExitCode::from(1)) };
    say(&format!("{proof}\n"))?;
    let whole = proof["broken_at"].is_null() && proof["altered"] == json!([]);
    Ok(ExitCode::from(u8::from(!whole)))
}

fn backup(data: &Path) -> Result<ExitCode, Failure> {
    let made = office::run(data, async |desk| desk.back_up(CopyReason::Asked).await)?;
    say(&format!("{}\n", json!(made)))?;
    Ok(ExitCode::from(u8::from(made.second == Some(false))))
}

fn restore(data: &Path, copy: &Path) -> Result<ExitCode, Failure> {
    if lock_state(data) == Lock::New {
        office::begin(data, copy)?;
    } else {
        office::restore(data, copy)?;
    }
    verify(data)
}

fn import(data: &Path, folder: &Path) -> Result<ExitCode, Failure> {
    let taken = office::run(data, async |desk| desk.take_in_whole(folder).await)?;
    say(&format!("{}\n", json!(taken)))
}

fn salvage(data: &Path, folder: &Path) -> Result<ExitCode, Failure> {
    let salvaged = office::salvage(data)?;
    salvaged.printed.save(folder)?;
    say(&format!("{}\n", json!(salvaged.size)))
}

fn new_key(data: &Path) -> Result<ExitCode, Failure> {
    let passphrase = std::io::read_to_string(std::io::stdin())?;
    let code = office::run(data, async |desk| {
        let made = desk.draw_new_key(passphrase.trim_end_matches(['\r', '\n']), None).await?;
        Ok(made.code)
    })?;
    say(&format!("{}\n", json!({ "code": code })))
}

fn demo(data: &Path, demo: Demo) -> Result<ExitCode, Failure> {
    let size = office::run(data, async |desk| desk.fill_with_example(demo).await)?;
    say(&format!("{}\n", json!(size)))
}

fn report(report: &args::Report) -> Result<ExitCode, Failure> {
    let format = match report.out.extension().and_then(|ending| ending.to_str()) {
        Some("pdf") => "pdf",
        Some("docx") => "docx",
        _ => return Err(Failure::Use("--out must end in .pdf or .docx".to_owned())),
    };
    let input = json!({
        "report": { "kind": report.kind, "from": report.from, "to": report.to },
        "format": format,
    });
    call(&report.data, "print_report", &input.to_string(), Some(&report.out))
}

fn manual(data: Option<&Path>, out: Option<&Path>) -> Result<ExitCode, Failure> {
    let manual = office::book(data)?.manual();
    let Some(out) = out else { return say(&manual) };
    std::fs::write(out, manual)?;
    say(&format!("{}\n", json!({ "path": out })))
}

/// Writes to stdout; a reader that has gone away is no fault of ours.
fn say(text: &str) -> Result<ExitCode, Failure> {
    match std::io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}
