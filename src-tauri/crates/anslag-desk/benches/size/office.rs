//! A large office, written through the store: the same for the same size. Each act has its own journal
//! line; a year has 5,000 contacts and half as many posts.

use std::{error::Error, path::Path};

use anslag_domain::{
    Day, Moment, Slot,
    account::AccountForm,
    assessment::{AssessmentForm, Registration},
    contact::{Answer, ContactForm, ContactKind, Direction},
    id::AccountId,
    post::{Post, PostForm, PostStatus},
};
use anslag_store::{Archive, Entry, Key, Write, accounts, contacts, posts};
use fastrand::Rng;
use serde_json::{Value, json};

/// The day she sits there.
pub const NOW: &str = "2027-03-01T08:00:00Z";
/// So many contacts are written in one transaction.
const AT_ONCE: usize = 2_000;
/// So many contacts has a year.
const A_YEAR: usize = 5_000;
/// One contact in so many still waits.
const WAITS: usize = 250;

const WHAT: [&str; 40] = [
    "lekplatsen",
    "belysningen",
    "rutschkanan",
    "hundrastgården",
    "cykelbanan",
    "parken",
    "övergångsstället",
    "förskolan",
    "biblioteket",
    "soptunnan",
    "papperskorgen",
    "bänken",
    "snöröjningen",
    "trottoaren",
    "trafiken",
    "busshållplatsen",
    "klottret",
    "fontänen",
    "utegymmet",
    "skolgården",
    "tunneln",
    "gatan",
    "parkeringen",
    "fritidsgården",
    "kolonilotten",
    "badplatsen",
    "bryggan",
    "trappan",
    "hissen",
    "gångvägen",
    "rondellen",
    "trädet",
    "häcken",
    "gräsmattan",
    "isbanan",
    "pulkabacken",
    "grillplatsen",
    "toaletten",
    "skylten",
    "muren",
];
const HOW: [&str; 24] = [
    "är trasig",
    "är hal",
    "är mörk",
    "luktar illa",
    "är stängd",
    "behöver lagas",
    "är för kort",
    "är farlig för barnen",
    "fungerar inte",
    "är nedskräpad",
    "borde flyttas",
    "saknar ljus",
    "är bullrig på morgonen",
    "är jättefin",
    "är full av is",
    "måste städas",
    "är översvämmad",
    "har blivit sönderslagen",
    "är svår att hitta",
    "syns inte",
    "används inte",
    "är blockerad",
    "är otäck på kvällen",
    "öppnar för sent",
];
const ASK: [&str; 12] = [
    "När blir det ordnat?",
    "Vem har ansvaret?",
    "Kan någon titta på det?",
    "Det har sagts förut.",
    "Många i huset undrar.",
    "Vi har väntat i flera veckor.",
    "Tack för ett snabbt svar.",
    "Barnen går här varje dag.",
    "Finns det ett beslut?",
    "Vad kostar det?",
    "Jag har ringt två gånger.",
    "Det gäller alla som bor här.",
];
const PLACES: [&str; 16] = [
    "Fridhemsplan",
    "Alvik",
    "Ålstensgatan",
    "Rålambshovsparken",
    "Kungsholmstorg",
    "Stadshagen",
    "Kristineberg",
    "Thorildsplan",
    "Hornsberg",
    "Essingeleden",
    "Stora Essingen",
    "Lilla Essingen",
    "Norr Mälarstrand",
    "Fleminggatan",
    "Sankt Eriksgatan",
    "Hantverkargatan",
];
const TOPICS: [&str; 8] = [
    "Trafik",
    "Park och natur",
    "Trygghet",
    "Renhållning",
    "Förskola",
    "Fritid och ungdom",
    "Bygg och stadsutveckling",
    "Annat",
];

/// Writes it all, and closes the file.
pub async fn fill(folder: &Path, key: &Key, contacts: usize) -> Result<(), Box<dyn Error>> {
    let now: Moment = NOW.parse()?;
    let archive = Archive::open(folder, key, now).await?;
    let mut rng = Rng::with_seed(1);
    let mut write = archive.write(entry(now)).await?;
    let mut made = vec![];
    for platform in ["facebook", "instagram", "linkedin"] {
        made.push(accounts::insert(&mut write, &account(platform)).await?);
    }
    write.commit("account", None).await?;
    for first in (0..contacts).step_by(AT_ONCE) {
        let mut write = archive.write(entry(now)).await?;
        for nth in first..(first + AT_ONCE).min(contacts) {
            write = contact(write, &mut rng, nth, contacts, &made).await?;
            if nth % 2 == 0 {
                write = post(write, &mut rng, nth, contacts, &made).await?;
            }
        }
        write.commit("contact", None).await?;
    }
    archive.close().await;
    Ok(())
}

fn entry(at: Moment) -> Entry {
    Entry { at, who: "Eva Ek".into(), verb: "fill".into() }
}

