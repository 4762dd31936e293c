//! The post room: the files of others, read and written.

pub mod sheet;
