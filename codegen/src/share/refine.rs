//! The coarsest partition in which the types of one class have parts of one class each.
//!
//! Hopcroft's refinement: a class is split by which of its types lead into another class, and of the two halves only the
//! smaller is looked at again, so that each edge is walked a logarithmic number of times. Recursive types need nothing
//! special: two are equal until something tells them apart.
//!
//! # Invariants
//! - Types of different initial classes end in different classes.
//! - The partition does not depend on the order of the types.

/// The class of each node. `children` of one initial class are equally many; they are compared position by position.
pub(super) fn refine(initial: &[usize], children: &[Vec<usize>]) -> Vec<usize> {
    let parents = Parents::of(children);
    let mut partition = Partition::new(initial);
    let mut work: Vec<usize> = (0..partition.blocks.len()).collect();
    let mut edges = Vec::new();
    let mut touched = Vec::new();
    while let Some(splitter) = work.pop() {
        edges.clear();
        for &node in partition.members(splitter) {
            edges.extend_from_slice(parents.of_node(node));
        }
        edges.sort_unstable();
        for at_position in edges.chunk_by(|a, b| a.0 == b.0) {
            for &(_, parent) in at_position {
                if partition.mark(parent) {
                    touched.push(partition.block[parent]);
                }
            }
            for block in touched.drain(..) {
                if let Some(new) = partition.split(block) {
                    // Where the old one still waits, both halves do now; where not, the smaller one is enough.
                    work.push(new);
                }
            }
        }
    }
    partition.block
}

/// For each node the edges that lead to it: the position of the edge, and where it begins.
struct Parents {
    edges: Vec<(usize, usize)>,
    ends: Vec<usize>,
}

impl Parents {
    fn of(children: &[Vec<usize>]) -> Self {
        let mut ends = vec![0; children.len() + 1];
        for child in children.iter().flatten() {
            ends[child + 1] += 1;
        }
        for index in 1..ends.len() {
            ends[index] += ends[index - 1];
        }
        let mut next = ends.clone();
        let mut edges = vec![(0, 0); ends.last().copied().unwrap_or_default()];
        for (parent, children) in children.iter().enumerate() {
            for (position, child) in children.iter().enumerate() {
                edges[next[*child]] = (position, parent);
                next[*child] += 1;
            }
        }
        Self { edges, ends }
    }

    fn of_node(&self, node: usize) -> &[(usize, usize)] {
        &self.edges[self.ends[node]..self.ends[node + 1]]
    }
}

/// Nodes by class, the marked ones of each class in front.
struct Partition {
    nodes: Vec<usize>,
    /// Where each node stands in `nodes`.
    place: Vec<usize>,
    /// The class of each node.
    block: Vec<usize>,
    blocks: Vec<Block>,
}

#[derive(Clone, Copy)]
struct Block {
    first: usize,
    end: usize,
    marked: usize,
}

impl Partition {
    fn new(initial: &[usize]) -> Self {
        let mut nodes: Vec<usize> = (0..initial.len()).collect();
        nodes.sort_by_key(|node| initial[*node]);
        let mut place = vec![0; initial.len()];
        let mut block = vec![0; initial.len()];
        let mut blocks: Vec<Block> = Vec::new();
        for (at, &node) in nodes.iter().enumerate() {
            let is_new = at == 0 || initial[nodes[at - 1]] != initial[node];
            if is_new {
                let (first, end, marked) = (at, at, 0);
                blocks.push(Block { first, end, marked });
            }
            block[node] = blocks.len() - 1;
            place[node] = at;
            blocks[block[node]].end = at + 1;
        }
        Self {
            nodes,
            place,
            block,
            blocks,
        }
    }

    fn members(&self, block: usize) -> &[usize] {
        let Block { first, end, .. } = self.blocks[block];
        &self.nodes[first..end]
    }

    /// Marks a node; true when it is the first of its class.
    fn mark(&mut self, node: usize) -> bool {
        let block = &mut self.blocks[self.block[node]];
        let (from, to) = (self.place[node], block.first + block.marked);
        if from < to {
            return false;
        }
        block.marked += 1;
        let is_first = block.marked == 1;
        let other = self.nodes[to];
        self.nodes.swap(from, to);
        self.place[other] = from;
        self.place[node] = to;
        is_first
    }

    /// Parts the marked nodes of a class from the others, and takes the marks away. The smaller half is a new class.
    fn split(&mut self, block: usize) -> Option<usize> {
        let Block { first, end, marked } = self.blocks[block];
        self.blocks[block].marked = 0;
        let middle = first + marked;
        if middle == end {
            return None;
        }
        let new = self.blocks.len();
        let smaller = if marked <= end - middle {
            self.blocks[block].first = middle;
            first..middle
        } else {
            self.blocks[block].end = middle;
            middle..end
        };
        for &node in &self.nodes[smaller.clone()] {
            self.block[node] = new;
        }
        self.blocks.push(Block {
            first: smaller.start,
            end: smaller.end,
            marked: 0,
        });
        Some(new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which nodes share a class with an earlier one: the first of each class.
    fn firsts(initial: &[usize], children: &[&[usize]]) -> Vec<usize> {
        let children: Vec<Vec<usize>> = children.iter().map(|nodes| nodes.to_vec()).collect();
        let classes = refine(initial, &children);
        let first = |class: &usize| classes.iter().position(|other| other == class);
        classes.iter().filter_map(first).collect()
    }

    #[test]
    fn what_leads_to_different_things_is_different() {
        let found = firsts(&[0, 0, 1, 2], &[&[2], &[3], &[], &[]]);
        assert_eq!(found, [0, 1, 2, 3]);
    }

    #[test]
    fn a_difference_far_away_tells_apart() {
        let found = firsts(&[0, 0, 0, 0, 1, 2], &[&[1], &[4], &[3], &[5], &[], &[]]);
        assert_eq!(found, [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn cycles_of_different_length_are_equal_when_nothing_tells_them_apart() {
        let found = firsts(&[0, 0, 0, 0, 0], &[&[1], &[0], &[3], &[4], &[2]]);
        assert_eq!(found, [0, 0, 0, 0, 0]);
    }

    #[test]
    fn parts_count_by_their_position() {
        let found = firsts(&[0, 0, 0, 1, 2], &[&[3, 4], &[4, 3], &[3, 4], &[], &[]]);
        assert_eq!(found, [0, 1, 0, 3, 4]);
    }

    #[test]
    fn a_long_chain_takes_no_square_of_its_length() {
        let length = 200_000;
        let mut initial = vec![0; length];
        initial[length - 1] = 1;
        let children: Vec<Vec<usize>> = (1..=length)
            .map(|next| (next < length).then_some(next).into_iter().collect())
            .collect();
        let mut classes = refine(&initial, &children);
        classes.sort_unstable();
        classes.dedup();
        assert_eq!(classes.len(), length);
    }
}
