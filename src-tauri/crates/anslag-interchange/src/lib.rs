//! The post room: the files of others, read and written.

pub mod picture;
pub mod sheet;
