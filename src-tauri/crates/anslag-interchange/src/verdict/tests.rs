//! A messy plan is judged row by row.

use super::*;
use crate::{accounts::tests::account, columns, sheet::tests::post, table};

fn judged(sheet: &str, posts: &[Post]) -> Vec<Judged> {
    let accounts =
        [account(1, "facebook", "Stockholms stad på Kungsholmen"), account(2, "instagram", "kung")];
    let table = table::of_pasted(sheet).unwrap();
    let office = Office::new(&accounts, posts, "2027-03-01".parse().unwrap());
    let fields: Vec<Field> =
        columns::guess(&table, office.names()).iter().map(|column| column.field).collect();
    judge(&table, &fields, &office)
}

fn codes(row: &Judged) -> Vec<RemarkCode> {
    row.remarks.iter().map(|remark| remark.code).collect()
}

#[test]
fn every_row_has_its_own_verdict() {
    use RemarkCode::{
        AlreadyAbove, CellFault, DayOnly, DayUnreadable, Empty, HourComesTwice, NoSuchHour,
        NothingWritten, OtherWeekday, Past, TimeUnreadable, UnknownAccount, YearAssumed,
    };
    let cases: &[(&str, &[RemarkCode])] = &[
        ("2027-03-03\t14.30\tfb\tLekparken", &[]),
        ("\t\t\t", &[Empty]),
        ("MARS 2027\t\t\t", &[Empty]),
        ("3/3\t9\tinsta\tHej", &[]),
        ("ons 4 mars\t14:30\tfb\tFel dag", &[OtherWeekday]),
        ("31 februari\t14.30\tfb\tOmöjlig", &[DayUnreadable]),
        ("2027-03-04\tlunch\tfb\tNär", &[TimeUnreadable]),
        ("2027-03-28\t02.30\tfb\tNatten", &[NoSuchHour]),
        ("2027-10-31\t02.30\tfb\tHösten", &[HourComesTwice]),
        ("2027-03-05\t\tfb\tBara dag", &[DayOnly]),
        ("2027-02-01\t12.00\tfb\tI går", &[Past]),
        ("2027-03-06\t12.00\tsnapchat\tVar", &[UnknownAccount]),
        ("2027-03-06\t12.00\tfb\t", &[NothingWritten]),
        ("2027-03-06\t12.00\tfb\t#REF!", &[CellFault]),
        ("2027-03-03\t14.30\tfb\tLekparken", &[AlreadyAbove]),
        ("\t14.30\tfb\tTid utan dag", &[DayUnreadable]),
        ("\t\tfb\tBara en idé", &[]),
    ];
    let _ = YearAssumed;
    let sheet: String = cases.iter().map(|(row, _)| format!("{row}\n")).collect();
    let rows = judged(&format!("Datum\tTid\tKanal\tText\n{sheet}"), &[]);
    for (row, (text, wanted)) in rows.iter().zip(cases) {
        assert_eq!(codes(row), *wanted, "{text}");
    }
}

#[test]
fn a_year_that_is_guessed_is_said() {
    let rows = judged("Datum\tTid\tText\nons 3/3\t14.30\tHej\n", &[]);
    assert_eq!(codes(&rows[0]), [RemarkCode::YearAssumed]);
    assert_eq!(rows[0].remarks[0].about, "2027-03-03");
    let titled = judged("Plan 2027\t\t\nDatum\tTid\tText\nons 3/3\t14.30\tHej\n", &[]);
    assert_eq!(codes(&titled[0]), [], "the title says the year");
}

#[test]
fn week_and_weekday_are_a_day() {
    let rows = judged("Vecka\tVeckodag\tKl\tText\n9\tonsdag\t14.30\tHej\n", &[]);
    let slot = rows[0].wanted.as_ref().and_then(|w| w.slot).map(|slot| slot.to_string());
    assert_eq!(slot.as_deref(), Some("2027-03-03T14:30"));
    let rows = judged("Vecka\tDag\tKl\tText\nv. 9\tons\t14.30\tHej\n", &[]);
    let slot = rows[0].wanted.as_ref().and_then(|w| w.slot).map(|slot| slot.to_string());
    assert_eq!(slot.as_deref(), Some("2027-03-03T14:30"), "the weekday in the day's own column");
}

