//! Out and in again is the same plan, whatever the words are.

use anslag_domain::{
    id::{AccountId, PostId},
    post::{PostForm, Publication, Variant},
    sheet::{Field, Outcome},
};
use proptest::prelude::*;

use super::*;
use crate::{
    accounts::tests::account,
    columns,
    table::{self, Table},
    verdict::{self, Office},
};

/// A planned post on two accounts.
pub(crate) fn post(id: u32, title: &str, text: &str) -> Post {
    let form = PostForm {
        title: title.into(),
        text: text.into(),
        accounts: vec![AccountId(1), AccountId(2)],
        ..PostForm::default()
    };
    let new = Post::new(form, "2027-03-01T08:00:00Z".parse().unwrap());
    let planned = new.plan("2027-03-03T14:30".parse().ok()).unwrap();
    Post { id: PostId(id), ..planned }
}

/// Texts that break sheets.
pub(crate) fn texts() -> Vec<String> {
    let long = "Lång text med åäö. ".repeat(600);
    [
        "=SUMMA(A1)",
        "'=1+1",
        "''",
        "+46 8 508",
        "-x",
        "@kungsholmen",
        "Rad ett\nrad \"två\"; slut",
        "😀👩‍👩‍👧",
        "_x0041_ <b>&amp;</b>",
        "2027-03-03",
        "0012",
        "a;b,c|d\\n",
        long.as_str(),
    ]
    .map(str::to_owned)
    .to_vec()
}

fn register() -> Vec<Account> {
    vec![account(1, "facebook", "Stockholms stad, Kungsholmen"), account(2, "instagram", "=kung")]
}

fn back(bytes: &[u8], posts: &[Post], accounts: &[Account]) -> Vec<Post> {
    let today: Day = "2027-03-01".parse().unwrap();
    let table: Table = table::of_file(bytes, None, today).unwrap();
    let office = Office::new(accounts, posts, today);
    let guessed = columns::guess(&table, office.names());
    let fields: Vec<Field> = guessed.iter().map(|column| column.field).collect();
    // Judged against an office with every post emptied, so that only the sheet can fill them.
    let bare: Vec<Post> = posts
        .iter()
        .map(|p| Post { form: post(0, "", "").form, slot: None, ..p.clone() })
        .collect();
    let office = Office::new(accounts, &bare, today);
    let judged = verdict::judge(&table, &fields, &office);
    let wanted = judged.into_iter().map(|row| {
        let outcome = row.outcome();
        assert!(matches!(outcome, Outcome::Ready | Outcome::Remark), "{:?}", row.remarks);
        row.wanted.unwrap()
    });
    let all = wanted.zip(posts).map(|(w, p)| {
        assert_eq!(w.id, Some(p.id));
        Post { form: w.form, slot: w.slot, status: w.status, ..p.clone() }
    });
    all.collect()
}

fn out_and_in(posts: &[Post], own: &[OwnColumn]) {
    let accounts = register();
    let at = "2027-03-01T08:00:00Z".parse().unwrap();
    let plan = Plan { posts, accounts: &accounts, own, at };
    assert_eq!(back(&csv(&plan).unwrap(), posts, &accounts), posts, "by csv");
    assert_eq!(back(&xlsx(&plan).unwrap(), posts, &accounts), posts, "by xlsx");
}

#[test]
fn nasty_texts_come_back_as_they_were() {
    let posts: Vec<Post> = (1..).zip(texts()).map(|(id, text)| post(id, &text, &text)).collect();
    out_and_in(&posts, &[]);
}

