//! Files as the platforms write them, with the traps they have.

use std::io::{Cursor, Write};

use anslag_domain::platform::{Metric, Reach};
use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

use super::*;

const FACEBOOK: &str = "\u{feff}Publicerings-id,Sid-id,Sidnamn,Titel,Beskrivning,\
Varaktighet (sek),Publiceringstid,Inläggstyp,Permalänk,Datum,Visningar,Räckvidd,\
\"Reaktioner, kommentarer och delningar\",Reaktioner,Kommentarer,Delningar,Totalt antal klick,\
Länkklick,Övriga klick,Månadens nya\r\n\
111,9,Kungsholmen,,\"Lekparken är öppen, välkommen!\",0,01/15/2026 23:30,Foto,\
https://www.facebook.com/1,Livstid,\"1 200\",900,14,10,3,1,20,4,16,\r\n\
111,9,Kungsholmen,,Lekparken,0,01/15/2026 23:30,Foto,https://www.facebook.com/1,Livstid,1200,\
900,9,7,1,1,20,4,16,\r\n\
112,9,Kungsholmen,Film om parken,,30,03/15/2026 12:00,Video,https://www.facebook.com/2,Livstid,,\
400,2,2,0,0,5,,5,\r\n\
113,9,Kungsholmen,Ett dygn,,0,03/16/2026 12:00,Foto,https://www.facebook.com/3,2026-03-16,5,4,\
1,1,0,0,0,0,0,\r\n\
,,,,,,,,,,,,,,,,,,,\r\n";

