//! The key to the file: 32 raw bytes, from the keychain or from a passphrase.

use argon2::{Algorithm, Argon2, Params, Version};
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::StoreError;

/// Bytes of salt that lie beside the file, in the open.
pub const SALT_LEN: usize = 16;

const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;

/// Bytes that nobody can foretell, from the system.
///
/// # Errors
/// `Customs` when the system gives none.
pub fn drawn<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|why| StoreError::Customs(why.to_string()))?;
    Ok(bytes)
}

/// A raw key for SQLCipher; wiped from memory when it goes.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// A key of raw bytes, as the keychain keeps it.
    #[must_use]
    pub const fn raw(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key that a passphrase and a salt give: Argon2id, 64 MiB, 3 passes (RFC 9106).
    ///
    /// # Errors
    /// `Customs` when the salt is shorter than the algorithm takes.
    pub fn from_passphrase(passphrase: &str, salt: &[u8]) -> Result<Self, StoreError> {
        let refused = |error: argon2::Error| StoreError::Customs(error.to_string());
        let params = Params::new(MEMORY_KIB, PASSES, 1, Some(32)).map_err(refused)?;
        let mut bytes = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), salt, &mut bytes)
            .map_err(refused)?;
        Ok(Self(bytes))
    }

    /// The raw bytes, for the keychain and for the key's own file.
    #[must_use]
    pub const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Another key from this one, for a purpose of its own; it tells nothing of this one. The key
    /// is uniform and always of one length, so that one hash is enough.
    pub(crate) fn derived(&self, purpose: &str) -> [u8; 32] {
        let hashed = Sha256::new()
            .chain_update(b"anslag")
            .chain_update([0])
            .chain_update(purpose.as_bytes())
            .chain_update([0])
            .chain_update(self.0);
        hashed.finalize().into()
    }

    /// The pragma's value: a blob literal, so that SQLCipher derives nothing more.
    pub(crate) fn pragma(&self) -> String {
        use std::fmt::Write as _;
        let mut hex = String::with_capacity(70);
        hex.push_str("\"x'");
        for byte in self.0 {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
        }
        hex.push_str("'\"");
        hex
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}
