//! What `normalize` makes of newer features and of mistakes: a tree in, its normal form and the findings out.

mod check;
mod depth;
mod documents;
mod mistakes;
mod model;
mod newer;
mod references;
mod schemas;
mod versions;
