//! Probabilities and their logits, in whole numbers, so that every machine computes the same.
//!
//! Units: a probability counts 65,536ths; a logit, `ln(p / (1 - p))`, 256ths, from -2048 to 2047.

/// The probabilities of the logits -2048, -1984, … 2048.
const KNOTS: [u16; 65] = [
    22, 28, 36, 47, 60, 77, 98, 126, 162, 208, 267, 342, 439, 562, 720, 922, 1179, 1506, 1921, 2446, 3108, 3938, 4971, 6249, 7812,
    9702, 11_955, 14_595, 17_625, 21_025, 24_743, 28_693, 32_768, 36_843, 40_793, 44_511, 47_911, 50_941, 53_581, 55_834, 57_724,
    59_287, 60_565, 61_598, 62_428, 63_090, 63_615, 64_030, 64_357, 64_614, 64_816, 64_974, 65_097, 65_194, 65_269, 65_328, 65_374,
    65_410, 65_438, 65_459, 65_476, 65_489, 65_500, 65_508, 65_514,
];

/// The way from probabilities back to logits.
#[derive(Clone, Debug)]
pub struct Logits(Vec<i16>);

impl Logits {
    /// Computes the table: for each 16th probability the first logit that reaches it.
    pub fn new() -> Self {
        let mut logit = -2048;
        let table = (0..4096).map(|step| {
            while logit < 2047 && probability(logit) < step * 16 + 8 {
                logit += 1;
            }
            logit as i16
        });
        Self(table.collect())
    }

    /// The logit of `probability`, which is below 65,536.
    pub fn of(&self, probability: i32) -> i32 {
        i32::from(self.0[(probability >> 4) as usize])
    }
}

/// The probability of `logit`, from 16 to 65,520.
pub fn probability(logit: i32) -> i32 {
    let place = logit.clamp(-2048, 2047) + 2048;
    let (knot, inside) = ((place >> 6) as usize, place & 63);
    let (low, high) = (i32::from(KNOTS[knot]), i32::from(KNOTS[knot + 1]));
    low + (((high - low) * inside) >> 6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_and_logits_are_inverse() {
        let logits = Logits::new();
        for logit in -1000..1000 {
            assert!((logits.of(probability(logit)) - logit).abs() <= 8, "{logit}");
        }
    }

    #[test]
    fn probabilities_rise() {
        assert!((-2048..2047).all(|logit| probability(logit) <= probability(logit + 1)));
        assert_eq!(probability(0), 32_768);
    }
}
