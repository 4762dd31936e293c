//! The tag tree: known tags, headings in order, tables with heads, pictures in words.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Tagged, content::Mark, text};

/// The tags of ISO 32000-1, 14.8.4; any other must be explained by the role map.
const KNOWN: &[&str] = &[
    "/Document",
    "/Part",
    "/Art",
    "/Sect",
    "/Div",
    "/BlockQuote",
    "/Caption",
    "/TOC",
    "/TOCI",
    "/Index",
    "/NonStruct",
    "/Private",
    "/P",
    "/H",
    "/H1",
    "/H2",
    "/H3",
    "/H4",
    "/H5",
    "/H6",
    "/L",
    "/LI",
    "/Lbl",
    "/LBody",
    "/Table",
    "/TR",
    "/TH",
    "/TD",
    "/THead",
    "/TBody",
    "/TFoot",
    "/Span",
    "/Quote",
    "/Note",
    "/Reference",
    "/BibEntry",
    "/Code",
    "/Link",
    "/Annot",
    "/Ruby",
    "/Warichu",
    "/Figure",
    "/Formula",
    "/Form",
];

/// Walks the tree; gives the marks that hang in it.
pub(super) fn walked(pdf: &Tagged, faults: &mut Vec<String>) -> BTreeSet<Mark> {
    let root = pdf.value(&pdf.catalog()["/StructTreeRoot"]);
    if root["/K"].is_null() {
        faults.push("it has no tag tree".to_owned());
        return BTreeSet::new();
    }
    let mut walk = Walk {
        pdf,
        faults,
        roles: pdf.value(&root["/RoleMap"]),
        marks: BTreeSet::new(),
        heading: 0,
    };
    walk.children(&root["/K"], None);
    if walk.heading == 0 {
        walk.faults.push("it has no heading".to_owned());
    }
    walk.marks
}

struct Walk<'a> {
    pdf: &'a Tagged,
    faults: &'a mut Vec<String>,
    roles: &'a Value,
    marks: BTreeSet<Mark>,
    /// The level of the heading before; 0 before the first.
    heading: u8,
}

impl<'a> Walk<'a> {
    fn children(&mut self, kids: &'a Value, page: Option<&'a str>) {
        match self.pdf.value(kids) {
            Value::Array(many) => many.iter().for_each(|kid| self.children(kid, page)),
            Value::Number(mark) => self.mark(mark.as_u64(), page),
            kid if kid["/Type"] == "/MCR" => {
                self.mark(kid["/MCID"].as_u64(), kid["/Pg"].as_str().or(page));
            }
            kid if kid["/S"].is_string() => self.element(kid, page),
            _ => {}
        }
    }

    fn mark(&mut self, mark: Option<u64>, page: Option<&str>) {
        match (mark, page) {
            (Some(mark), Some(page)) => {
                if !self.marks.insert((page.to_owned(), mark)) {
                    self.faults.push(format!("mark {mark} of {page} hangs twice in the tree"));
                }
            }
            _ => self.faults.push("a leaf of the tree names no page or no mark".to_owned()),
        }
    }

    fn element(&mut self, element: &'a Value, page: Option<&'a str>) {
        let page = element["/Pg"].as_str().or(page);
        match self.role(element) {
            None => self.faults.push(format!("{} is no tag", element["/S"])),
            Some("/Table") => self.table(element),
            Some("/L") => self.list(element),
            Some("/Figure" | "/Formula") if text(&element["/Alt"]).is_none() => {
                self.faults.push("a picture has no words".to_owned());
            }
            Some(tag) => self.heading(tag),
        }
        self.children(&element["/K"], page);
    }

    /// What a tag stands for; none when nobody knows it.
    fn role(&self, element: &'a Value) -> Option<&'a str> {
        let mut tag = element["/S"].as_str()?;
        // A role map that leads in a ring explains nothing.
        for _ in 0..8 {
            if KNOWN.contains(&tag) {
                return Some(tag);
            }
            tag = self.roles[tag].as_str()?;
        }
        None
    }

    fn heading(&mut self, tag: &str) {
        let Some(level) = tag.strip_prefix("/H").and_then(|it| it.parse::<u8>().ok()) else {
            return;
        };
        if level > self.heading + 1 {
            self.faults.push(format!("a heading of level {level} after one of {}", self.heading));
        }
        self.heading = level;
    }

    /// The elements right under one.
    fn under(&self, element: &'a Value) -> Vec<&'a Value> {
        let kids = self.pdf.value(&element["/K"]);
        let kids = kids.as_array().map_or_else(|| vec![kids], |it| it.iter().collect());
        let kids = kids.into_iter().map(|kid| self.pdf.value(kid));
        kids.filter(|kid| kid["/S"].is_string()).collect()
    }

    fn table(&mut self, table: &'a Value) {
        let mut rows = vec![];
        for part in self.under(table) {
            match self.role(part) {
                Some("/TR") => rows.push(part),
                Some("/THead" | "/TBody" | "/TFoot") => rows.extend(self.under(part)),
                Some("/Caption") => {}
                other => self.faults.push(format!("{other:?} stands right in a table")),
            }
        }
        let cells: Vec<Vec<&Value>> = rows.iter().map(|row| self.under(row)).collect();
        let Some(head) = cells.first() else {
            self.faults.push("a table has no rows".to_owned());
            return;
        };
        if !head
            .iter()
            .all(|cell| self.scope(cell).is_some_and(|it| it == "/Column" || it == "/Both"))
        {
            self.faults.push("a table's first row does not head its columns".to_owned());
        }
        if cells.iter().any(|row| row.len() != head.len()) {
            self.faults.push("a table's rows are not of one length".to_owned());
        }
        let odd = |cell: &&&Value| !matches!(self.role(cell), Some("/TH" | "/TD"));
        let odd = cells.iter().flatten().filter(odd).count();
        if odd > 0 {
            self.faults.push(format!("{odd} things in a table's rows are no cells"));
        }
    }

    /// What a head cell heads; none when it is no head or does not say.
    fn scope(&self, cell: &'a Value) -> Option<&'a Value> {
        if self.role(cell) != Some("/TH") {
            return None;
        }
        let attributes = self.pdf.value(&cell["/A"]);
        let all = attributes.as_array().map_or_else(|| vec![attributes], |it| it.iter().collect());
        all.into_iter().map(|it| &self.pdf.value(it)["/Scope"]).find(|it| it.is_string())
    }

    fn list(&mut self, list: &'a Value) {
        for item in self.under(list) {
            let whole = match self.role(item) {
                Some("/Caption" | "/L") => true,
                Some("/LI") => {
                    self.under(item).iter().any(|part| self.role(part) == Some("/LBody"))
                }
                _ => false,
            };
            if !whole {
                self.faults.push("a list has an item without a body".to_owned());
            }
        }
    }
}
