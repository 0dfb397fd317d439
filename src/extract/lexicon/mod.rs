//! Closed lists of English and plain facts about names, one list a file.
//!
//! Comes in: a word or name. Goes out: what it is, where the lists know it. Every list is sorted, so that a look-up is a
//! binary search, and says where it comes from; a short one is a [`List`].

pub mod actions;
pub mod catenatives;
pub mod countries;
pub mod currencies;
pub mod deeds;
pub mod descriptions;
pub mod first_names;
mod glance;
pub mod kin;
mod list;
pub mod numerals;
pub mod opinions;
pub mod opposites;
pub mod organisations;
pub mod paraphrases;
pub mod parties;
pub mod places;
pub mod posts;
pub mod public_affairs;
pub mod reporting;
pub mod short_names;
pub mod sorts;
pub mod titles;
pub mod units;
pub mod zones;

pub use list::{List, holds};

use crate::text::fold;

/// A name folded and without accents: what two ways of writing it have in common.
#[must_use]
pub fn plain(name: &str) -> String {
    let folded = fold(name);
    if folded.is_ascii() {
        return folded;
    }
    let mut plain = String::with_capacity(name.len());
    for c in folded.chars() {
        match unaccented(c) {
            Some(letters) => plain.push_str(letters),
            None if ('\u{300}'..='\u{36f}').contains(&c) => {}
            None => plain.push(if c == 'ʻ' { '\'' } else { c }),
        }
    }
    plain
}

/// The plain letters of an accented one, in lower case.
fn unaccented(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' | 'ḍ' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ģ' | 'ġ' => "g",
        'ħ' | 'ḥ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => "o",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' | 'ṣ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'ṭ' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' | 'ẓ' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        _ => return None,
    })
}
