//! What strangers send: files of every kind, bent by chance. No reader panics, none hangs.
//!
//! Whole files are bent byte by byte; what is packed is unpacked, bent inside and packed again, so that the
//! readers behind the packing are reached too. `ANSLAG_INPUTS` says how many inputs (10,000,000 overnight); an input
//! that breaks a reader is kept in the folder of temporary files, and its name is told.

use std::{
    env, fs,
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
    time::{Duration, Instant},
};

use anslag_domain::{Day, film::cues};
use anslag_interchange::{
    bundle::{Bundled, unzipped, zipped},
    evidence, picture, statistics, table,
    workbook::{Sheet, workbook},
};
use image::{DynamicImage, ImageFormat, RgbImage};

const INPUTS: u64 = 4_000;
/// What no reader of one small file may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// What files of ill will are made of.
const PIECES: [&str; 22] = [
    "..",
    "../../etc/passwd",
    "\0",
    "\u{202e}",
    "\u{200b}\u{feff}",
    "=HYPERLINK(\"http://x\")",
    "-2147483648",
    "99999999999999999999",
    "1e999",
    "\"\"\"",
    "\r\n\r\n",
    ";;;;;;;;",
    "BEGIN:VEVENT\r\n",
    "RRULE:FREQ=SECONDLY;COUNT=99999999\r\n",
    "DTSTART:99999999T999999Z\r\n",
    "00:00:00,000 --> 99:99:99,999\n",
    "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]>",
    "<svg onload=\"a()\">",
    "<c r=\"XFD1048576\" t=\"s\"><v>99999999</v></c>",
    "<row r=\"4294967295\">",
    "2027-02-30",
    "30 februari 0000",
];

/// Marsaglia's xorshift: the same every time, spread like chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound.max(1)).expect("small")).expect("small")
    }

    /// The bytes, bent in one to six places.
    fn bent(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bent = bytes.to_vec();
        for _ in 0..=self.below(6) {
            let at = self.below(bent.len() + 1);
            let to = (at + 1 + self.below(40)).min(bent.len());
            match self.below(7) {
                0 if at < bent.len() => bent[at] ^= 1 << self.below(8),
                1 if at < bent.len() => bent[at] = [0, 0xff, 0x7f, b'"', b'<'][self.below(5)],
                2 => drop(bent.splice(at..at, PIECES[self.below(PIECES.len())].bytes())),
                3 => drop(bent.splice(at.min(to)..to, [])),
                4 => {
                    let piece = bent[at.min(to)..to].to_vec();
                    let again = piece.repeat(1 + self.below(30));
                    drop(bent.splice(at..at, again));
                }
                5 => bent.truncate(at.max(bent.len() / 2)),
                _ => drop(bent.splice(at..at, [0xff; 4])),
            }
        }
        bent
    }
}

fn pictured(format: ImageFormat) -> Vec<u8> {
    let shade = |at: u32| u8::try_from(at * 9 % 256).unwrap_or_default();
    let drawn = RgbImage::from_fn(24, 16, |x, y| image::Rgb([shade(x), shade(y), 90]));
    let mut bytes = Cursor::new(vec![]);
    DynamicImage::from(drawn).write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

fn book() -> Vec<u8> {
    let words = |row: &[&str]| row.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let sheet = Sheet {
        name: "Plan".into(),
        header: words(&["Datum", "Tid", "Kanal", "Rubrik", "Text"]),
        rows: vec![
            words(&["2027-03-05", "14.30", "Facebook", "Lek", "Lekparken öppnar."]),
            words(&["mån v. 12", "8", "Instagram", "Ljus", "=SUMMA(A1)"]),
        ],
        numeric: vec![false; 5],
    };
    workbook("Plan", &[sheet], "2027-03-01T08:00:00Z".parse().expect("a moment")).expect("a book")
}

const PLAN: &str =
    "Datum;Tid;Kanal;Rubrik;Text\n2027-03-05;14.30;Facebook;Lek;\"Rad ett\nrad två\"\n";
const CALENDAR: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a@b\r\n\
    DTSTART;TZID=Europe/Stockholm:20270305T143000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n\
    SUMMARY:Lekparken \\, öppnar\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
const FIGURES: &str = "Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Date,Views,Reach\n\
    1_2,1,Sidan,Lek,Text,03/05/2027 14:30,https://www.facebook.com/a/posts/1,Lifetime,\"1,204\",900\n";
const CAPTIONS: &str =
    "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.500\nHej!\n\n2\n00:00:03,000 --> 00:00:04,000\nDå.\n";

/// Files as they should be.
fn seeds() -> Vec<Vec<u8>> {
    let packed = zipped(&[
        Bundled::new("bilder/lek.png", pictured(ImageFormat::Png)),
        Bundled::new("posts.csv", FIGURES),
    ]);
    let mut all: Vec<Vec<u8>> =
        [PLAN, CALENDAR, FIGURES, CAPTIONS].iter().map(|text| text.as_bytes().to_vec()).collect();
    all.extend(
        [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP].map(pictured),
    );
    all.extend([book(), packed.expect("packed")]);
    all
}

/// The file bent, inside its packing where it has one and chance will.
fn input(seed: &[u8], chance: &mut Chance) -> Vec<u8> {
    let inside = if chance.below(3) > 0 { unzipped(seed).ok() } else { None };
    let Some(mut files) = inside.filter(|files| !files.is_empty()) else {
        return chance.bent(seed);
    };
    let nth = chance.below(files.len());
    files[nth].bytes = chance.bent(&files[nth].bytes);
    if chance.below(20) == 0 {
        files[nth].name = PIECES[chance.below(PIECES.len())].to_owned();
    }
    zipped(&files).unwrap_or_else(|_| chance.bent(seed))
}

/// Every reader of what comes from outside.
fn read(bytes: &[u8]) {
    let today: Day = "2027-03-01".parse().expect("a day");
    drop(table::of_file(bytes, None, today));
    drop(table::of_file(bytes, Some(1), today));
    drop(statistics::read(bytes, "2025-12-01_2026-01-31.zip"));
    drop(unzipped(bytes));
    drop(evidence::ending(bytes));
    drop(picture::as_it_is(bytes));
    drop(picture::clean(bytes));
    drop(picture::blackened(bytes, &[(0, 0, 9, 9), (4_294_967_295, 1, 4_294_967_295, 2)]));
    let text = String::from_utf8_lossy(bytes);
    drop(table::of_pasted(&text));
    drop(cues(&text));
}

#[test]
fn no_reader_of_what_strangers_send_panics_or_hangs() {
    let asked = env::var("ANSLAG_INPUTS").ok().and_then(|count| count.parse().ok());
    let inputs: u64 = asked.unwrap_or(INPUTS);
    let (seeds, mut chance) = (seeds(), Chance(88_172_645_463_325_252));
    for seed in &seeds {
        read(seed);
    }
    let (began, mut slowest) = (Instant::now(), Duration::ZERO);
    for nth in 0..inputs {
        let which = chance.below(seeds.len());
        let bytes = input(&seeds[which], &mut chance);
        let before = Instant::now();
        let done = catch_unwind(AssertUnwindSafe(|| read(&bytes)));
        let took = before.elapsed();
        slowest = slowest.max(took);
        if done.is_err() || took > PATIENCE {
            let kept = env::temp_dir().join(format!("anslag-strangers-{nth}"));
            fs::write(&kept, &bytes).expect("kept");
            panic!("input {nth} of seed {which}, {took:?}: {}", kept.display());
        }
    }
    eprintln!("{inputs} inputs in {:.0?}, the slowest {slowest:.1?}", began.elapsed());
}
