//! How long five thousand rows take: of a plan and of a platform's statistics, looked at and taken in.

use std::fmt::Write;

use anslag_tests::{Bench, account, base64};
use divan::Bencher;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

fn main() {
    divan::main();
}

/// So many rows from a number on, each with a text of a few sentences.
fn rows(from: usize, count: usize) -> Value {
    let mut sheet = "Datum\tTid\tKanal\tRubrik\tText\tAnsvarig\tStatus\n".to_owned();
    for n in from..from + count {
        let (month, day, hour) = (n % 12 + 1, n % 28 + 1, n % 10 + 8);
        sheet += &format!(
            "2028-{month:02}-{day:02}\t{hour}.30\tfb\tLekpark {n}\tLekparken nummer {n} öppnar i \
             helgen. Välkommen dit med barn och vänner. Det finns gungor, sandlåda och en \
             bänk i skuggan.\tEva\tutkast\n"
        );
    }
    json!({ "source": { "text": sheet } })
}

async fn office(posts: usize) -> Bench {
    let bench = Bench::new().await;
    bench.does("register_account", account()).await;
    if posts > 0 {
        bench.does("import_plan", rows(0, posts)).await;
    }
    bench
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn look_at_five_thousand(bencher: Bencher) {
    let runtime = Runtime::new().expect("a runtime");
    let bench = runtime.block_on(office(10_000));
    let input = rows(20_000, 5_000);
    bencher.bench_local(|| runtime.block_on(bench.does("preview_import", input.clone())));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn take_in_five_thousand(bencher: Bencher) {
    let runtime = Runtime::new().expect("a runtime");
    let input = rows(20_000, 5_000);
    bencher
        .with_inputs(|| runtime.block_on(office(0)))
        .bench_local_values(|bench| runtime.block_on(bench.does("import_plan", input.clone())));
}

/// An export of Meta's with so many posts, each with a text of two sentences.
fn export(count: usize) -> Value {
    let mut sheet = "Publicerings-id,Sid-id,Sidnamn,Titel,Beskrivning,Publiceringstid,Inläggstyp,\
        Permalänk,Datum,Visningar,Räckvidd,Reaktioner,Kommentarer,Delningar\n"
        .to_owned();
    for n in 0..count {
        let (month, day, hour) = (n % 12 + 1, n % 28 + 1, n % 24);
        // Writing to a String cannot fail.
        let _ = writeln!(
            sheet,
            "1{n:06},9,Kungsholmen,,\"Lekparken nummer {n} öppnar i helgen. Välkommen dit, du \
             också.\",{month:02}/{day:02}/2028 {hour:02}:00,Foto,https://fb.com/k/{n},Livstid,\
             {n},7,3,2,1"
        );
    }
    json!({ "account": 1, "file_name": "export.csv", "data": base64(sheet.as_bytes()) })
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn look_at_statistics_of_five_thousand_posts(bencher: Bencher) {
    let runtime = Runtime::new().expect("a runtime");
    let bench = runtime.block_on(office(10_000));
    let input = export(5_000);
    runtime.block_on(bench.does("import_statistics", input.clone()));
    bencher.bench_local(|| runtime.block_on(bench.does("preview_statistics", input.clone())));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn take_in_statistics_of_five_thousand_posts(bencher: Bencher) {
    let runtime = Runtime::new().expect("a runtime");
    let input = export(5_000);
    bencher.with_inputs(|| runtime.block_on(office(0))).bench_local_values(|bench| {
        runtime.block_on(bench.does("import_statistics", input.clone()))
    });
}
