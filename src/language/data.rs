//! Reads the files in `data/`, which `train` wrote.
//!
//! Numbers lie in columns of bytes, so that a compressor on the way to the reader finds like beside like.

/// Walks over one file.
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// At the start of `data`.
    pub fn new(data: &'a [u8]) -> Self {
        Self { rest: data }
    }

    /// How many bytes are left.
    pub fn left(&self) -> usize {
        self.rest.len()
    }

    /// The next `count` bytes, or as many as there are.
    pub fn bytes(&mut self, count: usize) -> &'a [u8] {
        let (head, rest) = self.rest.split_at(count.min(self.rest.len()));
        self.rest = rest;
        head
    }

    /// The next byte, 0 after the end.
    pub fn u8(&mut self) -> u8 {
        self.bytes(1).first().copied().unwrap_or(0)
    }

    /// The next two bytes as a signed number.
    pub fn i16(&mut self) -> i16 {
        i16::from_le_bytes([self.u8(), self.u8()])
    }

    /// The next four bytes as a number.
    pub fn u32(&mut self) -> u32 {
        u32::from_le_bytes([self.u8(), self.u8(), self.u8(), self.u8()])
    }

    /// The next `count` ascending numbers, kept as their steps in three columns of bytes.
    pub fn ascending(&mut self, count: usize) -> impl Iterator<Item = u32> + use<'a> {
        let columns = [self.bytes(count), self.bytes(count), self.bytes(count)];
        let [low, middle, high] = columns;
        let mut last = 0;
        low.iter().zip(middle).zip(high).map(move |((&low, &middle), &high)| {
            last += u32::from_le_bytes([low, middle, high, 0]);
            last
        })
    }
}
