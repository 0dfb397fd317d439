//! Whether two places are the same: small words at the edges do not count ("on Monday", "Monday").

/// Words that one tool counts to the expression and another does not.
const EDGES: [&str; 40] = [
    "", "a", "about", "after", "around", "as", "at", "before", "between", "by", "during", "end", "early", "for", "from", "in",
    "into", "just", "late", "later", "of", "on", "or", "over", "since", "some", "than", "the", "this", "through", "till", "to",
    "towards", "until", "up", "within", "is", "more", "under", "below",
];

/// Whether `found` is `expected` but for small words and marks at either end; all in code points of `text`.
pub fn same(text: &str, expected: (usize, usize), found: (usize, usize)) -> bool {
    let overlap = expected.0.max(found.0) < expected.1.min(found.1);
    overlap && is_small(text, expected.0, found.0) && is_small(text, expected.1, found.1)
}

fn is_small(text: &str, one: usize, other: usize) -> bool {
    let between: String = text.chars().skip(one.min(other)).take(one.abs_diff(other)).collect();
    between.to_lowercase().split(|c: char| !c.is_alphanumeric()).all(|word| EDGES.contains(&word))
}
