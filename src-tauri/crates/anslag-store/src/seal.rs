//! The seal on a file: XChaCha20-Poly1305 (RFC 8439 with a nonce of 24 bytes) under a key from the
//! database's own, bound to the file's digest so that no file can stand in another's place.

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::{Key, StoreError, digest, key::drawn};

/// The first bytes of every sealed file.
const MARK: &[u8; 8] = b"ANSLAG\0\x01";
const NONCE: usize = 24;
const TAG: usize = 16;

/// What closes and opens files; wiped from memory when it goes.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Seal {
    content: [u8; 32],
    names: [u8; 32],
}

impl Seal {
    /// So many bytes a sealed file is longer.
    pub const ADDS: usize = MARK.len() + NONCE + TAG;

    /// The seal that a database's key gives.
    pub fn under(key: &Key) -> Self {
        Self { content: key.derived("filers innehåll"), names: key.derived("filers namn") }
    }

    /// The name a file lies under.
    pub fn name(&self, digest: &str, ending: &str) -> String {
        digest::of_bytes(&[&self.names, digest.as_bytes(), b".", ending.as_bytes()].concat())
    }

    /// The bytes sealed, under a nonce of their own.
    ///
    /// # Errors
    /// `Customs` when the system gives no randomness.
    pub fn close(&self, bytes: &[u8], digest: &str) -> Result<Vec<u8>, StoreError> {
        let nonce: [u8; NONCE] = drawn()?;
        let payload = Payload { msg: bytes, aad: digest.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| StoreError::Customs(digest.to_owned()))?;
        Ok([MARK.as_slice(), &nonce, &sealed].concat())
    }

    /// The bytes as they were.
    ///
    /// # Errors
    /// `Customs` when anything in them is changed, or they are another file's.
    pub fn open(&self, sealed: &[u8], digest: &str) -> Result<Vec<u8>, StoreError> {
        let other = || StoreError::Customs(digest.to_owned());
        let rest = sealed.strip_prefix(MARK).ok_or_else(other)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or_else(other)?;
        let payload = Payload { msg: sealed, aad: digest.as_bytes() };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| other())
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.content.into())
    }
}

impl std::fmt::Debug for Seal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Seal(…)")
    }
}
