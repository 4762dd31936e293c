//! The plan as a sheet that Swedish Excel opens right: `;`, UTF-8 with a mark, CRLF, ISO dates.

use anslag_domain::post::{Post, PostStatus};
use csv::{Terminator, WriterBuilder};
use thiserror::Error;

/// The byte order mark by which Excel knows UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// A sheet could not be written.
#[derive(Debug, Error)]
#[error("the sheet could not be written: {0}")]
pub struct SheetError(String);

/// One row: a post and the names of its accounts.
#[derive(Debug, Clone)]
pub struct PlanRow<'a> {
    /// The post.
    pub post: &'a Post,
    /// The accounts it is written for, by name.
    pub accounts: Vec<&'a str>,
}

/// The plan as CSV bytes.
///
/// # Errors
/// `SheetError` when memory cannot hold it.
pub fn plan(rows: &[PlanRow]) -> Result<Vec<u8>, SheetError> {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(MARK.to_vec());
    let refused = |error: csv::Error| SheetError(error.to_string());
    writer
        .write_record(["Dag", "Tid", "Status", "Rubrik", "Text", "Konton", "Länkar"])
        .map_err(refused)?;
    for PlanRow { post, accounts } in rows {
        let slot = post.slot.map(|slot| slot.to_string()).unwrap_or_default();
        let (day, time) = slot.split_once('T').unwrap_or_default();
        let links: Vec<&str> = post.publications.iter().filter_map(|p| p.link.as_deref()).collect();
        writer
            .write_record([
                day,
                time,
                status(post.status),
                &safe(&post.form.title),
                &safe(&post.form.text),
                &safe(&accounts.join(", ")),
                &safe(&links.join(" ")),
            ])
            .map_err(refused)?;
    }
    writer.into_inner().map_err(|error| SheetError(error.to_string()))
}

fn status(status: PostStatus) -> &'static str {
    match status {
        PostStatus::Idea => "Idé",
        PostStatus::Draft => "Utkast",
        PostStatus::Reviewed => "Granskat",
        PostStatus::Approved => "Godkänt",
        PostStatus::Planned => "Planerat",
        PostStatus::Published => "Publicerat",
        PostStatus::FollowedUp => "Uppföljt",
        PostStatus::Cancelled => "Inställt",
    }
}

/// A text that no spreadsheet takes for a formula.
fn safe(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use anslag_domain::post::PostForm;

    use super::*;

    #[test]
    fn excel_reads_the_letters_and_runs_no_formula() {
        let form = PostForm {
            title: "=SUMMA(A1)".into(),
            text: "Grävning; på Fleminggatan\nhela v. 9".into(),
            ..PostForm::default()
        };
        let post = Post::new(form, "2027-03-01T08:00:00Z".parse().unwrap());
        let post = post.plan("2027-03-03T14:30".parse().ok()).unwrap();
        let sheet = plan(&[PlanRow { post: &post, accounts: vec!["Kungsholmen"] }]).unwrap();
        let text = String::from_utf8(sheet).unwrap();
        assert!(text.starts_with("\u{feff}Dag;Tid;"), "{text}");
        assert!(text.contains("2027-03-03;14:30;Planerat;'=SUMMA(A1);"), "{text}");
        assert!(text.contains("\"Grävning; på Fleminggatan\nhela v. 9\""), "{text}");
    }
}
