//! Random texts made of what rules and cues care about, so that they come near them.

use proptest::prelude::*;

/// What the rules look for, then what the cues of triage look for.
const PIECES: [&str; 39] = [
    "811228-9874",
    "070-174 06 31",
    "#parkfest",
    "🎉",
    "👨‍👩‍👧‍👦",
    "https://bit.ly/x",
    "!!",
    "t.ex.",
    "\n\n",
    "man",
    "VIKTIGT ÅÄÖÖ",
    " bor på Åvägen 3",
    "anna@telia.com",
    "å\u{30a}",
    "”",
    "Du har hemtjänst",
    "på lördag",
    ".",
    "blir flyttad",
    " ",
    "erhåller",
    "ẞİ",
    "1️⃣",
    "(08) 465 004 22",
    "Jag ska ",
    "slå ",
    "dig",
    "barnet ",
    "blåmärken ",
    "@Olle ",
    "#fest ",
    "🔪",
    "www.",
    "bit.ly/x",
    "811228-9874 ",
    "??",
    "blatte ",
    "  ",
    "heeeej",
];

/// Any text, most often with some of the pieces in it.
pub fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned),
        "\\PC{0,8}",
        "[a-zåäö ]{0,20}",
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

/// Texts that a reader could choke on: no space, no word, nothing but marks, the same over again.
pub fn hostile() -> [String; 7] {
    [
        "a".repeat(1 << 20),
        "😂".repeat(100_000),
        "\u{301}".repeat(50_000),
        "e\u{301}\u{323}".repeat(20_000),
        "👨\u{200d}".repeat(20_000),
        "aB1å#@./".repeat(20_000),
        "jag ska ".repeat(20_000),
    ]
}
