//! The page's types, written from the verb table: `ui/src/door/generated.ts`.

use std::{any::TypeId, collections::BTreeMap, fmt::Write as _};

use serde::Serialize;
use ts_rs::{Config, TS, TypeVisitor};

use crate::{
    Code, Refusal, VERBS, Verb, VerbKind,
    backups::{BackupCopy, MadeCopy},
    keys::LockState,
    new_key::NewKeyMade,
    whole::SalvagedSize,
};

/// What a host answers when it has saved a document: where, or nothing when she changed her mind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Saved {
    /// The file.
    pub path: Option<String>,
}

/// The declarations collected so far, by name.
#[derive(Debug, Default)]
pub struct Types {
    declared: BTreeMap<String, String>,
    seen: Vec<TypeId>,
    /// Names that two types have, so that one would stand for the other.
    clashes: Vec<String>,
}

impl Types {
    /// The name of a type, once it and all it is made of are declared.
    pub fn named<T: TS + 'static>(&mut self) -> String {
        self.visit::<T>();
        T::name(&Config::default())
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if self.seen.contains(&TypeId::of::<T>()) {
            return;
        }
        self.seen.push(TypeId::of::<T>());
        T::visit_dependencies(self);
        T::visit_generics(self);
        if T::output_path().is_some() {
            let config = Config::default();
            let mut declared = String::new();
            if let Some(docs) = T::docs() {
                declared.push_str(&docs);
            }
            declared.push_str("export ");
            declared.push_str(&T::decl(&config));
            let name = T::ident(&config);
            let before = self.declared.insert(name.clone(), declared.clone());
            if before.is_some_and(|before| before != declared) {
                self.clashes.push(name);
            }
        }
    }
}

/// The whole file.
#[must_use]
pub fn typescript() -> String {
    let mut types = Types::default();
    let mut verbs = String::new();
    for verb in VERBS.iter() {
        let (input, output) = ((verb.input)(&mut types), (verb.output)(&mut types));
        // Writing to a String cannot fail.
        let _ = writeln!(verbs, "  {}: {{ input: {input}; output: {output} }};", verb.name);
    }
    types.visit::<Code>();
    types.visit::<Refusal>();
    types.visit::<LockState>();
    types.visit::<MadeCopy>();
    types.visit::<BackupCopy>();
    types.visit::<NewKeyMade>();
    types.visit::<SalvagedSize>();
    let mut file = String::from(
        "// The door's types, written from the verb table by `cargo xtask generate`: do not edit.\n\n",
    );
    for declaration in types.declared.values() {
        let _ = writeln!(file, "{declaration}\n");
    }
    let _ = writeln!(file, "export interface Verbs {{\n{verbs}}}\n");
    let _ = writeln!(
        file,
        "/** What each verb reads; what each write touches. */\n\
         export const topics = {{\n  reads: {{\n{}  }},\n  touches: {{\n{}  }},\n}} as const;",
        rows(|verb| verb.kind != VerbKind::Write),
        rows(|verb| verb.kind == VerbKind::Write)
    );
    file
}

fn rows(wanted: impl Fn(&Verb) -> bool) -> String {
    VERBS.iter().filter(|verb| wanted(verb)).fold(String::new(), |mut rows, verb| {
        let _ = writeln!(rows, "    {}: {:?},", verb.name, touched(verb));
        rows
    })
}

/// A write touches the journal too, and Ångra may touch anything.
fn touched(verb: &Verb) -> Vec<&'static str> {
    let mut topics: Vec<&str> = if verb.topics.contains(&"everything") {
        VERBS.iter().flat_map(|v| v.topics).copied().filter(|t| *t != "everything").collect()
    } else {
        verb.topics.to_vec()
    };
    if verb.kind == VerbKind::Write {
        topics.push("journal");
    }
    topics.sort_unstable();
    topics.dedup();
    topics
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_types_of_the_page_have_one_name() {
        let mut types = Types::default();
        for verb in VERBS.iter() {
            (verb.input)(&mut types);
            (verb.output)(&mut types);
        }
        assert_eq!(types.clashes, Vec::<String>::new());
    }
}
