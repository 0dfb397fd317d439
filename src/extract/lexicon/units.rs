//! Units of measure: symbols, names and factors.
//!
//! Source: NIST Special Publication 811 (2008), appendix B, for the factors; the gallon, pint, quart, fluid ounce and ton of
//! both the United States and the United Kingdom, since articles rarely say which.

/// What a unit measures; only units of one dimension convert into each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Dimension {
    Length,
    Area,
    Volume,
    Mass,
    Speed,
    Temperature,
    Angle,
    Power,
    Energy,
}

/// A unit of measure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// How [`Unit::Measure`](crate::extract::Unit::Measure) writes it.
    pub symbol: &'static str,
    /// What it measures.
    pub dimension: Dimension,
    /// How many SI units (of temperature: degrees Celsius) it is; several where the name has several meanings.
    pub factors: &'static [f64],
    /// What is added before the factor is applied: -32 for degrees Fahrenheit.
    pub offset: f64,
}

const fn measure(symbol: &'static str, dimension: Dimension, factors: &'static [f64]) -> Measure {
    Measure { symbol, dimension, factors, offset: 0.0 }
}

/// All units, dimension by dimension.
const MEASURES: [Measure; 49] = [
    measure("mm", Dimension::Length, &[0.001]),
    measure("cm", Dimension::Length, &[0.01]),
    measure("m", Dimension::Length, &[1.0]),
    measure("km", Dimension::Length, &[1000.0]),
    measure("in", Dimension::Length, &[0.0254]),
    measure("ft", Dimension::Length, &[0.3048]),
    measure("yd", Dimension::Length, &[0.9144]),
    measure("mi", Dimension::Length, &[1609.344]),
    measure("nmi", Dimension::Length, &[1852.0]),
    measure("ly", Dimension::Length, &[9460730472580800.0]),
    measure("m²", Dimension::Area, &[1.0]),
    measure("km²", Dimension::Area, &[1000000.0]),
    measure("ha", Dimension::Area, &[10000.0]),
    measure("acre", Dimension::Area, &[4046.8564224]),
    measure("ft²", Dimension::Area, &[0.09290304]),
    measure("mi²", Dimension::Area, &[2589988.110336]),
    measure("ml", Dimension::Volume, &[1e-6]),
    measure("cl", Dimension::Volume, &[1e-5]),
    measure("l", Dimension::Volume, &[0.001]),
    measure("m³", Dimension::Volume, &[1.0]),
    measure("ft³", Dimension::Volume, &[0.028316846592]),
    measure("gal", Dimension::Volume, &[0.003785411784, 0.00454609]),
    measure("pt", Dimension::Volume, &[0.000473176473, 0.00056826125]),
    measure("qt", Dimension::Volume, &[0.000946352946, 0.0011365225]),
    measure("fl oz", Dimension::Volume, &[2.95735295625e-5, 2.84130625e-5]),
    measure("bbl", Dimension::Volume, &[0.158987294928]),
    measure("mg", Dimension::Mass, &[1e-6]),
    measure("g", Dimension::Mass, &[0.001]),
    measure("kg", Dimension::Mass, &[1.0]),
    measure("t", Dimension::Mass, &[1000.0]),
    measure("ton", Dimension::Mass, &[907.18474, 1000.0, 1016.0469088]),
    measure("oz", Dimension::Mass, &[0.028349523125, 0.0311034768]),
    measure("lb", Dimension::Mass, &[0.45359237]),
    measure("st", Dimension::Mass, &[6.35029318]),
    measure("km/h", Dimension::Speed, &[0.2777777777777778]),
    measure("mph", Dimension::Speed, &[0.44704]),
    measure("kn", Dimension::Speed, &[0.5144444444444445]),
    measure("m/s", Dimension::Speed, &[1.0]),
    measure("°C", Dimension::Temperature, &[1.0]),
    Measure { symbol: "°F", dimension: Dimension::Temperature, factors: &[0.5555555555555556], offset: -32.0 },
    measure("°", Dimension::Angle, &[1.0]),
    measure("kW", Dimension::Power, &[1000.0]),
    measure("MW", Dimension::Power, &[1000000.0]),
    measure("GW", Dimension::Power, &[1000000000.0]),
    measure("hp", Dimension::Power, &[745.69987158227, 735.49875]),
    measure("kWh", Dimension::Energy, &[3600000.0]),
    measure("MWh", Dimension::Energy, &[3600000000.0]),
    measure("GWh", Dimension::Energy, &[3600000000000.0]),
    measure("TWh", Dimension::Energy, &[3600000000000000.0]),
];

