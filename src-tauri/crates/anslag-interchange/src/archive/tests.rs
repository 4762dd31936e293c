//! A parcel as it is packed, and each way it can be wrong.

use super::*;

fn packing() -> Packing {
    Packing {
        name: "facebook-2026".into(),
        title: "Kungsholmen på Facebook 2026 & <mer>".into(),
        description: "Inlägg och kommentarer".into(),
        creator: "Kungsholmens stadsdelsförvaltning".into(),
        coverage: "2026".into(),
        reference: Some("KUN 2026/77".into()),
        version: "0.1.0".into(),
        at: "2027-01-12T09:00:00Z".parse().unwrap(),
        content: vec![
            Bundled::new("inlagg.pdf", "%PDF"),
            Bundled::new("bilder/01.jpg", vec![0xff, 0xd8]),
        ],
        documentation: vec![Bundled::new("lasmig.txt", "Läs mig")],
        schemas: vec![Bundled::new("mets.xsd", "<schema/>")],
    }
}

fn place(of: &str) -> String {
    format!("facebook-2026/{of}")
}

fn changed(of: &str, change: impl FnOnce(&mut Bundled)) -> Vec<Fault> {
    let mut files = packed(&packing()).unwrap();
    change(files.iter_mut().find(|file| file.name == place(of)).unwrap());
    faults("facebook-2026", &files)
}

#[test]
fn what_is_packed_holds_and_is_the_same_twice() {
    let files = packed(&packing()).unwrap();
    assert_eq!(faults("facebook-2026", &files), []);
    assert_eq!(files, packed(&packing()).unwrap());
    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    assert!(names.contains(&"facebook-2026/representations/rep1/data/bilder/01.jpg"), "{names:?}");
}

#[test]
fn a_changed_byte_is_seen_by_mets_and_by_premis() {
    let found = changed("representations/rep1/data/inlagg.pdf", |file| file.bytes[0] = b'!');
    let place = "representations/rep1/data/inlagg.pdf";
    assert_eq!(found, [Fault::new("digest", place), Fault::new("digest", place)]);
    let found = changed("documentation/lasmig.txt", |file| file.bytes.push(b'!'));
    assert!(found.iter().any(|fault| fault.rule == "CSIP69"), "the size: {found:?}");
}

#[test]
fn a_file_that_is_gone_added_or_outside_is_seen() {
    let mut files = packed(&packing()).unwrap();
    files.retain(|file| !file.name.ends_with("lasmig.txt"));
    assert_eq!(
        faults("facebook-2026", &files),
        [Fault::new("missing", "documentation/lasmig.txt")]
    );
    let mut files = packed(&packing()).unwrap();
    files.push(Bundled::new(place("documentation/annat.txt"), "x"));
    files.push(Bundled::new("annat/annat.txt", "x"));
    assert_eq!(
        faults("facebook-2026", &files),
        [
            Fault::new("CSIPSTR1", "annat/annat.txt"),
            Fault::new("unnamed", "documentation/annat.txt")
        ]
    );
}

#[test]
fn a_mets_that_says_less_than_it_must_is_seen() {
    let without = |what: &str, instead: &str| {
        changed("METS.xml", |file| {
            let text = String::from_utf8(file.bytes.clone()).unwrap();
            assert!(text.contains(what), "{what} is not there to take away");
            file.bytes = text.replacen(what, instead, 1).into_bytes();
        })
    };
    let rules = |found: Vec<Fault>| found.into_iter().map(|fault| fault.rule).collect::<Vec<_>>();
    assert_eq!(rules(without("OBJID=\"facebook-2026\"", "OBJID=\"annat\"")), ["CSIP1"]);
    assert_eq!(rules(without("<name>Anslag</name>", "<name> </name>")), ["CSIP14"]);
    assert_eq!(rules(without("LABEL=\"CSIP\"", "LABEL=\"X\"")), ["CSIP82"]);
    assert_eq!(rules(without("USE=\"Schemas\"", "USE=\"Annat\"")), ["CSIP113"]);
    assert_eq!(rules(without("FILEID=\"schemas\"", "FILEID=\"annat\"")), ["CSIP116"]);
    assert_eq!(rules(without("ID=\"schemas-0001\"", "ID=\"schemas\"")), ["CSIP65"]);
    assert_eq!(rules(without("<mets ", "<mets"))[0], "CSIPSTR4", "no XML at all");
}
