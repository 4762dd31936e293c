//! The bytes of the data folder as somebody with the key and a disk editor would read them: every
//! page of every database decrypted, free pages and the gaps between rows among them.

use std::{fs, path::Path};

use aes::{
    Aes256, Block,
    cipher::{BlockCipherDecrypt, KeyInit},
};
use chacha20::{
    XChaCha20,
    cipher::{KeyIvInit, StreamCipher, StreamCipherSeek},
};
use sha2::{Digest, Sha256};

/// The first bytes of a sealed file, and how long the check at its end is.
const MARK: &[u8] = b"ANSLAG\0\x01";
const TAG: usize = 16;
/// SQLCipher 4: pages of 4096 bytes, the last 80 of them initialisation vector and check.
const PAGE: usize = 4096;
const RESERVED: usize = 80;
/// The first page begins with the salt, in the open.
const SALT: usize = 16;

/// The files of a data folder that hold some bytes, in the open or under the bench's key.
#[must_use]
pub fn files_that_hold(folder: &Path, wanted: &[u8]) -> Vec<String> {
    let mut found = vec![];
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files_that_hold(&path, wanted));
            continue;
        }
        let mut bytes = fs::read(&path).expect("a file");
        if path.extension().is_some_and(|ending| ending == "db") {
            bytes = decrypted(&bytes);
        } else if let Some(sealed) = bytes.strip_prefix(MARK) {
            bytes = unsealed(sealed);
        }
        if bytes.windows(wanted.len()).any(|window| window == wanted) {
            found.push(path.display().to_string());
        }
    }
    found
}

/// A sealed file without its seal's check: the stream after the first block is its bytes.
fn unsealed(file: &[u8]) -> Vec<u8> {
    let key = Sha256::digest(["anslag\0filers innehåll\0".as_bytes(), &[7; 32]].concat());
    let (nonce, sealed) = file.split_first_chunk::<24>().expect("a nonce");
    let mut bytes = sealed[..sealed.len() - TAG].to_vec();
    let mut cipher = XChaCha20::new(&key, &(*nonce).into());
    cipher.seek(64_u32);
    cipher.apply_keystream(&mut bytes);
    bytes
}

fn decrypted(file: &[u8]) -> Vec<u8> {
    let cipher = Aes256::new(&[7; 32].into());
    let mut plain = Vec::with_capacity(file.len());
    for (nth, page) in file.chunks_exact(PAGE).enumerate() {
        let start = if nth == 0 { SALT } else { 0 };
        let mut before: [u8; 16] = page[PAGE - RESERVED..][..16].try_into().expect("a vector");
        for sealed in page[start..PAGE - RESERVED].chunks_exact(16) {
            let sealed: [u8; 16] = sealed.try_into().expect("a block");
            let mut block = Block::from(sealed);
            cipher.decrypt_block(&mut block);
            plain.extend(block.iter().zip(before).map(|(byte, mask)| byte ^ mask));
            before = sealed;
        }
    }
    plain
}
