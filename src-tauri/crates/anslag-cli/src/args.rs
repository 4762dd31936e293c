//! What may be said on the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// The whole line.
#[derive(Debug, Parser)]
#[command(name = "anslag-cli", version, about = "Anslag without its window")]
pub struct Args {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// One command.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List every verb; with --json also its kind, types and topics.
    Verbs {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Print the page's types.
    Typescript,
    /// Carry out a verb: JSON in, JSON on stdout; a refusal is JSON on stderr and exit status 1.
    Call {
        /// The data folder; ANSLAG_PASSPHRASE opens it.
        #[arg(long)]
        data: PathBuf,
        /// The verb.
        verb: String,
        /// Its input as JSON; `-` reads it from stdin.
        #[arg(default_value = "null")]
        input: String,
        /// Where a document goes.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Fill an empty office with an example.
    Demo {
        /// The data folder.
        #[arg(long)]
        data: PathBuf,
        /// How many years back it reaches.
        #[arg(long, default_value_t = 1)]
        years: u32,
        /// Which of the many possible.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Many verbs, one a line: `{"verb":…,"input":…}` in, its output or refusal out.
    Calls {
        /// The data folder.
        #[arg(long)]
        data: PathBuf,
    },
    /// Check the journal's chain, and every row against it; status 1 when something was changed.
    Verify {
        /// The data folder.
        #[arg(long)]
        data: PathBuf,
    },
    /// Make a copy and read it back; also in the second place, where one is chosen.
    Backup {
        /// The data folder.
        #[arg(long)]
        data: PathBuf,
    },
    /// Fill an empty office with what another has exported.
    Import {
        /// The data folder.
        #[arg(long)]
        data: PathBuf,
        /// The folder of the export.
        folder: PathBuf,
    },
    /// Read what can be read of a damaged office into a folder of open formats.
    Salvage {
        /// The data folder; it is not touched.
        #[arg(long)]
        data: PathBuf,
        /// The folder to write.
        folder: PathBuf,
    },
    /// Draw another key and write everything anew under it; prints the new recovery code. ANSLAG_PASSPHRASE
    /// or ANSLAG_RECOVERY opens the office, the passphrase from now on is read from stdin.
    NewKey {
        /// The data folder; its copies go.
        #[arg(long)]
        data: PathBuf,
    },
    /// Put a copy in the office's place; what was there is copied first, where it can be opened.
    Restore {
        /// The data folder; a new one begins with the copy.
        #[arg(long)]
        data: PathBuf,
        /// The copy.
        copy: PathBuf,
    },
    /// Print a report.
    Report(Report),
    /// Sentences, words and misspellings of texts: JSON lines in and out.
    Annotate(Annotate),
    /// Review a draft.
    Review(Review),
    /// The review's rules.
    #[command(subcommand)]
    Rules(Rules),
}

/// What may be asked of the rules.
#[derive(Debug, Subcommand)]
pub enum Rules {
    /// Write the manual of every rule, in Markdown.
    Manual {
        /// The data folder, for the rules as she has them; otherwise as shipped.
        #[arg(long)]
        data: Option<PathBuf>,
        /// Where it goes; otherwise stdout.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

/// A report to print.
#[derive(Debug, clap::Args)]
pub struct Report {
    /// The data folder.
    #[arg(long)]
    pub data: PathBuf,
    /// The form.
    #[arg(long, default_value = "tjansteutlatande")]
    pub kind: String,
    /// First day.
    #[arg(long)]
    pub from: String,
    /// Last day.
    #[arg(long)]
    pub to: String,
    /// Where it goes: a file ending in .pdf or .docx.
    #[arg(long)]
    pub out: PathBuf,
}

/// Texts to annotate.
#[derive(Debug, clap::Args)]
pub struct Annotate {
    /// One JSON a line in, one a line out; the only form there is.
    #[arg(long, required = true)]
    pub jsonl: bool,
    /// Also what each misspelled word may have been meant to be.
    #[arg(long)]
    pub suggest: bool,
    /// The data folder, for the rules as she has them; otherwise as shipped.
    #[arg(long)]
    pub data: Option<PathBuf>,
}

/// A draft to review, or many.
#[derive(Debug, clap::Args)]
pub struct Review {
    /// The data folder, for the rules as she has them; otherwise as shipped.
    #[arg(long)]
    pub data: Option<PathBuf>,
    /// What sort of text it is.
    #[arg(long, value_enum, default_value_t = RoleArg::Post)]
    pub role: RoleArg,
    /// The channel it is meant for.
    #[arg(long)]
    pub channel: Option<String>,
    /// The whole review as JSON.
    #[arg(long)]
    pub json: bool,
    /// One JSON a line in, one a line out.
    #[arg(long, conflicts_with_all = ["json", "file"])]
    pub jsonl: bool,
    /// The file, or - for standard input.
    #[arg(required_unless_present = "jsonl")]
    pub file: Option<PathBuf>,
}

/// The three sorts of text.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum RoleArg {
    /// Something the office publishes.
    Post,
    /// An answer in public.
    Reply,
    /// Something a resident has written.
    Incoming,
}
