//! The customs post: text from a row becomes a value of the domain, or is turned away by name.

use std::str::FromStr;

use serde::{Serialize, de::DeserializeOwned};

use crate::StoreError;

/// A value written as its own text: a moment, a day, a slot.
pub fn parse<T: FromStr>(text: &str) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::Customs(text.to_owned()))
}

/// The same where the column may be empty.
pub fn parse_opt<T: FromStr>(text: Option<&str>) -> Result<Option<T>, StoreError> {
    text.map(parse).transpose()
}

/// A word of an enum: `planned`.
pub fn word<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    let value = serde_json::Value::String(text.to_owned());
    serde_json::from_value(value).map_err(|_| StoreError::Customs(text.to_owned()))
}

/// The word an enum is kept as.
pub fn to_word<T: Serialize>(value: &T) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => Ok(word),
        _ => Err(StoreError::Customs("not a word".to_owned())),
    }
}

/// A whole value kept as JSON.
pub fn json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Customs(error.to_string()))
}

/// The JSON a value is kept as.
pub fn to_json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Customs(error.to_string()))
}

/// A row's number.
pub fn id(number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Customs(number.to_string()))
}
