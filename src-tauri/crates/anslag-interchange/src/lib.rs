//! The post room: the files of others, read and written.

pub mod accounts;
pub mod archive;
pub mod bundle;
pub mod columns;
pub mod days;
pub mod evidence;
pub mod ics;
pub mod page;
pub mod picture;
pub mod rows;
pub mod sheet;
pub mod statistics;
pub mod table;
pub mod verdict;
pub mod workbook;