#[test]
fn own_columns_own_texts_and_wished_days_come_back() {
    let mut one = post(1, "Ett", "Text");
    one.form.variants = vec![Variant { account: AccountId(2), text: "=Annan".into() }];
    one.form.campaign = "Vår; i parken".into();
    let own = [
        ("Ansvarig", "Eva"),
        ("Text", "mitt"),
        ("Dag", "x"),
        ("Antal", "3,5"),
        ("Klar till", "2027-03-02"),
        ("Text: =kung", "y"),
        ("Eget: Id", "z"),
        ("Länk", "a.se"),
    ];
    one.form.own = own.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let mut wish = post(2, "", "Två");
    (wish.slot, wish.form.target) = (None, "2027-04-01".parse().ok());
    wish.status = PostStatus::Idea;
    wish.form.accounts = vec![];
    let column =
        |name: &str, kind| OwnColumn { name: name.into(), kind, choices: vec![], place: 0 };
    let columns = [column("Antal", OwnKind::Number), column("Klar till", OwnKind::Day)];
    out_and_in(&[one, wish], &columns);
}

#[test]
fn a_text_longer_than_a_cell_goes_on_in_the_next() {
    out_and_in(&[post(1, "Lång", &"ö😀".repeat(20_000)), post(2, "Kort", "Hej")], &[]);
}

#[test]
fn excel_reads_the_letters_and_runs_no_formula() {
    let mut one = post(1, "=SUMMA(A1)", "Grävning; på Fleminggatan\nhela v. 9");
    one.publications = vec![Publication {
        account: AccountId(1),
        link: Some("https://a.se/1".into()),
        at: "2027-03-03T13:30:00Z".parse().unwrap(),
    }];
    let (accounts, posts) = (register(), [one]);
    let plan = Plan { posts: &posts, accounts: &accounts, own: &[], at: posts[0].created };
    let text = String::from_utf8(csv(&plan).unwrap()).unwrap();
    assert!(text.starts_with("\u{feff}Dag;Tid;"), "{text}");
    assert!(text.contains("2027-03-03;14:30;;Planerat;'=SUMMA(A1);"), "{text}");
    assert!(text.contains("\"Grävning; på Fleminggatan\nhela v. 9\""), "{text}");
    assert!(text.contains(";https://a.se/1;1\r\n"), "{text}");
    let again = (xlsx(&plan).unwrap(), xlsx(&plan).unwrap());
    assert_eq!(again.0, again.1, "the same bytes for the same plan");
}

#[test]
fn nothing_in_a_workbook_is_a_formula() {
    let posts: Vec<Post> = (1..).zip(texts()).map(|(id, text)| post(id, &text, &text)).collect();
    let accounts = register();
    let plan = Plan { posts: &posts, accounts: &accounts, own: &[], at: posts[0].created };
    let bytes = xlsx(&plan).unwrap();
    let mut book = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut page = String::new();
    let mut part = book.by_name("xl/worksheets/sheet1.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut page).unwrap();
    assert!(!page.contains("<f>"), "strings only");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn out_and_in_again_is_the_same_plan(
        rows in prop::collection::vec((text(), text(), own(), 0u8..3), 1..6),
    ) {
        let posts: Vec<Post> = (1..).zip(rows).map(|(id, (title, words, own, kind))| {
            let mut one = post(id, &title, &format!("{words}."));
            one.form.own = own;
            if kind == 1 {
                (one.slot, one.status) = (None, PostStatus::Draft);
            }
            one
        }).collect();
        out_and_in(&posts, &[]);
    }
}

/// Any text but signs that no sheet can hold.
fn text() -> impl Strategy<Value = String> {
    r#"[=+@'"-]?[a-zåäö0-9 ;,"'\n\t=_<&\p{Emoji}\p{L}]{0,60}"#.prop_map(|text| {
        text.chars().filter(|c| !c.is_control() || *c == '\n' || *c == '\t').collect()
    })
}

fn own() -> impl Strategy<Value = std::collections::BTreeMap<String, String>> {
    let name = "[A-Za-zÅÄÖåäö=+'(][a-zåäö0-9:()= ]{0,12}".prop_map(|name| name.trim().to_owned());
    let value = text().prop_filter("blank is none", |value| !value.trim().is_empty());
    prop::collection::btree_map(name, value, 0..3)
}
