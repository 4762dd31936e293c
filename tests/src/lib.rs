//! The bench: a desk on a temporary database, a fixed clock.