fn packed(files: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn wide(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

fn why(told: &Told) -> Vec<(u32, Left)> {
    told.left_out.iter().map(|left| (left.row, left.why)).collect()
}

#[test]
fn a_swedish_export_of_a_page_is_read_with_all_its_traps() {
    let told = read(FACEBOOK.as_bytes(), "Anything.csv").unwrap();
    assert_eq!((told.form, told.account.as_str()), ("facebook", "Kungsholmen"));
    assert_eq!(told.unknown, ["Månadens nya"]);
    assert_eq!(why(&told), [(3, Left::Double), (5, Left::NotLifetime)]);
    let [one, two] = told.posts.as_slice() else { panic!("{:?}", told.posts) };
    assert_eq!(
        one.text, "Lekparken är öppen, välkommen!",
        "the longer of the two, of the fuller row"
    );
    assert_eq!(one.at.unwrap().slot().to_string(), "2026-01-16T08:30", "nine hours later here");
    assert_eq!(one.figures[&Metric::Views], 1200);
    assert_eq!((one.interactions(), one.reach), (14, Some(Reach::of(900))));
    assert_eq!(two.text, "Film om parken");
    assert!(!two.figures.contains_key(&Metric::Views), "what was not told is not nought");
}

#[test]
fn the_same_is_read_in_english_with_other_columns_and_cases() {
    let text = "Post ID,Page ID,Page name,Title,Description,Publish time,Post type,Permalink,Date,\
Views,Reach,Reactions,Comments,Shares,Total clicks,Seconds viewed\n\
7,1,Kungsholmen,A,Longer,07/01/2026 09:00,Photos,https://fb/7,Lifetime,10,8,1,1,1,2,\n";
    let told = read(text.to_uppercase().replace("LIFETIME", "Lifetime").as_bytes(), "").unwrap();
    assert_eq!((told.form, told.posts.len()), ("facebook", 1));
    let text = "Post ID,Account ID,Account username,Account name,Description,Publish time,\
Permalink,Post type,Views,Reach,Likes,Shares,Follows,Comments,Saves\n\
8,1,kungsholmen_sthlm,Kungsholmen,Hej,07/01/2026 09:00,https://ig/8,IG reel,10,8,5,1,2,1,3\n";
    let told = read(text.as_bytes(), "").unwrap();
    assert_eq!((told.form, told.account.as_str()), ("instagram", "kungsholmen_sthlm"));
    assert_eq!(told.posts[0].figures[&Metric::Saves], 3);
}

#[test]
fn a_pages_own_metric_is_wide_text_with_its_name_above() {
    let text = "sep=,\r\n\"Facebook follows\"\r\n\"Date\",\"Primary\"\r\n\
\"2026-03-01T00:00:00\",\"4\"\r\n\"2026-03-02T00:00:00\",\"0\"\r\n";
    let told = read(&wide(text), "Follows.csv").unwrap();
    assert_eq!((told.form, told.days.len()), ("meta_page", 2));
    assert_eq!(told.days[0].figures[&Metric::Follows], 4);
    let audience =
        "sep=,\r\n\"Age & gender\"\r\n\"\",\"Women\",\"Men\"\r\n\"25-34\",\"9%\",\"4%\"\r\n";
    assert_eq!(read(&wide(audience), "Audience.csv"), Err(TableError::UnknownKind));
}

#[test]
fn tiktoks_dates_take_their_year_from_the_files_name_and_pass_new_year() {
    let overview = "\u{feff}\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"\n\
\"December 31\",\"10\",\"1\",\"2\",\"0\",\"0\"\n\"January 1\",\"20\",\"2\",\"4\",\"1\",\"0\"\n";
    let followers = "Date,Followers,Difference in followers from previous day\n\
December 31,100,1\nJanuary 1,101,1\n";
    let zip = packed(&[("Overview.csv", overview), ("FollowerHistory.csv", followers)]);
    let told = read(&zip, "Overview_2026.zip").unwrap();
    let days: Vec<String> = told.days.iter().map(|day| day.day.to_string()).collect();
    assert_eq!((told.form, days), ("tiktok", vec!["2025-12-31".into(), "2026-01-01".into()]));
    assert_eq!(told.days[1].figures[&Metric::Views], 20);
    assert_eq!(told.days[1].figures[&Metric::Followers], 101);
    let told = read(&zip, "2025-12-31_2026-01-01.zip").unwrap();
    assert_eq!(told.days[0].day.to_string(), "2025-12-31");
    let newest = "Date,Video Views\nJanuary 1,20\nDecember 31,10\n";
    let told = read(&packed(&[("Overview.csv", newest)]), "Overview_2026.zip").unwrap();
    let days: Vec<String> = told.days.iter().map(|day| day.day.to_string()).collect();
    assert_eq!(days, ["2025-12-31", "2026-01-01"], "the newest first");
    assert_eq!(read(&zip, "Overview.zip"), Err(TableError::UnknownKind), "no year, no day");
    let content = "Video title,Video link,Post time,Total likes,Total comments,Total shares,\
Total views\nParken,https://tiktok/1,September 25,5,1,0,90\n";
    let told = read(&packed(&[("Content.csv", content)]), "Content_2026.zip").unwrap();
    assert_eq!(told.posts[0].at.unwrap().day().to_string(), "2026-09-25");
}

#[test]
fn youtubes_folder_drops_its_total_and_reads_hours_as_minutes() {
    let table = "Innehåll,Videotitel,Publiceringstid för video,Längd,Visningar,\
Visningstid (timmar),Prenumeranter,Exponeringar,Klickfrekvens för exponeringar (%)\n\
Totalt,,,,300,\"9,5\",2,900,4\n\
abc,Så sköter vi parken,\"14 juli 2026\",90,300,\"9,5\",2,900,4\n";
    let chart = "Datum,Innehåll,Visningar\n2026-07-14,abc,30\n";
    let totals = "Datum,Visningar\n2026-07-14,30\n2026-07-15,40\n";
    let files = [("Tabelldata.csv", table), ("Diagramdata.csv", chart), ("Totalt.csv", totals)];
    let told = read(&packed(&files), "export.zip").unwrap();
    assert_eq!((told.form, told.posts.len(), told.days.len()), ("youtube", 1, 2));
    assert_eq!(why(&told), [(2, Left::Total)]);
    assert_eq!(told.posts[0].figures[&Metric::WatchMinutes], 570);
    assert_eq!(told.unknown.len(), 2, "{:?}", told.unknown);
}

#[test]
fn linkedins_workbook_has_a_note_above_its_header() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let header = ["Post title", "Post link", "Created date", "Impressions", "Clicks", "Likes"];
    sheet.write(0, 0, "Organic and sponsored, time zone UTC").unwrap();
    for (at, name) in (0_u16..).zip(header) {
        sheet.write(1, at, name).unwrap();
    }
    let row = ["Vi söker en parklekare", "https://li/1", "07/14/2026"];
    for (at, cell) in (0_u16..).zip(row) {
        sheet.write(2, at, cell).unwrap();
    }
    for (at, number) in (3_u16..).zip([420.0, 12.0, 7.0]) {
        sheet.write(2, at, number).unwrap();
    }
    let told = read(&book.save_to_buffer().unwrap(), "content.xls").unwrap();
    assert_eq!((told.form, told.posts.len()), ("linkedin", 1));
    assert_eq!(told.posts[0].figures[&Metric::Views], 420);
    assert_eq!(told.posts[0].at.unwrap().day().to_string(), "2026-07-14");
}

#[test]
fn persons_reached_a_day_are_kept_apart_from_what_may_be_added() {
    let meta = wide("sep=,\n\"Viewers\"\n\"Date\",\"Primary\"\n\"2026-07-14T00:00:00\",\"412\"\n");
    let told = read(&meta, "").unwrap();
    assert_eq!((told.form, told.days[0].reach.unwrap().persons()), ("meta_page", 412));
    assert!(told.days[0].figures.is_empty(), "a person is no figure to add");
    let tiktok = "Datum,Videovisningar,Målgrupp som nåtts\n2026-07-14,90,31\n";
    let day = read(tiktok.as_bytes(), "").unwrap().days.remove(0);
    assert_eq!((day.figures[&Metric::Views], day.reach.unwrap().persons()), (90, 31));
}

#[test]
fn linkedins_days_are_told_by_their_totals() {
    let text = "Aggregated by day, UTC\nDate,Impressions (organic),Impressions (sponsored),\
Impressions (total),Clicks (total),Reactions (total),Comments (total),Reposts (total)\n\
07/14/2026,100,20,120,9,7,2,1\n";
    let told = read(text.as_bytes(), "").unwrap();
    assert_eq!((told.form, told.days.len()), ("linkedin", 1));
    let figures = &told.days[0].figures;
    assert_eq!((figures[&Metric::Views], figures[&Metric::Clicks]), (120, 9), "never the parts");
    assert_eq!((figures[&Metric::Reactions], figures[&Metric::Shares]), (7, 1));
}

#[test]
fn letters_in_pieces_and_in_fancy_dress_are_written_as_on_a_keyboard() {
    let text = "Post id,Date,Post text,Post Link,Impressions\n\
        9,2026-07-14,\"O\u{308}ppet \u{1D529}\u{1D522}\u{1D528}\",https://x.com/k/9,1\n";
    assert_eq!(read(text.as_bytes(), "").unwrap().posts[0].text, "Öppet lek");
}

#[test]
fn x_has_its_day_with_a_comma_in_it_and_a_sheet_of_days() {
    let text = "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,\
New follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks\n\
9,\"Tue, Jul 14, 2026\",Hej,https://x.com/k/9,\"1,234\",5,9,1,2,0,1,3,4,2,6\n";
    let told = read(text.as_bytes(), "").unwrap();
    assert_eq!((told.form, told.posts[0].figures[&Metric::Views]), ("x", 1234));
    assert_eq!(told.posts[0].figures[&Metric::Shares], 3, "reposts");
    let days = "Date,Impressions,Likes,New follows\n\"Tue, Jul 14, 2026\",10,2,1\n";
    let told = read(days.as_bytes(), "").unwrap();
    assert_eq!((told.form, told.days.len()), ("x", 1));
}

#[test]
fn what_is_no_statistics_is_refused_by_what_is_wrong_with_it() {
    assert_eq!(read(b"", ""), Err(TableError::Empty));
    assert_eq!(read(b"Dag;Text\n3 mars;Hej\n", ""), Err(TableError::UnknownKind));
    assert_eq!(read(b"<html>", ""), Err(TableError::UnknownKind));
    assert_eq!(read(b"PK\x03\x04 cut", ""), Err(TableError::Damaged));
    assert_eq!(read(&packed(&[("read.txt", "hej")]), ""), Err(TableError::UnknownKind));
    let cut = &FACEBOOK[..FACEBOOK.find("900,9,7").unwrap() + 3];
    assert_eq!(read(cut.as_bytes(), ""), Err(TableError::Damaged), "in the middle of a row");
    let whole = packed(&[("Overview.csv", "Date,Video Views\n2026-01-01,4\n")]);
    assert!(read(&whole[..whole.len() - 30], "").is_err(), "cut short");
}

proptest! {
    #[test]
    fn no_bytes_make_it_fall(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, "x_2026.zip");
    }

    #[test]
    fn no_change_in_a_file_makes_it_fall(at in 0..FACEBOOK.len(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = FACEBOOK.as_bytes().to_vec();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        let _ = read(&bytes, "");
    }

    #[test]
    fn no_change_in_a_packed_folder_makes_it_fall(at in 0_usize..200, byte in any::<u8>()) {
        let mut bytes = packed(&[("Overview.csv", "Date,Video Views\nMay 3,4\n")]);
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(&bytes, "2026");
    }
}
