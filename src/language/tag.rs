//! The two tag sets: universal parts of speech, and the finer tags of the Penn Treebank.

/// A universal part of speech.
///
/// Source: Universal Dependencies, version 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Upos {
    /// Adjective.
    Adj,
    /// Preposition.
    Adp,
    /// Adverb.
    Adv,
    /// Auxiliary verb.
    Aux,
    /// Coordinating conjunction.
    Cconj,
    /// Determiner.
    Det,
    /// Interjection.
    Intj,
    /// Noun.
    Noun,
    /// Numeral.
    Num,
    /// Particle: "not", "to", "'s".
    Part,
    /// Pronoun.
    Pron,
    /// Proper noun.
    Propn,
    /// Punctuation mark.
    Punct,
    /// Subordinating conjunction.
    Sconj,
    /// Symbol.
    Sym,
    /// Verb.
    Verb,
    /// Anything else.
    X,
}

impl Upos {
    /// All of them; a tag's place here is its number.
    pub const ALL: [Upos; 17] = [
        Upos::Adj,
        Upos::Adp,
        Upos::Adv,
        Upos::Aux,
        Upos::Cconj,
        Upos::Det,
        Upos::Intj,
        Upos::Noun,
        Upos::Num,
        Upos::Part,
        Upos::Pron,
        Upos::Propn,
        Upos::Punct,
        Upos::Sconj,
        Upos::Sym,
        Upos::Verb,
        Upos::X,
    ];

    /// The tag with this number, `X` where there is none.
    pub(super) fn at(number: u8) -> Self {
        Self::ALL.get(usize::from(number)).copied().unwrap_or(Upos::X)
    }

    /// The name as treebanks write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 17] = [
            "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
            "VERB", "X",
        ];
        NAMES[self as usize]
    }
}

/// A tag of the Penn Treebank, as the English Web Treebank extends it.
///
/// Source: Santorini 1990; Bies and others 2012.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Xpos {
    /// Currency sign.
    Dollar,
    /// Closing quotation mark.
    CloseQuote,
    /// Comma.
    Comma,
    /// Opening bracket.
    OpenBracket,
    /// Closing bracket.
    CloseBracket,
    /// Full stop, question or exclamation mark.
    Period,
    /// Colon, semicolon, dash.
    Colon,
    /// Web or e-mail address.
    Add,
    /// Affix.
    Afx,
    /// Coordinating conjunction.
    Cc,
    /// Cardinal number.
    Cd,
    /// Determiner.
    Dt,
    /// Existential "there".
    Ex,
    /// Foreign word.
    Fw,
    /// Goes with another word.
    Gw,
    /// Hyphen.
    Hyph,
    /// Preposition or subordinating conjunction.
    In,
    /// Adjective.
    Jj,
    /// Comparative adjective.
    Jjr,
    /// Superlative adjective.
    Jjs,
    /// List mark.
    Ls,
    /// Modal verb.
    Md,
    /// Superfluous punctuation.
    Nfp,
    /// Noun, singular.
    Nn,
    /// Proper noun, singular.
    Nnp,
    /// Proper noun, plural.
    Nnps,
    /// Noun, plural.
    Nns,
    /// Predeterminer.
    Pdt,
    /// Possessive ending.
    Pos,
    /// Personal pronoun.
    Prp,
    /// Possessive pronoun.
    PrpDollar,
    /// Adverb.
    Rb,
    /// Comparative adverb.
    Rbr,
    /// Superlative adverb.
    Rbs,
    /// Particle.
    Rp,
    /// Symbol.
    Sym,
    /// "to".
    To,
    /// Interjection.
    Uh,
    /// Verb, base form.
    Vb,
    /// Verb, past tense.
    Vbd,
    /// Verb, gerund or present participle.
    Vbg,
    /// Verb, past participle.
    Vbn,
    /// Verb, present, not third person singular.
    Vbp,
    /// Verb, present, third person singular.
    Vbz,
    /// Wh-determiner.
    Wdt,
    /// Wh-pronoun.
    Wp,
    /// Possessive wh-pronoun.
    WpDollar,
    /// Wh-adverb.
    Wrb,
    /// Opening quotation mark.
    OpenQuote,
}

impl Xpos {
    /// All of them; a tag's place here is its number.
    pub const ALL: [Xpos; 49] = [
        Xpos::Dollar,
        Xpos::CloseQuote,
        Xpos::Comma,
        Xpos::OpenBracket,
        Xpos::CloseBracket,
        Xpos::Period,
        Xpos::Colon,
        Xpos::Add,
        Xpos::Afx,
        Xpos::Cc,
        Xpos::Cd,
        Xpos::Dt,
        Xpos::Ex,
        Xpos::Fw,
        Xpos::Gw,
        Xpos::Hyph,
        Xpos::In,
        Xpos::Jj,
        Xpos::Jjr,
        Xpos::Jjs,
        Xpos::Ls,
        Xpos::Md,
        Xpos::Nfp,
        Xpos::Nn,
        Xpos::Nnp,
        Xpos::Nnps,
        Xpos::Nns,
        Xpos::Pdt,
        Xpos::Pos,
        Xpos::Prp,
        Xpos::PrpDollar,
        Xpos::Rb,
        Xpos::Rbr,
        Xpos::Rbs,
        Xpos::Rp,
        Xpos::Sym,
        Xpos::To,
        Xpos::Uh,
        Xpos::Vb,
        Xpos::Vbd,
        Xpos::Vbg,
        Xpos::Vbn,
        Xpos::Vbp,
        Xpos::Vbz,
        Xpos::Wdt,
        Xpos::Wp,
        Xpos::WpDollar,
        Xpos::Wrb,
        Xpos::OpenQuote,
    ];

    /// The tag with this number, `Fw` where there is none.
    pub(super) fn at(number: u8) -> Self {
        Self::ALL.get(usize::from(number)).copied().unwrap_or(Xpos::Fw)
    }

    /// The name as treebanks write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 49] = [
            "$", "''", ",", "-LRB-", "-RRB-", ".", ":", "ADD", "AFX", "CC", "CD", "DT", "EX", "FW", "GW", "HYPH", "IN", "JJ",
            "JJR", "JJS", "LS", "MD", "NFP", "NN", "NNP", "NNPS", "NNS", "PDT", "POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP",
            "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB", "``",
        ];
        NAMES[self as usize]
    }
}

impl Xpos {
    /// Whether it is a verb's finite form: past or present tense, or a modal.
    #[must_use]
    pub fn is_finite(self) -> bool {
        matches!(self, Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md)
    }
}