/// Names and abbreviations, singular and folded, tokens apart by one space; sorted by name.
const NAMES: [(&str, &str); 166] = [
    ("acre", "acre"),
    ("barrel", "bbl"),
    ("bbl", "bbl"),
    ("bhp", "hp"),
    ("c", "°C"),
    ("celsius", "°C"),
    ("centigrade", "°C"),
    ("centiliter", "cl"),
    ("centilitre", "cl"),
    ("centimeter", "cm"),
    ("centimetre", "cm"),
    ("cl", "cl"),
    ("cm", "cm"),
    ("cu ft", "ft³"),
    ("cubic feet", "ft³"),
    ("cubic foot", "ft³"),
    ("cubic meter", "m³"),
    ("cubic metre", "m³"),
    ("degree", "°"),
    ("degree c", "°C"),
    ("degree celsius", "°C"),
    ("degree f", "°F"),
    ("degree fahrenheit", "°F"),
    ("degrees c", "°C"),
    ("degrees celsius", "°C"),
    ("degrees centigrade", "°C"),
    ("degrees f", "°F"),
    ("degrees fahrenheit", "°F"),
    ("f", "°F"),
    ("fahrenheit", "°F"),
    ("feet", "ft"),
    ("fl oz", "fl oz"),
    ("fluid ounce", "fl oz"),
    ("foot", "ft"),
    ("ft", "ft"),
    ("ft.", "ft"),
    ("ft²", "ft²"),
    ("ft³", "ft³"),
    ("g", "g"),
    ("gal", "gal"),
    ("gallon", "gal"),
    ("gigawatt", "GW"),
    ("gigawatt - hour", "GWh"),
    ("gigawatt hour", "GWh"),
    ("gram", "g"),
    ("gramme", "g"),
    ("gw", "GW"),
    ("gwh", "GWh"),
    ("ha", "ha"),
    ("hectare", "ha"),
    ("horsepower", "hp"),
    ("hp", "hp"),
    ("in", "in"),
    ("inch", "in"),
    ("inches", "in"),
    ("kg", "kg"),
    ("kgs", "kg"),
    ("kilo", "kg"),
    ("kilogram", "kg"),
    ("kilogramme", "kg"),
    ("kilometer", "km"),
    ("kilometer per hour", "km/h"),
    ("kilometers an hour", "km/h"),
    ("kilometers per hour", "km/h"),
    ("kilometre", "km"),
    ("kilometre per hour", "km/h"),
    ("kilometres an hour", "km/h"),
    ("kilometres per hour", "km/h"),
    ("kilowatt", "kW"),
    ("kilowatt - hour", "kWh"),
    ("kilowatt hour", "kWh"),
    ("km", "km"),
    ("km / h", "km/h"),
    ("km an hour", "km/h"),
    ("km per hour", "km/h"),
    ("km2", "km²"),
    ("kmh", "km/h"),
    ("kms", "km"),
    ("km²", "km²"),
    ("knot", "kn"),
    ("kph", "km/h"),
    ("kw", "kW"),
    ("kwh", "kWh"),
    ("l", "l"),
    ("lb", "lb"),
    ("lbs", "lb"),
    ("light - year", "ly"),
    ("light year", "ly"),
    ("liter", "l"),
    ("litre", "l"),
    ("m", "m"),
    ("m / s", "m/s"),
    ("m2", "m²"),
    ("m3", "m³"),
    ("megawatt", "MW"),
    ("megawatt - hour", "MWh"),
    ("megawatt hour", "MWh"),
    ("meter", "m"),
    ("meters a second", "m/s"),
    ("meters per second", "m/s"),
    ("metre", "m"),
    ("metres a second", "m/s"),
    ("metres per second", "m/s"),
    ("metric ton", "t"),
    ("mg", "mg"),
    ("mi", "mi"),
    ("mile", "mi"),
    ("mile an hour", "mph"),
    ("mile per hour", "mph"),
    ("miles an hour", "mph"),
    ("miles per hour", "mph"),
    ("milligram", "mg"),
    ("milligramme", "mg"),
    ("milliliter", "ml"),
    ("millilitre", "ml"),
    ("millimeter", "mm"),
    ("millimetre", "mm"),
    ("mi²", "mi²"),
    ("ml", "ml"),
    ("mm", "mm"),
    ("mph", "mph"),
    ("mw", "MW"),
    ("mwh", "MWh"),
    ("m²", "m²"),
    ("m³", "m³"),
    ("nautical mile", "nmi"),
    ("nmi", "nmi"),
    ("ounce", "oz"),
    ("oz", "oz"),
    ("pint", "pt"),
    ("quart", "qt"),
    ("sq ft", "ft²"),
    ("sq km", "km²"),
    ("sq m", "m²"),
    ("sq mi", "mi²"),
    ("sq. ft", "ft²"),
    ("sq. ft.", "ft²"),
    ("sq. km", "km²"),
    ("sq. m", "m²"),
    ("sq. mi", "mi²"),
    ("square feet", "ft²"),
    ("square foot", "ft²"),
    ("square kilometer", "km²"),
    ("square kilometre", "km²"),
    ("square km", "km²"),
    ("square meter", "m²"),
    ("square metre", "m²"),
    ("square mile", "mi²"),
    ("stone", "st"),
    ("t", "t"),
    ("terawatt - hour", "TWh"),
    ("terawatt hour", "TWh"),
    ("ton", "ton"),
    ("tonne", "t"),
    ("twh", "TWh"),
    ("yard", "yd"),
    ("yd", "yd"),
    ("yds", "yd"),
    ("°", "°"),
    ("° c", "°C"),
    ("° f", "°F"),
    ("°c", "°C"),
    ("°f", "°F"),
    ("º", "°"),
    ("ºc", "°C"),
    ("ºf", "°F"),
];

