//! The post room: the files of others, read and written.

pub mod picture;
pub mod accounts;
pub mod columns;
pub mod days;
pub mod ics;
pub mod sheet;
pub mod table;
pub mod verdict;
