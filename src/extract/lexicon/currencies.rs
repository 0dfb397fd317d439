//! Currencies: signs, codes and names.
//!
//! Source: ISO 4217 for the codes; the names as news agencies write them.

/// Currency signs and what stands before a dollar sign without a space, with the code.
const SIGNS: [(&str, &str); 17] = [
    ("$", "$"),
    ("£", "GBP"),
    ("¥", "JPY"),
    ("฿", "THB"),
    ("₡", "CRC"),
    ("₦", "NGN"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("€", "EUR"),
    ("₱", "PHP"),
    ("₲", "PYG"),
    ("₴", "UAH"),
    ("₸", "KZT"),
    ("₹", "INR"),
    ("₺", "TRY"),
    ("₽", "RUB"),
];

/// Letters directly before a dollar sign, folded and sorted: "us$", "r$".
const DOLLAR_PREFIXES: [(&str, &str); 11] = [
    ("a", "AUD"),
    ("au", "AUD"),
    ("c", "CAD"),
    ("ca", "CAD"),
    ("hk", "HKD"),
    ("nt", "TWD"),
    ("nz", "NZD"),
    ("r", "BRL"),
    ("s", "SGD"),
    ("u.s.", "USD"),
    ("us", "USD"),
];

/// Codes that stand before or after an amount, in capitals, sorted.
const CODES: [&str; 41] = [
    "AED", "ARS", "AUD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CZK", "DKK", "EGP", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS",
    "INR", "JPY", "KES", "KRW", "MXN", "MYR", "NGN", "NOK", "NZD", "PHP", "PKR", "PLN", "QAR", "RMB", "RON", "RUB", "SAR", "SEK",
    "SGD", "TRY", "UAH", "USD", "ZAR",
];

/// Names of currencies, singular and folded, words apart by one space; sorted. A name that several countries share stands
/// for itself, as "$" does.
const NAMES: [(&str, &str); 62] = [
    ("american dollar", "USD"),
    ("australian dollar", "AUD"),
    ("baht", "THB"),
    ("bitcoin", "BTC"),
    ("brazilian real", "BRL"),
    ("british pound", "GBP"),
    ("canadian dollar", "CAD"),
    ("cent", "¢"),
    ("chilean peso", "CLP"),
    ("chinese yuan", "CNY"),
    ("colombian peso", "COP"),
    ("czech crown", "CZK"),
    ("czech koruna", "CZK"),
    ("danish krone", "DKK"),
    ("danish kroner", "DKK"),
    ("dinar", "dinar"),
    ("dirham", "dirham"),
    ("dollar", "$"),
    ("egyptian pound", "EGP"),
    ("euro", "EUR"),
    ("forint", "HUF"),
    ("franc", "franc"),
    ("hong kong dollar", "HKD"),
    ("hryvnia", "UAH"),
    ("indian rupee", "INR"),
    ("japanese yen", "JPY"),
    ("koruna", "CZK"),
    ("krona", "krone"),
    ("krone", "krone"),
    ("kroner", "krone"),
    ("kronor", "krone"),
    ("lebanese pound", "LBP"),
    ("leva", "BGN"),
    ("lira", "TRY"),
    ("mexican peso", "MXN"),
    ("naira", "NGN"),
    ("new zealand dollar", "NZD"),
    ("norwegian krone", "NOK"),
    ("norwegian kroner", "NOK"),
    ("pakistani rupee", "PKR"),
    ("peso", "peso"),
    ("pound sterling", "GBP"),
    ("rand", "ZAR"),
    ("renminbi", "CNY"),
    ("rial", "rial"),
    ("ringgit", "MYR"),
    ("riyal", "riyal"),
    ("rouble", "RUB"),
    ("ruble", "RUB"),
    ("rupee", "rupee"),
    ("shekel", "ILS"),
    ("singapore dollar", "SGD"),
    ("swedish krona", "SEK"),
    ("swedish kronor", "SEK"),
    ("swiss franc", "CHF"),
    ("turkish lira", "TRY"),
    ("u.s. dollar", "USD"),
    ("us dollar", "USD"),
    ("won", "KRW"),
    ("yen", "JPY"),
    ("yuan", "CNY"),
    ("zloty", "PLN"),
];

/// The currency of a sign: "GBP" for "£".
#[must_use]
pub fn of_sign(sign: &str) -> Option<&'static str> {
    SIGNS.iter().find(|(name, _)| *name == sign).map(|(_, code)| *code)
}

/// The currency of a dollar sign with `letters`, folded, directly before it.
#[must_use]
pub fn of_dollar_prefix(letters: &str) -> Option<&'static str> {
    DOLLAR_PREFIXES.iter().find(|(name, _)| *name == letters).map(|(_, code)| *code)
}

/// The currency of a code as written, or of "Rs".
#[must_use]
pub fn of_code(code: &str) -> Option<&'static str> {
    match code {
        "RMB" => Some("CNY"),
        "Rs" | "Rs." => Some("rupee"),
        _ => CODES.binary_search(&code).ok().map(|index| CODES[index]),
    }
}

/// The currency that `name`, folded, in the singular or plural, names.
#[must_use]
pub fn of_name(name: &str) -> Option<&'static str> {
    let find = |name: &str| NAMES.binary_search_by_key(&name, |(word, _)| word).ok().map(|index| NAMES[index].1);
    let pounds = (name == "pounds sterling").then_some("GBP");
    find(name).or_else(|| find(name.strip_suffix('s')?)).or(pounds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(CODES.is_sorted());
        assert!(NAMES.is_sorted_by_key(|(name, _)| *name));
    }
}
