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
    let nodes: Vec<usize> = (0..size).collect();
    if heads.iter().skip(1).filter(|&&head| head == 0).count() == 1 && find_cycle(&nodes, &heads).is_none() {
        return heads[1..].to_vec();
    }
    Graph::new(scores, nodes).arborescence(heads)[1..].to_vec()
}

/// Scores between nodes; node 0 is the root.
struct Graph {
    /// For each dependent the scores of its heads.
    scores: Vec<Vec<i64>>,
    /// The nodes that are part of no other, ascending.
    nodes: Vec<usize>,
}

/// A cycle that is taken for one node.
struct United {
    /// For each other node the member that is its best head.
    leaves: Vec<usize>,
    /// For each other node the member whose head it had best be.
    enters: Vec<usize>,
}

impl Graph {
    fn new(scores: &[i32], nodes: Vec<usize>) -> Self {
        let row = |row: &[i32]| {
            let mut row: Vec<i64> = row.iter().copied().map(i64::from).collect();
            row[0] -= ROOT_COST;
            row
        };
        Self { scores: std::iter::once(Vec::new()).chain(scores.chunks_exact(nodes.len()).map(row)).collect(), nodes }
    }

    /// The best head of a node, the first of equals.
    fn best_head(&self, dependent: usize) -> usize {
        let row = &self.scores[dependent];
        let better = |best: usize, &head: &usize| if head != dependent && row[head] > row[best] { head } else { best };
        self.nodes.iter().skip(1).fold(0, better)
    }

    /// The heads of the best tree, where the best `heads` are none, whatever hangs on the root: as long as they make a cycle, it is
    /// taken for one node.
    fn arborescence(&mut self, mut heads: Vec<usize>) -> Vec<usize> {
        // All others keep theirs where the root costs more.
        for (node, head) in heads.iter_mut().enumerate().skip(1).filter(|(_, head)| **head == 0) {
            *head = self.best_head(node);
        }
        let mut all = Vec::new();
        while let Some(cycle) = find_cycle(&self.nodes, &heads) {
            all.push(self.unite(&cycle, &mut heads));
        }
        while let Some(United { leaves, enters }) = all.pop() {
            // Its cycle is the last node.
            let united = heads.len() - 1;
            let entered = heads.remove(united);
            let left = heads.iter_mut().zip(leaves).filter(|(head, _)| **head == united);
            left.for_each(|(head, leave)| *head = leave);
            heads[enters[entered]] = entered;
        }
        heads
    }

    /// Takes `cycle` for a node of its own, the last, and finds the best heads again where they are others now.
    fn unite(&mut self, cycle: &[usize], heads: &mut Vec<usize>) -> United {
        let united = self.scores.len();
        self.nodes.retain(|node| !cycle.contains(node));
        let (mut leaves, mut enters, mut row) = (vec![0; united], vec![0; united], vec![0; united + 1]);
        for &node in &self.nodes {
            if node != 0 {
                let scores = &mut self.scores[node];
                leaves[node] = first_greatest(cycle, |member| scores[member]);
                scores.push(scores[leaves[node]]);
            }
            let gain = |member: usize| self.scores[member][node] - self.scores[member][heads[member]];
            enters[node] = first_greatest(cycle, gain);
            row[node] = gain(enters[node]);
        }
        self.nodes.push(united);
        self.scores.push(row);
        for &node in self.nodes.iter().filter(|&&node| node < united) {
            if cycle.contains(&heads[node]) {
                heads[node] = self.best_head(node);
            }
        }
        heads.push(self.best_head(united));
        United { leaves, enters }
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

/// The members of a cycle among `nodes`, where there is one.
fn find_cycle(nodes: &[usize], heads: &[usize]) -> Option<Vec<usize>> {
    // The walk that each node was first met on; the root was met before all.
    let mut met = vec![0; heads.len()];
    met[0] = usize::MAX;
    for &start in nodes.iter().skip(1) {
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
            if roots == 1 && !looped && find_cycle(&(0..size).collect::<Vec<_>>(), &heads).is_none() {
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
