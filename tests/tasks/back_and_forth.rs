//! Ångra and Gör om by chance: whichever way she goes, the office is what it was there.

use anslag_desk::Code;
use anslag_tests::Bench;
use serde_json::{Value, json};

use crate::undo_everything::{a_days_work, filled};

/// Marsaglia's xorshift: the same every time, spread like chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound).unwrap()).unwrap()
    }
}

/// Back and forth by chance through a day that holds every write, it is always exactly what it was there; a new act
/// ends what could be done again.
#[tokio::test]
async fn whichever_way_she_goes_it_is_what_it_was_there() {
    {
        let seed = 88_172_645_463_325_252;
        let bench = Bench::empty().await;
        let mut chance = Chance(seed);
        let (mut made, mut there) = (vec![], vec![bench.dump().await]);
        for (verb, input) in a_days_work() {
            made.push(bench.does(verb, filled(&input, &made)).await);
            there.push(bench.dump().await);
        }
        let mut here = there.len() - 1;
        for _ in 0..5 {
            let to = chance.below(there.len());
            here = moved(&bench, here, to, &there).await;
        }
        here = moved(&bench, here, there.len() / 2, &there).await;
        let goal = json!({
            "kind": "goal", "title": "Ett annat mål", "parent": null, "diarienummer": null, "note": "",
        });
        bench.does("write_goal", goal).await;
        assert_eq!(bench.refused("redo", Value::Null).await.0, Code::NothingToRedo);
        bench.asks("undo").await;
        assert_eq!(bench.dump().await, there[here], "seed {seed}: the other way is closed");
        moved(&bench, here, 0, &there).await;
    }
}

/// Undoes or does again from one place in the day to another, and compares it there.
async fn moved(bench: &Bench, from: usize, to: usize, there: &[Value]) -> usize {
    for _ in 0..from.abs_diff(to) {
        bench.asks(if to < from { "undo" } else { "redo" }).await;
    }
    assert_eq!(bench.dump().await, there[to], "from {from} to {to}");
    to
}