fn account(platform: &str) -> AccountForm {
    AccountForm {
        platform: platform.into(),
        name: format!("Stadsdelen på {platform}"),
        address: format!("https://{platform}.com/exempel"),
        purpose: "Dialog".into(),
        responsible: "Eva Ek".into(),
        deputy: "Åsa Öst".into(),
        decided_by: "Direktören".into(),
        decided_on: None,
        diarienummer: None,
        reported_on: None,
    }
}

/// Spread evenly over the years up to now.
fn moment(nth: usize, of: usize) -> Result<Moment, Box<dyn Error>> {
    let back = i64::try_from((of - nth) * 365 * 86_400 / A_YEAR)?;
    Ok(NOW.parse::<Moment>()?.plus_seconds(-back))
}

fn one<'a>(rng: &mut Rng, of: &[&'a str]) -> &'a str {
    // The first are much more common than the last, as words are.
    let reach = rng.usize(1..=of.len());
    of[rng.usize(..reach)]
}

fn sentences(rng: &mut Rng, count: usize) -> String {
    let said = (0..count).map(|_| {
        let (what, how, ask) = (one(rng, &WHAT), one(rng, &HOW), one(rng, &ASK));
        format!("Jag skriver om {what} vid {}, den {how}. {ask}", one(rng, &PLACES))
    });
    said.collect::<Vec<_>>().join(" ")
}

async fn contact(
    mut write: Write,
    rng: &mut Rng,
    nth: usize,
    of: usize,
    accounts: &[AccountId],
) -> Result<Write, Box<dyn Error>> {
    let received = moment(nth, of)?;
    let form = ContactForm {
        account: Some(accounts[nth % accounts.len()]),
        received,
        topic: one(rng, &TOPICS).into(),
        worry: rng.u8(0..4),
        place: one(rng, &PLACES).into(),
        ..form(sentences(rng, 2))?
    };
    let id = contacts::insert(&mut write, &form, received).await?;
    write = write.line("contact", Some(id.0), entry(received)).await?;
    if nth.is_multiple_of(WAITS) {
        return Ok(write);
    }
    let answer = Answer { text: format!("Tack! {}", sentences(rng, 1)), at: received };
    contacts::answer_with(&mut write, id, Some(&answer)).await?;
    write = write.line("contact", Some(id.0), entry(received)).await?;
    let registered = nth.is_multiple_of(20);
    let judged = AssessmentForm {
        registration: if registered { Registration::Diariefors } else { Registration::Ordnad },
        secret: false,
        diarienummer: registered.then(|| format!("KUN {}/{}", received.day().year(), nth % 2_000)),
        reason: String::new(),
        step: None,
    };
    contacts::assess(&mut write, id, &judged.checked(received)?).await?;
    Ok(write.line("contact", Some(id.0), entry(received)).await?)
}

/// A contact with nothing but its words.
fn form(summary: String) -> Result<ContactForm, Box<dyn Error>> {
    let mut form: Value = contact_json(&summary);
    form["direction"] = json!(Direction::Incoming);
    form["kind"] = json!(ContactKind::Comment);
    Ok(serde_json::from_value(form)?)
}

/// The same as it crosses the door.
pub fn contact_json(summary: &str) -> Value {
    json!({
        "kind": "comment", "account": null, "received": NOW, "summary": summary,
        "topic": "Trafik", "worry": 1, "place": "Alvik", "link": null, "incident": null,
    })
}

/// Who she is, as it crosses the door.
pub fn hers() -> Value {
    json!({
        "city": "Stockholms stad", "forvaltning": "Kungsholmens stadsdelsförvaltning",
        "namnd": "Kungsholmens stadsdelsnämnd", "unit": "Enheten", "name": "Eva Ek",
        "title": "Registrator", "phone": "08-508 08 000", "email": "",
    })
}

async fn post(
    mut write: Write,
    rng: &mut Rng,
    nth: usize,
    of: usize,
    accounts: &[AccountId],
) -> Result<Write, Box<dyn Error>> {
    // A month is planned ahead; the rest has gone up.
    let created = moment(nth, of)?;
    let day: Day = created.day().plus(30);
    let form = PostForm {
        title: format!("{} {nth}", one(rng, &WHAT)),
        text: sentences(rng, 3),
        accounts: vec![accounts[nth % accounts.len()]],
        variants: vec![],
        target: None,
        campaign: String::new(),
        activity: None,
        own: [].into(),
    };
    let slot: Slot = format!("{day}T{:02}:00", 8 + nth % 10).parse()?;
    let past = slot.moment() < NOW.parse::<Moment>()?;
    let status = if past { PostStatus::Published } else { PostStatus::Planned };
    let post = Post { slot: Some(slot), status, ..Post::new(form, created) };
    let id = posts::insert(&mut write, &post).await?;
    Ok(write.line("post", Some(id.0), entry(created)).await?)
}