#[test]
fn what_the_sheet_says_nothing_of_stays() {
    let mut stands = post(7, "Namn", "Gammal text");
    stands.form.own.insert("Ansvarig".into(), "Eva".into());
    let rows = judged("Id\tText\n7\tNy text\n", &[stands.clone()]);
    let wanted = rows[0].wanted.as_ref().unwrap();
    assert_eq!(wanted.id, Some(stands.id));
    assert_eq!((wanted.slot, wanted.status), (stands.slot, stands.status));
    assert_eq!(wanted.form.own, stands.form.own);
    assert_eq!(wanted.form.text, "Ny text");
}

#[test]
fn the_same_post_is_not_taken_in_twice_and_a_published_one_stands() {
    let stands = post(7, "", "Lekparken öppnar");
    let same = "Dag\tTid\tKonton\tText\n2027-03-03\t14:30\tfb, insta\tLekparken öppnar\n";
    assert_eq!(codes(&judged(same, std::slice::from_ref(&stands))[0]), [RemarkCode::AlreadyHere]);
    let mut published = stands;
    published.status = PostStatus::Published;
    let changed = "Id\tText\n7\tAnnat\n";
    assert_eq!(codes(&judged(changed, &[published])[0]), [RemarkCode::Published]);
}

#[test]
fn approval_is_hers_to_give() {
    let rows = judged("Dag\tTid\tText\tStatus\n2027-03-03\t14:30\tHej\tGodkänt\n", &[]);
    assert_eq!(codes(&rows[0]), [RemarkCode::StatusLowered]);
    assert_eq!(rows[0].wanted.as_ref().map(|w| w.status), Some(PostStatus::Planned));
}

#[test]
fn rows_with_anothers_number_or_nobodys_become_new_posts() {
    let rows = judged("Id\tText\n7\tEtt\n7\tTvå\n9\tTre\n", &[post(7, "", "Noll")]);
    assert_eq!(codes(&rows[0]), []);
    assert_eq!(codes(&rows[1]), [RemarkCode::SameId]);
    assert_eq!(codes(&rows[2]), [RemarkCode::UnknownId]);
    assert!(rows[1].wanted.as_ref().is_some_and(|wanted| wanted.id.is_none()));
}

#[test]
fn a_cell_written_alone_changes_only_what_it_says() {
    let stands = post(7, "", "Noll");
    let posts = [stands.clone()];
    let written = |field: Field, value: &str, posts: &[Post]| {
        let cells = vec![posts[0].id.0.to_string(), value.to_owned()];
        let rows = vec![Line { number: 1, cells }];
        let table = Table { header: vec!["Id".into(), "x".into()], rows, ..Table::default() };
        let office = Office::new(&[], posts, "2027-03-01".parse().unwrap());
        let office = office.cell_by_cell(NaiveTime::from_hms_opt(9, 0, 0).unwrap());
        judge(&table, &[Field::Id, field], &office).remove(0).wanted.unwrap()
    };
    let slot = |wanted: Wanted| wanted.slot.map(|slot| slot.to_string()).unwrap_or_default();
    assert_eq!(slot(written(Field::Day, "4 mars", &posts)), "2027-03-04T14:30");
    assert_eq!(slot(written(Field::Time, "9", &posts)), "2027-03-03T09:00");
    assert_eq!(slot(written(Field::Day, "", &posts)), "", "back in the tray");
    let tray = [Post { slot: None, ..stands }];
    assert_eq!(slot(written(Field::Day, "4 mars", &tray)), "2027-03-04T09:00");
}
