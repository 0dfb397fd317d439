//! Folding: what two spellings of one word have in common.

/// Lower case, straight quotation marks, plain hyphens and spaces; accents stay.
#[must_use]
pub fn fold(text: &str) -> String {
    text.chars().flat_map(|c| fold_char(c).to_lowercase()).collect()
}

/// One character with typographic quotation marks, dashes and spaces replaced by their plain ASCII forms.
#[must_use]
pub fn fold_char(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '`' | '´' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '‐' | '‑' | '–' | '—' | '−' | '―' => '-',
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{2009}' | '\u{200a}' | '\t' => ' ',
        other => other,
    }
}