/// The unit that `name` names: folded, tokens apart by one space, in the singular or plural.
#[must_use]
pub fn named(name: &str) -> Option<&'static Measure> {
    let find = |name: &str| NAMES.binary_search_by_key(&name, |(word, _)| word).ok().map(|index| NAMES[index].1);
    let symbol = find(name).or_else(|| find(name.strip_suffix('s').filter(|stem| stem.len() > 2)?))?;
    with_symbol(symbol)
}

/// The unit whose symbol is `symbol`.
#[must_use]
pub fn with_symbol(symbol: &str) -> Option<&'static Measure> {
    MEASURES.iter().find(|measure| measure.symbol == symbol)
}

impl Measure {
    /// `value` of this unit in SI units (of temperature: degrees Celsius), once for each meaning of the unit's name.
    pub fn to_si(&self, value: f64) -> impl Iterator<Item = f64> {
        self.factors.iter().map(move |factor| (value + self.offset) * factor)
    }

    /// What `si` SI units are in this unit, in the first meaning of its name.
    #[must_use]
    pub fn from_si(&self, si: f64) -> f64 {
        si / self.factors[0] - self.offset
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_known() {
        assert!(NAMES.is_sorted_by_key(|(name, _)| *name));
        assert!(NAMES.iter().all(|(_, symbol)| with_symbol(symbol).is_some()));
    }

    #[test]
    fn converts_both_ways() {
        for (value, from, to, expected) in
            [(184.0, "km", "mi", 114.3), (44.6, "°C", "°F", 112.28), (30_000.0, "gal", "l", 113_562.4), (50.0, "°F", "°C", 10.0)]
        {
            let (from, to) = (with_symbol(from).expect("a unit"), with_symbol(to).expect("a unit"));
            let si = from.to_si(value).next().expect("a factor");
            assert!((to.from_si(si) / expected - 1.0).abs() < 0.001);
        }
    }
}
