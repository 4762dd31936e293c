//! A harness for the real window.
