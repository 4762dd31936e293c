//! XML elements as values: built as a tree, written once, always well formed.

use quick_xml::escape::escape;

/// An element with attributes and children.
#[derive(Debug, Clone)]
pub struct El {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

#[derive(Debug, Clone)]
enum Node {
    Element(El),
    Text(String),
}

/// An empty element.
pub fn el(name: &'static str) -> El {
    El { name, attributes: Vec::new(), children: Vec::new() }
}

impl El {
    /// With an attribute.
    pub fn attr(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// With the attribute that most properties of WordprocessingML have.
    pub fn val(self, value: impl ToString) -> Self {
        self.attr("w:val", value)
    }

    /// With a child.
    pub fn with(mut self, child: El) -> Self {
        self.children.push(Node::Element(child));
        self
    }

    /// With children, in order; an option counts as none or one.
    pub fn each(mut self, children: impl IntoIterator<Item = El>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// With text, which is escaped.
    pub fn text(mut self, text: &str) -> Self {
        self.children.push(Node::Text(text.to_owned()));
        self
    }

    /// As a whole file.
    pub fn document(&self) -> String {
        let mut out = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_owned();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push_str(&format!(" {name}=\"{}\"", escape(value.as_str())));
        }
        if self.children.is_empty() {
            out.push_str("/>");
            return;
        }
        out.push('>');
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out),
                Node::Text(text) => out.push_str(&escape(text.as_str())),
            }
        }
        out.push_str(&format!("</{}>", self.name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped() {
        let element = el("a").attr("b", "\"<&").with(el("c")).text("<&>");
        let xml = element.document();
        assert!(xml.ends_with("<a b=\"&quot;&lt;&amp;\"><c/>&lt;&amp;&gt;</a>"), "{xml}");
    }
}
