//! Numbers and texts one after another in bytes, as what was worked out is kept.

/// Bytes being written.
#[derive(Debug, Default)]
pub(crate) struct Pack(pub Vec<u8>);

impl Pack {
    pub fn number(&mut self, value: u32) {
        self.0.extend(value.to_le_bytes());
    }

    pub fn count(&mut self, value: usize) {
        self.number(u32::try_from(value).unwrap_or(u32::MAX));
    }

    pub fn bytes(&mut self, bytes: &[u8]) {
        self.count(bytes.len());
        self.0.extend_from_slice(bytes);
    }

    pub fn numbers(&mut self, values: &[u32]) {
        self.count(values.len());
        values.iter().for_each(|value| self.number(*value));
    }

    pub fn longs(&mut self, values: &[u64]) {
        self.count(values.len());
        self.0.extend(values.iter().flat_map(|value| value.to_le_bytes()));
    }

    pub fn weights(&mut self, values: &[f32]) {
        self.count(values.len());
        self.0.extend(values.iter().flat_map(|value| value.to_le_bytes()));
    }

    pub fn texts(&mut self, texts: &[String]) {
        self.count(texts.len());
        texts.iter().for_each(|text| self.bytes(text.as_bytes()));
    }
}

/// Bytes being read; nothing where they are not what was written.
pub(crate) struct Unpack<'a>(pub &'a [u8]);

impl<'a> Unpack<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(head)
    }

    pub fn number(&mut self) -> Option<u32> {
        self.take(4)?.try_into().ok().map(u32::from_le_bytes)
    }

    pub fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok()
    }

    pub fn bytes(&mut self) -> Option<&'a [u8]> {
        let length = self.count()?;
        self.take(length)
    }

    pub fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.bytes()?).ok()
    }

    /// So many values of `N` bytes each.
    fn many<const N: usize, T>(&mut self, value: fn([u8; N]) -> T) -> Option<Vec<T>> {
        let length = self.count()?.checked_mul(N)?;
        let (values, _) = self.take(length)?.as_chunks::<N>();
        Some(values.iter().map(|bytes| value(*bytes)).collect())
    }

    pub fn numbers(&mut self) -> Option<Vec<u32>> {
        self.many(u32::from_le_bytes)
    }

    pub fn longs(&mut self) -> Option<Vec<u64>> {
        self.many(u64::from_le_bytes)
    }

    pub fn weights(&mut self) -> Option<Vec<f32>> {
        self.many(f32::from_le_bytes)
    }

    pub fn texts(&mut self) -> Option<Vec<String>> {
        (0..self.count()?).map(|_| self.text().map(str::to_owned)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_short_is_not_read() {
        let mut pack = Pack::default();
        pack.texts(&["å".to_owned(), String::new()]);
        pack.longs(&[7, u64::MAX]);
        let whole = Unpack(&pack.0).texts().expect("what was written");
        assert_eq!(whole, ["å", ""]);
        let mut unpack = Unpack(&pack.0[..pack.0.len() - 1]);
        assert!(unpack.texts().is_some() && unpack.longs().is_none(), "a byte is missing");
    }
}
