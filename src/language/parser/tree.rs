//! The best tree over a sentence.
//!
//! Comes in: a score for each pair of a token and a head. Goes out: a head for each token, so that exactly one token hangs on
//! the root, and every other one on it in the end.
//!
//! Source: Chu and Liu 1965, Edmonds 1967; most sentences are trees as soon as each token takes its best head.

/// What it costs to hang another token on the root: more than all else together.
const ROOT_COST: i64 = 1 << 40;

/// The heads of the best tree over `count` tokens: 0 for the root, otherwise the token's place plus one.
///
/// `scores` has `count + 1` numbers for each token, those of its heads, the root first; what stands at the token itself is
/// not looked at.
pub(in crate::language) fn best_tree(scores: &[i32], count: usize) -> Vec<usize> {
    let size = count + 1;
    let best = |token: usize| {
        let row = &scores[token * size..][..size];
        // The first of equals; what stands at the token itself is no head.
        let better = |best: usize, head: usize| if head != token + 1 && row[head] > row[best] { head } else { best };
        (1..size).fold(0, better)
    };
    let heads: Vec<usize> = std::iter::once(0).chain((0..count).map(best)).collect();
    if heads.iter().skip(1).filter(|&&head| head == 0).count() == 1 && find_cycle(&heads).is_none() {
        return heads[1..].to_vec();
    }
    let mut graph = Graph::new(size);
    for dependent in 1..size {
        for head in 0..size {
            graph.set(head, dependent, i64::from(scores[(dependent - 1) * size + head]));
        }
        graph.scores[dependent * size] -= ROOT_COST;
    }
    graph.arborescence()[1..].to_vec()
}

/// Scores between nodes; node 0 is the root.
struct Graph {
    size: usize,
    /// For each dependent the scores of its heads.
    scores: Vec<i64>,
}

impl Graph {
    fn new(size: usize) -> Self {
        Self { size, scores: vec![0; size * size] }
    }

    fn score(&self, head: usize, dependent: usize) -> i64 {
        self.scores[dependent * self.size + head]
    }

    fn set(&mut self, head: usize, dependent: usize, score: i64) {
        self.scores[dependent * self.size + head] = score;
    }

    /// The best head of each node, the first of equals; the root is its own.
    fn best_heads(&self) -> Vec<usize> {
        let best = |dependent: usize| {
            let row = &self.scores[dependent * self.size..][..self.size];
            let mut best = 0;
            for head in 1..self.size {
                if head != dependent && row[head] > row[best] {
                    best = head;
                }
            }
            best
        };
        std::iter::once(0).chain((1..self.size).map(best)).collect()
    }

    /// The heads of the best tree: as long as the best heads make a cycle, it is taken for one node.
    fn arborescence(&self) -> Vec<usize> {
        let mut heads = self.best_heads();
        let Some(cycle) = find_cycle(&heads) else { return heads };
        let mut inside = vec![false; self.size];
        cycle.iter().for_each(|&node| inside[node] = true);
        let others: Vec<usize> = (0..self.size).filter(|&node| !inside[node]).collect();
        // The cycle's node comes last.
        let united = others.len();
        let mut smaller = Graph::new(united + 1);
        let (mut leaves, mut enters) = (vec![0; united], vec![0; united]);
        for (new, &node) in others.iter().enumerate() {
            for (new_head, &head) in others.iter().enumerate() {
                smaller.set(new_head, new, self.score(head, node));
            }
            leaves[new] = first_greatest(&cycle, |member| self.score(member, node));
            smaller.set(united, new, self.score(leaves[new], node));
            let gain = |member: usize| self.score(node, member) - self.score(heads[member], member);
            enters[new] = first_greatest(&cycle, gain);
            smaller.set(new, united, gain(enters[new]));
        }
        let found = smaller.arborescence();
        for (new, &node) in others.iter().enumerate().skip(1) {
            heads[node] = if found[new] == united { leaves[new] } else { others[found[new]] };
        }
        heads[enters[found[united]]] = others[found[united]];
        heads
    }
}

/// The first of `nodes` with the greatest `value`.
fn first_greatest(nodes: &[usize], value: impl Fn(usize) -> i64) -> usize {
    let mut best = nodes[0];
    for &node in nodes {
        if value(node) > value(best) {
            best = node;
        }
    }
    best
}

/// The nodes of a cycle, where there is one.
fn find_cycle(heads: &[usize]) -> Option<Vec<usize>> {
    // The walk that each node was first met on; the root was met before all.
    let mut met = vec![0; heads.len()];
    met[0] = usize::MAX;
    for start in 1..heads.len() {
        let mut node = start;
        while met[node] == 0 {
            met[node] = start;
            node = heads[node];
        }
        if met[node] == start {
            let mut cycle = vec![node];
            let mut next = heads[node];
            while next != node {
                cycle.push(next);
                next = heads[next];
            }
            return Some(cycle);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The best tree by trying every choice of heads.
    fn by_trying(scores: &[i32], count: usize) -> i64 {
        let size = count + 1;
        let mut best = i64::MIN;
        for mut choice in 0..size.pow(count as u32) {
            let mut heads = vec![0];
            for _ in 0..count {
                heads.push(choice % size);
                choice /= size;
            }
            let roots = heads[1..].iter().filter(|&&head| head == 0).count();
            let looped = heads.iter().enumerate().skip(1).any(|(node, &head)| node == head);
            if roots == 1 && !looped && find_cycle(&heads).is_none() {
                best = best.max(total(scores, &heads[1..]));
            }
        }
        best
    }

    fn total(scores: &[i32], heads: &[usize]) -> i64 {
        let size = heads.len() + 1;
        heads.iter().enumerate().map(|(token, &head)| i64::from(scores[token * size + head])).sum()
    }

    #[test]
    fn finds_what_trying_every_tree_finds() {
        let mut state = 7u32;
        for round in 0..400 {
            let count = 1 + round % 5;
            let mut number = || {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 16) as i32 % 50
            };
            let scores: Vec<i32> = (0..count * (count + 1)).map(|_| number()).collect();
            let heads = best_tree(&scores, count);
            assert_eq!(heads.iter().filter(|&&head| head == 0).count(), 1, "{scores:?}");
            assert_eq!(total(&scores, &heads), by_trying(&scores, count), "{scores:?}");
        }
    }
}
