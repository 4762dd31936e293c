//! The recovery code: chance enough that nobody guesses it, written so that it can be read off a
//! paper. Crockford's letters: no I, L, O or U, and what is mistaken for one is taken for it.

use std::{fmt, str::FromStr};

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{StoreError, key::drawn};

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SECRET: usize = 23;
/// Bytes that tell a slip of the pen from another code.
const CHECK: usize = 2;
/// Letters in a group.
const GROUP: usize = 5;

/// 184 bits of chance; wiped from memory when it goes.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; SECRET]);

/// A text that is no recovery code; it may be one letter from being one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no recovery code")]
pub struct NotACode;

impl RecoveryCode {
    /// A new one.
    ///
    /// # Errors
    /// `Customs` when the system gives no randomness.
    pub fn drawn() -> Result<Self, StoreError> {
        Ok(Self(drawn()?))
    }

    pub(crate) const fn secret(&self) -> &[u8] {
        &self.0
    }

    fn check(&self) -> [u8; CHECK] {
        let digest = Sha256::digest(self.0);
        [digest[0], digest[1]]
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [self.0.as_slice(), &self.check()].concat();
        // 25 bytes are exactly 40 letters.
        for (at, five) in bytes.chunks(GROUP).enumerate() {
            let bits = five.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
            for letter in (0..8).rev() {
                let index = usize::try_from(bits >> (letter * 5) & 31).unwrap_or_default();
                if (at * 8 + 7 - letter) % GROUP == 0 && (at, letter) != (0, 7) {
                    f.write_str("-")?;
                }
                write!(f, "{}", char::from(LETTERS[index]))?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl FromStr for RecoveryCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let written = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–'));
        let values: Option<Vec<u64>> = written.map(value).collect();
        let values = values.ok_or(NotACode)?;
        let mut bytes = vec![];
        for eight in values.chunks(8) {
            let bits = eight.iter().fold(0_u64, |bits, value| bits << 5 | value);
            bytes.extend(&bits.to_be_bytes()[3..]);
        }
        let whole = values.len() == (SECRET + CHECK) * 8 / 5;
        let (secret, check) = bytes.split_first_chunk::<SECRET>().ok_or(NotACode)?;
        let code = Self(*secret);
        if whole && check == code.check() { Ok(code) } else { Err(NotACode) }
    }
}

fn value(letter: char) -> Option<u64> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    LETTERS.iter().position(|one| char::from(*one) == letter).and_then(|at| u64::try_from(at).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_down_is_read_back_however_it_is_typed() {
        for _ in 0..50 {
            let code = RecoveryCode::drawn().unwrap();
            let text = code.to_string();
            assert_eq!(text.len(), 47, "eight groups of five: {text}");
            assert!(text.split('-').all(|group| group.len() == GROUP), "{text}");
            let typed = text.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
            let read: RecoveryCode = typed.parse().unwrap();
            assert_eq!(read.0, code.0);
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_seen() {
        let text = RecoveryCode([9; SECRET]).to_string();
        assert!(text.parse::<RecoveryCode>().is_ok());
        for at in (0..text.len()).filter(|at| text.as_bytes()[*at] != b'-') {
            let mut typed: Vec<char> = text.chars().collect();
            typed[at] = if typed[at] == '7' { '8' } else { '7' };
            let typed: String = typed.into_iter().collect();
            assert_eq!(typed.parse::<RecoveryCode>().err(), Some(NotACode), "{typed}");
        }
        for strange in ["", "å", "7", &text[1..], &format!("{text}-00000")] {
            assert!(strange.parse::<RecoveryCode>().is_err(), "{strange}");
        }
    }
}
