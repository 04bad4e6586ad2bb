//! What `normalize` makes of newer features and of mistakes: a tree in, the model as JSON and the findings out.

mod check;
mod depth;
mod documents;
mod mistakes;
mod newer;
mod references;
mod schemas;
mod versions;
