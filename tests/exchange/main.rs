//! The plan's files, read by other programs: what leaves here is what Excel and Outlook will see.

#![expect(clippy::unwrap_used, reason = "a test stops at its first surprise")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anslag_tests::{Bench, account, base64};
use serde_json::{Value, json};

/// Debian's own Python, whose packages the system installs.
const PYTHON: &str = "/usr/bin/python3";

/// Runs a program the way a colleague would; `cargo xtask test` installs it where it is missing.
fn says(program: &str, args: &[&str]) -> String {
    let output = Command::new(program)
        .args(args)
        .output()
        .unwrap_or_else(|e| panic!("{program}: {e}; run the tests by `cargo xtask test`"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A plan of a formula, a long text of two lines, and a wish.
async fn planned() -> Bench {
    let bench = Bench::new().await;
    bench.does("register_account", account()).await;
    let text = "Lekparken; åäö, \"öppnar\" 😀\\ och en rad som är så lång att den måste vikas";
    let rows = json!({
        "columns": [
            { "field": "day" }, { "field": "time" }, { "field": "title" }, { "field": "text" },
            { "field": "accounts" },
        ],
        "rows": [
            { "id": null, "cells": ["2027-03-03", "14:30", "=1+1", format!("{text}\nrad två"), "fb"] },
            { "id": null, "cells": ["2027-07-01", "09:00", "Sommar", "Bad", "fb"] },
            { "id": null, "cells": ["", "", "Lucia", "", ""] },
        ],
    });
    bench.does("write_cells", rows).await;
    let wish = json!({ "columns": [{ "field": "target" }], "rows": [{ "id": 3, "cells": ["2027-12-13"] }] });
    bench.does("write_cells", wish).await;
    bench
}

/// The printed file on the disk.
async fn saved(bench: &Bench, verb: &str, input: Value) -> PathBuf {
    let printed = bench.prints(verb, input).await;
    let path = bench.folder.path().join(&printed.file_name);
    fs::write(&path, printed.bytes).unwrap();
    path
}

fn year(kind: Option<&str>) -> Value {
    let mut days = json!({ "from": "2027-01-01", "to": "2027-12-31" });
    if let Some(kind) = kind {
        (days["kind"], days["undated"]) = (kind.into(), true.into());
    }
    days
}

#[tokio::test]
async fn python_icalendar_reads_the_calendar() {
    let bench = planned().await;
    let path = saved(&bench, "export_calendar", year(None)).await;
    let read = "import sys, json, icalendar\n\
        c = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())\n\
        print(json.dumps([{'summary': str(e['SUMMARY']), 'text': str(e.get('DESCRIPTION', '')),\n\
        'start': e['DTSTART'].dt.isoformat(), 'uid': str(e['UID']),\n\
        'alarms': [str(a['DESCRIPTION']) for a in e.walk('VALARM')]} for e in c.walk('VEVENT')]))";
    let events: Value =
        serde_json::from_str(&says(PYTHON, &["-c", read, path.to_str().unwrap()])).unwrap();
    assert_eq!(events[0]["summary"], "=1+1");
    assert_eq!(events[0]["start"], "2027-03-03T14:30:00+01:00", "winter time");
    assert!(events[0]["text"].as_str().unwrap().ends_with("måste vikas\nrad två"), "{events}");
    assert_eq!(events[0]["alarms"], json!(["Publicera nu"]));
    assert_eq!(events[1]["start"], "2027-07-01T09:00:00+02:00", "summer time");
    assert_eq!(events[2]["start"], "2027-12-13", "a wished day is a whole day");
    assert_eq!(events[2]["alarms"], json!([]));
    let again = saved(&bench, "export_calendar", year(None)).await;
    let again: Value =
        serde_json::from_str(&says(PYTHON, &["-c", read, again.to_str().unwrap()])).unwrap();
    assert_eq!(again[0]["uid"], events[0]["uid"], "an event keeps its id");
}

#[tokio::test]
async fn libreoffice_reads_the_workbook_and_gives_it_back() {
    let bench = planned().await;
    let before = bench.dump().await;
    let path = saved(&bench, "export_plan", year(Some("xlsx"))).await;
    let home = format!("-env:UserInstallation=file://{}/lo", bench.folder.path().display());
    let out = bench.folder.path().join("out");
    let convert = |to: &str, from: &PathBuf| {
        let (out, from) = (out.to_str().unwrap(), from.to_str().unwrap());
        says("soffice", &[&home, "--headless", "--convert-to", to, "--outdir", out, from]);
    };
    convert("csv:Text - txt - csv (StarCalc):59,34,76,1", &path);
    let csv =
        fs::read_to_string(out.join(path.with_extension("csv").file_name().unwrap())).unwrap();
    assert!(csv.starts_with("\"Dag\";\"Tid\";"), "{csv}");
    assert!(csv.contains("2027-03-03;14:30;;\"Planerat\";\"=1+1\";"), "text, never a sum: {csv}");

    // Saved anew by another program, as .ods and as .xlsx, it is still the same plan.
    for to in ["ods", "xlsx"] {
        convert(to, &path);
        let bytes = fs::read(out.join(path.with_extension(to).file_name().unwrap())).unwrap();
        let plan = json!({ "source": { "bytes": base64(&bytes) } });
        let trial = bench.does("preview_import", plan).await;
        assert_eq!(trial["counts"]["skipped"], 3, "{to}: {trial}");
    }
    assert_eq!(bench.dump().await, before);
}

/// METS and its extension of E-ARK, by the schemas that lie in the package itself.
const METS: &str = r#"<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.loc.gov/METS/" schemaLocation="schemas/mets.xsd"/>
<xs:import namespace="https://DILCIS.eu/XML/METS/CSIPExtensionMETS"
 schemaLocation="schemas/DILCISExtensionMETS.xsd"/></xs:schema>"#;
/// METS names its own schema of links by an address; it is read from the package instead.
const CATALOG: &str = r#"<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
<system systemId="http://www.loc.gov/standards/xlink/xlink.xsd" uri="schemas/xlink.xsd"/>
<uri name="http://www.loc.gov/standards/xlink/xlink.xsd" uri="schemas/xlink.xsd"/></catalog>"#;

/// What xmllint holds against a file of the package; nothing when it follows its schema.
fn held_against(folder: &Path, schema: &str, file: &str) -> Option<String> {
    let output = Command::new("xmllint")
        .env("XML_CATALOG_FILES", folder.join("katalog.xml"))
        .args(["--nonet", "--noout", "--schema", schema, file])
        .current_dir(folder)
        .output()
        .unwrap_or_else(|e| panic!("xmllint: {e}; run the tests by `cargo xtask test`"));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    (!output.status.success()).then_some(said)
}

#[tokio::test]
async fn mets_and_premis_of_an_archive_package_follow_their_schemas() {
    let bench = planned().await;
    let up = json!({ "account": 1, "link": null, "at": "2027-02-03T08:00:00Z" });
    bench.does("publish_post", json!({ "id": 1, "publications": [up] })).await;
    let wish = json!({ "account": 1, "year": 2027, "without": [] });
    let ask = json!({ "wish": wish, "at": "2027-03-01T08:00:00Z", "folder": true });
    let printed = bench.prints("print_archive_package", ask).await;
    let folder = bench.folder.path().join(printed.file_name.trim_end_matches('/'));
    printed.save(&folder).unwrap();
    fs::write(folder.join("mets-och-csip.xsd"), METS).unwrap();
    fs::write(folder.join("katalog.xml"), CATALOG).unwrap();
    let representation = "representations/rep1/METS.xml";
    for file in ["METS.xml", representation] {
        assert_eq!(held_against(&folder, "mets-och-csip.xsd", file), None);
    }
    let premis = "metadata/preservation/premis.xml";
    for file in [premis.to_owned(), format!("representations/rep1/{premis}")] {
        assert_eq!(held_against(&folder, "schemas/premis-v3-0.xsd", &file), None);
    }
    let text = fs::read_to_string(folder.join("METS.xml")).unwrap();
    for (right, wrong) in [("MIMETYPE=", "MIMETYP="), ("PACKAGETYPE=\"SIP\"", "PACKAGETYPE=\"X\"")]
    {
        fs::write(folder.join("fel.xml"), text.replacen(right, wrong, 1)).unwrap();
        assert!(held_against(&folder, "mets-och-csip.xsd", "fel.xml").is_some(), "{wrong}");
    }
}

#[tokio::test]
async fn statistics_in_an_old_workbook_of_another_program_are_read() {
    let bench = planned().await;
    let export = "Organic and sponsored, time zone UTC\n\
        Post title,Post link,Created date,Impressions,Clicks,Likes,Comments,Reposts\n\
        Vi söker en parklekare,https://www.linkedin.com/feed/update/1,07/14/2026,420,12,7,2,1\n";
    let csv = bench.folder.path().join("content.csv");
    fs::write(&csv, export).unwrap();
    let home = format!("-env:UserInstallation=file://{}/lo", bench.folder.path().display());
    let out = bench.folder.path().join("out");
    let (from, to) = (csv.to_str().unwrap(), out.to_str().unwrap());
    let convert = ["--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "xls"];
    let args = [&[home.as_str()], convert.as_slice(), &["--outdir", to, from]].concat();
    says("soffice", &args);
    let bytes = fs::read(out.join("content.xls")).unwrap();
    assert_eq!(bytes[..4], [0xd0, 0xcf, 0x11, 0xe0], "the old form");
    let file = json!({ "account": 1, "file_name": "content.xls", "data": base64(&bytes) });
    let seen = bench.does("preview_statistics", file).await;
    assert_eq!((&seen["form"], &seen["new"]), (&json!("linkedin"), &json!(1)), "{seen}");
    assert_eq!(seen["posts"][0]["figures"]["views"], 420);
}
