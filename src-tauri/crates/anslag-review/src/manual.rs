//! The manual: every rule as a colleague reads it, in Markdown, from the same pages.

use std::fmt::Write as _;

use crate::adjust::ELECTION;
use crate::listed::{Listed, Origin};
use crate::rule::{Bite, Role};

const OPENING: &str = "\
# Granskningens regler

Handboken är skriven ur regelsidorna. Den säger detsamma som granskningen gör.

## Så ändrar du en regel

- Öppna *Inställningar* och *Granskningens regler*. Där kan du stänga av en regel, ändra hur hårt den
  biter, ändra dess gränsvärden och skriva fraser som den aldrig ska markera. Allt går att ångra.
- En egen regel är en TOML-fil. Skriv den i inställningarna, eller lägg den i mappen `regler` bland
  dina data. Kopiera en sida som liknar den du vill ha. Filens namn börjar med regelns id.
- En egen sida med samma id som en medföljande går före den. De medföljande sidorna ändras aldrig.
- En sida med fel används inte. Inställningarna visar fil, rad och skäl. Övriga regler gäller.
- Sätt `second = true` på en sida om det ska krävas en andra person för att låta något stå.

## Så hårt biter en regel

- **Stopp**: inlägget kan inte planeras eller publiceras förrän du har rättat det, eller låtit det stå
  och skrivit varför.
- **Regel**: stadens regel. Följ den om du inte har skäl för något annat.
- **Råd**: ett gott råd.
";

/// The manual of these rules, by area; `areas` gives the areas' order and names.
pub fn manual(rules: &[Listed], areas: &[(String, String)]) -> String {
    let mut manual = OPENING.to_owned();
    let known = |listed: &&Listed| areas.iter().any(|(area, _)| *area == listed.rule.area);
    let chapters = areas.iter().map(|(area, name)| (name.as_str(), Some(area)));
    for (name, area) in chapters.chain([("Andra regler", None)]) {
        let here = rules.iter().filter(|listed| match area {
            Some(area) => listed.rule.area == *area,
            None => !known(listed),
        });
        let mut here = here.peekable();
        if here.peek().is_none() {
            continue;
        }
        line(&mut manual, &format!("\n## {name}"));
        here.for_each(|listed| entry(&mut manual, listed));
    }
    manual
}

fn entry(manual: &mut String, listed: &Listed) {
    let rule = &listed.rule;
    line(manual, &format!("\n### {} {}\n", rule.id, rule.title));
    line(
        manual,
        &format!(
            "**{}** · läser {} · gäller från {}",
            bite(listed),
            roles(listed),
            rule.valid_from
        ),
    );
    for note in notes(listed) {
        line(manual, &format!("\n*{note}*"));
    }
    line(manual, &format!("\n> {}\n\n{}\n", said(&rule.say.message), rule.say.why));
    for example in &rule.examples {
        line(
            manual,
            &format!(
                "- Inte så: {}\n  - Utan så: {}",
                quoted(&example.wrong),
                quoted(&example.right)
            ),
        );
    }
    if !listed.params.is_empty() {
        let limits = listed.params.iter().map(|(name, value)| limit(listed, name, *value));
        line(manual, &format!("\nGränsvärden: {}.", limits.collect::<Vec<_>>().join(", ")));
    }
    if let Some(hers) = listed.hers.as_ref().filter(|hers| !hers.exceptions.is_empty()) {
        line(manual, &format!("\nMarkerar aldrig: {}.", hers.exceptions.join(", ")));
    }
    line(manual, "\nKällor:\n");
    for source in &rule.sources {
        line(manual, &format!("- {}", source.readable()));
    }
    if !rule.yields_to.is_empty() {
        line(manual, &format!("\nViker för {}.", rule.yields_to.join(", ")));
    }
    line(manual, &format!("\nSida: `{}`", listed.file));
}

fn line(manual: &mut String, text: &str) {
    // Writing to a String cannot fail.
    let _ = writeln!(manual, "{text}");
}

fn bite(listed: &Listed) -> &'static str {
    match listed.rule.bite {
        Bite::Stopp if listed.rule.second => "Stopp, och en andra person för att låta det stå",
        Bite::Stopp => "Stopp",
        Bite::Regel => "Regel",
        Bite::Rad => "Råd",
    }
}

fn roles(listed: &Listed) -> String {
    let name = |role: &Role| match role {
        Role::Post => "inlägg",
        Role::Reply => "svar",
        Role::Incoming => "inkommet",
    };
    listed.rule.roles.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// What is not as one would think.
fn notes(listed: &Listed) -> Vec<String> {
    let mut notes = vec![];
    match listed.origin {
        Origin::Shipped => {}
        Origin::Own => notes.push("Din egen regel.".to_owned()),
        Origin::Replaced => notes.push("Din egen sida i stället för den medföljande.".to_owned()),
    }
    if listed.rule.off {
        notes.push("Avstängd. Slå på den i inställningarna.".to_owned());
    }
    if listed.rule.mode.as_deref() == Some(ELECTION) {
        notes.push("Gäller under tiden före ett val, när du har slagit på det.".to_owned());
    }
    let shipped = listed.shipped.bite;
    if shipped != listed.rule.bite {
        let word = match shipped {
            Bite::Stopp => "stopp",
            Bite::Regel => "regel",
            Bite::Rad => "råd",
        };
        notes.push(format!("Ändrad: medföljande sida säger {word}."));
    }
    notes
}

fn limit(listed: &Listed, name: &str, value: f64) -> String {
    match listed.shipped.params.get(name) {
        Some(shipped) if *shipped != value => format!("`{name}` {value} (medföljande {shipped})"),
        _ => format!("`{name}` {value}"),
    }
}

/// The message with its places named in words.
fn said(message: &str) -> String {
    message.replace("{hit}", "…").replace('{', "‹").replace('}', "›")
}

/// One line, whatever the example's own line breaks.
fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("”{text}”")
}
